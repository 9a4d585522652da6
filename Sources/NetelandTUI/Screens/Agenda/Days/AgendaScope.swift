import Domain

/// Whose sessions the school year shows.
enum AgendaScope: Hashable, Sendable {
  case everyone
  case school(RecordID<School>)
  case venue(RecordID<Venue>)

  func contains(_ session: Session) -> Bool {
    switch self {
    case .everyone: true
    case .school(let id): session.participation.contains { $0.school == id }
    case .venue(let id): session.venue == id
    }
  }

  /// The calendar that says which days are free.
  func calendar(_ calendars: SchoolCalendars) -> SchoolCalendar {
    if case .school(let id) = self { calendars[id] } else { calendars.general }
  }

  /// What it is called; nil for everyone, and for a record that is gone.
  func name(in alliance: Alliance) -> String? {
    switch self {
    case .everyone: nil
    case .school(let id): alliance.schools[id]?.name
    case .venue(let id): alliance.venues[id]?.name
    }
  }

  /// What asks for it; nil for what does not.
  init?(_ focus: Focus) {
    switch focus {
    case .alliance: self = .everyone
    case .school(let id): self = .school(id)
    case .venue(let id): self = .venue(id)
    case .session, .day, .municipality, .year, .record: return nil
    }
  }
}
