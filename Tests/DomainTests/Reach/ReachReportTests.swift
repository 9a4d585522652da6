import Domain
import Testing

@Suite("The reach report of a year")
struct ReachReportTests {
  private let year = SchoolYear("2026-2027")!
  private let a: RecordID<School> = "000001-01"
  private let b: RecordID<School> = "000002-01"
  private let c: RecordID<School> = "000003-01"

  private func session(
    _ id: RecordID<Session>, _ day: String, _ lines: Participation..., start: String = "13:30",
    setting: SessionSetting = .outOfSchool, status: SessionStatus = .held
  ) -> Session {
    var session = Session(id: id, day: Day(day)!, start: TimeOfDay(start)!, workshop: "VB-01")
    session.setting = setting
    session.status = status
    session.participation = lines
    return session
  }

  private func alliance(_ sessions: [Session]) -> Alliance {
    var alliance = Alliance()
    alliance.profile.municipalities = [Municipality(name: "Olen"), Municipality(name: "Herentals")]
    for (id, place, network) in [(a, "Herentals", EducationNetwork.free), (b, "Olen", .official)] {
      var school = School(id: id, name: id.text)
      school.address.municipality = place
      school.network = network
      alliance.schools.put(school)
    }
    alliance[year].enrolments = Records([
      Enrolment(
        school: a, counts: [GradeCount(grade: .l5, boys: 11, girls: 13), GradeCount(grade: .l6, pupils: 20)]),
      Enrolment(school: b, counts: [GradeCount(grade: .l5, pupils: 31)], provisional: true),
      Enrolment(school: c, counts: [GradeCount(grade: .l5)]),
    ])
    alliance[year].sessions = Records(sessions)
    return alliance
  }

  private func line(
    _ school: RecordID<School>, _ attended: Int?, new: Int? = nil, grade: Grade = .l5
  ) -> Participation {
    Participation(school: school, grade: grade, attended: attended, firstTimers: new)
  }

  @Test("Sessions count by day and hour, whatever the order of their ids")
  func order() {
    let report = ReachReport(
      alliance([
        session("s1", "2026-11-25", line(a, 15, new: 4), start: "14:00"),
        session("s2", "2026-11-25", line(a, 18, new: 18), start: "09:30"),
      ]), year: year)
    #expect(report[CohortKey(school: a, grade: .l5)]?.range == 22...22)
    #expect(report.total.contacts == 33)
    #expect(report.contradictions.isEmpty)
  }

  @Test("Only held sessions in the counted setting count, and only counted grades")
  func counted() {
    let alliance = alliance([
      session("s1", "2026-10-07", line(a, 5)),
      session("s2", "2026-10-14", line(a, 6), status: .planned),
      session("s3", "2026-10-21", line(a, 7), setting: .inSchool),
      session("s4", "2026-10-28", line(a, 8), status: .cancelled),
      session("s5", "2026-11-12", line(a, 9, grade: .l6)),
    ])
    #expect(ReachReport(alliance, year: year).total.upper == 5)
    let both = ReachDefinition(grades: [.l6, .l5], setting: .both)
    let report = ReachReport(alliance, year: year, definition: both)
    #expect(report.cohorts.map(\.range) == [7...12, 9...9, 0...0, 0...0])
    #expect(report.reach(of: a) == report.bySchool[0].reach)
    #expect(report.reach(of: a)?.enrolled == 44)
    #expect(report.reach(of: "999999-01") == nil)
  }

  @Test(
    "A class of unknown size is left out of the sums and counted apart; a school unknown has no municipality")
  func sums() {
    let report = ReachReport(
      alliance([session("s1", "2026-10-07", line(a, 10), line(b, 20), line(c, 12))]), year: year)
    #expect(report.total.enrolled == 55)
    #expect(report.total.lower == 30)
    #expect(report.total.contacts == 42)
    #expect(report.total.cohorts == 3)
    #expect(report.total.cohortsWithoutEnrolment == 1)
    #expect(report.total.cohortsProvisional == 1)
    #expect(report.byMunicipality.map(\.key) == ["Olen", "Herentals", nil])
    #expect(report.byMunicipality.map(\.reach.lower) == [20, 10, 0])
    #expect(report.byNetwork.map(\.key) == [.official, .free, nil])
    #expect(report.bySchool.map(\.key) == [a, b, c])
    for groups in [
      report.bySchool.map(\.reach), report.byMunicipality.map(\.reach), report.byNetwork.map(\.reach),
    ] {
      #expect(groups.reduce(Reach(), +) == report.total)
    }
    #expect(report.cohorts[2].range == 12...12)
  }

  @Test("A held session without a number, or without any line, is reported and proves no miss")
  func withoutNumbers() {
    let report = ReachReport(
      alliance([
        session("s2", "2026-10-07", line(a, nil)), session("s1", "2026-10-14"),
        session("s3", "2026-10-01", line(a, 0)), session("s4", "2026-10-02", line(a, nil, grade: .l6)),
      ]), year: year)
    #expect(report.sessionsWithoutNumbers == ["s2", "s1"])
    #expect(report.total.unrecorded == 2)
    #expect(report.cohorts[0].sessions == 1)
  }

