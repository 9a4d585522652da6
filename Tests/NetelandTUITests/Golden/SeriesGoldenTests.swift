import Domain
import Testing

@testable import NetelandTUI

@Suite("Series and marks look as expected")
struct SeriesGoldenTests {
  private static let stories: [(name: String, keys: String)] = [
    ("agenda-marked", "3  <down> "),
    ("session-copy", "3c"),
    ("session-repeat", "3R"),
    ("session-repeat-times", "3R  <tab>12"),
    ("session-repeat-academy", "3R<tab><tab>Technoclub"),
    ("bulk-move", "3   m+7"),
    ("bulk-refused", "3    a<ctrl-s>"),
    ("series-scope", "3XZaal gesloten<enter> "),
  ]

  @Test("in Dutch, at 80x24 and 120x40", arguments: stories, [(80, 24), (120, 40)])
  func dutch(story: (name: String, keys: String), size: (Int, Int)) throws {
    try expectGolden(play(Stage(size.0, size.1), story), "\(story.name)-nl-\(size.0)x\(size.1)")
  }

  @Test("in English, at 80x24", arguments: stories)
  func english(story: (name: String, keys: String)) throws {
    var stage = Stage()
    stage.language = .english
    try expectGolden(play(stage, story), "\(story.name)-en-80x24")
  }

  @Test("on a narrow terminal, at 60x20", arguments: stories)
  func narrow(story: (name: String, keys: String)) throws {
    try expectGolden(play(Stage(60, 20), story), "\(story.name)-nl-60x20")
  }

  /// The sessions of the sample's academies carry the name of theirs, so that a filter finds them.
  private func play(_ stage: Stage, _ story: (name: String, keys: String)) -> String {
    var stage = stage
    if story.name == "series-scope" {
      stage.today =
        stage.alliance[SchoolYear("2026-2027")!].sessions.inOrder.first {
          $0.academy != nil && $0.status.isOpen && $0.day > SampleAlliance.today
        }?.day ?? stage.today
    }
    return stage.play(.typed(story.keys)).frame.text()
  }
}
