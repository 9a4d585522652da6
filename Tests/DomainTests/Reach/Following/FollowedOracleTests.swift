import Domain
import Testing

@Suite("A followed class against every set of pupils who may have come")
struct FollowedOracleTests {
  /// Compares many classes; answers how many were consistent.
  private func compare(
    _ cases: Int, seed: UInt64, largest: Int, years: ClosedRange<Int>, reading: EarlierReading = .exact
  ) -> Int {
    var random = SplitMix64(seed: seed)
    var oracle = ClassesOfPupils()
    var consistent = 0
    for number in 0..<cases {
      let count = years.lowerBound + random.below(years.count)
      let group = RandomFollowedClass(using: &random, largest: largest, years: count, reading: reading)
      let bounds = group.bounds
      let truth = oracle.range(pupils: group.pupils, years: group.tried())
      if truth != nil { consistent += 1 }
      let expected = truth ?? oracle.range(pupils: group.pupils, years: group.tried(ignoringEarlier: true))
      if bounds.range != expected || (bounds.broken == nil) != (truth != nil) || bounds.pupils != group.pupils {
        Issue.record("case \(number): \(String(describing: truth)) became \(bounds) of \(group)")
        return consistent
      }
    }
    return consistent
  }

  @Test("In 100,000 classes of up to three pupils over two years the range is exactly what is left possible")
  func twoYears() {
    let consistent = compare(100_000, seed: 71, largest: 3, years: 2...2)
    #expect(consistent > 50_000)
    #expect(consistent < 100_000)
  }

  @Test("And in classes of up to four pupils over as many years")
  func moreYears() {
    let consistent = compare(4_000, seed: 72, largest: 4, years: 1...4)
    #expect(consistent > 2_000)
    #expect(consistent < 4_000)
  }

  @Test(
    "A count of more, or of fewer, than the years that are followed leaves exactly what it must",
    arguments: [EarlierReading.atMost, .atLeast])
  func otherReadings(_ reading: EarlierReading) {
    #expect(compare(20_000, seed: 73, largest: 3, years: 2...3, reading: reading) > 10_000)
  }

  @Test("The session that breaks is the first one with which the records cannot be true")
  func named() {
    var random = SplitMix64(seed: 74)
    var oracle = ClassesOfPupils()
    var seen = 0
    for _ in 0..<10_000 {
      let group = RandomFollowedClass(using: &random, largest: 3, years: 3)
      guard let broken = group.bounds.broken else { continue }
      seen += 1
      var tried = Array(group.tried().prefix(broken.year + 1))
      tried[broken.year].sessions = Array(tried[broken.year].sessions.prefix(broken.sessions))
      #expect(oracle.range(pupils: group.pupils, years: tried) == nil)
      tried[broken.year].sessions.removeLast()
      #expect(oracle.range(pupils: group.pupils, years: tried) != nil)
    }
    #expect(seen > 500)
  }

  @Test("What pupils came to before the class was followed never pushes the truth out of the range")
  func before() {
    var random = SplitMix64(seed: 75)
    var narrowed = 0
    for _ in 0..<5_000 {
      let pupils = 1 + random.below(20)
      let all = (1 << pupils) - 1
      let elsewhere = random.pupils(among: pupils)
      var came = 0
      var classes: [FollowedClass] = []
      for year in 0..<3 {
        var cameNow = 0
        let events = (0..<random.below(4)).map { number in
          let attendees = random.pupils(among: pupils) & all
          let event = ReachEvent(
            session: RecordID("s\(year)\(number)"), attended: attendees.nonzeroBitCount,
            firstTimers: random.below(2) == 0 ? nil : (attendees & ~cameNow).nonzeroBitCount)
          cameNow |= attendees
          return FollowedEvent(event, beenEarlier: (attendees & (came | elsewhere)).nonzeroBitCount)
        }
        came |= cameNow
        classes.append(FollowedClass(enrolled: pupils, events: events, of: RandomClass.cohort))
      }
      let bounds = FollowedBounds(classes, reading: .atMost)
      #expect(bounds.broken == nil)
      #expect(bounds.range.contains(came.nonzeroBitCount))
      if bounds.range != FollowedBounds(classes, reading: nil).range { narrowed += 1 }
    }
    #expect(narrowed > 500)
  }

  @Test("With the fixed roster of an academy the range contains every number that is possible")
  func rosters() {
    var random = SplitMix64(seed: 76)
    var narrowed = 0
    for _ in 0..<10_000 {
      // What happened in two years, with an academy in the second: the truth must be in the range.
      let pupils = 2 + random.below(12)
      let roster = random.pupils(among: pupils)
      var came = 0
      var classes: [FollowedClass] = []
      for year in 0..<2 {
        var cameNow = 0
        let events = (0..<(1 + random.below(4))).map { number in
          let isSeries = year == 1 && random.below(3) > 0
          let attendees = random.pupils(among: pupils) & (isSeries ? roster : -1)
          let event = ReachEvent(
            session: RecordID("s\(year)\(number)"), attended: attendees.nonzeroBitCount,
            firstTimers: random.below(2) == 0 ? nil : (attendees & ~cameNow).nonzeroBitCount,
            roster: isSeries ? .init(academy: "a", pupils: roster.nonzeroBitCount) : nil)
          cameNow |= attendees
          return FollowedEvent(event, beenEarlier: year == 0 ? nil : (attendees & came).nonzeroBitCount)
        }
        came |= cameNow
        classes.append(FollowedClass(enrolled: pupils, events: events, of: RandomClass.cohort))
      }
      let bounds = FollowedBounds(classes, reading: .exact)
      #expect(bounds.broken == nil)
      #expect(bounds.range.contains(came.nonzeroBitCount))
      if bounds.range != FollowedBounds(classes, reading: nil).range { narrowed += 1 }
    }
    #expect(narrowed > 4_000)
  }
}
