import Domain
import Testing

@Suite("Reach, case by case")
struct ReachCaseTests {
  private let cohort = CohortKey(school: "012345-01", grade: .l5)

  private func bounds(_ enrolled: Int?, _ events: ReachEvent...) -> CohortBounds {
    CohortBounds(of: cohort, enrolled: enrolled, events: events)
  }

  private let first = ReachEvent(session: "s1", attended: 18, firstTimers: 18)

  @Test("18 new pupils of 24, then 15 of whom nobody asked: between 18 and 24")
  func unknownFirstTimers() {
    let range = bounds(24, first, ReachEvent(session: "s2", attended: 15))
    #expect(range.lower == 18)
    #expect(range.upper == 24)
    #expect(range.contradictions.isEmpty)
  }

  @Test("18 new pupils of 24, then 15 with 4 new ones: exactly 22")
  func knownFirstTimers() {
    let range = bounds(24, first, ReachEvent(session: "s2", attended: 15, firstTimers: 4))
    #expect(range.lower == 22)
    #expect(range.upper == 22)
  }

  @Test("18 new pupils of 24, then 7 new ones: that would be 25 of 24, and both sessions are named")
  func tooManyNew() {
    let range = bounds(
      24, first, ReachEvent(session: "s2", attended: 15, firstTimers: 7),
      ReachEvent(session: "s3", attended: 2))
    #expect(
      range.contradictions == [
        Contradiction(
          cohort: cohort, sessions: ["s1", "s2"], reason: .tooManyNew(newFaces: 7, wouldBe: 25, enrolled: 24))
      ])
    #expect(range.lower == 18)
    #expect(range.upper == 24)
  }

  @Test("Ten who have been before, where only six had come, contradict the earlier session")
  func tooFewNew() {
    let range = bounds(
      24, ReachEvent(session: "s1", attended: 6), ReachEvent(session: "s2", attended: 10, firstTimers: 0))
    #expect(
      range.contradictions == [
        Contradiction(
          cohort: cohort, sessions: ["s1", "s2"], reason: .tooFewNew(returning: 10, cameBefore: 6))
      ])
    #expect(range.lower == 10)
    #expect(range.upper == 16)
  }

  @Test("Where a session before it has no number, ten who have been before contradict nothing")
  func gap() {
    let range = bounds(
      24, ReachEvent(session: "s1", attended: nil), ReachEvent(session: "s2", attended: 10, firstTimers: 0))
    #expect(range.contradictions.isEmpty)
    #expect(range.lower == 10)
  }

  @Test("An academy of six sessions with a fixed roster of ten in a class of 24 reaches 10")
  func academy() {
    let roster = ReachEvent.Roster(academy: "a", pupils: 10)
    let events = [10, 9, 10, 8, 10, 7].map { ReachEvent(session: "s", attended: $0, roster: roster) }
    let range = CohortBounds(of: cohort, enrolled: 24, events: events)
    #expect(range.lower == 10)
    #expect(range.upper == 10)
    let withoutRoster = events.map { ReachEvent(session: $0.session, attended: $0.attended) }
    #expect(CohortBounds(of: cohort, enrolled: 24, events: withoutRoster).upper == 24)
  }

  @Test("New faces between two sessions of an academy may be pupils of its roster who come later")
  func betweenAcademySessions() {
    let roster = ReachEvent.Roster(academy: "a", pupils: 10)
    let range = bounds(
      24, ReachEvent(session: "s1", attended: 5, roster: roster),
      ReachEvent(session: "s2", attended: 5, firstTimers: 5),
      ReachEvent(session: "s3", attended: 10, roster: roster))
    #expect(range.lower == 10)
    #expect(range.upper == 15)
  }

  @Test(
    "More pupils at an academy's session than its roster has contradict the roster, which then limits nothing"
  )
  func rosterExceeded() {
    let roster = ReachEvent.Roster(academy: "a", pupils: 10)
    let range = bounds(
      24, ReachEvent(session: "s1", attended: 10, roster: roster),
      ReachEvent(session: "s2", attended: 11, roster: roster))
    #expect(range.contradictions.first?.reason == .moreThanRoster(academy: "a", attended: 11, roster: 10))
    #expect(range.lower == 11)
    #expect(range.upper == 21)
  }

  @Test("More pupils than the class has are reported, counted as the whole class, and stop nothing")
  func impossible() {
    let reach = CohortReach(
      cohort: cohort, enrolled: 24,
      events: [
        ReachEvent(session: "s1", attended: 30, firstTimers: 2),
        ReachEvent(session: "s2", attended: 5, firstTimers: 6),
      ])
    #expect(reach.range == 24...24)
    #expect(reach.contacts == 35)
    #expect(reach.isContradicted)
    #expect(
      reach.impossible.map(\.count) == [
        .moreThanEnrolled(count: 30, enrolled: 24),
        .moreFirstTimersThanAttended(firstTimers: 6, attended: 5),
      ])
  }

  @Test("Of a class whose size nobody knows the range is kept, uncapped")
  func unknownSize() {
    let range = bounds(nil, first, ReachEvent(session: "s2", attended: 15))
    #expect(range.lower == 18)
    #expect(range.upper == 33)
  }
}

