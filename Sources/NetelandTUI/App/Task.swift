import Domain

/// A piece of work that a screen asks for without knowing who does it: the app makes the layer for it.
enum Task: Equatable, Sendable {
  case newSession(SessionSeed)
  case editSession(RecordID<Session>)
  /// The edit form with the day in focus.
  case moveSession(RecordID<Session>)
  case cancelSession(RecordID<Session>)
  case reinstateSession(RecordID<Session>)
  case confirmSession(RecordID<Session>)
  case markHeld(RecordID<Session>)
  case recordParticipation(RecordID<Session>)
  /// Chooses among the sessions that wait for numbers, and records one.
  case chooseSessionToRecord
  /// The records behind a school's reach.
  case evidence(RecordID<School>)
  case addRecord(RecordKind)
  case editRecord(RecordKind, id: String)
  case problems
  case history
  case conflicts
}

/// What is known of a session before its form is opened.
struct SessionSeed: Equatable, Sendable {
  var day: Day?
  var school: RecordID<School>?

  init(day: Day? = nil, school: RecordID<School>? = nil) {
    self.day = day
    self.school = school
  }
}

/// What a screen should stand on when it is shown.
enum Focus: Equatable, Sendable {
  case school(RecordID<School>)
  case session(RecordID<Session>)
  case day(Day)
  case municipality(String)
  case year(SchoolYear)
}
