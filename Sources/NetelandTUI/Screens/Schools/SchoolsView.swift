import Domain

extension SchoolsScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let layout = SchoolsLayout(in: area)
    for y in layout.line.rows { buffer.put("│", x: layout.line.x, y: y, style: .border, clip: layout.line) }
    var cursor: Point?
    if layout.showsBoth || pane == .table {
      cursor = drawTable(in: layout.table, on: &buffer, world: world)
    }
    if layout.showsBoth || pane == .detail {
      let inDetail = drawDetail(in: layout.detail, on: &buffer, world: world)
      if pane == .detail { cursor = inDetail }
    }
    return table.drawTool(in: area, on: &buffer, world: world) ?? cursor
  }

  /// The rows that fit, with those of the filter: without the header and the line under the table.
  func tableHeight(in room: Size) -> Int {
    max(1, SchoolsLayout(in: Rect(room)).table.height - 2)
  }

  /// The lines under the title of the detail pane.
  func detailHeight(in room: Size) -> Int { max(1, SchoolsLayout(in: Rect(room)).detail.height - 1) }

  private func drawTable(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.schools
    let (place, cursor) = table.drawFilter(
      in: area, on: &buffer, count: texts.shown(table.shown.count, schoolCount), placeholder: texts.filterHint,
      world: world)
    let (foot, body) = place.splitBottom(1)
    if !foot.isEmpty { buffer.hline(x: foot.x, y: foot.y, width: foot.width, style: .border) }
    var text = StyledText(" ") + summary + " "
    if !table.marks.isEmpty { text = " " + StyledText(world.strings.tables.marked(table.marks.count), .accent) + text }
    text.draw(in: foot.inset(columns: 1, rows: 0), on: &buffer)

    let view = table.table(
      isFocused: pane == .table && !table.filter.isTyping, gap: 1,
      empty: table.filter.isActive ? world.strings.app.noMatches : world.strings.app.empty.schools)
    let layout = view.draw(in: body, state: table.list, on: &buffer)
    return cursor ?? layout.point(ofRow: table.list.selected)
  }

  private func drawDetail(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let isFocused = pane == .detail
    let panel = Panel(detail?.title ?? "", frame: .line, isFocused: isFocused)
    let inner = panel.draw(in: area, on: &buffer)
    buffer.note(inner, .list(isFocused: isFocused))
    guard let detail else { return nil }
    buffer.tell(inner) { isFocused ? .rows(detail.spoken(in: $0.window, selected: detailList.selected)) : detail.said }
    let state = isFocused ? detailList : ListState()
    let first = state.visibleOffset(height: inner.height, lines: ListLines(rowCount: detail.lines.count))
    for index in 0..<min(inner.height, detail.lines.count - first) {
      let line = detail.lines[first + index]
      let row = inner.row(index)
      let place = row.splitLeft(line.isHeading ? 1 : 2).rest.splitRight(1).rest
      let isDropped = line.yields && line.text.width + 2 + line.trailing.width > place.width
      let (right, left) = place.splitRight(isDropped ? 0 : line.trailing.width)
      buffer.note(row, .row(steps: first + index - state.selected, isFocused: isFocused))
      line.trailing.draw(in: right, on: &buffer)
      line.text.draw(in: left.splitRight(right.isEmpty ? 0 : 2).rest, on: &buffer)
      guard isFocused, first + index == detailList.selected else { continue }
      buffer.put("▸", x: row.x, y: row.y, style: .accent, clip: row)
      buffer.restyle(row.splitRight(1).rest) { $0.attributes.insert(.selected) }
    }
    ScrollIndicator(first: first, total: detail.lines.count).draw(in: inner, on: &buffer)
    guard isFocused else { return nil }
    return Point(x: inner.x, y: inner.y + detailList.selected - first)
  }
}

extension SchoolDetail {
  /// As text, for who stands elsewhere.
  fileprivate var said: Passage {
    .lines(lines.map { $0.trailing.isEmpty ? $0.text : $0.text + "  " + $0.trailing })
  }

  /// As rows, for who stands in them.
  fileprivate func spoken(in window: ReadingWindow, selected: Int) -> SpokenRows {
    SpokenRows(count: lines.count, in: window, selected: selected, isFocused: true) { row in
      SpokenRows.Row(cells: [lines[row].text, lines[row].trailing])
    }
  }
}
