/// Giving places back. What comes free goes to those who wait, in order, in steps of their own; a group that does not fit
/// whole is a question, and nobody behind it is placed before that is answered.
extension Edit {
  /// Takes pupils of a class off the list of those who come.
  ///
  /// - Parameter pupils: 1...9999; nil for all of the class.
  /// - Returns: the step itself, and one for each group of the waiting list that then gets its places.
  /// - Throws: `.impossible(.moreThanRegistered)`; `.wrongStatus` unless the session is open; `.noSuchRecord`;
  ///   `.outOfRange`.
  public static func withdraw(
    _ pupils: Int? = nil, of cohort: CohortKey, from session: RecordID<Session>, reason: String? = nil,
    in alliance: Alliance
  ) throws(Refusal) -> RegistrationOutcome {
    var draft = try RegistrationDraft(session, reason: reason, in: alliance)
    let line = draft.before.participation.firstIndex { $0.cohort == cohort }
    let registered = line.map { draft.before.participation[$0].registered } ?? 0
    let count = pupils ?? registered ?? 0
    if pupils != nil { try checkPupils(count) }
    guard let line, let registered, count > 0, count <= registered else {
      throw .impossible(.moreThanRegistered(count: max(1, count), registered: registered))
    }
    draft.after.participation[line].registered = registered - count
    let edit = try draft.relieved(.withdrawn, cohort, String(part: count, of: registered))
    return try followed(by: edit, session, in: alliance)
  }

  /// Takes pupils off the waiting list; nil for the whole group.
  ///
  /// - Parameter place: of the group on the list, from 0.
  /// - Throws: as ``withdraw(_:of:from:reason:in:)``; `.changedMeanwhile` where there is no such place.
  public static func withdrawWaiting(
    _ pupils: Int? = nil, at place: Int, of session: RecordID<Session>, reason: String? = nil, in alliance: Alliance
  ) throws(Refusal) -> RegistrationOutcome {
    var draft = try RegistrationDraft(session, reason: reason, in: alliance)
    guard draft.before.waiting.indices.contains(place) else { throw draft.listChanged }
    let group = draft.before.waiting[place]
    let count = pupils ?? group.pupils
    try checkPupils(count)
    guard count <= group.pupils else {
      throw .impossible(.moreThanRegistered(count: count, registered: group.pupils))
    }
    if count == group.pupils {
      draft.after.waiting.remove(at: place)
    } else {
      draft.after.waiting[place].pupils -= count
    }
    let edit = try draft.relieved(.withdrawn, group.cohort, String(part: count, of: group.pupils))
    return try followed(by: edit, session, in: alliance)
  }

  /// Gives the places that are free to those who wait, in order, as long as groups fit whole.
  ///
  /// - Parameter choice: what to do with the first that does not; nil to be asked. Nobody behind it is placed.
  /// - Returns: a step for each of them; then the question about the first that does not fit, or what stands in its way.
  public static func promoteNext(
    of session: RecordID<Session>, choosing choice: RegistrationChoice? = nil, reason: String? = nil,
    in alliance: Alliance
  ) -> RegistrationOutcome {
    var outcome = RegistrationOutcome()
    var alliance = alliance
    do throws(Refusal) {
      // Where no capacity is known nobody can tell that a place is free.
      while let present = alliance.session(session), alliance.places(of: present).isAnybodyNext {
        var next = try promote(0, of: session, in: alliance)
        let isAnswered = next.question != nil && choice != nil
        if isAnswered { next = try promote(0, of: session, choosing: choice, reason: reason, in: alliance) }
        outcome.question = next.question
        guard let edit = next.edits.first else { break }
        try alliance.apply(edit)
        outcome.edits.append(edit)
        if isAnswered { break }
        outcome.promoted.append(present.waiting[0])
      }
    } catch {
      outcome.obstacle = error
    }
    return outcome
  }

  /// The step, with what then becomes of the waiting list. Whoever withdraws has done so, whatever stands in the way of the
  /// next.
  private static func followed(
    by edit: Edit, _ session: RecordID<Session>, in alliance: Alliance
  ) throws(Refusal) -> RegistrationOutcome {
    var relieved = alliance
    try relieved.apply(edit)
    var outcome = promoteNext(of: session, in: relieved)
    outcome.edits.insert(edit, at: 0)
    return outcome
  }
}
