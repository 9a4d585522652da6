import Domain
import Testing

@testable import NetelandTUI

/// The views of the agenda that show many days, and going to one. `make golden` writes the files anew.
@Suite("The calendar of the agenda looks as expected")
struct CalendarGoldenTests {
  private static func tabs(_ view: AgendaViewID) -> String {
    "3" + String(repeating: "<tab>", count: view.rawValue)
  }

  private static let stories: [(name: String, keys: String)] = [
    ("agenda-month", tabs(.month)),
    ("agenda-month-december", tabs(.month) + "gkerst<enter>"),
    ("agenda-year", tabs(.year)),
    ("agenda-year-school", tabs(.year) + "vwilgentak<enter>"),
    ("agenda-year-spring", tabs(.year) + "gpaas<enter>"),
    ("agenda-scope", tabs(.year) + "volen"),
    ("agenda-goto", "3gvolgende woensdag"),
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

  @Test("without UTF-8", arguments: [stories[0], stories[1], stories[2], stories[4]])
  func ascii(story: (name: String, keys: String)) throws {
    let frame = Stage().play(.typed(story.keys)).frame
    try expectGolden(frame.text(ascii: true), "\(story.name)-ascii-80x24")
  }
}
