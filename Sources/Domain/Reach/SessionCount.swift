/// Which sessions of a year count, and how their figures are read.
struct SessionCount {
  let setting: CountedSetting
  /// What pupils were asked to be new to: the setting of the alliance's own target.
  let asked: CountedSetting
  let asOf: Day?

  init(_ alliance: Alliance, setting: CountedSetting, asOf: Day?) {
    self.setting = setting
    asked = alliance.profile.target.setting
    self.asOf = asOf
  }

  func counts(_ session: Session) -> Bool {
    session.status == .held && setting.counts(session.setting) && (asOf.map { session.day <= $0 } ?? true)
  }

  /// The event a line of a session makes; `academy` is the session's, where it has one.
  func event(_ line: Participation, session: RecordID<Session>, academy: Academy?) -> ReachEvent {
    let reading = FirstTimerReading(scope: line.firstTimerScope, asked: asked, counted: setting)
    let roster = academy?.rosters.first { $0.school == line.school && $0.grade == line.grade }
    return ReachEvent(
      session: session, attended: line.attended, firstTimers: reading == nil ? nil : line.firstTimers,
      reading: reading ?? .exact,
      roster: roster.flatMap { roster in
        academy.map { ReachEvent.Roster(academy: $0.id, pupils: roster.pupils) }
      })
  }

  /// The events of one cohort, in order.
  ///
  /// - Parameter replacing: a session to count as held in place of the one with its id: what is being typed.
  func events(of cohort: CohortKey, in records: YearRecords, replacing: Session?) -> [ReachEvent] {
    var found: [(day: Day, start: TimeOfDay, event: ReachEvent)] = []
    func add(_ session: Session) {
      for line in session.participation where line.grade == cohort.grade && line.school == cohort.school {
        let academy = session.academy.flatMap { records.academies[$0] }
        found.append((session.day, session.start, event(line, session: session.id, academy: academy)))
      }
    }
    let sessions = records.sessions.all
    for index in sessions.indices where counts(sessions[index]) {
      if let replacing, sessions[index].id == replacing.id { continue }
      add(sessions[index])
    }
    if var session = replacing {
      session.status = .held
      if counts(session) { add(session) }
    }
    found.sort { ($0.day, $0.start, $0.event.session) < ($1.day, $1.start, $1.event.session) }
    return found.map(\.event)
  }
}
