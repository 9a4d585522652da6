/// An event as a calendar is given it (VEVENT, RFC 5545), in local wall time of Brussels.
public struct CalendarEvent: Sendable, Equatable {
  public enum Status: String, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// The same for ever, for the same event.
  public var uid: String
  public var sequence: Int
  /// When it changed last: DTSTAMP and LAST-MODIFIED, which are the same where there is no METHOD.
  public var modified: Moment
  public var start: WallTime
  public var end: WallTime
  public var status: Status
  public var summary: String
  public var location: String?
  /// Line by line.
  public var description: [String]

  public init(
    uid: String, sequence: Int = 0, modified: Moment, start: WallTime, end: WallTime, status: Status = .confirmed,
    summary: String, location: String? = nil, description: [String] = []
  ) {
    self.uid = uid
    self.sequence = sequence
    self.modified = modified
    self.start = start
    self.end = end
    self.status = status
    self.summary = summary
    self.location = location
    self.description = description
  }
}

/// The UIDs of our own events.
public enum CalendarUID {
  private static let suffix = "@neteland"

  public static func of(_ session: RecordID<Session>) -> String { session.text + suffix }

  /// Whether an event is one of ours, which somebody's calendar took in and gives back.
  public static func isOurs(_ uid: String) -> Bool { uid.hasSuffix(suffix) }
}
