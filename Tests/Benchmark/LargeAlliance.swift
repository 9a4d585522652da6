import Domain

/// An alliance as large as all of Flanders: for measuring only, so its names are numbers.
///
/// Every year has each school's six grades, and sessions that are spread over the schools and the days; most are held, and most
/// of these have numbers, with first-timers for two in three, which contradict each other no more than real ones do. The same
/// size gives the same alliance.
struct LargeAlliance {
  let schools: Int
  let years: Int
  let sessions: Int
  private(set) var alliance = Alliance()
  private var random = SplitMix64(seed: 2200)
  /// Different pupils who came to counted sessions of the year so far.
  private var came: [CohortKey: Int] = [:]

  init(schools: Int, years: Int, sessions: Int) {
    self.schools = schools
    self.years = years
    self.sessions = sessions
    let places = ["Herentals", "Olen", "Herenthout", "Grobbendonk", "Vorselaar"]
    alliance.profile.municipalities = places.map { Municipality(name: $0) }
    alliance.schools = Records(
      (0..<schools).map { number in
        var school = School(id: schoolID(number), name: "School \(number)")
        school.levels = [.primary]
        school.network = EducationNetwork.allCases[number % 3]
        school.address.municipality = places[number * places.count / schools]
        return school
      })
    for back in 0..<years { fill(SchoolYear(startYear: 2026 - back)!) }
  }

  private func schoolID(_ number: Int) -> RecordID<School> { RecordID("\(100_000 + number)-01") }

  private mutating func fill(_ year: SchoolYear) {
    let grades = Grade.allCases.filter { $0.level == .primary }
    alliance[year].enrolments = Records(
      (0..<schools).map { number in
        Enrolment(
          school: schoolID(number),
          counts: grades.map { GradeCount(grade: $0, boys: 5 + random.below(12), girls: 5 + random.below(12)) })
      })
    let count = sessions / years
    came = [:]
    alliance[year].sessions = Records(
      (0..<count).map { number in
        var session = Session(
          id: RecordID("s\(year.startYear % 100)-\(100_000 + number)"),
          day: year.firstDate.adding(days: number * 300 / count), start: TimeOfDay(hour: 13, minute: 30)!,
          workshop: "VB-01")
        session.status = random.below(8) == 0 ? .cancelled : .held
        session.setting = random.below(6) == 0 ? .inSchool : .outOfSchool
        let counts = session.status == .held && session.setting == .outOfSchool
        session.participation = (0..<(1 + random.below(3))).map { _ in line(year, counts: counts) }
        return session
      })
  }

  private mutating func line(_ year: SchoolYear, counts: Bool) -> Participation {
    let attended = random.below(20) == 0 ? nil : 4 + random.below(6)
    var line = Participation(
      school: schoolID(random.below(schools)), grade: random.below(4) == 0 ? .l6 : .l5, attended: attended)
    guard let attended else { return line }
    line.registered = attended + random.below(3)
    let before = came[line.cohort] ?? 0
    // Classes have at least ten pupils, and somebody who came before comes again.
    let new = max(attended - before, min(attended, 10 - before, random.below(attended + 1)))
    if random.below(3) > 0 { line.firstTimers = new }
    if counts { came[line.cohort] = before + new }
    return line
  }
}

/// Chance that can be played again (Steele, Lea and Flood, 2014).
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
