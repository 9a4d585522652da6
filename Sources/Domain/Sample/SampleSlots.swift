/// A half day on which a session can start.
struct SampleSlot: Equatable {
  let day: Day
  let start: TimeOfDay
}

/// The half days of one school year, and who is free on them.
struct SampleSlots {
  let year: SchoolYear
  private let calendar: SchoolCalendar
  private let schools: [RecordID<School>: School]
  private let local: [FreeDay]

  init(year: SchoolYear, schools: Records<School>, freeDays: [FreeDay]) {
    self.year = year
    calendar = SchoolCalendar(year: year)
    self.schools = Dictionary(uniqueKeysWithValues: schools.map { ($0.id, $0) })
    local = freeDays
  }

  /// Wednesday afternoons and Saturday mornings outside the holidays, from mid September to mid June.
  func outOfSchool() -> [SampleSlot] {
    days { $0 == .wednesday || $0 == .saturday }.map { day in
      day.weekday == .wednesday
        ? SampleSlot(day: day, start: .at(13, 30)) : SampleSlot(day: day, start: .at(9, 30))
    }
  }

  /// Tuesday and Thursday mornings with lessons.
  func inSchool() -> [SampleSlot] {
    days { $0 == .tuesday || $0 == .thursday }.map { SampleSlot(day: $0, start: .at(9, 0)) }
  }

  /// Whether a school-local free day takes (a part of) this day from any of the schools.
  func isLocallyFree(_ day: Day, for ids: [RecordID<School>]) -> Bool {
    local.contains { free in
      free.first <= day && day <= free.last && ids.contains { schools[$0].map(free.applies(to:)) ?? false }
    }
  }

  private func days(where wanted: (Weekday) -> Bool) -> [Day] {
    let first = year.day(month: 9, 12)
    let last = year.day(month: 6, 16)
    return (first...last).filter { wanted($0.weekday) && calendar.holiday(on: $0) == nil }
  }
}

extension TimeOfDay {
  static func at(_ hour: Int, _ minute: Int) -> TimeOfDay { TimeOfDay(hour: hour, minute: minute)! }
}
