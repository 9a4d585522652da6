/// An open session with places being given out, on its way to become an edit.
struct RegistrationDraft {
  let alliance: Alliance
  /// In whose folder the session stands.
  let year: SchoolYear
  let before: Session
  var after: Session
  /// Nil for white space.
  let reason: String?

  /// Throws `noSuchRecord`, `wrongStatus` unless the session is planned or confirmed, `unsafeText` for the reason.
  init(_ id: RecordID<Session>, reason: String?, in alliance: Alliance) throws(Refusal) {
    guard let (year, session) = alliance.yearAndSession(id) else {
      throw .noSuchRecord(kind: .session, id: id.text)
    }
    guard session.status.isOpen else { throw .wrongStatus(session.status) }
    self.alliance = alliance
    self.year = year
    before = session
    after = session
    self.reason = reason.flatMap { $0.isBlank ? nil : $0 }
    if let hazard = self.reason?.hazard {
      throw .unsafeText(kind: .session, field: "reason", scalar: hazard.scalar)
    }
  }

  /// What stands in the way of giving places to a group; nil where nothing does.
  func question(_ pupils: Int, of cohort: CohortKey, at place: Int?) -> RegistrationQuestion? {
    RegistrationQuestion(pupils, of: cohort, at: place, for: after, in: year, of: alliance)
  }

  /// Nil where the answer is none that can be given: then the question stands. Throws `missingField` for a reason that
  /// nobody gave.
  func answer(
    _ choice: RegistrationChoice?, to question: RegistrationQuestion
  ) throws(Refusal) -> RegistrationChoice? {
    guard let choice, question.choices.contains(choice) else { return nil }
    if question.needsReason(choice), reason == nil { throw .missingField(kind: .session, field: "reason") }
    return choice
  }

  /// Gives a class places; one that was not invited yet is from now on.
  mutating func place(_ pupils: Int, of cohort: CohortKey) {
    guard pupils > 0 else { return }
    if let line = after.participation.firstIndex(where: { $0.cohort == cohort }) {
      after.participation[line].registered = (after.participation[line].registered ?? 0) + pupils
    } else {
      after.participation.append(Participation(school: cohort.school, grade: cohort.grade, registered: pupils))
    }
  }

  /// The edit for a session that got more pupils, which the rules judge. What was said for it is kept with the session
  /// against the rules about numbers, as long as they have something against it; another clash is refused (`blocked`).
  func judged(_ act: Act, _ cohort: CohortKey, _ count: String, cause: EditCause?) throws(Refusal) -> Edit {
    let reasons = reason.map { [RuleID.capacity: $0, .enrolment: $0] } ?? [:]
    let edit = try Edit.edit(after, reasons: reasons, in: alliance)
    return Edit(act, subject(cohort, count), edit.mutations, cause: cause, reason: reason)
  }

  /// The edit for a session that got fewer pupils: no rule can have anything new against that. A reason that is needed no
  /// longer goes.
  mutating func relieved(_ act: Act, _ cohort: CohortKey, _ count: String) throws(Refusal) -> Edit {
    after.keep([:], against: SchedulingBoard(alliance, year: year).findings(for: after))
    try after.checkFields(since: before)
    let mutations = Replacement(before: before, after: after).map { [Mutation.session(year, $0)] } ?? []
    return Edit(act, subject(cohort, count), mutations, reason: reason)
  }

  /// `L5 De Wegwijzer (4), Robots bouwen 2026-11-25`: ends in the day, as what is said of a session does.
  private func subject(_ cohort: CohortKey, _ count: String) -> String {
    let school = alliance.schools[cohort.school]?.name ?? cohort.school.text
    return "\(cohort.grade.rawValue) \(school) (\(count)), \(alliance.subject(of: before))"
  }
}

extension String {
  /// `4`, or `2/5` where a part of the group is meant.
  init(part: Int, of whole: Int) {
    self = part == whole ? String(whole) : "\(part)/\(whole)"
  }
}
