import Domain

/// A small, even generator, so that a law that fails fails every time.
struct Dice {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(bitPattern: Int64(seed)) &* 0x9e37_79b9_7f4a_7c15 | 1
  }

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 16) % UInt64(sides))
  }

  mutating func chance(_ one: Int) -> Bool { roll(one) == 0 }

  mutating func pick<Element>(_ from: [Element]) -> Element { from[roll(from.count)] }
}

extension SmallAlliance {
  /// A crowded alliance: so few days, hours, venues and guides that clashes of every kind come about.
  static func crowded(_ dice: inout Dice, sessions: Int) -> SmallAlliance {
    var small = SmallAlliance()
    small.alliance.profile.schoolGapDays = 3
    small.alliance.kits.put(Kit(id: "robots", name: "Robots", stock: 2))
    var an = small.alliance.guides["an"]!
    an.absences = [Absence(first: Day("2026-11-04")!, last: Day("2026-11-05")!)]
    an.busy = [BusyTime(first: Day("2026-11-09")!, last: Day("2026-11-09")!)]
    an.weekdays = [.wednesday, .thursday]
    an.availableOn = [Day("2026-11-06")!]
    an.skills = ["VB-02"]
    small.alliance.guides.put(an)
    var bo = small.alliance.guides["bo"]!
    bo.availableOn = (0..<10).map { Day("2026-11-02")!.adding(days: $0) }
    small.alliance.guides.put(bo)
    // The halls lie on a line, 20 km apart.
    for (place, id) in ["lab", "hall"].enumerated() {
      var venue = small.alliance.venues[RecordID(id)]!
      venue.address.lambertX = 180_000 + 20_000 * Double(place)
      venue.address.lambertY = 200_000
      small.alliance.venues.put(venue)
    }
    var lab = small.alliance.venues["lab"]!
    lab.bookings = [
      BusyTime(
        first: Day("2026-11-06")!, start: TimeOfDay("14:00")!, last: Day("2026-11-07")!, end: TimeOfDay("10:00")!)
    ]
    lab.openingHours = Weekday.allCases.map {
      OpeningHours(weekday: $0, start: TimeOfDay("09:00")!, end: TimeOfDay("16:00")!)
    }
    small.alliance.venues.put(lab)
    var robots = small.alliance.workshops[robots]!
    robots.grades = [.l5]
    robots.capacity = 18
    small.alliance.workshops.put(robots)
    var local = FreeDay(id: "local", name: "Kermis", first: Day("2026-11-10")!, last: Day("2026-11-10")!)
    local.school = oak
    small.alliance[year].freeDays.put(local)
    for index in 0..<sessions { small.add(small.randomSession(RecordID("s\(index)"), &dice)) }
    return small
  }

  func randomSession(_ id: RecordID<Session>, _ dice: inout Dice) -> Session {
    var session = session(
      id, Day("2026-11-02")!.adding(days: dice.roll(14)),
      at: dice.pick(["09:00", "10:30", "13:30", "15:00"]),
      minutes: dice.pick([60, 90, 120]), venue: dice.pick(["lab", "hall", nil]),
      guides: dice.pick([[], ["an"], ["bo"], ["an", "bo"]]),
      schools: dice.pick([[], [Self.oak], [Self.elm], [Self.oak, Self.elm]]),
      grade: dice.pick([.l5, .l6]), registered: dice.pick([nil, 5, 15, 30]),
      dice.pick([.inSchool, .outOfSchool]))
    session.workshop = dice.pick([Self.robots, "VB-02"])
    session.status = dice.pick([.planned, .planned, .confirmed, .held, .cancelled])
    return session
  }
}
