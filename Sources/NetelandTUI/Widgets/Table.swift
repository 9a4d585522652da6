/// A table of which only the rows in view are asked for, so that it costs the same for 10 rows as for 10,000.
///
/// At the left stands which row is selected (`▸`) and, in a table whose rows can be marked, which are (`●`); the
/// bar over the selected row is only there in the pane that has the focus.
struct Table {
  /// Rows that belong together, under a heading over all columns.
  struct Group {
    var firstRow: Int
    var heading: StyledText
  }

  var columns: [TableColumn]
  var rowCount: Int
  /// By first row, ascending.
  var groups: [Group]
  var isFocused: Bool
  /// Whether there is a row with the titles of the columns.
  var hasHeader: Bool
  /// The columns of the screen between two columns.
  var gap: Int
  /// What is shown when there are no rows.
  var emptyText: StyledText
  /// nil where rows cannot be marked.
  var isMarked: ((_ row: Int) -> Bool)?
  /// What stands over all columns of a row in place of its cells; nil where no row is so.
  var spanning: ((_ row: Int) -> StyledText?)?
  /// What stands in a cell, by the row and the index in `columns`.
  var cell: (_ row: Int, _ column: Int) -> StyledText

  init(
    columns: [TableColumn], rowCount: Int, groups: [Group] = [], isFocused: Bool = true,
    hasHeader: Bool = true, gap: Int = 2, emptyText: StyledText = "",
    isMarked: ((_ row: Int) -> Bool)? = nil,
    cell: @escaping (_ row: Int, _ column: Int) -> StyledText
  ) {
    self.columns = columns
    self.rowCount = max(0, rowCount)
    self.groups = groups
    self.isFocused = isFocused
    self.hasHeader = hasHeader
    self.gap = gap
    self.emptyText = emptyText
    self.isMarked = isMarked
    self.cell = cell
  }

  /// The columns before the first cell.
  private var gutter: Int { isMarked == nil ? 2 : 3 }

  /// Where everything stands; a click is looked up in it.
  struct Layout {
    var header: Rect
    /// The rows, with the gutter and without the scroll indicator.
    var body: Rect
    var firstLine: Int
    var lines: ListLines
    /// Index of the column, its first column on the screen, its width.
    var columns: [(index: Int, x: Int, width: Int)]
    var scrolls: Bool

    /// The rows that fit: what a page is.
    var height: Int { body.height }

    func row(at point: Point) -> Int? {
      guard body.contains(point), case .row(let row)? = lines[firstLine + point.y - body.y] else { return nil }
      return row
    }

    /// The column whose title is at this point, to sort by it.
    func column(atHeader point: Point) -> Int? {
      guard header.contains(point) else { return nil }
      return columns.first { point.x >= $0.x && point.x < $0.x + $0.width }?.index
    }
  }

  func layout(in area: Rect, state: TableState) -> Layout {
    let (header, rest) = area.splitTop(hasHeader ? 1 : 0)
    let lines = ListLines(rowCount: rowCount, groups: groups.map(\.firstRow))
    let scrolls = lines.lineCount > rest.height
    let body = scrolls ? rest.splitRight(1).rest : rest
    let start = body.x + min(gutter, body.width)
    let arranged = TableColumn.arrange(columns, width: body.right - start, gap: gap)
    return Layout(
      header: header, body: body,
      firstLine: state.visibleOffset(height: rest.height, lines: lines), lines: lines,
      columns: arranged.map { ($0.index, start + $0.x, $0.width) }, scrolls: scrolls)
  }

