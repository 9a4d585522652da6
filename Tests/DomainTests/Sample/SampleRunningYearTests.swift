import Testing

@testable import Domain

@Suite("The running year of the sample")
struct SampleRunningYearTests {
  let alliance = SampleAlliance.make()
  let today = SampleAlliance.today
  var records: YearRecords { alliance[SampleAlliance.runningYear] }

  @Test("Some thirty sessions are held, twice as many are open")
  func counts() {
    #expect((22...30).contains(records.sessions.count { $0.status == .held }))
    #expect(records.sessions.count { $0.status.isOpen && $0.day >= today } > 50)
    #expect(records.sessions.allSatisfy { $0.status != .held || $0.day < today })
    #expect(records.sessions.contains { $0.day == today && $0.status == .confirmed })
    #expect(
      records.sessions.contains { $0.setting == .inSchool && $0.participation[0].grade.level == .secondary })
  }

  @Test("Three held sessions have no numbers, two are overdue, three have no guide")
  func attention() {
    let forgotten = records.sessions.filter { session in
      session.status == .held && session.participation.contains { $0.attended == nil }
    }
    #expect(forgotten.count == 3)
    #expect(records.sessions.count { $0.status.isOpen && $0.day < today } == 2)
    #expect(records.sessions.count { $0.status.isOpen && $0.guides.isEmpty } == 3)
    #expect(records.sessions.count { !$0.waiting.isEmpty } == 2)
  }

  @Test("Four member schools have nothing planned, two of them nothing at all this year")
  func nothingPlanned() {
    let ahead = records.sessions.filter { $0.status.isOpen }
    func isIn(_ sessions: [Session], _ school: School) -> Bool {
      sessions.contains { $0.participation.contains { $0.school == school.id } }
    }
    let idle = alliance.schools.filter { $0.member && !isIn(ahead, $0) }
    #expect(idle.count == 4)
    #expect(idle.count { !isIn(records.sessions.all, $0) } == 2)
  }

  @Test("The rules find what is meant to be found, and in the past years nothing")
  func findings() {
    for year in alliance.schoolYears.dropLast() {
      #expect(SchedulingBoard(alliance, year: year).allFindings() == [])
    }
    let board = SchedulingBoard(alliance, year: SampleAlliance.runningYear)
    let found = board.allFindings()
    let advice = found.filter { $0.severity == .advisory }.map(\.rule)
    // Whole grades of two classes are invited to four lessons that are still to be divided.
    #expect(advice.filter { $0 != .invited } == [.holiday, .guideSkill])
    #expect(advice.count { $0 == .invited } == 4)
    #expect(found.filter { $0.severity == .blocking }.map(\.rule) == [.venueTaken, .venueTaken])
    for finding in found where finding.severity == .blocking {
      let session = records.sessions[finding.session]
      #expect(session?.reason(against: finding.rule) != nil)
    }
  }

  @Test(
    "Another seed moves the sessions, and the rules still find no clash without a reason", arguments: 1...5)
  func otherSeeds(seed: Int) {
    let alliance = SampleAlliance.make(seed: UInt64(seed))
    for year in alliance.schoolYears {
      let board = SchedulingBoard(alliance, year: year)
      for session in board.sessions {
        #expect(session.forbidden(by: board.findings(for: session)) == [])
      }
    }
  }

  @Test("The places still on offer could just bring the bar, or just not")
  func forecast() {
    let reach = ReachReport(alliance, year: SampleAlliance.runningYear).total
    let needed = Standing.needed(percent: 71, of: reach.enrolled) - reach.lower
    let places = records.sessions
      .filter { session in
        session.status.isOpen && session.setting == .outOfSchool
          && session.participation.contains { $0.grade == .l5 } && session.academy == nil
      }
      .reduce(0) { $0 + ($1.capacity ?? 0) }
    // Not all places are filled and not all who come are new: between a half and nearly all of them count.
    #expect(places * 50 / 100 < needed)
    #expect(places * 90 / 100 > needed)
  }
}
