/// A guide comes on the days of the week that are recorded, and on the days agreed besides; where neither are, on any.
enum GuideWeekdayRule: SchedulingRule {
  static var severity: Severity? { .advisory }

  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding] {
    let day = candidate.session.day
    return candidate.guides.compactMap { id in
      guard let guide = board.alliance.guides[id], guide.comes(on: day) == false else { return nil }
      let detail: FindingDetail =
        guide.weekdays.isEmpty ? .guideOffDay(id, day) : .guideOffWeekday(id, day.weekday)
      return candidate.finding(.guideWeekday, .advisory, detail)
    }
  }
}

extension Guide {
  /// Whether the guide comes on such a day, absences aside; nil where no days are recorded.
  func comes(on day: Day) -> Bool? {
    if weekdays.isEmpty, availableOn.isEmpty { return nil }
    return weekdays.contains(day.weekday) || availableOn.contains(day)
  }
}
