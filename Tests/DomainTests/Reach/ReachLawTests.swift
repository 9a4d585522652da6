import Domain
import Testing

@Suite("The laws of reach")
struct ReachLawTests {
  /// Compares random classes with and without one of their records, where neither holds a contradiction.
  private func compare(
    _ reading: RandomClass.Reading, rosters: Int, asked: Bool = true,
    _ isLaw: (_ before: CohortBounds, _ after: CohortBounds) -> Bool
  ) {
    var random = SplitMix64(seed: 1)
    var compared = 0
    for _ in 0..<20_000 {
      var group = RandomClass(using: &random, reading: reading, rosters: rosters)
      if !asked { for position in group.events.indices { group.events[position].firstTimers = nil } }
      var fewer = group
      fewer.events.remove(at: random.below(group.events.count))
      let (before, after) = (fewer.bounds, group.bounds)
      guard before.contradictions.isEmpty, after.contradictions.isEmpty else { continue }
      compared += 1
      if !isLaw(before, after) {
        Issue.record("\(before) became \(after) with \(group)")
        return
      }
    }
    #expect(compared > 10_000)
  }

  @Test(
    "A further record, wherever it falls, lowers neither the smallest nor the largest number",
    arguments: [RandomClass.Reading.exact, .wider])
  func furtherRecord(reading: RandomClass.Reading) {
    compare(reading, rosters: 0) { $1.lower >= $0.lower && $1.upper >= $0.upper }
  }

  @Test(
    "Nor among sessions with a fixed roster: never the smallest number, the largest where nobody was asked",
    arguments: 1...2)
  func furtherRecordOfRoster(rosters: Int) {
    compare(.wider, rosters: rosters) { before, after in after.lower >= before.lower }
    compare(.exact, rosters: rosters, asked: false) { $1.lower >= $0.lower && $1.upper >= $0.upper }
  }

  @Test("A whole roster that was asked says who else comes to its sessions: that record narrows the others")
  func rosterIsKnown() {
    let roster = ReachEvent.Roster(academy: "a", pupils: 3)
    let asked = ReachEvent(session: "s2", attended: 3, firstTimers: 1, roster: roster)
    let others = [
      ReachEvent(session: "s1", attended: 3, firstTimers: 3),
      ReachEvent(session: "s3", attended: 2, roster: roster), ReachEvent(session: "s4", attended: 3, roster: roster),
    ]
    let before = CohortBounds(of: RandomClass.cohort, enrolled: 6, events: others)
    #expect(before.lower...before.upper == 3...6)
    // All three of the roster were there, one of them new: whoever comes of it later has been counted.
    let after = CohortBounds(of: RandomClass.cohort, enrolled: 6, events: [others[0], asked] + others[1...])
    #expect(after.lower...after.upper == 4...4)
  }

  @Test("A count of first-timers narrows the range, never moves it")
  func firstTimersNarrow() {
    var random = SplitMix64(seed: 2)
    var narrowed = 0
    for _ in 0..<20_000 {
      let group = RandomClass(using: &random)
      let asked = group.events.indices.filter { group.events[$0].firstTimers != nil }
      guard let position = asked.randomElement(using: &random) else { continue }
      var unasked = group
      unasked.events[position].firstTimers = nil
      let (wide, narrow) = (unasked.bounds, group.bounds)
      guard wide.contradictions.isEmpty, narrow.contradictions.isEmpty else { continue }
      if narrow.lower < wide.lower || narrow.upper > wide.upper {
        Issue.record("\(wide) became \(narrow) with \(group)")
        return
      }
      if narrow != wide { narrowed += 1 }
    }
    #expect(narrowed > 1_000)
  }

  @Test("Where nobody asked for first-timers the order of the sessions does not matter", arguments: 0...2)
  func orderWithoutFirstTimers(rosters: Int) {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5_000 {
      var group = RandomClass(using: &random, rosters: rosters)
      for position in group.events.indices { group.events[position].firstTimers = nil }
      let range = group.bounds
      group.events.shuffle(using: &random)
      if group.bounds != range {
        Issue.record("\(range) became \(group.bounds) with \(group)")
        return
      }
    }
  }

