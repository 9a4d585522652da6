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

  /// What is known of the whole class, where the counted pupils are a part of it.
  public struct Whole: Equatable, Sendable {
    public var attended: Int
    public var firstTimers: Int?

    public init(attended: Int, firstTimers: Int? = nil) {
      self.attended = ReachEvent.bounded(attended)
      self.firstTimers = firstTimers.map(ReachEvent.bounded)
    }
  }

  public var session: RecordID<Session>
  /// Of the counted pupils. Nil where nobody wrote the number down; then `whole` says what it can be, and where that is
  /// missing too the event is not counted, and is reported.
  public var attended: Int?
  /// Of those who attended; nil where it was not asked.
  public var firstTimers: Int?
  public var reading: FirstTimerReading
  /// Where the session belongs to an academy with the same pupils of this cohort every time.
  public var roster: Roster?
  public var whole: Whole?

  /// Counts are taken to lie in 0...1,000,000, whatever a file holds, so that no sum of them can overflow.
  public init(
    session: RecordID<Session>, attended: Int?, firstTimers: Int? = nil, reading: FirstTimerReading = .exact,
    roster: Roster? = nil, whole: Whole? = nil
  ) {
    self.session = session
    self.attended = attended.map(Self.bounded)
    self.firstTimers = firstTimers.map(Self.bounded)
    self.reading = reading
    self.roster = roster
    self.whole = whole
  }

  static func bounded(_ count: Int) -> Int { min(max(count, 0), 1_000_000) }

  /// Whether anything is known of how many of the counted pupils came.
  public var isCounted: Bool { attended != nil || whole != nil }

  /// How many of the counted pupils came is only known by what the class allows.
  public var isInferred: Bool { attended == nil && whole != nil }

  /// What is impossible about the event by itself, in a cohort of `enrolled` pupils (nil: unknown).
  public func impossibility(enrolled: Int?) -> ImpossibleCount? {
    guard let attended else {
      // New girls may have been counted where the girls were not.
      return whole == nil ? firstTimers.map { .firstTimersWithoutAttended(firstTimers: $0) } : nil
    }
    if let enrolled, attended > enrolled { return .moreThanEnrolled(count: attended, enrolled: enrolled) }
    if let firstTimers, firstTimers > attended {
      return .moreFirstTimersThanAttended(firstTimers: firstTimers, attended: attended)
    }
    if let whole, attended > whole.attended { return .partLargerThanWhole(part: attended, whole: whole.attended) }
    return nil
  }

  /// The event as the whole class made it; nil where the counted pupils are no part of a class.
  var ofWholeClass: ReachEvent? {
    whole.map {
      ReachEvent(
        session: session, attended: $0.attended, firstTimers: $0.firstTimers, reading: reading, roster: roster)
    }
  }

  /// How many of the `enrolled` counted pupils came, as far as the event tells; nil where it tells nothing. Of the class,
  /// `others` do not belong to them.
  func count(ofEnrolled enrolled: Int, others: Int) -> (atLeast: Int, atMost: Int)? {
    if let attended { return (attended, attended) }
    return whole.map { (min(enrolled, max(0, $0.attended - others)), min(enrolled, $0.attended)) }
  }

  /// The number of counted pupils new to the counted activities, as far as the event tells.
  func newPupils(
    ofEnrolled enrolled: Int, others: Int, ignoringFirstTimers: Bool
  ) -> (atLeast: Int, atMost: Int) {
    guard let count = count(ofEnrolled: enrolled, others: others) else { return (0, 0) }
    let anything = (atLeast: 0, atMost: min(count.atMost, enrolled))
    guard !ignoringFirstTimers else { return anything }
    let own = ownNewPupils(count, ofEnrolled: enrolled)
    let byClass = newPupilsByClass(count, ofEnrolled: enrolled, others: others)
    let both = (
      atLeast: max(own?.atLeast ?? 0, byClass?.atLeast ?? 0),
      atMost: min(own?.atMost ?? anything.atMost, byClass?.atMost ?? anything.atMost)
    )
    return both.atLeast <= both.atMost ? both : own ?? anything
  }

  /// By what the counted pupils themselves were asked.
  private func ownNewPupils(
    _ count: (atLeast: Int, atMost: Int), ofEnrolled enrolled: Int
  ) -> (atLeast: Int, atMost: Int)? {
    guard let firstTimers, firstTimers <= count.atMost, count.atMost <= enrolled else { return nil }
    return reading.range(of: firstTimers, among: count.atMost)
  }

  /// By what the class was asked: of its new pupils at most those who do not belong to the counted ones can be others.
  private func newPupilsByClass(
    _ count: (atLeast: Int, atMost: Int), ofEnrolled enrolled: Int, others: Int
  ) -> (atLeast: Int, atMost: Int)? {
    guard let whole, let firstTimers = whole.firstTimers, firstTimers <= whole.attended,
      whole.attended <= enrolled + others, count.atLeast <= whole.attended
    else { return nil }
    let new = reading.range(of: firstTimers, among: whole.attended)
    return (max(0, new.atLeast - (whole.attended - count.atLeast)), min(new.atMost, count.atMost))
  }
}

extension FirstTimerReading {
  /// New pupils among `attended` of whom `figure` said so.
  fileprivate func range(of figure: Int, among attended: Int) -> (atLeast: Int, atMost: Int) {
    switch self {
    case .exact: (figure, figure)
    case .atLeast: (figure, attended)
    case .atMost: (0, figure)
    }
  }
}
