import Domain
import Testing

@testable import NetelandTUI

@Suite("The schedule on the command line")
struct SchedulingCommandTests {
  private let year = SchoolYear("2026-2027")!

  /// Two sessions in one hall at one hour, the second with a reason or without, and one on a Saturday in the year before.
  private func place(reason: String? = nil) throws -> Workplace {
    var alliance = Alliance.empty(named: "Test")
    alliance.venues = Records([Venue(id: "brug", name: "De Brug")])
    var an = Guide(id: "an", name: "An Peeters")
    an.skills = ["X-1"]
    an.email = "an@neteland.example"
    var bo = Guide(id: "bo", name: "Bo Jans")
    bo.skills = ["X-2"]
    alliance.guides = Records([an, bo])
    alliance.workshops = Records([Workshop(id: "X-1", title: "Bruggen"), Workshop(id: "X-2", title: "Zonneauto")])
    for id in ["a", "b"] {
      var session = Session(
        id: RecordID(id), day: Day("2026-11-25")!, start: TimeOfDay("13:30")!, workshop: "X-1")
      session.venue = "brug"
      if id == "a" { session.guides = ["bo"] }
      if let reason { session.overrides = [Override(rule: RuleID.venueTaken.rawValue, reason: reason)] }
      alliance[year].sessions.put(session)
    }
    let place = try Workplace()
    try Store.create(place.data, alliance)
    return place
  }

  // MARK: Conflicts

