import Domain
import Testing

@Suite("The laws of reach")
struct ReachLawTests {
  @Test("A further record, wherever it falls, lowers neither the smallest nor the largest number")
  func furtherRecord() {
    var random = SplitMix64(seed: 1)
    var compared = 0
    for _ in 0..<20_000 {
      let group = RandomClass(using: &random)
      var fewer = group
      fewer.events.remove(at: random.below(group.events.count))
      let (before, after) = (fewer.bounds, group.bounds)
      guard before.contradictions.isEmpty, after.contradictions.isEmpty else { continue }
      compared += 1
      if after.lower < before.lower || after.upper < before.upper {
        Issue.record("\(before) became \(after) with \(group)")
        return
      }
    }
    #expect(compared > 10_000)
  }

  @Test("A count of first-timers narrows the range, never moves it")
  func firstTimersNarrow() {
    var random = SplitMix64(seed: 2)
    var narrowed = 0
    for _ in 0..<20_000 {
      let group = RandomClass(using: &random)
      guard let position = group.events.lastIndex(where: { $0.firstTimers != nil }) else { continue }
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

  @Test("Where nobody asked for first-timers the order of the sessions does not matter")
  func orderWithoutFirstTimers() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5_000 {
      var group = RandomClass(using: &random)
      for position in group.events.indices { group.events[position].firstTimers = nil }
      let range = group.bounds
      group.events.shuffle(using: &random)
      if group.bounds != range {
        Issue.record("\(range) became \(group.bounds) with \(group)")
        return
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
