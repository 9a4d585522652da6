import Domain

/// The sessions behind the reach of a school, cohort by cohort, each with the range that it leaves.
struct EvidenceTable: Equatable, Sendable {
  struct Row: Equatable, Sendable {
    enum Content: Equatable, Sendable {
      /// In the number. A session of which nobody wrote down who came is not.
      case counted(ReachStep)
      case excluded(EvidenceExclusion, attended: Int?)
      /// The cohort has no sessions.
      case none
    }

    let session: RecordID<Session>?
    let day: Day?
    let workshop: String
    let content: Content
    /// Why the number by itself cannot be.
    let impossible: ImpossibleCount?
  }

  struct Cohort: Equatable, Sendable {
    let reach: CohortReach
    /// Where several are pooled in the number; nil where it is that in view.
    let year: SchoolYear?
    let firstRow: Int
    let reasoning: [EvidenceReasoning]

    var grade: Grade { reach.cohort.grade }
  }

  private(set) var cohorts: [Cohort] = []
  private(set) var rows: [Row] = []

  /// The rows and the heading of each cohort.
  var lineCount: Int { rows.count + cohorts.count }

  let definition: ReachDefinition
  /// Sessions up to this day count; nil counts all.
  let asOf: Day?

  /// - Parameter report: the reach to look behind; nil for that of the year in view by the first target.
  init(school: RecordID<School>, in world: World, report: ReachReport? = nil) {
    let report = report ?? world.reach
    definition = report.definition
    asOf = report.asOf
    // Of one class after the other in each year: the fifth-graders of another year are other pupils.
    for yearly in report.earlier { add(school, of: yearly, uncounted: yearly.uncountedCohorts[...], in: world) }
    let earlier = report.earlier.reduce(0) { $0 + $1.uncountedCohorts.count }
    add(school, of: report, uncounted: report.uncountedCohorts.dropFirst(earlier), in: world)
  }

  private mutating func add(
    _ school: RecordID<School>, of report: ReachReport, uncounted: ArraySlice<UncountedCohort>, in world: World
  ) {
    let keys = report.cohorts.map(\.cohort).filter { $0.school == school }
    let others = uncounted.map(\.cohort).filter { $0.school == school }
    for key in (keys + others).sorted() {
      let reach =
        report[key] ?? CohortReach(key, in: world.alliance, year: report.year, definition: definition, asOf: asOf)
      let steps = CohortReach.steps(key, in: world.alliance, year: report.year, definition: definition, asOf: asOf)
      cohorts.append(
        Cohort(
          reach: reach, year: definition.years > 1 ? report.year : nil, firstRow: rows.count,
          reasoning: EvidenceReasoning.all(of: reach, steps: steps)))
      rows += rows(of: reach, steps: steps, in: world.alliance, report.year)
    }
  }

  func cohort(ofRow row: Int) -> Cohort? { cohorts.last { $0.firstRow <= row } }

  private func rows(
    of reach: CohortReach, steps: [ReachStep], in alliance: Alliance, _ year: SchoolYear
  ) -> [Row] {
    var found: [(session: Session, content: Row.Content)] = []
    let records = alliance[year]
    for step in steps {
      guard let session = records.sessions[step.event.session] else { continue }
      found.append((session, step.event.isCounted ? .counted(step) : .excluded(.withoutNumbers, attended: nil)))
    }
    let last = asOf ?? .latest
    for session in records.sessions
    where session.status == .held && session.day <= last && !definition.setting.counts(session.setting) {
      for line in session.participation where line.cohort == reach.cohort {
        found.append((session, .excluded(.otherSetting(session.setting), attended: line.attended)))
      }
    }
    guard !found.isEmpty else {
      return [Row(session: nil, day: nil, workshop: "", content: .none, impossible: nil)]
    }
    return found.sorted { Session.inOrder($0.session, $1.session) }.map { entry in
      Row(
        session: entry.session.id, day: entry.session.day,
        workshop: alliance.workshops[entry.session.workshop]?.title ?? entry.session.workshop.text,
        content: entry.content,
        impossible: reach.impossible.first { $0.session == entry.session.id }?.count)
    }
  }
}

extension EvidenceReasoning {
  /// How the range follows from the records, in the order in which it is said.
  static func all(of reach: CohortReach, steps: [ReachStep]) -> [EvidenceReasoning] {
    var reasons: [EvidenceReasoning] = []
    let counted = steps.map(\.event).filter(\.isCounted)
    if counted.isEmpty {
      reasons.append(.nothingRecorded)
    } else if reach.lower == reach.upper {
      reasons.append(reach.lower == reach.enrolled ? .everyone : .exact)
    } else {
      if reach.isContradicted { reasons.append(.contradicted) }
      // Whoever came to the first session is new: only from the second on does it matter that nobody asked.
      let notAsked = counted.dropFirst().count { $0.firstTimers == nil || $0.reading != .exact }
      reasons.append(.atLeast(reach.lower))
      reasons.append(.atMost(reach.upper, sessionsNotAsked: reach.isContradicted ? 0 : notAsked))
    }
    if reach.isContradicted, !reasons.contains(.contradicted) { reasons.append(.contradicted) }
    if counted.contains(where: { $0.roster != nil }) { reasons.append(.fixedRosters) }
    if reach.enrolled == nil { reasons.append(.enrolmentUnknown) }
    if reach.unrecorded > 0 { reasons.append(.withoutNumbers(reach.unrecorded)) }
    return reasons
  }
}
