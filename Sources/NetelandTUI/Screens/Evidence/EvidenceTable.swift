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
    let firstRow: Int
    let reasoning: [EvidenceReasoning]

    var grade: Grade { reach.cohort.grade }
  }

  private(set) var cohorts: [Cohort] = []
  private(set) var rows: [Row] = []

  /// The rows and the heading of each cohort.
  var lineCount: Int { rows.count + cohorts.count }

  init(school: RecordID<School>, in world: World) {
    let report = world.reach
    let keys = report.cohorts.map(\.cohort).filter { $0.school == school }
    let uncounted = report.uncountedCohorts.map(\.cohort).filter { $0.school == school }
    let definition = report.definition
    for key in (keys + uncounted).sorted() {
      let reach =
        report[key] ?? CohortReach(key, in: world.alliance, year: world.year, setting: definition.setting)
      let steps = CohortReach.steps(key, in: world.alliance, year: world.year, setting: definition.setting)
      cohorts.append(
        Cohort(reach: reach, firstRow: rows.count, reasoning: EvidenceReasoning.all(of: reach, steps: steps)))
      rows += Self.rows(of: reach, steps: steps, setting: definition.setting, in: world)
    }
  }

  func cohort(ofRow row: Int) -> Cohort? { cohorts.last { $0.firstRow <= row } }

  private static func rows(
    of reach: CohortReach, steps: [ReachStep], setting: CountedSetting, in world: World
  ) -> [Row] {
    var found: [(session: Session, content: Row.Content)] = []
    let records = world.records
    for step in steps {
      guard let session = records.sessions[step.event.session] else { continue }
      let isRecorded = step.event.attended != nil
      found.append((session, isRecorded ? .counted(step) : .excluded(.withoutNumbers, attended: nil)))
    }
    for session in records.sessions where session.status == .held && !setting.counts(session.setting) {
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
        workshop: world.alliance.workshops[entry.session.workshop]?.title ?? entry.session.workshop.text,
        content: entry.content,
        impossible: reach.impossible.first { $0.session == entry.session.id }?.count)
    }
  }
}

extension EvidenceReasoning {
  /// How the range follows from the records, in the order in which it is said.
  static func all(of reach: CohortReach, steps: [ReachStep]) -> [EvidenceReasoning] {
    var reasons: [EvidenceReasoning] = []
    let counted = steps.map(\.event).filter { $0.attended != nil }
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
