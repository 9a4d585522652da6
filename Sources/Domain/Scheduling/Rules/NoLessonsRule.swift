/// An in-school session takes place while its schools teach: on a day with lessons, with at least a part of
/// it in lesson time. Schools that do not teach then for the same reason share a finding.
enum NoLessonsRule: SchedulingRule {
  static var severity: Severity? { .blocking }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard candidate.session.setting == .inSchool else { return [] }
    guard !candidate.schools.isEmpty else {
      return gap(candidate, board.calendar).map {
        [candidate.finding(.noLessons, .blocking, .noLessons($0, schools: []))]
      } ?? []
    }
    return candidate.schools { gap(candidate, board.calendar(of: $0)) }.map { gap, schools in
      candidate.finding(.noLessons, .blocking, .noLessons(gap, schools: schools))
    }
  }

  /// Nil where there are lessons.
  private static func gap(_ candidate: Candidate, _ calendar: SchoolCalendar) -> LessonGap? {
    let day = candidate.session.day
    guard !calendar.hasLessons(on: day, span: candidate.span) else { return nil }
    if let free = calendar.freePeriod(on: day, during: candidate.span) { return .freeDay(free) }
    if calendar.hasLessons(on: day) {
      let wednesday = day.weekday == .wednesday && candidate.span.start >= calendar.hours.wednesdayEnd
      return wednesday ? .freeAfternoon : .outsideHours
    }
    if let holiday = calendar.holiday(on: day) { return .holiday(holiday) }
    switch calendar.status(of: day) {
    case .weekend: return .weekend
    case .outsideYear: return .outsideSchoolYear
    default: return .outsideHours
    }
  }
}

extension SchoolCalendar {
  /// The exception that closes the school during a part of the span; of several the first. None inside a
  /// holiday, which says more.
  func freePeriod(on day: Day, during span: TimeSpan) -> FreePeriod? {
    guard case .free = status(of: day) else { return nil }
    return exceptions.first { period in
      guard period.effect == .closed, period.contains(day) else { return false }
      switch period.part {
      case .wholeDay: return true
      case .morning: return span.start < hours.noon
      case .afternoon: return span.end > hours.noon
      }
    }
  }
}
