import Testing

@testable import Domain

@Suite("Where the year ends")
struct ForecastTests {
  private let school = SmallForecast.school
  private let other = SmallForecast.other

  /// 0.8 × 0.5 and 0.6 × 0.75; together 200 of 300 times 130 of 200.
  private func small() -> SmallForecast {
    var small = SmallForecast()
    small.past("2024-2025", registered: 100, attended: 80, firstTimers: 40)
    small.past("2025-2026", registered: 200, attended: 120, firstTimers: 90)
    return small
  }

  @Test("is the reach and the seats, by the lowest, all and the highest of the past")
  func ends() throws {
    var small = small()
    small.session("2026-10-07", SmallForecast.line(attended: 5, new: 5), status: .held)
    small.session("2026-12-02", SmallForecast.line(registered: 20))
    let forecast = small.forecast()
    let outcome = try #require(forecast.outcome)
    // 20 × 0.6 × 0.5 = 6; 20 × 0.6667 × 0.65 = 8.67; 20 × 0.8 × 0.75 = 12
    #expect(outcome.low == 11)
    #expect(outcome.expected == 14...14)
    #expect(outcome.high == 17)
    #expect(forecast.possible == 5...24)
  }

  @Test("never has more of a class than have not come yet")
  func capped() throws {
    var small = small()
    small.session("2026-10-07", SmallForecast.line(attended: 20, new: 20), status: .held)
    for day in ["02", "09", "16"] { small.session("2026-12-\(day)", SmallForecast.line(registered: 24)) }
    let outcome = try #require(small.forecast().outcome)
    #expect(outcome == Forecast.Outcome(low: 24, expected: 24...24, high: 24))
  }

  @Test("is a range where the reach is one, each end counted on its own end")
  func range() throws {
    var small = small()
    small.session("2026-10-07", SmallForecast.line(attended: 10), status: .held)
    small.session("2026-10-14", SmallForecast.line(attended: 10), status: .held)
    small.session("2026-12-02", SmallForecast.line(registered: 20))
    let outcome = try #require(small.forecast().outcome)
    // 10-20 by now; of the 20 at most 4 are left.
    #expect(outcome.low == 16)
    #expect(outcome.expected == 19...24)
    #expect(outcome.high == 24)
  }

  @Test("of girls counts the new girls among all who came; of lists it is unknown, for a list does not say who is new")
  func groups() throws {
    var small = SmallForecast()
    small.past("2025-2026", registered: 100, attended: 90, firstTimers: 60, girls: 45)
    var enrolment = Enrolment(school: school, counts: [GradeCount(grade: .l5, boys: 10, girls: 14)])
    enrolment.provisional = true
    small.alliance[SmallForecast.year].enrolments = Records([enrolment])
    small.session("2026-12-02", SmallForecast.line(registered: 20), SmallForecast.line(other, registered: 5))
    func forecast(_ definition: ReachDefinition) -> Forecast {
      Forecast(
        small.alliance, ReachReport(small.alliance, year: SmallForecast.year, definition: definition),
        today: SmallForecast.today)
    }
    let girls = forecast(ReachDefinition(pupils: .girls))
    #expect(girls.rates.firstTime.pooled == CountedRate(45, of: 90))
    #expect(girls.outcome == Forecast.Outcome(low: 9, expected: 9...9, high: 9))
    let lists = forecast(ReachDefinition(counts: .registered))
    #expect(!lists.rates.isKnown)
    #expect(lists.planned.offers.isEmpty)
    #expect(lists.outcome == Forecast.Outcome(low: 20, expected: 20...20, high: 20))
    small.session("2026-12-09", SmallForecast.line(), places: 10)
    #expect(forecast(ReachDefinition(counts: .registered)).outcome == nil)
    #expect(forecast(ReachDefinition(counts: .registered)).possible == 20...24)
  }

