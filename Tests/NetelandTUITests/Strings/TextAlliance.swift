import Domain

/// A small alliance for sentences to be about.
enum TextAlliance {
  static let year = SchoolYear("2026-2027")!
  static let wegwijzer: RecordID<School> = "012345-01"
  static let cohort = CohortKey(school: wegwijzer, grade: .l5)
  static let robots = Session(
    id: "s1", day: Day("2026-11-25")!, start: TimeOfDay("13:30")!, workshop: "VB-01")

  static var alliance: Alliance {
    var alliance = Alliance()
    alliance.profile.name = "STEM Neteland"
    alliance.schools.put(School(id: wegwijzer, name: "De Wegwijzer"))
    alliance.schools.put(School(id: "012345-02", name: "Sint-Jozef"))
    alliance.schools.put(School(id: "012345-03", name: "De Linde"))
    alliance.schools.put(School(id: "012345-04", name: "'t Klavertje"))
    var workshop = Workshop(id: "VB-01", title: "Robots bouwen")
    workshop.grades = [.l3, .l4, .l6]
    alliance.workshops.put(workshop)
    alliance.workshops.put(Workshop(id: "VB-02", title: "Zonneauto"))
    alliance.guides.put(Guide(id: "an", name: "An Peeters"))
    alliance.venues.put(Venue(id: "hidrodoe", name: "Hidrodoe"))
    alliance.kits.put(Kit(id: "spike", name: "Spike"))
    alliance.partners.put(Partner(id: "nike", name: "Nike"))
    alliance[year].academies.put(Academy(id: "a1", name: "Woensdagclub"))
    alliance[year].sessions.put(robots)
    var solar = Session(id: "s2", day: Day("2026-11-18")!, start: TimeOfDay("14:00")!, workshop: "VB-02")
    solar.minutes = 90
    alliance[year].sessions.put(solar)
    return alliance
  }

  static func holiday(_ kind: HolidayKind) -> Holiday { FlemishSchoolYear(year).holiday(kind)! }

  static func finding(_ detail: FindingDetail, _ rule: RuleID = .venueTaken) -> Finding {
    Finding(rule: rule, severity: .blocking, session: robots.id, detail: detail)
  }

  static var freeDay: FreePeriod {
    FreePeriod(name: "pedagogische studiedag", first: Day("2026-11-25")!, last: Day("2026-11-25")!)
  }

  /// One of every kind of finding, with every kind of gap and limit.
  static var details: [FindingDetail] {
    let gaps: [LessonGap] = [
      .weekend, .holiday(holiday(.autumn)), .holiday(holiday(.armisticeDay)), .freeDay(freeDay),
      .freeAfternoon,
      .outsideHours, .outsideSchoolYear,
    ]
    let day = Day("2026-11-25")!
    let limits: [CapacityLimit] = [.session, .workshop("VB-01"), .venue("hidrodoe")]
    var details: [FindingDetail] = [
      .venueTaken("hidrodoe", by: "s2"), .guideTaken("an", by: "s2"), .cohortTaken(cohort, by: "s2"),
      .onFreeDay(freeDay, schools: [wegwijzer]), .duringLessons(schools: [wegwijzer]),
      .overEnrolment(cohort, registered: 26, enrolled: 24),
      .kitShort("spike", needed: 2, stock: 1, sessions: ["s2"]),
      .kitShort("spike", needed: 1, stock: 0, sessions: []),
      .guideAbsent("an", first: Day("2026-11-23")!, last: Day("2026-11-27")!),
      .venueBooked("hidrodoe", BusySpan(first: day, start: TimeOfDay("13:30")!, last: day, end: TimeOfDay("15:30")!)),
      .guideBusy("an", BusySpan(first: day, last: day)),
      .guideOffDay("an", Day("2026-11-25")!), .venueClosed("hidrodoe", .wednesday, open: []),
      .venueClosed("hidrodoe", .wednesday, open: [TimeSpan(start: TimeOfDay("09:00")!, end: TimeOfDay("12:00")!)!]),
      .travelTooShort(
        "an", other: "s2", minutes: 15, needed: 28, road: 13_000, travel: Travel(speed: 45, detour: 130, margin: 10)),
      .guideOffWeekday("an", .wednesday), .guideWithoutSkill("an", "VB-01"),
      .gradesOutsideWorkshop("VB-01", cohorts: [cohort]),
      .gapTooShort(wegwijzer, other: "s2", days: 7, wanted: 14),
    ]
    for gap in gaps { details += [.noLessons(gap, schools: []), .noLessons(gap, schools: [wegwijzer])] }
    details += limits.map { .overCapacity(registered: 26, capacity: 24, limit: $0) }
    details += limits.map { .overInvited(pupils: 26, capacity: 24, limit: $0) }
    details += limits.map { .manyInvited(pupils: 412, capacity: 24, limit: $0, perPlace: 10) }
    details += HolidayKind.allCases.map { .inHoliday(holiday($0)) }
    return details
  }
}
