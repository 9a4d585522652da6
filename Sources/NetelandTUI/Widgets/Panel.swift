/// A part of the screen with a title. With a box where there is room for one, or with only a title line, which
/// leaves more to the content on a small screen.
struct Panel: Sendable {
  enum Frame: Sendable {
    case box
    /// One row with the title and a line.
    case line
  }

  var title: String
  /// At the right end of the title row: a count, a filter.
  var trailing: StyledText
  var frame: Frame
  var isFocused: Bool

  init(_ title: String, trailing: StyledText = "", frame: Frame = .box, isFocused: Bool = false) {
    self.title = title
    self.trailing = trailing
    self.frame = frame
    self.isFocused = isFocused
  }

  /// The area for the content, which `draw` returns too.
  func inner(of area: Rect) -> Rect {
    switch frame {
    case .box:
      area.width >= 2 && area.height >= 2
        ? area.inset() : Rect(x: area.x, y: area.y, width: 0, height: 0)
    case .line: area.splitTop(1).rest
    }
  }

  @discardableResult
  func draw(in area: Rect, on buffer: inout Buffer) -> Rect {
    guard !area.isEmpty else { return inner(of: area) }
    buffer.tell(area) { _ in .section(title: title, beside: trailing, isFocused: isFocused) }
    let style: Style = isFocused ? .borderFocused : .border
    // The focus is told by a sign as well as by the colour of the lines.
    let shown = isFocused && !title.isEmpty ? "▸ " + title : title
    var room: Rect
    switch frame {
    case .box:
      buffer.box(area, style: style, title: shown)
      guard area.width >= 2, area.height >= 2 else { return inner(of: area) }
      room = Rect(x: area.x + 3, y: area.y, width: area.width - 6, height: 1)
    case .line:
      buffer.hline(x: area.x, y: area.y, width: area.width, style: style)
      let used = buffer.put(shown, x: area.x, y: area.y, width: area.width, style: .title)
      if used > 0, used < area.width { buffer.put(" ", x: area.x + used, y: area.y, style: .title) }
      room = area.row(0)
    }
    // The title goes before what is beside it: without room for both, only the title.
    let taken = displayWidth(of: shown) + 3
    room = room.splitLeft(taken).rest
    let wanted = trailing.width
    if wanted > 0, wanted + 1 <= room.width {
      let place = room.splitRight(wanted).part
      buffer.put(" ", x: place.x - 1, y: place.y)
      trailing.draw(in: place, on: &buffer)
      if frame == .box { buffer.put(" ", x: place.right, y: place.y) }
    }
    return inner(of: area)
  }
}
