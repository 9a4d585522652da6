/// Reach through the years: the grades of 10- to 18-year-olds by year, and each class followed.
public struct ReachThroughYears: Equatable, Sendable {
  /// One grade in one school year, over all schools.
  public struct Cell: Equatable, Sendable {
    public let year: SchoolYear
    public let grade: Grade
    /// What this year by itself brought.
    public let reach: Reach
    /// The classes of this grade that were followed before, since they are; nil where none was. Its pupils
    /// are the largest classes of those years, added up.
    public let followed: Reach?
    /// The first year from which one of them is followed.
    public let followedSince: SchoolYear?
    /// No more pupils can come in this year.
    public let windowIsOver: Bool
  }

  /// Oldest first; those with an enrolment of one of the grades.
  public let years: [SchoolYear]
  public let grades: [Grade]
  /// As in the target, but over all the grades.
  public let definition: ReachDefinition
  /// By grade, then by year; nil where no such class is enrolled.
  public let cells: [[Cell?]]
  /// By school, then from the class that began first.
  public let followed: [FollowedCohort]

  /// - Parameters:
  ///   - year: the last one.
  ///   - definition: of the target in view: its sessions and its bar, whatever its grades.
  ///   - asOf: as in `ReachReport`.
  ///   - limit: most years, counted back from the last.
  public init(
    _ alliance: Alliance, through year: SchoolYear, definition: ReachDefinition, today: Day,
    asOf: Day? = nil, limit: Int = 12
  ) {
    let definition = definition.yearly.with(grades: FollowedCohort.grades)
    let reports = alliance.schoolYears.filter { $0 <= year }.suffix(max(1, limit))
      .map { ReachReport(alliance, year: $0, definition: definition, asOf: asOf) }
      .filter { !$0.cohorts.isEmpty }
    self.init(alliance, reports, definition: definition, today: today)
  }

  /// - Parameter reports: by `definition`, oldest first.
  init(_ alliance: Alliance, _ reports: [ReachReport], definition: ReachDefinition, today: Day) {
    self.definition = definition
    years = reports.map(\.year)
    grades = definition.grades
    followed = FollowedCohort.all(in: reports, of: alliance, definition: definition)

    let years = years
    let grades = grades
    var places: [Grade: Int] = [:]
    for (position, grade) in grades.enumerated() { places[grade] = position }
    let none: [Reach?] = Array(repeating: nil, count: years.count)
    var alone = Array(repeating: none, count: grades.count)
    var together = alone
    var since: [[SchoolYear?]] = Array(repeating: Array(repeating: nil, count: years.count), count: grades.count)
    for (column, report) in reports.enumerated() {
      for cohort in report.cohorts {
        guard let row = places[cohort.cohort.grade] else { continue }
        alone[row][column] = (alone[row][column] ?? Reach()) + Reach(cohort)
      }
    }
    var columns: [SchoolYear: Int] = [:]
    for (column, year) in years.enumerated() { columns[year] = column }
    for chain in followed {
      for step in chain.years.dropFirst() {
        guard let row = places[step.cohort.cohort.grade], let column = columns[step.year] else { continue }
        together[row][column] = (together[row][column] ?? Reach()) + Reach(step.soFar)
        since[row][column] = min(since[row][column] ?? chain.first.year, chain.first.year)
      }
    }
    cells = grades.indices.map { row in
      reports.indices.map { column in
        alone[row][column].map {
          Cell(
            year: years[column], grade: grades[row], reach: $0, followed: together[row][column],
            followedSince: since[row][column], windowIsOver: reports[column].windowIsOver(on: today))
        }
      }
    }
  }

  public subscript(grade: Grade, year: SchoolYear) -> Cell? {
    guard let row = grades.firstIndex(of: grade), let column = years.firstIndex(of: year) else { return nil }
    return cells[row][column]
  }

  /// The classes of a grade in a year, by school, each with where it is followed from.
  public func classes(_ grade: Grade, _ year: SchoolYear) -> [(class: FollowedCohort, year: FollowedCohort.Year)] {
    followed.compactMap { chain in
      guard let distance = chain.years.firstIndex(where: { $0.year == year }),
        chain.years[distance].cohort.cohort.grade == grade
      else { return nil }
      return (chain, chain.years[distance])
    }
  }

  /// The contradictions among the years of the followed classes; those within a year are the year's own.
  public var contradictions: [FollowedContradiction] { followed.compactMap(\.last.soFar.contradiction) }
}

extension FollowedCohort {
  static func all(
    in reports: [ReachReport], of alliance: Alliance, definition: ReachDefinition
  ) -> [FollowedCohort] {
    let asked = alliance.profile.target.setting
    let sessions = reports.map {
      FollowedSessions(
        alliance[$0.year], counting: SessionCount(alliance, definition, asOf: $0.asOf))
    }
    var chains: [FollowedCohort] = []
    for (position, report) in reports.enumerated() {
      for cohort in report.cohorts {
        let key = cohort.cohort
        // It goes on from the year before: it stands in the class that began then.
        if position > 0, reports[position - 1].year == report.year.previous, let grade = key.grade.before,
          reports[position - 1][CohortKey(school: key.school, grade: grade)] != nil
        {
          continue
        }
        chains.append(
          FollowedCohort(startingAt: cohort, position, reports, sessions, asked: asked, definition.setting))
      }
    }
    return chains.sorted {
      ($0.school, $0.first.year, $0.first.cohort.cohort.grade)
        < ($1.school, $1.first.year, $1.first.cohort.cohort.grade)
    }
  }

  private init(
    startingAt start: CohortReach, _ position: Int, _ reports: [ReachReport], _ sessions: [FollowedSessions],
    asked: CountedSetting, _ counted: CountedSetting
  ) {
    school = start.cohort.school
    isFromStart = start.cohort.grade == .l5
    let reading = EarlierReading(asked: asked, counted: counted, isFromStart: isFromStart)
    var cohorts: [(year: SchoolYear, reach: CohortReach, events: [FollowedEvent])] = []
    var years: [Year] = []
    var next: (position: Int, reach: CohortReach)? = (position, start)
    while let (position, reach) = next {
      cohorts.append((reports[position].year, reach, sessions[position][reach.cohort]))
      years.append(
        Year(year: reports[position].year, cohort: reach, soFar: Following(cohorts, reading: reading)))
      next = nil
      if position + 1 < reports.count, reports[position + 1].year == reports[position].year.next,
        let grade = reach.cohort.grade.after,
        let following = reports[position + 1][CohortKey(school: school, grade: grade)]
      {
        next = (position + 1, following)
      }
    }
    self.years = years
    let end = years[years.count - 1]
    if end.year == reports[reports.count - 1].year {
      ending = .underWay
    } else {
      ending =
        switch end.cohort.cohort.grade {
        case .l6: .leftPrimary
        case .s6: .finished
        default: .noRecords
        }
    }
  }
}

extension Grade {
  /// The grade that the pupils of a followed class are in next year, at the same school.
  fileprivate var after: Grade? { self == .l6 ? nil : FollowedCohort.grades.first { $0.rank == rank + 1 } }
  /// The grade they were in last year, at the same school.
  fileprivate var before: Grade? { self == .s1 ? nil : FollowedCohort.grades.first { $0.rank == rank - 1 } }
}
