import Testing

@testable import NetelandTUI

@Suite("Without UTF-8")
struct RepertoireTests {
  @Test("Lines, bars, arrows and letters have a likeness in ASCII")
  func likeness() {
    var buffer = Buffer(size: Size(width: 24, height: 4))
    buffer.put("┌─┬┐│█▓▒░▲▼◀▶✓✗•…", x: 0, y: 0)
    buffer.put("Één café in Ieper: ŒŽÿ€", x: 0, y: 1)
    buffer.put("e\u{301} 漢 👩‍🔬 “–”", x: 0, y: 2)
    buffer.put("▉▌▎▏ ▁▄▇", x: 0, y: 3)
    #expect(
      buffer.text(ascii: true) == """
        +-++|#=:.^v<>vx*~
        Een cafe in Ieper: OZyE
        e ?  ?  "-"
        #=:. .=#
        """)
  }

  @Test("Whatever the scalar, what comes out is printable ASCII")
  func always() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = Repertoire.ascii(for: scalar).value
      if !(0x20..<0x7F ~= shown) { Issue.record("\(String(value, radix: 16)) became \(shown)") }
    }
  }

  @Test("The parts of a reach bar stay apart")
  func barParts() {
    let parts = [BarGlyphs.certain, BarGlyphs.possible, BarGlyphs.rest, BarGlyphs.target]
    #expect(Set(parts.map(Repertoire.ascii(for:))).count == 4)
  }
}
