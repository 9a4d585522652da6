import Domain
import Testing

@Suite("RE-AIM: who takes it up, what is carried out, who stays")
struct ReAimTests {
  private let year = SchoolYear("2026-2027")!
  private let today = Day("2027-03-01")!
  private let schools: [RecordID<School>] = ["000001-01", "000002-01", "000003-01", "000004-01"]

  private func alliance(years: Int = 1) -> Alliance {
    var alliance = Alliance()
    for back in 0..<years {
      alliance[year.advanced(by: -back)].enrolments = Records(
        schools.map { Enrolment(school: $0, counts: [GradeCount(grade: .l5, pupils: 20)]) })
    }
    return alliance
  }

  private func line(
    _ school: Int, attended: Int? = nil, registered: Int? = nil, grade: Grade = .l5
  ) -> Participation {
    Participation(school: schools[school], grade: grade, registered: registered, attended: attended)
  }

  private func put(
    _ alliance: inout Alliance, _ id: RecordID<Session>, _ day: String, _ lines: Participation...,
    status: SessionStatus = .held, setting: SessionSetting = .outOfSchool
  ) {
    var session = Session(id: id, day: Day(day)!, start: TimeOfDay("13:30")!, workshop: "VB-01")
    session.status = status
    session.setting = setting
    session.participation = lines
    alliance[session.schoolYear].sessions.put(session)
  }

  private func reAim(_ alliance: Alliance, asOf: Day? = nil) -> ReAim {
    ReAim(alliance, year: year, today: today, asOf: asOf)
  }

