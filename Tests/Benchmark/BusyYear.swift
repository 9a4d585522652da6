import Domain

/// A school year with so many sessions, for measuring only. Schools, places, guides and kits grow along, so that there is as
/// much of everything for a session as an alliance has, and about as much wrong with it.
struct BusyYear {
  static let year = SchoolYear(startYear: 2026)!

  private(set) var alliance = Alliance()
  private var random = SplitMix64(seed: 300)
  private let schools: Int
  private let venues: Int
  private let guides: Int
  private static let workshops = 25

  init(sessions: Int) {
    schools = max(4, sessions / 8)
    venues = max(3, sessions / 20)
    guides = max(3, sessions / 25)
    alliance.profile.schoolGapDays = 7
    alliance.profile.invitedPerPlace = 10
    fillCatalogue(kits: max(1, sessions / 100))
    fillPlaces()
    fillPeople()
    fillYear(sessions)
  }

  private func workshop(_ number: Int) -> RecordID<Workshop> { RecordID("W-\(10 + number)") }
  private func school(_ number: Int) -> RecordID<School> { RecordID("\(100_000 + number)-01") }
  private func venue(_ number: Int) -> RecordID<Venue> { RecordID("V-\(10_000 + number)") }
  private func guide(_ number: Int) -> RecordID<Guide> { RecordID("G-\(10_000 + number)") }

  private mutating func fillCatalogue(kits: Int) {
    alliance.kits = Records(
      (0..<Self.workshops).map { Kit(id: RecordID("K-\(10 + $0)"), name: "Kit \($0)", stock: kits) })
    alliance.workshops = Records(
      (0..<Self.workshops).map { number in
        var workshop = Workshop(id: workshop(number), title: "Workshop \(number)")
        workshop.kit = RecordID("K-\(10 + number)")
        workshop.capacity = 24
        workshop.grades = [.l4, .l5, .l6]
        return workshop
      })
  }

  private mutating func fillPlaces() {
    alliance.schools = Records(
      (0..<schools).map { number in
        var school = School(id: school(number), name: "School \(number)")
        school.address = address()
        return school
      })
    alliance.venues = Records(
      (0..<venues).map { number in
        var venue = Venue(id: venue(number), name: "Venue \(number)")
        venue.address = address()
        venue.capacity = 20 + random.below(20)
        if number % 2 == 0 {
          venue.openingHours = Weekday.allCases.dropLast().map {
            OpeningHours(weekday: $0, start: TimeOfDay(hour: 9, minute: 0)!, end: TimeOfDay(hour: 17, minute: 0)!)
          }
        }
        return venue
      })
  }

  /// In a square of 20 km, in one of five municipalities.
  private mutating func address() -> Address {
    Address(
      municipality: "Town \(random.below(5))", lambertX: Double(180_000 + random.below(20_000)),
      lambertY: Double(200_000 + random.below(20_000)))
  }

  private mutating func fillPeople() {
    alliance.guides = Records(
      (0..<guides).map { number in
        var guide = Guide(id: guide(number), name: "Guide \(number)")
        guide.skills = (0..<10).map { workshop((number + $0 * 3) % Self.workshops) }
        guide.weekdays = [.tuesday, .wednesday, .thursday, .saturday]
        let first = Self.year.firstDate.adding(days: random.below(280))
        guide.absences = [Absence(first: first, last: first.adding(days: 4))]
        return guide
      })
  }

  private mutating func fillYear(_ count: Int) {
    let first = Self.year.firstDate
    var free = (0..<6).map { number in
      let day = first.adding(days: 20 + number * 40)
      return FreeDay(id: RecordID("F-\(number)"), name: "Study day", first: day, last: day)
    }
    for number in 0..<schools where number % 4 == 0 {
      let day = first.adding(days: random.below(280))
      var local = FreeDay(id: RecordID("L-\(number)"), name: "Local day", first: day, last: day)
      local.school = school(number)
      free.append(local)
    }
    alliance[Self.year].freeDays = Records(free)
    alliance[Self.year].enrolments = Records(
      (0..<schools).map { number in
        let counts = [Grade.l4, .l5, .l6].map {
          GradeCount(grade: $0, boys: 8 + random.below(6), girls: 8 + random.below(6))
        }
        return Enrolment(school: school(number), counts: counts)
      })
    alliance[Self.year].sessions = Records((0..<count).map { session($0, of: count) })
  }

  /// Most on a Wednesday or Saturday, the rest on other days; one in six at school.
  private mutating func session(_ number: Int, of count: Int) -> Session {
    let monday = Self.year.firstDate.adding(days: 6 + number * 40 / count * 7)
    let inSchool = random.below(6) == 0
    let weekday = inSchool ? [1, 3, 4][random.below(3)] : [2, 2, 2, 5][random.below(4)]
    let start = TimeOfDay(minutes: (inSchool ? 9 : 13) * 60 + random.below(6) * 30)!
    var session = Session(
      id: RecordID("s-\(100_000 + number)"), day: monday.adding(days: weekday), start: start,
      workshop: workshop(random.below(Self.workshops)))
    session.setting = inSchool ? .inSchool : .outOfSchool
    session.venue = venue(random.below(venues))
    session.guides = [guide(random.below(guides))]
    if random.below(4) == 0 { session.guides.append(guide(random.below(guides))) }
    session.status = random.below(12) == 0 ? .cancelled : .planned
    session.participation = (0..<(1 + random.below(3))).map { _ in
      let registered = random.below(3) == 0 ? nil : 3 + random.below(12)
      var line = Participation(
        school: school(random.below(schools)), grade: random.below(4) == 0 ? .l6 : .l5, registered: registered)
      line.invited = 20
      return line
    }
    return session
  }
}
