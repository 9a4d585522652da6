/// How often a workshop of the catalogue was given in a school year.
public struct CatalogueUse: Equatable, Sendable {
  public var held = 0
  public var planned = 0
  public var cancelled = 0
  /// Attendances at the held sessions as far as known: contacts, not reach.
  public var contacts = 0

  public init() {}

  /// Every workshop of the catalogue, those nobody asked for included.
  public static func all(in alliance: Alliance, year: SchoolYear) -> [RecordID<Workshop>: CatalogueUse] {
    var uses: [RecordID<Workshop>: CatalogueUse] = [:]
    for workshop in alliance.workshops { uses[workshop.id] = CatalogueUse() }
    for session in alliance[year].sessions {
      uses[session.workshop, default: CatalogueUse()].add(session)
    }
    return uses
  }

  private mutating func add(_ session: Session) {
    switch session.status {
    case .planned, .confirmed: planned += 1
    case .cancelled: cancelled += 1
    case .held:
      held += 1
      contacts += session.participation.reduce(0) { $0 + ($1.attended ?? 0) }
    }
  }
}
