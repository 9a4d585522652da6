/// A line of a school year's calendar: a holiday by rule, or an exception and for whom it holds.
public struct CalendarEntry: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case holiday(HolidayKind)
    case exception(FreePeriod)
  }

  public let first: Day
  /// Included, never before `first` for a holiday; an exception can be recorded the wrong way round.
  public let last: Day
  public let content: Content
  /// For whom an exception holds: everyone, where all three are empty.
  public let level: Level?
  public let municipality: String?
  /// Sorted; schools with the same day off share an entry.
  public let schools: [RecordID<School>]

  public var isGeneral: Bool { level == nil && municipality == nil && schools.isEmpty }

  init(_ holiday: Holiday) {
    first = holiday.first
    last = holiday.last
    content = .holiday(holiday.kind)
    level = nil
    municipality = nil
    schools = []
  }

  init(_ freeDay: FreeDay, schools: [RecordID<School>]) {
    first = freeDay.first
    last = freeDay.last
    content = .exception(freeDay.period)
    // A school that is named stands alone, whatever else is recorded.
    level = schools.isEmpty ? freeDay.level : nil
    municipality = schools.isEmpty ? freeDay.municipality : nil
    self.schools = schools
  }
}

/// The calendar of a school year as people read it: from which day to which day, and what is free in between. Of the
/// alliance as a whole with everybody's exceptions, or of one school with those that hold for it.
public struct CalendarOutline: Sendable {
  public let year: SchoolYear
  /// Nil for the alliance as a whole.
  public let school: RecordID<School>?
  /// By first day; holidays that an exception opened altogether, and those inside a longer one, are left out.
  public let entries: [CalendarEntry]
  /// The first and the last day with lessons.
  public let firstSchoolDay: Day
  public let lastSchoolDay: Day
  /// Days with lessons, the half ones too.
  public let lessonDays: Int
  public let hours: LessonHours

  public init(_ alliance: Alliance, year: SchoolYear, school: School? = nil) {
    self.year = year
    self.school = school?.id
    let calendars = SchoolCalendars(alliance, year: year)
    let calendar = school.map { calendars[$0.id] } ?? calendars.general
    hours = calendar.hours

    let days = (year.firstDate...year.lastDate).filter(calendar.hasLessons(on:))
    lessonDays = days.count
    firstSchoolDay = days.first ?? calendar.schoolYear.firstSchoolDay
    lastSchoolDay = days.last ?? calendar.schoolYear.lastSchoolDay

    let holidays = calendar.schoolYear.holidays.filter { holiday in
      (holiday.first...holiday.last).contains { calendar.holiday(on: $0) == holiday }
    }
    let freeDays = alliance[year].freeDays.filter { day in school.map(day.applies(to:)) ?? true }
    // Stable: a holiday goes before an exception that begins on its first day.
    let all = holidays.map(CalendarEntry.init) + Self.exceptions(freeDays)
    entries = all.enumerated().sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }.map(\.element)
  }

  private static func exceptions(_ freeDays: [FreeDay]) -> [CalendarEntry] {
    var schools: [FreePeriod: [RecordID<School>]] = [:]
    for day in freeDays { if let school = day.school { schools[day.period, default: []].append(school) } }
    var named: Set<FreePeriod> = []
    return freeDays.sorted { ($0.first, $0.name, $0.id) < ($1.first, $1.name, $1.id) }.compactMap { day in
      guard day.school != nil else { return CalendarEntry(day, schools: []) }
      guard named.insert(day.period).inserted else { return nil }
      return CalendarEntry(day, schools: (schools[day.period] ?? []).sortedOnce())
    }
  }
}
