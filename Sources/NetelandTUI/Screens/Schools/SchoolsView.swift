import Domain

extension SchoolsScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    guard area.width >= SchoolsScreen.widthForTwo else {
      return pane == .detail
        ? drawDetail(in: area, on: &buffer, world: world) : drawTable(in: area, on: &buffer, world: world)
    }
    let (right, rest) = area.splitRight(SchoolsScreen.detailWidth(in: area.width))
    let (line, left) = rest.splitRight(1)
    for y in line.rows { buffer.put("│", x: line.x, y: y, style: .border, clip: line) }
    let inTable = drawTable(in: left, on: &buffer, world: world)
    let inDetail = drawDetail(in: right, on: &buffer, world: world)
    return pane == .table ? inTable : inDetail
  }

  /// Wide enough for a line of a year's reach; what is left goes to the table.
  static func detailWidth(in width: Int) -> Int { min(64, max(43, width * 45 / 100)) }

  /// The rows of schools that fit: without the header, the line under the table and the filter.
  func tableHeight(in room: Size) -> Int { max(1, room.height - 2 - (filter.isShown ? 1 : 0)) }

  /// The lines under the title of the detail pane.
  func detailHeight(in room: Size) -> Int { max(1, room.height - 1) }

  private func drawTable(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.schools
    var place = area
    var cursor: Point?
    if filter.isShown {
      let (line, rest) = area.splitTop(1)
      cursor = FilterLine(filter, count: texts.shown(rows.count, schoolCount), placeholder: texts.filterHint)
        .draw(in: line, on: &buffer)
      place = rest
    }
    let (foot, body) = place.splitBottom(1)
    if !foot.isEmpty { buffer.hline(x: foot.x, y: foot.y, width: foot.width, style: .border) }
    let text = StyledText(" ") + summary + " "
    text.draw(in: foot.inset(columns: 1, rows: 0), on: &buffer)

    let table = Table(
      columns: columns(in: world), rowCount: rows.count, groups: groups,
      isFocused: pane == .table && !filter.isTyping, gap: 1,
      emptyText: StyledText(filter.isActive ? world.strings.app.noMatches : world.strings.app.empty.schools, .muted)
    ) { row, column in rows[row].cells[columnIndex(column)] }
    let layout = table.draw(in: body, state: list, on: &buffer)
    return cursor ?? layout.point(ofRow: list.selected)
  }

  /// Under headings of municipalities that column says nothing.
  private func columnIndex(_ index: Int) -> Int {
    isGrouped && index >= SchoolColumn.municipality.rawValue ? index + 1 : index
  }

  private func columns(in world: World) -> [TableColumn] {
    SchoolColumn.allCases.compactMap { column in
      if isGrouped, column == .municipality { return nil }
      let title =
        column == .enrolled
        ? world.strings.words.gradesShort(world.reach.definition.grades) : world.strings.schools.column(column)
      return column.tableColumn(title, sorting: column == order.column ? order.sorting : nil)
    }
  }

  private func drawDetail(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let isFocused = pane == .detail
    let panel = Panel(detail?.title ?? "", frame: .line, isFocused: isFocused)
    let inner = panel.draw(in: area, on: &buffer)
    buffer.note(inner, .list(isFocused: isFocused))
    guard let detail else { return nil }
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
