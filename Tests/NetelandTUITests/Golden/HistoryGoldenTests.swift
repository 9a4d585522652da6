import Domain
import Testing

@testable import NetelandTUI

/// What was done and what contradicts the files, as it is drawn. `make golden` writes the files anew.
@Suite("The history and the contradictions look as expected")
struct HistoryGoldenTests {
  static let stories: [(name: String, keys: String)] = [
    ("history", "U"), ("history-import", "U<end>"), ("history-undone", "U<down><down>"), ("history-filtered", "U/bert"),
    ("conflicts", "C"), ("conflicts-deleted", "C<end>"),
  ]

  private func stage(_ variant: GoldenVariant) throws -> Stage {
    var stage = variant.stage
    let history = try SampleHistory()
    stage.conflicts = try history.conflicts(in: &stage.alliance)
    stage.history = history.entries
    return stage
  }

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(stage(variant).play(.typed(story.keys)), story.name, variant)
  }

  @Test("while there is nothing", arguments: [("history-empty", "U"), ("conflicts-none", "C")], GoldenVariant.all)
  func empty(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(variant.stage.play(.typed(story.keys)), story.name, variant)
  }
}
