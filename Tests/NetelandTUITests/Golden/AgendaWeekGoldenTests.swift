import Domain
import Testing

@testable import NetelandTUI

/// The grid of a week, and a session held over it, through the real event loop.
@Suite("The week looks as expected")
struct AgendaWeekGoldenTests {
  private static let stories: [(name: String, keys: String)] = [
    ("agenda-week", "3<tab>"),
    ("agenda-week-slot", "3<tab><left><up>"),
    ("agenda-week-holiday", "3<tab><lt><lt>"),
    ("agenda-venues", "3<tab>v"),
    ("agenda-held-advisory", "3p<right><down>"),
    ("agenda-held-blocked", "3<tab><right>p><left><left><left><down><down><down><down><down><down><down><down>"),
    ("agenda-held-venues", "3pv<right><down>"),
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
    let frame = Stage().play(.typed("3p<right><down>")).frame
    try expectGolden(frame.text(ascii: true), "agenda-held-ascii-80x24")
  }
}
