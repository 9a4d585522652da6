import Domain

extension FindingDetail {
  /// Who and what a finding names, by id, and the figures it goes by: for programs.
  var parties: JSONValue {
    switch self {
    case .venueTaken(let venue, let other): ["venue": JSONValue(venue), "session": JSONValue(other)]
    case .guideTaken(let guide, let other): ["guide": JSONValue(guide), "session": JSONValue(other)]
    case .cohortTaken(let cohort, let other):
      ["school": JSONValue(cohort.school), "grade": JSONValue(cohort.grade), "session": JSONValue(other)]
    case .noLessons(let gap, let schools): ["gap": gap.word, "schools": JSONValue(schools)]
    case .inHoliday(let holiday):
      ["first": JSONValue(holiday.first), "last": JSONValue(holiday.last)]
    case .onFreeDay(let period, let schools):
      [
        "name": JSONValue(period.name), "first": JSONValue(period.first), "last": JSONValue(period.last),
        "schools": JSONValue(schools),
      ]
    case .duringLessons(let schools): ["schools": JSONValue(schools)]
    case .overCapacity(let registered, let capacity, let limit):
      ["registered": JSONValue(registered), "places": JSONValue(capacity), "limit": limit.word]
    case .overInvited(let pupils, let capacity, let limit):
      ["pupils": JSONValue(pupils), "places": JSONValue(capacity), "limit": limit.word]
    case .manyInvited(let pupils, let capacity, let limit, let perPlace):
      [
        "pupils": JSONValue(pupils), "places": JSONValue(capacity), "limit": limit.word,
        "perPlace": JSONValue(perPlace),
      ]
    case .overEnrolment(let cohort, let registered, let enrolled):
      [
        "school": JSONValue(cohort.school), "grade": JSONValue(cohort.grade),
        "registered": JSONValue(registered), "enrolled": JSONValue(enrolled),
      ]
    case .kitShort(let kit, let needed, let stock, let sessions):
      [
        "kit": JSONValue(kit), "needed": JSONValue(needed), "stock": JSONValue(stock),
        "sessions": JSONValue(sessions),
      ]
    case .guideAbsent(let guide, let first, let last):
      ["guide": JSONValue(guide), "first": JSONValue(first), "last": JSONValue(last)]
    case .venueBooked(let venue, let span): ["venue": JSONValue(venue), "busy": span.json]
    case .guideBusy(let guide, let span): ["guide": JSONValue(guide), "busy": span.json]
    case .guideOffWeekday(let guide, let weekday):
      ["guide": JSONValue(guide), "weekday": JSONValue(weekday)]
    case .guideOffDay(let guide, let day): ["guide": JSONValue(guide), "day": JSONValue(day)]
    case .guideWithoutSkill(let guide, let workshop):
      ["guide": JSONValue(guide), "workshop": JSONValue(workshop)]
    case .gradesOutsideWorkshop(let workshop, let cohorts):
      ["workshop": JSONValue(workshop), "cohorts": .list(cohorts.map(\.json))]
    case .venueClosed(let venue, let weekday, let open):
      ["venue": JSONValue(venue), "weekday": JSONValue(weekday), "open": .list(open.map(\.json))]
    case .travelTooShort(let guide, let other, let minutes, let needed, let road, let travel):
      [
        "guide": JSONValue(guide), "session": JSONValue(other), "minutes": JSONValue(minutes),
        "neededMinutes": JSONValue(needed), "roadMetres": JSONValue(road), "speed": JSONValue(travel.speed),
        "detourPercent": JSONValue(travel.detour), "marginMinutes": JSONValue(travel.margin),
      ]
    case .gapTooShort(let school, let other, let days, let wanted):
      [
        "school": JSONValue(school), "session": JSONValue(other), "days": JSONValue(days),
        "wantedDays": JSONValue(wanted),
      ]
    }
  }
}

extension CohortKey {
  fileprivate var json: JSONValue { ["school": JSONValue(school), "grade": JSONValue(grade)] }
}

extension TimeSpan {
  fileprivate var json: JSONValue { ["start": JSONValue(start), "end": JSONValue(end)] }
}

extension BusySpan {
  fileprivate var json: JSONValue {
    [
      "first": JSONValue(first), "start": JSONValue(start), "last": JSONValue(last), "end": JSONValue(end),
    ]
  }
}

extension LessonGap {
  fileprivate var word: JSONValue {
    switch self {
    case .weekend: "weekend"
    case .holiday: "holiday"
    case .freeDay: "free-day"
    case .freeAfternoon: "free-afternoon"
    case .outsideHours: "outside-hours"
    case .outsideSchoolYear: "outside-school-year"
    }
  }
}

extension CapacityLimit {
  fileprivate var word: JSONValue {
    switch self {
    case .session: "session"
    case .workshop: "workshop"
    case .venue: "venue"
    }
  }
}
