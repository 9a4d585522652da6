/// What is done to sessions. Each looks at the alliance as it is and gives an edit; nothing changes until
/// that is applied.
///
/// A session with blocking findings is refused (`blocked`) unless there is a reason for each of their
/// rules, in `reasons` or in the session's own `overrides`; reasons are kept with the session as long as
/// the rule has something against it. Findings the stored session has already stop nobody from changing
/// something else.
extension Edit {
  /// Adds a session. Throws `idTaken`, `wrongStatus` where it is not planned or confirmed, `blocked`, or
  /// what is wrong with its fields.
  public static func schedule(
    _ session: Session, reasons: [RuleID: String] = [:], in alliance: Alliance
  ) throws(Refusal) -> Edit {
    guard alliance.session(session.id) == nil else { throw .idTaken(kind: .session, id: session.id.text) }
    guard session.status.isOpen else { throw .wrongStatus(session.status) }
    return try judged(.scheduled, nil, session, reasons, in: alliance)
  }

  /// Puts the session in the place of the stored one with its id, in another school year where its day asks
  /// for that. Its status can go from planned to confirmed and back; for the rest there are
  /// ``cancel(_:reason:in:)``, ``hold(_:today:in:)`` and ``reinstate(_:reasons:in:)``.
  public static func edit(
    _ session: Session, reasons: [RuleID: String] = [:], in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let stored = try alliance.place(of: session.id)
    let before = stored.session
    guard session.status == before.status || (session.status.isOpen && before.status.isOpen) else {
      throw .wrongStatus(before.status)
    }
    return try judged(.edited, stored, session, reasons, in: alliance)
  }

  /// Moves an open session to another day, hour or venue; nil leaves what it was.
  public static func move(
    _ id: RecordID<Session>, to day: Day? = nil, start: TimeOfDay? = nil, venue: RecordID<Venue>? = nil,
    reasons: [RuleID: String] = [:], in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let stored = try alliance.place(of: id)
    guard stored.session.status.isOpen else { throw .wrongStatus(stored.session.status) }
    var after = stored.session
    after.day = day ?? after.day
    after.start = start ?? after.start
    after.venue = venue ?? after.venue
    return try judged(.moved, stored, after, reasons, in: alliance)
  }

  /// Gives a session other guides, in this order; none is possible. Throws `wrongStatus` for a cancelled one.
  public static func assign(
    _ guides: [RecordID<Guide>], to id: RecordID<Session>, reasons: [RuleID: String] = [:],
    in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let stored = try alliance.place(of: id)
    guard stored.session.status != .cancelled else { throw .wrongStatus(.cancelled) }
    var after = stored.session
    after.guides = guides
    return try judged(.edited, stored, after, reasons, in: alliance)
  }

  /// Calls an open session off; it stays in the records, with the reason.
  public static func cancel(
    _ id: RecordID<Session>, reason: String, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let stored = try alliance.place(of: id)
    guard stored.session.status.isOpen else { throw .wrongStatus(stored.session.status) }
    guard !reason.isBlank else { throw .missingField(kind: .session, field: "cancelReason") }
    var after = stored.session
    after.status = .cancelled
    after.cancelReason = reason
    try after.checkFields(since: stored.session)
    return make(.cancelled, stored, after, in: alliance).because(nil, reason)
  }

  /// Makes a cancelled session planned again, and one that was marked held by mistake, as long as nobody has
  /// recorded who came.
  public static func reinstate(
    _ id: RecordID<Session>, reasons: [RuleID: String] = [:], in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let stored = try alliance.place(of: id)
    let mistake = stored.session.status == .held && !stored.session.hasNumbers
    guard stored.session.status == .cancelled || mistake else { throw .wrongStatus(stored.session.status) }
    var after = stored.session
    after.status = .planned
    after.cancelReason = nil
    return try judged(.reinstated, stored, after, reasons, in: alliance)
  }

  /// Marks an open session as held. Throws `notYet` before its day.
  public static func hold(
    _ id: RecordID<Session>, today: Day, in alliance: Alliance
  ) throws(Refusal) -> Edit {
    let stored = try alliance.place(of: id)
    guard stored.session.status.isOpen else { throw .wrongStatus(stored.session.status) }
    guard stored.session.day <= today else { throw .notYet(stored.session.day) }
    var after = stored.session
    after.status = .held
    return make(.held, stored, after, in: alliance)
  }

