/// Finds a workshop, a room and a guide for a group at an hour, so that nothing is in two places at once.
struct SampleScheduler {
  private struct Booking {
    let minutes: ClosedRange<Int>
    let subject: String
  }

  private let guides: [Guide]
  private let workshops: Records<Workshop>
  private let venues: Records<Venue>
  private let kits: Records<Kit>
  private var bookings: [Day: [Booking]] = [:]
  /// Pairs of cohort and workshop: nobody gets the same workshop twice in a year.
  private var given: Set<String> = []
  private var turn = 0

  init(_ alliance: Alliance) {
    guides = alliance.guides.all
    workshops = alliance.workshops
    venues = alliance.venues
    kits = alliance.kits
  }

  /// What a session is for.
  struct Request {
    var participation: [Participation]
    /// In order of preference; the turn moves on with every session, so that all come up.
    var workshops: [String]
    /// In order of preference.
    var venues: [String]
    var setting = SessionSetting.outOfSchool
    var academy: RecordID<Academy>?
    /// The same workshop again, as the sessions of an academy are.
    var repeats = false

    var schools: [RecordID<School>] { participation.map(\.school) }
    var seats: Int { participation.reduce(0) { $0 + ($1.registered ?? 0) } }
  }

  /// Books what is needed and answers the session, without an id; nil where something is missing at this
  /// hour.
  mutating func place(_ request: Request, at slot: SampleSlot) -> Session? {
    for step in request.workshops.indices {
      let code = request.workshops[(turn + step) % request.workshops.count]
      guard let workshop = workshops[RecordID(code)], (workshop.capacity ?? 0) >= request.seats else {
        continue
      }
      if !request.repeats, request.participation.contains(where: { given.contains(pair($0, code)) }) {
        continue
      }
      let from = Int(slot.start.minutes)
      let minutes = from...(from + workshop.minutes)
      guard
        let venue = request.venues.first(where: { id in
          (venues[RecordID(id)]?.capacity ?? 0) >= request.seats
            && isFree(id, slot.day, minutes, margin: 15, stock: 1)
        }),
        let guide = guide(for: workshop, slot.day, minutes),
        workshop.kit.map({ isFree($0.text, slot.day, minutes, margin: 60, stock: kits[$0]?.stock ?? 0) })
          ?? true,
        request.participation.allSatisfy({ isFree(cohort($0), slot.day, minutes, margin: 60, stock: 1) })
      else { continue }

      book(venue, slot.day, minutes)
      book(guide.text, slot.day, minutes)
      if let kit = workshop.kit { book(kit.text, slot.day, minutes) }
      for part in request.participation {
        book(cohort(part), slot.day, minutes)
        given.insert(pair(part, code))
      }
      turn += 1

      var session = Session(id: "", day: slot.day, start: slot.start, workshop: workshop.id)
      session.minutes = workshop.minutes
      session.venue = RecordID(venue)
      session.guides = [guide]
      session.setting = request.setting
      session.academy = request.academy
      session.participation = request.participation
      return session
    }
    return nil
  }

  private func guide(for workshop: Workshop, _ day: Day, _ minutes: ClosedRange<Int>) -> RecordID<Guide>? {
    for step in guides.indices {
      let guide = guides[(turn + step) % guides.count]
      if guide.skills.contains(workshop.id), guide.weekdays.contains(day.weekday),
        !guide.absences.contains(where: { $0.first <= day && day <= $0.last }),
        isFree(guide.id.text, day, minutes, margin: 60, stock: 1)
      {
        return guide.id
      }
    }
    return nil
  }

  private func cohort(_ part: Participation) -> String { part.school.text + part.grade.rawValue }
  private func pair(_ part: Participation, _ code: String) -> String { cohort(part) + code }

  private func isFree(_ subject: String, _ day: Day, _ minutes: ClosedRange<Int>, margin: Int, stock: Int)
    -> Bool
  {
    let wide = (minutes.lowerBound - margin)...(minutes.upperBound + margin)
    let taken = bookings[day]?.count { $0.subject == subject && $0.minutes.overlaps(wide) } ?? 0
    return taken < stock
  }

  private mutating func book(_ subject: String, _ day: Day, _ minutes: ClosedRange<Int>) {
    bookings[day, default: []].append(Booking(minutes: minutes, subject: subject))
  }
}
