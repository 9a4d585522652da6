/// A guide cannot come on the days of an absence.
enum GuideAbsentRule: SchedulingRule {
  static var severity: Severity? { .blocking }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    let day = candidate.session.day
    return candidate.guides.compactMap { id in
      let absences = board.alliance.guides[id]?.absences ?? []
      let covering = absences.filter { $0.first <= day && day <= $0.last }
      guard let absence = covering.min(by: { ($0.first, $0.last) < ($1.first, $1.last) }) else { return nil }
      let detail = FindingDetail.guideAbsent(id, first: absence.first, last: absence.last)
      return candidate.finding(.guideAbsent, .blocking, detail)
    }
  }
}
