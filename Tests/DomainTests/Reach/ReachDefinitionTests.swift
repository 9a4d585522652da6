import Testing

@testable import Domain

@Suite("What counts as reached is a setting")
struct ReachDefinitionTests {
  private let year = SchoolYear("2026-2027")!
  private let school: RecordID<School> = "000001-01"

  private func alliance(_ sessions: [Session], _ counts: [GradeCount]) -> Alliance {
    var alliance = Alliance()
    alliance.schools.put(School(id: school, name: "De Wilgentak"))
    for session in sessions { alliance[session.schoolYear].sessions.put(session) }
    for year in Set(sessions.map(\.schoolYear)).union([year]) {
      alliance[year].enrolments.put(Enrolment(school: school, counts: counts))
    }
    return alliance
  }

  private func session(
    _ id: RecordID<Session>, _ day: String, status: SessionStatus = .held, _ change: (inout Participation) -> Void
  ) -> Session {
    var session = Session(id: id, day: Day(day)!, start: TimeOfDay("13:30")!, workshop: "VB-01")
    session.status = status
    var line = Participation(school: school, grade: .l5)
    change(&line)
    session.participation = [line]
    return session
  }

  private func total(_ alliance: Alliance, _ definition: ReachDefinition, asOf: Day? = nil) -> Reach {
    ReachReport(alliance, year: year, definition: definition, asOf: asOf).total
  }

  @Test("Girls are counted by their own figures, of the girls of the class")
  func girls() {
    let sessions = [
      session("s1", "2026-10-07") {
        $0.attended = 18
        $0.girls = 6
        $0.girlsFirstTimers = 6
      },
      session("s2", "2026-10-14") {
        $0.attended = 10
        $0.girls = 5
        $0.girlsFirstTimers = 2
      },
    ]
    let alliance = alliance(sessions, [GradeCount(grade: .l5, boys: 14, girls: 10)])
    let reach = total(alliance, ReachDefinition(pupils: .girls))
    #expect((reach.lower, reach.upper, reach.enrolled) == (8, 8, 10))
    #expect(reach.contacts == 11)
    let boys = total(alliance, ReachDefinition(pupils: .boys))
    #expect((boys.lower, boys.upper, boys.enrolled) == (12, 14, 14))
  }

  @Test("Where the girls were not counted, their range follows from the class, and says so")
  func inferredGirls() {
    let alliance = alliance(
      [session("s1", "2026-10-07") { $0.attended = 18 }], [GradeCount(grade: .l5, boys: 14, girls: 10)])
    let reach = total(alliance, ReachDefinition(pupils: .girls))
    #expect((reach.lower, reach.upper) == (4, 10))
    #expect(reach.inferred == 1)
    #expect(reach.unrecorded == 0)
  }

  @Test("Where nobody knows how many priority pupils there are, their reach is unknown")
  func unknownPriority() {
    let alliance = alliance(
      [session("s1", "2026-10-07") { $0.attended = 18 }], [GradeCount(grade: .l5, boys: 14, girls: 10)])
    let reach = total(alliance, ReachDefinition(pupils: .priority))
    #expect(reach.enrolled == 0)
    #expect(reach.share == nil)
    #expect(reach.cohortsWithoutEnrolment == 1)
    #expect(reach.standing(percent: 60, windowIsOver: true).verdict == .notYetKnown)
  }

  @Test("Those who are no priority pupils are the others of the class")
  func others() {
    let sessions = [
      session("s1", "2026-10-07") {
        $0.attended = 18
        $0.firstTimers = 18
        $0.priority = 4
        $0.priorityFirstTimers = 4
      }
    ]
    let alliance = alliance(sessions, [GradeCount(grade: .l5, pupils: 24, priority: 6)])
    let reach = total(alliance, ReachDefinition(pupils: .others))
    #expect((reach.lower, reach.upper, reach.enrolled) == (14, 14, 18))
  }