  @Test("is unknown where the past tells nothing; what is possible is known all the same")
  func unknown() {
    var small = SmallForecast()
    small.session("2026-10-07", SmallForecast.line(attended: 10, new: 10), status: .held)
    #expect(small.forecast().outcome == Forecast.Outcome(low: 10, expected: 10...10, high: 10))
    small.session("2026-12-02", SmallForecast.line(registered: 9), SmallForecast.line(other, registered: 40))
    let forecast = small.forecast()
    #expect(forecast.outcome == nil)
    #expect(forecast.verdict == .unknown)
    #expect(forecast.possible == 10...49)
    #expect(ForecastGap(forecast, in: small.alliance).short == nil)
  }

  @Test("says how sure the target is", arguments: [(1, "likely"), (25, "expected"), (31, "possible"), (40, "short")])
  func verdict(percent: Int, verdict: String) throws {
    var small = small()
    small.session("2026-10-07", SmallForecast.line(attended: 5, new: 5), status: .held)
    small.session("2026-12-02", SmallForecast.line(registered: 20))
    let report = ReachReport(
      small.alliance, year: SmallForecast.year, definition: ReachDefinition(percent: percent))
    let forecast = Forecast(small.alliance, report, today: SmallForecast.today)
    // 11, 14 and 17 of 54.
    #expect(forecast.verdict.rawValue == verdict)
  }

  @Test("seen from an earlier day is what it would have been then, had the later sessions still been planned")
  func lookingBack() throws {
    var then = small()
    then.session("2026-10-07", SmallForecast.line(attended: 5, new: 5), status: .held)
    var now = then
    then.session("2026-10-21", SmallForecast.line(registered: 12), places: 20)
    now.session("2026-10-21", SmallForecast.line(registered: 12, attended: 11, new: 3), status: .held, places: 20)
    let day = Day("2026-10-07")!
    #expect(now.forecast(asOf: day).outcome == then.forecast(asOf: day).outcome)
    #expect(now.forecast().outcome != now.forecast(asOf: day).outcome)
  }

  @Test("moves up with one more session, as it does when the session is really planned")
  func whatIf() throws {
    var small = small()
    small.session("2026-12-02", SmallForecast.line(registered: 20))
    let before = small.forecast()
    let offers = before.session(for: other, on: Day("2027-01-13")!, places: 16)
    #expect(offers.map(\.seats) == [16])
    let after = before.adding(offers)
    small.session("2027-01-13", SmallForecast.line(other, invited: 30), places: 16)
    #expect(after.outcome == small.forecast().outcome)
    #expect(after.outcome != before.outcome)
    #expect(after.planned.seats == 36)
  }

  @Test("A hypothetical session of a school with several counted classes is shared by who is still to be reached")
  func whatIfTwoClasses() {
    var small = small()
    small.enrol(school, 8, .l6)
    let report = ReachReport(
      small.alliance, year: SmallForecast.year, definition: ReachDefinition(grades: [.l5, .l6]))
    let forecast = Forecast(small.alliance, report, today: SmallForecast.today)
    let offers = forecast.session(for: school, on: SmallForecast.today, places: 16)
    #expect(offers.map(\.seats) == [12, 4])
    #expect(forecast.unreached(of: school) == 32...32)
    #expect(forecast.unreached(of: "999999-01") == nil)
    #expect(forecast.schools == [school, other])
    #expect(forecast.session(for: "999999-01", on: SmallForecast.today, places: 16).isEmpty)
  }
}

