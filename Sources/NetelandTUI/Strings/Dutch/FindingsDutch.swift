import Domain

extension FindingStrings {
  static let dutch = FindingStrings(
    words: .dutch, severity: DutchFindings.severity, rule: DutchFindings.rule, holiday: DutchFindings.holiday,
    detail: DutchFindings.detail)
}

enum DutchFindings {
  static func severity(_ severity: Severity) -> String {
    switch severity {
    case .blocking: "blokkeert"
    case .advisory: "let op"
    }
  }

  static func rule(_ rule: RuleID) -> String {
    switch rule {
    case .venueTaken: "de locatie is al bezet"
    case .guideTaken: "de begeleider is al bezet"
    case .cohortTaken: "de klas is al bezet"
    case .noLessons: "er is geen les"
    case .guideAbsent: "de begeleider is afwezig"
    case .venueBooked: "de locatie is geboekt door anderen"
    case .guideBusy: "de begeleider heeft dan iets anders"
    case .kitStock: "er zijn te weinig kits"
    case .capacity: "er zijn te veel inschrijvingen voor de plaatsen"
    case .enrolment: "er zijn meer inschrijvingen dan leerlingen"
    case .invited: "er komen meer leerlingen dan er plaatsen zijn"
    case .venueHours: "de locatie is dan gesloten"
    case .travelTime: "de begeleider heeft te weinig reistijd"
    case .holiday: "het is vakantie"
    case .freeDay: "de school heeft een vrije dag"
    case .lessonTime: "het is tijdens de les"
    case .guideWeekday: "de begeleider komt die weekdag niet"
    case .guideSkill: "de begeleider geeft deze workshop niet"
    case .workshopGrades: "het leerjaar past niet bij de workshop"
    case .schoolGap: "de school had pas nog een sessie"
    }
  }

  static func holiday(_ kind: HolidayKind) -> String {
    switch kind {
    case .autumn: "herfstvakantie"
    case .christmas: "kerstvakantie"
    case .carnival: "krokusvakantie"
    case .easter: "paasvakantie"
    case .armisticeDay: "Wapenstilstand"
    case .easterMonday: "paasmaandag"
    case .labourDay: "Dag van de Arbeid"
    case .ascension: "Hemelvaart"
    case .whitMonday: "pinkstermaandag"
    case .summer: "zomervakantie"
    }
  }

  static func detail(_ finding: Finding, _ names: Names) -> String {
    let words = names.words
    switch finding.detail {
    case .venueTaken(let venue, let other):
      return "\(names.venue(venue)) is al bezet: \(names.session(other))"
    case .guideTaken(let guide, let other):
      return "\(names.guide(guide)) begeleidt dan al: \(names.session(other))"
    case .cohortTaken(let cohort, let other):
      return "\(names.cohort(cohort)) heeft dan al een sessie: \(names.session(other))"
    case .noLessons(let gap, let schools):
      let whose = schools.isEmpty ? "" : " voor \(names.schools(schools))"
      return "\(noLessons(gap, finding, names)): geen les\(whose)"
    case .inHoliday(let holiday):
      return falls(holiday, day(of: finding, names), names)
    case .onFreeDay(let period, let schools):
      return "\(free(period, day(of: finding, names), names)): \(names.schools(schools))"
    case .duringLessons(let schools):
      return "Tijdens de lesuren van \(names.schools(schools))"
    case .overCapacity(let registered, let capacity, let limit):
      return "\(names.format.number(registered)) ingeschreven voor \(places(capacity, limit, names))"
    case .overEnrolment(let cohort, let registered, let enrolled):
      let size = "\(names.cohort(cohort)) telt \(words.pupils(enrolled))"
      return "\(names.format.number(registered)) ingeschreven, maar \(size)"
    case .overInvited(let pupils, let capacity, let limit):
      return "\(words.pupils(pupils)) verwacht voor \(places(capacity, limit, names))"
    case .manyInvited(let pupils, let capacity, let limit, let perPlace):
      let bound = "meer dan \(names.format.number(perPlace)) per plaats"
      return "\(words.pupils(pupils)) uitgenodigd voor \(places(capacity, limit, names)): \(bound)"
    case .venueClosed(let venue, let weekday, let open):
      let day = words.weekday(weekday)
      guard !open.isEmpty else { return "\(names.venue(venue)) is gesloten op \(day)" }
      return "\(names.venue(venue)) is op \(day) enkel open \(names.spans(open))"
    case .travelTooShort(let guide, let other, let minutes, let needed, let road, let travel):
      let road = "\(names.format.kilometres(metres: road)) km"
      let trip = "\(words.minutes(minutes)) voor de \(road) van of naar \(names.session(other))"
      return "\(names.guide(guide)) heeft \(trip): "
        + "reken op \(words.minutes(needed)) (\(assumption(travel, names.format)))"
    case .kitShort(let kit, let needed, let stock, let sessions):
      guard stock > 0 else { return "Er is geen kit \(names.kit(kit))" }
      let stocked = stock == 1 ? "er is er maar 1" : "er zijn er maar \(names.format.number(stock))"
      let others = words.list(sessions.map(names.session))
      return "\(names.format.number(needed)) keer kit \(names.kit(kit)) nodig, \(stocked): ook voor \(others)"
    case .guideAbsent(let guide, let first, let last):
      return "\(names.guide(guide)) is afwezig: \(names.days(first, last))"
    case .venueBooked(let venue, let span):
      return "\(names.venue(venue)) is dan geboekt door anderen: \(names.times(span))"
    case .guideBusy(let guide, let span):
      return "\(names.guide(guide)) heeft dan iets anders: \(names.times(span))"
    case .guideOffWeekday(let guide, let weekday):
      return "\(names.guide(guide)) komt niet op \(words.weekday(weekday))"
    case .guideOffDay(let guide, let day):
      return "\(names.guide(guide)) komt enkel op afgesproken dagen, niet op \(names.format.dayAndMonth(day))"
    case .guideWithoutSkill(let guide, let workshop):
      return "\(names.guide(guide)) geeft \(names.workshop(workshop)) niet"
    case .gradesOutsideWorkshop(let workshop, let cohorts):
      let who = words.list(cohorts.map(names.cohort))
      return "\(names.workshop(workshop)) is voor \(names.grades(of: workshop)), niet voor \(who)"
    case .gapTooShort(let school, let other, let days, let wanted):
      let when = days == 0 ? "dezelfde dag" : "maar \(words.days(days)) verschil"
      let clash = "\(names.school(school)) heeft ook \(names.sessionShort(other))"
      return "\(clash): \(when), \(words.days(wanted)) gewenst"
    }
  }

