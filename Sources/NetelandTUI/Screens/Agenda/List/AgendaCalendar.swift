import Domain

/// The holidays and free days of a school year as lines of the agenda.
struct AgendaCalendar {
  let world: World

  func items() -> [AgendaItem] {
    CalendarOutline(world.alliance, year: world.year).entries.map { entry in
      let text = CalendarEntryText(entry, in: world.strings, alliance: world.alliance)
      let notes = text.notes + [text.whom].compactMap(\.self)
      let note = notes.isEmpty ? "" : "  " + notes.joined(separator: ", ")
      return AgendaItem(
        day: entry.first,
        content: .free(
          days(entry.first, entry.last) + StyledText(text.name, entry.isGeneral ? .holiday : .muted)
            + StyledText(note, .muted)))
    }
  }

  /// `ma 02/11 – zo 08/11  `
  private func days(_ first: Day, _ last: Day) -> StyledText {
    let format = world.format
    let text = first == last ? format.dayAndMonth(first) : "\(format.dayAndMonth(first)) – \(format.dayAndMonth(last))"
    return StyledText(text + "  ", .muted)
  }
}
