/// An out-of-school session that takes lesson time from an invited cohort.
enum LessonTimeRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard candidate.session.setting == .outOfSchool else { return [] }
    let day = candidate.session.day
    let schools = candidate.schools.filter {
      board.calendar(of: $0).hasLessons(on: day, span: candidate.span)
    }
    return schools.isEmpty
      ? [] : [candidate.finding(.lessonTime, .advisory, .duringLessons(schools: schools))]
  }
}
