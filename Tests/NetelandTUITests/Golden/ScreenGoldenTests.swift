import Domain
import Testing

@testable import NetelandTUI

/// Every screen through the real event loop, with the keys that lead to it. `make golden` writes the files anew.
@Suite("Screens look as expected")
struct ScreenGoldenTests {
  static let stories: [(name: String, keys: String)] = [
    ("overview", "1"),
    ("schools", "2"),
    ("schools-grouped", "2g"),
    ("schools-filtered", "2/olen"),
    ("school", "2/wilgentak<enter><enter>"),
    ("agenda", "3"),
    ("reach", "4"),
    ("reach-coverage", "4<tab>"),
    ("reach-quality", "4<tab><tab><tab><tab>"),
    ("reach-years", "4<tab><tab><tab><tab><tab>"),
    ("reach-years-classes", "4<tab><tab><tab><tab><tab><down><enter>"),
    ("why-this-number", "4/wilgentak<enter><enter>"),
    ("reach-settings", "4d"),
    ("admin", "5"),
    ("admin-form", "5<tab>e"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(variant.stage.play(.typed(story.keys)), story.name, variant)
  }

  @Test("The hardware cursor stands on what is selected", arguments: ["2", "3", "4", "5"])
  func cursor(screen: String) throws {
    let ending = Stage().play(.typed(screen))
    let cursor = try #require(ending.cursor)
    #expect(ending.frame.row(cursor.y).contains { $0.style.attributes.contains(.selected) })
  }

  @Test("A terminal that is too small says so")
  func tooSmall() {
    #expect(Stage(30, 5).play().frame.text().contains("40"))
  }
}
