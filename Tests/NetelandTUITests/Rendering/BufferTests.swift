import Testing

@testable import NetelandTUI

@Suite("Drawing in a buffer")
struct BufferTests {
  static func buffer(_ width: Int, _ height: Int = 1) -> Buffer {
    Buffer(size: Size(width: width, height: height))
  }

  @Test("Text is cut at the edges of the buffer and of the clip, on every side")
  func clipping() {
    var buffer = Self.buffer(6, 2)
    #expect(buffer.put("Anzegem", x: -2, y: 0) == 7)
    #expect(buffer.put("Avelgem", x: 3, y: 1) == 7)
    buffer.put("nowhere", x: 0, y: 2)
    buffer.put("nowhere", x: 0, y: -1)
    buffer.put("nowhere", x: 6, y: 0)
    #expect(buffer.text() == "zegem\n   Ave")
    var clipped = Self.buffer(6)
    let clip = Rect(x: 1, y: 0, width: 3, height: 1)
    clipped.put("Deerlijk", x: -1, y: 0, clip: clip)
    #expect(clipped.text(trimmed: false) == " erl  ")
    clipped.put("ééééééé", x: 0, y: 0, clip: clip)
    #expect(clipped.text(trimmed: false) == " ééé  ")
    clipped.put("gone", x: 0, y: 0, clip: Rect(x: 2, y: 1, width: 3, height: 3))
    #expect(clipped.text(trimmed: false) == " ééé  ")
  }

  @Test("A wide character that would stick out of the clip becomes a space")
  func wideAtTheEdge() {
    var buffer = Self.buffer(6)
    buffer.put("......", x: 0, y: 0)
    buffer.put("漢字漢", x: 0, y: 0, clip: Rect(x: 1, y: 0, width: 4, height: 1))
    #expect(buffer.text(trimmed: false) == ". 字 .")
    #expect(buffer[1, 0].width == 1)
    #expect(buffer[2, 0].width == 2)
    #expect(buffer[3, 0].isContinuation)
    #expect(buffer[4, 0].width == 1)
  }

  @Test("Drawing over one half of a wide character blanks the other", arguments: [0, 1])
  func halfOverwritten(x: Int) {
    var letters = Self.buffer(2)
    letters.put("漢", x: 0, y: 0)
    letters.put("x", x: x, y: 0)
    #expect(letters.text(trimmed: false) == (x == 0 ? "x " : " x"))
    var filled = Self.buffer(2)
    filled.put("漢", x: 0, y: 0)
    filled.fill(Rect(x: x, y: 0, width: 1, height: 1), glyph: "#")
    #expect(filled.text(trimmed: false) == (x == 0 ? "# " : " #"))
    var wide = Self.buffer(4)
    wide.put("漢字", x: 0, y: 0)
    wide.put("界", x: 1, y: 0)
    #expect(wide.text(trimmed: false) == " 界 ")
  }

  @Test("No sequence of drawing leaves half a wide character")
  func noHalves() {
    var random = SplitMix64(seed: 11)
    var buffer = Self.buffer(9, 2)
    for _ in 0..<5_000 {
      let x = Int.random(in: -3...10, using: &random)
      let y = Int.random(in: 0...1, using: &random)
      let text = ["漢字", "abc", "é", "👩‍🔬x", "漢"].randomElement(using: &random)!
      switch Int.random(in: 0...3, using: &random) {
      case 0: buffer.fill(Rect(x: x, y: y, width: 2, height: 1), glyph: "·")
      case 1: buffer.put(text, x: x, y: y, width: 3, alignment: .right)
      case 2: buffer.put(text, x: x, y: y, clip: Rect(x: x + 1, y: 0, width: 3, height: 2))
      default: buffer.put(text, x: x, y: y)
      }
      for row in 0..<2 {
        for column in 0..<9 {
          let lead = buffer[column, row].width == 2
          let followed = column < 8 && buffer[column + 1, row].isContinuation
          #expect(lead == followed)
        }
        #expect(!buffer[0, row].isContinuation)
      }
    }
  }

  @Test("A field shorter than its text ends in an ellipsis; a longer one aligns it")
  func fields() {
    var buffer = Self.buffer(10, 6)
    #expect(buffer.put("Spiere-Helkijn", x: 0, y: 0, width: 10) == 10)
    #expect(buffer.put("Menen", x: 0, y: 1, width: 10, alignment: .right) == 5)
    buffer.put("Menen", x: 0, y: 2, width: 9, alignment: .centre)
    #expect(buffer.put("漢字漢字", x: 0, y: 3, width: 6) == 5)
    #expect(buffer.put("Menen", x: 0, y: 4, width: 1) == 1)
    #expect(buffer.put("Menen", x: 0, y: 5, width: 0) == 0)
    #expect(buffer.text() == "Spiere-He…\n     Menen\n  Menen\n漢字…\n…\n")
  }

  @Test("A text that fits its field exactly is not cut")
  func exactly() {
    var buffer = Self.buffer(6, 2)
    buffer.put("Waregem".prefix(6), x: 0, y: 0, width: 6)
    buffer.put("漢字漢", x: 0, y: 1, width: 6)
    #expect(buffer.text() == "Warege\n漢字漢")
  }