  /// `24 plaatsen in Hidrodoe`
  private static func places(_ capacity: Int, _ limit: CapacityLimit, _ names: Names) -> String {
    let whose =
      switch limit {
      case .session: "van deze sessie"
      case .workshop(let id): "van \(names.workshop(id))"
      case .venue(let id): "in \(names.venue(id))"
      }
    return "\(names.words.places(capacity)) \(whose)"
  }

  /// How the time for a trip was estimated.
  static func assumption(_ travel: Travel, _ format: Format) -> String {
    "vogelvlucht × \(format.hundredths(travel.detour)) aan \(travel.speed) km/u, en \(travel.margin) min om in te pakken"
  }

  private static func noLessons(_ gap: LessonGap, _ finding: Finding, _ names: Names) -> String {
    let day = day(of: finding, names)
    return switch gap {
    case .weekend: "\(day) valt in het weekend"
    case .holiday(let holiday): falls(holiday, day, names)
    case .freeDay(let period): free(period, day, names)
    case .freeAfternoon: "\(day): op woensdagnamiddag zijn de leerlingen vrij"
    case .outsideHours: "\(day): op dat uur is de school niet open"
    case .outsideSchoolYear: "\(day) valt buiten het schooljaar"
    }
  }

  /// `wo 04/11 valt in de herfstvakantie (ma 02/11 – zo 08/11)`,
  /// `wo 11/11 is een vrije dag (Wapenstilstand)`
  private static func falls(_ holiday: Holiday, _ day: String, _ names: Names) -> String {
    let name = self.holiday(holiday.kind)
    switch holiday.kind {
    case .autumn, .christmas, .carnival, .easter, .summer:
      return "\(day) valt in de \(name) (\(names.days(holiday.first, holiday.last)))"
    case .armisticeDay, .easterMonday, .labourDay, .ascension, .whitMonday:
      return "\(day) is een vrije dag (\(name))"
    }
  }

  private static func free(_ period: FreePeriod, _ day: String, _ names: Names) -> String {
    let part =
      switch period.part {
      case .wholeDay: ""
      case .morning: " in de voormiddag"
      case .afternoon: " in de namiddag"
      }
    return "\(day) is vrij\(part) (\(period.name.harmless))"
  }

  private static func day(of finding: Finding, _ names: Names) -> String {
    names.day(of: finding.session).map(names.format.dayAndMonth) ?? "de dag"
  }
}
