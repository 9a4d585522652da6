/// How reach grew over the weeks of a school year, beside the line that leads to the bar, and how it is expected to go on.
public struct YearCourse: Equatable, Sendable {
  public struct Week: Equatable, Sendable {
    public let monday: Day
    /// The alliance's calendar has lessons on one of its days.
    public let hasLessons: Bool
    /// Pupils of the line that leads to the bar by the end of the week: every week with lessons as many, and all that the
    /// target needs by the last of them.
    public let pace: Int
    /// Different pupils by the end of the week, of the running week by now; nil for weeks to come.
    public let reached: ClosedRange<Int>?
    /// Of weeks to come: what is expected if all that is planned is held. Nil where the past does not tell.
    public let expected: ClosedRange<Int>?
  }

  /// Those of the school year, 1 September to 31 August.
  public let weeks: [Week]
  /// The position of the week that the reach is of; the last one where the year is over.
  public let current: Int
  /// Pupils the target needs, and those it is a share of.
  public let needed: Int
  public let enrolled: Int

  /// - Parameter forecast: from the same report.
  public init(_ alliance: Alliance, _ report: ReachReport, forecast: Forecast, today: Day) {
    let year = report.year
    let lastDay = min(report.asOf ?? today, today, year.lastDate)
    let mondays = Self.mondays(of: year)
    let current = max(0, mondays.lastIndex { $0 <= lastDay } ?? 0)
    let hasBegun = lastDay >= year.firstDate
    let general = alliance[year].freeDays.filter(\.isGeneral).map(\.period)
    let calendar = SchoolCalendar(year: year, exceptions: general)
    let lessons = mondays.map { monday in (0..<7).contains { calendar.hasLessons(on: monday.adding(days: $0)) } }
    let lessonWeeks = lessons.count { $0 }
    let reached = hasBegun ? Self.reached(alliance, report, mondays: mondays, through: current) : []
    let expected = forecast.expected(by: mondays.dropFirst(hasBegun ? current + 1 : 0).map { $0.adding(days: 6) })

    // Where other years are pooled with it, the line begins where these end.
    let before = report.earlier.reduce(0) { $0 + $1.total.lower }
    let toGo = max(0, forecast.needed - before)

    var passed = 0
    weeks = mondays.indices.map { index in
      if lessons[index] { passed += 1 }
      let ahead = index - reached.count
      return Week(
        monday: mondays[index], hasLessons: lessons[index],
        pace: min(before, forecast.needed) + (lessonWeeks > 0 ? toGo * passed / lessonWeeks : toGo),
        reached: index < reached.count ? reached[index] : nil,
        expected: ahead >= 0 && ahead < expected.count ? expected[ahead] : nil)
    }
    self.current = current
    needed = forecast.needed
    enrolled = report.total.enrolled
  }

  /// The week the reach is of.
  public var now: Week? { weeks.indices.contains(current) ? weeks[current] : nil }

  /// Pupils that the reach is behind its line: at least, by the largest number that may have come, and at most. Negative
  /// where it is ahead. Nil before the year begins.
  public var behind: ClosedRange<Int>? {
    now.flatMap { week in week.reached.map { week.pace - $0.upperBound...week.pace - $0.lowerBound } }
  }

  private static func mondays(of year: SchoolYear) -> [Day] {
    var mondays: [Day] = []
    var monday = year.firstDate.startOfWeek
    while monday <= year.lastDate {
      mondays.append(monday)
      monday = monday.adding(days: 7)
    }
    return mondays
  }

  /// The reach by the end of each week up to the current one: the same as reports as of these days, found in one pass over
  /// the cohorts.
  private static func reached(
    _ alliance: Alliance, _ report: ReachReport, mondays: [Day], through current: Int
  ) -> [ClosedRange<Int>] {
    let records = alliance[report.year]
    let table = CohortTable(records.enrolments, grades: report.definition.grades, of: report.definition.pupils)
    let counting = SessionCount(alliance, report.definition, asOf: report.asOf)
    var ledger = AttendanceLedger(records, cohorts: table, counting: counting)
    // What each week adds to the ends; the sums over the weeks follow.
    var lower = Array(repeating: 0, count: current + 1)
    var upper = lower
    lower[0] = report.earlier.reduce(0) { $0 + $1.total.lower }
    upper[0] = report.earlier.reduce(0) { $0 + $1.total.upper }
    var events: [ReachEvent] = []
    for position in table.keys.indices where table.enrolled[position] != nil {
      ledger.collect(position, table.keys[position], into: &events)
      var before = (lower: 0, upper: 0)
      var next = 0
      while next < events.count {
        let week = week(of: events[next], records, mondays, through: current)
        while next < events.count, Self.week(of: events[next], records, mondays, through: current) == week { next += 1 }
        let bounds = CohortBounds(
          of: table.keys[position], enrolled: table.enrolled[position],
          others: table.others.isEmpty ? 0 : table.others[position], events: Array(events[..<next]))
        lower[week] += bounds.lower - before.lower
        upper[week] += bounds.upper - before.upper
        before = (bounds.lower, bounds.upper)
      }
    }
    for week in lower.indices.dropFirst() {
      lower[week] += lower[week - 1]
      upper[week] += upper[week - 1]
    }
    return zip(lower, upper).map { $0...max($0, $1) }
  }

  /// Held sessions of days to come stand in the last week: the report counts them.
  private static func week(
    of event: ReachEvent, _ records: YearRecords, _ mondays: [Day], through current: Int
  ) -> Int {
    let day = records.sessions[event.session]?.day ?? mondays[0]
    return min(max(0, mondays[0].distance(to: day) / 7), current)
  }
}

extension Forecast {
  /// The expected reach by each of these days, in order, if all that is planned is held; empty where the past does not tell.
  /// What should have been recorded by then counts from the first of them on.
  func expected(by days: [Day]) -> [ClosedRange<Int>] {
    guard outcome != nil else { return [] }
    let rate = rates.newPupils(.expected)
    var positions: [CohortKey: Int] = [:]
    for (position, cohort) in cohorts.enumerated() { positions[cohort.cohort] = position }
    var seats = Array(repeating: 0, count: cohorts.count)
    var added = (onLower: 0, onUpper: 0)
    var next = 0
    return days.map { day in
      while next < planned.offers.count, planned.offers[next].day <= day {
        let offer = planned.offers[next]
        next += 1
        guard let rate, let position = positions[offer.cohort] else { continue }
        let left = cohorts[position].left
        func capped(_ pupils: Int) -> Int { min(rate.thousandths(seats: seats[position]), pupils * 1_000) }
        added = (added.onLower - capped(left.upperBound), added.onUpper - capped(left.lowerBound))
        seats[position] += offer.seats
        added = (added.onLower + capped(left.upperBound), added.onUpper + capped(left.lowerBound))
      }
      return reach.lower + (added.onLower + 500) / 1_000...reach.upper + (added.onUpper + 500) / 1_000
    }
  }
}
