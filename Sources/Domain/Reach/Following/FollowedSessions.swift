/// The counted sessions of the classes of a year where it was asked who came in an earlier one; of the others
/// the year's own range says all there is.
struct FollowedSessions {
  private var events: [CohortKey: [FollowedEvent]] = [:]

  init(_ records: YearRecords, counting: SessionCount) {
    // Nobody asks a part of a class, or those on a list.
    guard counting.group == .everyone, !counting.countsRegistered else { return }
    var asked: Set<CohortKey> = []
    Self.forEachLine(records, counting) { _, line in
      if line.beenEarlier != nil { asked.insert(line.cohort) }
    }
    guard !asked.isEmpty else { return }
    var found: [CohortKey: [(session: Int, line: Participation)]] = [:]
    Self.forEachLine(records, counting) { session, line in
      if asked.contains(line.cohort) { found[line.cohort, default: []].append((session, line)) }
    }
    let sessions = records.sessions.all
    for (cohort, lines) in found {
      let ordered = lines.enumerated().sorted { left, right in
        let (one, other) = (sessions[left.element.session], sessions[right.element.session])
        if one.id == other.id { return left.offset < right.offset }
        return Session.inOrder(one, other)
      }
      events[cohort] = ordered.map { _, found in
        let session = sessions[found.session]
        let event = counting.event(
          session: session.id, number: found.line.attended, new: found.line.firstTimers, part: nil,
          scope: found.line.firstTimerScope,
          roster: session.academy.flatMap { records.academies[$0]?.roster(of: cohort) })
        return FollowedEvent(event, beenEarlier: found.line.beenEarlier)
      }
    }
  }

  subscript(cohort: CohortKey) -> [FollowedEvent] { events[cohort] ?? [] }

  private static func forEachLine(
    _ records: YearRecords, _ counting: SessionCount, _ visit: (Int, Participation) -> Void
  ) {
    records.sessions.all.withUnsafeBufferPointer { sessions in
      for position in sessions.indices
      where counting.counts(sessions[position].status, sessions[position].setting, sessions[position].day) {
        sessions[position].participation.withUnsafeBufferPointer { lines in
          for line in lines.indices where lines[line].grade > .l5 { visit(position, lines[line]) }
        }
      }
    }
  }
}
