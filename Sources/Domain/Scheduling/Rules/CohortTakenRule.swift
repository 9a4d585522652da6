/// A cohort is in one place at a time. In school the whole class is at the session, so that a second one
/// cannot be; out of school pupils choose, and two sessions at once only take pupils from each other.
enum CohortTakenRule: SchedulingRule {
  static var severity: Severity? { nil }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    candidate.cohorts.flatMap { cohort in
      board.others(board.cohorts.overlapping(candidate.minutes, of: cohort), than: candidate).map { other in
        let setting = board.sessions[other.session].setting
        let inSchool = candidate.session.setting == .inSchool || setting == .inSchool
        return candidate.finding(
          .cohortTaken, inSchool ? .blocking : .advisory, .cohortTaken(cohort, by: board.id(of: other)))
      }
    }
  }
}