  @Test("Attendances are no fewer than the different pupils, and one session brings as many as came")
  func contacts() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<10_000 {
      let group = RandomClass(using: &random, rosters: 1)
      let reach = CohortReach(cohort: RandomClass.cohort, enrolled: group.pupils, events: group.events)
      let attended = group.events.map { $0.attended ?? 0 }
      if reach.contacts != attended.reduce(0, +) || reach.upper > reach.contacts
        || reach.lower < attended.max() ?? 0 || group.events.count == 1 && reach.range != attended[0]...attended[0]
      {
        Issue.record("\(reach) of \(group)")
        return
      }
    }
  }

  @Test("Classes add up, in whatever groups and order; contacts stay beside them")
  func sums() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<500 {
      var classes = (0..<random.below(12)).map { _ in
        let group = RandomClass(using: &random)
        return Reach(
          CohortReach(
            cohort: RandomClass.cohort, enrolled: random.below(9) == 0 ? nil : group.pupils, events: group.events))
      }
      let whole = classes.reduce(Reach(), +)
      let known = classes.filter { $0.cohortsWithoutEnrolment == 0 }
      #expect(whole.lower == known.reduce(0) { $0 + $1.lower })
      #expect(whole.upper == known.reduce(0) { $0 + $1.upper })
      #expect(whole.enrolled == known.reduce(0) { $0 + $1.enrolled })
      #expect(whole.contacts == classes.reduce(0) { $0 + $1.contacts })
      classes.shuffle(using: &random)
      let cut = random.below(classes.count + 1)
      #expect(classes[..<cut].reduce(Reach(), +) + classes[cut...].reduce(Reach(), +) == whole)
    }
  }

  @Test("A verdict is what every number in the range says: met if all reach the bar, missed if none does")
  func verdicts() {
    for pupils in 1...24 {
      for lower in 0...pupils {
        for upper in lower...pupils {
          for percent in stride(from: 0, through: 100, by: 1 + (lower + upper) % 7) {
            let standing = Reach(lower: lower, upper: upper, enrolled: pupils)
              .standing(percent: percent, windowIsOver: true)
            // Of 24 pupils 71% is 17.04: 18 are needed. In hundredths of a pupil, without rounding.
            let reaching = (lower...upper).count { $0 * 100 >= percent * pupils }
            let verdict: Verdict =
              reaching == upper - lower + 1 ? .met : reaching == 0 ? .missed : .notYetKnown
            let missing = (lower...upper).map { came in (0...pupils).first { (came + $0) * 100 >= percent * pupils }! }
            if standing.verdict != verdict || standing.stillNeeded != missing.min()!...missing.max()! {
              Issue.record("\(lower)-\(upper) of \(pupils), \(percent)%: \(standing)")
              return
            }
          }
        }
      }
    }
  }

  @Test("Whatever a file holds, the range is a range of pupils of the class")
  func anything() {
    var random = SplitMix64(seed: 4)
    func count() -> Int? {
      let counts = [nil, -1, 0, 1, 2, 5, 24, 9999, Int.max, Int.min]
      return counts[random.below(counts.count)]
    }
    for _ in 0..<20_000 {
      let enrolled = count()
      let academies: [RecordID<Academy>] = ["a", "b"]
      let readings: [FirstTimerReading] = [.exact, .atLeast, .atMost]
      let events = (0..<random.below(6)).map { _ in
        ReachEvent(
          session: "s", attended: count(), firstTimers: count(), reading: readings[random.below(3)],
          roster: count().map { .init(academy: academies[random.below(2)], pupils: $0) })
      }
      let bounds = CohortBounds(of: RandomClass.cohort, enrolled: enrolled, events: events)
      if bounds.lower < 0 || bounds.lower > bounds.upper || bounds.upper > max(0, enrolled ?? .max) {
        Issue.record("\(bounds) of \(String(describing: enrolled)) from \(events)")
        return
      }
    }
  }
}
