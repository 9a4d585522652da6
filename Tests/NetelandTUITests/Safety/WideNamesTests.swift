import Domain
import Testing

@testable import NetelandTUI

/// Names that are hard on columns, in every text of the folder, on every screen that is kept as it looks.
///
/// Each is played twice: with the hard text in the names, and with as many columns of a plain letter. What is not the
/// text itself must be the same, in the same column.
@Suite("No name moves what is beside it")
struct WideNamesTests {
  private static let stories: [(name: String, keys: String)] =
    [
      ScreenGoldenTests.stories, LayerGoldenTests.stories, AgendaWeekGoldenTests.stories, CalendarGoldenTests.stories,
      ForecastGoldenTests.stories, SchedulingGoldenTests.stories, SeriesGoldenTests.stories,
      RegistrationGoldenTests.stories,
    ].flatMap { $0 }

  private static let texts: [(name: String, text: String)] = [
    ("letters with marks", "ĳéëüÿ"),
    ("letters and marks apart", "e\u{301}\u{308}\u{323}o\u{302}\u{301}\u{31B}"),
    ("Chinese and Japanese", "漢字かな"),
    ("half-width kana", "ｶﾞﾊﾟｱ"),
    ("a family and a flag", "👨‍👩‍👧‍👦🇧🇪👍🏿"),
    ("emoji that may be text", "❤\u{FE0F}☎\u{FE0E}✈\u{FE0F}"),
    ("what takes no place", "a\u{200B}b\u{2060}c\u{FEFF}"),
    ("from right to left", "שלוםبيت"),
    ("Korean in parts", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
  ]

  /// The alliance with the text in all its names, and with a plain one as wide.
  private static let alliances: [(hard: Result<Alliance, any Error>, easy: Result<Alliance, any Error>)] = texts.map {
    text in
    let plain = String(repeating: "x", count: displayWidth(of: text.text))
    return (
      Result { try Alliance.runningSample.poisoned(text.text) }, Result { try Alliance.runningSample.poisoned(plain) }
    )
  }

  private static let sizes = [(80, 24), (60, 20), (120, 40)]

  /// Two of the texts for each story at a size each; over all stories every text comes by at every size.
  @Test("in the cells of the screen", arguments: stories.indices, 0..<2)
  func columns(number: Int, turn: Int) throws {
    let story = Self.stories[number]
    let index = (number * 2 + turn) % Self.texts.count
    let text = Self.texts[index]
    let size = Self.sizes[(number + turn) % Self.sizes.count]
    let hard = Self.play(story.keys, try Self.alliances[index].hard.get(), size)
    let easy = Self.play(story.keys, try Self.alliances[index].easy.get(), size)
    let glyphs = Self.glyphs(of: text.text)
    let place = "\(story.name), \(text.name), \(size)"
    let broken = (0..<hard.frame.height).filter { !Self.isSound(hard.frame, row: $0) }
    #expect(broken.isEmpty, "\(place): the cells of a row are not as many as its columns")
    // What a form is filled in with is checked, and hard text may be refused there where plain text is not.
    if easy.state.layers.last?.takesText == true { return }
    for y in 0..<hard.frame.height {
      if let x = Self.firstMoved(hard.frame, easy.frame, row: y, glyphs: glyphs) {
        Issue.record(
          "\(place), row \(y), column \(x):\n\(Self.line(hard.frame, y))\n\(Self.line(easy.frame, y))")
        return
      }
    }
  }

  private static func play(_ keys: String, _ alliance: Alliance, _ size: (Int, Int)) -> Stage.Ending {
    var stage = Stage(size.0, size.1)
    stage.alliance = alliance
    return stage.play(.typed(keys))
  }

  private static func glyphs(of text: String) -> Set<String> {
    var buffer = Buffer(size: Size(width: 80, height: 1))
    buffer.put(text, x: 0, y: 0)
    return Set(buffer.row(0).map { buffer.content(of: $0) }).subtracting([" "])
  }

  /// A cell of two columns has its second one, and no second one is without its first.
  private static func isSound(_ buffer: Buffer, row: Int) -> Bool {
    var owed = false
    for cell in buffer.row(row) {
      if cell.isContinuation != owed { return false }
      owed = cell.width == 2
    }
    return !owed
  }

  /// The first column where one has something that the other has not, the text itself and where it is cut set aside.
  private static func firstMoved(_ hard: Buffer, _ easy: Buffer, row: Int, glyphs: Set<String>) -> Int? {
    let one = Array(hard.row(row))
    let other = Array(easy.row(row))
    let free: Set<String> = ["x", "…", " "]
    return one.indices.first { x in
      let (a, b) = (hard.content(of: one[x]), easy.content(of: other[x]))
      if a == b || one[x].isContinuation { return false }
      // Cut a column earlier, where the next glyph needs two.
      if b == "…", x > 0, hard.content(of: one[x - 1]) == "…" { return false }
      return !(glyphs.contains(a) || free.contains(a)) || !free.contains(b)
    }
  }

  private static func line(_ buffer: Buffer, _ y: Int) -> String {
    String(buffer.text(trimmed: true).split(separator: "\n", omittingEmptySubsequences: false)[y])
  }
}
