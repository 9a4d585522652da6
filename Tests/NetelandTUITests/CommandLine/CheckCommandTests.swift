import Domain
import Testing

@testable import NetelandTUI

@Suite("The check")
struct CheckCommandTests {
  private let year = SchoolYear("2026-2027")!

  /// Two sessions in one room at one hour, the second kept for a reason or not.
  private func clash(reason: String?) -> Alliance {
    var alliance = Alliance.empty(named: "Test")
    alliance.venues = Records([Venue(id: "brug", name: "De Brug")])
    alliance.workshops = Records([Workshop(id: "X-1", title: "Zonder kit")])
    var sessions: [Session] = []
    for id in ["a", "b"] {
      var session = Session(
        id: RecordID(id), day: Day("2026-11-25")!, start: TimeOfDay("13:30")!, workshop: alliance.workshops[0].id)
      session.venue = "brug"
      if let reason { session.overrides = [Override(rule: RuleID.venueTaken.rawValue, reason: reason)] }
      sessions.append(session)
    }
    alliance[year].sessions = Records(sessions)
    return alliance
  }

  private func check(_ alliance: Alliance, _ options: String...) throws -> CommandRun {
    let place = try Workplace()
    try Store.create(place.data, alliance)
    return CommandRun(["check", "--data", place.data] + options)
  }

  @Test("A blocking finding makes the status 1")
  func blocking() throws {
    let run = try check(clash(reason: nil))
    #expect(run.status == 1)
    #expect(run.lines.filter { $0.hasPrefix("blokkeert: 2026-2027/sessions.json: ") }.count == 2)
    #expect(run.lines.last == "2 blokkerend, 0 om te bekijken")
  }

  @Test("Kept for a reason it does not count, and the reason is shown")
  func kept() throws {
    let run = try check(clash(reason: "twee zalen"))
    #expect(run.status == 0)
    #expect(run.lines.allSatisfy { !$0.hasPrefix("blokkeert") })
    #expect(run.lines.first?.hasSuffix("(twee zalen)") == true)
  }

  @Test("A reference that leads nowhere blocks")
  func references() throws {
    var alliance = clash(reason: "twee zalen")
    alliance.venues = Records([])
    let run = try check(alliance)
    #expect(run.status == 1)
    #expect(run.output.contains("veld venue"))
  }

  @Test("Numbers that contradict each other, and impossible ones, are named with their sessions")
  func numbers() throws {
    var alliance = Alliance.empty(named: "Test")
    var school = School(id: "012345-01", name: "De Wissel")
    school.levels = [.primary]
    alliance.schools = Records([school])
    alliance[year].enrolments = Records([Enrolment(school: school.id, counts: [GradeCount(grade: .l5, pupils: 24)])])
    var first = Session(
      id: "a", day: Day("2026-09-23")!, start: TimeOfDay("13:30")!, workshop: alliance.workshops[0].id)
    first.status = .held
    first.participation = [Participation(school: school.id, grade: .l5, attended: 18, firstTimers: 18)]
    var second = first
    second.id = "b"
    second.day = Day("2026-10-14")!
    second.participation[0].attended = 7
    second.participation[0].firstTimers = 7
    alliance[year].sessions = Records([first, second])
    let contradicted = try check(alliance)
    #expect(contradicted.status == 1)
    #expect(contradicted.output.contains("7 nieuwe gezichten: dan 25 van 24 leerlingen"))

    second.participation[0].firstTimers = 9
    alliance[year].sessions = Records([first, second])
    #expect(try check(alliance).output.contains("kan niet: er waren er maar 7"))

    second.participation[0].attended = nil
    second.participation[0].firstTimers = nil
    alliance[year].sessions = Records([first, second])
    let waiting = try check(alliance)
    #expect(waiting.status == 0)
    #expect(waiting.output.contains("gehouden, nog zonder cijfers"))
  }

  @Test("So are counts of those who came in an earlier year, where the records of that year say otherwise")
  func earlierYears() throws {
    var alliance = Alliance.empty(named: "Test")
    var school = School(id: "012345-01", name: "De Wissel")
    school.levels = [.primary]
    alliance.schools = Records([school])
    let classes = [(year.previous, Grade.l5, 24), (year, .l6, 23)]
    for (year, grade, pupils) in classes {
      alliance[year].enrolments.put(Enrolment(school: school.id, counts: [GradeCount(grade: grade, pupils: pupils)]))
    }
    func hold(_ id: String, _ day: String, _ grade: Grade, _ attended: Int, new: Int? = nil, earlier: Int? = nil) {
      var session = Session(
        id: RecordID(id), day: Day(day)!, start: TimeOfDay("13:30")!, workshop: alliance.workshops[0].id)
      session.status = .held
      session.participation = [
        Participation(school: school.id, grade: grade, attended: attended, firstTimers: new)
      ]
      session.participation[0].beenEarlier = earlier
      alliance[session.schoolYear].sessions.put(session)
    }
    hold("a", "2025-10-08", .l5, 18, new: 18)
    hold("b", "2026-10-07", .l6, 15, earlier: 11)
    #expect(try check(alliance).status == 0)
    hold("c", "2026-11-04", .l6, 10, earlier: 2)
    let run = try check(alliance)
    #expect(run.status == 1)
    let place = "blokkeert: 2026-2027/sessions.json: L6 De Wissel: "
    #expect(run.output.contains(place + "hoeveel er in een eerder jaar kwamen"))
  }

  @Test("A bad file makes the status 1, and is named with line, column, record and field")
  func badFile() throws {
    let place = try Workplace.sample()
    let text = try place.read("alliance/kits.json")
    let wrong = text.replacing("\"stock\": ", with: "\"stock\": -", maxReplacements: 1)
    _ = try place.write(wrong, to: "alliance/kits.json")
    let run = place.run("check")
    #expect(run.status == 1)
    #expect(run.output.contains("blokkeert: kits.json:"))
    #expect(run.output.contains("veld stock"))
    #expect(run.errors.isEmpty)
  }

  @Test("For programs, an array of objects")
  func json() throws {
    let run = try check(clash(reason: nil), "--json")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("[\n  {\n    \"severity\": \"blocking\",\n    \"about\": \"venue-taken\",\n"))
  }

  @Test("In the sample every finding is of a kind the sample was made to show")
  func sample() throws {
    let run = try Workplace.sample().run("check")
    #expect(run.lines.filter { $0.hasPrefix("blokkeert") }.allSatisfy { $0.contains("dan 25 van 24 leerlingen") })
    #expect(run.lines.contains { $0.hasPrefix("behouden: ") })
  }
}
