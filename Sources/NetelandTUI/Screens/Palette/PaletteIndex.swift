import Domain

/// Everything the palette looks in: the actions that hold where it was opened, and every record that has a name.
struct PaletteIndex: Sendable {
  private(set) var entries: [PaletteEntry] = []
  private(set) var names = NameIndex()

  init(_ offers: [ActionOffer], in world: World) {
    for (place, offer) in offers.enumerated() {
      let text = world.strings.actions[offer.action]
      add(.action(place), text.long, [text.short], weight: 30)
    }
    addStanding(world.alliance)
    for year in world.alliance.schoolYears.reversed() {
      for academy in world.alliance[year].academies {
        add(.record(.academy, id: academy.id.text, year), academy.name, [year.description], weight: 10)
      }
    }
    addSessions(in: world)
  }

  private mutating func addStanding(_ alliance: Alliance) {
    for school in alliance.schools {
      add(
        .record(.school, id: school.id.text, nil), school.name, [school.municipality, school.id.text], weight: 20)
    }
    for workshop in alliance.workshops {
      add(.record(.workshop, id: workshop.id.text, nil), workshop.title, [workshop.id.text], weight: 10)
    }
    for partner in alliance.partners {
      add(.record(.partner, id: partner.id.text, nil), partner.name, [partner.municipality ?? ""], weight: 10)
    }
    for guide in alliance.guides {
      let partner = guide.partner.flatMap { alliance.partners[$0]?.name }
      add(.record(.guide, id: guide.id.text, nil), guide.name, [partner ?? ""], weight: 10)
    }
    for venue in alliance.venues {
      add(.record(.venue, id: venue.id.text, nil), venue.name, [venue.address.municipality], weight: 10)
    }
  }

  private mutating func add(_ entry: PaletteEntry, _ name: String, _ more: [String], weight: Int) {
    let parts = more.filter { !$0.isEmpty }.map { names.part($0) }
    // Of names that fit as well, the shorter is the likelier.
    names.add(names.part(name), parts, weight: weight, place: name.utf8.count)
    entries.append(entry)
  }

  // MARK: Sessions

  /// What sessions share is folded once; each session is a few numbers.
  private mutating func addSessions(in world: World) {
    let alliance = world.alliance
    var days: [Day: NameIndex.Part] = [:]
    var workshops = Shared(alliance.workshops, into: &names, name: \.title)
    var venues = Shared(alliance.venues, into: &names, name: \.name)
    var schools = Shared(alliance.schools, into: &names, name: \.name)
    var more: [NameIndex.Part] = []
    for year in alliance.schoolYears.reversed() {
      let sessions = alliance[year].sessions.all
      names.reserve(sessions.count, partsEach: 5)
      entries.reserveCapacity(entries.count + sessions.count)
      for place in sessions.indices {
        more.removeAll(keepingCapacity: true)
        let day = sessions[place].day
        if let known = days[day] {
          more.append(known)
        } else {
          let part = names.part(PaletteIndex.words(of: day, world.format))
          days[day] = part
          more.append(part)
        }
        if let venue = sessions[place].venue { more.append(venues.part(of: venue, &names)) }
        for school in sessions[place].participation.indices {
          let part = schools.part(of: sessions[place].participation[school].school, &names)
          if more.last != part { more.append(part) }
        }
        names.add(
          workshops.part(of: sessions[place].workshop, &names), more,
          place: PaletteIndex.nearness(of: day, today: world.today))
        entries.append(.session(year, Int32(place)))
      }
    }
  }

  /// `wo 25/11/2026 woensdag november`
  private static func words(of day: Day, _ format: Format) -> String {
    "\(format.date(day)) \(format.weekdays[day.weekday.rawValue - 1]) \(format.months[day.month - 1])"
  }

  /// What comes next goes first, what was last before what was long ago.
  private static func nearness(of day: Day, today: Day) -> Int {
    let distance = today.distance(to: day)
    return distance >= 0 ? min(distance, 2_000) : 2_000 - distance
  }

  /// The parts of the records of one kind, by their ids.
  private struct Shared<Element: Record> {
    private var parts: [RecordID<Element>: NameIndex.Part] = [:]

    init(_ records: Records<Element>, into names: inout NameIndex, name: (Element) -> String) {
      parts.reserveCapacity(records.count)
      for record in records { parts[record.id] = names.part(name(record)) }
    }

    /// A record that is not there is called by its id.
    mutating func part(of id: RecordID<Element>, _ names: inout NameIndex) -> NameIndex.Part {
      if let known = parts[id] { return known }
      let part = names.part(id.text)
      parts[id] = part
      return part
    }
  }
}
