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

  /// The fixed pupils of an academy: how many, of which academy (0 or 1). Who they are nobody knows.
  struct Roster: Hashable {
    var academy = 0
    var pupils: Int
  }

  struct Event: Hashable {
    /// Nil where nobody wrote it down: anybody may have come.
    var attended: Int?
    var new = New.unknown
    var roster: Roster?
  }

  /// For (allowed attendees, attended, new): the sets that each set can become, 64 entries in a row.
  private var tables: [[UInt64]] = Array(repeating: [], count: 64 * 8 * 22)

  /// The fewest and the most pupils who can have come; nil where the events contradict each other.
  mutating func range(pupils: Int, events: [Event]) -> ClosedRange<Int>? {
    let sizes = (0..<2).map { academy in
      events.lazy.compactMap(\.roster).first { $0.academy == academy }?.pupils ?? 0
    }
    // Which pupils the first roster has makes no difference, only how many of them the second has too.
    let least = max(0, sizes[0] + sizes[1] - pupils)
    let most = min(sizes[0], sizes[1])
    guard sizes.allSatisfy({ $0 <= pupils }), least <= most else { return nil }
    var range: ClosedRange<Int>?
    for shared in least...most {
      let first = (1 << sizes[0]) - 1
      let second = (1 << shared) - 1 | ((1 << (sizes[1] - shared)) - 1) << sizes[0]
      guard let found = self.range(pupils: pupils, events: events, rosters: [first, second]) else { continue }
      range =
        min(
          range?.lowerBound ?? found.lowerBound, found.lowerBound)...max(
          range?.upperBound ?? found.upperBound, found.upperBound)
    }
    return range
  }

  private mutating func range(pupils: Int, events: [Event], rosters: [Int]) -> ClosedRange<Int>? {
    var reachable: UInt64 = 1  // the empty set, and nothing else
    for event in events {
      let among = event.roster.map { rosters[$0.academy] } ?? (1 << pupils) - 1
      let table = table(among: among, attended: event.attended, new: event.new)
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

  private mutating func table(among allowed: Int, attended: Int?, new: New) -> [UInt64] {
    let slot = (allowed * 8 + (attended ?? 7)) * 22 + new.slot
    if tables[slot].isEmpty {
      tables[slot] = (0..<64).map { came in
        var outcomes: UInt64 = 0
        for attendees in 0..<64
        where attendees & ~allowed == 0 && (attended == nil || attendees.nonzeroBitCount == attended) {
          if new.allows((attendees & ~came).nonzeroBitCount) { outcomes |= 1 << UInt64(came | attendees) }
        }
        return outcomes
      }
    }
    return tables[slot]
  }
}
