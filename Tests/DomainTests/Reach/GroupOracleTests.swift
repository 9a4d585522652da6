import Domain
import Testing

@Suite("The reach of a part of a class against every set of pupils who may have come")
struct GroupOracleTests {
  @Test("In 20,000 classes the range of the girls contains every number that the records leave possible")
  func contains() {
    var random = SplitMix64(seed: 75)
    var consistent = 0
    var exact = 0
    let cases = 20_000
    for number in 0..<cases {
      let group = RandomGroup(using: &random)
      let bounds = group.bounds
      guard let truth = group.truth else { continue }
      consistent += 1
      if truth == bounds.lower...bounds.upper { exact += 1 }
      if bounds.lower > truth.lowerBound || bounds.upper < truth.upperBound || !bounds.contradictions.isEmpty {
        Issue.record("case \(number): \(truth) became \(bounds) of \(group)")
        return
      }
    }
    #expect(consistent > cases / 2)
    // A range that says nothing contains everything: most of them are the truth itself.
    #expect(exact * 10 > consistent * 8, "\(exact) of \(consistent)")
  }

  @Test("Where only the girls were counted their range is exactly what their own records leave possible")
  func alone() {
    var random = SplitMix64(seed: 76)
    var oracle = PupilSets()
    for number in 0..<20_000 {
      let group = RandomClass(using: &random)
      // All boys stay at home, so that the whole class says the same as its girls.
      var events = group.events
      for index in events.indices {
        events[index].whole = ReachEvent.Whole(
          attended: events[index].attended ?? 0, firstTimers: events[index].firstTimers)
      }
      let bounds = CohortBounds(of: RandomClass.cohort, enrolled: group.pupils, others: 3, events: events)
      if let truth = oracle.range(pupils: group.pupils, events: group.tried()),
        truth != bounds.lower...bounds.upper || !bounds.contradictions.isEmpty
      {
        Issue.record("case \(number): \(truth) became \(bounds) of \(group)")
        return
      }
    }
  }

  @Test("Where the girls were never counted, at least all who are no boys came, and at most all who came")
  func inferred() {
    let events = [
      ReachEvent(session: "s1", attended: nil, whole: .init(attended: 18, firstTimers: 18)),
      ReachEvent(session: "s2", attended: nil, whole: .init(attended: 4, firstTimers: 3)),
    ]
    let bounds = CohortBounds(of: RandomClass.cohort, enrolled: 11, others: 13, events: events)
    // 21 of the class of 24 came, so 8 of the 11 girls at least.
    #expect(bounds.lower == 8)
    #expect(bounds.upper == 11)
    let unknown = CohortBounds(of: RandomClass.cohort, enrolled: 11, others: nil, events: events)
    #expect(unknown.lower == 0)
    #expect(unknown.upper == 11)
  }

  @Test("Girls who do not fit the figures of their class are a contradiction, and the range ignores first-timers")
  func contradicted() {
    let events = [
      ReachEvent(session: "s1", attended: 4, firstTimers: 4, whole: .init(attended: 4, firstTimers: 4)),
      ReachEvent(session: "s2", attended: 4, firstTimers: 4, whole: .init(attended: 4, firstTimers: 0)),
    ]
    let bounds = CohortBounds(of: RandomClass.cohort, enrolled: 10, others: 10, events: events)
    #expect(bounds.contradictions.map(\.reason) == [.partAgainstClass(atLeast: 8, atMost: 4)])
    #expect(bounds.contradictions.first?.sessions == ["s1", "s2"])
    #expect(bounds.lower == 4)
    #expect(bounds.upper == 8)
  }
}

/// A class of up to five pupils, the first of whom are girls, and what was written down of its sessions.
private struct RandomGroup {
  let pupils: Int
  let girls: Int
  var events: [ReachEvent] = []

  init(using random: inout SplitMix64) {
    pupils = 1 + random.below(5)
    girls = random.below(pupils + 1)
    let happened = random.below(4) > 0
    var came = 0
    for index in 0..<(1 + random.below(4)) {
      let attendees = random.pupils(among: pupils)
      let new = attendees & ~came
      let mask = (1 << girls) - 1
      var figures = [new.nonzeroBitCount, (attendees & mask).nonzeroBitCount, (new & mask).nonzeroBitCount]
      let attended = attendees.nonzeroBitCount
      if !happened {
        figures[0] = random.below(attended + 1)
        figures[1] = random.below(min(attended, girls) + 1)
        figures[2] = random.below(min(figures[0], figures[1]) + 1)
      }
      let hasGirls = random.below(2) == 0
      events.append(
        ReachEvent(
          session: RecordID("s\(index)"), attended: hasGirls ? figures[1] : nil,
          firstTimers: random.below(3) == 0 ? figures[2] : nil,
          whole: .init(attended: attended, firstTimers: random.below(2) == 0 ? figures[0] : nil)))
      came |= attendees
    }
  }

  var bounds: CohortBounds {
    CohortBounds(of: RandomClass.cohort, enrolled: girls, others: pupils - girls, events: events)
  }

  /// The fewest and the most girls who can have come; nil where the events contradict each other.
  var truth: ClosedRange<Int>? {
    let mask = (1 << girls) - 1
    var possible: Set<Int> = [0]
    for event in events {
      var next: Set<Int> = []
      for attendees in 0..<(1 << pupils) where attendees.nonzeroBitCount == event.whole?.attended {
        if let count = event.attended, (attendees & mask).nonzeroBitCount != count { continue }
        for came in possible {
          let new = attendees & ~came
          if let figure = event.whole?.firstTimers, new.nonzeroBitCount != figure { continue }
          if let figure = event.firstTimers, (new & mask).nonzeroBitCount != figure { continue }
          next.insert(came | attendees)
        }
      }
      possible = next
    }
    let sizes = possible.map { ($0 & mask).nonzeroBitCount }
    guard let least = sizes.min(), let most = sizes.max() else { return nil }
    return least...most
  }
}
