/// One line with something at the left and something at the right. The right one goes before the left one is
/// cut.
struct StatusLine: Sendable {
  var left: StyledText
  var right: StyledText

  init(_ left: StyledText, right: StyledText = "") {
    self.left = left
    self.right = right
  }

  func draw(in area: Rect, on buffer: inout Buffer) {
    let row = area.row(0)
    let used = left.draw(in: row, on: &buffer)
    let rest = row.splitLeft(used + (used > 0 ? 2 : 0)).rest
    if right.width <= rest.width { right.draw(in: rest, on: &buffer, alignment: .right) }
  }
}
