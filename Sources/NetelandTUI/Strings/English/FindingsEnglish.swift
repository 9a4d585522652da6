import Domain

extension FindingStrings {
  static let english = FindingStrings(
    words: .english, severity: EnglishFindings.severity, rule: EnglishFindings.rule,
    holiday: EnglishFindings.holiday, detail: EnglishFindings.detail)
}

enum EnglishFindings {
  static func severity(_ severity: Severity) -> String {
    switch severity {
    case .blocking: "blocks"
    case .advisory: "note"
    }
  }

  static func rule(_ rule: RuleID) -> String {
    switch rule {
    case .venueTaken: "the venue is taken"
    case .guideTaken: "the guide is taken"
    case .cohortTaken: "the class is taken"
    case .noLessons: "there are no lessons"
    case .guideAbsent: "the guide is away"
    case .venueBooked: "others have booked the venue"
    case .guideBusy: "the guide is busy then"
    case .kitStock: "there are too few kits"
    case .capacity: "more are registered than there are places"
    case .enrolment: "more are registered than there are pupils"
    case .invited: "more pupils come than there are places"
    case .venueHours: "the venue is closed then"
    case .travelTime: "the guide has too little time to travel"
    case .holiday: "it is a holiday"
    case .freeDay: "the school has a free day"
    case .lessonTime: "it is in lesson time"
    case .guideWeekday: "the guide does not come on that weekday"
    case .guideSkill: "the guide does not give this workshop"
    case .workshopGrades: "the grade does not fit the workshop"
    case .schoolGap: "the school has another session close by"
    }
  }

  static func holiday(_ kind: HolidayKind) -> String {
    switch kind {
    case .autumn: "autumn holiday"
    case .christmas: "Christmas holiday"
    case .carnival: "carnival holiday"
    case .easter: "Easter holiday"
    case .armisticeDay: "Armistice Day"
    case .easterMonday: "Easter Monday"
    case .labourDay: "Labour Day"
    case .ascension: "Ascension"
    case .whitMonday: "Whit Monday"
    case .summer: "summer holiday"
    }
  }

  static func detail(_ finding: Finding, _ names: Names) -> String {
    let words = names.words
    switch finding.detail {
    case .venueTaken(let venue, let other):
      return "\(names.venue(venue)) is taken: \(names.session(other))"
    case .guideTaken(let guide, let other):
      return "\(names.guide(guide)) is already guiding: \(names.session(other))"
    case .cohortTaken(let cohort, let other):
      return "\(names.cohort(cohort)) already has a session then: \(names.session(other))"
    case .noLessons(let gap, let schools):
      let whose = schools.isEmpty ? "" : " for \(names.schools(schools))"
      return "\(noLessons(gap, finding, names)): no lessons\(whose)"
    case .inHoliday(let holiday):
      return falls(holiday, day(of: finding, names), names)
    case .onFreeDay(let period, let schools):
      return "\(free(period, day(of: finding, names), names)): \(names.schools(schools))"
    case .duringLessons(let schools):
      return "In lesson time of \(names.schools(schools))"
    case .overCapacity(let registered, let capacity, let limit):
      return "\(names.format.number(registered)) registered for \(places(capacity, limit, names))"
    case .overEnrolment(let cohort, let registered, let enrolled):
      let size = "\(names.cohort(cohort)) has \(words.pupils(enrolled))"
      return "\(names.format.number(registered)) registered, but \(size)"
    case .overInvited(let pupils, let capacity, let limit):
      return "\(words.pupils(pupils)) expected for \(places(capacity, limit, names))"
    case .manyInvited(let pupils, let capacity, let limit, let perPlace):
      let bound = "more than \(names.format.number(perPlace)) for a place"
      return "\(words.pupils(pupils)) invited for \(places(capacity, limit, names)): \(bound)"
    case .venueClosed(let venue, let weekday, let open):
      let day = words.weekday(weekday)
      guard !open.isEmpty else { return "\(names.venue(venue)) is closed on a \(day)" }
      return "\(names.venue(venue)) is open on a \(day) only \(names.spans(open))"
    case .travelTooShort(let guide, let other, let minutes, let needed, let road, let travel):
      let road = "\(names.format.kilometres(metres: road)) km"
      let trip = "\(words.minutes(minutes)) for the \(road) to or from \(names.session(other))"
      return "\(names.guide(guide)) has \(trip): "
        + "count on \(words.minutes(needed)) (\(assumption(travel, names.format)))"
    case .kitShort(let kit, let needed, let stock, let sessions):
      guard stock > 0 else { return "There is no kit \(names.kit(kit))" }
      let stocked = stock == 1 ? "there is only 1" : "there are only \(names.format.number(stock))"
      let others = words.list(sessions.map(names.session))
      return
        "Kit \(names.kit(kit)) is needed \(names.format.number(needed)) times, \(stocked): also for \(others)"
    case .guideAbsent(let guide, let first, let last):
      return "\(names.guide(guide)) is away: \(names.days(first, last))"
    case .venueBooked(let venue, let span):
      return "\(names.venue(venue)) is booked by others then: \(names.times(span))"
    case .guideBusy(let guide, let span):
      return "\(names.guide(guide)) is busy then: \(names.times(span))"
    case .guideOffWeekday(let guide, let weekday):
      return "\(names.guide(guide)) does not come on a \(words.weekday(weekday))"
    case .guideOffDay(let guide, let day):
      return "\(names.guide(guide)) comes on agreed days only, not on \(names.format.dayAndMonth(day))"
    case .guideWithoutSkill(let guide, let workshop):
      return "\(names.guide(guide)) does not give \(names.workshop(workshop))"
    case .gradesOutsideWorkshop(let workshop, let cohorts):
      let who = words.list(cohorts.map(names.cohort))
      return "\(names.workshop(workshop)) is for \(names.grades(of: workshop)), not for \(who)"
    case .gapTooShort(let school, let other, let days, let wanted):
      let when = days == 0 ? "the same day" : "only \(words.days(days)) apart"
      return
        "\(names.school(school)) also has \(names.sessionShort(other)): \(when), \(words.days(wanted)) wanted"
    }
  }

