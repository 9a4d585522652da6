import Domain

extension AgendaWeek {
  /// The sessions of the columns, each under its day or venue; of a column without, that nothing is on.
  func spoken(in window: ReadingWindow, _ look: AgendaLook) -> SpokenRows {
    var rows: [SpokenRows.Row] = []
    var selected: Int?
    for (index, column) in columns.enumerated() {
      let heading = heading(of: column, look)
      // Where something is held, that is what one stands on; else the session, else the hour.
      let blocks = column.blocks.sorted { ($0.minutes.lowerBound, $0.lane) < ($1.minutes.lowerBound, $1.lane) }
      for block in blocks {
        let isHeld = if case .held = block.part { true } else { false }
        if isHeld || held == nil && index == columnInFocus && block.id == selectedBlock?.id { selected = rows.count }
        rows.append(
          SpokenRows.Row(cells: block.spoken(look), heading: heading, focus: isHeld ? nil : .session(block.id)))
      }
      let isHere = held == nil && index == columnInFocus && selectedBlock == nil
      guard isHere || column.blocks.isEmpty else { continue }
      let hour = isHere ? cursor.flatMap { TimeOfDay(minutes: $0.minute) }.map(look.world.format.time) : nil
      if isHere { selected = rows.count }
      rows.append(
        SpokenRows.Row(
          cells: [StyledText(hour ?? ""), StyledText(look.world.strings.agenda.noSession)], heading: heading,
          focus: variant == .days ? .day(column.day) : nil))
    }
    return SpokenRows(count: rows.count, in: window, selected: selected, isFocused: true) { rows[$0] }
  }

  private func heading(of column: WeekColumn, _ look: AgendaLook) -> StyledText {
    guard variant == .days else { return StyledText(column.titles[0]) }
    let today = column.isToday ? ", " + look.world.strings.app.today : ""
    let note = column.note.isEmpty ? "" : ", " + column.note
    return StyledText(look.world.format.longDate(column.day) + today + note)
  }
}

extension WeekBlock {
  fileprivate func spoken(_ look: AgendaLook) -> [StyledText] {
    let start = TimeOfDay(minutes: minutes.lowerBound).map { look.world.format.span($0, minutes: minutes.count) } ?? ""
    return [mark, StyledText(start)] + lines + [sign]
  }
}
