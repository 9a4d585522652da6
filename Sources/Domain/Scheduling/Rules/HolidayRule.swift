/// An out-of-school session in a holiday, by name: pupils may be away, or it may be the STEM camp they wait
/// for. A holiday that is opened for all invited schools is none.
enum HolidayRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    guard candidate.session.setting == .outOfSchool else { return [] }
    let day = candidate.session.day
    let holiday =
      candidate.schools.isEmpty
      ? board.calendar.holiday(on: day)
      : candidate.schools.lazy.compactMap { board.calendar(of: $0).holiday(on: day) }.first
    return holiday.map { [candidate.finding(.holiday, .advisory, .inHoliday($0))] } ?? []
  }
}
