import Domain

/// A small alliance whose parts a test changes as it needs: two schools, two venues, two guides, two
/// workshops, one of them with a kit. Nothing in it clashes. Its school year is 2026-2027.
struct SmallAlliance {
  static let year = SchoolYear("2026-2027")!
  /// A Wednesday in an ordinary week.
  static let wednesday = Day("2026-11-25")!
  static let oak: RecordID<School> = "012345-01"
  static let elm: RecordID<School> = "012346-01"
  static let robots: RecordID<Workshop> = "VB-01"

  var alliance = Alliance()

  init() {
    alliance.profile.name = "Test"
    alliance.profile.municipalities = [
      Municipality(name: "Olen", postcodes: ["2250"]), Municipality(name: "Herentals", postcodes: ["2200"]),
    ]
    var oak = School(id: Self.oak, name: "De Eik")
    oak.address.municipality = "Olen"
    var elm = School(id: Self.elm, name: "De Olm")
    elm.address.municipality = "Herentals"
    alliance.schools = Records([oak, elm])
    var robots = Workshop(id: Self.robots, title: "Robots bouwen")
    robots.kit = "robots"
    alliance.workshops = Records([robots, Workshop(id: "VB-02", title: "Bruggen")])
    alliance.kits = Records([Kit(id: "robots", name: "Robots", stock: 5)])
    alliance.venues = Records([Venue(id: "lab", name: "Lab"), Venue(id: "hall", name: "Zaal")])
    alliance.guides = Records([Guide(id: "an", name: "An"), Guide(id: "bo", name: "Bo")])
    for school in [Self.oak, Self.elm] {
      let counts = [GradeCount(grade: .l5, boys: 12, girls: 12), GradeCount(grade: .l6, pupils: 20)]
      alliance[Self.year].enrolments.put(Enrolment(school: school, counts: counts))
    }
  }

  /// A session of 120 minutes, planned, on the Wednesday afternoon unless told otherwise.
  func session(
    _ id: RecordID<Session>, _ day: Day = wednesday, at start: String = "13:30", minutes: Int = 120,
    venue: RecordID<Venue>? = nil, guides: [RecordID<Guide>] = [], schools: [RecordID<School>] = [],
    grade: Grade = .l5, registered: Int? = nil, _ setting: SessionSetting = .outOfSchool
  ) -> Session {
    var session = Session(id: id, day: day, start: TimeOfDay(start)!, workshop: Self.robots)
    session.minutes = minutes
    session.venue = venue
    session.guides = guides
    session.setting = setting
    session.participation = schools.map { Participation(school: $0, grade: grade, registered: registered) }
    return session
  }

  mutating func add(_ sessions: Session...) {
    for session in sessions { alliance[session.schoolYear].sessions.put(session) }
  }

  mutating func change(_ id: RecordID<School>, _ change: (inout School) -> Void) {
    guard var school = alliance.schools[id] else { return }
    change(&school)
    alliance.schools.put(school)
  }

  var board: SchedulingBoard { SchedulingBoard(alliance, year: Self.year) }

  /// What one rule says of a draft.
  func details(_ rule: RuleID, of session: Session) -> [FindingDetail] {
    board.findings(for: session).filter { $0.rule == rule }.map(\.detail)
  }

  /// With which severities a rule speaks of a draft.
  func severities(_ rule: RuleID, of session: Session) -> [Severity] {
    board.findings(for: session).filter { $0.rule == rule }.map(\.severity)
  }
}
