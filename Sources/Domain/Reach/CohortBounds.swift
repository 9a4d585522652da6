/// How many different pupils of one cohort came, as a range that contains the truth.
public struct CohortBounds: Equatable, Sendable {
  public let lower: Int
  public let upper: Int
  /// Where there are any, the range ignores the first-timer figures (and a roster that was exceeded).
  public let contradictions: [Contradiction]

  /// The rule: for each event in order, with a attended, f first-timers and N pupils,
  /// f unknown: L = max(L, a), U = min(N, U + a); f known: L = max(L, a − f) + f, U = min(U, N − f) + f.
  ///
  /// Sharp where there is no roster; with one, the range is what both the single sessions and the series
  /// taken together allow. An `enrolled` of nil (nobody knows) caps nothing. An attendance above `enrolled`
  /// counts as `enrolled`, and its first-timers are ignored.
  ///
  /// Of a part of a class (girls, say) the events know the `whole` too: where the part was not counted, it is what the
  /// class leaves, and no fewer came than the class's least without all the `others`, no more than the class's most.
  ///
  /// - Parameter others: pupils of the class who do not belong to the `enrolled`; nil where nobody knows.
  public init(of cohort: CohortKey, enrolled: Int?, others: Int? = 0, events: [ReachEvent]) {
    let count = GroupCount(enrolled: enrolled, others: others, events: events)
    guard events.contains(where: { $0.whole != nil }) else {
      self = count.bounds(of: cohort)
      return
    }
    let size = enrolled.flatMap { enrolled in others.map { enrolled + $0 } }
    let ofClass = CohortBounds(
      of: cohort, enrolled: size,
      events: events.map { $0.ofWholeClass ?? ReachEvent(session: $0.session, attended: nil) })
    guard ofClass.contradictions.isEmpty else {
      self.init(count.attendances, contradictions: ofClass.contradictions)
      return
    }
    let alone = count.bounds(of: cohort)
    // A session of which the class is not known may have brought anybody.
    guard events.allSatisfy({ $0.whole != nil }), alone.contradictions.isEmpty else {
      self = alone
      return
    }
    let lower = max(alone.lower, others.map { ofClass.lower - $0 } ?? 0)
    let upper = min(alone.upper, ofClass.upper)
    if lower <= upper {
      self.init(lower...upper, contradictions: [])
    } else {
      let reason = Contradiction.Reason.partAgainstClass(atLeast: lower, atMost: upper)
      let sessions = events.filter(\.isCounted).map(\.session)
      self.init(
        count.attendances, contradictions: [Contradiction(cohort: cohort, sessions: sessions, reason: reason)])
    }
  }

  fileprivate init(_ range: ClosedRange<Int>, contradictions: [Contradiction]) {
    lower = range.lowerBound
    upper = range.upperBound
    self.contradictions = contradictions
  }
}

/// The pupils of a group by its own events, in order.
private struct GroupCount {
  let enrolled: Int?
  /// Where nobody knows, more than can ever be.
  let others: Int
  let events: [ReachEvent]

  init(enrolled: Int?, others: Int?, events: [ReachEvent]) {
    self.enrolled = enrolled
    self.others = ReachBounds(enrolled: others).enrolled
    self.events = events
  }

  func bounds(of cohort: CohortKey) -> CohortBounds {
    switch range(of: events, ignoringFirstTimers: false) {
    case .consistent(let range):
      return CohortBounds(range, contradictions: [])
    case .broken(let position, let reason):
      let sessions = events[...position].filter(\.isCounted).map(\.session)
      return CohortBounds(
        attendances, contradictions: [Contradiction(cohort: cohort, sessions: sessions, reason: reason)])
    }
  }

  /// What the attendances alone say; they never contradict each other.
  var attendances: ClosedRange<Int> {
    if case .consistent(let range) = range(of: withoutExceededRosters, ignoringFirstTimers: true) { return range }
    let cap = ReachBounds(enrolled: enrolled).enrolled
    let counts = events.compactMap { $0.count(ofEnrolled: cap, others: others) }
    let most = counts.reduce(0) { $0 + min($1.atMost, cap) }
    return (counts.map { min($0.atLeast, cap) }.max() ?? 0)...min(most, cap)
  }

