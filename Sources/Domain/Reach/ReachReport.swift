/// The reach of the alliance in one school year, by cohort and in sums.
public struct ReachReport: Equatable, Sendable {
  /// The year in view; the last one, where several are pooled.
  public let year: SchoolYear
  public let definition: ReachDefinition
  /// Sessions up to and including this day are counted, as recorded now; nil counts all.
  public let asOf: Day?
  /// Of the year in view, by school and grade.
  public internal(set) var cohorts: [CohortReach]
  /// Of all the pooled years, as are the sums below.
  public internal(set) var total: Reach
  /// Of the year in view by itself; the same as `total` where no others are pooled with it.
  public internal(set) var yearTotal: Reach
  /// By school, in the order of their ids.
  public internal(set) var bySchool: [ReachGroup<RecordID<School>>]
  /// In the order of the alliance's own list, then those it does not list by name, then the schools without
  /// one.
  public internal(set) var byMunicipality: [ReachGroup<String>]
  /// In the order of the networks, only those with a cohort.
  public internal(set) var byNetwork: [ReachGroup<EducationNetwork>]
  /// The years before it that are pooled with it, oldest first, each by itself.
  public internal(set) var earlier: [ReachReport]
  private let ownUncounted: [UncountedCohort]
  /// Held counted sessions of the year in view with an attendance that nobody wrote down, in order.
  var waiting: [RecordID<Session>]
  /// Of these, those without a single line: in the total, and in no cohort.
  var sessionsWithoutLines: Int

  public init(
    _ alliance: Alliance, year: SchoolYear, definition: ReachDefinition? = nil, asOf: Day? = nil
  ) {
    let definition = definition ?? ReachDefinition(alliance.profile.target)
    let records = alliance[year]
    let table = CohortTable(records.enrolments, grades: definition.grades, of: definition.pupils)
    var ledger = AttendanceLedger(
      records, cohorts: table, counting: SessionCount(alliance, definition, asOf: asOf))
    var events: [ReachEvent] = []
    var cohorts: [CohortReach] = []
    cohorts.reserveCapacity(table.keys.count)
    for position in table.keys.indices {
      if let plain = ledger.plainReach(
        position, table.keys[position], enrolled: table.enrolled[position],
        isProvisional: table.isProvisional[position])
      {
        cohorts.append(plain)
        continue
      }
      ledger.collect(position, table.keys[position], into: &events)
      cohorts.append(
        CohortReach(
          cohort: table.keys[position], enrolled: table.enrolled[position],
          others: table.others.isEmpty ? 0 : table.others[position],
          isProvisional: table.isProvisional[position], events: events))
    }
    self.year = year
    self.definition = definition
    self.asOf = asOf
    self.cohorts = cohorts
    total = Reach()
    yearTotal = Reach()
    bySchool = []
    byMunicipality = []
    byNetwork = []
    sessionsWithoutLines = ledger.sessionsWithoutLines
    waiting = ledger.sessionsWithoutNumbers
    ownUncounted = ledger.uncountedCohorts
    earlier = []
    earlier = pooledBefore(in: alliance).map {
      ReachReport(alliance, year: $0, definition: definition.yearly, asOf: asOf)
    }
    addUp(in: alliance)
  }

  /// Adds the cohorts up anew.
  mutating func addUp(in alliance: Alliance) {
    let sums = ReachSums(pooledCohorts, in: alliance)
    total = sums.total
    total.unrecorded += earlier.reduce(sessionsWithoutLines) { $0 + $1.sessionsWithoutLines }
    yearTotal = total
    if !earlier.isEmpty {
      yearTotal = cohorts.reduce(into: Reach()) { $0 += Reach($1) }
      yearTotal.unrecorded += sessionsWithoutLines
    }
    bySchool = sums.bySchool
    byMunicipality = sums.byMunicipality
    byNetwork = sums.byNetwork
  }

  /// The years with records that the window holds before the one in view.
  func pooledBefore(in alliance: Alliance) -> [SchoolYear] {
    guard definition.years > 1 else { return [] }
    let window = (year.startYear - definition.years + 1)..<year.startYear
    return alliance.schoolYears.filter { window.contains($0.startYear) }
  }

  /// The pooled years, oldest first; mostly the year in view alone.
  public var years: [SchoolYear] { earlier.map(\.year) + [year] }

  /// The cohorts of all the pooled years, by school and grade, of one school and grade those of earlier years first.
  public var pooledCohorts: [CohortReach] {
    guard !earlier.isEmpty else { return cohorts }
    let all = earlier.flatMap(\.cohorts) + cohorts
    return all.enumerated()
      .sorted { ($0.element.cohort, $0.offset) < ($1.element.cohort, $1.offset) }
      .map(\.element)
  }

  /// Held counted sessions of the pooled years with an attendance that nobody wrote down, in order.
  public var sessionsWithoutNumbers: [RecordID<Session>] { earlier.flatMap(\.waiting) + waiting }

  /// Of the pooled years, oldest first.
  public var uncountedCohorts: [UncountedCohort] { earlier.flatMap(\.ownUncounted) + ownUncounted }

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
  public var contradictions: [Contradiction] { pooledCohorts.flatMap(\.contradictions) }

  /// Numbers in the records that no class can have given, by cohort.
  public var impossible: [ImpossibleRecord] { pooledCohorts.flatMap(\.impossible) }

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
