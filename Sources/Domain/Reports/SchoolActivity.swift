/// What a school has had from the alliance and what is coming.
public struct SchoolActivity: Equatable, Sendable {
  /// Held sessions to which the school was invited, by day, start and id.
  public private(set) var past: [RecordID<Session>] = []
  /// Planned and confirmed ones, those whose day is past included.
  public private(set) var planned: [RecordID<Session>] = []
  /// Of the last held session.
  public private(set) var lastDay: Day?
  /// Of the first open session, from today on.
  public private(set) var nextDay: Day?

  /// Nothing held, nothing planned.
  public init() {}

  /// Every school with an invitation, over the given school years; nil takes them all. Schools that are
  /// missing have had none.
  public static func all(
    in alliance: Alliance, years: [SchoolYear]? = nil, today: Day
  ) -> [RecordID<School>: SchoolActivity] {
    var activities: [RecordID<School>: SchoolActivity] = [:]
    for year in (years ?? alliance.schoolYears).sorted() {
      for session in alliance[year].sessions.inOrder where session.status != .cancelled {
        for school in session.participation.map(\.school).sortedOnce() {
          activities[school, default: SchoolActivity()].add(session, today: today)
        }
      }
    }
    return activities
  }

  private mutating func add(_ session: Session, today: Day) {
    if session.status == .held {
      past.append(session.id)
      lastDay = session.day
    } else {
      planned.append(session.id)
      if nextDay == nil, session.day >= today { nextDay = session.day }
    }
  }
}
