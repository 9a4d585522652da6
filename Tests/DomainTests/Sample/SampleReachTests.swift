import Testing

@testable import Domain

@Suite("The reach of the sample")
struct SampleReachTests {
  let alliance = SampleAlliance.make()

  private func pooled(_ alliance: Alliance) -> PooledReach {
    PooledReach(
      alliance, years: Array(alliance.schoolYears.dropLast()),
      definition: ReachDefinition(alliance.profile.target), today: SampleAlliance.today)
  }

  @Test(
    "The three past years together just hold the bar, each year more than the one before", arguments: 0..<6)
  func pastYears(seed: Int) throws {
    let alliance = seed == 0 ? alliance : SampleAlliance.make(seed: UInt64(seed))
    let past = pooled(alliance)
    let reach = try #require(past.pooled)
    let needed = Standing.needed(percent: 71, of: reach.enrolled)
    #expect(past.standing?.verdict == .met)
    #expect((needed...needed + 12).contains(reach.lower))
    #expect(reach.upper > reach.lower)
    #expect(reach.upper * 100 <= reach.enrolled * 74)
    #expect(reach.cohortsContradicted == 0 && reach.unrecorded == 0 && reach.cohortsWithoutEnrolment == 0)
    let shares = past.years.map { $0.reach.lower * 1000 / $0.reach.enrolled }
    #expect(shares == shares.sorted() && Set(shares).count == 3)
    #expect(past.years.allSatisfy { $0.reach.upper > $0.reach.lower })
  }

  @Test("The running year is at about a fifth, as a range, and not yet known")
  func runningYear() throws {
    let report = ReachReport(alliance, year: SampleAlliance.runningYear)
    let reach = report.total
    #expect((180...270).contains(reach.lower * 1000 / reach.enrolled))
    #expect((180...270).contains(reach.upper * 1000 / reach.enrolled))
    #expect(reach.upper > reach.lower)
    #expect(report.standing(on: SampleAlliance.today).verdict == .notYetKnown)
    #expect(reach.cohortsProvisional > 0)
  }

  @Test("One class contradicts itself: 18 new faces and 7 more make 25 of 24")
  func contradiction() throws {
    let report = ReachReport(alliance, year: SampleAlliance.runningYear)
    let found = try #require(report.contradictions.first)
    #expect(report.contradictions.count == 1)
    #expect(found.cohort == CohortKey(school: "990012-01", grade: .l5))
    #expect(found.reason == .tooManyNew(newFaces: 7, wouldBe: 25, enrolled: 24))
    #expect(found.sessions.count == 2)
  }

  @Test("In every year no number is impossible, for any grade, whatever the seed")
  func possible() {
    for seed: UInt64 in [SampleAlliance.seed, 5, 6] {
      let alliance = SampleAlliance.make(seed: seed)
      for year in alliance.schoolYears {
        let all = ReachDefinition(grades: Grade.allCases, setting: .outOfSchool)
        let report = ReachReport(alliance, year: year, definition: all)
        #expect(report.impossible.isEmpty)
        #expect(report.contradictions.count == (year == SampleAlliance.runningYear ? 1 : 0))
        for session in alliance[year].sessions {
          for part in session.participation { expectPossible(part, session, alliance[year]) }
        }
      }
    }
  }

  private func expectPossible(_ part: Participation, _ session: Session, _ records: YearRecords) {
    let pupils = records.enrolled(part.cohort) ?? 0
    let count = records.enrolments[RecordID(part.school.text)]?.count(part.grade)
    let attended = part.attended ?? 0
    #expect((part.registered ?? 0) <= pupils && attended <= part.registered ?? pupils, "\(session.id)")
    #expect((part.firstTimers ?? 0) <= attended)
    #expect((part.girls ?? 0) <= min(attended, count?.girls ?? 0))
    #expect(part.girls.map { attended - $0 <= count?.boys ?? 0 } ?? true)
    #expect((part.girlsFirstTimers ?? 0) <= part.girls ?? 0)
    #expect((part.girlsFirstTimers ?? 0) <= part.firstTimers ?? attended)
    #expect((part.priority ?? 0) <= min(attended, count?.priority ?? 0))
    #expect((part.priorityFirstTimers ?? 0) <= part.priority ?? 0)
    #expect(session.status == .held || part.attended == nil)
  }

  @Test("Girls and priority pupils are counted here and there")
  func parts() {
    let parts = alliance.schoolYears.flatMap { alliance[$0].sessions.flatMap(\.participation) }
    #expect(parts.count { $0.girls != nil } > 20)
    #expect(parts.count { $0.priority != nil } > 5)
    #expect(parts.contains { $0.firstTimerScope == .anything })
  }

  @Test("A part of a class never gets more pupils than it has", arguments: 1...20)
  func subsets(seed: Int) throws {
    var random = SampleRandom(seed: UInt64(seed))
    let pupils = 24
    var girls = SampleSubset(total: 10)
    var came = 0
    var cameGirls = 0
    for _ in 0..<8 {
      let new = random.between(0...(pupils - came))
      let again = random.between(0...came)
      let drawn = try #require(girls.draw(new: new, again: again, pupils: pupils, came: came, &random))
      #expect(drawn.new <= new && drawn.all - drawn.new <= min(again, cameGirls))
      cameGirls += drawn.new
      came += new
      #expect(cameGirls <= 10 && came - cameGirls <= 14)
    }
  }
}
