import Testing

@testable import NetelandTUI

@Suite("Bars")
struct BarGlyphsTests {
  @Test("A bar is never empty for something, and never full for less than all")
  func honestEnds() {
    #expect(BarGlyphs.eighths(0, of: 1_000, width: 10) == 0)
    #expect(BarGlyphs.eighths(1, of: 1_000, width: 10) == 1)
    #expect(BarGlyphs.eighths(999, of: 1_000, width: 10) == 79)
    #expect(BarGlyphs.eighths(1_000, of: 1_000, width: 10) == 80)
    #expect(BarGlyphs.eighths(1_200, of: 1_000, width: 10) == 80)
    #expect(BarGlyphs.eighths(5, of: 0, width: 10) == 0)
    #expect(BarGlyphs.eighths(5, of: 10, width: 0) == 0)
  }

  @Test("Eighths become full cells and one part of a cell")
  func glyphs() {
    #expect(BarGlyphs.horizontal(eighths: 0) == "")
    #expect(BarGlyphs.horizontal(eighths: 16) == "██")
    #expect(BarGlyphs.horizontal(eighths: 21) == "██▋")
    #expect(BarGlyphs.horizontal(eighths: -3) == "")
  }
}
