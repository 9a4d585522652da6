/// The sessions of one school year: planned over its half days, and filled in as far as they are past.
struct SampleYear {
  private let alliance: Alliance
  private let year: SchoolYear
  private let total: Int
  private let random: SampleRandom
  private let slots: SampleSlots
  private let running: SampleRunningYear?
  private var scheduler: SampleScheduler
  private var planned: [Session] = []

  /// `total` is the number of fifth-graders to reach out of school.
  init(_ alliance: Alliance, year: SchoolYear, reaching total: Int, _ random: SampleRandom) {
    self.alliance = alliance
    self.year = year
    self.total = total
    self.random = random.stream("sessions \(year)")
    slots = SampleSlots(year: year, schools: alliance.schools, freeDays: alliance[year].freeDays.all)
    running = year == SampleAlliance.runningYear ? SampleRunningYear(alliance: alliance) : nil
    scheduler = SampleScheduler(alliance)
  }

  /// All sessions of the year, with their ids, in order.
  func sessions() -> [Session] {
    var copy = self
    return copy.made()
  }

  private mutating func made() -> [Session] {
    let records = alliance[year]
    let free = running?.left ?? []
    let reached = SampleTargets.reached(total, of: records, in: year, leavingOut: free, random)

    if let running { planned += running.fixed(&scheduler) }
    placeAcademies()
    placeOutings(reaching: reached)
    place(
      SampleLessons.secondary(running == nil ? 10 : 7, in: year, leavingOut: free), over: slots.outOfSchool())
    place(SampleLessons.inSchool(8, of: records, in: year), over: slots.inSchool())
    placeCancelled(reached)

    planned.sort { ($0.day, $0.start, $0.venue!, $0.workshop) < ($1.day, $1.start, $1.venue!, $1.workshop) }
    for index in planned.indices { planned[index].id = id(index + 1) }
    running?.setStatus(of: &planned)
    var attendance = SampleAttendance(
      records: records, reached: reached,
      rostered: Dictionary(uniqueKeysWithValues: records.academies.map { ($0.id, $0) }),
      random: random.stream("attendance"))
    let recorded = running?.recorded ?? { $0.status == .held }
    attendance.fill(&planned, where: recorded)
    running?.finish(&planned, random)
    return planned
  }

  /// `s26-0001`: the order of the ids is the order of the days.
  private func id(_ number: Int) -> RecordID<Session> {
    let digits = String(number)
    return RecordID(
      "s\(year.startYear % 100)-" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }

  // MARK: Placing

  private mutating func placeAcademies() {
    for academy in SampleAcademy.all(in: year) {
      let days = slots.outOfSchool().filter { $0.day.weekday == academy.weekday }
      var next = academy.firstSlot
      var placed = 0
      while placed < SampleAcademy.sessions, next < days.count {
        if put(academy.request(), at: days[next]) {
          placed += 1
          next += 2
        } else {
          next += 1
        }
      }
    }
  }

  private mutating func placeOutings(reaching reached: [String: Int]) {
    let outings = SampleOuting.plan(
      reaching: running?.withoutFixed(reached) ?? reached,
      rostered: SampleAcademy.rosteredFifthGraders(in: year), of: alliance, in: year, random)
    let requests = outings.enumerated().map { turn, outing in
      SampleScheduler.Request(
        participation: outing.participation, workshops: SampleOuting.workshops,
        venues: SampleOuting.venues(in: outing.municipality, turn: turn))
    }
    // The running year began slowly: it is behind the years before it.
    place(requests, over: Array(slots.outOfSchool().dropFirst(running == nil ? 0 : 5)))
  }

  /// Spreads the requests evenly over the half days, each on the first one from its own on that suits.
  private mutating func place(_ requests: [SampleScheduler.Request], over halfDays: [SampleSlot]) {
    for (index, request) in requests.enumerated() {
      let from = index * halfDays.count / requests.count
      let inOrder = halfDays[from...] + halfDays[..<from].reversed()
      if inOrder.contains(where: { put(request, at: $0, rested: true) }) { continue }
      _ = inOrder.contains { put(request, at: $0) }
    }
  }

  /// Whether the request is settled at this half day. `rested`: only if none of its schools has a session
  /// within the five days before or after.
  private mutating func put(_ request: SampleScheduler.Request, at slot: SampleSlot, rested: Bool = false)
    -> Bool
  {
    guard !slots.isLocallyFree(slot.day, for: request.schools) else { return false }
    if rested {
      let near = planned.contains { session in
        abs(session.day.distance(to: slot.day)) < 6
          && session.participation.contains { request.schools.contains($0.school) }
      }
      if near { return false }
    }
    guard var session = scheduler.place(request, at: slot) else { return false }
    session.status = .held
    planned.append(session)
    return true
  }

  /// Sessions that were to be, and were not.
  private mutating func placeCancelled(_ reached: [String: Int]) {
    let reasons = ["Begeleider ziek", "Te weinig inschrijvingen", "Zaal onverwacht bezet"]
    var random = random.stream("cancelled")
    let keys = random.shuffled(reached.keys.sorted())
    let count = running == nil ? 3 : 1
    for (index, key) in keys.prefix(count).enumerated() {
      let row = SampleSchool.primary.first { $0.key == key }!
      let request = SampleScheduler.Request(
        participation: [Participation(school: row.id, grade: .l5, registered: 9)],
        workshops: SampleOuting.workshops,
        venues: SampleOuting.venues(in: row.place.municipality, turn: index))
      let before = planned.count
      let halfDays = slots.outOfSchool()
      let from = (running == nil ? 12 : 6) + index * 17
      guard halfDays[from...].contains(where: { put(request, at: $0) }), planned.count > before else {
        continue
      }
      planned[before].status = .cancelled
      planned[before].cancelReason = reasons[(index + year.startYear) % reasons.count]
    }
  }
}
