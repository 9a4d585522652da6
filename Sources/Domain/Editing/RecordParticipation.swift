/// What came of recording numbers: the edit to apply, and what it would contradict. It may be saved all the
/// same.
public struct ParticipationOutcome: Equatable, Sendable {
  public let edit: Edit
  /// Of the recorded cohorts, with the edit applied.
  public let contradictions: [Contradiction]
}

/// What is wrong with a line of numbers while it is typed.
public enum ParticipationProblem: Equatable, Sendable {
  /// Impossible by itself: refused.
  case impossible(ImpossibleCount)
  /// Contradicts other records: shown with them, and may be saved.
  case contradiction(Contradiction)
}

extension Edit {
  /// Records the numbers of a session, cohort by cohort. An open session becomes held in the same edit as
  /// soon as one attendance is known.
  ///
  /// - Parameter rows: the lines as they are to be; a line of the session whose cohort is not among them
  ///   stays as it is, a cohort that the session did not have is added. A nil number is unknown.
  /// - Parameter known: the session as it was when the numbers were begun; what others recorded of other cohorts since
  ///   then stays.
  /// - Throws: `.noSuchRecord`; `.wrongStatus` for a cancelled session; `.notYet` where a session would
  ///   become held before its day; `.impossible` for a number that cannot be; `.changedMeanwhile` for a line that others
  ///   have changed otherwise; what is wrong with the fields of a line.
  public static func recordParticipation(
    _ id: RecordID<Session>, rows: [Participation], since known: Session? = nil, in alliance: Alliance, today: Day
  ) throws(Refusal) -> ParticipationOutcome {
    guard let (year, before) = alliance.yearAndSession(id) else {
      throw .noSuchRecord(kind: .session, id: id.text)
    }
    guard before.status != .cancelled else { throw .wrongStatus(.cancelled) }
    let records = alliance[year]
    var after = known ?? before
    for row in rows {
      if let count = row.impossibility(in: records) { throw .impossible(count) }
      if let line = after.participation.firstIndex(where: { $0.cohort == row.cohort }) {
        after.participation[line] = row
      } else {
        after.participation.append(row)
      }
    }
    if let known { after = try after.merged(since: known, with: before, in: .yearly(year, .session)) }
    if before.status.isOpen, rows.contains(where: { $0.attended != nil }) {
      guard before.day <= today else { throw .notYet(before.day) }
      after.status = .held
    }
    try after.checkFields(since: before)
    try after.checkReferences(in: alliance, year: year, since: before)
    var mutations: [Mutation] = []
    if let replacement = Replacement(before: before, after: after) {
      mutations.append(.session(year, replacement))
    }
    return ParticipationOutcome(
      edit: Edit(.recorded, alliance.subject(of: before), mutations),
      contradictions: contradictions(Set(rows.map(\.cohort)).sorted(), with: after, in: alliance, records))
  }

  /// What is wrong with a line of numbers as typed so far, in a session that may still be open.
  public static func check(
    _ row: Participation, in session: Session, of alliance: Alliance
  ) -> [ParticipationProblem] {
    let records =
      alliance.yearAndSession(session.id).map { alliance[$0.year] } ?? alliance[session.schoolYear]
    if let count = row.impossibility(in: records) { return [.impossible(count)] }
    var typed = session
    typed.participation.removeAll { $0.cohort == row.cohort }
    typed.participation.append(row)
    return contradictions([row.cohort], with: typed, in: alliance, records).map { .contradiction($0) }
  }

  private static func contradictions(
    _ cohorts: [CohortKey], with session: Session, in alliance: Alliance, _ records: YearRecords
  ) -> [Contradiction] {
    // Pupils are asked whether they are new to what the alliance's own target counts.
    let counted = ReachDefinition(setting: alliance.profile.target.setting)
    let counting = SessionCount(alliance, counted, asOf: nil)
    guard counting.setting.counts(session.setting), session.hasNumbers else { return [] }
    return cohorts.flatMap {
      CohortReach($0, in: records, counting: counting, replacing: session).contradictions
    }
  }
}

extension Alliance {
  func yearAndSession(_ id: RecordID<Session>) -> (year: SchoolYear, session: Session)? {
    for (year, records) in years {
      if let session = records.sessions[id] { return (year, session) }
    }
    return nil
  }
}

extension Participation {
  /// What no class can have given; the first thing found. The cohort's size is the one in `records`.
  public func impossibility(in records: YearRecords) -> ImpossibleCount? {
    let counts = [
      invited, registered, attended, firstTimers, beenEarlier, girls, girlsFirstTimers, priority,
      priorityFirstTimers,
    ]
    if let negative = counts.compactMap({ $0 }).first(where: { $0 < 0 }) { return .negative(negative) }
    guard let attended else {
      if let firstTimers { return .firstTimersWithoutAttended(firstTimers: firstTimers) }
      if let part = beenEarlier ?? girls ?? girlsFirstTimers ?? priority ?? priorityFirstTimers, part > 0 {
        return .partLargerThanWhole(part: part, whole: 0)
      }
      return nil
    }
    if let enrolled = records.enrolled(cohort), attended > enrolled {
      return .moreThanEnrolled(count: attended, enrolled: enrolled)
    }
    if let firstTimers, firstTimers > attended {
      return .moreFirstTimersThanAttended(firstTimers: firstTimers, attended: attended)
    }
    if let beenEarlier, beenEarlier > attended {
      return .partLargerThanWhole(part: beenEarlier, whole: attended)
    }
    let size = records.enrolments[RecordID(school.text)]?.count(grade)
    return Self.impossiblePart(
      girls, new: girlsFirstTimers, of: attended, new: firstTimers, enrolled: size?.girls, rest: size?.boys)
      ?? Self.impossiblePart(
        priority, new: priorityFirstTimers, of: attended, new: firstTimers, enrolled: size?.priority,
        rest: nil)
  }

  /// `part` of the `whole` who came, with their first-timers; `enrolled` of the cohort belong to the part and
  /// `rest` do not, where known.
  private static func impossiblePart(
    _ part: Int?, new partNew: Int?, of whole: Int, new wholeNew: Int?, enrolled: Int?, rest: Int?
  ) -> ImpossibleCount? {
    if let part {
      if part > whole { return .partLargerThanWhole(part: part, whole: whole) }
      if let enrolled, part > enrolled { return .moreThanEnrolled(count: part, enrolled: enrolled) }
      if let rest, whole - part > rest { return .moreThanEnrolled(count: whole - part, enrolled: rest) }
    }
    guard let partNew else { return nil }
    if partNew > part ?? whole { return .partLargerThanWhole(part: partNew, whole: part ?? whole) }
    guard let wholeNew else { return nil }
    if partNew > wholeNew { return .partLargerThanWhole(part: partNew, whole: wholeNew) }
    if let part, wholeNew - partNew > whole - part {
      return .partLargerThanWhole(part: wholeNew - partNew, whole: whole - part)
    }
    return nil
  }
}
