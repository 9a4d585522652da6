import Testing

@testable import Domain

@Suite("The course of a year")
struct YearCourseTests {
  private let alliance = SampleAlliance.make()
  private let today = SampleAlliance.today

  private func course(_ alliance: Alliance, _ year: SchoolYear, asOf: Day? = nil, today: Day) -> YearCourse {
    let report = ReachReport(alliance, year: year, asOf: asOf)
    return YearCourse(alliance, report, forecast: Forecast(alliance, report, today: today), today: today)
  }

  @Test("has by each week the reach that a report as of its Sunday has", arguments: [-1, 0])
  func asReports(year: Int) {
    let year = SampleAlliance.runningYear.advanced(by: year)
    let course = course(alliance, year, today: today)
    for week in course.weeks {
      let sunday = min(week.monday.adding(days: 6), today)
      let total = ReachReport(alliance, year: year, asOf: sunday).total
      if let reached = week.reached { #expect(reached == total.lower...total.upper, "\(week.monday)") }
      #expect((week.reached != nil) == (week.monday <= today))
    }
    #expect(course.weeks.count == 53)
    #expect(course.now?.reached == ReachReport(alliance, year: year).total.range)
  }

  @Test("and with records of every kind as well")
  func anyRecords() {
    var random = SplitMix64(seed: 60)
    for _ in 0..<150 {
      let small = SmallForecast(using: &random)
      let definition = SmallForecast.definition(using: &random)
      let report = ReachReport(small.alliance, year: SmallForecast.year, definition: definition)
      let course = YearCourse(
        small.alliance, report, forecast: Forecast(small.alliance, report, today: SmallForecast.today),
        today: SmallForecast.today)
      for (number, week) in course.weeks.enumerated() where number < course.current {
        let total = ReachReport(
          small.alliance, year: SmallForecast.year, definition: definition, asOf: week.monday.adding(days: 6)
        ).total
        #expect(week.reached == total.lower...total.upper, "\(week.monday)")
      }
      // Lists count from the start, those of sessions ahead as well.
      #expect(course.now?.reached == report.total.range)
      #expect(course.weeks.last?.pace == course.needed)
    }
  }

  @Test("goes on as is expected, and ends where the forecast ends")
  func goesOn() throws {
    var random = SplitMix64(seed: 61)
    for number in 0..<200 {
      let alliance = number == 0 ? alliance : SmallForecast(using: &random).alliance
      let definition = number == 0 ? ReachDefinition() : SmallForecast.definition(using: &random)
      let report = ReachReport(alliance, year: SmallForecast.year, definition: definition)
      let forecast = Forecast(alliance, report, today: today)
      let course = YearCourse(alliance, report, forecast: forecast, today: today)
      let ahead = course.weeks.compactMap(\.expected)
      #expect(ahead.map(\.lowerBound) == ahead.map(\.lowerBound).sorted())
      #expect(ahead.map(\.upperBound) == ahead.map(\.upperBound).sorted())
      #expect(ahead.last == forecast.outcome?.expected)
      #expect(course.weeks.allSatisfy { $0.reached == nil || $0.expected == nil })
    }
  }

  @Test("The line to the bar rises in weeks with lessons only, and is there by the last of them")
  func pace() throws {
    let course = course(alliance, SampleAlliance.runningYear, today: today)
    var before = 0
    for week in course.weeks {
      #expect(week.hasLessons ? week.pace > before : week.pace == before, "\(week.monday)")
      before = week.pace
    }
    let last = try #require(course.weeks.last { $0.hasLessons })
    #expect(last.pace == course.needed)
    #expect(last.monday == Day("2027-06-28")!)
    let christmas = try #require(course.weeks.first { $0.monday == Day("2026-12-28")! })
    #expect(!christmas.hasLessons)
  }

  @Test("says how far behind its line the reach is, as a range")
  func behind() throws {
    let course = course(alliance, SampleAlliance.runningYear, today: today)
    let now = try #require(course.now)
    let reached = try #require(now.reached)
    #expect(now.monday == Day("2026-11-16")!)
    #expect(course.behind == now.pace - reached.upperBound...now.pace - reached.lowerBound)
  }

  @Test("of a look back ends on that day; of a year that has not begun there is only what is expected")
  func otherDays() {
    let then = course(alliance, SampleAlliance.runningYear, asOf: Day("2026-10-11")!, today: today)
    #expect(then.weeks.count { $0.reached != nil } == 6)
    #expect(then.now?.monday == Day("2026-10-05")!)
    let ahead = course(alliance, SampleAlliance.runningYear, today: Day("2026-08-31")!)
    #expect(ahead.weeks.allSatisfy { $0.reached == nil && $0.expected != nil })
    #expect(ahead.behind == nil)
    let over = course(alliance, SampleAlliance.runningYear.previous, today: today)
    #expect(over.weeks.allSatisfy { $0.reached != nil && $0.expected == nil })
  }
}

extension Reach {
  fileprivate var range: ClosedRange<Int> { lower...upper }
}
