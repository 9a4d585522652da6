import Domain

/// A small alliance with a past, and a year that runs, as a test asks for them.
struct SmallForecast {
  static let year = SchoolYear("2026-2027")!
  static let today = Day("2026-11-21")!
  static let school: RecordID<School> = "000001-01"
  static let other: RecordID<School> = "000002-01"

  var alliance = Alliance()
  private var count = 0

  init() {
    enrol(Self.school, 24)
    enrol(Self.other, 30)
  }

  mutating func enrol(_ school: RecordID<School>, _ pupils: Int?, _ grade: Grade = .l5, in year: SchoolYear = Self.year)
  {
    if alliance.schools[school] == nil { alliance.schools.put(School(id: school, name: school.text)) }
    var enrolment = alliance[year].enrolments[RecordID(school.text)] ?? Enrolment(school: school)
    enrolment.counts.append(GradeCount(grade: grade, pupils: pupils))
    alliance[year].enrolments.put(enrolment)
  }

  @discardableResult
  mutating func session(
    _ day: String, _ lines: Participation..., status: SessionStatus = .planned, places: Int? = nil,
    academy: RecordID<Academy>? = nil, setting: SessionSetting = .outOfSchool
  ) -> RecordID<Session> {
    count += 1
    // So that the order of the ids is not that of the days.
    let id = RecordID<Session>("s\(999 - count)")
    var session = Session(id: id, day: Day(day)!, start: TimeOfDay(hour: 13, minute: 30)!, workshop: "W")
    session.status = status
    session.capacity = places
    session.academy = academy
    session.setting = setting
    session.participation = lines
    alliance[session.schoolYear].sessions.put(session)
    return id
  }

  /// A past year of which one line tells the rates.
  mutating func past(_ year: String, registered: Int, attended: Int, firstTimers: Int, girls: Int? = nil) {
    let first = SchoolYear(year)!.firstDate.adding(days: 40)
    var line = Participation(school: Self.school, grade: .l5, attended: attended, firstTimers: firstTimers)
    line.registered = registered
    line.girlsFirstTimers = girls
    session(first.description, line, status: .held)
  }

  static func line(
    _ school: RecordID<School> = Self.school, registered: Int? = nil, invited: Int? = nil, attended: Int? = nil,
    new: Int? = nil, grade: Grade = .l5
  ) -> Participation {
    Participation(
      school: school, grade: grade, invited: invited, registered: registered, attended: attended, firstTimers: new)
  }

  func report(asOf: Day? = nil) -> ReachReport { ReachReport(alliance, year: Self.year, asOf: asOf) }

  func forecast(asOf: Day? = nil) -> Forecast { Forecast(alliance, report(asOf: asOf), today: Self.today) }

  func planned(asOf: Day? = nil) -> PlannedSeats {
    PlannedSeats(alliance, year: Self.year, definition: ReachDefinition(), today: Self.today, asOf: asOf)
  }
}

extension SmallForecast {
  /// Anything that may stand in the records: a past that tells something or nothing, sessions of every kind.
  init(using random: inout SplitMix64) {
    alliance = Alliance()
    let schools: [RecordID<School>] = (1...3).map { RecordID("00000\($0)-01") }
    for school in schools {
      for grade in [Grade.l5, .l6] where grade == .l5 || random.below(2) == 0 {
        guard random.below(9) > 0 else {
          enrol(school, nil, grade)
          continue
        }
        let girls = random.below(16)
        var enrolment = alliance[Self.year].enrolments[RecordID(school.text)] ?? Enrolment(school: school)
        enrolment.counts.append(GradeCount(grade: grade, boys: 1 + random.below(15), girls: girls))
        if alliance.schools[school] == nil { alliance.schools.put(School(id: school, name: school.text)) }
        alliance[Self.year].enrolments.put(enrolment)
        if random.below(2) == 0 { alliance[Self.year.previous].enrolments.put(enrolment) }
      }
    }
    var academy = Academy(id: "ac")
    academy.rosters = [Roster(school: schools[0], grade: .l5, pupils: 5)]
    alliance[Self.year].academies.put(academy)
    for back in 1...3 where random.below(4) > 0 {
      for _ in 0..<random.below(4) {
        let registered = random.below(120)
        let attended = random.below(registered + 10)
        let new = random.below(attended + 1)
        past(
          Self.year.advanced(by: -back).description, registered: registered, attended: attended, firstTimers: new,
          girls: random.below(new + 1))
      }
    }
    for _ in 0..<random.below(14) {
      let day = Self.year.firstDate.adding(days: random.below(300))
      let isPast = day <= Self.today
      let status: SessionStatus = random.below(5) == 0 ? .cancelled : isPast && random.below(4) > 0 ? .held : .planned
      var lines: [Participation] = []
      for school in schools where random.below(2) == 0 {
        let attended = status == .held && random.below(5) > 0 ? random.below(12) : nil
        var line =
          Self.line(
            school, registered: random.below(2) == 0 ? nil : random.below(25),
            invited: random.below(2) == 0 ? nil : random.below(40), attended: attended,
            new: attended.flatMap { random.below(2) == 0 ? nil : random.below($0 + 1) },
            grade: random.below(3) == 0 ? .l6 : .l5)
        line.girls = attended.flatMap { random.below(2) == 0 ? nil : random.below($0 + 1) }
        line.girlsFirstTimers = line.girls.flatMap { random.below(2) == 0 ? nil : random.below($0 + 1) }
        lines.append(line)
      }
      let id = session(
        day.description, status: status, places: random.below(3) == 0 ? nil : random.below(30),
        academy: random.below(4) == 0 ? "ac" : nil, setting: random.below(6) == 0 ? .inSchool : .outOfSchool)
      var made = alliance[Self.year].sessions[id]!
      made.participation = lines
      alliance[Self.year].sessions.put(made)
    }
  }

  /// Mostly the usual one.
  static func definition(using random: inout SplitMix64) -> ReachDefinition {
    ReachDefinition(
      grades: random.below(3) == 0 ? [.l5, .l6] : [.l5], percent: 20 + random.below(80),
      pupils: random.below(3) == 0 ? .girls : .everyone, counts: random.below(5) == 0 ? .registered : .attended,
      years: random.below(3) == 0 ? 2 : 1)
  }
}