  private enum Outcome {
    case consistent(ClosedRange<Int>)
    case broken(at: Int, Contradiction.Reason)
  }

  private func range(of events: [ReachEvent], ignoringFirstTimers: Bool) -> Outcome {
    var bounds = ReachBounds(enrolled: enrolled)
    var hasRoster = false
    for (position, event) in events.enumerated() {
      guard let attended = event.count(ofEnrolled: bounds.enrolled, others: others)?.atLeast else {
        bounds.hasGap = true
        continue
      }
      if let roster = event.roster {
        hasRoster = true
        if attended > roster.pupils {
          return .broken(
            at: position,
            .moreThanRoster(academy: roster.academy, attended: attended, roster: roster.pupils))
        }
      }
      let new = event.newPupils(
        ofEnrolled: bounds.enrolled, others: others, ignoringFirstTimers: ignoringFirstTimers)
      if let reason = bounds.count(attended: attended, new: new) { return .broken(at: position, reason) }
    }
    guard hasRoster else { return .consistent(bounds.lower...bounds.upper) }

    let series = seriesBounds(of: events, ignoringFirstTimers: ignoringFirstTimers)
    if let reason = series.reason { return .broken(at: events.count - 1, reason) }
    let lower = max(bounds.lower, series.bounds.lower)
    let upper = min(bounds.upper, series.bounds.upper)
    guard lower <= upper else {
      return .broken(at: events.count - 1, .rosterTooSmall(atLeast: lower, atMost: upper))
    }
    return .consistent(lower...upper)
  }

  /// The bounds with each academy that has a roster counted as one event, at its first session.
  private func seriesBounds(
    of events: [ReachEvent], ignoringFirstTimers: Bool
  ) -> (bounds: ReachBounds, reason: Contradiction.Reason?) {
    var bounds = ReachBounds(enrolled: enrolled)
    func counted(_ event: ReachEvent) -> (atLeast: Int, atMost: Int)? {
      event.count(ofEnrolled: bounds.enrolled, others: others).map {
        (min($0.atLeast, bounds.enrolled), min($0.atMost, bounds.enrolled))
      }
    }
    var all: [RosterSeries] = []
    for (position, event) in events.enumerated() {
      guard let roster = event.roster, let count = counted(event) else { continue }
      let new = event.newPupils(
        ofEnrolled: bounds.enrolled, others: others, ignoringFirstTimers: ignoringFirstTimers)
      if let known = all.firstIndex(where: { $0.roster.academy == roster.academy }) {
        all[known].add(at: position, attended: count, new: new)
      } else {
        all.append(RosterSeries(roster, at: position, attended: count, new: new))
      }
    }
    for (position, event) in events.enumerated() {
      guard let attended = event.count(ofEnrolled: bounds.enrolled, others: others)?.atLeast else {
        bounds.hasGap = true
        continue
      }
      let absent = all.reduce(0) { $0 + $1.absent(at: position) }
      var count = attended
      var new = event.newPupils(
        ofEnrolled: bounds.enrolled, others: others, ignoringFirstTimers: ignoringFirstTimers)
      if let roster = event.roster, let index = all.firstIndex(where: { $0.roster.academy == roster.academy }) {
        all[index].pass(attended: min(attended, bounds.enrolled))
        guard all[index].first == position else { continue }
        let series = all[index]
        guard series.new.atLeast <= series.new.atMost else {
          return (bounds, .rosterTooSmall(atLeast: series.new.atLeast, atMost: series.new.atMost))
        }
        count = series.largest
        new = series.new
      }
      new.atLeast = max(0, new.atLeast - absent)
      if let reason = bounds.count(attended: count, new: new) { return (bounds, reason) }
    }
    return (bounds, nil)
  }

  private var withoutExceededRosters: [ReachEvent] {
    var exceeded: [RecordID<Academy>] = []
    let cap = ReachBounds(enrolled: enrolled).enrolled
    for event in events {
      if let roster = event.roster, let count = event.count(ofEnrolled: cap, others: others),
        count.atLeast > roster.pupils
      {
        exceeded.append(roster.academy)
      }
    }
    guard !exceeded.isEmpty else { return events }
    return events.map { event in
      var event = event
      if let roster = event.roster, exceeded.contains(roster.academy) { event.roster = nil }
      return event
    }
  }
}
