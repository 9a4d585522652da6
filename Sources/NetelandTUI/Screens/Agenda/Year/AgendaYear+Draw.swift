import Domain

extension AgendaYear {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: AgendaLook) -> Point? {
    guard let day = cursor.day, let days = cursor.days else { return nil }
    let layout = YearLayout(in: area.size)
    let (grid, strip) = (area.splitBottom(layout.strip).rest, area.splitBottom(layout.strip).part)
    let drawing = YearDrawing(layout: layout, days: days, selected: day, look: look)
    let total = days.weekCount
    let first = layout.first(showing: days.week(of: day), of: total, from: firstWeek)
    let (head, body) = grid.splitTop(YearLayout.head)
    let rows = total > body.height ? body.splitRight(1).rest : body
    buffer.tell(grid) { .rows(days.days.spoken(in: $0.window, selected: day, look)) }
    drawing.drawHead(in: head, on: &buffer)
    var point: Point?
    for row in 0..<min(body.height, total - first) {
      point = drawing.drawWeek(first + row, isTop: row == 0, in: rows.row(row), on: &buffer) ?? point
    }
    ScrollIndicator(first: first, total: total).draw(in: body, on: &buffer)
    cursor.strip.draw(in: strip, on: &buffer, world: look.world)
    return point
  }
}

/// The weeks of a school year on the screen.
private struct YearDrawing {
  let layout: YearLayout
  let days: AgendaDays
  let selected: Day
  let look: AgendaLook

  private var format: Format { look.world.format }

  private func x(_ weekday: Int, in row: Rect) -> Int { row.x + layout.left + weekday * layout.cell }

  func drawHead(in row: Rect, on buffer: inout Buffer) {
    buffer.fill(row, style: .header)
    for (index, name) in format.weekdaysShort.enumerated() {
      buffer.put(name, x: x(index, in: row), y: row.y, width: layout.cell - 1, style: .header, clip: row)
    }
  }

  /// - Returns: the place of the selected day, where it lies in the week.
  func drawWeek(_ week: Int, isTop: Bool, in row: Rect, on buffer: inout Buffer) -> Point? {
    let monday = days.year.firstDate.startOfWeek.adding(days: 7 * week)
    drawLabel(monday, isTop: isTop, in: row, on: &buffer)
    var point: Point?
    var count = 0
    for offset in 0..<7 {
      guard let entry = days[monday.adding(days: offset)] else { continue }
      count += entry.sessions.count { $0.status != .cancelled }
      let place = Rect(x: x(offset, in: row), y: row.y, width: layout.cell - 1, height: 1).intersection(row)
      draw(entry, in: place, on: &buffer)
      buffer.note(place, .day(entry.day, isSelected: entry.day == selected))
      guard entry.day == selected else { continue }
      buffer.restyle(place) { $0.attributes.insert(.selected) }
      point = place.isEmpty ? nil : place.origin
    }
    let right = row.splitLeft(layout.left + 7 * layout.cell).rest
    let (number, names) = right.splitLeft(YearLayout.count)
    if count > 0 {
      StyledText(format.number(count), .muted).draw(in: number.splitRight(1).rest, on: &buffer, alignment: .right)
    }
    drawNames(monday, in: names, on: &buffer)
    return point
  }

  /// `nov 48 23/11`: the month where it begins, and in the first week in view.
  private func drawLabel(_ monday: Day, isTop: Bool, in row: Rect, on buffer: inout Buffer) {
    let sunday = monday.adding(days: 6)
    let isThisWeek = monday <= look.world.today && look.world.today <= sunday
    if isThisWeek { buffer.put("▸", x: row.x, y: row.y, style: .accent, clip: row) }
    let inYear = max(sunday, days.year.firstDate)
    if isTop || sunday.dayOfMonth <= 7 {
      let month = format.monthsShort[min(inYear, days.year.lastDate).month - 1]
      buffer.put(month, x: row.x + 1, y: row.y, style: .title, clip: row)
    }
    let style: Style = isThisWeek ? .accent : .muted
    let week = format.number(monday.isoWeek.week)
    buffer.put(week, x: row.x + 5, y: row.y, width: 2, alignment: .right, style: style, clip: row)
    guard layout.hasDates else { return }
    buffer.put(format.dayOfYear(monday), x: row.x + 8, y: row.y, style: .muted, clip: row)
  }

  /// The signs of the sessions; else a shade on a free day and a dash on one with lessons.
  private func draw(_ entry: AgendaDay, in place: Rect, on buffer: inout Buffer) {
    if entry.isFree { buffer.fill(place, glyph: BarGlyphs.rest, style: .holiday) }
    let isToday = entry.day == look.world.today
    guard !entry.sessions.isEmpty || isToday else {
      if !entry.isFree, !entry.day.weekday.isWeekend {
        buffer.put(entry.isFreeForSome ? "~" : "-", x: place.x, y: place.y, style: .muted, clip: place)
      }
      return
    }
    var text = isToday ? StyledText("▸", .accent) : ""
    text += signs(entry.sessions, width: place.width - text.width)
    buffer.fill(place.splitLeft(text.width).part)
    text.draw(in: place, on: &buffer)
  }

  /// `○○●`, or where there are too many the first that asks for something and their number: `!12`.
  /// Those that are called off only show where nothing else is on: their sign is like that of what cannot be.
  private func signs(_ all: [DaySession], width: Int) -> StyledText {
    let on = all.filter { $0.status != .cancelled }
    let sessions = on.isEmpty ? all : on
    let signs = sessions.map { session in
      session.sign.isEmpty
        ? StyledText(look.world.strings.words.mark(session.status), Style(session.status.role)) : session.sign
    }
    if signs.count <= width { return signs.reduce("") { $0 + $1 } }
    let first = sessions.firstIndex { !$0.sign.isEmpty } ?? 0
    return signs[first] + StyledText(String(sessions.count), .text)
  }

  /// What is free in the week; where there is room, also for whom else.
  private func drawNames(_ monday: Day, in area: Rect, on buffer: inout Buffer) {
    let sunday = monday.adding(days: 6)
    let entries = days.entries.filter { $0.first <= sunday && monday <= $0.last }
    var text = StyledText()
    for entry in entries.filter(\.isGeneral) + entries.filter({ !$0.isGeneral }) {
      let words = CalendarEntryText(entry, in: look.world.strings, alliance: look.world.alliance)
      let whom = days.scope == .everyone ? words.whom.map { ": " + $0 } ?? "" : ""
      let next = StyledText((text.isEmpty ? "~ " : ", ") + words.what, entry.isGeneral ? .holiday : .muted)
      text += next + StyledText(whom, .muted)
    }
    text.draw(in: area.splitLeft(1).rest, on: &buffer)
  }
}
