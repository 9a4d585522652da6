import Testing

@testable import Domain

@Suite("What would close the gap")
struct ForecastGapTests {
  /// A seat brings exactly half a pupil, whatever the end.
  private func small() -> SmallForecast {
    var small = SmallForecast()
    small.past("2025-2026", registered: 100, attended: 100, firstTimers: 50)
    small.enrol("000003-01", 6)
    return small
  }

  @Test("A usual session is the median of the counted ones: its own places, else those of workshop and venue")
  func usual() {
    var small = small()
    small.alliance.workshops.put(Workshop(id: "W", title: "Robots"))
    let line = SmallForecast.line(registered: 4)
    #expect(ForecastGap(small.forecast(), in: small.alliance).usual == nil)
    small.session("2026-12-02", line, places: 10)
    small.session("2026-12-03", line, places: 30, setting: .inSchool)
    small.session("2026-12-04", line, status: .cancelled, places: 30)
    small.session("2026-12-07", SmallForecast.line(grade: .l6), places: 30)
    small.session("2025-12-08", line, status: .held, places: 18)
    #expect(ForecastGap(small.forecast(), in: small.alliance).usual == .init(places: 10, sessions: 2))
    var robots = Workshop(id: "W", title: "Robots")
    robots.capacity = 16
    small.alliance.workshops.put(robots)
    // That of the past year counts too: 10, 16, 18.
    #expect(ForecastGap(small.forecast(), in: small.alliance).usual == .init(places: 16, sessions: 3))
  }

  @Test("The schools come by how many unreached pupils one more session can take, then by how many are left")
  func ranking() throws {
    var small = small()
    small.session("2026-12-02", SmallForecast.line(SmallForecast.other, registered: 20), places: 12)
    let gap = ForecastGap(small.forecast(), in: small.alliance)
    #expect(gap.usual?.places == 12)
    // Of 24 nobody has come; of 30 ten are expected, 20 left; the third has but 6 pupils.
    #expect(gap.schools.map(\.school) == ["000001-01", "000002-01", "000003-01"])
    #expect(gap.schools.map(\.left) == [24...24, 20...20, 6...6])
    #expect(gap.schools.map(\.unreached) == [24...24, 30...30, 6...6])
    #expect(gap.schools.map(\.seats) == [0, 20, 0])
    #expect(gap.schools.map(\.perSession) == [12, 12, 6])
    #expect(gap.schools.map(\.sessions) == [2, 2, 1])
    #expect(gap.schools.map(\.gain) == [6_000, 6_000, 3_000])
  }

  @Test("A school where everybody came, and one of which nobody knows the size, are not in it")
  func done() {
    var small = small()
    small.enrol("000004-01", nil)
    small.session("2026-10-07", SmallForecast.line("000003-01", attended: 6, new: 6), status: .held)
    let schools = ForecastGap(small.forecast(), in: small.alliance).schools.map(\.school)
    #expect(schools == ["000002-01", "000001-01"])
  }

  @Test("It takes as many extra sessions as it takes: that many reach the bar, one fewer does not")
  func extraSessions() throws {
    var random = SplitMix64(seed: 50)
    var closed = 0
    for number in 0..<400 {
      var small = SmallForecast(using: &random)
      small.session("2026-12-02", SmallForecast.line(registered: 2), places: 4 + random.below(12))
      let forecast = small.forecast()
      let gap = ForecastGap(forecast, in: small.alliance)
      guard let usual = gap.usual, let outcome = forecast.outcome, let extra = gap.extra else { continue }
      let expected = simulate(forecast, places: usual.places) { $0.outcome!.expected.lowerBound }
      guard outcome.expected.lowerBound < forecast.needed else {
        #expect(extra.expected == 0)
        continue
      }
      guard let expected, let found = extra.expected else {
        // Where a seat brings next to nothing, the simulation gives up.
        #expect((extra.expected ?? .max) > 150 && expected == nil, "case \(number)")
        continue
      }
      closed += 1
      // Each session in the simulation cuts off its own thousandths.
      #expect(abs(found - expected) <= 1, "case \(number): \(found) or \(expected)")
      if let fewest = extra.fewest { #expect(fewest <= found) }
      if let most = extra.most { #expect(found <= most) }
    }
    #expect(closed > 40)
  }

  /// Adds usual sessions one by one, each where it brings most, until the bar is reached.
  private func simulate(_ forecast: Forecast, places: Int, _ end: (Forecast) -> Int) -> Int? {
    var forecast = forecast
    let schools = Set(forecast.cohorts.map(\.cohort.school)).sorted()
    for count in 0..<200 {
      if end(forecast) >= forecast.needed { return count }
      let next = schools.map { forecast.adding(forecast.session(for: $0, on: SmallForecast.today, places: places)) }
      guard let best = next.max(by: { $0.gainThousandths < $1.gainThousandths }),
        best.gainThousandths > forecast.gainThousandths
      else { return nil }
      forecast = best
    }
    return nil
  }
}

extension Forecast {
  /// What the seats bring on the lower end, in thousandths.
  fileprivate var gainThousandths: Int {
    guard let rate = rates.newPupils(.expected) else { return 0 }
    let seats = planned.byCohort
    return cohorts.reduce(0) { sum, cohort in
      sum + min(rate.thousandths(seats: seats[cohort.cohort] ?? 0), cohort.left.upperBound * 1_000)
    }
  }
}
