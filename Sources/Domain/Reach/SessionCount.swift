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

  /// Takes the fields, not the session: a session is large, and copying a hundred thousand of them costs more
  /// than all the counting.
  @inline(__always)
  func counts(_ status: SessionStatus, _ setting: SessionSetting, _ day: Day) -> Bool {
    guard status == .held, self.setting.counts(setting) else { return false }
    guard let asOf else { return true }
    return day <= asOf
  }

  /// The event a line of a session makes.
  func event(
    session: RecordID<Session>, attended: Int?, firstTimers: Int?, scope: FirstTimerScope,
    roster: ReachEvent.Roster?
  ) -> ReachEvent {
    guard let reading = FirstTimerReading(scope: scope, asked: asked, counted: setting) else {
      return ReachEvent(session: session, attended: attended, roster: roster)
    }
    return ReachEvent(
      session: session, attended: attended, firstTimers: firstTimers, reading: reading, roster: roster)
  }

  /// The events of one cohort, in order.
  ///
  /// - Parameter replacing: a session to count as held in place of the one with its id: what is being typed.
  func events(of cohort: CohortKey, in records: YearRecords, replacing: Session?) -> [ReachEvent] {
    var found: [(day: Day, start: TimeOfDay, event: ReachEvent)] = []
    func add(_ session: Session) {
      let roster = session.academy.flatMap { records.academies[$0]?.roster(of: cohort) }
      for line in session.participation where line.cohort == cohort {
        let event = event(
          session: session.id, attended: line.attended, firstTimers: line.firstTimers,
          scope: line.firstTimerScope, roster: roster)
        found.append((session.day, session.start, event))
      }
    }
    records.sessions.all.withUnsafeBufferPointer { sessions in
      for index in sessions.indices
      where counts(sessions[index].status, sessions[index].setting, sessions[index].day) {
        guard sessions[index].participation.hasLine(of: cohort), sessions[index].id != replacing?.id else {
          continue
        }
        add(sessions[index])
      }
    }
    if let replacing, counts(.held, replacing.setting, replacing.day) { add(replacing) }
    found.sort { ($0.day, $0.start, $0.event.session) < ($1.day, $1.start, $1.event.session) }
    return found.map(\.event)
  }
}

extension Academy {
  /// The pupils of a cohort who follow the whole academy, where they are known to be the same every time.
  func roster(of cohort: CohortKey) -> ReachEvent.Roster? {
    rosters.first { $0.cohort == cohort }.map { ReachEvent.Roster(academy: id, pupils: $0.pupils) }
  }
}

extension [Participation] {
  fileprivate func hasLine(of cohort: CohortKey) -> Bool {
    withUnsafeBufferPointer { lines in
      lines.indices.contains { lines[$0].grade == cohort.grade && lines[$0].school == cohort.school }
    }
  }
}
