/// Whose calendar it is.
public enum CalendarScope: Hashable, Sendable {
  case all
  case school(RecordID<School>)
  case guide(RecordID<Guide>)
  case venue(RecordID<Venue>)

  /// As the ledger spells it: `all`, `guide:an`.
  public var name: String {
    switch self {
    case .all: "all"
    case .school(let id): "school:\(id)"
    case .guide(let id): "guide:\(id)"
    case .venue(let id): "venue:\(id)"
    }
  }

  /// Whether a session is for this calendar.
  public func covers(_ session: Session) -> Bool {
    switch self {
    case .all: true
    case .school(let id): session.participation.contains { $0.school == id }
    case .guide(let id): session.guides.contains(id)
    case .venue(let id): session.venue == id
    }
  }
}
