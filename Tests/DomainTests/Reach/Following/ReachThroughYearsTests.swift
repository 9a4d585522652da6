import Domain
import Testing

@Suite("Reach through the years")
struct ReachThroughYearsTests {
  private let first = SchoolYear("2023-2024")!
  private var second: SchoolYear { first.next }
  private var third: SchoolYear { second.next }
  private let a: RecordID<School> = "000001-01"
  private let b: RecordID<School> = "000002-01"
  private let today = Day("2026-03-01")!

  private func enrol(
    _ alliance: inout Alliance, _ year: SchoolYear, _ school: RecordID<School>, _ counts: [Grade: Int?]
  ) {
    let counts = counts.sorted { $0.key < $1.key }.map { GradeCount(grade: $0.key, pupils: $0.value) }
    alliance[year].enrolments.put(Enrolment(school: school, counts: counts))
  }

  private func hold(
    _ alliance: inout Alliance, _ year: SchoolYear, _ id: RecordID<Session>, _ school: RecordID<School>,
    _ grade: Grade, _ attended: Int?, new: Int? = nil, earlier: Int? = nil, days: Int = 40,
    setting: SessionSetting = .outOfSchool
  ) {
    var session = Session(
      id: id, day: year.firstDate.advanced(by: days), start: TimeOfDay("13:30")!, workshop: "VB-01")
    session.status = .held
    session.setting = setting
    var line = Participation(school: school, grade: grade, attended: attended, firstTimers: new)
    line.beenEarlier = earlier
    session.participation = [line]
    alliance[year].sessions.put(session)
  }

  /// A primary school of which the L5 of the first year is followed, and a secondary one.
  private func alliance() -> Alliance {
    var alliance = Alliance()
    enrol(&alliance, first, a, [.l4: 25, .l5: 24, .l6: 20])
    enrol(&alliance, second, a, [.l5: 25, .l6: 23])
    enrol(&alliance, third, a, [.l5: 21, .l6: 26])
    enrol(&alliance, first, b, [.s1: 60, .s2: 50])
    enrol(&alliance, second, b, [.s1: 70, .s2: 58])
    enrol(&alliance, third, b, [.s1: 65, .s3: 55])
    hold(&alliance, first, "s1", a, .l5, 18, new: 18)
    hold(&alliance, second, "s2", a, .l6, 15)
    hold(&alliance, first, "s3", b, .s1, 30)
    hold(&alliance, second, "s4", b, .s2, 20)
    return alliance
  }

  private func report(_ alliance: Alliance, setting: CountedSetting = .outOfSchool) -> ReachThroughYears {
    ReachThroughYears(
      alliance, through: third, definition: ReachDefinition(setting: setting), today: today)
  }

  private func chain(_ report: ReachThroughYears, _ grade: Grade, _ year: SchoolYear) -> FollowedCohort? {
    report.followed.first { $0.first.cohort.cohort.grade == grade && $0.first.year == year }
  }

  @Test("The L5 of one year is the L6 of the next, and is lost sight of when it leaves for secondary school")
  func primary() throws {
    let report = report(alliance())
    let chain = try #require(self.chain(report, .l5, first))
    #expect(chain.years.map(\.cohort.cohort.grade) == [.l5, .l6])
    #expect(chain.years.map(\.soFar.range) == [18...18, 18...24])
    #expect(chain.last.soFar.pupils == 24)
    #expect(chain.isFromStart)
    #expect(chain.ending == .leftPrimary)
    let left = try #require(self.chain(report, .l6, first))
    #expect(left.years.count == 1)
    #expect(left.ending == .leftPrimary)
    #expect(self.chain(report, .l5, second)?.ending == .underWay)
    #expect(report.followed.allSatisfy { $0.first.cohort.cohort.grade != .l4 })
  }

  @Test("A secondary class is followed from S1, never from a primary school, until a year without an enrolment")
  func secondary() throws {
    let report = report(alliance())
    let chain = try #require(self.chain(report, .s1, first))
    #expect(chain.years.map(\.cohort.cohort.grade) == [.s1, .s2, .s3])
    #expect(chain.years.map(\.soFar.range) == [30...30, 30...50, 30...50])
    #expect(chain.years.map(\.soFar.pupils) == [60, 60, 60])
    #expect(!chain.isFromStart)
    let stopped = try #require(self.chain(report, .s1, second))
    #expect(stopped.years.count == 1)
    #expect(stopped.ending == .noRecords)
  }

