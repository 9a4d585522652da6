import Domain
import Testing

/// The cases that the alliance worked out by hand, from the records to the sums.
@Suite("Worked cases, from the records")
struct ReachWorkedCaseTests {
  private let year = SchoolYear("2026-2027")!
  private let schools: [RecordID<School>] = ["000001-01", "000002-01", "000003-01"]

  /// A session a week, for (school, attended, first-timers).
  private func alliance(_ pupils: [Int], _ lines: [(school: Int, attended: Int, new: Int?)]) -> Alliance {
    var alliance = Alliance()
    for (school, pupils) in zip(schools, pupils) {
      var record = School(id: school, name: school.text)
      record.address.municipality = "Olen"
      alliance.schools.put(record)
      alliance[year].enrolments.put(Enrolment(school: school, counts: [GradeCount(grade: .l5, pupils: pupils)]))
    }
    for (week, line) in lines.enumerated() {
      let day = Day("2026-09-02")!.adding(days: 7 * week)
      var session = Session(id: RecordID("s\(week)"), day: day, start: TimeOfDay("13:30")!, workshop: "W")
      session.status = .held
      session.participation = [
        Participation(school: schools[line.school], grade: .l5, attended: line.attended, firstTimers: line.new)
      ]
      alliance[year].sessions.put(session)
    }
    return alliance
  }

  @Test(
    "A class of 24: 18 for the first time, then 15: unknown gives 18-24, with 4 new ones it is 22",
    arguments: [(nil, 18...24), (4, 22...22), (0, 18...18), (6, 24...24)] as [(Int?, ClosedRange<Int>)])
  func classOf24(new: Int?, range: ClosedRange<Int>) {
    let report = ReachReport(alliance([24], [(0, 18, 18), (0, 15, new)]), year: year)
    #expect(report.total.lower...report.total.upper == range)
    #expect(report.total.contacts == 33)
    #expect(report.contradictions.isEmpty)
  }

  @Test("With 7 new ones it would be 25 of 24: both records are named, and the class counts 18-24, marked")
  func contradiction() {
    let report = ReachReport(alliance([24], [(0, 18, 18), (0, 15, 7)]), year: year)
    #expect(report.contradictions.map(\.sessions) == [["s0", "s1"]])
    #expect(report.contradictions.map(\.reason) == [.tooManyNew(newFaces: 7, wouldBe: 25, enrolled: 24)])
    #expect(report.total.lower...report.total.upper == 18...24)
    #expect(report.total.cohortsContradicted == 1)
    #expect(report.cohorts[0].isContradicted)
  }

  @Test("An academy of six sessions with a fixed roster of ten in a class of 24 reaches 10, with 60 contacts")
  func academy() {
    var alliance = alliance([24], Array(repeating: (0, 10, nil), count: 6))
    var academy = Academy(id: "ac")
    academy.rosters = [Roster(school: schools[0], grade: .l5, pupils: 10)]
    alliance[year].academies.put(academy)
    for old in alliance[year].sessions {
      var session = old
      session.academy = "ac"
      alliance[year].sessions.put(session)
    }
    let report = ReachReport(alliance, year: year)
    #expect(report.total.lower...report.total.upper == 10...10)
    #expect(report.total.contacts == 60)
  }

  /// 22 of 24, 20 to 31 of 31, 13 of 19.
  private let three: [(school: Int, attended: Int, new: Int?)] = [
    (0, 18, 18), (0, 15, 4), (1, 20, nil), (1, 20, nil), (2, 13, nil),
  ]

  @Test("Three classes: 55-66 of 74 (74.3-89.2%), 53 needed: met")
  func threeClasses() throws {
    let report = ReachReport(alliance([24, 31, 19], three), year: year)
    #expect(report.cohorts.map(\.range) == [22...22, 20...31, 13...13])
    #expect(report.total.lower...report.total.upper == 55...66)
    #expect(report.total.enrolled == 74)
    let share = try #require(report.total.share)
    #expect((share.lowerTenths, share.upperTenths) == (743, 892))
    let standing = report.standing(on: Day("2026-11-21")!)
    #expect(standing.needed == 53)
    #expect(standing.verdict == .met)
  }

  @Test("Without the first of them: 33-44 of 50, 36 needed: not yet known")
  func twoClasses() {
    var alliance = alliance([24, 31, 19], three)
    alliance[year].enrolments.remove(RecordID(schools[0].text))
    let report = ReachReport(alliance, year: year)
    #expect(report.total.lower...report.total.upper == 33...44)
    #expect(report.total.enrolled == 50)
    let standing = report.standing(on: Day("2026-11-21")!)
    #expect(standing.needed == 36)
    #expect(standing.verdict == .notYetKnown)
    #expect(standing.stillNeeded == 0...3)
  }

  @Test(
    "71% of 700 pupils are 497, of 698 they are 496: one pupil less is not met", arguments: [(700, 497), (698, 496)])
  func bar(pupils: Int, needed: Int) {
    for (came, verdict) in [(needed, Verdict.met), (needed - 1, .missed)] {
      let report = ReachReport(alliance([pupils], [(0, came, came)]), year: year)
      let standing = report.standing(on: Day("2027-09-01")!)
      #expect(standing.needed == needed)
      #expect(standing.verdict == verdict)
    }
  }
}