@Suite("Targets and shares")
struct StandingTests {
  @Test(
    "71% needs 497 of 700 pupils, 496 of 698, 53 of 74, none of none",
    arguments: [
      (700, 497), (698, 496), (74, 53), (50, 36), (1, 1), (0, 0),
    ])
  func needed(pupils: Int, needed: Int) {
    #expect(Standing.needed(percent: 71, of: pupils) == needed)
  }

  private let classes = [
    Reach(lower: 22, upper: 22, enrolled: 24), Reach(lower: 20, upper: 31, enrolled: 31),
    Reach(lower: 13, upper: 13, enrolled: 19),
  ]

  @Test("Three classes: 55 to 66 of 74 pupils, 74.3 to 89.2%, met")
  func met() {
    let reach = classes.reduce(Reach(), +)
    #expect(reach == Reach(lower: 55, upper: 66, enrolled: 74, cohorts: 3))
    #expect(reach.share?.lowerTenths == 743)
    #expect(reach.share?.upperTenths == 892)
    let standing = reach.standing(percent: 71, windowIsOver: false)
    #expect(standing.verdict == .met)
    #expect(standing.stillNeeded == 0...0)
  }

  @Test("Without the first of them: 33 to 44 of 50, need 36, not yet known, even when the year is over")
  func notYetKnown() {
    let standing = classes.dropFirst().reduce(Reach(), +).standing(percent: 71, windowIsOver: true)
    #expect(standing.needed == 36)
    #expect(standing.verdict == .notYetKnown)
    #expect(standing.stillNeeded == 0...3)
  }

  @Test("A target is missed when no count of pupils reaches it and the year is over, not before")
  func missed() {
    let reach = Reach(lower: 10, upper: 12, enrolled: 50)
    #expect(reach.standing(percent: 71, windowIsOver: false).verdict == .notYetKnown)
    #expect(reach.standing(percent: 71, windowIsOver: true).verdict == .missed)
    #expect(reach.standing(percent: 71, windowIsOver: false).stillNeeded == 24...26)
  }

  @Test("What is unknown proves nothing: no class size, no claim; a session without numbers, no miss")
  func partial() {
    var unsized = Reach(lower: 50, upper: 50, enrolled: 50)
    unsized.cohortsWithoutEnrolment = 1
    #expect(unsized.standing(percent: 71, windowIsOver: true).verdict == .notYetKnown)
    var unrecorded = Reach(lower: 10, upper: 12, enrolled: 50)
    unrecorded.unrecorded = 1
    #expect(unrecorded.standing(percent: 71, windowIsOver: true).verdict == .notYetKnown)
    #expect(unrecorded.standing(percent: 71, windowIsOver: true).isPartial)
    #expect(Reach().standing(percent: 71, windowIsOver: true).verdict == .notYetKnown)
  }

  @Test("A share on the screen never looks like a bar that the pupils do not reach")
  func rounding() {
    for pupils in 1...400 {
      for lower in 0...pupils {
        let upper = min(pupils, lower + lower % 3)
        guard let share = Reach(lower: lower, upper: upper, enrolled: pupils).share else {
          Issue.record("no share of \(pupils)")
          return
        }
        let percent = share.lowerTenths / 10
        if lower < Standing.needed(percent: percent, of: pupils) || share.upperTenths < share.lowerTenths
          || lower != upper && share.upperTenths * pupils < upper * 1000
        {
          Issue.record("\(lower)-\(upper) of \(pupils) became \(share)")
          return
        }
      }
    }
    #expect(Reach(lower: 22, upper: 22, enrolled: 24).share?.lowerTenths == 917)
    #expect(Reach(lower: 7096, upper: 7096, enrolled: 10_000).share?.lowerTenths == 709)
    #expect(Reach().share == nil)
  }
}
