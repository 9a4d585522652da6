import Testing

@testable import Domain

@Suite("The laws of a followed class")
struct FollowedLawTests {
  private static let cohort = CohortKey(school: "012345-01", grade: .l6)

  private func year(_ enrolled: Int, _ sessions: (attended: Int, new: Int?, earlier: Int?)...) -> FollowedClass {
    FollowedClass(
      enrolled: enrolled,
      events: sessions.enumerated().map { number, session in
        FollowedEvent(
          ReachEvent(session: RecordID("s\(number)"), attended: session.attended, firstTimers: session.new),
          beenEarlier: session.earlier)
      }, of: Self.cohort)
  }

  @Test("18 of 24 came in L5, 15 in L6: between 18 and 24; 4 of them not before: exactly 22")
  func asked() {
    let before = year(24, (18, 18, nil))
    #expect(FollowedBounds([before, year(24, (15, nil, nil))], reading: .exact).range == 18...24)
    #expect(FollowedBounds([before, year(24, (15, nil, 11))], reading: .exact).range == 22...22)
    #expect(FollowedBounds([before, year(24, (15, nil, 0))], reading: .exact).broken?.sessions == 1)
    #expect(FollowedBounds([before, year(24, (15, nil, 0))], reading: .exact).range == 18...24)
    #expect(FollowedBounds([before, year(24, (15, nil, 11))], reading: .atMost).range == 22...24)
    #expect(FollowedBounds([before, year(24, (15, nil, 11))], reading: .atLeast).range == 18...22)
  }

  @Test("A class that loses two pupils keeps its largest number: of 24, those who left may have come")
  func smallerClass() {
    let bounds = FollowedBounds([year(24, (18, 18, nil)), year(22, (22, 22, 16))], reading: .exact)
    #expect(bounds.pupils == 24)
    #expect(bounds.range == 24...24)
    #expect(FollowedBounds([year(24, (18, 18, nil)), year(22, (22, 22, 18))], reading: .exact).range == 22...22)
    #expect(FollowedBounds([year(20, (20, 20, nil)), year(24, (4, 4, nil))], reading: .exact).range == 20...24)
  }

  @Test("In its first year a class has not come earlier, whatever pupils say: the count is not read")
  func firstYear() {
    let bounds = FollowedBounds([year(24, (18, nil, 7), (10, 3, 2))], reading: .exact)
    #expect(bounds.broken == nil)
    #expect(bounds.range == 21...21)
  }

  @Test("A count that cannot be says nothing, and a session without numbers excuses what it may explain")
  func unreadable() {
    let before = year(24, (5, 5, nil))
    #expect(FollowedBounds([before, year(24, (8, nil, 9))], reading: .exact).range == 8...13)
    #expect(FollowedBounds([before, year(24, (8, nil, 8))], reading: .exact).broken != nil)
    var gap = before
    gap.events.append(FollowedEvent(ReachEvent(session: "s9", attended: nil)))
    let excused = FollowedBounds([gap, year(24, (8, nil, 8))], reading: .exact)
    #expect(excused.broken == nil)
    #expect(excused.range == 8...13)
  }