  @Test("Conflicts names both parties; what blocks makes the status 1")
  func conflicts() throws {
    let run = try place().run("conflicts")
    #expect(run.status == 1)
    #expect(
      run.lines == [
        "blokkeert: wo 25/11 13:30-15:30 Bruggen: De Brug is al bezet: wo 25/11 13:30-15:30 Bruggen",
        "let op: wo 25/11 13:30-15:30 Bruggen: Bo Jans geeft Bruggen niet",
        "blokkeert: wo 25/11 13:30-15:30 Bruggen: De Brug is al bezet: wo 25/11 13:30-15:30 Bruggen",
        "2 blokkerend, 1 om te bekijken",
      ])
  }

  @Test("Kept for a reason it is shown with that, and fails nothing")
  func kept() throws {
    let run = try place(reason: "twee zalen").run("conflicts")
    #expect(run.status == 0)
    #expect(run.lines.first?.hasSuffix("(twee zalen)") == true)
    #expect(run.lines.last == "0 blokkerend, 2 met een reden behouden, 1 om te bekijken")
    #expect(try place(reason: "twee zalen").run("conflicts", "--blocking").lines == ["Niets botst in 2026-2027"])
  }

  @Test("One session, what blocks, or what is still open; a year without sessions has no conflicts")
  func parts() throws {
    let place = try place()
    #expect(place.run("conflicts", "--session", "b").lines.count == 2)
    #expect(place.run("conflicts", "--blocking").lines.count == 3)
    #expect(place.run("conflicts", "--open").lines.count == 4)
    let other = place.run("conflicts", "--year", "2025-2026")
    #expect(other.status == 0 && other.lines == ["Niets botst in 2025-2026"])
    let none = place.run("conflicts", "--session", "zz\u{1B}[31m")
    #expect(none.status == 2 && none.errors.contains("Er is geen sessie zz␛[31m"))
  }

  @Test("For programs each finding has its rule, its weight and the other party by id")
  func conflictsJSON() throws {
    let run = try place().run("conflicts", "--session", "a", "--json")
    #expect(run.status == 1)
    for part in [
      #""session": "a""#, #""rule": "venue-taken""#, #""severity": "blocking""#,
      #""venue": "brug""#, #""session": "b""#, #""rule": "guide-skill""#, #""guide": "bo""#,
    ] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(try place().run("conflicts", "--year", "2025-2026", "--json").output == "[]\n")
  }

  // MARK: Rules

  @Test("Rules lists every rule with its level and what it finds")
  func rules() throws {
    let run = try place().run("rules")
    #expect(run.status == 0)
    #expect(run.lines.count == RuleID.allCases.count + 1)
    let venue = run.lines.first { $0.hasPrefix("venue-taken ") } ?? ""
    #expect(venue.contains("blokkeert") && venue.contains("de locatie is al bezet") && venue.hasSuffix("2"))
  }

  @Test("A level is set, kept in the file in one line, and obeyed; usual takes it away")
  func setLevel() throws {
    let place = try place()
    let before = try place.read("alliance/alliance.json")
    let set = place.run("rules", "set", "venue-taken", "warn")
    #expect(set.status == 0 && set.lines == ["de locatie is al bezet: let op"])
    #expect(try place.read("alliance/alliance.json").contains(#""rule": "venue-taken""#))
    #expect(place.run("conflicts").status == 0)
    #expect(place.run("conflicts").lines.last == "0 blokkerend, 3 om te bekijken")
    #expect(place.run("rules").lines.contains { $0.hasPrefix("venue-taken ") && $0.hasSuffix("zelf") })
    #expect(place.run("rules", "set", "venue-taken", "off").status == 0)
    #expect(place.run("conflicts").lines.last == "0 blokkerend, 1 om te bekijken")
    #expect(place.run("rules", "set", "venue-taken", "usual").status == 0)
    #expect(try place.read("alliance/alliance.json") == before)
    #expect(place.run("rules", "set", "venue-taken", "usual").lines == [Strings.dutch.commands.record.nothingToChange])
    #expect(place.run("undo").status == 0)
    #expect(place.run("conflicts").lines.last == "0 blokkerend, 1 om te bekijken")
  }

  @Test(
    "A rule or a level that does not exist is wrong usage", arguments: [["full-moon", "off"], ["holiday", "loud"]])
  func unknown(words: [String]) throws {
    let place = try place()
    let run = CommandRun(["rules", "set"] + words + ["--data", place.data])
    #expect(run.status == 2)
  }

  @Test("The rules for programs")
  func rulesJSON() throws {
    let place = try place()
    _ = place.run("rules", "set", "holiday", "off")
    let output = place.run("rules", "--json").output
    #expect(output.contains("\"rule\": \"holiday\",\n    \"level\": \"off\",\n    \"usual\": \"advisory\""))
    #expect(output.contains("\"rule\": \"cohort-taken\",\n    \"level\": \"usual\",\n    \"usual\": null"))
  }

  // MARK: Guides

  @Test("Guides have their hours of the year, given and planned")
  func guides() throws {
    let run = try place().run("guides")
    #expect(run.status == 0 && run.lines.count == 3)
    let bo = run.lines.first { $0.hasPrefix("bo ") } ?? ""
    #expect(bo.split(separator: " ").suffix(4) == ["0", "0", "1", "2"])
    let json = try place().run("guides", "--json").output
    #expect(json.contains("\"minutesPlanned\": 120") && !json.contains("example"))
  }

  @Test("Who can guide a session, the able first, with the reasons of the others")
  func whoCan() throws {
    let run = try place().run("guides", "--for", "a")
    #expect(run.status == 0)
    #expect(run.lines.count == 3)
    #expect(run.lines[1].hasPrefix("an ") && run.lines[1].hasSuffix("vrij, en geeft deze workshop"))
    #expect(run.lines[2].hasPrefix("bo ") && run.lines[2].contains("op de sessie, let op"))
    #expect(run.lines[2].hasSuffix("geeft deze workshop niet"))
    let json = try place().run("guides", "--for", "a", "--json").output
    #expect(json.contains("\"standing\": \"able\"") && json.contains("\"standing\": \"advised\""))
    #expect(json.contains("\"onSession\": true") && json.contains("\"rule\": \"guide-skill\""))
    #expect(try place().run("guides", "--for", "zz").status == 2)
  }

  @Test(
    "Looking leaves no trace in the folder",
    arguments: [["conflicts"], ["rules"], ["guides"], ["guides", "--for", "a"]])
  func noTrace(words: [String]) throws {
    let place = try place()
    let before = try place.snapshot()
    let journal = place.journal()
    _ = CommandRun(words + ["--data", place.data])
    #expect(try place.snapshot() == before && place.journal() == journal)
  }
}
