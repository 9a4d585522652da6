import Domain
import Testing

@testable import NetelandTUI

/// What is drawn, as text, through the real event loop with typed keys. `make golden` writes the files anew.
@Suite("Layers look as expected")
struct LayerGoldenTests {
  private static let stories: [(name: String, keys: String)] = [
    ("session-form-new", "1n"),
    ("session-form-holiday", "1nrobot<enter><enter>4/11<enter><enter><enter>hidr<enter><enter>"),
    (
      "session-form-blocked",
      "1nrobot<enter><enter>4/11<enter><enter><enter>hidr<enter><enter><enter>wilg<enter><enter> <ctrl-s>"
    ),
    ("waiting-for-numbers", "1rl"),
    ("recording", "1rl<enter>"),
    ("recording-impossible", "1rl<enter>99"),
    ("help", "1?"),
    ("problems", "1P"),
  ]

  @Test("in Dutch, at 80x24 and 120x40", arguments: stories, [(80, 24), (120, 40)])
  func dutch(story: (name: String, keys: String), size: (Int, Int)) throws {
    let stage = Stage(size.0, size.1)
    try expectGolden(stage.play(.typed(story.keys)).frame.text(), "\(story.name)-nl-\(size.0)x\(size.1)")
  }

  @Test("in English, at 80x24", arguments: stories)
  func english(story: (name: String, keys: String)) throws {
    var stage = Stage()
    stage.language = .english
    try expectGolden(stage.play(.typed(story.keys)).frame.text(), "\(story.name)-en-80x24")
  }
}