  @Test("Never fewer than in the best of the years, never more than in all of them together or than there are")
  func yearsAlone() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<5_000 {
      let group = RandomFollowedClass(using: &random, largest: 9, years: 1 + random.below(4))
      let bounds = group.bounds
      let years = group.classes.map(\.reached)
      let least = years.map(\.lowerBound).max() ?? 0
      let most = min(years.map(\.upperBound).reduce(0, +), group.pupils)
      if bounds.range.lowerBound < least || bounds.range.upperBound > most {
        Issue.record("\(bounds) of \(group)")
        return
      }
      let unasked = FollowedBounds(group.classes, reading: nil)
      if unasked.range != least...most {
        Issue.record("\(unasked) where nobody asked, of \(group)")
        return
      }
    }
  }

  @Test("A count of those who came earlier narrows the range, never moves it")
  func narrows() {
    var random = SplitMix64(seed: 2)
    var narrowed = 0
    for _ in 0..<10_000 {
      let group = RandomFollowedClass(using: &random, largest: 12, years: 2 + random.below(2))
      guard let last = group.years.last?.lastIndex(where: { $0.beenEarlier != nil }) else { continue }
      var unasked = group
      unasked.years[unasked.years.count - 1][last].beenEarlier = nil
      let (narrow, wide) = (group.bounds, unasked.bounds)
      guard narrow.broken == nil, wide.broken == nil else { continue }
      if narrow.range.lowerBound < wide.range.lowerBound || narrow.range.upperBound > wide.range.upperBound {
        Issue.record("\(wide) became \(narrow) of \(group)")
        return
      }
      if narrow != wide { narrowed += 1 }
    }
    #expect(narrowed > 300)
  }

  @Test("A count that says nothing changes nothing, and takes the long way to that")
  func longWay() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      var group = RandomFollowedClass(using: &random, largest: 20, years: 3, reading: .atMost)
      for year in group.years.indices {
        for event in group.years[year].indices {
          group.years[year][event].beenEarlier = group.years[year][event].event.attended
        }
      }
      if group.bounds != FollowedBounds(group.classes, reading: nil) {
        Issue.record("\(group.bounds) of \(group)")
        return
      }
    }
  }

  @Test("Whatever a file holds, the range is a range of pupils")
  func anything() {
    var random = SplitMix64(seed: 4)
    func count() -> Int? { [nil, -1, 0, 1, 2, 5, 24, 999, Int.max, Int.min][random.below(10)] }
    for _ in 0..<5_000 {
      let classes = (0..<random.below(4)).map { _ in
        let events = (0..<random.below(4)).map { _ in
          FollowedEvent(
            ReachEvent(
              session: "s", attended: count(), firstTimers: count(),
              reading: [.exact, .atLeast, .atMost][random.below(3)],
              roster: count().map { .init(academy: "a", pupils: $0) }), beenEarlier: count())
        }
        return FollowedClass(enrolled: [0, 1, 5, 24, 90, -3][random.below(6)], events: events, of: Self.cohort)
      }
      let bounds = FollowedBounds(classes, reading: [.exact, .atMost, .atLeast, nil][random.below(4)])
      if bounds.range.lowerBound < 0 || bounds.range.upperBound > bounds.pupils {
        Issue.record("\(bounds) of \(classes)")
        return
      }
    }
  }

  @Test("Pairs between bounds are exactly those pairs, when added and when limited")
  func pairs() {
    var random = SplitMix64(seed: 5)
    func range() -> ClosedRange<Int> {
      let low = random.below(5)
      return low...(low + random.below(5))
    }
    func all(_ first: ClosedRange<Int>, _ second: ClosedRange<Int>, _ sum: ClosedRange<Int>) -> Set<[Int]> {
      Set(first.flatMap { x in second.filter { sum.contains(x + $0) }.map { [x, $0] } })
    }
    func all(_ pairs: PairBounds) -> Set<[Int]> { all(pairs.first, pairs.second, pairs.sum) }
    func spans(_ pairs: PairBounds, _ set: Set<[Int]>) -> Bool {
      set.map { $0[0] }.min() == pairs.first.lowerBound && set.map { $0[0] }.max() == pairs.first.upperBound
        && set.map { $0[1] }.min() == pairs.second.lowerBound && set.map { $0[1] }.max() == pairs.second.upperBound
        && set.map { $0[0] + $0[1] }.min() == pairs.sum.lowerBound
        && set.map { $0[0] + $0[1] }.max() == pairs.sum.upperBound
    }
    for _ in 0..<2_000 {
      let (a, b, c, d, e, f, g, h, i) = (
        range(), range(), range(), range(), range(), range(), range(), range(), range()
      )
      let one = PairBounds(first: a, second: b, sum: c)
      let other = PairBounds(first: d, second: e, sum: f)
      #expect((one == nil) == all(a, b, c).isEmpty)
      guard let one, let other else { continue }
      #expect(all(one) == all(a, b, c))
      #expect(spans(one, all(one)))
      let sums = Set(all(one).flatMap { x in all(other).map { [x[0] + $0[0], x[1] + $0[1]] } })
      #expect(all(one + other) == sums)
      #expect(spans(one + other, sums))
      let limited = all(one).intersection(all(g, h, i))
      #expect(one.limited(first: g, second: h, sum: i).map(all) ?? [] == limited)
    }
  }
}
