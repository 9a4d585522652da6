/// The reach of the alliance in one school year, by cohort and in sums.
public struct ReachReport: Equatable, Sendable {
  public let year: SchoolYear
  public let definition: ReachDefinition
  /// Sessions up to and including this day are counted, as recorded now; nil counts all.
  public let asOf: Day?
  /// By school and grade.
  public internal(set) var cohorts: [CohortReach]
  public internal(set) var total: Reach
  /// By school, in the order of their ids.
  public internal(set) var bySchool: [ReachGroup<RecordID<School>>]
  /// In the order of the alliance's own list, then those it does not list by name, then the schools without
  /// one.
  public internal(set) var byMunicipality: [ReachGroup<String>]
  /// In the order of the networks, only those with a cohort.
  public internal(set) var byNetwork: [ReachGroup<EducationNetwork>]
  /// Held counted sessions with an attendance that nobody wrote down, in order.
  public internal(set) var sessionsWithoutNumbers: [RecordID<Session>]
  public let uncountedCohorts: [UncountedCohort]
  /// Of the sessions without numbers, those without a single line: in the total, and in no cohort.
  var sessionsWithoutLines: Int

  public init(
    _ alliance: Alliance, year: SchoolYear, definition: ReachDefinition? = nil, asOf: Day? = nil
  ) {
    let definition = definition ?? ReachDefinition(alliance.profile.target)
    let records = alliance[year]
    let table = CohortTable(records.enrolments, grades: definition.grades)
    var ledger = AttendanceLedger(
      records, cohorts: table, counting: SessionCount(alliance, setting: definition.setting, asOf: asOf))
    var events: [ReachEvent] = []
    var cohorts: [CohortReach] = []
    cohorts.reserveCapacity(table.keys.count)
    for position in table.keys.indices {
      ledger.collect(position, table.keys[position], into: &events)
      cohorts.append(
        CohortReach(
          cohort: table.keys[position], enrolled: table.enrolled[position],
          isProvisional: table.isProvisional[position], events: events))
    }
    self.year = year
    self.definition = definition
    self.asOf = asOf
    self.cohorts = cohorts
    total = Reach()
    bySchool = []
    byMunicipality = []
    byNetwork = []
    sessionsWithoutLines = ledger.sessionsWithoutLines
    sessionsWithoutNumbers = ledger.sessionsWithoutNumbers
    uncountedCohorts = ledger.uncountedCohorts
    addUp(in: alliance)
  }

  /// Adds the cohorts up anew.
  mutating func addUp(in alliance: Alliance) {
    let sums = ReachSums(cohorts, in: alliance)
    total = sums.total
    total.unrecorded += sessionsWithoutLines
    bySchool = sums.bySchool
    byMunicipality = sums.byMunicipality
    byNetwork = sums.byNetwork
  }

  /// Nil for a cohort that is not enrolled in this year, or not counted.
  public subscript(cohort: CohortKey) -> CohortReach? {
    position(of: cohort).map { cohorts[$0] }
  }

  func position(of cohort: CohortKey) -> Int? {
    var low = 0
    var high = cohorts.count
    while low < high {
      let middle = (low + high) / 2
      if cohorts[middle].cohort < cohort { low = middle + 1 } else { high = middle }
    }
    return low < cohorts.count && cohorts[low].cohort == cohort ? low : nil
  }

  public func reach(of school: RecordID<School>) -> Reach? {
    var low = 0
    var high = bySchool.count
    while low < high {
      let middle = (low + high) / 2
      if let key = bySchool[middle].key, key < school { low = middle + 1 } else { high = middle }
    }
    return low < bySchool.count && bySchool[low].key == school ? bySchool[low].reach : nil
  }

  /// The contradictions among the records, by cohort.
  public var contradictions: [Contradiction] { cohorts.flatMap(\.contradictions) }

  /// Numbers in the records that no class can have given, by cohort.
  public var impossible: [ImpossibleRecord] { cohorts.flatMap(\.impossible) }

  /// Whether no more pupils can come: the school year (to 31 August) is over on `today`. For a look back, on
  /// the day that is looked at.
  public func windowIsOver(on today: Day) -> Bool {
    min(asOf ?? today, today) > year.lastDate
  }

  /// The total against the definition's own bar.
  public func standing(on today: Day) -> Standing {
    standing(of: total, on: today)
  }

  /// A part of the report (a school, a municipality) against the definition's own bar.
  public func standing(of reach: Reach, on today: Day) -> Standing {
    reach.standing(percent: definition.percent, windowIsOver: windowIsOver(on: today))
  }
}
