import Domain

@testable import NetelandTUI

/// A handful of schools with a cohort each, and sessions as a test asks for them.
struct ReachFixture {
  static let today = Day("2026-11-21")!
  static let year = SchoolYear(containing: today)

  var alliance = Alliance()

  init() {
    alliance.profile.municipalities = [
      Municipality(name: "Herentals", postcodes: ["2200"]), Municipality(name: "Olen", postcodes: ["2250"]),
    ]
    alliance.workshops.put(Workshop(id: "W", title: "Robots bouwen"))
  }

  var world: World { World(alliance: alliance, today: Self.today) }

  /// A school with an L5; `pupils` nil is a number nobody knows.
  @discardableResult
  mutating func school(
    _ id: RecordID<School>, _ name: String, in municipality: String = "Herentals", pupils: Int?,
    provisional: Bool = false
  ) -> RecordID<School> {
    var school = School(id: id, name: name)
    school.levels = [.primary]
    school.address.municipality = municipality
    alliance.schools.put(school)
    alliance[Self.year].enrolments.put(
      Enrolment(school: id, counts: [GradeCount(grade: .l5, pupils: pupils)], provisional: provisional))
    return id
  }

  /// A session for the L5 of a school, with who came and how many of them for the first time.
  @discardableResult
  mutating func session(
    _ id: RecordID<Session>, on day: String, for school: RecordID<School>, attended: Int? = nil,
    firstTimers: Int? = nil, status: SessionStatus = .held, setting: SessionSetting = .outOfSchool,
    guides: [RecordID<Guide>] = ["G"]
  ) -> RecordID<Session> {
    var session = Session(id: id, day: Day(day)!, start: TimeOfDay(hour: 13, minute: 30)!, workshop: "W")
    session.status = status
    session.setting = setting
    session.guides = guides
    session.participation = [
      Participation(school: school, grade: .l5, attended: attended, firstTimers: firstTimers)
    ]
    alliance[session.schoolYear].sessions.put(session)
    return id
  }
}

extension World {
  /// The same with so much room for a screen.
  func with(room: Size) -> World {
    var world = self
    world.room = room
    return world
  }
}

extension Screen {
  /// What it shows in the room of the world.
  func text(in world: World) -> String {
    var buffer = Buffer(size: world.room)
    _ = draw(in: buffer.bounds, on: &buffer, world: world)
    return buffer.text()
  }

  /// Brought up to date, as the app does before it shows it.
  func shown(in world: World) -> Self {
    var screen = self
    screen.refresh(in: world)
    return screen
  }
}
