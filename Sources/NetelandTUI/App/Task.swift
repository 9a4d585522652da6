import Domain

/// A piece of work that a screen asks for without knowing who does it: the app makes the layer for it.
enum Task: Equatable, Sendable {
  case newSession(SessionSeed)
  case editSession(RecordID<Session>)
  /// The form of a new session, filled in with this one.
  case copySession(RecordID<Session>)
  case repeatSession(RecordID<Session>)
  /// Asks for how much of a series an edit is meant.
  case chooseScope(SeriesWork)
  case changeSessions([RecordID<Session>], BulkAction)
  /// The edit form with the day in focus.
  case moveSession(RecordID<Session>)
  /// The edit form with another day, hour and place filled in, and the reason for them in focus.
  case placeSession(RecordID<Session>, Slot)
  case cancelSession(RecordID<Session>)
  case reinstateSession(RecordID<Session>)
  case confirmSession(RecordID<Session>)
  case markHeld(RecordID<Session>)
  case recordParticipation(RecordID<Session>)
  /// Walks all sessions that wait for numbers, from this one or from the oldest.
  case numbersInbox(from: RecordID<Session>?)
  /// Who can guide it, the free and able first.
  case whoCan(RecordID<Session>)
  /// The edit form with other guides filled in, to give the reason that they ask for.
  case staffSession(RecordID<Session>, [RecordID<Guide>])
  /// Chooses among the sessions that wait for numbers, and records one.
  case chooseSessionToRecord
  /// Who gets a place at a session, and who waits.
  case registrations(RecordID<Session>)
  case registerGroup(GroupSeed)
  case withdrawGroup(Withdrawal)
  /// A group that does not simply fit; with the reason that was typed already.
  case decideRegistration(RegistrationQuestion, reason: String)
  /// The records behind a school's reach: by the first target, now, or by another definition or as of an earlier day.
  case evidence(RecordID<School>, by: ReachDefinition? = nil, asOf: Day? = nil)
  /// Tries out one more session.
  case whatIf(WhatIf)
  /// What counts as reached: one of the alliance's targets, or a new one where there is no place. As of the day, or now.
  case editTarget(Int?, asOf: Day?)
  /// Asks for a day, and goes there.
  case goToDay
  /// Asks whose sessions are shown: everyone's, a school's, a venue's.
  case chooseWhoseSessions
  case addRecord(RecordKind)
  case editRecord(RecordKind, id: String)
  case problems
  case history
  case conflicts
  /// The scheduling rules and their levels.
  case rules
}

/// What is known of a session before its form is opened.
struct SessionSeed: Equatable, Sendable {
  var day: Day?
  var start: TimeOfDay?
  var venue: RecordID<Venue>?
  var school: RecordID<School>?
  var places: Int?

  init(
    day: Day? = nil, start: TimeOfDay? = nil, venue: RecordID<Venue>? = nil, school: RecordID<School>? = nil,
    places: Int? = nil
  ) {
    self.day = day
    self.start = start
    self.venue = venue
    self.school = school
    self.places = places
  }
}

/// What a screen should stand on when it is shown.
enum Focus: Equatable, Sendable {
  case alliance
  case school(RecordID<School>)
  case venue(RecordID<Venue>)
  case session(RecordID<Session>)
  case day(Day)
  case municipality(String)
  case year(SchoolYear)
  /// A record of a kind that has no screen of its own; of a school year where it belongs to one.
  case record(RecordKind, id: String, SchoolYear?)
}
