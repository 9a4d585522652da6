/// No more pupils of a cohort are registered than it has, where that is known.
enum EnrolmentRule: SchedulingRule {
  static var severity: Severity? { .blocking }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    candidate.cohorts.compactMap { cohort in
      guard let enrolled = board.records.enrolled(cohort) else { return nil }
      let registered = candidate.session.participation.reduce(0) {
        $0 + ($1.cohort == cohort ? $1.registered ?? 0 : 0)
      }
      guard registered > enrolled else { return nil }
      let detail = FindingDetail.overEnrolment(cohort, registered: registered, enrolled: enrolled)
      return candidate.finding(.enrolment, .blocking, detail)
    }
  }
}
