import Domain
import Testing

@Suite("Reach against every set of pupils who may have come")
struct ReachOracleTests {
  @Test(
    "In 100,000 classes the range is exactly what the records leave possible, or they contradict each other")
  func sharp() {
    var random = SplitMix64(seed: 71)
    var oracle = PupilSets()
    var consistent = 0
    let cases = 100_000
    for number in 0..<cases {
      let group = RandomClass(using: &random)
      let bounds = group.bounds
      if let truth = oracle.range(pupils: group.pupils, events: group.tried()) {
        consistent += 1
        if bounds.lower != truth.lowerBound || bounds.upper != truth.upperBound
          || !bounds.contradictions.isEmpty
        {
          Issue.record("case \(number): \(truth) became \(bounds) of \(group)")
          return
        }
      } else {
        let ignored = oracle.range(pupils: group.pupils, events: group.tried(ignoringFirstTimers: true))
        if bounds.contradictions.isEmpty || ignored != bounds.lower...bounds.upper {
          Issue.record("case \(number): a contradiction became \(bounds) of \(group)")
          return
        }
      }
    }
    #expect(consistent > cases / 2)
    #expect(consistent < cases)
  }

  @Test("The sessions named by a contradiction cannot all be true, and without the last of them they can")
  func named() {
    var random = SplitMix64(seed: 7)
    var oracle = PupilSets()
    var seen = 0
    for _ in 0..<10_000 {
      let group = RandomClass(using: &random)
      guard let contradiction = group.bounds.contradictions.first else { continue }
      seen += 1
      let count = contradiction.sessions.count
      #expect(contradiction.sessions == group.events.prefix(count).map(\.session))
      let tried = group.tried()
      #expect(oracle.range(pupils: group.pupils, events: Array(tried.prefix(count))) == nil)
      #expect(oracle.range(pupils: group.pupils, events: Array(tried.prefix(count - 1))) != nil)
    }
    #expect(seen > 1_000)
  }

  @Test(
    "A count of pupils new to anything, or new to less than is counted, leaves exactly what it must",
    arguments: [RandomClass.Reading.wider, .narrower])
  func otherQuestions(_ reading: RandomClass.Reading) {
    var random = SplitMix64(seed: 72)
    var oracle = PupilSets()
    for number in 0..<20_000 {
      let group = RandomClass(using: &random, reading: reading)
      let bounds = group.bounds
      let truth = oracle.range(pupils: group.pupils, events: group.tried())
      let agrees = truth == nil ? !bounds.contradictions.isEmpty : truth == bounds.lower...bounds.upper
      if !agrees {
        Issue.record("case \(number): \(String(describing: truth)) became \(bounds) of \(group)")
        return
      }
    }
  }

  /// The range may be wider than what is possible, never narrower; how often it is the truth itself is counted.
  private func contains(
    _ cases: Int, seed: UInt64, rosters: Int, _ reading: RandomClass.Reading
  ) -> (consistent: Int, exact: Int)? {
    var random = SplitMix64(seed: seed)
    var oracle = PupilSets()
    var consistent = 0
    var exact = 0
    for number in 0..<cases {
      let group = RandomClass(using: &random, reading: reading, rosters: rosters)
      let bounds = group.bounds
      guard let truth = oracle.range(pupils: group.pupils, events: group.tried()) else { continue }
      consistent += 1
      if truth == bounds.lower...bounds.upper { exact += 1 }
      let isPlain = group.events.allSatisfy { $0.roster == nil }
      let isWrong = bounds.lower > truth.lowerBound || bounds.upper < truth.upperBound
      if isWrong || !bounds.contradictions.isEmpty || isPlain && truth != bounds.lower...bounds.upper {
        Issue.record("case \(number): \(truth) became \(bounds) of \(group)")
        return nil
      }
    }
    return (consistent, exact)
  }

  @Test(
    "With fixed rosters of academies, asked about anything or not, the range contains every number that is possible",
    arguments: [1, 2], [RandomClass.Reading.exact, .wider])
  func rosters(_ rosters: Int, _ reading: RandomClass.Reading) throws {
    let cases = 30_000
    let found = try #require(contains(cases, seed: 73, rosters: rosters, reading))
    #expect(found.consistent > cases / 2)
    // Containing the truth is easy with a range that says nothing: most of them are the truth itself.
    #expect(found.exact * 10 > found.consistent * 8)
  }

  @Test("A session without a number hides pupils, and never makes a contradiction of what may be true")
  func gaps() {
    var random = SplitMix64(seed: 75)
    var oracle = PupilSets()
    var consistent = 0
    let cases = 20_000
    for number in 0..<cases {
      let group = RandomClass(using: &random, withGaps: true)
      let bounds = group.bounds
      let truth = oracle.range(pupils: group.pupils, events: group.tried())
      if truth != nil { consistent += 1 }
      let agrees = truth.map { $0.lowerBound == bounds.lower && $0.upperBound >= bounds.upper }
      if bounds.contradictions.isEmpty != (truth != nil) || agrees == false {
        Issue.record("case \(number): \(String(describing: truth)) became \(bounds) of \(group)")
        return
      }
    }
    #expect(consistent > cases / 2)
    #expect(consistent < cases)
  }

  @Test("What pupils did elsewhere, unseen, never pushes the truth out of the range")
  func elsewhere() {
    var random = SplitMix64(seed: 74)
    for number in 0..<300 {
      var group = RandomClass(using: &random, reading: .wider)
      guard group.pupils <= 3 else { continue }
      group.events = Array(group.events.prefix(3))
      let truth = ElsewhereOracle.range(group)
      let bounds = group.bounds
      let agrees = truth == nil ? !bounds.contradictions.isEmpty : truth == bounds.lower...bounds.upper
      if !agrees {
        Issue.record("case \(number): \(String(describing: truth)) became \(bounds) of \(group)")
        return
      }
    }
  }
}

/// Tries every set of attendees, and every set of pupils who meanwhile went to something that is not counted.
private enum ElsewhereOracle {
  private struct Pupils: Hashable {
    var came = 0
    var elsewhere = 0
  }

  static func range(_ group: RandomClass) -> ClosedRange<Int>? {
    var states: Set<Pupils> = [Pupils()]
    let sets = 0..<(1 << group.pupils)
    for event in group.events {
      var next: Set<Pupils> = []
      for state in states {
        for outing in sets {
          let elsewhere = state.elsewhere | outing
          for attendees in sets where attendees.nonzeroBitCount == event.attended {
            let known = event.reading == .atLeast ? state.came | elsewhere : state.came
            if let figure = event.firstTimers, (attendees & ~known).nonzeroBitCount != figure { continue }
            next.insert(Pupils(came: state.came | attendees, elsewhere: elsewhere))
          }
        }
      }
      states = next
    }
    let sizes = states.map(\.came.nonzeroBitCount)
    guard let least = sizes.min(), let most = sizes.max() else { return nil }
    return least...most
  }
}
