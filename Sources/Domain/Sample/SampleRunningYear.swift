/// What is special about the running year: the past of it is held, the rest is open, and some of it needs
/// attention.
struct SampleRunningYear {
  let alliance: Alliance
  private var today: Day { SampleAlliance.today }
  private var records: YearRecords { alliance[SampleAlliance.runningYear] }

  /// Members that take no part this year.
  var left: [String] { ["990215-01", "990384-01"] }

  /// Members with nothing planned any more: they came together in the autumn, and that was it.
  private var idle: [String] { ["990173-01", "990207-01"] }

  /// The school whose sessions are all fixed ones: its records contradict each other.
  private var contradictory: String { "990012-01" }

  func withoutFixed(_ reached: [String: Int]) -> [String: Int] {
    reached.filter { $0.key != contradictory && !idle.contains($0.key) }
  }

  // MARK: Fixed sessions

  /// Sessions with a story, which stand on their days whatever the seed.
  func fixed(_ scheduler: inout SampleScheduler) -> [Session] {
    var sessions: [Session] = []
    func place(
      _ day: String, _ start: TimeOfDay, _ workshop: String, _ venue: String,
      _ cohorts: [(String, Grade, Int)],
      note: String? = nil
    ) {
      let request = SampleScheduler.Request(
        participation: cohorts.map { Participation(school: RecordID($0.0), grade: $0.1, registered: $0.2) },
        workshops: [workshop], venues: [venue])
      guard var session = scheduler.place(request, at: SampleSlot(day: SampleAlliance.day(day), start: start))
      else { return }
      session.status = .held
      session.note = note
      sessions.append(session)
    }
    place("2026-09-23", .at(13, 30), "VB-03", "V-stemlokaal", [(contradictory, .l5, 18)])
    place("2026-10-17", .at(9, 30), "VB-04", "V-bibherentals", [(contradictory, .l5, 9)])
    place("2027-01-20", .at(13, 30), "VB-10", "V-stemlokaal", [(contradictory, .l5, 14)])

    place("2026-10-07", .at(13, 30), "VB-07", "V-zaalgrob", [(idle[0], .l5, 8), (idle[1], .l5, 10)])

    place("2026-11-14", .at(9, 30), "VB-08", "V-zaalgrob", [("990181-01", .l5, 10), ("990194-01", .l5, 8)])
    place("2026-11-14", .at(9, 30), "VB-01", "V-okkernoot", [("990228-01", .l5, 14)])
    place("2026-11-18", .at(13, 30), "VB-12", "V-stemlokaal", [("990096-01", .l5, 12)])
    place("2026-11-18", .at(13, 30), "VB-09", "V-zaalhout", [("990152-01", .l5, 13)])
    place("2026-11-18", .at(13, 30), "VS-02", "V-thomasmore", [("990342-01", .s1, 9), ("990413-01", .s1, 9)])

    place("2026-11-21", .at(9, 30), "VB-04", "V-stemolen", [("990124-01", .l5, 12)])
    place(
      "2026-12-22", .at(9, 30), "VBOT-2", "V-stemlokaal",
      [("990021-01", .l6, 6), ("990047-01", .l6, 6), ("990096-01", .l6, 5)],
      note: "STEM-kamp in de kerstvakantie")
    place("2027-03-17", .at(13, 30), "VS-08", "V-hidrodoe", [("990304-01", .s2, 10), ("990337-01", .s2, 10)])
    place(
      "2027-03-17", .at(13, 30), "VI-2", "V-thomasmore", [("990356-01", .s2, 10), ("990363-01", .s2, 10)])
    return sessions
  }

  /// The day is past, and nobody has said whether the session took place.
  private func isOverdue(_ session: Session) -> Bool {
    stands(session, on: [("2026-11-14", "V-okkernoot"), ("2026-11-18", "V-zaalhout")])
  }

  /// Held, and nobody has written down who came.
  private func isForgotten(_ session: Session) -> Bool {
    stands(
      session,
      on: [("2026-11-14", "V-zaalgrob"), ("2026-11-18", "V-stemlokaal"), ("2026-11-18", "V-thomasmore")])
  }

  private func stands(_ session: Session, on places: [(day: String, venue: String)]) -> Bool {
    places.contains { session.day == SampleAlliance.day($0.day) && session.venue?.text == $0.venue }
  }

  // MARK: Status

  /// Before today held, after it open: confirmed in the coming four weeks, planned beyond.
  func setStatus(of sessions: inout [Session]) {
    for index in sessions.indices where sessions[index].status != .cancelled {
      let day = sessions[index].day
      let isPlanned = day > today.adding(days: 28) || isOverdue(sessions[index])
      sessions[index].status = isPlanned ? .planned : day < today ? .held : .confirmed
    }
  }

  /// Held, and its numbers are known.
  func recorded(_ session: Session) -> Bool { session.status == .held && !isForgotten(session) }

  // MARK: Finishing

