import Domain

extension AgendaWeek {
  /// `week 47  ma 16/11 – zo 22/11`, or `zaterdag 21 november 2026`; while a session is held, the signs of the slots first.
  func title(_ look: AgendaLook) -> StyledText {
    guard let first = columns.first, let last = columns.last else { return "" }
    let legend = held == nil ? "" : legend(look)
    guard first.day != last.day else {
      let note = first.note.isEmpty ? "" : StyledText(first.note + "  ", .holiday)
      return legend + note + StyledText(look.world.format.longDate(first.day), .title)
    }
    let week = StyledText(look.world.strings.agenda.week(first.day.isoWeek.week) + "  ", .muted)
    return legend + week + StyledText(look.names.days(first.day, last.day), .title)
  }

  /// `. let op  × botst  `: what the fill of a slot says of it.
  private func legend(_ look: AgendaLook) -> StyledText {
    let texts = look.world.strings.agendaWeek
    let parts: [Placement.Verdict] = [.advisory, .blocked]
    return parts.reduce(into: "") { line, verdict in
      line += StyledText("\(WeekDrawing.fill(verdict)) ", WeekDrawing.style(verdict))
      line += StyledText(texts.fill(verdict) + "  ", .muted)
    }
  }

  func draw(in area: Rect, on buffer: inout Buffer, _ look: AgendaLook) -> Point? {
    let layout = WeekLayout(room: area.size)
    let (below, grid) = area.splitBottom(layout.strip)
    drawStrip(in: below, on: &buffer, look)
    guard cursor != nil, !columns.isEmpty, grid.height > WeekLayout.head else { return nil }
    let drawing = WeekDrawing(view: self, layout: layout, look: look)
    buffer.tell(grid) { .rows(spoken(in: $0.window, look)) }
    return drawing.draw(in: grid, on: &buffer)
  }

  private func drawStrip(in area: Rect, on buffer: inout Buffer, _ look: AgendaLook) {
    guard !area.isEmpty else { return }
    let (head, rest) = area.splitTop(1)
    buffer.hline(x: head.x, y: head.y, width: head.width, style: .border)
    (" " + strip.title + " ").draw(in: head, on: &buffer)
    let body = rest.inset(columns: 1, rows: 0)
    let paragraphs = strip.lines.map { Paragraph($0).lines(width: body.width) }
    let lines = paragraphs.flatMap { $0 }
    for (row, line) in lines.prefix(body.height).enumerated() {
      let isCut = row == body.height - 1 && lines.count > body.height
      let text = isCut ? lastLine(line, at: row, of: paragraphs, look) : line
      text.draw(in: body.row(row), on: &buffer)
    }
  }

  /// What stands on the last row where more lines follow: of findings, how many are not shown whole.
  private func lastLine(
    _ line: StyledText, at row: Int, of paragraphs: [[StyledText]], _ look: AgendaLook
  ) -> StyledText {
    guard strip.isCounted else { return line + StyledText("…", .muted) }
    var (rows, whole) = (0, 0)
    while whole < paragraphs.count, rows + paragraphs[whole].count <= row {
      rows += paragraphs[whole].count
      whole += 1
    }
    return StyledText(look.world.strings.sessionForm.moreFindings(paragraphs.count - whole), .muted)
  }
}
