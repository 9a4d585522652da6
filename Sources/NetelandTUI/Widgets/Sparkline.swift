/// A row of small columns, one for each value; what nobody knows is a dot.
struct Sparkline: Hashable, Sendable {
  var values: [Int?]
  /// What fills a cell; the largest value where not given.
  var maximum: Int?

  init(_ values: [Int?], maximum: Int? = nil) {
    self.values = values
    self.maximum = maximum
  }

  /// Draws the last values that fit.
  func draw(in area: Rect, on buffer: inout Buffer) {
    let row = area.row(0)
    guard !row.isEmpty else { return }
    let top = max(1, maximum ?? values.compactMap(\.self).max() ?? 1)
    for (index, value) in values.suffix(row.width).enumerated() {
      let cell = Rect(x: row.x + index, y: row.y, width: 1, height: 1)
      guard let value else {
        buffer.fill(cell, glyph: RangeBar.nothing, style: .unknown)
        continue
      }
      let eighths = RangeCells(low: value, high: value, total: top, target: nil, length: 1)
      let level = eighths.certain == 1 ? 8 : eighths.eighths
      // Nothing is a line at the bottom, so that it is not taken for a gap.
      buffer.fill(cell, glyph: level == 0 ? "_" : BarGlyphs.verticalEighths[level], style: .certain)
    }
  }
}
