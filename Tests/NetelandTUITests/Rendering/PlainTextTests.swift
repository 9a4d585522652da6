import Testing

@testable import NetelandTUI

@Suite("Plain text")
struct PlainTextTests {
  @Test("Whatever is taken for plain is drawn as the careful reader would draw it")
  func sameAsCareful() {
    var plain = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let columns = text.utf8.withContiguousStorageIfAvailable { PlainText.columns(of: $0) } ?? nil
      guard let columns else { continue }
      plain += 1
      var reader = GlyphReader(text)
      #expect(columns == 1)
      #expect(reader.next() == Glyph(base: scalar, width: 1))
    }
    #expect(plain > 1_000)
  }

  @Test(
    "A text with one thing that is not plain is not plain",
    arguments: ["e\u{301}", "aあ", "a\u{9B}", "✔\u{FE0F}"])
  func notPlain(text: String) {
    #expect((text.utf8.withContiguousStorageIfAvailable { PlainText.columns(of: $0) } ?? nil) == nil)
  }

  @Test("Text of one, two and three bytes a letter is cut at columns, not at bytes")
  func cut() {
    var buffer = Buffer(size: Size(width: 5, height: 1))
    #expect(buffer.put("aé…█é│z", x: -1, y: 0) == 7)
    #expect(buffer.text() == "é…█é│")
    #expect(displayWidth(of: "aé…█é│z".dropFirst()) == 6)
  }
}
