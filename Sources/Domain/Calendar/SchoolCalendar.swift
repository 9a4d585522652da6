/// What a day is to a school.
public enum DayStatus: Hashable, Sendable {
  /// A day with lessons; `afternoonFree` on a Wednesday, and where only the morning of a holiday was opened.
  case lessons(afternoonFree: Bool)
  case weekend
  /// A holiday by rule, on its weekend days too, or where only its afternoon was opened. Of two that cover
  /// the day, the longer.
  case holiday(HolidayKind)
  /// Closed by an exception, for the part of the day that the period says. Where two close a half each, the
  /// one of the morning.
  case free(FreePeriod)
  /// Not a day of this school year.
  case outsideYear
}

/// The calendar of one school year: the holidays by rule, changed by the exceptions.
///
/// What holds on a day, the first that applies: an exception that opens it; a holiday by rule; an exception
/// that closes it; the weekend; lessons. Opening gives back the ordinary day, so a Sunday stays a Sunday and
/// a Wednesday afternoon stays free. All of it is worked out once, at the start: boards ask for the status of
/// the same days thousands of times.
public struct SchoolCalendar: Sendable {
  public let schoolYear: FlemishSchoolYear
  /// In the order given; those for other years do no harm.
  public let exceptions: [FreePeriod]
  public private(set) var hours: LessonHours

  public var year: SchoolYear { schoolYear.year }

  private enum Half: Equatable {
    case lessons
    case wednesdayAfternoon
    case weekend
    /// An index in the holidays of the school year.
    case holiday(Int32)
    /// An index in the exceptions.
    case free(Int32)
  }

  private let firstDate: Day
  private var mornings: [Half]
  private var afternoons: [Half]

  public init(year: SchoolYear, exceptions: [FreePeriod] = [], hours: LessonHours = .assumed) {
    schoolYear = FlemishSchoolYear(year)
    self.exceptions = exceptions
    self.hours = hours
    firstDate = year.firstDate

    let days = year.firstDate...year.lastDate
    mornings = days.map { $0.weekday.isWeekend ? .weekend : .lessons }
    afternoons = days.map {
      $0.weekday.isWeekend ? .weekend : $0.weekday == .wednesday ? .wednesdayAfternoon : .lessons
    }
    let ordinary = (mornings: mornings, afternoons: afternoons)

    // Each step overwrites the ones before it. Of several closings a whole day beats a half (it says more
    // about the day), then the first given beats the later.
    let closings = exceptions.indices.filter { exceptions[$0].effect == .closed }.reversed()
    let halfDaysFirst =
      closings.filter { exceptions[$0].part != .wholeDay }
      + closings.filter { exceptions[$0].part == .wholeDay }
    for index in halfDaysFirst {
      let period = exceptions[index]
      for offset in offsets(from: period.first, to: period.last) {
        if period.part.includesMorning { mornings[offset] = .free(Int32(index)) }
        if period.part.includesAfternoon { afternoons[offset] = .free(Int32(index)) }
      }
    }
    let holidays = schoolYear.holidays
    for index in holidays.indices.sorted(by: { holidays[$0].length < holidays[$1].length }) {
      for offset in offsets(from: holidays[index].first, to: holidays[index].last) {
        mornings[offset] = .holiday(Int32(index))
        afternoons[offset] = .holiday(Int32(index))
      }
    }
    for period in exceptions where period.effect == .open {
      for offset in offsets(from: period.first, to: period.last) {
        if period.part.includesMorning { mornings[offset] = ordinary.mornings[offset] }
        if period.part.includesAfternoon { afternoons[offset] = ordinary.afternoons[offset] }
      }
    }
  }

  /// The same days with other lesson hours; costs next to nothing.
  public func with(_ hours: LessonHours) -> SchoolCalendar {
    var copy = self
    copy.hours = hours
    return copy
  }

  // MARK: What a day is

  public func status(of day: Day) -> DayStatus {
    guard let offset = offset(of: day) else { return .outsideYear }
    switch (mornings[offset], afternoons[offset]) {
    case (.holiday(let index), _): return .holiday(schoolYear.holidays[Int(index)].kind)
    case (.free(let index), _), (_, .free(let index)): return .free(exceptions[Int(index)])
    case (.lessons, let afternoon): return .lessons(afternoonFree: afternoon != .lessons)
    case (.weekend, _), (.wednesdayAfternoon, _): return .weekend
    }
  }

  /// Whether the school teaches at all on `day`.
  public func hasLessons(on day: Day) -> Bool {
    guard let offset = offset(of: day) else { return false }
    return mornings[offset] == .lessons || afternoons[offset] == .lessons
  }

  /// Whether any minute of `span` on `day` is lesson time, by ``hours``. Half days count by their half.
  public func hasLessons(on day: Day, span: TimeSpan) -> Bool {
    guard let offset = offset(of: day) else { return false }
    let weekday = day.weekday
    if mornings[offset] == .lessons, let morning = hours.morning(on: weekday), morning.overlaps(span) {
      return true
    }
    guard afternoons[offset] == .lessons, let afternoon = hours.afternoon(on: weekday) else { return false }
    return afternoon.overlaps(span)
  }

  /// The holiday by rule that `day` lies in, as far as no exception opened it; of two the longer.
  public func holiday(on day: Day) -> Holiday? {
    guard let offset = offset(of: day) else { return nil }
    switch (mornings[offset], afternoons[offset]) {
    case (.holiday(let index), _), (_, .holiday(let index)): return schoolYear.holidays[Int(index)]
    default: return nil
    }
  }

  /// The first holiday by rule of this school year that begins after `day`. Nil after the last one, and
  /// skipped are those that are opened altogether or lie inside a longer one (Easter Monday in the Easter
  /// holiday).
  public func nextHoliday(after day: Day) -> Holiday? {
    schoolYear.holidays.first { candidate in
      candidate.first > day && (candidate.first...candidate.last).contains { holiday(on: $0) == candidate }
    }
  }

  // MARK: The table of days

  private func offset(of day: Day) -> Int? {
    let offset = firstDate.distance(to: day)
    return mornings.indices.contains(offset) ? offset : nil
  }

  /// The part of a period that lies in this year; empty where it ends before it begins.
  private func offsets(from first: Day, to last: Day) -> Range<Int> {
    let lower = max(0, firstDate.distance(to: first))
    let upper = min(mornings.count, firstDate.distance(to: last) + 1)
    return lower..<max(lower, upper)
  }
}
