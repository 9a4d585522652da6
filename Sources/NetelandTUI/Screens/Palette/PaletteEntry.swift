import Domain

/// What the palette finds.
enum PaletteEntry: Equatable, Sendable {
  /// An action, by its place among those that hold below the palette.
  case action(Int)
  /// A record, and for one of a school year that year.
  case record(RecordKind, id: String, SchoolYear?)
  /// A session, by its place among those of its year: as short as it can be, since there may be 100,000.
  case session(SchoolYear, Int32)
}

extension PaletteEntry {
  /// Where to go for it; nil for an action, and for a session that is gone.
  func destination(in alliance: Alliance) -> (screen: ScreenID, focus: Focus)? {
    switch self {
    case .action: nil
    case .record(.school, let id, _): (.schools, .school(RecordID(id)))
    case .record(let kind, let id, let year): (.admin, .record(kind, id: id, year))
    case .session(let year, let place): session(year, place, in: alliance).map { (.agenda, .session($0.id)) }
    }
  }

  /// What it is called, and what tells it from others of that name.
  func text(in world: World) -> (name: String, detail: String) {
    let alliance = world.alliance
    switch self {
    case .action:
      return ("", "")
    case .record(let kind, let id, let year):
      let name = Names(alliance, words: world.strings.words, format: world.format).record(kind, id)
      return (name, PaletteEntry.detail(of: kind, id, year, in: alliance).harmless)
    case .session(let year, let place):
      guard let session = session(year, place, in: alliance) else { return ("", "") }
      let names = Names(alliance, words: world.strings.words, format: world.format)
      let schools = session.participation.map(\.school).uniqued()
      let rest = [session.venue.map(names.venue), schools.isEmpty ? nil : names.schools(schools)]
      return (
        "\(world.format.date(session.day)) \(session.start) \(names.workshop(session.workshop))",
        rest.compactMap(\.self).joined(separator: " · ")
      )
    }
  }

  var kind: RecordKind? {
    switch self {
    case .action: nil
    case .record(let kind, _, _): kind
    case .session: .session
    }
  }

  private static func detail(of kind: RecordKind, _ id: String, _ year: SchoolYear?, in alliance: Alliance) -> String {
    switch kind {
    case .school: alliance.schools[RecordID(id)]?.municipality ?? ""
    case .venue: alliance.venues[RecordID(id)]?.address.municipality ?? ""
    case .partner: alliance.partners[RecordID(id)]?.municipality ?? ""
    case .guide: alliance.guides[RecordID(id)]?.partner.flatMap { alliance.partners[$0]?.name } ?? ""
    case .workshop: id
    default: year?.description ?? ""
    }
  }

  private func session(_ year: SchoolYear, _ place: Int32, in alliance: Alliance) -> Session? {
    guard let sessions = alliance.years[year]?.sessions, sessions.indices.contains(Int(place)) else { return nil }
    return sessions[Int(place)]
  }
}
