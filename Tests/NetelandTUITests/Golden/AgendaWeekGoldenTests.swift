import Domain
import Testing

@testable import NetelandTUI

/// The grid of a week, and a session held over it, through the real event loop.
@Suite("The week looks as expected")
struct AgendaWeekGoldenTests {
  static let stories: [(name: String, keys: String)] = [
    ("agenda-week", "3<tab>"),
    ("agenda-week-slot", "3<tab><left><up>"),
    ("agenda-week-holiday", "3<tab><lt><lt>"),
    ("agenda-venues", "3<tab>v"),
    ("agenda-held-advisory", "3p<right><down>"),
    ("agenda-held-blocked", "3<tab><right>p><left><left><left><down><down><down><down><down><down><down><down>"),
    ("agenda-held-venues", "3pv<right><down>"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(variant.stage.play(.typed(story.keys)), story.name, variant)
  }
}
