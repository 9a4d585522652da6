/// A guide with two sessions in two places can get from the one to the other in between. How long that takes is an
/// assumption (``Travel``), which the finding states; where one of the places is not known there is nothing to say. Sessions
/// that overlap are the business of ``GuideTakenRule``.
enum TravelTimeRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    let minutes = candidate.minutes
    // Who has nothing else near that hour is most often the case, and takes no place to be looked up.
    let around = (minutes.lowerBound - board.longestTrip)..<(minutes.upperBound + board.longestTrip)
    var place: Coordinates??
    var found: [Finding] = []
    for guide in candidate.guides {
      for other in board.others(board.guides.overlapping(around, of: guide), than: candidate) {
        let gap = max(
          other.minutes.lowerBound - minutes.upperBound, minutes.lowerBound - other.minutes.upperBound)
        guard gap >= 0 else { continue }
        let here = place ?? board.alliance.coordinates(of: candidate.session)
        place = here
        guard let here, let there = board.alliance.coordinates(of: board.sessions[other.session]) else { continue }
        let travel = board.travel
        let road = travel.road(from: here, to: there)
        let needed = travel.minutes(road: road)
        guard gap < needed else { continue }
        let detail = FindingDetail.travelTooShort(
          guide, other: board.id(of: other), minutes: gap, needed: needed, road: road, travel: travel)
        found.append(candidate.finding(.travelTime, .advisory, detail))
      }
    }
    return found
  }
}
