import Domain

extension AgendaMonth {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: AgendaLook) -> Point? {
    guard let day = cursor.day, let days = cursor.days else { return nil }
    let layout = MonthLayout(day, in: area.size)
    let drawing = MonthDrawing(layout: layout, days: days, selected: day, look: look)
    buffer.tell(area.splitBottom(layout.strip).rest) { reading in
      let month = days.days.filter { $0.day.month == day.month && $0.day.year == day.year }
      return .rows(month.spoken(in: reading.window, selected: day, look))
    }
    drawing.drawHead(in: area.splitTop(MonthLayout.head).part, on: &buffer)
    var point: Point?
    for (row, monday) in layout.weeks.enumerated() {
      let top = MonthLayout.head + row * layout.lines
      let week = Rect(x: area.x, y: area.y + top, width: area.width, height: layout.lines).intersection(area)
      point = drawing.drawWeek(monday, in: week, on: &buffer) ?? point
    }
    cursor.strip.draw(in: area.splitBottom(layout.strip).part, on: &buffer, world: look.world)
    return point
  }

  /// Draws the weeks alone, to be looked at beside something else: nothing in it is selected, or clicked.
  func drawBeside(in area: Rect, on buffer: inout Buffer, _ look: AgendaLook) {
    guard let day = cursor.day, let days = cursor.days else { return }
    let (head, body) = area.splitTop(1)
    buffer.hline(x: head.x, y: head.y, width: head.width, style: .border)
    StyledText(" \(look.world.format.month(day)) ", .title).draw(in: head, on: &buffer)
    let layout = MonthLayout(day, in: body.size, strip: 0)
    let drawing = MonthDrawing(layout: layout, days: days, selected: day, look: look, isFocused: false)
    drawing.drawHead(in: body.splitTop(MonthLayout.head).part, on: &buffer)
    for (row, monday) in layout.weeks.enumerated() {
      let top = MonthLayout.head + row * layout.lines
      let week = Rect(x: body.x, y: body.y + top, width: body.width, height: layout.lines).intersection(body)
      _ = drawing.drawWeek(monday, in: week, on: &buffer)
    }
  }
}

/// The weeks of a month on the screen.
private struct MonthDrawing {
  let layout: MonthLayout
  let days: AgendaDays
  let selected: Day
  let look: AgendaLook
  var isFocused = true

  private var format: Format { look.world.format }

  func drawHead(in row: Rect, on buffer: inout Buffer) {
    buffer.fill(row, style: .header)
    for (index, name) in format.weekdaysShort.enumerated() {
      let x = row.x + layout.left + index * layout.cell
      buffer.put(name, x: x, y: row.y, style: .header, clip: row)
    }
  }

  /// - Returns: the place of the selected day, where it lies in the week.
  func drawWeek(_ monday: Day, in week: Rect, on buffer: inout Buffer) -> Point? {
    var point: Point?
    buffer.put(format.number(monday.isoWeek.week), x: week.x, y: week.y, style: .muted, clip: week)
    for offset in 0..<7 {
      let day = monday.adding(days: offset)
      let place = Rect(
        x: week.x + layout.left + offset * layout.cell, y: week.y, width: layout.cell - 1, height: week.height)
      draw(day, in: place, on: &buffer)
      if isFocused { buffer.note(place, .day(day, isSelected: day == selected)) }
      guard day == selected else { continue }
      guard isFocused else {
        buffer.restyle(place.row(0)) { $0.attributes.formUnion([.bold, .underline]) }
        continue
      }
      buffer.restyle(place) { $0.attributes.insert(.selected) }
      point = place.origin
    }
    return point
  }

  private func draw(_ day: Day, in place: Rect, on buffer: inout Buffer) {
    let isOfMonth = day.month == selected.month
    let isToday = day == look.world.today
    let entry = days[day]
    if let entry, entry.isFree {
      buffer.fill(place, glyph: BarGlyphs.rest, style: isOfMonth ? .holiday : .muted)
    }
    let style: Style = isToday ? Style(.accent, .bold) : isOfMonth ? .title : .muted
    var head = StyledText((isToday ? "▸" : "") + String(day.dayOfMonth), style)
    if day.dayOfMonth == 1 { head += StyledText(" " + format.monthsShort[day.month - 1], style) }
    if let entry {
      if entry.isFreeForSome { head += StyledText(" ~", .muted) }
      if let name = entry.name, isFirst(entry) { head += StyledText(" " + name, isOfMonth ? .holiday : .muted) }
    }
    let line = place.row(0)
    let sessions = entry?.sessions ?? []
    if layout.lines == 1 { head += marks(sessions, width: place.width - head.width - 1) }
    buffer.fill(line.splitLeft(min(line.width, head.width + 1)).part)
    head.draw(in: line, on: &buffer)
    if layout.lines > 1 { drawSessions(sessions, in: place.splitTop(1).rest, on: &buffer) }
  }

  /// Whether its name has not been said on the day before, in the same week.
  private func isFirst(_ entry: AgendaDay) -> Bool {
    entry.day.weekday == .monday || days[entry.day.adding(days: -1)]?.name != entry.name
  }

  /// As many marks as there is room for, then a `+`.
  private func marks(_ sessions: [DaySession], width: Int) -> StyledText {
    guard !sessions.isEmpty, width > 0 else { return "" }
    let words = look.world.strings.words
    let fit = sessions.count <= width ? sessions.count : width - 1
    let marks = sessions.prefix(fit).reduce(StyledText(" ")) {
      $0 + StyledText(words.mark($1.status), Style($1.status.role))
    }
    return fit < sessions.count ? marks + StyledText("+", .muted) : marks
  }

  /// A line each, the last for how many more there are.
  private func drawSessions(_ sessions: [DaySession], in area: Rect, on buffer: inout Buffer) {
    guard !sessions.isEmpty else { return }
    let isCut = sessions.count > area.height
    let fit = isCut ? area.height - 1 : sessions.count
    for (index, session) in sessions.prefix(fit).enumerated() { draw(session, in: area.row(index), on: &buffer) }
    guard isCut else { return }
    let rest = area.row(fit)
    buffer.fill(rest)
    // Where there is but one line, the marks say more than a number.
    let text = fit == 0 ? marks(sessions, width: rest.width - 1) : StyledText("+\(sessions.count - fit)", .muted)
    text.draw(in: rest, on: &buffer)
  }

  /// `○13:30 Robots bou!`
  private func draw(_ session: DaySession, in line: Rect, on buffer: inout Buffer) {
    buffer.fill(line)
    let style = Style(session.status.role)
    let mark = StyledText(look.world.strings.words.mark(session.status) + format.time(session.start), style)
    let text = mark + StyledText(" " + session.title, session.status == .cancelled ? .disabled : .text)
    text.draw(in: line.splitRight(session.sign.width).rest, on: &buffer)
    session.sign.draw(in: line.splitRight(session.sign.width).part, on: &buffer)
  }
}
