/// One line with something at the left and something at the right. The right one stays (it says whether all is saved), and
/// the left one is cut; only where there is hardly room for either does the right one go. Where it gets more rows, the
/// left one is broken into lines instead, and the right one stands on the last.
struct StatusLine: Sendable {
  var left: StyledText
  var right: StyledText

  init(_ left: StyledText, right: StyledText = "") {
    self.left = left
    self.right = right
  }

  /// The rows in which nothing of either is cut.
  func height(width: Int) -> Int {
    if left.width + (right.isEmpty ? 0 : right.width + 2) <= width { return 1 }
    let lines = Paragraph(left).lines(width: width)
    let lastIsFull = !right.isEmpty && (lines.last?.width ?? 0) + 2 + right.width > width
    return max(1, lines.count + (lastIsFull ? 1 : 0))
  }

  func draw(in area: Rect, on buffer: inout Buffer) {
    guard area.height <= 1 else { return drawLines(in: area, on: &buffer) }
    let row = area.row(0)
    let fits = left.isEmpty || left.width + 2 + right.width <= row.width
    guard !right.isEmpty, fits || right.width + 2 <= row.width / 2 else {
      left.draw(in: row, on: &buffer)
      return
    }
    let (end, start) = row.splitRight(right.width)
    right.draw(in: end, on: &buffer)
    left.draw(in: start.splitRight(2).rest, on: &buffer)
  }

  private func drawLines(in area: Rect, on buffer: inout Buffer) {
    buffer.fill(area)
    let lines = Paragraph(left).lines(width: area.width)
    for (index, line) in lines.prefix(area.height - 1).enumerated() { line.draw(in: area.row(index), on: &buffer) }
    var last = lines.count < area.height ? "" : lines[area.height - 1]
    if lines.count > area.height { last += "…" }
    StatusLine(last, right: right).draw(in: area.row(area.height - 1), on: &buffer)
  }
}
