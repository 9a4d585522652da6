/// The sessions that come next, from today on.
public struct NextSessions: Equatable, Sendable {
  /// Open sessions by day, start and id, at most as many as asked for.
  public let sessions: [Session]
  /// How many open sessions lie ahead in all.
  public let total: Int

  public init(_ alliance: Alliance, today: Day, limit: Int) {
    var first = First(limit: max(0, limit))
    for year in alliance.schoolYears where year.lastDate >= today {
      // By index: a session is large, and most of them are only looked at.
      let sessions = alliance[year].sessions.all
      for index in sessions.indices where sessions[index].status.isOpen && sessions[index].day >= today {
        first.offer(sessions[index].day, sessions[index].start, index, in: sessions)
      }
      first.close(sessions)
    }
    total = first.offered
    sessions = first.sessions
  }

  /// The first few of all that are offered, year by year, oldest first.
  private struct First {
    let limit: Int
    private(set) var offered = 0
    private(set) var sessions: [Session] = []
    private var best: [(day: Day, start: TimeOfDay, index: Int)] = []

    init(limit: Int) {
      self.limit = limit
    }

    mutating func offer(_ day: Day, _ start: TimeOfDay, _ index: Int, in all: [Session]) {
      offered += 1
      guard sessions.count + best.count < limit || best.last.map({ (day, start) < ($0.day, $0.start) }) ?? false
      else { return }
      // Records come in the order of their ids, so one that is as early as another stands behind it.
      let place = best.firstIndex { (day, start) < ($0.day, $0.start) } ?? best.count
      best.insert((day, start, index), at: place)
      if sessions.count + best.count > limit { best.removeLast() }
    }

    /// Years do not overlap: what was found in this one comes before all of the next.
    mutating func close(_ all: [Session]) {
      sessions += best.map { all[$0.index] }
      best = []
    }
  }
}