  @Test(
    "What could command the terminal, or hide, is shown instead",
    arguments: [
      ("a\u{1B}[31mb", "a␛[31mb"), ("\0\t\n\u{7F}", "␀␉␊␡"), ("a\r\nb", "a␍␊b"), ("\u{9B}31m", "�31m"),
      ("abc\u{202E}def", "abc�def"), ("\u{2066}x\u{2069}", "�x�"), ("\u{200E}\u{200F}\u{61C}", "���"),
      ("a\u{2028}b\u{2029}", "a�b�"), ("zero\u{200B}width", "zero�width"), ("a\u{200D}b", "a�b"),
      ("\u{FEFF}x", "�x"), ("soft\u{AD}hyphen", "soft�hyphen"), ("hi\u{E0041}\u{E0042}", "hi��"),
      ("\u{301}x", "�x"),
      ("\u{FFFF}\u{1FFFE}", "��"),
    ] as [(String, String)])
  func harmless(text: String, shown: String) {
    var buffer = Self.buffer(20)
    buffer.put(text, x: 0, y: 0)
    #expect(buffer.text() == shown)
  }

  @Test("No scalar at all reaches a cell as a control, a separator or a turn of direction")
  func everyScalar() throws {
    let tables = try #require(WidthTable.unicodeVersion.split(separator: ".").first.flatMap { Int($0) })
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var reader = GlyphReader(String(Character(scalar)))
      guard let glyph = reader.next() else {
        Issue.record("nothing shown for \(value)")
        continue
      }
      // Marks younger than the tables are taken for letters; the terminal's own table has the last word on them.
      guard let age = glyph.base.properties.age, age.major <= tables else { continue }
      switch glyph.base.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark:
        Issue.record("\(String(value, radix: 16)) came through")
      case .format where glyph.base.properties.isDefaultIgnorableCodePoint:
        Issue.record("\(String(value, radix: 16)) came through unseen")
      default: break
      }
    }
  }

  @Test("A fill with a control, a mark or a wide character fills with a sign of one column")
  func harmlessFill() {
    var buffer = Self.buffer(2)
    for (glyph, shown) in [("\u{1B}", "␛␛"), ("\u{301}", "��"), ("漢", "��")] as [(Unicode.Scalar, String)] {
      buffer.fill(buffer.bounds, glyph: glyph)
      #expect(buffer.text() == shown)
    }
  }

  @Test("Letters with combining accents stay one cell each, and are stored once")
  func clusters() {
    var buffer = Self.buffer(8)
    buffer.put("e\u{301}e\u{301}👩‍🔬e\u{301}", x: 0, y: 0)
    #expect(buffer.clusters.count == 2)
    #expect(buffer[0, 0].glyph == buffer[1, 0].glyph)
    #expect(buffer.text() == "e\u{301}e\u{301}👩‍🔬e\u{301}")
    buffer.clear()
    #expect(buffer.clusters.isEmpty && buffer.text().isEmpty)
  }

  @Test("Buffers are equal when they show the same, whatever was drawn before")
  func equality() {
    var one = Self.buffer(4)
    one.put("👩‍🔬", x: 0, y: 0)
    one.put("e\u{301}   ", x: 0, y: 0)
    var other = Self.buffer(4)
    other.put("e\u{301}", x: 0, y: 0)
    #expect(one[0, 0].glyph != other[0, 0].glyph)
    #expect(one == other)
    other.restyle(Rect(x: 0, y: 0, width: 1, height: 1)) { $0.role = .bad }
    #expect(one != other)
  }

  @Test("Restyling keeps the text and touches only the area")
  func restyle() {
    var buffer = Self.buffer(6, 2)
    buffer.put("Harelbeke", x: 0, y: 0, style: .held)
    buffer.restyle(Rect(x: 0, y: 0, width: 3, height: 9)) { $0.attributes.insert(.selected) }
    #expect(buffer.text() == "Harelb\n")
    #expect(buffer.styledText() == "held+selected:3 held:3\ntext+selected:3")
  }

  @Test("A copy in a smaller or larger buffer shows the same, as far as it reaches")
  func copy() {
    var original = Self.buffer(6, 2)
    original.put("a漢e\u{301}字", x: 0, y: 0, style: .match)
    var smaller = Self.buffer(5)
    smaller.put("······", x: 0, y: 0)
    smaller.copy(original)
    #expect(smaller.text(trimmed: false) == "a漢e\u{301} ")
    var larger = Self.buffer(8, 3)
    larger.copy(original)
    #expect(larger.text() == original.text() + "\n")
    #expect(larger.styledText() == "match:6\ntext x2")
  }

  @Test("A box frames an area, and shortens a title that is too long")
  func box() {
    var buffer = Self.buffer(12, 3)
    #expect(buffer.box(buffer.bounds, title: "Scholen") == Rect(x: 1, y: 1, width: 10, height: 1))
    #expect(buffer.text() == "┌─ Schol… ─┐\n│          │\n└──────────┘")
    #expect(buffer.box(Rect(x: 0, y: 0, width: 1, height: 3)).isEmpty)
  }

  @Test("Styles are dumped as runs, and equal rows are counted")
  func styleDump() {
    var buffer = Self.buffer(10, 4)
    buffer.put("Bereik", x: 0, y: 0, style: .title.with(.underline))
    #expect(buffer.styledText() == "title+underline:6\ntext x3")
  }
}
