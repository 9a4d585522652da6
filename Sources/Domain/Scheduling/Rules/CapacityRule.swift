/// No more pupils are registered than the session takes. Cohorts with an unknown number count for nothing,
/// so that what is found is certain.
enum CapacityRule: SchedulingRule {
  static var severity: Severity? { .blocking }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard let (places, limit) = board.alliance.capacity(of: candidate.session) else { return [] }
    let registered = candidate.session.participation.reduce(0) { $0 + ($1.registered ?? 0) }
    guard registered > places else { return [] }
    let detail = FindingDetail.overCapacity(registered: registered, capacity: places, limit: limit)
    return [candidate.finding(.capacity, .blocking, detail)]
  }
}
