/// A number in digits of blocks, to be read from the back of a room. Without UTF-8 the blocks are `#`.
///
/// It knows digits and what stands beside them in a share: comma, point, dash, percent sign, space. It is no text to
/// anybody who has the screen read aloud, so the same number stands beside it as usual.
struct BigDigits: Sendable {
  private let glyphs: [Glyph]
  let style: Style

  /// Five rows of so many points; a set bit is a block, the highest one at the left.
  private struct Glyph {
    let rows: [UInt8]
    let columns: Int
  }

  static let rows = 5

  /// Nil where the text has a character that has no large form.
  init?(_ text: String, _ style: Style = .accent) {
    var glyphs: [Glyph] = []
    for character in text {
      guard let glyph = Self.glyph(character) else { return nil }
      glyphs.append(glyph)
    }
    guard !glyphs.isEmpty else { return nil }
    self.glyphs = glyphs
    self.style = style
  }

  /// The columns it takes, enlarged so many times.
  func width(scale: Int = 1) -> Int {
    glyphs.reduce(glyphs.count - 1) { $0 + Self.width($1) } * scale
  }

  /// How often it can be enlarged in so much room; 0 where there is not enough to show it at all.
  func scale(in size: Size) -> Int { min(size.width / width(), size.height / Self.rows) }

  /// Draws it at the left of the area's first rows, as large as fits.
  func draw(in area: Rect, on buffer: inout Buffer) {
    let scale = scale(in: area.size)
    guard scale > 0 else { return }
    var x = area.x
    for glyph in glyphs {
      for (y, row) in glyph.rows.enumerated() {
        var column = x
        for point in 0..<glyph.columns {
          let width = Self.pointWidth(point, of: glyph) * scale
          if row >> (glyph.columns - 1 - point) & 1 == 1 {
            let block = Rect(x: column, y: area.y + y * scale, width: width, height: scale)
            buffer.fill(block, glyph: BarGlyphs.certain, style: style)
          }
          column += width
        }
      }
      x += (Self.width(glyph) + 1) * scale
    }
  }

  /// A cell is about twice as high as wide, so what stands upright is two cells thick; three of them would be too wide.
  private static func pointWidth(_ point: Int, of glyph: Glyph) -> Int {
    glyph.columns == 3 && point == 1 ? 1 : 2
  }

  private static func width(_ glyph: Glyph) -> Int {
    (0..<glyph.columns).reduce(0) { $0 + pointWidth($1, of: glyph) }
  }

  private static func glyph(_ character: Character) -> Glyph? {
    switch character {
    case "0": Glyph(rows: [0b111, 0b101, 0b101, 0b101, 0b111], columns: 3)
    case "1": Glyph(rows: [0b11, 0b01, 0b01, 0b01, 0b01], columns: 2)
    case "2": Glyph(rows: [0b111, 0b001, 0b111, 0b100, 0b111], columns: 3)
    case "3": Glyph(rows: [0b111, 0b001, 0b111, 0b001, 0b111], columns: 3)
    case "4": Glyph(rows: [0b101, 0b101, 0b111, 0b001, 0b001], columns: 3)
    case "5": Glyph(rows: [0b111, 0b100, 0b111, 0b001, 0b111], columns: 3)
    case "6": Glyph(rows: [0b111, 0b100, 0b111, 0b101, 0b111], columns: 3)
    case "7": Glyph(rows: [0b111, 0b001, 0b001, 0b001, 0b001], columns: 3)
    case "8": Glyph(rows: [0b111, 0b101, 0b111, 0b101, 0b111], columns: 3)
    case "9": Glyph(rows: [0b111, 0b101, 0b111, 0b001, 0b111], columns: 3)
    case ",", ".": Glyph(rows: [0, 0, 0, 0, 1], columns: 1)
    case "-", "–": Glyph(rows: [0, 0, 0b11, 0, 0], columns: 2)
    case "%": Glyph(rows: [0b101, 0b001, 0b010, 0b100, 0b101], columns: 3)
    case " ", "\u{A0}", "\u{202F}": Glyph(rows: [0, 0, 0, 0, 0], columns: 1)
    default: nil
    }
  }
}
