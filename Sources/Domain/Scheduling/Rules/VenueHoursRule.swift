/// A session lies within the hours of its venue, where these are recorded. What goes on after midnight is not looked at.
///
/// Advice: somebody with a key may open up.
enum VenueHoursRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    let weekday = candidate.session.day.weekday
    guard let id = candidate.session.venue, let venue = board.alliance.venues[id],
      let open = venue.openSpans(on: weekday)
    else { return [] }
    let span = candidate.span
    guard !open.contains(where: { $0.start <= span.start && span.end <= $0.end }) else { return [] }
    return [candidate.finding(.venueHours, .advisory, .venueClosed(id, weekday, open: open))]
  }
}
