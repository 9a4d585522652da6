/// How good the reach is, in the terms of RE-AIM (Glasgow, Vogt and Boles, 1999): which schools take it up, whether
/// what was planned is done, and whether schools stay.
///
/// Reach itself and how evenly it falls are the report's own; effectiveness is not measured here. All lines are of
/// one definition: the sessions in its setting that invite one of its grades.
public struct ReAim: Equatable, Sendable {
  public let year: SchoolYear
  public let definition: ReachDefinition
  /// Sessions up to and including this day; nil for all.
  public let asOf: Day?
  public let reach: Reach
  /// Schools with a pupil at a held session, of the schools that have pupils who count.
  public let adoption: QualityLine
  /// Sessions held, of those held, cancelled or left open after their day.
  public let delivery: QualityLine
  /// Pupils who attended, of those registered, at the held sessions where both are written down. More may come
  /// than are registered.
  public let attendance: QualityLine
  /// Schools that took part in each of the last 2, 3 … years up to this one, of those that could; as many years
  /// back as there are records.
  public let maintenance: [QualityLine]

  public var lines: [QualityLine] { [adoption, delivery, attendance] + maintenance }

  /// Most years that maintenance looks back.
  public static let longestRun = 5

  public init(
    _ alliance: Alliance, year: SchoolYear, definition: ReachDefinition? = nil, today: Day, asOf: Day? = nil
  ) {
    self.init(alliance, ReachReport(alliance, year: year, definition: definition, asOf: asOf), today: today)
  }

  /// - Parameter report: of the year and by the definition in view.
  public init(_ alliance: Alliance, _ report: ReachReport, today: Day) {
    year = report.year
    definition = report.definition
    asOf = report.asOf
    reach = report.total
    let lastDay = min(report.asOf ?? today, today)
    let counting = SessionCount(alliance, report.definition, asOf: report.asOf)
    let sessions = CountedSessions(alliance[report.year], report.definition, counting, lastDay: lastDay)
    delivery = sessions.delivery
    attendance = sessions.attendance

    var years = [SchoolsTakingPart(report)]
    adoption = years[0].adoption
    var maintenance: [QualityLine] = []
    while years.count < Self.longestRun {
      let previous = report.year.advanced(by: -years.count)
      let earlier = ReachReport(alliance, year: previous, definition: report.definition.yearly)
      guard !earlier.cohorts.isEmpty else { break }
      years.append(SchoolsTakingPart(earlier))
      maintenance.append(SchoolsTakingPart.maintenance(years))
    }
    self.maintenance = maintenance
  }
}

/// One share with its counts, and the records that make it.
public struct QualityLine: Equatable, Sendable {
  public enum Measure: Hashable, Sendable {
    case adoption, delivery, attendance
    /// That many years running.
    case maintenance(years: Int)
  }

  public let measure: Measure
  /// At least and at most: apart where numbers are unknown.
  public let count: ClosedRange<Int>
  /// What it is a share of.
  public let total: Int
  /// What is not in it, since numbers are unknown: sessions without a line (adoption), lines without both numbers
  /// (attendance).
  public let leftOut: Int
  public let behind: Behind

  /// Nil where there is nothing to take a share of.
  public var share: ReachShare? {
    ReachShare(lower: count.lowerBound, upper: count.upperBound, of: total)
  }

  public enum Behind: Equatable, Sendable {
    /// In the order of their ids.
    case schools([SchoolPart])
    /// In order.
    case sessions([SessionPart])
  }
}

/// A school behind a share of schools.
public struct SchoolPart: Equatable, Sendable {
  public let school: RecordID<School>
  /// Year by year, the latest first.
  public let years: [Answer]

  public enum Answer: String, Sendable {
    case tookPart, unknown, didNot
  }

  public init(school: RecordID<School>, years: [Answer]) {
    self.school = school
    self.years = years
  }

  /// It took part in all the years; unknown where one is and it may have.
  public var answer: Answer {
    if years.contains(.didNot) { return .didNot }
    return years.contains(.unknown) ? .unknown : .tookPart
  }
}

/// A session behind a share of sessions, or of the pupils at them.
public struct SessionPart: Equatable, Sendable {
  public enum Outcome: String, Sendable {
    case held, cancelled
    /// Still open after its day.
    case overdue
  }

  public let session: RecordID<Session>
  public let outcome: Outcome
  /// Over its lines of counted grades with both numbers; nil where there is none.
  public let registered: Int?
  public let attended: Int?
}
