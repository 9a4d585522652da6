import Domain
import Testing

@testable import NetelandTUI

@Suite("Commands that show")
struct ListingCommandTests {
  @Test("Reach says the range, the share in tenths, the need and the verdict, with the contacts beside it")
  func reach() throws {
    let place = try Workplace.sample()
    let report = ReachReport(SampleAlliance.make(), year: SchoolYear("2025-2026")!)
    let run = place.run("reach", "--year", "2025-2026")
    #expect(run.status == 0)
    let total = run.lines.first { $0.hasPrefix("Bereikt ") } ?? ""
    #expect(total.contains("\(report.total.lower)-\(report.total.upper) van \(report.total.enrolled) leerlingen"))
    #expect(run.lines.contains { $0.hasPrefix("Oordeel") && $0.hasSuffix("gehaald") })
    #expect(run.lines.contains { $0.hasPrefix("Deelnamemomenten") && $0.contains("\(report.total.contacts)") })
    for place in ["Grobbendonk", "Herentals", "Herenthout", "Olen", "Vorselaar", "2023-2024", "3 voorbije jaren samen"]
    {
      #expect(run.lines.contains { $0.hasPrefix(place) }, "\(place)")
    }
  }

  @Test("The pooled years are the sum of the reached of the sum of the pupils, without the year that still runs")
  func pooled() throws {
    let place = try Workplace.sample()
    let alliance = SampleAlliance.make()
    let past = ["2023-2024", "2024-2025", "2025-2026"].map { ReachReport(alliance, year: SchoolYear($0)!).total }
    let sum = past.reduce(Reach(), +)
    let row = place.run("reach").lines.first { $0.hasPrefix("3 voorbije jaren samen") } ?? ""
    #expect(row.contains("\(sum.lower)-\(sum.upper)"))
    #expect(row.contains(" \(sum.enrolled) "))
  }

  @Test("By school and by net too; the parts add up to the whole", arguments: ["school", "net", "municipality"])
  func parts(part: String) throws {
    let alliance = SampleAlliance.make()
    let names = Names(alliance, words: .dutch, format: .dutch)
    let question = ReachQuestion(
      alliance, year: SchoolYear("2026-2027")!, today: SampleAlliance.today, names: names)
    let rows = ReachPartsSection(question, by: ReachCommand.Part(rawValue: part)!).rows
    let sum = rows.map(\.reach).reduce(Reach(), +)
    let total = question.report.total
    #expect((sum.lower, sum.upper, sum.enrolled) == (total.lower, total.upper, total.enrolled))
    #expect(rows.allSatisfy { !$0.name.isEmpty })
  }

  @Test("For programs, numbers are numbers and what nobody knows is null")
  func reachJSON() throws {
    let place = try Workplace.started()
    let run = place.run("reach", "--json")
    #expect(run.status == 0)
    #expect(run.output.contains("\n    \"reachedAtLeast\": 0,\n"))
    #expect(run.output.contains("\n    \"shareTenthsAtLeast\": null,\n"))
    #expect(run.output.hasSuffix("\n}\n"))
  }

  @Test("The schools, one a line, and as an array of objects")
  func schools() throws {
    let place = try Workplace.sample()
    let run = place.run("schools")
    #expect(run.lines.count == 38)
    let json = place.run("schools", "--json").output
    #expect(json.hasPrefix("[\n  {\n    \"id\": \"990012-01\",\n    \"name\": \"Basisschool De Wilgentak\",\n"))
    let contacts = SampleAlliance.make().schools.flatMap(\.contacts)
    #expect(!contacts.isEmpty)
    for contact in contacts { #expect(!json.contains(contact.name)) }
  }

  @Test("The sessions of a period: its first and its last day are in it")
  func sessions() throws {
    let place = try Workplace.sample()
    let session = try #require(SampleAlliance.make()[SchoolYear("2026-2027")!].sessions.first)
    let day = session.day.description
    #expect(place.run("sessions", "--from", day, "--to", day).lines.contains { $0.hasPrefix(session.id.text) })
    let typed = "\(session.day.dayOfMonth)/\(session.day.month)"
    #expect(place.run("sessions", "--from", typed, "--to", typed, "--json").output.contains("\"\(session.id.text)\""))
    let before = session.day.adding(days: -1).description
    #expect(!place.run("sessions", "--to", before).output.contains(session.id.text))
    #expect(place.run("sessions", "--from", "2031-01-01", "--json").output == "[]\n")
  }

  @Test("A day that does not exist, and a period that ends before it begins, are wrong usage")
  func wrongPeriod() throws {
    let place = try Workplace.sample()
    let noDay = place.run("sessions", "--from", "31/2")
    #expect(noDay.status == 2)
    #expect(noDay.errors.contains("31/2 is geen dag"))
    #expect(place.run("sessions", "--from", "2/12", "--to", "1/12").status == 2)
  }

  @Test("On half a folder the rest is shown, the bad file is named, and the status says so")
  func halfFolder() throws {
    let place = try Workplace.sample()
    let text = try place.read("alliance/venues.json")
    let broken = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = try #require(broken.firstIndex { $0.contains("\"capacity\"") })
    var lines = broken
    lines[line] = "      \"capacity\": \"veel\\u001b[31m\","
    _ = try place.write(lines.joined(separator: "\n"), to: "alliance/venues.json")
    let before = try place.snapshot()
    let run = place.run("schools")
    #expect(run.status == 1)
    #expect(run.lines.count == 38)
    #expect(run.errors.contains("venues.json:\(line + 1):"))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(try place.snapshot() == before)
  }

  @Test("Commands that only read leave no trace in the folder")
  func traceless() throws {
    let place = try Workplace.sample()
    let files = Files(root: place.data)
    let before = try files.names(in: Files.localFolder)
    for command in ["reach", "schools", "sessions", "check"] { _ = place.run(command) }
    #expect(try files.names(in: Files.localFolder) == before)
  }
}
