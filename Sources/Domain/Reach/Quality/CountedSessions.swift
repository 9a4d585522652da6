/// The sessions of a year that were to count: in the counted setting, inviting a counted grade.
struct CountedSessions {
  let delivery: QualityLine
  let attendance: QualityLine

  /// - Parameter lastDay: open sessions before it are overdue; cancelled ones count up to and including it.
  init(_ records: YearRecords, _ definition: ReachDefinition, _ counting: SessionCount, lastDay: Day) {
    var isCounted = Array(repeating: false, count: Grade.allCases.count)
    for grade in definition.grades { isCounted[grade.rank] = true }
    var parts: [(position: Int, part: SessionPart)] = []
    var incomplete = 0
    let sessions = records.sessions.all
    sessions.withUnsafeBufferPointer { sessions in
      for position in sessions.indices where definition.setting.counts(sessions[position].setting) {
        let invites = sessions[position].participation.withUnsafeBufferPointer { lines in
          lines.isEmpty || lines.contains { isCounted[$0.grade.rank] }
        }
        guard invites, let outcome = Self.outcome(of: sessions[position], counting, lastDay: lastDay) else {
          continue
        }
        var pupils: (registered: Int, attended: Int)?
        if outcome == .held {
          for line in sessions[position].participation where isCounted[line.grade.rank] {
            guard let registered = line.registered, let attended = line.attended else {
              incomplete += 1
              continue
            }
            pupils = (
              (pupils?.registered ?? 0) + ReachEvent.bounded(registered),
              (pupils?.attended ?? 0) + ReachEvent.bounded(attended)
            )
          }
        }
        parts.append(
          (
            position,
            SessionPart(
              session: sessions[position].id, outcome: outcome, registered: pupils?.registered,
              attended: pupils?.attended)
          ))
      }
    }
    parts.sort { Session.inOrder(sessions[$0.position], sessions[$1.position]) }
    let all = parts.map(\.part)
    let held = all.filter { $0.outcome == .held }
    delivery = QualityLine(
      measure: .delivery, count: held.count...held.count, total: all.count, leftOut: 0, behind: .sessions(all))
    let known = held.filter { $0.registered != nil }
    let attended = known.reduce(0) { $0 + ($1.attended ?? 0) }
    attendance = QualityLine(
      measure: .attendance, count: attended...attended,
      total: known.reduce(0) { $0 + ($1.registered ?? 0) }, leftOut: incomplete, behind: .sessions(known))
  }

  private static func outcome(
    of session: Session, _ counting: SessionCount, lastDay: Day
  ) -> SessionPart.Outcome? {
    switch session.status {
    case .held: counting.counts(session.status, session.setting, session.day) ? .held : nil
    case .cancelled: session.day <= lastDay ? .cancelled : nil
    case .planned, .confirmed: session.day < lastDay ? .overdue : nil
    }
  }
}
