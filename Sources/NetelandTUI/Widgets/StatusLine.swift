/// One line with something at the left and something at the right. The right one stays (it says whether all is saved), and
/// the left one is cut; only where there is hardly room for either does the right one go.
struct StatusLine: Sendable {
  var left: StyledText
  var right: StyledText

  init(_ left: StyledText, right: StyledText = "") {
    self.left = left
    self.right = right
  }

  func draw(in area: Rect, on buffer: inout Buffer) {
    let row = area.row(0)
    guard !right.isEmpty, left.isEmpty || right.width + 2 <= row.width / 2 else {
      left.draw(in: row, on: &buffer)
      return
    }
    let (end, start) = row.splitRight(right.width)
    right.draw(in: end, on: &buffer)
    left.draw(in: start.splitRight(2).rest, on: &buffer)
  }
}
