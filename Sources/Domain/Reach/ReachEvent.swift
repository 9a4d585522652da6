/// The pupils of one cohort at one held session, as reach counts them.
///
/// The events of a cohort are given in the order of their sessions: day, start, id.
public struct ReachEvent: Equatable, Sendable {
  /// The fixed participants of an academy: the pupils of the cohort who follow the whole series.
  public struct Roster: Equatable, Sendable {
    public var academy: RecordID<Academy>
    public var pupils: Int

    public init(academy: RecordID<Academy>, pupils: Int) {
      self.academy = academy
      self.pupils = ReachEvent.bounded(pupils)
    }
  }

  public var session: RecordID<Session>
  /// Nil where nobody wrote the number down: it is not counted, and it is reported.
  public var attended: Int?
  /// Of those who attended; nil where it was not asked.
  public var firstTimers: Int?
  public var reading: FirstTimerReading
  /// Where the session belongs to an academy with the same pupils of this cohort every time.
  public var roster: Roster?

  /// Counts are taken to lie in 0...1,000,000, whatever a file holds, so that no sum of them can overflow.
  public init(
    session: RecordID<Session>, attended: Int?, firstTimers: Int? = nil, reading: FirstTimerReading = .exact,
    roster: Roster? = nil
  ) {
    self.session = session
    self.attended = attended.map(Self.bounded)
    self.firstTimers = firstTimers.map(Self.bounded)
    self.reading = reading
    self.roster = roster
  }

  static func bounded(_ count: Int) -> Int { min(max(count, 0), 1_000_000) }

  /// What is impossible about the event by itself, in a cohort of `enrolled` pupils (nil: unknown).
  public func impossibility(enrolled: Int?) -> ImpossibleCount? {
    guard let attended else {
      return firstTimers.map { .firstTimersWithoutAttended(firstTimers: $0) }
    }
    if let enrolled, attended > enrolled { return .moreThanEnrolled(count: attended, enrolled: enrolled) }
    if let firstTimers, firstTimers > attended {
      return .moreFirstTimersThanAttended(firstTimers: firstTimers, attended: attended)
    }
    return nil
  }

  /// The number of pupils new to the counted activities, as far as the event tells.
  func newPupils(ofEnrolled enrolled: Int, ignoringFirstTimers: Bool) -> (atLeast: Int, atMost: Int) {
    guard let attended else { return (0, 0) }
    guard !ignoringFirstTimers, let firstTimers, firstTimers <= attended, attended <= enrolled else {
      return (0, min(attended, enrolled))
    }
    return switch reading {
    case .exact: (firstTimers, firstTimers)
    case .atLeast: (firstTimers, attended)
    case .atMost: (0, firstTimers)
    }
  }
}
