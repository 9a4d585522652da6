import Domain
import Testing

@testable import NetelandTUI

@Suite("Series and marks look as expected")
struct SeriesGoldenTests {
  static let stories: [(name: String, keys: String)] = [
    ("agenda-marked", "3  <down> "),
    ("session-copy", "3c"),
    ("session-repeat", "3R"),
    ("session-repeat-times", "3R  <tab>12"),
    ("session-repeat-academy", "3R<tab><tab>Technoclub"),
    ("bulk-move", "3   m+7"),
    ("bulk-refused", "3    a<ctrl-s>"),
    ("series-scope", "3XZaal gesloten<enter> "),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(play(variant.stage, story), story.name, variant)
  }

  /// The sessions of the sample's academies carry the name of theirs, so that a filter finds them.
  private func play(_ stage: Stage, _ story: (name: String, keys: String)) -> Stage.Ending {
    var stage = stage
    if story.name == "series-scope" {
      stage.today =
        stage.alliance[SchoolYear("2026-2027")!].sessions.inOrder.first {
          $0.academy != nil && $0.status.isOpen && $0.day > SampleAlliance.today
        }?.day ?? stage.today
    }
    return stage.play(.typed(story.keys))
  }
}
