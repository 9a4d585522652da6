import Domain

/// A line of a school year's calendar in words: what it is, and for whom.
struct CalendarEntryText: Equatable, Sendable {
  /// `herfstvakantie`, `studiedag`
  let name: String
  /// What is unusual about it: `namiddag`, `toch les`.
  let notes: [String]
  /// Nil for everyone: `Olen`, `lager onderwijs`, `De Wilgentak en De Denappel`.
  let whom: String?

  /// `studiedag (namiddag)`
  var what: String { name + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))") }

  init(_ entry: CalendarEntry, in strings: Strings, alliance: Alliance) {
    switch entry.content {
    case .holiday(let kind):
      name = strings.findings.holiday(kind)
      notes = []
    case .exception(let period):
      name = period.name.harmless
      notes = CalendarEntryText.notes(period, strings)
    }
    let schools = entry.schools.map { alliance.schools[$0]?.shortName ?? $0.text }
    let whom = [
      entry.level.map(strings.calendar.onlyLevel), entry.municipality?.harmless,
      schools.isEmpty ? nil : strings.words.list(schools.map(\.harmless)),
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