  @Test("Pupils of a class that is not enrolled are in no sum and are reported")
  func uncounted() {
    let report = ReachReport(
      alliance([
        session("s1", "2026-10-14", line("999999-01", 4)),
        session("s2", "2026-10-07", line("999999-01", 5), line(b, 3, grade: .l6)),
      ]), year: year)
    #expect(report.total.contacts == 0)
    #expect(report.uncountedCohorts.map(\.cohort.school) == ["999999-01"])
    #expect(report.uncountedCohorts.first?.sessions == ["s2", "s1"])
    #expect(report.uncountedCohorts.first?.contacts == 9)
  }

  @Test("A look back counts the sessions up to and including that day")
  func asOf() {
    let alliance = alliance([
      session("s1", "2026-10-07", line(a, 5)), session("s2", "2026-10-14", line(a, 9)),
    ])
    let report = ReachReport(alliance, year: year, asOf: Day("2026-10-07")!)
    #expect(report.total.lower == 5)
    #expect(!report.windowIsOver(on: Day("2028-01-01")!))
    #expect(ReachReport(alliance, year: year).windowIsOver(on: Day("2027-09-01")!))
    #expect(!ReachReport(alliance, year: year).windowIsOver(on: Day("2027-08-31")!))
  }

  @Test("An academy with a roster counts once, also where its sessions stand among others")
  func academy() {
    var sessions = (1...6).map { session(RecordID("s\($0)"), "2026-10-0\($0)", line(a, 10)) }
    for index in sessions.indices { sessions[index].academy = "ac" }
    var alliance = alliance(sessions + [session("t", "2026-10-03", line(b, 8))])
    var academy = Academy(id: "ac")
    academy.rosters = [Roster(school: a, grade: .l5, pupils: 10)]
    alliance[year].academies.put(academy)
    let report = ReachReport(alliance, year: year)
    #expect(report.cohorts[0].range == 10...10)
    #expect(report.cohorts[0].contacts == 60)
    #expect(report.cohorts[1].range == 8...8)
  }

  @Test("First-timers asked about one setting are not exact where another one is counted")
  func otherSetting() {
    let sessions = [
      session("s1", "2026-10-07", line(a, 10), setting: .inSchool),
      session("s2", "2026-10-14", line(a, 10, new: 10)),
    ]
    let both = ReachDefinition(setting: .both)
    let report = ReachReport(alliance(sessions), year: year, definition: both)
    #expect(report.cohorts[0].range == 10...20)
    var asked = alliance(sessions)
    asked.profile.targets = [Target(setting: .both)]
    #expect(ReachReport(asked, year: year).cohorts[0].range == 20...20)
  }

  @Test("One cohort counted by itself, and step by step, is what the report says")
  func single() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let sessions = (0..<12).map { number in
        let (school, attended) = ([a, b, c][random.below(3)], random.below(12))
        var held = session(
          RecordID("s\(random.below(1000))-\(number)"), "2026-10-0\(1 + random.below(5))",
          line(
            school, random.below(6) == 0 ? nil : attended, new: random.below(2) == 0 ? nil : random.below(6)),
          line(a, 3, grade: .l6))
        if random.below(4) == 0 { held.academy = "ac" }
        return held
      }
      var alliance = alliance(sessions)
      var academy = Academy(id: "ac")
      academy.rosters = [Roster(school: a, grade: .l5, pupils: 8)]
      alliance[year].academies.put(academy)
      let report = ReachReport(alliance, year: year)
      for reach in report.cohorts {
        let single = CohortReach(reach.cohort, in: alliance, year: year, definition: ReachDefinition())
        #expect(single == reach)
        let steps = CohortReach.steps(reach.cohort, in: alliance, year: year, definition: ReachDefinition())
        #expect(steps.map(\.day) == steps.map(\.day).sorted())
        if let last = steps.last { #expect(last.lower...last.upper == reach.range) }
        #expect(steps.contains { $0.contradicts } == !reach.contradictions.isEmpty)
      }
    }
  }

  @Test("Years of one grade are pooled as pupils of pupils; several grades stand beside each other only")
  func pooled() {
    var alliance = alliance([session("s1", "2026-10-07", line(a, 20))])
    let before = year.previous
    alliance[before].enrolments = Records([Enrolment(school: a, counts: [GradeCount(grade: .l5, pupils: 45)])]
    )
    alliance[before].sessions = Records([session("s0", "2025-10-08", line(a, 40))])
    let today = Day("2026-11-01")!
    let pooled = PooledReach(
      alliance, years: [year, before], definition: ReachDefinition(setting: .outOfSchool, percent: 60),
      today: today)
    #expect(pooled.years.map(\.year) == [before, year])
    #expect(pooled.pooled?.lower == 60)
    #expect(pooled.pooled?.enrolled == 100)
    #expect(pooled.years.map { pooled.standing(of: $0).verdict } == [.met, .notYetKnown])
    let grades = ReachDefinition(grades: [.l5, .l6])
    #expect(PooledReach(alliance, years: [year], definition: grades, today: today).pooled == nil)
  }
}