  /// Everything that stands in the records of the running year and not in those of a past one.
  func finish(_ sessions: inout [Session], _ random: SampleRandom) {
    var random = random.stream("running")
    for index in sessions.indices { invite(&sessions[index], &random) }
    contradict(&sessions)
    leaveUnasked(&sessions)
    let ahead = sessions.indices.filter { index in
      sessions[index].day > today && sessions[index].status.isOpen && sessions[index].academy == nil
        && sessions[index].participation.allSatisfy { $0.grade == .l5 }
    }
    for turn in [1, 5, 11] where turn < ahead.count { sessions[ahead[turn]].guides = [] }
    addWaiting(&sessions, ahead)
    lendOut("G-08", &sessions, ahead)
    shareHidrodoe(&sessions)
  }

  private func invite(_ session: inout Session, _ random: inout SampleRandom) {
    guard !recorded(session), session.status != .cancelled else { return }
    var places = 0
    for part in session.participation.indices {
      let participation = session.participation[part]
      let seats = participation.registered ?? 0
      places += seats
      let isClass = participation.grade.level == .primary && session.academy == nil
      session.participation[part].invited = isClass ? records.enrolled(participation.cohort) : seats
      let isKnown = session.status != .planned || session.day < today
      let absent = session.academy == nil ? random.below(3) : 0
      session.participation[part].registered = isKnown ? max(1, seats - absent) : nil
    }
    // The places that were offered, rounded up: fewer than the workshop could take.
    if session.setting == .outOfSchool { session.capacity = min(SampleOuting.places, places + places % 2) }
  }

  /// 18 new faces and then 7 more, in a class of 24.
  private func contradict(_ sessions: inout [Session]) {
    for index in sessions.indices where sessions[index].status == .held {
      guard sessions[index].participation.map(\.school.text) == [contradictory] else { continue }
      let isFirst = sessions[index].day < SampleAlliance.day("2026-10-01")
      var part = Participation(school: RecordID(contradictory), grade: .l5, invited: 24)
      part.registered = isFirst ? 18 : 9
      part.attended = isFirst ? 18 : 9
      part.firstTimers = isFirst ? 18 : 7
      sessions[index].participation = [part]
    }
  }

  /// Two records without first-timers, and one for which "ever been to anything?" was asked.
  private func leaveUnasked(_ sessions: inout [Session]) {
    let held = sessions.indices.filter { index in
      sessions[index].status == .held && sessions[index].setting == .outOfSchool
        && sessions[index].academy == nil
        && sessions[index].participation.allSatisfy {
          $0.grade == .l5 && $0.attended != nil && $0.school.text != contradictory
        }
    }
    for (turn, index) in held.enumerated() where turn % 3 == 1 {
      var part = sessions[index].participation[0]
      if turn == 1, let new = part.firstTimers {
        part.firstTimerScope = .anything
        part.firstTimers = max(0, new - 2)
      } else {
        part.firstTimers = nil
      }
      part.girlsFirstTimers = nil
      part.priorityFirstTimers = nil
      sessions[index].participation[0] = part
    }
  }

  private func addWaiting(_ sessions: inout [Session], _ ahead: [Int]) {
    let groups = [(4, "2026-11-12"), (2, "2026-11-17")]
    for (index, (pupils, since)) in zip(ahead.filter { sessions[$0].status == .confirmed }, groups) {
      let part = sessions[index].participation[0]
      let others = sessions[index].participation.dropFirst().reduce(0) { $0 + ($1.registered ?? 0) }
      sessions[index].capacity = others + (part.registered ?? 0)
      sessions[index].waiting = [
        WaitingGroup(
          school: part.school, grade: part.grade, pupils: pupils, since: SampleAlliance.day(since), decided: .fill)
      ]
    }
  }

  /// Puts a guide on a session that is not among her skills: something to see before confirming.
  private func lendOut(_ guide: RecordID<Guide>, _ sessions: inout [Session], _ ahead: [Int]) {
    let skills = alliance.guides[guide]?.skills ?? []
    let found = ahead.first { index in
      let session = sessions[index]
      return session.status == .planned && session.day.weekday == .wednesday && !session.guides.isEmpty
        && !skills.contains(session.workshop)
        && !sessions.contains { $0.day == session.day && $0.guides.contains(guide) }
    }
    if let found { sessions[found].guides = [guide] }
  }

  /// Two sessions in one building at the same hour, kept with a reason.
  private func shareHidrodoe(_ sessions: inout [Session]) {
    let day = SampleAlliance.day("2027-03-17")
    for index in sessions.indices
    where sessions[index].day == day && ["VS-08", "VI-2"].contains(sessions[index].workshop) {
      guard ["V-hidrodoe", "V-thomasmore"].contains(sessions[index].venue) else { continue }
      sessions[index].venue = "V-hidrodoe"
      sessions[index].overrides = [
        Override(rule: "venue-taken", reason: "Hidrodoe geeft die namiddag twee zalen naast elkaar")
      ]
    }
  }
}
