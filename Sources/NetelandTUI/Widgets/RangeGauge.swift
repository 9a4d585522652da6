/// A large bar for the one number that everything turns around: the target named above it, a scale and notes
/// below it.
///
/// With little room it gives up, in this order: the extra rows of the bar, the scale, the notes, the name of
/// the target.
struct RangeGauge: Sendable {
  var bar: RangeBar
  /// Stands beside the mark above the bar: `71 %`.
  var targetLabel: StyledText
  /// Spread evenly under the bar, the first at its start, the last at its end: `0`, `50`, `100`.
  var scale: [String]
  /// The lines below.
  var notes: [StyledText]
  /// The rows of the bar, 1 to 3.
  var barRows: Int

  init(
    _ bar: RangeBar, targetLabel: StyledText = "", scale: [String] = [], notes: [StyledText] = [],
    barRows: Int = 2
  ) {
    self.bar = bar
    self.targetLabel = targetLabel
    self.scale = scale
    self.notes = notes
    self.barRows = min(max(1, barRows), 3)
  }

  /// The rows that it fills where there is room for all.
  var height: Int {
    barRows + (targetLabel.isEmpty ? 0 : 1) + (scale.isEmpty ? 0 : 1) + notes.count
  }

  /// - Returns: the rows drawn.
  @discardableResult
  func draw(in area: Rect, on buffer: inout Buffer) -> Int {
    guard !area.isEmpty else { return 0 }
    var left = area.height - 1
    func take(_ wanted: Int) -> Int {
      let given = min(max(0, wanted), left)
      left -= given
      return given
    }
    let hasLabel = take(targetLabel.isEmpty || bar.target == nil ? 0 : 1) == 1
    let noteCount = take(notes.count)
    let hasScale = take(scale.isEmpty ? 0 : 1) == 1
    let rows = 1 + take(barRows - 1)
    var y = 0
    if hasLabel {
      drawLabel(in: area.row(y), on: &buffer)
      y += 1
    }
    for _ in 0..<rows {
      bar.draw(in: area.row(y), on: &buffer)
      y += 1
    }
    if hasScale {
      drawScale(in: area.row(y), on: &buffer)
      y += 1
    }
    // The bar, its target and its scale are one thing to hear.
    buffer.tell(area.splitTop(y).part) { _ in
      .range(low: bar.low, high: bar.high, total: bar.total, target: bar.target)
    }
    for note in notes.prefix(noteCount) {
      note.draw(in: area.row(y), on: &buffer)
      y += 1
    }
    return y
  }

  /// A pointer over the cell of the target, with the label at the side where it fits.
  private func drawLabel(in row: Rect, on buffer: inout Buffer) {
    guard let cell = bar.cells(width: row.width).target else { return }
    let x = row.x + cell
    buffer.put("▼", x: x, y: row.y, style: .target)
    let width = targetLabel.width
    if x + 2 + width <= row.right {
      targetLabel.draw(in: Rect(x: x + 2, y: row.y, width: width, height: 1), on: &buffer)
    } else if x - 1 - width >= row.x {
      targetLabel.draw(in: Rect(x: x - 1 - width, y: row.y, width: width, height: 1), on: &buffer)
    }
  }

  /// Labels that would touch the one before are left out.
  private func drawScale(in row: Rect, on buffer: inout Buffer) {
    var end = row.x - 1
    let last = scale.count - 1
    // The end of the scale says what the bar is out of, so it goes before what lies between.
    let final = last > 0 ? row.right - displayWidth(of: scale[last]) : row.right + 1
    for (index, label) in scale.enumerated() {
      let width = displayWidth(of: label)
      let centre = last > 0 ? row.x + row.width * index / last : row.x
      var x = min(max(row.x, centre - width / 2), row.right - width)
      if index == 0 { x = row.x }
      if index == last, last > 0 { x = final }
      let limit = index == last ? row.right : final - 1
      guard x > end, x + width <= limit else { continue }
      buffer.put(label, x: x, y: row.y, style: .muted, clip: row)
      end = x + width
    }
  }
}
