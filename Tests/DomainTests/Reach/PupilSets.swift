/// An oracle for reach that knows no recurrence: it tries every set of pupils who may have come.
///
/// A cohort of up to six pupils; a set of pupils is a bit mask. `reachable` holds, one bit for each of the 64
/// sets, which sets of pupils can have come after the events so far. Every event is tried with every set of
/// attendees.
struct PupilSets {
  /// How a first-timer figure limits the number of new pupils.
  enum New: Hashable {
    case unknown
    case exactly(Int)
    case atLeast(Int)
    case atMost(Int)

    func allows(_ count: Int) -> Bool {
      switch self {
      case .unknown: true
      case .exactly(let figure): count == figure
      case .atLeast(let figure): count >= figure
      case .atMost(let figure): count <= figure
      }
    }

    fileprivate var slot: Int {
      switch self {
      case .unknown: 0
      case .exactly(let figure): 1 + figure
      case .atLeast(let figure): 8 + figure
      case .atMost(let figure): 15 + figure
      }
    }
  }

  static let largestClass = 6

  /// For (allowed attendees, attended, new): the sets that each set can become, 64 entries in a row.
  private var tables: [[UInt64]] = Array(repeating: [], count: 7 * 7 * 22)

  /// The fewest and the most pupils who can have come; nil where the events contradict each other. An event
  /// with `roster` is attended by the first `roster` pupils of the cohort only.
  mutating func range(
    pupils: Int, events: [(attended: Int, new: New, roster: Int?)]
  ) -> ClosedRange<Int>? {
    var reachable: UInt64 = 1  // the empty set, and nothing else
    for event in events {
      let table = table(among: event.roster ?? pupils, attended: event.attended, new: event.new)
      var next: UInt64 = 0
      var rest = reachable
      while rest != 0 {
        next |= table[rest.trailingZeroBitCount]
        rest &= rest &- 1
      }
      reachable = next
    }
    var range: ClosedRange<Int>?
    for set in 0..<64 where reachable & (1 << UInt64(set)) != 0 {
      let size = set.nonzeroBitCount
      range = min(range?.lowerBound ?? size, size)...max(range?.upperBound ?? size, size)
    }
    return range
  }

  private mutating func table(among pupils: Int, attended: Int, new: New) -> [UInt64] {
    let slot = (pupils * 7 + attended) * 22 + new.slot
    if tables[slot].isEmpty {
      tables[slot] = (0..<64).map { came in
        var outcomes: UInt64 = 0
        for attendees in 0..<(1 << pupils) where attendees.nonzeroBitCount == attended {
          if new.allows((attendees & ~came).nonzeroBitCount) { outcomes |= 1 << UInt64(came | attendees) }
        }
        return outcomes
      }
    }
    return tables[slot]
  }
}
