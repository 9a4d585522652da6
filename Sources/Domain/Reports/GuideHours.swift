/// What a guide gives in a school year. Of a session with two guides each has all of its minutes; cancelled ones count for
/// nothing.
public struct GuideHours: Hashable, Sendable {
  public struct Sum: Hashable, Sendable {
    public var sessions = 0
    public var minutes = 0

    public init(sessions: Int = 0, minutes: Int = 0) {
      self.sessions = sessions
      self.minutes = minutes
    }
  }

  /// Sessions that were held.
  public var given = Sum()
  /// Planned and confirmed ones, with those whose day is past and of which nobody has said how they went.
  public var planned = Sum()

  public init() {}

  /// Minutes given and planned.
  public var minutes: Int { given.minutes + planned.minutes }

  mutating func count(_ session: Session) {
    switch session.status {
    case .held:
      given.sessions += 1
      given.minutes += session.minutes
    case .planned, .confirmed:
      planned.sessions += 1
      planned.minutes += session.minutes
    case .cancelled: break
    }
  }
}

extension YearRecords {
  /// Of every guide with a session that was not cancelled.
  public var guideHours: [RecordID<Guide>: GuideHours] {
    var hours: [RecordID<Guide>: GuideHours] = [:]
    for session in sessions where session.status != .cancelled {
      for guide in session.guides.sortedOnce() { hours[guide, default: GuideHours()].count(session) }
    }
    return hours
  }
}
