import Domain

extension GuidesStrings {
  static let english = GuidesStrings(
    whoCan: "Who can do this?",
    guide: "guide",
    hours: "hours + plan",
    reason: "why",
    noGuides: "No guides yet: add them in Admin",
    onIt: "on the session",
    able: "free, and gives this workshop",
    unknownSkills: "free; not known which workshops",
    short: EnglishGuides.short,
    hoursOf: { "\($1.hours(minutes: $0.given.minutes)) + \($1.hours(minutes: $0.planned.minutes))" },
    yearOf: { hours, format in
      "this school year \(format.hours(minutes: hours.given.minutes)) hours given in "
        + "\(EnglishWords.count(hours.given.sessions, "session", "sessions")), "
        + "\(format.hours(minutes: hours.planned.minutes)) hours planned in \(hours.planned.sessions)"
    },
    givenHours: "Hours given",
    plannedHours: "Hours planned",
    givenSessions: "Given",
    plannedSessions: "Planned",
    weekdays: "Comes on",
    workshops: "Workshops",
    standing: { standing in
      switch standing {
      case .able: "can"
      case .unsure: "perhaps"
      case .advised: "note"
      case .blocked: "cannot"
      }
    })
}

private enum EnglishGuides {
  static func short(_ detail: FindingDetail, _ names: Names) -> String? {
    switch detail {
    case .guideTaken(_, let other): "is already guiding \(names.session(other))"
    case .guideBusy(_, let span): "is busy then: \(names.times(span))"
    case .guideAbsent(_, let first, let last): "away: \(names.days(first, last))"
    case .guideOffWeekday(_, let weekday): "does not come on a \(names.words.weekday(weekday))"
    case .guideOffDay: "comes on agreed days only"
    case .guideWithoutSkill: "does not give this workshop"
    case .travelTooShort(_, let other, let minutes, let needed, _, _):
      "trip of \(needed) minutes in \(minutes): \(names.session(other))"
    default: nil
    }
  }
}
