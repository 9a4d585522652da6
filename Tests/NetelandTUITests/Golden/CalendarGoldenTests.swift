import Domain
import Testing

@testable import NetelandTUI

/// The views of the agenda that show many days, and going to one. `make golden` writes the files anew.
@Suite("The calendar of the agenda looks as expected")
struct CalendarGoldenTests {
  private static func tabs(_ view: AgendaViewID) -> String {
    "3" + String(repeating: "<tab>", count: view.rawValue)
  }

  static let stories: [(name: String, keys: String)] = [
    ("agenda-month", tabs(.month)),
    ("agenda-month-december", tabs(.month) + "gkerst<enter>"),
    ("agenda-year", tabs(.year)),
    ("agenda-year-school", tabs(.year) + "vwilgentak<enter>"),
    ("agenda-year-spring", tabs(.year) + "gpaas<enter>"),
    ("agenda-scope", tabs(.year) + "volen"),
    ("agenda-goto", "3gvolgende woensdag"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(variant.stage.play(.typed(story.keys)), story.name, variant)
  }
}
