/// A list of one-line items of which one is selected.
struct ListBox {
  var count: Int
  var isFocused: Bool
  var emptyText: StyledText
  var item: (_ index: Int) -> StyledText

  init(
    count: Int, isFocused: Bool = true, emptyText: StyledText = "",
    item: @escaping (_ index: Int) -> StyledText
  ) {
    self.count = max(0, count)
    self.isFocused = isFocused
    self.emptyText = emptyText
    self.item = item
  }

  /// The rows in view with the index of their item, for clicks.
  func layout(in area: Rect, state: ListState) -> [(area: Rect, index: Int)] {
    guard count > 0, !area.isEmpty else { return [] }
    let first = state.visibleOffset(height: area.height, lines: ListLines(rowCount: count))
    let width = count > area.height ? area.width - 1 : area.width
    return (0..<min(area.height, count - first)).map { index in
      (Rect(x: area.x, y: area.y + index, width: width, height: 1), first + index)
    }
  }

  func draw(in area: Rect, state: ListState, on buffer: inout Buffer) {
    guard !area.isEmpty else { return }
    defer {
      buffer.tell(area) { reading in
        .rows(
          SpokenRows(
            count: count, in: reading.window, selected: state.selected, isFocused: isFocused, empty: emptyText
          ) { SpokenRows.Row(cells: [item($0)]) })
      }
    }
    if count == 0 {
      Paragraph(emptyText).draw(in: area, on: &buffer)
      return
    }
    let rows = layout(in: area, state: state)
    let selected = min(state.selected, count - 1)
    buffer.note(area, .list(isFocused: isFocused))
    for row in rows {
      item(row.index).draw(in: row.area.splitLeft(2).rest, on: &buffer)
      buffer.note(row.area, .row(steps: row.index - selected, isFocused: isFocused))
      guard row.index == selected else { continue }
      buffer.put("▸", x: row.area.x, y: row.area.y, style: .accent, clip: row.area)
      if isFocused { buffer.restyle(row.area) { $0.attributes.insert(.selected) } }
    }
    ScrollIndicator(first: rows.first?.index ?? 0, total: count).draw(in: area, on: &buffer)
  }
}
