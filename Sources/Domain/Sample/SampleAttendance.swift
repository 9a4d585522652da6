/// Who came, so that all records of a class can be true at once: every class is followed session by
/// session, with the number of different pupils who came until then.
struct SampleAttendance {
  let records: YearRecords
  /// Fifth-graders to reach out of school in the whole year, by school.
  let reached: [String: Int]
  let rostered: [RecordID<Academy>: Academy]
  var random: SampleRandom

  /// Fills in the sessions that `isRecorded`; a place in the others keeps pupils back for later. Sessions
  /// must be in order, and the `registered` of each participation holds the places of the class.
  mutating func fill(_ sessions: inout [Session], where isRecorded: (Session) -> Bool) {
    var visits: [CohortKey: [(session: Int, part: Int)]] = [:]
    for (index, session) in sessions.enumerated() where session.status != .cancelled {
      if session.setting == .inSchool {
        if isRecorded(session) { fillLesson(&sessions[index]) }
        continue
      }
      for (part, participation) in session.participation.enumerated() {
        visits[participation.cohort, default: []].append((index, part))
      }
    }
    for cohort in visits.keys.sorted() {
      fill(cohort, visits[cohort]!, &sessions, where: isRecorded)
    }
  }

  /// In lesson time the class is simply there; nobody asks for first-timers.
  private mutating func fillLesson(_ session: inout Session) {
    for part in session.participation.indices {
      let seats = session.participation[part].registered ?? 0
      session.participation[part].invited = seats
      session.participation[part].registered = nil
      session.participation[part].attended = max(0, seats - random.below(3))
    }
  }

  private mutating func fill(
    _ cohort: CohortKey, _ visits: [(session: Int, part: Int)], _ sessions: inout [Session],
    where isRecorded: (Session) -> Bool
  ) {
    let pupils = records.enrolled(cohort) ?? 0
    let counts = records.enrolments[RecordID(cohort.school.text)]?.count(cohort.grade)
    var girls = SampleSubset(total: counts?.boys == nil ? nil : counts?.girls)
    var priority = SampleSubset(total: counts?.priority)

    let rosters = visits.map { roster(sessions[$0.session].academy, cohort) }
    let seats = visits.indices.map { index in
      rosters[index] == nil
        ? sessions[visits[index].session].participation[visits[index].part].registered ?? 0 : 0
    }
    let inRoster = Set(visits.map { sessions[$0.session].academy }).reduce(0) {
      $0 + (roster($1, cohort) ?? 0)
    }
    var seatsLeft = seats.reduce(0, +)
    let wanted = cohort.grade == .l5 ? reached[cohort.school.text] ?? seatsLeft * 7 / 10 : seatsLeft * 8 / 10
    var toCome = max(0, min(wanted, pupils) - inRoster)
    var came = 0
    var rosterTurn = 0
    var late = 0

    for (index, visit) in visits.enumerated() {
      let new: Int
      let again: Int
      if let roster = rosters[index] {
        if rosterTurn == 0 { late = min(random.below(2), roster - 1) }
        // Whoever missed the first session comes to the second; then now and then one is absent.
        new = rosterTurn == 0 ? roster - late : rosterTurn == 1 ? late : 0
        again = rosterTurn == 0 ? 0 : max(0, roster - new - random.below(3))
        rosterTurn += 1
      } else {
        let later = seatsLeft - seats[index]
        let share = seatsLeft > 0 ? toCome * seats[index] * (came == 0 ? 13 : 11) / (seatsLeft * 10) : 0
        new = min(max(share, toCome - later), seats[index], toCome)
        let room = min(came, seats[index] - new)
        again = room > 0 ? random.between((room + 1) / 2...room) : 0
        toCome -= new
        seatsLeft = later
      }
      guard isRecorded(sessions[visit.session]) else { continue }
      let newGirls = girls.draw(new: new, again: again, pupils: pupils, came: came, &random)
      let newPriority = priority.draw(new: new, again: again, pupils: pupils, came: came, &random)
      came += new

      var part = sessions[visit.session].participation[visit.part]
      part.attended = new + again
      part.firstTimers = new
      part.invited = rosters[index] ?? (cohort.grade.level == .primary ? pupils : seats[index])
      part.registered = rosters[index] ?? min(seats[index], new + again + random.below(3))
      if rosters[index] == nil {
        if let newGirls, random.chance(22) {
          part.girls = newGirls.all
          part.girlsFirstTimers = newGirls.new
        }
        if let newPriority, random.chance(12) {
          part.priority = newPriority.all
          part.priorityFirstTimers = newPriority.new
        }
      }
      sessions[visit.session].participation[visit.part] = part
    }
  }

  /// Pupils of the class in the academy's roster; nil where it has none.
  private func roster(_ academy: RecordID<Academy>?, _ cohort: CohortKey) -> Int? {
    guard let academy, let record = rostered[academy] else { return nil }
    return record.rosters.first { $0.cohort == cohort }?.pupils
  }
}

/// A part of a class, such as the girls, and how many of it came until now.
struct SampleSubset {
  /// Nil where nobody knows how large it is.
  let total: Int?
  private var reached = 0

  init(total: Int?) { self.total = total }

  /// Of `new` pupils who come for the first time and `again` who came before, those of this part. `pupils`
  /// are in the class, of whom `came` came before.
  mutating func draw(
    new: Int, again: Int, pupils: Int, came: Int, _ random: inout SampleRandom
  ) -> (new: Int, all: Int)? {
    guard let total else { return nil }
    let others = (pupils - came) - (total - reached)
    let drawnNew = Self.near(
      new * (total - reached), of: pupils - came, in: max(0, new - others)...min(new, total - reached),
      &random)
    let drawnAgain = Self.near(
      again * reached, of: came, in: max(0, again - (came - reached))...min(again, reached), &random)
    reached += drawnNew
    return (drawnNew, drawnNew + drawnAgain)
  }

  private static func near(
    _ product: Int, of whole: Int, in possible: ClosedRange<Int>, _ random: inout SampleRandom
  ) -> Int {
    let middle = whole > 0 ? (product + whole / 2) / whole : 0
    return min(max(middle + random.between(-1...1), possible.lowerBound), possible.upperBound)
  }
}