  @Test("A school takes part when a pupil came; where nobody wrote the number down it may have")
  func adoption() {
    var alliance = alliance()
    alliance[year].enrolments.put(
      Enrolment(school: schools[3], counts: [GradeCount(grade: .l5, pupils: 0), GradeCount(grade: .l6, pupils: 9)]))
    put(&alliance, "s1", "2026-10-07", line(0, attended: 5), line(1, attended: 0))
    put(&alliance, "s2", "2026-10-14", line(2), line(1, attended: 3, grade: .l6))
    put(&alliance, "s3", "2026-10-21", line(1, attended: 9), setting: .inSchool)
    put(&alliance, "s4", "2026-10-28")
    let adoption = reAim(alliance).adoption
    #expect(adoption.count == 1...2)
    #expect(adoption.total == 3)
    #expect(adoption.leftOut == 1)
    #expect(adoption.share == ReachShare(lower: 1, upper: 2, of: 3))
    #expect(
      adoption.behind
        == .schools([
          SchoolPart(school: schools[0], years: [.tookPart]), SchoolPart(school: schools[1], years: [.didNot]),
          SchoolPart(school: schools[2], years: [.unknown]),
        ]))
  }

  @Test("Carried out: held, of those held, cancelled or left open after their day; what is to come is no part of it")
  func delivery() {
    var alliance = alliance()
    put(&alliance, "s5", "2026-10-01", line(0, attended: 5))
    put(&alliance, "s4", "2026-10-07", line(0), status: .cancelled)
    put(&alliance, "s3", "2026-11-04", line(0), status: .planned)
    put(&alliance, "s2", "2027-03-01", line(0), status: .confirmed)
    put(&alliance, "s1", "2027-05-05", line(0), status: .cancelled)
    put(&alliance, "s6", "2026-10-08", line(0, attended: 4, grade: .s1))
    put(&alliance, "s7", "2026-10-09", line(0, attended: 4), setting: .inSchool)
    let delivery = reAim(alliance).delivery
    #expect(delivery.count == 1...1)
    #expect(delivery.total == 3)
    guard case .sessions(let parts) = delivery.behind else {
      Issue.record("no sessions behind it")
      return
    }
    #expect(parts.map(\.session) == ["s5", "s4", "s3"])
    #expect(parts.map(\.outcome) == [.held, .cancelled, .overdue])
    // Looked back to a day in October neither the open one of November nor what came later is known.
    #expect(reAim(alliance, asOf: Day("2026-10-20")!).delivery.total == 2)
    #expect(reAim(alliance, asOf: Day("2026-10-05")!).delivery.total == 1)
  }

  @Test("Attended of registered, over the lines where both are known, more than all of them if more came")
  func attendance() {
    var alliance = alliance()
    put(
      &alliance, "s1", "2026-10-07", line(0, attended: 12, registered: 10), line(1, attended: 5),
      line(2, registered: 8), line(3, attended: 9, registered: 9, grade: .l6))
    put(&alliance, "s2", "2026-10-14", line(0, attended: 8, registered: 6))
    put(&alliance, "s3", "2026-10-14", line(0, attended: 8, registered: 20), status: .cancelled)
    let attendance = reAim(alliance).attendance
    #expect(attendance.count == 20...20)
    #expect(attendance.total == 16)
    #expect(attendance.leftOut == 2)
    #expect(attendance.share?.lowerTenths == 1250)
    guard case .sessions(let parts) = attendance.behind else {
      Issue.record("no sessions behind it")
      return
    }
    #expect(parts.map(\.registered) == [10, 6])
    #expect(parts.map(\.attended) == [12, 8])
  }

  @Test("Staying: took part in each of the last years, of the schools that could, as far back as records go")
  func maintenance() {
    var alliance = alliance(years: 3)
    alliance[year.previous].enrolments = Records(
      schools.prefix(3).map { Enrolment(school: $0, counts: [GradeCount(grade: .l5, pupils: 20)]) })
    put(&alliance, "a1", "2026-10-07", line(0, attended: 5), line(1, attended: 5), line(2, attended: 1))
    put(&alliance, "b1", "2025-10-07", line(0, attended: 5), line(1))
    put(&alliance, "c1", "2024-10-09", line(0, attended: 5), line(3, attended: 5))
    let maintenance = reAim(alliance).maintenance
    #expect(maintenance.map(\.measure) == [.maintenance(years: 2), .maintenance(years: 3)])
    #expect(maintenance.map(\.count) == [1...2, 1...1])
    #expect(maintenance.map(\.total) == [3, 3])
    guard case .schools(let parts) = maintenance[1].behind else {
      Issue.record("no schools behind it")
      return
    }
    #expect(parts.map(\.answer) == [.tookPart, .didNot, .didNot])
    // The years they surely took part, from the latest back.
    #expect(parts.map { $0.years.prefix { $0 == .tookPart }.count } == [3, 1, 1])
    #expect(parts[1].years == [.tookPart, .unknown, .didNot])
    #expect(reAim(self.alliance()).maintenance.isEmpty)
  }

  @Test("Nothing recorded: no share of nothing, and nobody who surely took part")
  func empty() {
    let lines = reAim(Alliance()).lines
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.share == nil && $0.count == 0...0 })
    #expect(reAim(alliance()).adoption.share == ReachShare(lower: 0, upper: 0, of: 4))
  }

  @Test("In the sample alliance every line counts what is behind it")
  func behind() {
    let alliance = SampleAlliance.make()
    let reAim = ReAim(alliance, year: alliance.schoolYears.last!, today: Day("2026-11-21")!)
    #expect(reAim.maintenance.count >= 2)
    for line in reAim.lines {
      #expect(line.count.lowerBound > 0)
      switch line.behind {
      case .schools(let parts):
        #expect(parts.count == line.total)
        #expect(parts.count { $0.answer == .tookPart } == line.count.lowerBound)
        #expect(parts.map(\.school) == parts.map(\.school).sorted())
      case .sessions(let parts) where line.measure == .delivery:
        #expect(parts.count == line.total)
        #expect(parts.count { $0.outcome == .held } == line.count.lowerBound)
      case .sessions(let parts):
        #expect(parts.compactMap(\.registered).reduce(0, +) == line.total)
      }
    }
  }
}
