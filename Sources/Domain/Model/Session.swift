public enum SessionStatus: String, FieldWord, Sendable {
  case planned, confirmed, held, cancelled

  /// Planned or confirmed: still to come, or waiting to be marked as held.
  public var isOpen: Bool { self == .planned || self == .confirmed }
}

/// Where a session falls for its pupils.
public enum SessionSetting: String, FieldWord, Sendable {
  case outOfSchool = "out-of-school"
  case inSchool = "in-school"
}

/// One workshop, at one venue, on one day, with guides and invited cohorts.
public struct Session: Record {
  public static let kind = RecordKind.session

  public var id: RecordID<Session>
  public var day: Day
  public var start: TimeOfDay
  /// Length in minutes, 5...1440.
  public var minutes = 120
  public var workshop: RecordID<Workshop>
  public var academy: RecordID<Academy>?
  /// Links the sessions that one repeat made, where no academy does.
  public var series: RecordID<SessionSeries>?
  public var venue: RecordID<Venue>?
  public var guides: [RecordID<Guide>] = []
  public var setting = SessionSetting.outOfSchool
  public var status = SessionStatus.planned
  /// Most participants; nil takes the smaller of the workshop's and the venue's.
  public var capacity: Int?
  public var participation: [Participation] = []
  public var waiting: [WaitingGroup] = []
  public var overrides: [Override] = []
  public var cancelReason: String?
  public var note: String?
  public var unknown = UnknownFields()

  public init(id: RecordID<Session>, day: Day, start: TimeOfDay, workshop: RecordID<Workshop>) {
    self.id = id
    self.day = day
    self.start = start
    self.workshop = workshop
  }

  public static var blank: Session {
    Session(id: "", day: Absence.blank.first, start: TimeOfDay(minutes: 0)!, workshop: "")
  }

  public var schoolYear: SchoolYear { SchoolYear(containing: day) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("day", &day)
    try visitor.field("start", &start)
    try visitor.field("minutes", &minutes, in: 5...1440)
    try visitor.field("workshop", &workshop)
    try visitor.field("academy", &academy)
    try visitor.field("series", &series)
    try visitor.field("venue", &venue)
    try visitor.list("guides", &guides)
    try visitor.field("setting", &setting, usually: .outOfSchool)
    try visitor.field("status", &status)
    try visitor.field("capacity", &capacity, in: 1...100_000)
    try visitor.objects("participation", &participation)
    try visitor.objects("waiting", &waiting)
    try visitor.objects("overrides", &overrides)
    try visitor.field("cancelReason", &cancelReason)
    try visitor.field("note", &note)
    try visitor.unknown(&unknown)
  }

  /// Day, start, id: the order in which reach counts sessions and lists show them.
  public static func inOrder(_ left: Session, _ right: Session) -> Bool {
    (left.day, left.start, left.id) < (right.day, right.start, right.id)
  }
}
