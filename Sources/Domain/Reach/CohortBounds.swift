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
  public init(of cohort: CohortKey, enrolled: Int?, events: [ReachEvent]) {
    switch Self.range(enrolled: enrolled, events: events, ignoringFirstTimers: false) {
    case .consistent(let range):
      lower = range.lowerBound
      upper = range.upperBound
      contradictions = []
    case .broken(let position, let reason):
      let sessions = events[...position].filter { $0.attended != nil }.map(\.session)
      contradictions = [Contradiction(cohort: cohort, sessions: sessions, reason: reason)]
      let range = Self.rangeOfAttendances(enrolled: enrolled, events: events)
      lower = range.lowerBound
      upper = range.upperBound
    }
  }

  /// What the attendances alone say; they never contradict each other.
  private static func rangeOfAttendances(enrolled: Int?, events: [ReachEvent]) -> ClosedRange<Int> {
    let kept = withoutExceededRosters(events)
    if case .consistent(let range) = range(enrolled: enrolled, events: kept, ignoringFirstTimers: true) {
      return range
    }
    let cap = ReachBounds(enrolled: enrolled).enrolled
    let counts = events.map { min($0.attended ?? 0, cap) }
    return (counts.max() ?? 0)...min(counts.reduce(0, +), cap)
  }

  private enum Outcome {
    case consistent(ClosedRange<Int>)
    case broken(at: Int, Contradiction.Reason)
  }

  private static func range(enrolled: Int?, events: [ReachEvent], ignoringFirstTimers: Bool) -> Outcome {
    var bounds = ReachBounds(enrolled: enrolled)
    var hasRoster = false
    for (position, event) in events.enumerated() {
      guard let attended = event.attended else {
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
      let new = event.newPupils(ofEnrolled: bounds.enrolled, ignoringFirstTimers: ignoringFirstTimers)
      if let reason = bounds.count(attended: attended, new: new) { return .broken(at: position, reason) }
    }
    guard hasRoster else { return .consistent(bounds.lower...bounds.upper) }

    let series = seriesBounds(enrolled: enrolled, events: events, ignoringFirstTimers: ignoringFirstTimers)
    if let reason = series.reason { return .broken(at: events.count - 1, reason) }
    let lower = max(bounds.lower, series.bounds.lower)
    let upper = min(bounds.upper, series.bounds.upper)
    guard lower <= upper else {
      return .broken(at: events.count - 1, .rosterTooSmall(atLeast: lower, atMost: upper))
    }
    return .consistent(lower...upper)
  }

  /// The bounds with each academy that has a roster counted as one event, at its first session.
  private static func seriesBounds(
    enrolled: Int?, events: [ReachEvent], ignoringFirstTimers: Bool
  ) -> (bounds: ReachBounds, reason: Contradiction.Reason?) {
    var bounds = ReachBounds(enrolled: enrolled)
    var all: [RosterSeries] = []
    for (position, event) in events.enumerated() {
      guard let roster = event.roster, let attended = event.attended else { continue }
      let count = min(attended, bounds.enrolled)
      let new = event.newPupils(ofEnrolled: bounds.enrolled, ignoringFirstTimers: ignoringFirstTimers)
      if let known = all.firstIndex(where: { $0.roster.academy == roster.academy }) {
        all[known].add(at: position, attended: count, new: new)
      } else {
        all.append(RosterSeries(roster, at: position, attended: count, new: new))
      }
    }
    for (position, event) in events.enumerated() {
      guard let attended = event.attended else {
        bounds.hasGap = true
        continue
      }
      let absent = all.reduce(0) { $0 + $1.absent(at: position) }
      var count = attended
      var new = event.newPupils(ofEnrolled: bounds.enrolled, ignoringFirstTimers: ignoringFirstTimers)
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

  private static func withoutExceededRosters(_ events: [ReachEvent]) -> [ReachEvent] {
    var exceeded: [RecordID<Academy>] = []
    for event in events {
      if let roster = event.roster, let attended = event.attended, attended > roster.pupils {
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