@Suite("The laws of a forecast")
struct ForecastLawTests {
  /// The same reckoned another way: school by school in fractions.
  private func plainly(_ forecast: Forecast, _ report: ReachReport) -> (
    low: Double, lower: Double, upper: Double, high: Double
  )? {
    guard let show = forecast.rates.show.pooled, let new = forecast.rates.firstTime.pooled else { return nil }
    func share(_ one: CountedRate?, _ other: CountedRate?) -> Double {
      Double(one!.part) / Double(one!.whole) * Double(other!.part) / Double(other!.whole)
    }
    let low = share(forecast.rates.show.lowest, forecast.rates.firstTime.lowest)
    let high = share(forecast.rates.show.highest, forecast.rates.firstTime.highest)
    let pooled = share(show, new)
    let before = (
      lower: Double(report.earlier.reduce(0) { $0 + $1.total.lower }),
      upper: Double(report.earlier.reduce(0) { $0 + $1.total.upper })
    )
    var sums = (low: before.lower, lower: before.lower, upper: before.upper, high: before.upper)
    for cohort in report.cohorts {
      guard let pupils = cohort.enrolled else { continue }
      let seats = Double(forecast.planned.offers.filter { $0.cohort == cohort.cohort }.reduce(0) { $0 + $1.seats })
      func end(_ reached: Int, _ rate: Double) -> Double { min(Double(reached) + seats * rate, Double(pupils)) }
      sums.low += end(cohort.lower, low)
      sums.lower += end(cohort.lower, pooled)
      sums.upper += end(cohort.upper, pooled)
      sums.high += end(cohort.upper, high)
    }
    return sums
  }

  @Test("low ≤ expected ≤ high, none above the pupils there are, and all as reckoned in fractions")
  func ends() throws {
    var random = SplitMix64(seed: 40)
    var known = 0
    for number in 0..<1_500 {
      let small = SmallForecast(using: &random)
      let definition = SmallForecast.definition(using: &random)
      let asOf = random.below(3) == 0 ? SmallForecast.year.firstDate.adding(days: random.below(80)) : nil
      let report = ReachReport(
        small.alliance, year: SmallForecast.year, definition: definition, asOf: asOf)
      let forecast = Forecast(small.alliance, report, today: SmallForecast.today)
      #expect(forecast.possible.lowerBound == report.total.lower)
      #expect(forecast.possible.upperBound <= report.total.enrolled)
      guard let outcome = forecast.outcome else { continue }
      known += 1
      let inOrder =
        report.total.lower <= outcome.low && outcome.low <= outcome.expected.lowerBound
        && outcome.expected.upperBound <= outcome.high && outcome.high <= report.total.enrolled
        && report.total.upper <= outcome.expected.upperBound
      #expect(inOrder, "case \(number): \(outcome)")
      if let plain = plainly(forecast, report) {
        // Thousandths of a pupil are cut off a cohort at a time.
        #expect(abs(Double(outcome.low) - plain.low.rounded(.down)) <= 1)
        #expect(abs(Double(outcome.expected.lowerBound) - plain.lower) <= 0.6)
        #expect(abs(Double(outcome.expected.upperBound) - plain.upper) <= 0.6)
        #expect(abs(Double(outcome.high) - plain.high.rounded(.up)) <= 1)
      }
    }
    #expect(known > 600)
  }

  @Test("One session more lowers no end, and the order in which sessions are added does not matter")
  func more() {
    var random = SplitMix64(seed: 41)
    var moved = 0
    for _ in 0..<600 {
      let small = SmallForecast(using: &random)
      let forecast = small.forecast()
      guard let before = forecast.outcome, forecast.rates.isKnown else { continue }
      let one = forecast.session(for: "000001-01", on: SmallForecast.today, places: random.below(20))
      let two = forecast.session(for: "000002-01", on: SmallForecast.today, places: random.below(20))
      let after = forecast.adding(one)
      let ends = after.outcome!
      #expect(before.low <= ends.low && before.high <= ends.high)
      #expect(before.expected.lowerBound <= ends.expected.lowerBound)
      #expect(before.expected.upperBound <= ends.expected.upperBound)
      #expect(forecast.possible.upperBound <= after.possible.upperBound)
      #expect(after.adding(two) == forecast.adding(two).adding(one))
      if ends != before { moved += 1 }
    }
    #expect(moved > 100)
  }
}
