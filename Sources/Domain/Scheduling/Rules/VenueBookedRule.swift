/// A venue is not there for us while others have booked it.
enum VenueBookedRule: SchedulingRule {
  static var severity: Severity? { .blocking }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard let venue = candidate.session.venue else { return [] }
    return board.venueBookings.overlapping(candidate.minutes, of: venue).map {
      candidate.finding(.venueBooked, .blocking, .venueBooked(venue, $0))
    }
  }
}