  /// - Returns: the layout that was drawn.
  @discardableResult
  func draw(in area: Rect, state: TableState, on buffer: inout Buffer) -> Layout {
    let layout = layout(in: area, state: state)
    guard !area.isEmpty else { return layout }
    buffer.note(area, .list(isFocused: isFocused))
    defer { buffer.tell(area) { .rows(spoken(in: $0.window, selected: state.selected)) } }
    if !layout.header.isEmpty { drawHeader(layout, on: &buffer) }
    if rowCount == 0 {
      let place = layout.body.inset(columns: gutter, rows: 0)
      Paragraph(emptyText).draw(in: place.isEmpty ? layout.body : place, on: &buffer)
      return layout
    }
    let selected = min(state.selected, rowCount - 1)
    for index in 0..<layout.body.height {
      let place = layout.body.row(index)
      switch layout.lines[layout.firstLine + index] {
      case .heading(let group):
        drawHeading(group, in: place, layout: layout, on: &buffer)
      case .row(let row):
        drawRow(row, isSelected: row == selected, in: place, layout: layout, on: &buffer)
        buffer.note(place, .row(steps: row - selected, isFocused: isFocused))
      case nil: break
      }
    }
    if layout.scrolls {
      let edge = Rect(
        x: layout.body.right, y: layout.body.y, width: area.right - layout.body.right,
        height: layout.body.height)
      ScrollIndicator(first: layout.firstLine, total: layout.lines.lineCount).draw(in: edge, on: &buffer)
    }
    return layout
  }

  /// Its rows in full, whatever there is room for.
  private func spoken(in window: ReadingWindow, selected: Int) -> SpokenRows {
    SpokenRows(
      titles: columns.map { $0.title + ($0.sorting?.sign ?? "") }, count: rowCount, in: window, selected: selected,
      isFocused: isFocused, empty: emptyText
    ) { row in
      SpokenRows.Row(
        cells: columns.indices.map { cell(row, $0) }, heading: groups.last { $0.firstRow <= row }?.heading,
        isMarked: isMarked?(row) ?? false)
    }
  }

  private func drawHeader(_ layout: Layout, on buffer: inout Buffer) {
    buffer.fill(layout.header, style: .header)
    for place in layout.columns {
      let column = columns[place.index]
      var title = StyledText(column.title, .header)
      let area = Rect(x: place.x, y: layout.header.y, width: place.width, height: 1)
        .intersection(layout.header)
      buffer.note(area, .title(column.title, isSorted: column.sorting != nil))
      if let sorting = column.sorting {
        let sign = StyledText(sorting.sign, .header)
        // The sign stays where the title is cut.
        if title.width + 1 > area.width, area.width > 0 {
          title.draw(in: area.splitRight(1).rest, on: &buffer)
          sign.draw(in: area.splitRight(1).part, on: &buffer)
          continue
        }
        title += sign
      }
      title.draw(in: area, on: &buffer, alignment: column.alignment)
    }
  }

  private func drawHeading(_ group: Int, in place: Rect, layout: Layout, on buffer: inout Buffer) {
    // Headings before the first row in range are dropped by the lines, so look the group up by its row.
    let first = layout.lines.groups[group]
    guard let heading = groups.first(where: { $0.firstRow == first })?.heading else { return }
    heading.draw(in: place, on: &buffer)
  }

  private func drawRow(
    _ row: Int, isSelected: Bool, in place: Rect, layout: Layout, on buffer: inout Buffer
  ) {
    let marked = isMarked?(row) ?? false
    let whole = spanning?(row)
    whole?.draw(in: place.splitLeft(gutter).rest, on: &buffer)
    for column in layout.columns where whole == nil {
      cell(row, column.index).draw(
        in: Rect(x: column.x, y: place.y, width: column.width, height: 1).intersection(place),
        on: &buffer, alignment: columns[column.index].alignment)
    }
    if isSelected { buffer.put("▸", x: place.x, y: place.y, style: .accent, clip: place) }
    if marked { buffer.put(Signs.marked, x: place.x + 1, y: place.y, style: .accent, clip: place) }
    guard marked || (isSelected && isFocused) else { return }
    buffer.restyle(place) { style in
      if marked { style.attributes.insert(.marked) }
      if isSelected && isFocused { style.attributes.insert(.selected) }
    }
  }
}
