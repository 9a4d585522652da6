import Domain
import Testing

@testable import NetelandTUI

@Suite("The rules and the guides look as expected")
struct SchedulingGoldenTests {
  private static let stories: [(name: String, keys: String)] = [
    ("rules", "3K"),
    ("rules-changed", "3K<down><down><right><right><down><down><right><right>"),
    ("rules-travel", "3K<end><up><up><up><up><up><up><up>"),
    ("who-can", "3w"),
    ("who-can-last", "3w<end>"),
    ("who-can-form", "3e<f4>"),
    ("admin-guides", "5<down><down><down><tab>"),
  ]

  @Test("in Dutch, at 80x24 and 120x40", arguments: stories, [(80, 24), (120, 40)])
  func dutch(story: (name: String, keys: String), size: (Int, Int)) throws {
    let frame = Stage(size.0, size.1).play(.typed(story.keys)).frame
    try expectGolden(frame.text(), "\(story.name)-nl-\(size.0)x\(size.1)")
  }

  @Test("in English, at 80x24", arguments: stories)
  func english(story: (name: String, keys: String)) throws {
    var stage = Stage()
    stage.language = .english
    try expectGolden(stage.play(.typed(story.keys)).frame.text(), "\(story.name)-en-80x24")
  }
}
