/// Light lines and boxes.
extension Buffer {
  mutating func hline(x: Int, y: Int, width: Int, style: Style = .border, clip: Rect? = nil) {
    let line = Rect(x: x, y: y, width: width, height: 1)
    fill(clip.map(line.intersection) ?? line, glyph: "─", style: style)
  }

  mutating func vline(x: Int, y: Int, height: Int, style: Style = .border, clip: Rect? = nil) {
    let line = Rect(x: x, y: y, width: 1, height: height)
    fill(clip.map(line.intersection) ?? line, glyph: "│", style: style)
  }

  /// Draws a box along the inside of the edges of an area of at least two by two cells; a title goes in its
  /// top edge, cut with an ellipsis where it must be.
  /// - Returns: the area inside the box; empty, with nothing drawn, where there is no room for a box.
  @discardableResult
  mutating func box(
    _ rect: Rect, style: Style = .border, title: String = "", titleStyle: Style = .title
  ) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else {
      return Rect(x: rect.x, y: rect.y, width: 0, height: 0)
    }
    hline(x: rect.x + 1, y: rect.y, width: rect.width - 2, style: style)
    hline(x: rect.x + 1, y: rect.bottom - 1, width: rect.width - 2, style: style)
    vline(x: rect.x, y: rect.y + 1, height: rect.height - 2, style: style)
    vline(x: rect.right - 1, y: rect.y + 1, height: rect.height - 2, style: style)
    put("┌", x: rect.x, y: rect.y, style: style)
    put("┐", x: rect.right - 1, y: rect.y, style: style)
    put("└", x: rect.x, y: rect.bottom - 1, style: style)
    put("┘", x: rect.right - 1, y: rect.bottom - 1, style: style)
    // Room for the corners, a bit of line and a space at both sides.
    if !title.isEmpty, rect.width > 6 {
      let used = put(title, x: rect.x + 3, y: rect.y, width: rect.width - 6, style: titleStyle)
      put(" ", x: rect.x + 2, y: rect.y, style: titleStyle)
      put(" ", x: rect.x + 3 + used, y: rect.y, style: titleStyle)
    }
    return rect.inset()
  }
}
