import Domain

extension SplitMix64 {
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func pupils(among count: Int) -> Int { Int(next() % (1 << UInt64(count))) }
}

/// A class of up to six pupils and what was written down of its sessions.
struct RandomClass {
  enum Reading { case exact, wider, narrower }

  var pupils: Int
  var events: [ReachEvent]

  static let cohort = CohortKey(school: "012345-01", grade: .l5)
  private static let ids: [RecordID<Session>] = ["s1", "s2", "s3", "s4", "s5"]

  /// Of half of the classes the figures really happened: pupils came, and were counted. Of the others each
  /// figure is possible by itself only, so that the records may contradict each other.
  ///
  /// - Parameter reading: what some of the first-timers were asked about.
  init(using random: inout SplitMix64, reading: Reading = .exact, withRoster: Bool = false) {
    pupils = 1 + random.below(PupilSets.largestClass)
    events = []
    let roster = 1 + random.below(pupils)
    let happened = random.below(2) == 0
    var came = 0
    var elsewhere = random.pupils(among: pupils)  // been to something that is not counted
    for index in 0..<(1 + random.below(Self.ids.count)) {
      let isSeries = withRoster && random.below(3) > 0
      let attendees = random.pupils(among: isSeries ? roster : pupils)
      let attended = attendees.nonzeroBitCount
      let isOther = reading != .exact && random.below(2) == 0
      var figure = (attendees & ~came).nonzeroBitCount
      if isOther, reading == .wider { figure = (attendees & ~came & ~elsewhere).nonzeroBitCount }
      if isOther, reading == .narrower { figure += random.below(attended - figure + 1) }
      if !happened { figure = random.below(attended + 1) }
      events.append(
        ReachEvent(
          session: Self.ids[index], attended: attended, firstTimers: random.below(3) == 0 ? nil : figure,
          reading: !isOther ? .exact : reading == .wider ? .atLeast : .atMost,
          roster: isSeries ? ReachEvent.Roster(academy: "a1", pupils: roster) : nil))
      came |= attendees
      elsewhere |= random.pupils(among: pupils) & random.pupils(among: pupils)
    }
  }

  var bounds: CohortBounds { CohortBounds(of: Self.cohort, enrolled: pupils, events: events) }

  /// What the oracle tries: the events as they are, or without their first-timers.
  func tried(ignoringFirstTimers: Bool = false) -> [(attended: Int, new: PupilSets.New, roster: Int?)] {
    events.map { event in
      var new = PupilSets.New.unknown
      if let figure = event.firstTimers, !ignoringFirstTimers {
        switch event.reading {
        case .exact: new = .exactly(figure)
        case .atLeast: new = .atLeast(figure)
        case .atMost: new = .atMost(figure)
        }
      }
      return (event.attended ?? 0, new, event.roster?.pupils)
    }
  }
}
