import Testing

@testable import NetelandTUI

/// The inbox of numbers and a form that is offered again, as they are drawn. `make golden` writes the files anew.
@Suite("Sessions without numbers and half-filled forms look as expected")
struct InboxGoldenTests {
  private static let stories: [(name: String, keys: String)] = [
    ("inbox", "1r"),
    ("inbox-second", "1r6<enter>2<ctrl-s>"),
    ("inbox-finished", "1r" + String(repeating: "n", count: 40)),
    ("form-kept", "1nrobot<enter><enter>25/11<enter><enter><enter>hidr<enter><esc>"),
    ("form-offered", "1nrobot<enter><enter>25/11<enter><enter><enter>hidr<enter><esc>n"),
  ]

  @Test("in Dutch, at 80x24, 60x20 and 120x40", arguments: stories, [(80, 24), (60, 20), (120, 40)])
  func dutch(story: (name: String, keys: String), size: (Int, Int)) throws {
    let text = Stage(size.0, size.1).play(.typed(story.keys)).frame.text()
    try expectGolden(text, "\(story.name)-nl-\(size.0)x\(size.1)")
  }

  @Test("in English, at 80x24, 60x20 and 120x40", arguments: stories, [(80, 24), (60, 20), (120, 40)])
  func english(story: (name: String, keys: String), size: (Int, Int)) throws {
    var stage = Stage(size.0, size.1)
    stage.language = .english
    try expectGolden(stage.play(.typed(story.keys)).frame.text(), "\(story.name)-en-\(size.0)x\(size.1)")
  }
}
