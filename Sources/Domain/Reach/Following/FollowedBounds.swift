/// One school year of a class that is followed, as its bounds need it.
public struct FollowedClass: Equatable, Sendable {
  /// Pupils of the class in that year.
  public var enrolled: Int
  /// In the order of their sessions. Only a year with a count of those who came in an earlier one needs them.
  public var events: [FollowedEvent]
  /// Different pupils of the class who came that year, by the records of that year alone.
  public var reached: ClosedRange<Int>
  /// The first-timers of that year contradict each other: `reached` ignores them.
  public var ignoresFirstTimers: Bool

  public init(
    enrolled: Int, events: [FollowedEvent], reached: ClosedRange<Int>, ignoresFirstTimers: Bool = false
  ) {
    self.enrolled = ReachEvent.bounded(enrolled)
    self.events = events
    self.reached = reached.clamped(to: 0...self.enrolled)
    self.ignoresFirstTimers = ignoresFirstTimers
  }

  /// With the range that the year's own events leave.
  public init(enrolled: Int, events: [FollowedEvent], of cohort: CohortKey) {
    let own = events.map(\.event)
    let bounds = CohortBounds(of: cohort, enrolled: enrolled, events: own)
    // After a session without numbers a first-timer figure may speak of pupils nobody counted.
    let hasGap = own.contains { $0.attended == nil }
    self.init(
      enrolled: enrolled, events: events, reached: bounds.lower...bounds.upper,
      ignoresFirstTimers: hasGap || !bounds.contradictions.isEmpty)
  }

  fileprivate var hasGap: Bool { events.contains { $0.event.attended == nil } }
}

/// How many different pupils of a class came in at least one of the years in which it was followed.
///
/// The class changes: pupils leave it and others come, and nobody writes down who. What is counted is the
/// largest class of these years, as if its pupils stayed: those of a smaller year are any of them. With that,
/// and without rosters, the range is sharp.
///
/// Why it is right: let r pupils of the M have come before a year of which the class is N of the M. Then e of
/// the N had come, any number with r + N - M ≤ e ≤ min(r, N). For each e the pairs (came again this year, came
/// for the first time) that the sessions leave possible are kept exactly by `PairBounds`: a session of a pupils,
/// t of them among the e, adds n new of the e and n' new of the others, n ≤ t, n' ≤ a - t, and leaves at least t
/// and a - t of each. The first-timers of the year say n + n', the count of those who came earlier says t.
public struct FollowedBounds: Equatable, Sendable {
  /// The largest class of the years.
  public let pupils: Int
  public let range: ClosedRange<Int>
  /// The counts of those who came earlier cannot all be true; they are ignored. The position of the year that
  /// breaks, and the number of its sessions up to and including the one that does.
  public let broken: Break?

  public struct Break: Equatable, Sendable {
    public let year: Int
    public let sessions: Int
  }

  /// - Parameter reading: of the counts of those who came earlier; nil ignores them.
  public init(_ years: [FollowedClass], reading: EarlierReading?) {
    pupils = years.lazy.map(\.enrolled).max() ?? 0
    switch Self.range(years, pupils: pupils, reading: reading) {
    case .possible(let range):
      self.range = range
      broken = nil
    case .broken(let position):
      // Without these counts the years are independent, and each by itself is possible.
      if case .possible(let range) = Self.range(years, pupils: pupils, reading: nil) {
        self.range = range
      } else {
        range = 0...pupils
      }
      let mayHaveCome = years[...position.year].contains { $0.hasGap }
      broken = mayHaveCome ? nil : position
    }
  }

  private enum Outcome {
    case possible(ClosedRange<Int>)
    case broken(Break)
  }

