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
  public var academy: RecordID<Academy>? {
    get { rare.first?.academy }
    set { keep(newValue != nil) { $0.academy = newValue } }
  }
  /// Links the sessions that one repeat made, where no academy does.
  public var series: RecordID<SessionSeries>? {
    get { rare.first?.series }
    set { keep(newValue != nil) { $0.series = newValue } }
  }
  public var venue: RecordID<Venue>?
  public var guides: [RecordID<Guide>] = []
  public var setting = SessionSetting.outOfSchool
  public var status = SessionStatus.planned
  /// Most participants; nil takes the smaller of the workshop's and the venue's.
  public var capacity: Int?
  public var participation: [Participation] = []
  public var waiting: [WaitingGroup] {
    get { rare.isEmpty ? [] : rare[0].waiting }
    set { keep(!newValue.isEmpty) { $0.waiting = newValue } }
  }
  public var overrides: [Override] {
    get { rare.isEmpty ? [] : rare[0].overrides }
    set { keep(!newValue.isEmpty) { $0.overrides = newValue } }
  }
  public var cancelReason: String? {
    get { rare.first?.cancelReason }
    set { keep(newValue != nil) { $0.cancelReason = newValue } }
  }
  public var note: String? {
    get { rare.first?.note }
    set { keep(newValue != nil) { $0.note = newValue } }
  }
  public var unknown: UnknownFields {
    get { rare.isEmpty ? UnknownFields() : rare[0].unknown }
    set { keep(!newValue.isEmpty) { $0.unknown = newValue } }
  }
  /// What few sessions have, apart from the rest: one element, or none where a session has nothing of it. Nearly half of
  /// what a session takes would be room for this.
  private var rare: [Seldom] = []

  public init(id: RecordID<Session>, day: Day, start: TimeOfDay, workshop: RecordID<Workshop>) {
    self.id = id
    self.day = day
    self.start = start
    self.workshop = workshop
  }

  public static var blank: Session {
    Session(id: "", day: Absence.blank.first, start: TimeOfDay(minutes: 0)!, workshop: "")
  }

  private struct Seldom: Equatable, Sendable {
    var academy: RecordID<Academy>?
    var series: RecordID<SessionSeries>?
    var waiting: [WaitingGroup] = []
    var overrides: [Override] = []
    var cancelReason: String?
    var note: String?
    var unknown = UnknownFields()

    var isEmpty: Bool {
      academy == nil && series == nil && waiting.isEmpty && overrides.isEmpty && cancelReason == nil && note == nil
        && unknown.isEmpty
    }
  }

  /// - Parameter isThere: whether the change leaves something.
  private mutating func keep(_ isThere: Bool, _ change: (inout Seldom) -> Void) {
    if rare.isEmpty {
      guard isThere else { return }
      var new = Seldom()
      change(&new)
      rare = [new]
    } else {
      change(&rare[0])
      if rare[0].isEmpty { rare = [] }
    }
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
