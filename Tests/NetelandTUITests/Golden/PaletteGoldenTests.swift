import Domain
import Testing

@testable import NetelandTUI

@Suite("The palette and the help look as expected")
struct PaletteGoldenTests {
  static let stories: [(name: String, keys: String)] = [
    ("palette", "2:"), ("palette-found", "1:robot"), ("palette-refused", "5:verwijd"),
    ("palette-mistyped", "1:grobendnok"),
    ("help-filtered", "3?/sessie"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    let keys =
      variant.language == .dutch
      ? story.keys : story.keys.replacing("verwijd", with: "delete").replacing("sessie", with: "session")
    try expectGolden(variant.stage.play(.typed(keys)), story.name, variant)
  }
}
