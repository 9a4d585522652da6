import Domain
import Testing

@testable import NetelandTUI

/// What is drawn, as text, through the real event loop with typed keys. `make golden` writes the files anew.
@Suite("Layers look as expected")
struct LayerGoldenTests {
  static let stories: [(name: String, keys: String)] = [
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
    ("session-cancel", "3XZaal gesloten"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(variant.stage.play(.typed(story.keys)), story.name, variant)
  }
}
