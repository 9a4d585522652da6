import Domain

/// Where the parts of the history stand: the changes above what the selected one did, or beside it where there is room.
struct HistoryLayout {
  let title: Rect
  /// Empty while nothing is filtered.
  let filter: Rect
  let table: Rect
  let detailTitle: Rect
  let detail: Rect
  /// From this width on the detail stands beside the changes.
  private static let wide = 112
  /// The columns that a name gets at most.
  static let longestName = 16

  init(in area: Rect, hasFilter: Bool) {
    let left: Rect
    let side: Rect
    if area.width >= HistoryLayout.wide {
      let (right, rest) = area.splitRight(area.width * 38 / 100)
      left = rest.splitRight(2).rest
      side = right
    } else {
      (side, left) = area.splitBottom(area.height * 45 / 100)
    }
    let (title, body) = left.splitTop(1)
    self.title = title
    (filter, table) = body.splitTop(hasFilter ? 1 : 0)
    (detailTitle, detail) = side.splitTop(1)
  }

  /// The lines for changes: without the head of the table.
  var rows: Int { max(1, table.height - 1) }
}

extension HistoryScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.history
    buffer.fill(area)
    let layout = HistoryLayout(in: area, hasFilter: filter.isShown)
    let count = texts.shown(shown.count, world.history.count)
    Panel(
      texts.title,
      trailing: filter.isShown || shown.isEmpty ? "" : StyledText(world.format.number(shown.count), .muted),
      frame: .line, isFocused: pane == .changes
    ).draw(in: layout.title, on: &buffer)
    var cursor = FilterLine(filter, count: count, placeholder: texts.filterPlaceholder).draw(
      in: layout.filter, on: &buffer)
    let places = table(in: world).draw(in: layout.table, state: list, on: &buffer)
    if pane == .changes, !filter.isTyping { cursor = places.point(ofRow: list.selected) }

    let lines = HistoryDetail.broken(detail, width: layout.detail.width)
    Panel(
      texts.detail, trailing: position(of: lines, in: layout.detail), frame: .line, isFocused: pane == .detail
    ).draw(in: layout.detailTitle, on: &buffer)
    for (index, line) in lines.dropFirst(detailOffset).prefix(layout.detail.height).enumerated() {
      line.draw(in: layout.detail.row(index), on: &buffer)
    }
    return pane == .detail ? Point(x: layout.detail.x, y: layout.detail.y) : cursor
  }

  /// Which of the lines are in view, where they are not all.
  private func position(of lines: [StyledText], in area: Rect) -> StyledText {
    guard lines.count > area.height else { return "" }
    return StyledText("\(min(lines.count, detailOffset + area.height))/\(lines.count)", .muted)
  }

  private func table(in world: World) -> Table {
    let texts = world.strings.history
    let empty = filter.isActive ? world.strings.app.noMatches : texts.empty
    return Table(
      columns: [
        TableColumn(texts.hour, .fixed(5), priority: 8),
        TableColumn(texts.who, .fixed(min(nameWidth, HistoryLayout.longestName)), priority: 6),
        TableColumn(texts.what, .flexible(min: 16, weight: 1), priority: 9),
        TableColumn("", .fixed(max(displayWidth(of: texts.undone), displayWidth(of: texts.onItsWay))), priority: 7),
      ],
      rowCount: shown.count,
      groups: days.map { day in
        Table.Group(firstRow: day.row, heading: StyledText(world.format.longDate(day.day), .header))
      },
      isFocused: pane == .changes, emptyText: StyledText(empty, .muted)
    ) { row, column in
      cell(row, column, in: world)
    }
  }

  private func cell(_ row: Int, _ column: Int, in world: World) -> StyledText {
    let place = shown[row]
    // The history may have grown since the rows were found, and never shrinks without that they are found again.
    guard world.history.indices.contains(place) else { return "" }
    let texts = world.strings.history
    let entry = world.history[place]
    let isUndone = if case .undone = standings[place] { true } else { false }
    switch column {
    case 0: return StyledText(entry.author.hour, .muted)
    case 1: return found(entry.author.name(at: world.host), .text)
    case 2:
      let isTravel = entry.change.place != .new
      return found(world.strings.edits.describe(entry.change), isUndone || isTravel ? .muted : .text)
    default:
      if entry.sequence == 0 { return StyledText(texts.onItsWay, .warning) }
      return isUndone ? StyledText(texts.undone, .warning) : ""
    }
  }

  private func found(_ text: String, _ style: Style) -> StyledText {
    guard filter.isActive else { return StyledText(text, style) }
    return StyledText(text, style, matches: filter.query.parts(in: text))
  }
}
