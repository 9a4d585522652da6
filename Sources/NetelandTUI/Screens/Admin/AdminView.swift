import Domain

extension AdminScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let layout = layout(in: area)
    let kindPoint = drawKinds(in: layout.kinds, on: &buffer, world: world)
    let rowPoint = drawRecords(in: layout.records, on: &buffer, world: world)
    if !layout.detail.isEmpty { drawDetail(in: layout.detail, on: &buffer, world: world) }
    if let inTool = view.drawTool(in: area, on: &buffer, world: world) { return inTool }
    return pane == .kinds && !filter.isTyping ? kindPoint : rowPoint
  }

  func layout(in area: Rect) -> AdminLayout { AdminLayout(in: area, hasDetail: kind != .alliance) }

  /// The kinds, those of the school year in view under its name.
  private func drawKinds(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.admin
    let kinds = AdminScreen.kinds
    let yearly = kinds.firstIndex(where: \.isYearly) ?? kinds.count
    let numbers = counts.map { $0.map(world.format.number) ?? "" }
    let view = Table(
      columns: [
        TableColumn("", .flexible(min: 8, weight: 1), priority: 1),
        TableColumn("", .fixed(max(3, numbers.map(\.count).max() ?? 0)), alignment: .right),
      ],
      rowCount: kinds.count,
      groups: [
        Table.Group(firstRow: 0, heading: StyledText(texts.everyYear, .title)),
        Table.Group(firstRow: yearly, heading: StyledText("\(world.year)", .title)),
      ],
      isFocused: pane == .kinds, hasHeader: false, gap: 1
    ) { row, column in
      if column == 0 { return StyledText(texts.kind(kinds[row])) }
      guard counts.indices.contains(row) else { return "" }
      return StyledText(numbers[row], counts[row] == 0 ? .muted : .text)
    }
    return view.draw(in: area, state: kindList, on: &buffer).point(ofRow: kindList.selected)
  }

  private func drawRecords(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.admin
    let retired = table.retiredCount
    let counts = kind == .alliance ? "" : texts.counts(table.rows.count - retired, retired)
    let title = kind.isYearly ? "\(texts.kind(kind)) \(world.year)" : texts.kind(kind)
    let marked = view.marks.isEmpty ? "" : world.strings.tables.marked(view.marks.count) + "  "
    let inner = Panel(
      title, trailing: StyledText(marked, .accent) + StyledText(counts, .muted), frame: .line,
      isFocused: pane == .records
    ).draw(in: area, on: &buffer)
    let (body, cursor) = view.drawFilter(
      in: inner, on: &buffer, count: texts.filtered(view.shown.count, table.rows.count),
      placeholder: texts.filterPlaceholder, world: world)
    let empty = filter.isActive ? world.strings.app.noMatches : world.strings.app.empty.records(kind)
    let layout = view.table(isFocused: pane == .records, gap: 2, empty: empty).draw(
      in: body, state: view.list, on: &buffer)
    return cursor ?? layout.point(ofRow: view.list.selected)
  }

  private func drawDetail(in area: Rect, on buffer: inout Buffer, world: World) {
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    let title = selected.map { names.record(kind, $0.id) } ?? ""
    // Its id is what the command line calls it.
    let id = StyledText(selected?.id ?? "", .muted)
    let inner = Panel(title, trailing: id, frame: .line).draw(in: area, on: &buffer)
    buffer.tell(inner) { _ in .lines(detail.filter { !$0.text.isEmpty }.map { StyledText("\($0.label): \($0.text)") }) }
    let half = inner.width / 2
    let widths = detail.map { displayWidth(of: $0.label) + 2 }
    let labelWidth = widths.filter { $0 <= half }.max() ?? half
    var y = 0
    for line in detail where y < inner.height {
      let value = displayWidth(of: line.text)
      if displayWidth(of: line.label) + 2 > labelWidth, value <= 6 {
        // A long label and a number: the label gets the line, the number its end.
        let (end, rest) = inner.row(y).splitRight(value)
        StyledText(line.label, .muted).draw(in: rest.splitRight(1).rest, on: &buffer)
        StyledText(line.text).draw(in: end, on: &buffer)
        y += 1
        continue
      }
      StyledText(line.label, .muted).draw(in: inner.row(y).splitLeft(labelWidth - 1).part, on: &buffer)
      for part in Paragraph(StyledText(line.text)).lines(width: inner.width - labelWidth).prefix(4) {
        part.draw(in: inner.row(y).splitLeft(labelWidth).rest, on: &buffer)
        y += 1
      }
    }
  }
}