  /// Deletes a session that should never have been there. Held sessions and those with numbers are history
  /// (`wrongStatus`); one that something points at is `stillUsed`.
  public static func delete(_ id: RecordID<Session>, in alliance: Alliance) throws(Refusal) -> Edit {
    let stored = try alliance.place(of: id)
    guard stored.session.status != .held, !stored.session.hasNumbers else {
      throw .wrongStatus(stored.session.status)
    }
    let uses = alliance.uses(of: .session, id.text)
    guard uses == 0 else { throw .stillUsed(kind: .session, id: id.text, by: uses) }
    return make(.deleted, stored, nil, in: alliance)
  }

  // MARK: How they are made

  private static func judged(
    _ act: Act, _ stored: StoredSession?, _ draft: Session, _ reasons: [RuleID: String], in alliance: Alliance
  ) throws(Refusal) -> Edit {
    try draft.checkFields(since: stored?.session)
    try draft.checkReferences(in: alliance, year: draft.schoolYear, since: stored?.comparable(to: draft))

    let board = SchedulingBoard(alliance, year: draft.schoolYear)
    let findings = board.findings(for: draft)
    var after = draft
    after.keep(reasons, against: findings)
    // A reason is typed as a note is.
    try after.checkFields(since: stored?.session)
    // A finding it already had is no news; unless it comes back into play, as a reinstated session does.
    let old = stored.map { $0.session.status == .cancelled ? [] : Set(board.findings(for: $0.session)) } ?? []
    let forbidden = after.unexcused(findings.filter { !old.contains($0) }, since: stored?.session, given: reasons)
    guard forbidden.isEmpty else { throw .blocked(forbidden) }
    return make(act, stored, after, in: alliance)
  }

  private static func make(
    _ act: Act, _ stored: StoredSession?, _ after: Session?, in alliance: Alliance
  ) -> Edit {
    let subject = (after ?? stored?.session).map(alliance.subject(of:)) ?? ""
    return Edit(act, subject, mutations(from: stored, to: after))
  }

  /// What puts a session in the place of the stored one: into another school year it takes a mutation of each.
  static func mutations(from stored: StoredSession?, to after: Session?) -> [Mutation] {
    let before = stored?.session
    let year = after?.schoolYear
    if let stored, let year, stored.year != year {
      return [
        Replacement(before: before, after: nil).map { .session(stored.year, $0) },
        Replacement(before: nil, after: after).map { .session(year, $0) },
      ].compactMap { $0 }
    }
    guard let replacement = Replacement(before: before, after: after), let place = stored?.year ?? year else {
      return []
    }
    return [.session(place, replacement)]
  }
}

/// A session with the school year in whose folder it stands.
struct StoredSession {
  let year: SchoolYear
  let session: Session

  /// Its references excuse those of a draft only in the same year: an academy stays behind in its own.
  func comparable(to draft: Session) -> Session? { draft.schoolYear == year ? session : nil }
}

extension Alliance {
  func place(of id: RecordID<Session>) throws(Refusal) -> StoredSession {
    guard let (year, session) = yearAndSession(id) else { throw .noSuchRecord(kind: .session, id: id.text) }
    return StoredSession(year: year, session: session)
  }

  /// What the history calls a session: `Robots bouwen 2026-11-25`.
  public func subject(of session: Session) -> String {
    "\(workshops[session.workshop]?.title ?? session.workshop.text) \(session.day)"
  }
}

extension Session {
  /// Somebody has recorded who came.
  public var hasNumbers: Bool {
    participation.contains { $0.attended != nil || $0.firstTimers != nil }
  }

  /// The findings that forbid this session now that they are new to it: a reason that was given before them, for another
  /// clash, is none for these.
  func unexcused(_ findings: [Finding], since before: Session?, given reasons: [RuleID: String]) -> [Finding] {
    findings.filter { finding in
      guard finding.severity == .blocking else { return false }
      guard let kept = reason(against: finding.rule) else { return true }
      return reasons[finding.rule] == nil && kept == before?.reason(against: finding.rule)
    }
  }

  /// Keeps the new reasons and those given before, as far as their rules still block: an old reason must
  /// not excuse a clash that comes about later. Rules this version does not know keep theirs.
  mutating func keep(_ reasons: [RuleID: String], against findings: [Finding]) {
    let blocking = Set(findings.lazy.filter { $0.severity == .blocking }.map(\.rule))
    guard status != .cancelled else { return }
    for rule in RuleID.allCases where blocking.contains(rule) {
      guard let reason = reasons[rule], !reason.isBlank else { continue }
      if let index = overrides.firstIndex(where: { $0.rule == rule.rawValue }) {
        overrides[index].reason = reason
      } else {
        overrides.append(Override(rule: rule.rawValue, reason: reason))
      }
    }
    overrides.removeAll { RuleID(rawValue: $0.rule).map { !blocking.contains($0) } ?? false }
  }
}
