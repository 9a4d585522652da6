import Domain
import Testing

@Suite("A forecast of years that are over")
struct ForecastLookBackTests {
  @Test(
    "would have come within 20 pupils of where they ended, at any time from October on", arguments: [2200, 1, 2, 3])
  func sample(seed: Int) throws {
    let alliance = SampleAlliance.make(seed: UInt64(seed))
    for year in alliance.schoolYears.dropFirst().dropLast() {
      let end = ReachReport(alliance, year: year).total
      for days in stride(from: 45, through: 270, by: 45) {
        let day = year.firstDate.adding(days: days)
        let report = ReachReport(alliance, year: year, asOf: day)
        let outcome = try #require(Forecast(alliance, report, today: SampleAlliance.today).outcome)
        #expect(abs(outcome.expected.lowerBound - end.lower) <= 20, "\(year) \(day): \(outcome), \(end.lower)")
        #expect(abs(outcome.expected.upperBound - end.upper) <= 20, "\(year) \(day): \(outcome), \(end.upper)")
      }
    }
  }
}
