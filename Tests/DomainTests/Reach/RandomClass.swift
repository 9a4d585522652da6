import Domain

extension SplitMix64 {
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Any of the pupils, as a bit mask.
  mutating func pupils(among count: Int) -> Int { Int(next() % (1 << UInt64(count))) }

  /// Any of the pupils, one at least.
  mutating func someone(among count: Int) -> Int { 1 + Int(next() % ((1 << UInt64(count)) - 1)) }
}

/// A class of up to six pupils and what was written down of its sessions.
struct RandomClass {
  enum Reading { case exact, wider, narrower }

  var pupils: Int
  var events: [ReachEvent]

  static let cohort = CohortKey(school: "012345-01", grade: .l5)
  private static let academies: [RecordID<Academy>] = ["a1", "a2"]
  private static let ids: [RecordID<Session>] = ["s1", "s2", "s3", "s4", "s5"]

  /// Of half of the classes the figures really happened: pupils came, and were counted. Of the others each
  /// figure is possible by itself only, so that the records may contradict each other.
  ///
  /// - Parameters:
  ///   - reading: what some of the first-timers were asked about.
  ///   - rosters: how many academies with fixed participants most of the sessions belong to, 0...2.
  ///   - withGaps: of some sessions nobody wrote down who came.
  init(
    using random: inout SplitMix64, reading: Reading = .exact, rosters: Int = 0, withGaps: Bool = false
  ) {
    pupils = 1 + random.below(PupilSets.largestClass)
    events = []
    let members = (0..<rosters).map { _ in random.someone(among: pupils) }
    let happened = random.below(2) == 0
    var came = 0
    var elsewhere = random.pupils(among: pupils)  // been to something that is not counted
    for index in 0..<(1 + random.below(Self.ids.count)) {
      let series = rosters > 0 && random.below(3) > 0 ? random.below(rosters) : nil
      let attendees = random.pupils(among: pupils) & (series.map { members[$0] } ?? -1)
      let attended = attendees.nonzeroBitCount
      let isOther = reading != .exact && random.below(2) == 0
      var figure = (attendees & ~came).nonzeroBitCount
      if isOther, reading == .wider { figure = (attendees & ~came & ~elsewhere).nonzeroBitCount }
      if isOther, reading == .narrower { figure += random.below(attended - figure + 1) }
      if !happened { figure = random.below(attended + 1) }
      let isGap = withGaps && random.below(4) == 0
      events.append(
        ReachEvent(
          session: Self.ids[index], attended: isGap ? nil : attended,
          firstTimers: isGap || random.below(3) == 0 ? nil : figure,
          reading: !isOther ? .exact : reading == .wider ? .atLeast : .atMost,
          roster: series.map {
            ReachEvent.Roster(academy: Self.academies[$0], pupils: members[$0].nonzeroBitCount)
          }))
      came |= attendees
      elsewhere |= random.pupils(among: pupils) & random.pupils(among: pupils)
    }
  }

  var bounds: CohortBounds { CohortBounds(of: Self.cohort, enrolled: pupils, events: events) }

  /// What the oracle tries: the events as they are, or without their first-timers.
  func tried(ignoringFirstTimers: Bool = false) -> [PupilSets.Event] {
    events.map { event in
      var tried = PupilSets.Event(attended: event.attended)
      if let figure = event.firstTimers, !ignoringFirstTimers {
        switch event.reading {
        case .exact: tried.new = .exactly(figure)
        case .atLeast: tried.new = .atLeast(figure)
        case .atMost: tried.new = .atMost(figure)
        }
      }
      tried.roster = event.roster.map { roster in
        PupilSets.Roster(academy: Self.academies.firstIndex(of: roster.academy)!, pupils: roster.pupils)
      }
      return tried
    }
  }
}