  @Test("By registration, sessions ahead count and cancelled ones do not; nobody says who is new")
  func registered() {
    let sessions = [
      session("s1", "2026-10-07") {
        $0.registered = 12
        $0.attended = 9
        $0.firstTimers = 9
      },
      session("s2", "2027-03-10", status: .planned) { $0.registered = 15 },
      session("s3", "2027-03-17", status: .cancelled) { $0.registered = 24 },
      session("s4", "2027-03-24", status: .planned) { _ in },
      session("s5", "2026-10-21") { $0.attended = 3 },
    ]
    let alliance = alliance(sessions, [GradeCount(grade: .l5, pupils: 24)])
    let definition = ReachDefinition(counts: .registered)
    let reach = total(alliance, definition)
    #expect((reach.lower, reach.upper) == (15, 24))
    #expect(reach.contacts == 27)
    let report = ReachReport(alliance, year: year, definition: definition)
    #expect(report.sessionsWithoutNumbers == ["s5"])
    #expect(reach.unrecorded == 1)
    #expect(total(alliance, definition, asOf: Day("2026-12-01")!).upper == 12)
  }

  @Test("Several school years are pooled: the reached pupils of all of the pupils of all, up to the year in view")
  func window() {
    let sessions = [
      session("s1", "2024-10-09") { $0.attended = 20 }, session("s2", "2025-10-08") { $0.attended = 10 },
      session("s3", "2026-10-07") { $0.attended = 6 }, session("s4", "2027-10-06") { $0.attended = 24 },
      session("s5", "2025-11-05") { _ in },
    ]
    let alliance = alliance(sessions, [GradeCount(grade: .l5, pupils: 24)])
    let two = ReachReport(alliance, year: year, definition: ReachDefinition(years: 2))
    #expect((two.total.lower, two.total.upper, two.total.enrolled) == (16, 16, 48))
    #expect(two.yearTotal.lower == 6)
    #expect(two.years.map(\.startYear) == [2025, 2026])
    #expect(two.sessionsWithoutNumbers == ["s5"])
    #expect(two.reach(of: school)?.enrolled == 48)
    let three = ReachReport(alliance, year: year, definition: ReachDefinition(years: 3))
    #expect((three.total.lower, three.total.enrolled) == (36, 72))
    let many = ReachReport(alliance, year: year, definition: ReachDefinition(years: 10))
    #expect(many.total == three.total)
    let beside = PooledReach(
      alliance, years: three.years, definition: ReachDefinition(years: 3), today: Day("2027-01-01")!)
    #expect(beside.years.map(\.reach.lower) == [20, 10, 6])
    #expect(beside.pooled == three.total)
  }

  @Test("Years are pooled for one grade only")
  func oneGrade() {
    #expect(ReachDefinition(grades: [.l5, .l6], years: 3).years == 1)
    #expect(ReachDefinition(grades: [.l5], years: 30).years == 10)
    #expect(ReachDefinition(grades: [.l5], years: 0).years == 1)
  }

  @Test("A report kept up to date by any definition is the report made anew", arguments: [1, 2] as [UInt64])
  func incremental(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var alliance = SampleAlliance.make()
    let definitions = [
      ReachDefinition(pupils: .girls), ReachDefinition(setting: .both, pupils: .boys),
      ReachDefinition(grades: Grade.allCases, counts: .registered), ReachDefinition(pupils: .priority, years: 3),
      ReachDefinition(pupils: .others, counts: .registered, years: 2),
    ]
    let year = SampleAlliance.runningYear
    var reports = definitions.map { ReachReport(alliance, year: year, definition: $0) }
    for step in 0..<60 {
      let place = try #require([year, year, year.previous].randomElement(using: &random))
      let old = try #require(alliance[place].sessions.randomElement(using: &random))
      var new = old
      new.status = SessionStatus.allCases.randomElement(using: &random)!
      for index in new.participation.indices {
        new.participation[index].attended = Bool.random(using: &random) ? nil : random.below(20)
        new.participation[index].registered = Bool.random(using: &random) ? nil : random.below(20)
        new.participation[index].girls = Bool.random(using: &random) ? nil : random.below(8)
      }
      guard let replacement = Replacement(before: old, after: new) else { continue }
      let edit = Edit(.edited, "", [.session(place, replacement)])
      try alliance.apply(edit)
      for index in reports.indices {
        reports[index].update(alliance, after: edit)
        let isSame = reports[index] == ReachReport(alliance, year: year, definition: definitions[index])
        try #require(isSame, "seed \(seed), step \(step), \(definitions[index])")
      }
    }
  }
}
