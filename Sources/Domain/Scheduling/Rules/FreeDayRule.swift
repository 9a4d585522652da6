/// An out-of-school session on a day, or half a day, that an invited school has off: a local free day, a
/// study day. An in-school one is the business of ``NoLessonsRule``.
enum FreeDayRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard candidate.session.setting == .outOfSchool else { return [] }
    let day = candidate.session.day
    return candidate.schools { board.calendar(of: $0).freePeriod(on: day, during: candidate.span) }
      .map { period, schools in
        candidate.finding(.freeDay, .advisory, .onFreeDay(period, schools: schools))
      }
  }
}
