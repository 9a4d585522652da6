/// The reach among the pupils of one school and grade in one school year.
public struct CohortReach: Equatable, Sendable {
  public let cohort: CohortKey
  /// Pupils; nil where nobody knows.
  public let enrolled: Int?
  /// The number of pupils was taken over from the year before.
  public let isProvisional: Bool
  /// Different pupils who came, at least and at most. Without a known size nothing caps `upper`.
  public let lower: Int
  public let upper: Int
  /// Attendances (deelnamemomenten); never called reach.
  public let contacts: Int
  /// Held counted sessions with a number for this cohort.
  public let sessions: Int
  /// Held counted sessions with a line for this cohort, but without a number.
  public let unrecorded: Int
  public let contradictions: [Contradiction]
  public let impossible: [ImpossibleRecord]

  /// - Parameter events: the cohort's, in the order of their sessions.
  public init(cohort: CohortKey, enrolled: Int?, isProvisional: Bool = false, events: [ReachEvent]) {
    let bounds = CohortBounds(of: cohort, enrolled: enrolled, events: events)
    self.cohort = cohort
    self.enrolled = enrolled
    self.isProvisional = isProvisional
    lower = bounds.lower
    upper = bounds.upper
    contradictions = bounds.contradictions
    var contacts = 0
    var sessions = 0
    var impossible: [ImpossibleRecord] = []
    for event in events {
      if let attended = event.attended {
        contacts += attended
        sessions += 1
      }
      if let count = event.impossibility(enrolled: enrolled) {
        impossible.append(ImpossibleRecord(cohort: cohort, session: event.session, count: count))
      }
    }
    self.contacts = contacts
    self.sessions = sessions
    unrecorded = events.count - sessions
    self.impossible = impossible
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
    _ cohort: CohortKey, in alliance: Alliance, year: SchoolYear, setting: CountedSetting, asOf: Day? = nil
  ) {
    self.init(
      cohort, in: alliance[year], counting: SessionCount(alliance, setting: setting, asOf: asOf),
      replacing: nil)
  }

  init(_ cohort: CohortKey, in records: YearRecords, counting: SessionCount, replacing session: Session?) {
    let events = counting.events(of: cohort, in: records, replacing: session)
    self.init(
      cohort: cohort, enrolled: records.enrolled(cohort),
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
    _ cohort: CohortKey, in alliance: Alliance, year: SchoolYear, setting: CountedSetting, asOf: Day? = nil
  ) -> [ReachStep] {
    let records = alliance[year]
    let enrolled = records.enrolled(cohort)
    let events = SessionCount(alliance, setting: setting, asOf: asOf)
      .events(of: cohort, in: records, replacing: nil)
    var steps: [ReachStep] = []
    var broken = false
    for (position, event) in events.enumerated() {
      let bounds = CohortBounds(of: cohort, enrolled: enrolled, events: Array(events[...position]))
      let day = records.sessions[event.session]?.day ?? year.firstDate
      let breaks = !broken && !bounds.contradictions.isEmpty
      broken = broken || breaks
      steps.append(
        ReachStep(event: event, day: day, lower: bounds.lower, upper: bounds.upper, contradicts: breaks))
    }
    return steps
  }
}
