import Testing

@testable import NetelandTUI

@Suite("What becomes of a colour on a terminal")
struct ColourDepthTests {
  private func foreground(_ colour: Colour, _ depth: ColourDepth) -> ColourDepth.Resolved {
    depth.resolve(Appearance(foreground: colour))
  }

  @Test(
    "The number of colours says how deep it goes",
    arguments: [
      (0, .none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .palette), (1 << 24, .direct),
    ] as [(Int, ColourDepth)])
  func depths(count: Int, depth: ColourDepth) {
    #expect(ColourDepth(colourCount: count) == depth)
  }

  @Test("A bright colour is bold where there are eight, and a number where there are more")
  func bright() {
    #expect(foreground(.ansi(9), .eight).foreground == 1)
    #expect(foreground(.ansi(9), .eight).bold)
    #expect(foreground(.ansi(9), .sixteen).foreground == 9)
    #expect(!foreground(.ansi(9), .sixteen).bold)
    // Direct colour numbers only the first eight: from there on a number is red, green and blue.
    #expect(foreground(.ansi(1), .direct).foreground == 1)
    #expect(foreground(.ansi(9), .direct).foreground == 0xFF0000)
  }

  @Test("A colour of the 256 has a stand-in, or the terminal's own")
  func palette() {
    #expect(foreground(.palette(114, fallback: 10), .palette).foreground == 114)
    #expect(foreground(.palette(114, fallback: 10), .sixteen).foreground == 10)
    #expect(foreground(.palette(22, fallback: nil), .sixteen).foreground == -1)
    #expect(foreground(.palette(114, fallback: 10), .direct).foreground == 0x87D787)
  }

  @Test("Grey text is dim where there is no grey, and never both")
  func grey() {
    #expect(foreground(.grey(247), .palette).foreground == 247)
    #expect(!foreground(.grey(247), .palette).dim)
    for depth in [ColourDepth.eight, .sixteen] {
      #expect(foreground(.grey(247), depth).foreground == -1)
      #expect(foreground(.grey(247), depth).dim)
    }
  }

  @Test("An exact colour is exact, or what comes closest")
  func exact() {
    let orange = Colour.exact(RGB(0xFF8700))
    #expect(foreground(orange, .direct).foreground == 0xFF8700)
    #expect(foreground(orange, .palette).foreground == 208)
    #expect(foreground(.exact(RGB(0xFA0000)), .sixteen).foreground == 9)
    // The numbers 1 to 7 are no blues there.
    #expect(foreground(.exact(RGB(0x000005)), .direct).foreground == 0)
  }

  @Test("Every colour of the 256 is its own nearest")
  func nearest() {
    for index in UInt8(16)...255 {
      let nearest = Palette.nearest(to: Palette.rgb(index), in: 16...255)
      #expect(Palette.rgb(nearest) == Palette.rgb(index))
    }
  }

  @Test("Without colours only attributes are left")
  func none() {
    let look = ColourDepth.none.resolve(Appearance(foreground: .ansi(1), background: .grey(240), bold: true))
    #expect(look == ColourDepth.Resolved(bold: true, dim: false, underline: false, reverse: false))
  }
}
