import Domain
import Testing

@testable import NetelandTUI

@Suite("The forecast on the command line")
struct ForecastCommandTests {
  private let alliance = SampleAlliance.make()

  private func forecast(asOf: Day? = nil) -> Forecast {
    let report = ReachReport(alliance, year: SchoolYear("2026-2027")!, asOf: asOf)
    return Forecast(alliance, report, today: SampleAlliance.today)
  }

  @Test("says the ends, the plan, the counts behind the rates, and the schools where more can be reached")
  func text() throws {
    let run = try Workplace.sample().run("forecast")
    let outcome = try #require(forecast().outcome)
    #expect(run.status == 0)
    #expect(run.lines.contains { $0.hasPrefix("laag ") && $0.contains(" \(outcome.low) ") })
    #expect(
      run.lines.contains {
        $0.hasPrefix("verwacht ") && $0.contains("\(outcome.expected.lowerBound)-\(outcome.expected.upperBound)")
      })
    #expect(run.lines.contains { $0.hasPrefix("hoog ") && $0.contains(" \(outcome.high) ") })
    let show = try #require(forecast().rates.show.pooled)
    #expect(run.output.contains("(\(show.part) van \(show.whole)), 2023-2024 tot 2025-2026"))
    let gap = ForecastGap(forecast(), in: alliance)
    for school in gap.schools { #expect(run.output.contains(alliance.schools[school.school]!.name)) }
  }

  @Test("For programs, numbers are numbers and what nobody knows is null")
  func json() throws {
    let outcome = try #require(forecast().outcome)
    let run = try Workplace.sample().run("forecast", "--json")
    #expect(run.output.contains("\n  \"low\": \(outcome.low),\n"))
    #expect(run.output.contains("\n  \"expectedAtMost\": \(outcome.expected.upperBound),\n"))
    #expect(run.output.contains("\n  \"asOf\": null,\n"))
    let empty = try Workplace.started().run("forecast", "--json")
    #expect(empty.output.contains("\n  \"usualSession\": null,\n"))
    #expect(empty.output.contains("\n  \"verdict\": \"unknown\",\n"))
    #expect(try Workplace.started().run("forecast").status == 0)
  }

  @Test("Schools whose reach is a small count are hidden, last and in the order of their ids, unless it is asked for")
  func hidden() throws {
    let report = ReachReport(alliance, year: SchoolYear("2026-2027")!)
    let disclosure = ReachDisclosure(alliance, report)
    let gap = ForecastGap(forecast(), in: alliance)
    let hidden = gap.schools.map(\.school).filter { !disclosure.school($0).hidesNothing }.sorted()
    #expect(!hidden.isEmpty && hidden.count < gap.schools.count)
    let place = try Workplace.sample()
    let names = hidden.map { alliance.schools[$0]!.name }
    let shown = place.run("forecast").lines.filter { $0.contains(" * ") }
    #expect(shown.count == hidden.count)
    for (line, name) in zip(shown, names) { #expect(line.hasPrefix(name)) }
    #expect(!place.run("forecast", "--confidential").output.contains(" * "))
    #expect(
      place.run("forecast", "--definition", "pupils=girls", "--json").output.contains("\"pupilGroup\": \"girls\""))
    let json = place.run("forecast", "--json").output
    #expect(json.split(separator: "\n").count { $0.contains("\"hidden\": true") } == hidden.count)
    #expect(json.split(separator: "\n").count { $0.contains("\"unreachedAtMost\": null") } == hidden.count)
  }

  @Test("From an earlier day it is what it would have been then; the year is that of the day")
  func earlier() throws {
    let place = try Workplace.sample()
    let outcome = try #require(forecast(asOf: Day("2026-10-15")!).outcome)
    let run = place.run("forecast", "--at", "2026-10-15", "--json")
    #expect(run.output.contains("\n  \"low\": \(outcome.low),\n"))
    #expect(run.output.contains("\n  \"asOf\": \"2026-10-15\",\n"))
    #expect(place.run("forecast", "--at", "2025-11-21", "--json").output.contains("\"schoolYear\": \"2025-2026\""))
    #expect(place.run("forecast", "--at", "2026-10-15").output.contains("Vooruitgekeken vanaf do 15/10/2026"))
    #expect(place.run("forecast", "--at", "ergens").status == 2)
  }

  @Test("Reach as of a day counts the sessions up to it, and says so")
  func reachAt() throws {
    let place = try Workplace.sample()
    let then = ReachReport(alliance, year: SchoolYear("2026-2027")!, asOf: Day("2026-10-15")!).total
    let run = place.run("reach", "--at", "15/10/2026")
    #expect(run.output.contains("stand op do 15/10/2026"))
    #expect(run.lines.contains { $0.hasPrefix("Bereikt ") && $0.contains(" \(then.lower) van \(then.enrolled) ") })
    #expect(place.run("reach", "--at", "2026-10-15", "--json").output.contains("\n  \"asOf\": \"2026-10-15\",\n"))
    #expect(place.run("reach", "--json").output.contains("\n  \"asOf\": null,\n"))
  }
}
