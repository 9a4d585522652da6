import Domain

/// An oracle for a class that is followed over years, which knows no recurrence: of at most four pupils it tries
/// every set of them that can make the class of a year, and every set of attendees of every session.
///
/// A set of pupils is a bit mask, a set of such sets a number with a bit for each of the 16.
struct ClassesOfPupils {
  static let largestClass = 4

  struct Year {
    var enrolled: Int
    var sessions: [Tried]
  }

  struct Tried {
    var attended: Int
    /// Nil where nobody asked.
    var new: Int?
    var earlier: Int?
    var reading = EarlierReading.exact
  }

  /// For (class, came earlier, session): the sets of this year's pupils that each can become.
  private var tables: [[UInt16]] = Array(repeating: [], count: 16 * 16 * 5 * 6 * 16)

  /// The fewest and the most of the `pupils` who came in any of the years; nil where the records cannot be true.
  mutating func range(pupils: Int, years: [Year]) -> ClosedRange<Int>? {
    var reachable: UInt16 = 1  // nobody
    for year in years {
      var next: UInt16 = 0
      for group in 0..<(1 << pupils) where group.nonzeroBitCount == year.enrolled {
        for earlier in 0..<(1 << pupils) where reachable & (1 << UInt16(earlier)) != 0 {
          var came: UInt16 = 1
          for session in year.sessions {
            let slot = table(group, earlier, session)
            var outcomes: UInt16 = 0
            for set in 0..<(1 << pupils) where came & (1 << UInt16(set)) != 0 { outcomes |= tables[slot][set] }
            came = outcomes
          }
          for set in 0..<(1 << pupils) where came & (1 << UInt16(set)) != 0 {
            next |= 1 << UInt16(set | earlier)
          }
        }
      }
      reachable = next
    }
    let sizes = (0..<16).filter { reachable & (1 << UInt16($0)) != 0 }.map(\.nonzeroBitCount)
    guard let least = sizes.min(), let most = sizes.max() else { return nil }
    return least...most
  }

  private mutating func table(_ group: Int, _ earlier: Int, _ session: Tried) -> Int {
    let asked: Int =
      switch (session.earlier, session.reading) {
      case (nil, _): 0
      case (let count?, .exact): 1 + count
      case (let count?, .atMost): 6 + count
      case (let count?, .atLeast): 11 + count
      }
    let new = session.new.map { $0 + 1 } ?? 0
    let slot = (((group * 16 + earlier) * 5 + session.attended) * 6 + new) * 16 + asked
    if tables[slot].isEmpty {
      tables[slot] = (0..<16).map { came in
        var outcomes: UInt16 = 0
        for attendees in 0..<16
        where attendees & ~group == 0 && attendees.nonzeroBitCount == session.attended {
          if let count = session.new, (attendees & ~came).nonzeroBitCount != count { continue }
          let before = (attendees & earlier).nonzeroBitCount
          if let count = session.earlier {
            switch session.reading {
            case .exact where before != count: continue
            case .atMost where before > count: continue
            case .atLeast where before < count: continue
            default: break
            }
          }
          outcomes |= 1 << UInt16(came | attendees)
        }
        return outcomes
      }
    }
    return slot
  }
}

/// A class of at most four pupils over a few years, and what was written down of its sessions.
struct RandomFollowedClass {
  var pupils: Int
  var years: [[FollowedEvent]] = []
  var sizes: [Int] = []
  var reading: EarlierReading

  /// Of half of them the figures really happened; of the others each is possible by itself only.
  init(using random: inout SplitMix64, largest: Int, years count: Int, reading: EarlierReading = .exact) {
    pupils = 1 + random.below(largest)
    self.reading = reading
    let happened = random.below(2) == 0
    let full = random.below(count)
    var came = 0
    for year in 0..<count {
      // One year has all the pupils, or they would be fewer.
      let size = year == full || random.below(2) == 0 ? pupils : random.below(pupils + 1)
      var group = (1 << pupils) - 1
      while group.nonzeroBitCount > size { group &= ~(1 << random.below(pupils)) }
      sizes.append(size)
      var events: [FollowedEvent] = []
      var cameNow = 0
      for session in 0..<random.below(4) {
        let attendees = random.pupils(among: pupils) & group
        let attended = attendees.nonzeroBitCount
        var new = (attendees & ~cameNow).nonzeroBitCount
        var earlier = (attendees & came).nonzeroBitCount
        switch reading {
        case .exact: break
        case .atMost: earlier += random.below(attended - earlier + 1)
        case .atLeast: earlier -= random.below(earlier + 1)
        }
        if !happened {
          new = random.below(attended + 1)
          earlier = random.below(attended + 1)
        }
        events.append(
          FollowedEvent(
            ReachEvent(
              session: RecordID("s\(year)\(session)"), attended: attended,
              firstTimers: random.below(2) == 0 ? nil : new),
            beenEarlier: year == 0 || random.below(3) == 0 ? nil : earlier))
        cameNow |= attendees
      }
      came |= cameNow
      years.append(events)
    }
  }

  var classes: [FollowedClass] {
    zip(sizes, years).map { FollowedClass(enrolled: $0, events: $1, of: RandomClass.cohort) }
  }

  var bounds: FollowedBounds { FollowedBounds(classes, reading: reading) }

  /// What the oracle tries; first-timers that contradict each other within a year are ignored, as they are there.
  func tried(ignoringEarlier: Bool = false) -> [ClassesOfPupils.Year] {
    zip(classes, years).map { group, events in
      ClassesOfPupils.Year(
        enrolled: group.enrolled,
        sessions: events.map {
          ClassesOfPupils.Tried(
            attended: $0.event.attended ?? 0, new: group.ignoresFirstTimers ? nil : $0.event.firstTimers,
            earlier: ignoringEarlier ? nil : $0.beenEarlier, reading: reading)
        })
    }
  }
}
