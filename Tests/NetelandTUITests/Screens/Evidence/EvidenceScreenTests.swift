import Domain
import Testing

@testable import NetelandTUI

struct EvidenceScreenTests {
  private func fixture(pupils: Int? = 24) -> ReachFixture {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", pupils: pupils)
    return fixture
  }

  private func screen(_ fixture: ReachFixture) throws -> EvidenceScreen {
    try #require(EvidenceScreen(school: "A", in: fixture.world))
  }

  @Test("A school that is not there has no evidence")
  func noSchool() {
    #expect(EvidenceScreen(school: "nowhere", in: fixture().world) == nil)
  }

  @Test("Each counted session shows the range that it leaves")
  func steps() throws {
    var fixture = fixture()
    fixture.session("b", on: "2026-10-14", for: "A", attended: 10)
    fixture.session("a", on: "2026-10-07", for: "A", attended: 18, firstTimers: 18)
    let screen = try screen(fixture)
    let ranges = screen.evidence.rows.map { row -> ClosedRange<Int>? in
      if case .counted(let step) = row.content { step.lower...step.upper } else { nil }
    }
    #expect(ranges == [18...18, 18...24])
    #expect(screen.evidence.rows.map(\.session) == ["a", "b"])
  }

  @Test("Held sessions that do not count stand between the others, with the reason")
  func excluded() throws {
    var fixture = fixture()
    fixture.session("a", on: "2026-10-07", for: "A", attended: 18)
    fixture.session("b", on: "2026-10-08", for: "A", attended: 24, setting: .inSchool)
    fixture.session("c", on: "2026-10-09", for: "A")
    fixture.session("d", on: "2026-12-09", for: "A", status: .planned)
    let screen = try screen(fixture)
    #expect(screen.evidence.rows.map(\.session) == ["a", "b", "c"])
    #expect(screen.evidence.rows[1].content == .excluded(.otherSetting(.inSchool), attended: 24))
    #expect(screen.evidence.rows[2].content == .excluded(.withoutNumbers, attended: nil))
    let text = screen.text(in: fixture.world)
    #expect(text.contains("telt niet (tijdens de les)"))
    #expect(text.contains("nog geen cijfers"))
  }

  @Test("Records that contradict each other are named with their days, and the breaking one is selected")
  func contradiction() throws {
    var fixture = fixture()
    fixture.session("a", on: "2026-09-23", for: "A", attended: 18, firstTimers: 18)
    fixture.session("b", on: "2026-10-17", for: "A", attended: 9, firstTimers: 7)
    let screen = try screen(fixture)
    #expect(screen.selected == "b")
    #expect(screen.evidence.rows.map(\.isWrong) == [false, true])
    let text = screen.text(in: fixture.world)
    #expect(text.contains("! za 17/10, na wo 23/09: 7 nieuwe gezichten: dan 25 van 24 leerlingen"))
    #expect(text.contains("18-24 van 24 leerlingen"))
  }

  @Test("A number that no class can have given is marked as impossible")
  func impossible() throws {
    var fixture = fixture()
    fixture.session("a", on: "2026-09-23", for: "A", attended: 30)
    let screen = try screen(fixture)
    #expect(screen.evidence.rows[0].impossible == .moreThanEnrolled(count: 30, enrolled: 24))
    #expect(screen.text(in: fixture.world).contains(Signs.bad))
  }

  /// How the reach follows from sessions of (attended, first-timers), a week apart.
  private func reasoning(_ sessions: [(Int?, Int?)], pupils: Int? = 24) throws -> [EvidenceReasoning] {
    var fixture = fixture(pupils: pupils)
    for (week, counts) in sessions.enumerated() {
      fixture.session(
        RecordID("s\(week)"), on: Day("2026-09-09")!.advanced(by: 7 * week).description, for: "A",
        attended: counts.0, firstTimers: counts.1)
    }
    return try #require(try screen(fixture).evidence.cohorts.first).reasoning
  }

  @Test("The reasoning follows the records")
  func reasons() throws {
    let expected: [([(Int?, Int?)], [EvidenceReasoning])] = [
      ([], [.nothingRecorded]),
      ([(18, nil)], [.exact]),
      ([(24, nil)], [.everyone]),
      ([(10, nil), (8, nil)], [.atLeast(10), .atMost(18, sessionsNotAsked: 1)]),
      ([(10, nil), (8, 3)], [.exact]),
      ([(10, nil), (nil, nil)], [.exact, .withoutNumbers(1)]),
      ([(18, 18), (9, 7)], [.contradicted, .atLeast(18), .atMost(24, sessionsNotAsked: 0)]),
    ]
    for (sessions, reasons) in expected {
      let found = try reasoning(sessions)
      #expect(found == reasons)
    }
    let unknown = try reasoning([(10, nil)], pupils: nil)
    #expect(unknown == [.exact, .enrolmentUnknown])
  }