  private static func range(_ years: [FollowedClass], pupils: Int, reading: EarlierReading?) -> Outcome {
    var counts = PossibleCounts(upTo: pupils)
    for (position, year) in years.enumerated() {
      let enrolled = year.enrolled
      let tellsMore = position > 0 && year.events.contains { $0.earlier(reading, enrolled: enrolled) != nil }
      guard tellsMore else {
        // The year says nothing of the years before: none of its pupils need be new, or all may.
        let reached = year.reached
        counts.replaceEach { $0.mark(max($1, reached.lowerBound)...max(min($1 + reached.upperBound, pupils), $1)) }
        continue
      }
      /// Of `reached` pupils who have come, how many can be in this year's class.
      func stillThere(_ reached: Int) -> ClosedRange<Int> {
        max(0, reached + enrolled - pupils)...min(reached, enrolled)
      }
      var last = 0
      var new: [ClosedRange<Int>?] = Array(repeating: nil, count: enrolled + 1)
      var thereBefore = counts
      thereBefore.replaceEach { $0.mark(stillThere($1)) }
      for before in 0...enrolled where thereBefore[before] {
        new[before] = newPupils(of: year, before: before, reading: reading, last: &last)
      }
      counts.replaceEach { next, reached in
        for before in stillThere(reached) {
          guard let new = new[before] else { continue }
          next.mark((reached + new.lowerBound)...(reached + new.upperBound))
        }
      }
      if counts.isEmpty { return .broken(Break(year: position, sessions: last + 1)) }
    }
    return .possible(counts.smallest...counts.largest)
  }

  /// Pupils of a year's class who came for the first time, where `before` of them had come in an earlier one;
  /// nil where that cannot be. `last` becomes the position of the latest session that any `before` gets to.
  private static func newPupils(
    of year: FollowedClass, before: Int, reading: EarlierReading?, last: inout Int
  ) -> ClosedRange<Int>? {
    let enrolled = year.enrolled
    var pairs = PairBounds.zero
    for (position, followed) in year.events.enumerated() {
      guard let count = followed.event.attended else { continue }
      last = max(last, position)
      let attended = min(count, enrolled)
      let earlier = followed.earlier(reading, enrolled: enrolled) ?? 0...attended
      let new = followed.event.newPupils(
        ofEnrolled: enrolled, others: 0, ignoringFirstTimers: year.ignoresFirstTimers)
      guard
        let added = PairBounds(
          first: 0...earlier.upperBound, second: 0...(attended - earlier.lowerBound),
          sum: new.atLeast...max(new.atLeast, min(new.atMost, attended))),
        earlier.lowerBound <= before, attended - earlier.upperBound <= enrolled - before,
        let left = (pairs + added).limited(
          first: earlier.lowerBound...before, second: (attended - earlier.upperBound)...(enrolled - before),
          sum: attended...enrolled)
      else { return nil }
      pairs = left
    }
    return pairs.limited(first: 0...before, second: 0...(enrolled - before), sum: year.reached)?.second
  }
}

/// Which numbers of pupils are possible: a yes or no for each from 0 up.
private struct PossibleCounts {
  private var isPossible: [Bool]

  /// Nobody has come yet.
  init(upTo pupils: Int) {
    isPossible = Array(repeating: false, count: pupils + 1)
    isPossible[0] = true
  }

  subscript(count: Int) -> Bool { isPossible[count] }

  var isEmpty: Bool { !isPossible.contains(true) }
  var smallest: Int { isPossible.firstIndex(of: true) ?? 0 }
  var largest: Int { isPossible.lastIndex(of: true) ?? 0 }

  /// Ranges that are laid over each other, and which numbers any of them holds.
  struct Marks {
    private var steps: [Int]

    fileprivate init(count: Int) { steps = Array(repeating: 0, count: count + 1) }

    mutating func mark(_ range: ClosedRange<Int>) {
      steps[range.lowerBound] += 1
      steps[range.upperBound + 1] -= 1
    }

    fileprivate var isMarked: [Bool] {
      var depth = 0
      return steps.dropLast().map {
        depth += $0
        return depth > 0
      }
    }
  }

  /// Puts the ranges that `ranges` marks for each possible number in the place of that number.
  mutating func replaceEach(_ ranges: (inout Marks, Int) -> Void) {
    var marks = Marks(count: isPossible.count)
    for count in isPossible.indices where isPossible[count] { ranges(&marks, count) }
    isPossible = marks.isMarked
  }
}
