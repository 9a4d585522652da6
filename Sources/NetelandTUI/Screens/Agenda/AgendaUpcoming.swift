import Domain

/// The sessions from a week on, beside the grid that shows that week: what comes after it needs no turning of pages.
struct AgendaUpcoming: Sendable {
  private enum Line: Sendable {
    case day(Day)
    case session(AgendaSession)
  }

  /// The Monday it begins with.
  private let monday: Day
  private let lines: [Line]
  private let title: StyledText

  /// - Parameter height: of the room for it, the title included.
  init(_ day: Day, height: Int, _ look: AgendaLook) {
    let monday = day.startOfWeek
    self.monday = monday
    title = StyledText(look.world.strings.agenda.from(look.world.format.dayAndMonth(monday)), .title)
    let names = look.names
    var lines: [Line] = []
    for session in look.sessions(in: monday...monday.adding(days: 366)) {
      guard lines.count < height else { break }
      if case .session(let last)? = lines.last, last.day == session.day {} else { lines.append(.day(session.day)) }
      lines.append(
        .session(AgendaSession(session, findings: look.findings[session.id] ?? [], names: names, in: look.world)))
    }
    self.lines = lines
  }

  /// Whether it begins with the week of a day.
  func begins(with day: Day) -> Bool { day.startOfWeek == monday }

  /// - Parameter selected: the session one stands on.
  func draw(
    in area: Rect, isBeside: Bool, selected: RecordID<Session>?, on buffer: inout Buffer, world: World
  ) {
    let (line, inner) = area.splitLeft(isBeside ? 1 : 0)
    for y in line.rows { buffer.put("│", x: line.x, y: y, style: .border, clip: line) }
    let (head, body) = inner.splitTop(1)
    if !isBeside { buffer.hline(x: head.x, y: head.y, width: head.width, style: .border) }
    (" " + title + " ").draw(in: head, on: &buffer)
    if lines.isEmpty {
      StyledText(world.strings.agenda.noSession, .muted).draw(in: body.splitLeft(3).rest, on: &buffer)
    }
    for (index, line) in lines.prefix(body.height).enumerated() {
      let row = body.row(index)
      switch line {
      case .day(let day):
        if isBeside { buffer.hline(x: row.x, y: row.y, width: row.width, style: .border) }
        let text = StyledText(" \(world.format.dayAndMonth(day)) ", day < world.today ? .muted : .title)
        (day == world.today ? text + StyledText("\(world.strings.app.today) ", .accent) : text)
          .draw(in: row, on: &buffer)
      case .session(let session):
        if session.id == selected { buffer.put("▸", x: row.x + 1, y: row.y, style: .accent, clip: row) }
        session.draw(in: row.splitLeft(3).rest, on: &buffer, world: world)
      }
    }
  }
}
