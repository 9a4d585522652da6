import Domain

extension GuidesStrings {
  static let dutch = GuidesStrings(
    whoCan: "Wie kan dit?",
    guide: "begeleider",
    hours: "uren + plan",
    reason: "waarom",
    noGuides: "Nog geen begeleiders: voeg ze toe in Beheer",
    onIt: "op de sessie",
    able: "vrij, en geeft deze workshop",
    unknownSkills: "vrij; niet gekend welke workshops",
    short: DutchGuides.short,
    hoursOf: { "\($1.hours(minutes: $0.given.minutes)) + \($1.hours(minutes: $0.planned.minutes))" },
    yearOf: { hours, format in
      "dit schooljaar \(format.hours(minutes: hours.given.minutes)) uur gegeven in "
        + "\(DutchWords.count(hours.given.sessions, "sessie", "sessies")), "
        + "\(format.hours(minutes: hours.planned.minutes)) uur gepland in \(hours.planned.sessions)"
    },
    givenHours: "Uren gegeven",
    plannedHours: "Uren gepland",
    givenSessions: "Gegeven",
    plannedSessions: "Gepland",
    weekdays: "Komt op",
    workshops: "Workshops",
    standing: { standing in
      switch standing {
      case .able: "kan"
      case .unsure: "misschien"
      case .advised: "let op"
      case .blocked: "kan niet"
      }
    })
}

private enum DutchGuides {
  static func short(_ detail: FindingDetail, _ names: Names) -> String? {
    switch detail {
    case .guideTaken(_, let other): "begeleidt dan al \(names.session(other))"
    case .guideBusy(_, let span): "heeft dan iets anders: \(names.times(span))"
    case .guideAbsent(_, let first, let last): "afwezig: \(names.days(first, last))"
    case .guideOffWeekday(_, let weekday): "komt niet op \(names.words.weekday(weekday))"
    case .guideOffDay: "komt enkel op afgesproken dagen"
    case .guideWithoutSkill: "geeft deze workshop niet"
    case .travelTooShort(_, let other, let minutes, let needed, _, _):
      "reistijd \(minutes) van \(needed) minuten: \(names.session(other))"
    default: nil
    }
  }
}
