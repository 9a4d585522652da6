import Testing

@testable import Domain

@Suite("The rates of a forecast")
struct ForecastRateTests {
  @Test("are counts of counts: years are pooled by adding them up, not by averaging")
  func pooled() throws {
    var small = SmallForecast()
    small.past("2024-2025", registered: 100, attended: 90, firstTimers: 30)
    small.past("2025-2026", registered: 300, attended: 150, firstTimers: 120)
    let rates = small.forecast().rates
    #expect(rates.show.pooled == CountedRate(240, of: 400))
    #expect(rates.show.lowest == CountedRate(150, of: 300))
    #expect(rates.show.highest == CountedRate(90, of: 100))
    #expect(rates.firstTime.pooled == CountedRate(150, of: 240))
    #expect(rates.show.years.map(\.year.description) == ["2024-2025", "2025-2026"])
  }

  @Test(
    "count first-timers from the same day of the year on, and from before it only as far as it takes to have enough")
  func season() {
    var small = SmallForecast()
    small.session("2025-09-24", SmallForecast.line(registered: 60, attended: 60, new: 60), status: .held)
    small.session("2025-11-19", SmallForecast.line(registered: 40, attended: 40, new: 30), status: .held)
    small.session("2025-11-21", SmallForecast.line(registered: 10, attended: 10, new: 9), status: .held)
    small.session("2025-11-22", SmallForecast.line(registered: 30, attended: 30, new: 15), status: .held)
    small.session("2026-03-04", SmallForecast.line(registered: 30, attended: 30, new: 6), status: .held)
    func rates(after day: String) -> CountedRate? {
      ForecastRates(small.alliance, before: SmallForecast.year, after: Day(day)!, definition: ReachDefinition())
        .firstTime.pooled
    }
    #expect(rates(after: "2026-08-31") == CountedRate(120, of: 170))
    #expect(rates(after: "2026-11-20") == CountedRate(30, of: 70))
    #expect(rates(after: "2026-11-21") == CountedRate(21, of: 60))
    // After it only 30 came: those of 22 November make it enough.
    #expect(rates(after: "2026-11-22") == CountedRate(21, of: 60))
    #expect(rates(after: "2027-08-31") == CountedRate(21, of: 60))
    #expect(small.forecast().rates.show.pooled == CountedRate(170, of: 170))
  }

  @Test("come from years before this one, of which the records tell enough")
  func years() {
    var small = SmallForecast()
    small.past("2020-2021", registered: 100, attended: 10, firstTimers: 1)
    small.past("2023-2024", registered: 49, attended: 49, firstTimers: 49)
    small.past("2024-2025", registered: 50, attended: 50, firstTimers: 25)
    small.session("2026-10-07", SmallForecast.line(registered: 90, attended: 90, new: 90), status: .held)
    var rates = small.forecast().rates
    #expect(rates.show.years.map(\.year.description) == ["2020-2021", "2024-2025"])
    #expect(rates.show.thin.map(\.description) == ["2023-2024"])
    for year in ["2021-2022", "2022-2023"] { small.past(year, registered: 60, attended: 30, firstTimers: 30) }
    rates = small.forecast().rates
    #expect(rates.show.years.first?.year.description == "2020-2021")
    small.past("2025-2026", registered: 60, attended: 30, firstTimers: 30)
    // Five years back, no further.
    #expect(small.forecast().rates.show.years.first?.year.description == "2021-2022")
  }

  @Test("leave out what was not asked, was asked about something else, or is of a fixed roster")
  func leftOut() {
    var small = SmallForecast()
    var academy = Academy(id: "ac")
    academy.rosters = [Roster(school: SmallForecast.school, grade: .l5, pupils: 60)]
    small.alliance[SmallForecast.year.previous].academies.put(academy)
    small.session("2025-10-07", SmallForecast.line(registered: 60, attended: 60, new: 0), status: .held, academy: "ac")
    var wider = SmallForecast.line(registered: 60, attended: 54, new: 5)
    wider.firstTimerScope = .anything
    small.session("2025-10-08", wider, status: .held)
    small.session(
      "2025-10-09", SmallForecast.line(registered: 60, attended: 60, new: 6), status: .held, setting: .inSchool)
    small.session("2025-10-10", SmallForecast.line(attended: 70, new: 35), status: .held)
    small.session("2025-10-14", SmallForecast.line(registered: 99), status: .held)
    small.session("2025-10-15", SmallForecast.line(registered: 9, attended: 9, new: 9, grade: .l6), status: .held)
    let rates = small.forecast().rates
    #expect(rates.show.pooled == CountedRate(54, of: 60))
    #expect(rates.firstTime.pooled == CountedRate(35, of: 70))
  }

  @Test("have the pooled one between the lowest and the highest, and compare as fractions do")
  func order() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let counts = (0..<4).map { number in
        (SchoolYear(startYear: 2020 + number)!, CountedRate(random.below(200), of: random.below(150)))
      }
      let history = RateHistory(counts)
      guard let lowest = history.lowest, let pooled = history.pooled, let highest = history.highest else {
        #expect(history.years.isEmpty)
        continue
      }
      #expect(lowest <= pooled && pooled <= highest)
      #expect(history.years.allSatisfy { lowest <= $0.rate && $0.rate <= highest && $0.rate.whole >= 50 })
      #expect(history.years.count + history.thin.count == counts.count { $0.1 != nil })
    }
    #expect(CountedRate(2, of: 3)! < CountedRate(667, of: 1_000)!)
    #expect(CountedRate(1, of: 0) == nil)
    #expect(CountedRate(655, of: 1_000)?.tenthsOfPercent == 655)
    #expect(CountedRate(.max, of: 1)!.perMillion == 10_000_000)
    #expect(CountedRate(.max, of: .max)!.tenthsOfPercent == 1_000)
  }
}
