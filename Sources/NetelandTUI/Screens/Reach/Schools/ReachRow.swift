import Domain

/// One school in the table of reach: all its counted cohorts together.
struct ReachRow: Equatable, Sendable {
  let school: RecordID<School>
  let name: String
  let municipality: String
  /// Different pupils, at least and at most.
  private(set) var lower = 0
  private(set) var upper = 0
  /// Pupils; nil where nobody knows those of one of the cohorts.
  private(set) var enrolled: Int? = 0
  private(set) var isProvisional = false
  private(set) var contacts = 0
  private(set) var isContradicted = false
  /// Held sessions of which nobody wrote down how many of its pupils came.
  private(set) var unrecorded = 0

  init(_ school: RecordID<School>, in alliance: Alliance) {
    self.school = school
    name = alliance.schools[school]?.name ?? school.text
    municipality = alliance.schools[school]?.municipality ?? ""
  }

  /// Pupils who surely have not come to anything as far as the records prove: what is still to be reached at most.
  var stillToReach: Int? { enrolled.map { max(0, $0 - lower) } }

  /// What is to be known about the figure.
  var signs: [ReachSign] {
    var signs: [ReachSign] = []
    if isContradicted { signs.append(.contradicted) }
    if enrolled == nil || unrecorded > 0 { signs.append(.incomplete) }
    if isProvisional { signs.append(.provisional) }
    return signs
  }

  /// Pupils who would bring this school by itself to the bar, at least and at most: to know, not to reach.
  func needed(percent: Int) -> ClosedRange<Int>? {
    enrolled.map {
      let bar = Standing.needed(percent: percent, of: $0)
      return max(0, bar - upper)...max(0, bar - lower)
    }
  }

  func bar(percent: Int) -> RangeBar {
    let whole = enrolled ?? 0
    return RangeBar(
      low: lower, high: upper, total: whole, target: Standing.needed(percent: percent, of: whole))
  }

  var share: ReachShare? { enrolled.flatMap { ReachShare(lower: lower, upper: upper, of: $0) } }

  /// Every school with a counted cohort, and those whose pupils came but are in no list, in the order of their ids.
  static func all(of report: ReachReport, in alliance: Alliance) -> [ReachRow] {
    var rows: [ReachRow] = []
    for cohort in report.pooledCohorts {
      if rows.last?.school != cohort.cohort.school {
        rows.append(ReachRow(cohort.cohort.school, in: alliance))
      }
      rows[rows.count - 1].add(cohort)
    }
    for uncounted in report.uncountedCohorts {
      let school = uncounted.cohort.school
      if let index = rows.firstIndex(where: { $0.school == school }) {
        rows[index].add(uncounted)
      } else {
        rows.append(ReachRow(school, in: alliance))
        rows[rows.count - 1].add(uncounted)
      }
    }
    return rows
  }

  private mutating func add(_ cohort: CohortReach) {
    lower += cohort.lower
    upper += cohort.upper
    enrolled = enrolled.flatMap { sum in cohort.enrolled.map { sum + $0 } }
    isProvisional = isProvisional || cohort.isProvisional
    contacts += cohort.contacts
    unrecorded += cohort.unrecorded
    isContradicted = isContradicted || cohort.isContradicted
  }

  private mutating func add(_ uncounted: UncountedCohort) {
    enrolled = nil
    contacts += uncounted.contacts
    upper += uncounted.contacts
  }
}

/// A sign at a figure that is not all it seems.
enum ReachSign: String, CaseIterable, Sendable {
  /// The records contradict each other, or no class can have given them.
  case contradicted = "!"
  /// The number of pupils, or how many came to a session, is not known.
  case incomplete = "?"
  /// The number of pupils is last year's.
  case provisional = "~"

  var style: Style {
    switch self {
    case .contradicted: .warning
    case .incomplete: .unknown
    case .provisional: .muted
    }
  }
}
