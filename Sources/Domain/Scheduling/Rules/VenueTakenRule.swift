/// A venue holds one session at a time.
enum VenueTakenRule: SchedulingRule {
  static var severity: Severity? { .blocking }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard let venue = candidate.session.venue else { return [] }
    return board.others(board.venues.overlapping(candidate.minutes, of: venue), than: candidate).map {
      candidate.finding(.venueTaken, .blocking, .venueTaken(venue, by: board.id(of: $0)))
    }
  }
}
