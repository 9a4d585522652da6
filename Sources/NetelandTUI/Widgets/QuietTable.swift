extension Table {
  /// Draws it in a pane without the focus: no row looks selected.
  @discardableResult
  func drawQuietly(in area: Rect, state: ListState, on buffer: inout Buffer) -> Layout {
    var quiet = self
    quiet.isFocused = false
    let layout = quiet.draw(in: area, state: state, on: &buffer)
    if rowCount > 0, let point = layout.point(ofRow: min(state.selected, rowCount - 1)) {
      buffer.put(" ", x: point.x, y: point.y)
    }
    return layout
  }
}
