import Domain

/// A line of a school year's calendar in words: what it is, and for whom.
struct CalendarEntryText: Equatable, Sendable {
  /// `herfstvakantie`, `studiedag (namiddag)`, `inhaalweek (toch les)`
  let what: String
  /// Nil for everyone: `Olen`, `lager onderwijs`, `De Wilgentak en De Denappel`.
  let whom: String?

  init(_ entry: CalendarEntry, in strings: Strings, names: Names) {
    switch entry.content {
    case .holiday(let kind):
      what = strings.findings.holiday(kind)
    case .exception(let period):
      let notes = CalendarEntryText.notes(period, strings)
      what = period.name + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }
    let whom = [
      entry.level.map(strings.calendar.onlyLevel), entry.municipality,
      entry.schools.isEmpty ? nil : names.schools(entry.schools),
    ].compactMap(\.self)
    self.whom = whom.isEmpty ? nil : whom.joined(separator: ", ")
  }

  /// What is unusual about it: half a day, or lessons all the same.
  private static func notes(_ period: FreePeriod, _ strings: Strings) -> [String] {
    var notes: [String] = []
    if period.part != .wholeDay { notes.append(strings.words.dayPart(period.part)) }
    if period.effect == .open { notes.append(strings.words.calendarEffect(.open)) }
    return notes
  }
}
