/// The days the alliance wants between two sessions of one school, to the last session before and the first
/// one after.
///
/// A gap of 7 allows the same weekday a week later. Sessions of one academy or of one repeat are a series and set no gap
/// between them.
enum SchoolGapRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard let wanted = board.alliance.profile.schoolGapDays, wanted > 0 else { return [] }
    return candidate.schools.flatMap { school in
      neighbours(of: candidate, at: school, on: board).compactMap { other -> Finding? in
        let days = abs(other.day.distance(to: candidate.session.day))
        guard days < wanted else { return nil }
        let detail = FindingDetail.gapTooShort(school, other: other.id, days: days, wanted: wanted)
        return candidate.finding(.schoolGap, .advisory, detail)
      }
    }
  }

  private static func neighbours(
    of candidate: Candidate, at school: RecordID<School>, on board: SchedulingBoard
  ) -> [Session] {
    let session = candidate.session
    let bookings = board.schools[school]
    func counts(_ other: Session) -> Bool {
      other.id != session.id && (other.academy == nil || other.academy != session.academy)
        && (other.series == nil || other.series != session.series)
    }
    // Walks outwards from the candidate's own place, past the few sessions that do not count.
    let place = bookings.firstIndex(startingAt: candidate.minutes.lowerBound)
    let before = bookings[..<place].reversed().lazy.map { board.sessions[$0.session] }.first(where: counts)
    let after = bookings[place...].lazy.map { board.sessions[$0.session] }.first(where: counts)
    return [before, after].compactMap { $0 }
  }
}
