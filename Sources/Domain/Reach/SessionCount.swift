/// Which sessions of a year count, and how their figures are read.
struct SessionCount {
  let setting: CountedSetting
  let group: PupilGroup
  let countsRegistered: Bool
  /// What pupils were asked to be new to: the setting of the alliance's own target.
  let asked: CountedSetting
  let asOf: Day?

  init(_ alliance: Alliance, _ definition: ReachDefinition, asOf: Day?) {
    setting = definition.setting
    group = definition.pupils
    countsRegistered = definition.counts == .registered
    asked = alliance.profile.target.setting
    self.asOf = asOf
  }

  /// Takes the fields, not the session: a session is large, and copying a hundred thousand of them costs more
  /// than all the counting.
  @inline(__always)
  func counts(_ status: SessionStatus, _ setting: SessionSetting, _ day: Day) -> Bool {
    guard countsRegistered ? status != .cancelled : status == .held, self.setting.counts(setting) else {
      return false
    }
    guard let asOf else { return true }
    return day <= asOf
  }

  /// Whether somebody should have written a number down. A session that lies ahead may have no list yet.
  @inline(__always)
  func expectsNumbers(_ status: SessionStatus) -> Bool { status == .held }

  /// The counted number of the whole class.
  @inline(__always)
  func number(attended: Int?, registered: Int?) -> Int? { countsRegistered ? registered : attended }

  /// Those of them who are new, as asked. A list says nothing about it.
  @inline(__always)
  func new(_ firstTimers: Int?) -> Int? { countsRegistered ? nil : firstTimers }

  /// What was written down of the counted pupils where they are a part of the class. Lists are not kept by part.
  func part(of line: Participation, size: GradeCount?) -> GroupFigures {
    guard !countsRegistered else { return GroupFigures() }
    let girls = GroupFigures(line.girls, line.girlsFirstTimers)
    let priority = GroupFigures(line.priority, line.priorityFirstTimers)
    let all = GroupFigures(line.attended, line.firstTimers)
    switch group {
    case .everyone: return all
    case .girls: return girls
    case .priority: return priority
    case .others: return all.without(priority)
    case .boys:
      // Where some pupils are neither, those who are no girls need not be boys.
      guard let size, let boys = size.size(of: .boys), let girlsEnrolled = size.size(of: .girls),
        boys + girlsEnrolled == size.total
      else { return GroupFigures() }
      return all.without(girls)
    }
  }

  /// Whether a line has no number that says anything about the counted pupils.
  func isUnrecorded(_ line: Participation, in records: YearRecords) -> Bool {
    guard number(attended: line.attended, registered: line.registered) == nil else { return false }
    return group == .everyone || part(of: line, size: records.count(of: line.cohort)).count == nil
  }

  /// The event a line of a session makes.
  ///
  /// - Parameter part: what was written down of the counted pupils, where they are a part of the class.
  func event(
    session: RecordID<Session>, number: Int?, new: Int?, part: GroupFigures?, scope: FirstTimerScope,
    roster: ReachEvent.Roster?
  ) -> ReachEvent {
    let reading = FirstTimerReading(scope: scope, asked: asked, counted: setting)
    let new = reading == nil ? nil : new
    guard let part else {
      return ReachEvent(
        session: session, attended: number, firstTimers: new, reading: reading ?? .exact, roster: roster)
    }
    return ReachEvent(
      session: session, attended: part.count, firstTimers: reading == nil ? nil : part.new,
      reading: reading ?? .exact, roster: roster,
      whole: number.map { ReachEvent.Whole(attended: $0, firstTimers: new) })
  }

  /// The events of one cohort, in order.
  ///
  /// - Parameter replacing: a session to count as held in place of the one with its id: what is being typed.
  func events(of cohort: CohortKey, in records: YearRecords, replacing: Session?) -> [ReachEvent] {
    var found: [(day: Day, start: TimeOfDay, event: ReachEvent)] = []
    let size = group == .everyone ? nil : records.count(of: cohort)
    func add(_ session: Session, isHeld: Bool) {
      let roster = session.academy.flatMap { records.academies[$0]?.roster(of: cohort) }
      for line in session.participation where line.cohort == cohort {
        let number = number(attended: line.attended, registered: line.registered)
        guard number != nil || isHeld else { continue }
        let event = event(
          session: session.id, number: number, new: new(line.firstTimers),
          part: group == .everyone ? nil : part(of: line, size: size), scope: line.firstTimerScope, roster: roster)
        found.append((session.day, session.start, event))
      }
    }
    records.sessions.all.withUnsafeBufferPointer { sessions in
      for index in sessions.indices
      where counts(sessions[index].status, sessions[index].setting, sessions[index].day) {
        guard sessions[index].participation.hasLine(of: cohort), sessions[index].id != replacing?.id else {
          continue
        }
        add(sessions[index], isHeld: expectsNumbers(sessions[index].status))
      }
    }
    if let replacing, counts(.held, replacing.setting, replacing.day) { add(replacing, isHeld: true) }
    found.sort { ($0.day, $0.start, $0.event.session) < ($1.day, $1.start, $1.event.session) }
    return found.map(\.event)
  }
}

/// What was written down of some pupils of a class at a session.
struct GroupFigures {
  /// Nil where nobody counted them apart.
  var count: Int?
  var new: Int?

  init(_ count: Int? = nil, _ new: Int? = nil) {
    self.count = count
    self.new = new
  }

  /// Those who are left when a part goes.
  func without(_ part: GroupFigures) -> GroupFigures {
    func rest(_ whole: Int?, _ part: Int?) -> Int? {
      guard let whole, let part, part >= 0, part <= whole else { return nil }
      return whole - part
    }
    return GroupFigures(rest(count, part.count), rest(new, part.new))
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
