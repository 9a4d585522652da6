import Domain
import Testing

@testable import NetelandTUI

@Suite("The rules and the guides look as expected")
struct SchedulingGoldenTests {
  static let stories: [(name: String, keys: String)] = [
    ("rules", "3K"),
    ("rules-changed", "3K<down><down><right><right><down><down><right><right>"),
    ("rules-travel", "3K<end><up><up><up><up><up><up><up>"),
    ("who-can", "3w"),
    ("who-can-last", "3w<end>"),
    ("who-can-form", "3e<f4>"),
    ("admin-guides", "5<down><down><down><tab>"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(variant.stage.play(.typed(story.keys)), story.name, variant)
  }
}