  @Test("A cell adds up all classes of a grade, and beside that the ones that are followed")
  func cells() throws {
    var alliance = alliance()
    enrol(&alliance, second, "000003-01", [.l6: 30])
    hold(&alliance, second, "s9", "000003-01", .l6, 12)
    let report = report(alliance)
    let cell = try #require(report[.l6, second])
    #expect(cell.reach.enrolled == 53)
    #expect(cell.reach.lower == 27)
    #expect(cell.reach.upper == 27)
    #expect(cell.followed?.enrolled == 24)
    #expect(cell.followed?.lower == 18)
    #expect(cell.followed?.upper == 24)
    #expect(cell.followed?.cohorts == 1)
    #expect(cell.followedSince == first)
    #expect(cell.windowIsOver)
    #expect(report[.l5, first]?.followed == nil)
    #expect(report[.s6, first] == nil)
    #expect(report[.l6, third]?.windowIsOver == false)
    #expect(report.classes(.l6, second).map(\.class.school) == [a, "000003-01"])
    #expect(report.years == [first, second, third])
  }

  @Test("Who came in an earlier year narrows the range of the class, and may contradict it by name")
  func earlier() throws {
    var alliance = alliance()
    hold(&alliance, second, "s2", a, .l6, 15, earlier: 11)
    #expect(chain(report(alliance), .l5, first)?.last.soFar.range == 22...22)
    hold(&alliance, second, "s8", a, .l6, 10, earlier: 2, days: 60)
    let broken = report(alliance)
    let chain = try #require(self.chain(broken, .l5, first))
    #expect(chain.last.soFar.range == 18...24)
    #expect(broken.contradictions == [chain.last.soFar.contradiction].compactMap { $0 })
    #expect(chain.last.soFar.contradiction?.sessions == ["s2", "s8"])
    #expect(chain.last.soFar.contradiction?.cohort == CohortKey(school: a, grade: .l6))
    #expect(broken[.l6, second]?.followed?.cohortsContradicted == 1)
  }

  @Test("Of a class that is followed from later on, pupils may have come before: at most that many came since")
  func laterStart() {
    var alliance = alliance()
    hold(&alliance, second, "s4", b, .s2, 20, earlier: 20)
    #expect(chain(report(alliance), .s1, first)?.last.soFar.range == 30...50)
    hold(&alliance, second, "s4", b, .s2, 20, earlier: 5)
    #expect(chain(report(alliance), .s1, first)?.last.soFar.range == 45...50)
  }

  @Test("A question about what the target counts says at most so much about a narrower setting, and nothing beside it")
  func otherSetting() {
    var alliance = alliance()
    hold(&alliance, first, "s6", a, .l5, 10, setting: .inSchool)
    hold(&alliance, second, "s7", a, .l6, 10, earlier: 0, setting: .inSchool)
    #expect(chain(report(alliance, setting: .inSchool), .l5, first)?.last.soFar.range == 10...20)
    alliance.profile.targets = [Target(setting: .both)]
    #expect(chain(report(alliance, setting: .inSchool), .l5, first)?.last.soFar.range == 20...20)
  }

  @Test("A class with a year of unknown size is followed without a number, and counted as such")
  func unknownSize() throws {
    var alliance = alliance()
    enrol(&alliance, second, a, [.l5: 25, .l6: nil])
    let report = report(alliance)
    #expect(chain(report, .l5, first)?.last.soFar.range == nil)
    #expect(chain(report, .l5, first)?.last.soFar.pupils == nil)
    #expect(report[.l6, second]?.followed?.cohortsWithoutEnrolment == 1)
    #expect(report[.l6, second]?.followed?.enrolled == 0)
  }

  @Test("A missing school year ends what came before it and starts anew")
  func missingYear() {
    var alliance = alliance()
    alliance.years[second] = nil
    let report = report(alliance)
    #expect(report.years == [first, third])
    #expect(report.followed.allSatisfy { $0.years.count == 1 })
    #expect(chain(report, .l5, first)?.ending == .noRecords)
  }

  @Test("Cells are the reach of their grade alone, in any alliance")
  func sameAsReports() {
    let alliance = SampleAlliance.make()
    let year = alliance.schoolYears.last!
    let report = ReachThroughYears(alliance, through: year, definition: ReachDefinition(), today: today)
    var followed = 0
    for row in report.cells {
      for cell in row {
        guard let cell else { continue }
        let alone = ReachReport(
          alliance, year: cell.year, definition: ReachDefinition(grades: [cell.grade]))
        // A session without any line is of no class.
        var reach = alone.total
        reach.unrecorded = cell.reach.unrecorded
        #expect(cell.reach == reach)
        if let sum = cell.followed {
          followed += 1
          #expect(sum.lower <= sum.upper)
          #expect(sum.lower >= cell.reach.lower || sum.cohorts < cell.reach.cohorts)
        }
      }
    }
    #expect(followed > 5)
    let classes = report.followed.flatMap(\.years)
    #expect(Set(classes.map { "\($0.year) \($0.cohort.cohort)" }).count == classes.count)
  }
}
