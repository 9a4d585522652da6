/// A bar of one row for a range over a total: what is certain, what is possible, the rest, and a mark at the
/// target. Four glyphs, so that it can be read without colour and in ASCII.
struct RangeBar: Hashable, Sendable {
  /// What is certain.
  var low: Int
  /// What is possible, `low` included.
  var high: Int
  /// The whole bar. With 0 there is nothing to show a share of, and the bar is dotted.
  var total: Int
  var target: Int?

  init(low: Int, high: Int, total: Int, target: Int? = nil) {
    self.low = low
    self.high = high
    self.total = total
    self.target = target
  }

  static let nothing: Unicode.Scalar = "·"

  func draw(in area: Rect, on buffer: inout Buffer) {
    let row = area.row(0)
    guard !row.isEmpty else { return }
    buffer.tell(row) { _ in .range(low: low, high: high, total: total, target: target) }
    guard total > 0 else {
      buffer.fill(row, glyph: Self.nothing, style: .unknown)
      return
    }
    let cells = cells(width: row.width)
    buffer.fill(row, glyph: BarGlyphs.rest, style: .rest)
    buffer.fill(row.splitLeft(cells.possible).part, glyph: BarGlyphs.possible, style: .possible)
    buffer.fill(row.splitLeft(cells.certain).part, glyph: BarGlyphs.certain, style: .certain)
    if cells.eighths > 0 {
      let edge = Rect(x: row.x + cells.certain, y: row.y, width: 1, height: 1)
      buffer.fill(edge, glyph: BarGlyphs.horizontalEighths[cells.eighths], style: .certain)
    }
    if let target = cells.target {
      let mark = Rect(x: row.x + target, y: row.y, width: 1, height: 1)
      buffer.fill(mark, glyph: BarGlyphs.target, style: .target)
    }
  }

  func cells(width: Int) -> RangeCells {
    RangeCells(low: low, high: high, total: total, target: target, length: width)
  }
}
