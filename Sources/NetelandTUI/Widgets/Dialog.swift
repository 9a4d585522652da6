/// A box in the middle of the screen, over what is there, which is dimmed.
struct Dialog: Sendable {
  var title: String
  /// What the content asks for; it gets what there is.
  var content: Size

  init(_ title: String, content: Size) {
    self.title = title
    self.content = content
  }

  /// The box, and the area for the content: a column away from its sides.
  func layout(in area: Rect) -> (frame: Rect, inner: Rect) {
    let least = title.isEmpty ? 0 : displayWidth(of: title) + 6
    let frame = area.centred(Size(width: max(content.width + 4, least), height: content.height + 2))
    return (frame, frame.inset(columns: 2, rows: 1))
  }

  /// - Returns: the area for the content, blank.
  @discardableResult
  func draw(in area: Rect, on buffer: inout Buffer) -> Rect {
    // One quiet tone, so that no colour or bar behind the dialogue asks for attention.
    buffer.restyle(area) { $0 = .muted }
    let (frame, inner) = layout(in: area)
    buffer.fill(frame)
    buffer.tell(area) { _ in .silence }
    buffer.tell(frame) { _ in .section(title: title, beside: "", isFocused: false) }
    buffer.box(frame, style: .borderFocused, title: title)
    return inner
  }
}
