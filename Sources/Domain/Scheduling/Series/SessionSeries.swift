/// How much of a series an edit of one of its sessions is about.
public enum SeriesScope: String, CaseIterable, Sendable {
  case one
  /// That session and what comes after it.
  case following
  case all
}

/// The sessions that belong together: those that one repeat made, or those of an academy.
public struct SessionSeries: Equatable, Sendable {
  public enum Link: Hashable, Sendable {
    case series(RecordID<SessionSeries>)
    /// An academy belongs to its school year.
    case academy(RecordID<Academy>, SchoolYear)
  }

  public let link: Link
  /// By day, start and id, whatever their status; at least two.
  public let sessions: [Session]

  /// The series of a session; nil where it stands alone. A repeat is narrower than an academy, so it goes first.
  public init?(of id: RecordID<Session>, in alliance: Alliance) {
    guard let session = alliance.session(id) else { return nil }
    if let series = session.series, let found = SessionSeries(.series(series), in: alliance) {
      self = found
    } else if let academy = session.academy,
      let found = SessionSeries(.academy(academy, session.schoolYear), in: alliance)
    {
      self = found
    } else {
      return nil
    }
  }

  private init?(_ link: Link, in alliance: Alliance) {
    self.link = link
    var found: [Session] = []
    // By index: walking over the sessions would copy every one of them.
    func find(in sessions: [Session], _ isWanted: (Int) -> Bool) {
      for index in sessions.indices where isWanted(index) { found.append(sessions[index]) }
    }
    switch link {
    case .series(let id):
      // A session can have been moved into another school year.
      for records in alliance.years.values {
        let sessions = records.sessions.all
        find(in: sessions) { sessions[$0].series == id }
      }
    case .academy(let id, let year):
      let sessions = alliance[year].sessions.all
      find(in: sessions) { sessions[$0].academy == id }
    }
    guard found.count > 1 else { return nil }
    sessions = found.sorted(by: Session.inOrder)
  }

  /// What an edit of `id` is about, in order: that session whatever its status, and of the others in the scope those that
  /// are still open. What was held or cancelled is history, and stays as it is.
  public func sessions(_ scope: SeriesScope, from id: RecordID<Session>) -> [Session] {
    guard let start = sessions.first(where: { $0.id == id }) else { return [] }
    return sessions.filter { session in
      if session.id == id { return true }
      guard session.status.isOpen else { return false }
      switch scope {
      case .one: return false
      case .following: return Session.inOrder(start, session)
      case .all: return true
      }
    }
  }
}
