/// Columns beside each other with a line at the target: the school years.
struct ColumnChart: Sendable {
  struct Column: Hashable, Sendable {
    /// Under the column.
    var label: StyledText
    /// Above it.
    var valueText: StyledText
    /// What is certain.
    var low: Int
    /// What is possible, `low` included.
    var high: Int
    /// What a full column means; columns may differ, each is a share of its own total. With 0 there is no
    /// column, only the texts.
    var total: Int
  }

  var columns: [Column]
  /// In hundredths of the height, 0 to 100.
  var targetPercent: Int?

  init(_ columns: [Column], targetPercent: Int? = nil) {
    self.columns = columns
    self.targetPercent = targetPercent.map { min(max(0, $0), 100) }
  }

  func draw(in area: Rect, on buffer: inout Buffer) {
    let shown = columns.suffix(max(0, (area.width + 1) / 5))
    guard !area.isEmpty, !shown.isEmpty else { return }
    let slots = area.split(.horizontal, shown.map { _ in .fill(1) }, gap: 1)
    buffer.tell(area) { _ in
      .lines(columns.map { $0.label.isEmpty ? "" : $0.label + ": " + $0.valueText }.filter { !$0.isEmpty })
    }
    let plot = plot(in: area)
    if let line = targetRow(in: plot) {
      buffer.hline(x: plot.x, y: line, width: plot.width, style: .target)
    }
    for (column, slot) in zip(shown, slots) {
      let bar = Rect(x: slot.x, y: plot.y, width: slot.width, height: plot.height)
        .inset(columns: slot.width > 8 ? (slot.width - 6) / 2 : 0, rows: 0)
      let top = drawBar(column, in: bar, on: &buffer)
      if area.height >= 3, plot.y > area.y {
        let text = Rect(x: slot.x, y: top - 1, width: slot.width, height: 1)
        if text.y >= area.y { column.valueText.draw(in: text, on: &buffer, alignment: .centre) }
      }
      if plot.bottom < area.bottom {
        let text = Rect(x: slot.x, y: area.bottom - 1, width: slot.width, height: 1)
        column.label.draw(in: text, on: &buffer, alignment: .centre)
      }
    }
  }

  /// Between a row for the text over the highest column and one for the labels, where there is room.
  private func plot(in area: Rect) -> Rect {
    area.height >= 3 ? area.splitTop(1).rest.splitBottom(1).rest : area
  }

  /// The row of the screen on which the line at the target lies; nil where there is none.
  func targetRow(of area: Rect) -> Int? { targetRow(in: plot(in: area)) }

  private func targetRow(in plot: Rect) -> Int? {
    guard let targetPercent, plot.height > 0 else { return nil }
    return plot.bottom - 1 - min(targetPercent * plot.height / 100, plot.height - 1)
  }

  /// - Returns: the first row of the bar; the bottom of the area if it has none.
  private func drawBar(_ column: Column, in bar: Rect, on buffer: inout Buffer) -> Int {
    guard !bar.isEmpty, column.total > 0 else { return bar.bottom }
    let cells = RangeCells(
      low: column.low, high: column.high, total: column.total, target: nil, length: bar.height)
    // On the row of the target no rounding may tell another story than the numbers: a bar that does not reach it stays below
    // the line, one that does covers it.
    func rows(_ rounded: Int, _ count: Int) -> Int {
      guard let targetPercent, let line = targetRow(in: bar) else { return rounded }
      let below = bar.bottom - 1 - line
      return count * 100 < targetPercent * column.total ? min(rounded, below) : max(rounded, below + 1)
    }
    let certain = rows(cells.certain, column.low)
    let possible = max(certain, rows(cells.possible, column.high))
    var top = possible
    buffer.fill(bar.splitBottom(possible).part, glyph: BarGlyphs.possible, style: .possible)
    buffer.fill(bar.splitBottom(certain).part, glyph: BarGlyphs.certain, style: .certain)
    if cells.eighths > 0, certain == cells.certain {
      let edge = bar.row(bar.height - 1 - cells.certain)
      // On the row of the target the line is kept: a part of a cell must not look as if it passed it.
      if edge.y != targetRow(in: bar) {
        buffer.fill(edge, glyph: BarGlyphs.verticalEighths[cells.eighths], style: .certain)
        top = cells.certain + 1
      }
    }
    return bar.bottom - top
  }
}
