import Testing

@testable import NetelandTUI

/// The inbox of numbers and a form that is offered again, as they are drawn. `make golden` writes the files anew.
@Suite("Sessions without numbers and half-filled forms look as expected")
struct InboxGoldenTests {
  static let stories: [(name: String, keys: String)] = [
    ("inbox", "1r"),
    ("inbox-second", "1r6<enter>2<ctrl-s>"),
    ("inbox-finished", "1r" + String(repeating: "n", count: 40)),
    ("form-kept", "1nrobot<enter><enter>25/11<enter><enter><enter>hidr<enter><esc>"),
    ("form-offered", "1nrobot<enter><enter>25/11<enter><enter><enter>hidr<enter><esc>n"),
  ]

  @Test("in both languages, at every size, in ASCII and without colour", arguments: stories, GoldenVariant.all)
  func looks(story: (name: String, keys: String), variant: GoldenVariant) throws {
    try expectGolden(variant.stage.play(.typed(story.keys)), story.name, variant)
  }
}
