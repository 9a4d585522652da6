/// When a session is held again: every so many weeks on its weekday, until an end.
public struct Repetition: Equatable, Sendable {
  public enum End: Hashable, Sendable {
    /// This day included.
    case until(Day)
    /// So many sessions more, skipped days not counted.
    case times(Int)
    /// Up to the next holiday of a week or longer.
    case nextHoliday
  }

  /// Weeks from one session to the next.
  public var weeks: Int
  public var end: End

  public static let possibleWeeks = 1...52
  /// The most sessions one repeat makes: more than a school year of weeks has.
  public static let possibleTimes = 1...60

  /// Numbers outside their ranges are taken as the nearest that is possible.
  public init(weeks: Int = 1, end: End) {
    self.weeks = min(max(weeks, Self.possibleWeeks.lowerBound), Self.possibleWeeks.upperBound)
    self.end = end
  }
}

/// Why a repeat passes over a day.
public enum SkipReason: Hashable, Sendable {
  case holiday(Holiday)
  /// The schools, of those invited, that are free then; empty where nobody is invited yet and the whole alliance is.
  case freeDay(FreePeriod, schools: [RecordID<School>])
}

/// A day on which a session would have come again.
public struct SkippedDay: Hashable, Sendable {
  public let day: Day
  public let reason: SkipReason

  public init(day: Day, reason: SkipReason) {
    self.day = day
    self.reason = reason
  }
}

/// The days a repetition gives: every one of them is taken or is skipped for a reason.
public struct RepeatDays: Equatable, Sendable {
  public private(set) var days: [Day] = []
  public private(set) var skipped: [SkippedDay] = []
  /// The last day that could be taken: before the holiday, or the end that was given; no later than the school year goes.
  public let last: Day
  /// The holiday that ends it; nil where it has another end.
  public let holiday: Holiday?
  /// The school year was over before the end that was asked for.
  public let endsWithYear: Bool

  /// The days on which a session comes again, its own day left out. They stay in its school year: the next one has
  /// another calendar, other classes and other academies.
  /// - Parameters:
  ///   - kept: days that are taken although they would be skipped.
  ///   - left: days that are not wanted. Neither taken nor skipped, they do not count.
  public init(
    _ repetition: Repetition, of session: Session, keeping kept: Set<Day> = [], leaving left: Set<Day> = [],
    in alliance: Alliance
  ) {
    let year = session.schoolYear
    let calendars = SchoolCalendars(alliance, year: year)
    let schools = session.participation.map(\.school).sortedOnce()
    var times = Repetition.possibleTimes.upperBound
    var ending: Holiday?
    var end = year.lastDate
    switch repetition.end {
    case .until(let day): end = day
    case .times(let wanted):
      times = min(max(wanted, 0), times)
      // Whoever counts sessions does not mean to go on counting in August.
      let summer = calendars.general.schoolYear.holiday(.summer)
      if let summer, session.day < summer.first { end = summer.first.adding(days: -1) }
    case .nextHoliday:
      ending = calendars.general.nextVacation(after: session.day)
      end = ending.map { $0.first.adding(days: -1) } ?? year.lastDate
    }
    holiday = ending
    last = min(end, year.lastDate)

    var day = session.day.adding(days: 7 * repetition.weeks)
    while day <= last, days.count < times {
      if !kept.contains(day), let reason = calendars.reasonToSkip(day, during: session.span, for: schools) {
        skipped.append(SkippedDay(day: day, reason: reason))
      } else if !left.contains(day) {
        days.append(day)
      }
      day = day.adding(days: 7 * repetition.weeks)
    }
    switch repetition.end {
    case .until(let day): endsWithYear = day > year.lastDate
    case .times: endsWithYear = days.count < times
    case .nextHoliday: endsWithYear = false
    }
  }
}

extension SchoolCalendars {
  /// Why a session should not come again on a day: a holiday of one of the schools, else a day or half a day that one of
  /// them has off. Without schools the calendar of the alliance decides.
  func reasonToSkip(_ day: Day, during span: TimeSpan, for schools: [RecordID<School>]) -> SkipReason? {
    guard !schools.isEmpty else {
      return general.holiday(on: day).map { .holiday($0) }
        ?? general.freePeriod(on: day, during: span).map { .freeDay($0, schools: []) }
    }
    if let holiday = schools.lazy.compactMap({ self[$0].holiday(on: day) }).first { return .holiday(holiday) }
    var period: FreePeriod?
    var free: [RecordID<School>] = []
    for school in schools {
      guard let found = self[school].freePeriod(on: day, during: span) else { continue }
      if period == nil { period = found }
      if period == found { free.append(school) }
    }
    return period.map { .freeDay($0, schools: free) }
  }
}

extension SchoolCalendar {
  /// The first holiday of a week or longer that begins after a day, as far as no exception opened it altogether.
  public func nextVacation(after day: Day) -> Holiday? {
    schoolYear.holidays.first { candidate in
      candidate.first > day && candidate.length >= 7
        && (candidate.first...candidate.last).contains { holiday(on: $0) == candidate }
    }
  }
}