  @Test("Enter and r record the selected session, e edits it, Esc closes")
  func work() throws {
    var fixture = fixture()
    fixture.session("a", on: "2026-10-07", for: "A", attended: 18)
    let world = fixture.world
    var screen = try screen(fixture)
    #expect(screen.update(.open, in: world) == [.start(.recordParticipation("a"))])
    #expect(screen.update(.recordParticipation, in: world) == [.start(.recordParticipation("a"))])
    #expect(screen.update(.editSession, in: world) == [.start(.editSession("a"))])
    #expect(screen.update(.back, in: world) == [.close])
  }

  @Test("Without a session there is nothing to record, and it says so")
  func nothing() throws {
    let world = fixture().world
    var screen = try screen(fixture())
    #expect(screen.update(.open, in: world) == [])
    #expect(screen.refusal(of: .open, in: world) == world.strings.evidence.nothingSelected)
    #expect(screen.text(in: world).contains(world.strings.evidence.noSessions))
  }

  @Test("A corrected number is seen at once, and the selection stays on its session")
  func refreshed() throws {
    var fixture = fixture()
    fixture.session("a", on: "2026-09-23", for: "A", attended: 18, firstTimers: 18)
    fixture.session("b", on: "2026-10-17", for: "A", attended: 9, firstTimers: 7)
    var screen = try screen(fixture)
    fixture.session("b", on: "2026-10-17", for: "A", attended: 9, firstTimers: 3)
    fixture.session("0", on: "2026-09-02", for: "A")
    screen.refresh(in: fixture.world)
    #expect(screen.selected == "b")
    #expect(screen.evidence.rows.map(\.isWrong) == [false, false, false])
  }

  @Test("A cohort in no list of pupils is shown all the same, without an upper bound")
  func uncounted() throws {
    var fixture = ReachFixture()
    fixture.alliance.schools.put(School(id: "A", name: "Appel"))
    fixture.session("a", on: "2026-10-07", for: "A", attended: 18)
    let screen = try screen(fixture)
    #expect(screen.evidence.cohorts.map(\.reach.enrolled) == [nil])
    #expect(screen.text(in: fixture.world).contains("aantal leerlingen onbekend (?)"))
  }

  @Test("It follows the definition and the day that are in view, and says which they are")
  func followsTheLook() throws {
    var fixture = fixture()
    fixture.session("a", on: "2026-10-07", for: "A", attended: 18)
    fixture.session("b", on: "2026-10-08", for: "A", attended: 24, setting: .inSchool)
    fixture.session("c", on: "2026-11-04", for: "A", attended: 20)
    let world = fixture.world
    let definition = ReachDefinition(setting: .both)
    let day = Day("2026-10-08")!
    let look = ReachLook(world, target: Target(setting: .both), asOf: day)
    #expect(look.evidence(of: "A") == .evidence("A", by: definition, asOf: day))
    let layer = look.evidence(of: "A").layer(in: world, fresh: "x")
    var screen = try #require(layer as? EvidenceScreen)
    #expect(screen.evidence.rows.map(\.session) == ["a", "b"])
    #expect(screen.evidence.cohorts.first?.reach.range == look.report.cohorts.first?.range)
    #expect(screen.text(in: world).contains("stand op do 08/10"))
    #expect(screen.text(in: world).contains("L5 · alle sessies"))
    screen.refresh(in: world)
    #expect(screen.evidence.rows.map(\.session) == ["a", "b"])
    // As usual, the task names nothing but the school.
    #expect(ReachLook(world).evidence(of: "A") == .evidence("A"))
  }

  @Test("A number over several years opens up to the sessions of each, year by year")
  func severalYears() throws {
    var fixture = fixture()
    fixture.session("now", on: "2026-10-07", for: "A", attended: 18)
    fixture.session("then", on: "2025-10-08", for: "A", attended: 5)
    fixture.alliance[SchoolYear("2025-2026")!].enrolments.put(
      Enrolment(school: "A", counts: [GradeCount(grade: .l5, pupils: 20)]))
    let world = fixture.world
    let screen = try #require(
      EvidenceScreen(school: "A", by: ReachDefinition(years: 2), in: world))
    #expect(screen.evidence.rows.map(\.session) == ["then", "now"])
    #expect(screen.evidence.cohorts.map(\.year) == [SchoolYear("2025-2026")!, SchoolYear("2026-2027")!])
    #expect(screen.text(in: world).contains("2025-2026 L5: 20 leerlingen"))
  }

  @Test("It draws in any room")
  func anySize() throws {
    let world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today)
    let school = try #require(world.reach.contradictions.first?.cohort.school)
    for width in [0, 1, 5, 20, 39, 60, 80, 120] {
      for height in [0, 1, 2, 4, 8, 17, 21, 37] {
        let world = world.with(room: Size(width: width, height: height))
        let text = try #require(EvidenceScreen(school: school, in: world)).text(in: world)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == max(1, height))
      }
    }
  }
}
