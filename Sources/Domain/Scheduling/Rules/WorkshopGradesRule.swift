/// The invited cohorts are in the grades the workshop is made for; a workshop without grades is for any.
enum WorkshopGradesRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard let workshop = board.alliance.workshops[candidate.session.workshop], !workshop.grades.isEmpty
    else { return [] }
    let outside = candidate.cohorts.filter { !workshop.grades.contains($0.grade) }
    guard !outside.isEmpty else { return [] }
    let detail = FindingDetail.gradesOutsideWorkshop(workshop.id, cohorts: outside)
    return [candidate.finding(.workshopGrades, .advisory, detail)]
  }
}
