extension ReachReport {
  /// Brings the report up to date after an edit, counting again only what the edit touches: the classes of its sessions, or
  /// the sums where a school moved to another municipality or network. The same as a report made anew.
  ///
  /// - Parameter alliance: after the edit.
  public mutating func update(_ alliance: Alliance, after edit: Edit) {
    if definition.years > 1 {
      // A year may have come into the window, or have left it with its last record.
      guard earlier.map(\.year) == pooledBefore(in: alliance) else { return countAnew(alliance) }
      for index in earlier.indices { earlier[index].update(alliance, after: edit) }
    }
    var cohorts: Set<CohortKey> = []
    var sumsChange = !earlier.isEmpty
    for mutation in edit.mutations {
      switch mutation {
      case .session(let year, let change) where year == self.year:
        guard let touched = cohortsTouched(by: change) else { return countAnew(alliance) }
        cohorts.formUnion(touched)
        replace(change, in: alliance)
        sumsChange = true
      case .school:
        sumsChange = true
      case .alliance:
        return countAnew(alliance)
      case .enrolment(let year, _) where year == self.year, .academy(let year, _) where year == self.year:
        return countAnew(alliance)
      default:
        break
      }
    }
    let counting = SessionCount(alliance, definition, asOf: asOf)
    for cohort in cohorts {
      guard let position = position(of: cohort) else { continue }
      self.cohorts[position] = CohortReach(cohort, in: alliance[year], counting: counting, replacing: nil)
    }
    if sumsChange { addUp(in: alliance) }
  }

  private mutating func countAnew(_ alliance: Alliance) {
    self = ReachReport(alliance, year: year, definition: definition, asOf: asOf)
  }

  /// The counted classes of a session before and after; nil where one of them is in no sum, which takes all records to say.
  private func cohortsTouched(by change: Replacement<Session>) -> Set<CohortKey>? {
    var touched: Set<CohortKey> = []
    for line in (change.before?.participation ?? []) + (change.after?.participation ?? [])
    where definition.grades.contains(line.grade) {
      guard position(of: line.cohort) != nil else { return nil }
      touched.insert(line.cohort)
    }
    return touched
  }

  /// Whether the session waits for numbers: held and counted, with a counted line without a number or without any line.
  private func waits(_ session: Session?, _ counting: SessionCount, in records: YearRecords) -> Session? {
    guard let session, counting.counts(session.status, session.setting, session.day),
      counting.expectsNumbers(session.status)
    else { return nil }
    let lines = session.participation
    let waits =
      lines.isEmpty
      || lines.contains { definition.grades.contains($0.grade) && counting.isUnrecorded($0, in: records) }
    return waits ? session : nil
  }

  private mutating func replace(_ change: Replacement<Session>, in alliance: Alliance) {
    let counting = SessionCount(alliance, definition, asOf: asOf)
    if let old = waits(change.before, counting, in: alliance[year]) {
      waiting.removeAll { $0 == old.id }
      if old.participation.isEmpty { sessionsWithoutLines -= 1 }
    }
    if let new = waits(change.after, counting, in: alliance[year]) {
      let sessions = alliance[year].sessions
      let place =
        waiting.firstIndex { id in sessions[id].map { Session.inOrder(new, $0) } ?? false }
        ?? waiting.count
      waiting.insert(new.id, at: place)
      if new.participation.isEmpty { sessionsWithoutLines += 1 }
    }
  }
}
