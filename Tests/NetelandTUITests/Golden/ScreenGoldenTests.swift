import Domain
import Testing

@testable import NetelandTUI

/// Every screen through the real event loop, with the keys that lead to it. `make golden` writes the files anew.
@Suite("Screens look as expected")
struct ScreenGoldenTests {
  private static let stories: [(name: String, keys: String)] = [
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
    ("admin", "5"),
    ("admin-form", "5<tab>e"),
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

  @Test("on a narrow terminal, at 60x20", arguments: stories)
  func narrow(story: (name: String, keys: String)) throws {
    try expectGolden(Stage(60, 20).play(.typed(story.keys)).frame.text(), "\(story.name)-nl-60x20")
  }

  @Test("without UTF-8")
  func ascii() throws {
    try expectGolden(Stage().play(.typed("1")).frame.text(ascii: true), "overview-ascii-80x24")
    let years = Stage().play(.typed("4<tab><tab><tab><tab><tab>")).frame
    try expectGolden(years.text(ascii: true), "reach-years-ascii-80x24")
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
