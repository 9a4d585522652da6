import Testing

@testable import NetelandTUI

@Suite("Styled text")
struct StyledTextTests {
  @Test("Pieces keep their styles, and a literal is plain")
  func pieces() {
    let text: StyledText = "bereik " + "71 %".styled(.good)
    #expect(text.width == 11)
    #expect(text.text == "bereik 71 %")
    let buffer = drawn(14, 1) { text.draw(in: $0, on: &$1) }
    #expect(buffer.styledText() == "text:7 good:4")
  }

  @Test(
    "A text that is too long is cut with one ellipsis, wherever its pieces end",
    arguments: [(8, "abcdefgh"), (7, "abcdef…"), (5, "abcd…"), (4, "abc…"), (1, "…"), (0, "")])
  func cut(width: Int, expected: String) {
    let text = "abcd".styled(.good) + "efgh".styled(.bad)
    let buffer = drawn(width, 1) { area, buffer in
      #expect(text.draw(in: area, on: &buffer) == min(8, width))
    }
    #expect(buffer.text() == expected)
  }

  @Test("A wide character is never cut in half")
  func wide() {
    let text = "a".styled(.good) + "漢字".styled(.text)
    #expect(drawn(4, 1) { text.draw(in: $0, on: &$1) }.text() == "a漢…")
    #expect(drawn(3, 1) { text.draw(in: $0, on: &$1) }.text() == "a…")
  }

  @Test("A shorter text stands where its alignment says")
  func alignment() {
    let text: StyledText = "71"
    #expect(drawn(6, 1) { text.draw(in: $0, on: &$1, alignment: .right) }.text() == "    71")
    #expect(drawn(6, 1) { text.draw(in: $0, on: &$1, alignment: .centre) }.text() == "  71")
  }

  @Test("What was found is shown as found, with its accents")
  func matches() {
    let label = "École Hérent"
    let found = Query("her").match(label)
    let text = StyledText(label, matches: found?.ranges ?? [])
    #expect(text.runs.map(\.text) == ["École ", "Hér", "ent"])
    #expect(text.runs.map(\.style) == [.text, .match, .text])
  }

  @Test("Nothing is drawn outside the area")
  func edges() {
    #expect(sizesDrawnOutside { ("abcd" + "efgh".styled(.bad)).draw(in: $0, on: &$1) }.isEmpty)
  }
}

@Suite("Paragraphs")
struct ParagraphTests {
  func lines(_ text: StyledText, _ width: Int) -> [String] {
    Paragraph(text).lines(width: width).map(\.text)
  }

  @Test("Words go to the next line whole, and spaces at a break vanish")
  func words() {
    #expect(lines("nog 43 leerlingen nodig", 10) == ["nog 43", "leerlingen", "nodig"])
    #expect(lines("een twee", 8) == ["een twee"])
    #expect(lines("een  twee", 8) == ["een", "twee"])
    #expect(lines("een ", 3) == ["een"])
  }

  @Test("A word longer than a line is broken; a line feed begins a line; an empty line stays")
  func hard() {
    #expect(lines("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(lines("a abcdefgh", 3) == ["a", "abc", "def", "gh"])
    #expect(lines("een\n\ntwee", 9) == ["een", "", "twee"])
    #expect(lines("漢字漢", 4) == ["漢字", "漢"])
    #expect(lines("漢", 1) == ["", "漢"])
  }

  @Test("Styles survive the breaking, also in the middle of a word")
  func styles() {
    let text = "go".styled(.good) + "ed zo"
    let parts = Paragraph(text).lines(width: 5)
    #expect(parts.map(\.text) == ["goed", "zo"])
    #expect(parts[0].runs.map(\.style) == [.good, .text])
  }

  @Test("No line is wider than asked, and no letter is lost", arguments: 1...12)
  func law(width: Int) {
    let text = "De workshop Zonneauto's maken gaat   niet door op woensdag 25/11/2026, 漢字."
    let parts = lines(StyledText(text), width)
    #expect(parts.allSatisfy { displayWidth(of: $0) <= max(2, width) })
    #expect(parts.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("Without room or text there is nothing")
  func nothing() {
    #expect(lines("tekst", 0).isEmpty)
    #expect(lines("", 10).isEmpty)
    #expect(sizesDrawnOutside { Paragraph("nog 43 leerlingen nodig").draw(in: $0, on: &$1) }.isEmpty)
  }
}
