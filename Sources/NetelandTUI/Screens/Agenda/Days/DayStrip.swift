import Domain

/// The day one stands on in full, below a view of many days: what is free, and its sessions.
struct DayStrip: Sendable {
  private let title: StyledText
  private let notes: [StyledText]
  private let sessions: [AgendaSession]
  private let selected: RecordID<Session>?
  /// Of the selected session: what its line does not say.
  private let details: [StyledText]

  /// Its least and most lines, the title included.
  static let leastHeight = 4

  /// Of no day.
  init() {
    (title, notes, sessions, selected, details) = ("", [], [], nil, [])
  }

  init(_ day: Day, _ days: AgendaDays, selected: RecordID<Session>?, _ look: AgendaLook) {
    let world = look.world
    let format = world.format
    var title = StyledText(format.longDate(day), day == world.today ? .accent : .title)
    var facts: [String] = []
    if day == world.today { facts.append(world.strings.app.today) }
    facts.append(world.strings.agenda.week(day.isoWeek.week))
    title += StyledText(" · " + facts.joined(separator: " · "), .muted)
    self.title = title
    notes = days.entries(on: day).map { entry in
      let text = CalendarEntryText(entry, in: world.strings, alliance: world.alliance)
      let span = entry.first == entry.last ? "" : "  \(look.names.days(entry.first, entry.last))"
      return StyledText("~ \(text.what)", entry.isGeneral ? .holiday : .muted)
        + StyledText(span + (text.whom.map { ": " + $0 } ?? ""), .muted)
    }
    let names = look.names
    sessions = (days[day]?.sessions ?? []).compactMap { line in
      world.alliance[days.year].sessions[line.id].map {
        AgendaSession($0, findings: look.findings[line.id] ?? [], names: names, in: world)
      }
    }
    self.selected = selected
    details = selected.flatMap(look.detail)?.more ?? []
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) {
    guard !area.isEmpty else { return }
    buffer.hline(x: area.x, y: area.y, width: area.width, style: .border)
    (" " + title + " ").draw(in: area.row(0).inset(columns: 1, rows: 0), on: &buffer)
    let body = area.splitTop(1).rest
    if !notes.isEmpty || !sessions.isEmpty { buffer.tell(body) { _ in said(world) } }
    guard !notes.isEmpty || !sessions.isEmpty else {
      StyledText(world.strings.agenda.noSession, .muted).draw(in: body.row(0).splitLeft(2).rest, on: &buffer)
      return
    }
    // Sessions are what one comes for: the last of the notes make room for them.
    let noteCount = min(notes.count, max(sessions.isEmpty ? body.height : 1, body.height - sessions.count))
    for (index, note) in notes.prefix(noteCount).enumerated() { note.draw(in: body.row(index), on: &buffer) }
    drawSessions(in: body.splitTop(noteCount).rest, on: &buffer, world: world)
  }

  private func said(_ world: World) -> Passage {
    .lines(
      notes
        + sessions.flatMap { session in [session.spoken(in: world)] + (session.id == selected ? details : []) })
  }

  private func drawSessions(in area: Rect, on buffer: inout Buffer, world: World) {
    guard area.height > 0 else { return }
    let isCut = sessions.count > area.height
    let fit = isCut ? area.height - 1 : sessions.count
    // The selected one is always among those that are shown.
    let place = sessions.firstIndex { $0.id == selected } ?? 0
    let first = min(max(0, place - max(0, fit - 1)), max(0, sessions.count - fit))
    for (row, session) in sessions.dropFirst(first).prefix(fit).enumerated() {
      let line = area.row(row)
      session.draw(in: line.splitLeft(2).rest, on: &buffer, world: world)
      if session.id == selected { buffer.put("▸", x: line.x, y: line.y, style: .accent, clip: line) }
    }
    guard isCut else { return drawDetails(in: area.splitTop(sessions.count).rest, on: &buffer) }
    StyledText(world.strings.calendar.moreSessions(sessions.count - fit), .muted)
      .draw(in: area.row(fit).splitLeft(2).rest, on: &buffer)
  }
}

extension DayStrip {
  /// In what is left, under the lines of the sessions.
  private func drawDetails(in area: Rect, on buffer: inout Buffer) {
    var place = area.splitLeft(4).rest
    for line in details where !place.isEmpty {
      place = place.splitTop(Paragraph(line).draw(in: place, on: &buffer)).rest
    }
  }
}

extension AgendaSession {
  /// As one sentence.
  func spoken(in world: World) -> StyledText {
    let wording = AgendaWording(world)
    let parts = AgendaColumn.ofLine.map { cell($0, wording) }.filter { !$0.isEmpty }
    return parts.reduce("") { $0.isEmpty ? $1 : $0 + ($1.text.hasPrefix("-") ? "" : "  ") + $1 }
  }

  /// As one line, in as many columns as there is room for.
  func draw(in place: Rect, on buffer: inout Buffer, world: World) {
    let wording = AgendaWording(world)
    let columns = TableColumn.arrange(AgendaColumn.placesOfLine, width: place.width, gap: 1)
    for column in columns {
      let own = AgendaColumn.ofLine[column.index]
      // The end of the span stands against its start.
      let shift = own == .until ? -1 : 0
      cell(own, wording).draw(
        in: Rect(x: place.x + shift + column.x, y: place.y, width: column.width, height: 1), on: &buffer,
        alignment: own.layout.alignment)
    }
  }
}
