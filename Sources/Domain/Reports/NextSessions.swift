/// The sessions that come next, from today on.
public struct NextSessions: Equatable, Sendable {
  /// Open sessions by day, start and id, at most as many as asked for.
  public let sessions: [Session]
  /// How many open sessions lie ahead in all.
  public let total: Int

  public init(_ alliance: Alliance, today: Day, limit: Int) {
    var ahead: [Session] = []
    for year in alliance.schoolYears where year.lastDate >= today {
      ahead += alliance[year].sessions.filter { $0.status.isOpen && $0.day >= today }
    }
    ahead.sort(by: Session.inOrder)
    total = ahead.count
    sessions = Array(ahead.prefix(max(0, limit)))
  }
}
