import Domain

extension AgendaList {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: AgendaLook) -> Point? {
    let world = look.world
    let layout = AgendaLayout(.list, in: area)
    if layout.isBeside {
      let (line, left) = layout.view.splitRight(1)
      for y in line.rows { buffer.put("│", x: line.x, y: y, style: .border, clip: line) }
      drawDetail(detail?.lines ?? [], in: layout.detail.splitRight(1).rest, on: &buffer)
      let point = drawList(in: left, on: &buffer, world: world)
      return table.drawTool(in: area, on: &buffer, world: world) ?? point
    }
    let strip = layout.detail
    if !strip.isEmpty { buffer.hline(x: strip.x, y: strip.y, width: strip.width, style: .border) }
    let isWhole = strip.height > (detail?.lines.count ?? 0)
    drawDetail((isWhole ? detail?.lines : detail?.brief) ?? [], in: strip, on: &buffer)
    let point = drawList(in: layout.view, on: &buffer, world: world)
    return table.drawTool(in: area, on: &buffer, world: world) ?? point
  }

  /// The lines of the list that are in view.
  func listHeight(in room: Size) -> Int {
    max(1, AgendaLayout(.list, in: Rect(room)).view.height - table.filterHeight)
  }

  private func drawDetail(_ lines: [StyledText], in area: Rect, on buffer: inout Buffer) {
    guard let detail else { return }
    let (head, body) = area.splitTop(1)
    (" " + detail.title + " ").draw(in: head, on: &buffer)
    var place = body.inset(columns: 1, rows: 0)
    for line in lines {
      guard !place.isEmpty else { return }
      let rows = line.isEmpty ? 1 : Paragraph(line).draw(in: place, on: &buffer)
      place = place.splitTop(rows).rest
    }
  }

  private func drawList(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.agenda
    let (body, typing) = table.drawFilter(
      in: area, on: &buffer, count: filter.isShown ? texts.shown(shownCount, sessionCount) : "",
      placeholder: texts.filterHint, world: world)
    var cursor = typing
    if isTable {
      let layout = table.table(isFocused: !filter.isTyping, gap: 1, empty: world.strings.app.noMatches)
        .draw(in: body, state: table.list, on: &buffer)
      return cursor ?? layout.point(ofRow: table.list.selected)
    }
    guard !items.isEmpty else {
      let text = filter.isActive ? world.strings.app.noMatches : world.strings.app.empty.sessions
      Paragraph(text, .muted).draw(in: body.inset(columns: 2, rows: 0), on: &buffer)
      return cursor
    }
    buffer.tell(body) { .rows(spoken(in: $0.window, world)) }
    let lines = ListLines(rowCount: items.count, groups: headings)
    let first = dayList.visibleOffset(height: body.height, lines: lines)
    let rows = lines.lineCount > body.height ? body.splitRight(1).rest : body
    // The day stands above.
    let columns = table.visible.filter { $0.id != AgendaColumn.day.id }
    let places = TableColumn.arrange(
      columns.map { TableColumn($0.title, $0.layout) }, width: rows.width - 2, gap: 1)
    let query = Query(table.parsed.words)
    for index in 0..<body.height {
      let place = rows.row(index)
      switch lines[first + index] {
      case .heading(let heading):
        drawHeading(items[headings[heading]].day, in: place, on: &buffer, world: world)
      case .row(let row):
        drawItem(items[row], in: place, columns: columns, places: places, query, on: &buffer, world: world)
        if let id = items[row].session?.id, marks.contains(id.text) {
          // Not the dot of tables: beside it a dot says that a session is held.
          buffer.put("*", x: place.x + 1, y: place.y, style: .accent, clip: place)
        }
        guard row == dayList.selected else { continue }
        buffer.put("▸", x: place.x, y: place.y, style: .accent, clip: place)
        if !filter.isTyping {
          buffer.restyle(place) { $0.attributes.insert(.selected) }
          cursor = Point(x: place.x, y: place.y)
        }
      case nil: break
      }
    }
    ScrollIndicator(first: first, total: lines.lineCount).draw(in: body, on: &buffer)
    return cursor
  }

  private func spoken(in window: ReadingWindow, _ world: World) -> SpokenRows {
    SpokenRows(count: items.count, in: window, selected: list.selected, isFocused: true) { row in
      let item = items[row]
      let today = item.day == world.today ? " " + world.strings.app.today : ""
      let heading = item.hasHeading ? StyledText(world.format.longDate(item.day) + today) : nil
      switch item.content {
      case .session(let session):
        var cells: [StyledText] = []
        var before: ColumnID?
        for column in table.visible where column.id != AgendaColumn.day.id {
          let cell = column.cell(session, Query(""))
          // From when to when is one thing to hear.
          if column.id == AgendaColumn.until.id, before == AgendaColumn.time.id {
            cells[cells.count - 1] += cell
          } else {
            cells.append(cell)
          }
          before = column.id
        }
        return SpokenRows.Row(
          cells: cells, heading: heading, isMarked: marks.contains(session.id.text), focus: .session(session.id))
      case .free(let text): return SpokenRows.Row(cells: [StyledText("~ ", .holiday) + text])
      case .today: return SpokenRows.Row(cells: [StyledText(world.strings.agenda.noSession)], heading: heading)
      }
    }
  }

  /// `wo 25/11/2026  vandaag ────── week 48`
  private func drawHeading(_ day: Day, in place: Rect, on buffer: inout Buffer, world: World) {
    let isToday = day == world.today
    let isPast = day < world.today
    buffer.hline(x: place.x, y: place.y, width: place.width, style: .border)
    var text = StyledText(world.format.date(day) + " ", isPast ? .muted : .title)
    if isToday { text += StyledText(world.strings.app.today + " ", .accent) }
    text.draw(in: place, on: &buffer)
    let week = " " + world.strings.agenda.week(day.isoWeek.week)
    guard text.width + displayWidth(of: week) + 4 < place.width else { return }
    buffer.put(week, x: place.x, y: place.y, width: place.width, alignment: .right, style: .muted, clip: place)
  }

  private func drawItem(
    _ item: AgendaItem, in place: Rect, columns: [Column<AgendaSession>],
    places: [(index: Int, x: Int, width: Int)], _ query: Query, on buffer: inout Buffer, world: World
  ) {
    switch item.content {
    case .session(let session):
      for (order, column) in places.enumerated() {
        let own = columns[column.index]
        // The end of the span stands against its start.
        let follows = own.id == AgendaColumn.until.id && order > 0
        let shift = follows && columns[places[order - 1].index].id == AgendaColumn.time.id ? 1 : 2
        own.cell(session, query).draw(
          in: Rect(x: place.x + shift + column.x, y: place.y, width: column.width, height: 1), on: &buffer,
          alignment: own.layout.alignment)
      }
    case .free(let text):
      (StyledText("~ ", .holiday) + text).draw(in: place.splitLeft(2).rest, on: &buffer)
    case .today:
      StyledText(world.strings.agenda.noSession, .muted).draw(in: place.splitLeft(2).rest, on: &buffer)
    }
  }
}
