import Domain
import Testing

@testable import NetelandTUI

@Suite("The palette and the help look as expected")
struct PaletteGoldenTests {
  private static let stories: [(name: String, keys: String)] = [
    ("palette", "2:"), ("palette-found", "1:robot"), ("palette-refused", "5:verwijd"),
    ("palette-mistyped", "1:grobendnok"),
    ("help-filtered", "3?/sessie"),
  ]

  @Test("in Dutch", arguments: stories, [(80, 24), (60, 20), (120, 40)])
  func dutch(story: (name: String, keys: String), size: (Int, Int)) throws {
    let stage = Stage(size.0, size.1)
    try expectGolden(stage.play(.typed(story.keys)).frame.text(), "\(story.name)-nl-\(size.0)x\(size.1)")
  }

  @Test("in English, at 80x24", arguments: stories)
  func english(story: (name: String, keys: String)) throws {
    var stage = Stage()
    stage.language = .english
    let keys = story.keys.replacing("verwijd", with: "delete").replacing("sessie", with: "session")
    try expectGolden(stage.play(.typed(keys)).frame.text(), "\(story.name)-en-80x24")
  }
}
