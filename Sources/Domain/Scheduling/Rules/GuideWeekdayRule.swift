/// A guide comes on the days of the week that are recorded; where none are, on any.
enum GuideWeekdayRule: SchedulingRule {
  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    let weekday = candidate.session.day.weekday
    return candidate.guides.compactMap { id in
      guard let guide = board.alliance.guides[id], !guide.weekdays.isEmpty, !guide.weekdays.contains(weekday)
      else { return nil }
      return candidate.finding(.guideWeekday, .advisory, .guideOffWeekday(id, weekday))
    }
  }
}