  /// `24 places in Hidrodoe`
  private static func places(_ capacity: Int, _ limit: CapacityLimit, _ names: Names) -> String {
    let whose =
      switch limit {
      case .session: "of this session"
      case .workshop(let id): "of \(names.workshop(id))"
      case .venue(let id): "in \(names.venue(id))"
      }
    return "\(names.words.places(capacity)) \(whose)"
  }

  /// How the time for a trip was estimated.
  static func assumption(_ travel: Travel, _ format: Format) -> String {
    "as the crow flies × \(format.hundredths(travel.detour)) at \(travel.speed) km/h, and \(travel.margin) min to pack up"
  }

  private static func noLessons(_ gap: LessonGap, _ finding: Finding, _ names: Names) -> String {
    let day = day(of: finding, names)
    return switch gap {
    case .weekend: "\(day) is in the weekend"
    case .holiday(let holiday): falls(holiday, day, names)
    case .freeDay(let period): free(period, day, names)
    case .freeAfternoon: "\(day): pupils are free on Wednesday afternoon"
    case .outsideHours: "\(day): the school is not open at that hour"
    case .outsideSchoolYear: "\(day) is outside the school year"
    }
  }

  /// `Wed 04/11 is in the autumn holiday (Mon 02/11 – Sun 08/11)`,
  /// `Wed 11/11 is a free day (Armistice Day)`
  private static func falls(_ holiday: Holiday, _ day: String, _ names: Names) -> String {
    let name = self.holiday(holiday.kind)
    switch holiday.kind {
    case .autumn, .christmas, .carnival, .easter, .summer:
      return "\(day) is in the \(name) (\(names.days(holiday.first, holiday.last)))"
    case .armisticeDay, .easterMonday, .labourDay, .ascension, .whitMonday:
      return "\(day) is a free day (\(name))"
    }
  }

  private static func free(_ period: FreePeriod, _ day: String, _ names: Names) -> String {
    let part =
      switch period.part {
      case .wholeDay: ""
      case .morning: " in the morning"
      case .afternoon: " in the afternoon"
      }
    return "\(day) is free\(part) (\(period.name.harmless))"
  }

  private static func day(of finding: Finding, _ names: Names) -> String {
    names.day(of: finding.session).map(names.format.dayAndMonth) ?? "the day"
  }
}
