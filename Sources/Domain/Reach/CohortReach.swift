/// The reach among the pupils of one school and grade, or a group of them, in one school year.
public struct CohortReach: Equatable, Sendable {
  public let cohort: CohortKey
  /// Pupils; nil where nobody knows.
  public let enrolled: Int?
  /// The number of pupils was taken over from the year before.
  public let isProvisional: Bool
  /// Different pupils who came, at least and at most. Without a known size nothing caps `upper`.
  public let lower: Int
  public let upper: Int
  /// Attendances (deelnamemomenten) as far as they were counted; never called reach.
  public let contacts: Int
  /// Counted sessions with a number for this cohort.
  public let sessions: Int
  /// Held counted sessions with a line for this cohort, but without a number.
  public let unrecorded: Int
  /// Of the counted sessions, those in which only the whole class was counted: how many of this group came follows from its
  /// numbers, as a range.
  public let inferred: Int
  public let contradictions: [Contradiction]
  public let impossible: [ImpossibleRecord]

  /// - Parameter events: the cohort's, in the order of their sessions.
  /// - Parameter others: pupils of the class who do not belong to the counted group; nil where nobody knows.
  public init(
    cohort: CohortKey, enrolled: Int?, others: Int? = 0, isProvisional: Bool = false, events: [ReachEvent]
  ) {
    let bounds = CohortBounds(of: cohort, enrolled: enrolled, others: others, events: events)
    self.cohort = cohort
    self.enrolled = enrolled
    self.isProvisional = isProvisional
    lower = bounds.lower
    upper = bounds.upper
    contradictions = bounds.contradictions
    var contacts = 0
    var sessions = 0
    var inferred = 0
    var impossible: [ImpossibleRecord] = []
    let size = enrolled.flatMap { enrolled in others.map { enrolled + $0 } }
    for event in events {
      contacts += event.attended ?? 0
      if event.isCounted { sessions += 1 }
      if event.isInferred { inferred += 1 }
      if let count = event.impossibility(enrolled: enrolled) ?? event.ofWholeClass?.impossibility(enrolled: size) {
        impossible.append(ImpossibleRecord(cohort: cohort, session: event.session, count: count))
      }
    }
    self.contacts = contacts
    self.sessions = sessions
    unrecorded = events.count - sessions
    self.inferred = inferred
    self.impossible = impossible
  }

  /// Where nothing is to be said of the records beyond what they count up to.
  init(
    plain cohort: CohortKey, enrolled: Int?, isProvisional: Bool, range: ClosedRange<Int>, contacts: Int,
    sessions: Int, unrecorded: Int
  ) {
    self.cohort = cohort
    self.enrolled = enrolled
    self.isProvisional = isProvisional
    lower = range.lowerBound
    upper = range.upperBound
    self.contacts = contacts
    self.sessions = sessions
    self.unrecorded = unrecorded
    inferred = 0
    contradictions = []
    impossible = []
  }

  /// The records contradict each other, or one of them is impossible: the range ignores what cannot be.
  public var isContradicted: Bool { !contradictions.isEmpty || !impossible.isEmpty }

  /// `lower` to `upper`.
  public var range: ClosedRange<Int> { lower...upper }
}

extension CohortReach {
  /// One cohort by itself: what an edit that touches only this cohort has to count again.
  ///
  /// - Parameter asOf: counts the sessions up to and including this day, as recorded now; nil counts all.
  public init(
    _ cohort: CohortKey, in alliance: Alliance, year: SchoolYear, definition: ReachDefinition, asOf: Day? = nil
  ) {
    self.init(
      cohort, in: alliance[year], counting: SessionCount(alliance, definition, asOf: asOf), replacing: nil)
  }

  init(_ cohort: CohortKey, in records: YearRecords, counting: SessionCount, replacing session: Session?) {
    let events = counting.events(of: cohort, in: records, replacing: session)
    let size = records.count(of: cohort)
    self.init(
      cohort: cohort, enrolled: size?.size(of: counting.group),
      others: counting.group == .everyone ? 0 : size?.rest(than: counting.group),
      isProvisional: records.enrolments[RecordID(cohort.school.text)]?.provisional ?? false, events: events)
  }
}

/// A counted session of a cohort, and what is known of the cohort after it: the records behind the number.
public struct ReachStep: Equatable, Sendable {
  public let event: ReachEvent
  public let day: Day
  /// Different pupils up to and including this session, at least and at most.
  public let lower: Int
  public let upper: Int
  /// This session contradicts the ones before it.
  public let contradicts: Bool
}

extension CohortReach {
  /// The counted sessions of a cohort in order, each with the range that it leaves.
  public static func steps(
    _ cohort: CohortKey, in alliance: Alliance, year: SchoolYear, definition: ReachDefinition, asOf: Day? = nil
  ) -> [ReachStep] {
    let records = alliance[year]
    let size = records.count(of: cohort)
    let enrolled = size?.size(of: definition.pupils)
    let others = definition.pupils == .everyone ? 0 : size?.rest(than: definition.pupils)
    let events = SessionCount(alliance, definition, asOf: asOf)
      .events(of: cohort, in: records, replacing: nil)
    var steps: [ReachStep] = []
    var broken = false
    for (position, event) in events.enumerated() {
      let bounds = CohortBounds(
        of: cohort, enrolled: enrolled, others: others, events: Array(events[...position]))
      let day = records.sessions[event.session]?.day ?? year.firstDate
      let breaks = !broken && !bounds.contradictions.isEmpty
      broken = broken || breaks
      steps.append(
        ReachStep(event: event, day: day, lower: bounds.lower, upper: bounds.upper, contradicts: breaks))
    }
    return steps
  }
}
