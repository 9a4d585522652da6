import Domain
import Testing

@testable import NetelandTUI

/// What was done and what contradicts the files, as it is drawn. `make golden` writes the files anew.
@Suite("The history and the contradictions look as expected")
struct HistoryGoldenTests {
  private static let stories: [(name: String, keys: String)] = [
    ("history", "U"), ("history-import", "U<end>"), ("history-undone", "U<down><down>"), ("history-filtered", "U/bert"),
    ("conflicts", "C"), ("conflicts-deleted", "C<end>"),
  ]

  private func stage(_ width: Int, _ height: Int) throws -> Stage {
    var stage = Stage(width, height)
    let history = try SampleHistory()
    stage.conflicts = try history.conflicts(in: &stage.alliance)
    stage.history = history.entries
    return stage
  }

  @Test("in Dutch, at 80x24 and 120x40", arguments: stories, [(80, 24), (120, 40)])
  func dutch(story: (name: String, keys: String), size: (Int, Int)) throws {
    let frame = try stage(size.0, size.1).play(.typed(story.keys)).frame
    try expectGolden(frame.text(), "\(story.name)-nl-\(size.0)x\(size.1)")
  }

  @Test("in English, at 80x24", arguments: stories)
  func english(story: (name: String, keys: String)) throws {
    var stage = try stage(80, 24)
    stage.language = .english
    try expectGolden(stage.play(.typed(story.keys)).frame.text(), "\(story.name)-en-80x24")
  }

  @Test("while there is nothing", arguments: [("history-empty", "U"), ("conflicts-none", "C")])
  func empty(story: (name: String, keys: String)) throws {
    try expectGolden(Stage().play(.typed(story.keys)).frame.text(), "\(story.name)-nl-80x24")
  }
}
