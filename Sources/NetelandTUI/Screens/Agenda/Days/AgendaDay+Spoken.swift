import Domain

extension [AgendaDay] {
  /// The days that have something to say, and the selected one: what is free, what is on.
  func spoken(in window: ReadingWindow, selected: Day, _ look: AgendaLook) -> SpokenRows {
    let told = filter { $0.day == selected || $0.name != nil || !$0.sessions.isEmpty }
    return SpokenRows(
      count: told.count, in: window, selected: told.firstIndex { $0.day == selected }, isFocused: true
    ) { row in
      let entry = told[row]
      var date = look.world.format.longDate(entry.day)
      if entry.day == look.world.today { date += ", " + look.world.strings.app.today }
      var cells = [StyledText(date)]
      if let name = entry.name { cells.append(StyledText(name)) }
      if entry.isFreeForSome { cells.append(StyledText(look.world.strings.plain.freeForSome)) }
      cells += entry.sessions.map { $0.spoken(look) }
      if cells.count == 1 { cells.append(StyledText(look.world.strings.agenda.noSession)) }
      return SpokenRows.Row(cells: cells, focus: .day(entry.day))
    }
  }
}

extension DaySession {
  /// `gepland 13:30 Robots bouwen, let op`
  fileprivate func spoken(_ look: AgendaLook) -> StyledText {
    let words = look.world.strings.words
    let text = StyledText("\(words.status(status)) \(look.world.format.time(start)) \(title)")
    return sign.isEmpty ? text : text + "  " + sign
  }
}
