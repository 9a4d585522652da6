/// One class of a school through the years in which it stays there: the L5 of 2023-2024 is the L6 of 2024-2025.
///
/// Where a class goes after L6 nobody writes down: its pupils spread over secondary schools. So a class is
/// followed from L5 to L6, and from S1 to S6, and never from the one to the other.
public struct FollowedCohort: Equatable, Sendable {
  public struct Year: Equatable, Sendable {
    public let year: SchoolYear
    /// What that year by itself brought.
    public let cohort: CohortReach
    /// Since the class is followed, up to and including this year.
    public let soFar: Following
  }

  /// Why it is followed no further.
  public enum Ending: Equatable, Sendable {
    /// It still goes on.
    case underWay
    /// L6 is done: its pupils are now in secondary schools, nobody knows which.
    case leftPrimary
    /// S6 is done.
    case finished
    /// The next year is in the records, without an enrolment of this class.
    case noRecords
  }

  public let school: RecordID<School>
  /// Oldest first, one after the other; never empty.
  public let years: [Year]
  /// It was followed from L5, the first grade that counts: nothing it came to before is unknown.
  public let isFromStart: Bool
  public let ending: Ending

  public var first: Year { years[0] }
  public var last: Year { years[years.count - 1] }

  public static let grades: [Grade] = [.l5, .l6, .s1, .s2, .s3, .s4, .s5, .s6]
}

/// How many different pupils of a followed class came in at least one of its years.
public struct Following: Equatable, Sendable {
  /// The largest class of the years, as if its pupils stayed; nil where one of the sizes is unknown.
  public let pupils: Int?
  /// Nil where `pupils` is.
  public let range: ClosedRange<Int>?
  public let contacts: Int
  /// Held sessions whose attendance nobody wrote down.
  public let unrecorded: Int
  /// The number of pupils in one of the years was taken over from the year before.
  public let isProvisional: Bool
  public let contradiction: FollowedContradiction?
  /// The records of one of the years contradict each other by themselves.
  public let isContradictedWithinAYear: Bool

  /// - Parameter events: by year; empty where nobody asked who came in an earlier year.
  init(_ cohorts: [(year: SchoolYear, reach: CohortReach, events: [FollowedEvent])], reading: EarlierReading?) {
    contacts = cohorts.reduce(0) { $0 + $1.reach.contacts }
    unrecorded = cohorts.reduce(0) { $0 + $1.reach.unrecorded }
    isProvisional = cohorts.contains { $0.reach.isProvisional }
    isContradictedWithinAYear = cohorts.contains { $0.reach.isContradicted }
    var years: [FollowedClass] = []
    for (_, reach, events) in cohorts {
      guard let enrolled = reach.enrolled else {
        pupils = nil
        range = nil
        contradiction = nil
        return
      }
      years.append(
        FollowedClass(
          enrolled: enrolled, events: events, reached: reach.range,
          ignoresFirstTimers: !reach.contradictions.isEmpty || reach.unrecorded > 0))
    }
    let bounds = FollowedBounds(years, reading: reading)
    pupils = bounds.pupils
    range = bounds.range
    contradiction = bounds.broken.map { broken in
      let (year, reach, events) = cohorts[broken.year]
      let sessions = events.prefix(broken.sessions).filter { $0.event.attended != nil }.map(\.event.session)
      return FollowedContradiction(cohort: reach.cohort, year: year, sessions: sessions)
    }
  }

  public var isContradicted: Bool { contradiction != nil || isContradictedWithinAYear }
}

/// Counts of those who came in an earlier year that cannot be true beside what the records of these years say.
public struct FollowedContradiction: Equatable, Sendable {
  /// The class in the year that breaks.
  public let cohort: CohortKey
  public let year: SchoolYear
  /// The sessions of that year up to and including the one that breaks, which is last.
  public let sessions: [RecordID<Session>]
}

extension Reach {
  /// A followed class: its denominator is the largest class of its years.
  public init(_ following: Following) {
    self.init(lower: 0, upper: 0, enrolled: 0, contacts: following.contacts)
    unrecorded = following.unrecorded
    cohortsProvisional = following.isProvisional ? 1 : 0
    cohortsContradicted = following.isContradicted ? 1 : 0
    if let pupils = following.pupils, let range = following.range {
      enrolled = pupils
      lower = range.lowerBound
      upper = range.upperBound
    } else {
      cohortsWithoutEnrolment = 1
    }
  }
}
