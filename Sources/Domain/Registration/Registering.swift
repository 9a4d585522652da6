/// Giving out the places of a session.
///
/// The laws: without a reason nobody comes above the capacity and nobody passes those who wait longer; no group is split
/// unless somebody says so; who is not placed waits; every pupil is placed or waits until somebody withdraws.
extension Edit {
  /// Registers a group of pupils of one class.
  ///
  /// - Parameter pupils: 1...9999.
  /// - Parameter choice: what to do where they cannot simply be placed; nil to be asked.
  /// - Parameter reason: why, in somebody's own words; kept in the history, and with a session that goes over its
  ///   capacity for it.
  /// - Parameter today: the day since when those who have to wait do so.
  /// - Returns: a question, with nothing done, where `choice` does not answer it.
  /// - Throws: `.missingField` where a choice takes a reason; `.wrongStatus` unless the session is open; `.noSuchRecord`;
  ///   `.outOfRange`; `.blocked` where another rule than those about numbers forbids the class to come.
  public static func register(
    _ pupils: Int, of cohort: CohortKey, for session: RecordID<Session>, choosing choice: RegistrationChoice? = nil,
    reason: String? = nil, today: Day, in alliance: Alliance
  ) throws(Refusal) -> RegistrationOutcome {
    var draft = try RegistrationDraft(session, reason: reason, in: alliance)
    try checkPupils(pupils)
    var placed = pupils
    var cause: EditCause?
    if let question = draft.question(pupils, of: cohort, at: nil) {
      guard let answer = try draft.answer(choice, to: question) else { return RegistrationOutcome(question: question) }
      placed = question.placed(by: answer)
      if answer != .all { cause = question.cause }
    }
    draft.place(placed, of: cohort)
    if placed < pupils {
      draft.after.waiting.append(
        WaitingGroup(
          school: cohort.school, grade: cohort.grade, pupils: pupils - placed, since: today,
          decided: placed > 0 ? .fill : .hold))
    }
    let act = placed > 0 ? Act.registered : .waitlisted
    let count = placed > 0 ? String(part: placed, of: pupils) : String(pupils)
    return RegistrationOutcome(edits: [try draft.judged(act, cohort, count, cause: cause)])
  }

  /// Gives a group of the waiting list its places.
  ///
  /// - Parameter place: of the group on the list, from 0.
  /// - Returns: a question, with nothing done, where `choice` does not answer it; the edit is empty where a group that
  ///   waits as a whole goes on doing so.
  /// - Throws: as ``register(_:of:for:choosing:reason:today:in:)``; `.changedMeanwhile` where there is no such place.
  public static func promote(
    _ place: Int, of session: RecordID<Session>, choosing choice: RegistrationChoice? = nil, reason: String? = nil,
    in alliance: Alliance
  ) throws(Refusal) -> RegistrationOutcome {
    var draft = try RegistrationDraft(session, reason: reason, in: alliance)
    guard draft.before.waiting.indices.contains(place) else { throw draft.listChanged }
    let group = draft.before.waiting[place]
    var placed = group.pupils
    var cause: EditCause? = .placesFree
    if let question = draft.question(group.pupils, of: group.cohort, at: place) {
      guard let answer = try draft.answer(choice, to: question) else { return RegistrationOutcome(question: question) }
      placed = question.placed(by: answer)
      switch answer {
      case .fill: break
      case .hold: cause = question.cause
      case .all: cause = nil
      }
    }
    draft.place(placed, of: group.cohort)
    if placed == group.pupils {
      draft.after.waiting.remove(at: place)
    } else {
      draft.after.waiting[place].pupils -= placed
      draft.after.waiting[place].decided = placed > 0 ? .fill : .hold
    }
    let act = placed > 0 ? Act.promoted : .waitlisted
    let count = placed > 0 ? String(part: placed, of: group.pupils) : String(group.pupils)
    return RegistrationOutcome(edits: [try draft.judged(act, group.cohort, count, cause: cause)])
  }

  /// Gives the answer to a question. Throws `.changedMeanwhile` where the waiting list is no longer the one it was asked
  /// about; the question comes back where it has become another one.
  public static func answer(
    _ question: RegistrationQuestion, choosing choice: RegistrationChoice, reason: String? = nil, today: Day,
    in alliance: Alliance
  ) throws(Refusal) -> RegistrationOutcome {
    let draft = try RegistrationDraft(question.session, reason: reason, in: alliance)
    guard let place = question.place else {
      let now = draft.question(question.pupils, of: question.cohort, at: nil)
      if let now, now != question { return RegistrationOutcome(question: now) }
      return try register(
        question.pupils, of: question.cohort, for: question.session, choosing: choice, reason: reason, today: today,
        in: alliance)
    }
    guard draft.before.waiting.indices.contains(place), draft.before.waiting[place].cohort == question.cohort,
      draft.before.waiting[place].pupils == question.pupils
    else { throw draft.listChanged }
    let now = draft.question(question.pupils, of: question.cohort, at: place)
    if let now, now != question { return RegistrationOutcome(question: now) }
    return try promote(place, of: question.session, choosing: choice, reason: reason, in: alliance)
  }

  static func checkPupils(_ pupils: Int) throws(Refusal) {
    guard 1...9999 ~= pupils else {
      throw .outOfRange(kind: .session, field: "pupils", value: pupils, range: 1...9999)
    }
  }
}

extension RegistrationDraft {
  /// The waiting list is not the one somebody had in view.
  var listChanged: Refusal {
    .changedMeanwhile(file: .yearly(year, .session), record: before.id.text, field: "waiting")
  }
}
