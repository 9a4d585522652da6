import Domain

extension ReachCoverage {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    guard let grid, !area.isEmpty else { return nil }
    let (above, rest) = area.splitTop(CoverageLayout.rowsAbove)
    let (below, body) = rest.splitBottom(CoverageLayout.rowsBelow)
    let drawing = CoverageDrawing(
      grid: grid, layout: CoverageLayout(width: area.width, weeks: grid.weeks.count), firstWeek: firstWeek,
      cursor: week, look: look)
    drawing.drawHead(in: above, on: &buffer, sorting, isReversed: isReversed, count: count(look))
    drawCell(in: below.row(0), on: &buffer, look)
    let typing = drawSigns(in: below.row(1), on: &buffer, grid, look)
    guard !rows.isEmpty else {
      let texts = look.world.strings.reach
      let empty = StyledText(all.isEmpty ? texts.noSchools : texts.noMatches, .muted)
      Paragraph(empty).draw(in: body.inset(columns: 2, rows: 0), on: &buffer)
      return typing
    }
    buffer.tell(body) { .rows(spoken(in: $0.window, grid, look)) }
    buffer.tell(above) { _ in .lines([StyledText(count(look))]) }
    let first = list.visibleOffset(height: body.height, lines: ListLines(rowCount: rows.count))
    var cursor: Point?
    for line in 0..<body.height where rows.indices.contains(first + line) {
      let isSelected = first + line == list.selected
      let point = drawing.draw(rows[first + line], isSelected: isSelected, in: body.row(line), on: &buffer)
      if isSelected { cursor = point }
      drawing.note(down: first + line - list.selected, in: body.row(line), on: &buffer)
    }
    return typing ?? cursor
  }

  /// A school with the weeks in which something is or was to be.
  private func spoken(in window: ReadingWindow, _ grid: CoverageGrid, _ look: ReachLook) -> SpokenRows {
    let texts = look.world.strings.reachCoverage
    let titles = [look.world.strings.reach.name, look.world.strings.reach.municipality]
    return SpokenRows(titles: titles, count: rows.count, in: window, selected: list.selected, isFocused: true) { row in
      let school = rows[row]
      var cells = [school.name, school.municipality, look.world.strings.words.sessions(school.sessions)].map {
        StyledText($0)
      }
      for sign in CoverageSign.allCases where sign != .closed {
        let weeks = grid.weeks.indices.filter { CoverageSign(grid[school.index, $0]) == sign }
        guard !weeks.isEmpty else { continue }
        let days = weeks.map { look.world.format.dayOfYear(grid.weeks[$0].monday) }.joined(separator: ", ")
        cells.append(StyledText("\(texts.sign(sign)) \(days)"))
      }
      return SpokenRows.Row(cells: cells)
    }
  }

  /// How many schools, and how many of them have nothing at all.
  private func count(_ look: ReachLook) -> String {
    look.world.strings.reachCoverage.count(rows.count, rows.count { $0.sessions == 0 })
  }

  /// The cell under the cursor in words: the school, the week, what stands there.
  private func drawCell(in row: Rect, on buffer: inout Buffer, _ look: ReachLook) {
    guard let grid, let selected, grid.weeks.indices.contains(week) else { return }
    let texts = look.world.strings.reachCoverage
    let format = look.world.format
    let days = texts.week(
      format.dayAndMonth(grid.weeks[week].monday), format.dayAndMonth(grid.weeks[week].sunday))
    var line = StyledText(selected.name, .title) + StyledText("  \(days)  ", .muted)
    let sessions = sessions(look)
    let cell = grid[selected.index, week]
    if sessions.isEmpty, cell.isClosed {
      line += StyledText(closure(of: selected, grid, look), .holiday)
    } else if sessions.isEmpty {
      line += StyledText(texts.nothing, .muted)
    }
    for (index, session) in sessions.enumerated() {
      if index > 0 { line += "; " }
      let name = look.world.alliance.workshops[session.workshop]?.title ?? session.workshop.text
      let state = look.world.strings.words.status(session.status)
      line += StyledText("\(format.dayAndMonth(session.day)) \(name)") + StyledText(" (\(state))", .muted)
    }
    line.draw(in: row, on: &buffer)
  }

  /// Why a school has no lessons in the week of the cursor.
  private func closure(of row: CoverageRow, _ grid: CoverageGrid, _ look: ReachLook) -> String {
    let calendar = grid.calendars[row.school]
    let week = grid.weeks[week]
    for day in week.monday...week.sunday {
      switch calendar.status(of: day) {
      case .holiday(let kind): return look.world.strings.findings.holiday(kind)
      case .free(let period): return period.name
      case .lessons, .weekend, .outsideYear: continue
      }
    }
    return look.world.strings.reachCoverage.sign(.closed)
  }

  /// What the signs mean that are in the grid; the filter while there is one.
  private func drawSigns(
    in row: Rect, on buffer: inout Buffer, _ grid: CoverageGrid, _ look: ReachLook
  ) -> Point? {
    let texts = look.world.strings.reachCoverage
    if filter.isShown {
      let count = look.world.strings.reach.count(rows.count, all.count)
      return FilterLine(filter, count: count, placeholder: look.world.strings.reach.filterPlaceholder).draw(
        in: row, on: &buffer)
    }
    var legend: StyledText = ""
    for sign in CoverageSign.allCases {
      let piece = StyledText(sign.glyph, sign.style) + StyledText(" \(texts.sign(sign))", .muted)
      if legend.width + piece.width + 2 > row.width { continue }
      if !legend.isEmpty { legend += "  " }
      legend += piece
    }
    legend.draw(in: row, on: &buffer)
    // What is heard needs no signs.
    buffer.tell(row) { _ in .silence }
    return nil
  }
}
