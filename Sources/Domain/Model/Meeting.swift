public enum MeetingKind: String, FieldWord, Sendable {
  case plenary, theme
  case workingGroup = "working-group"
}

/// How many people of a school were at a meeting.
public struct Attendance: Visitable {
  public var school: RecordID<School>
  public var people: Int?
  public var unknown = UnknownFields()

  public init(school: RecordID<School>, people: Int? = nil) {
    self.school = school
    self.people = people
  }

  public static var blank: Attendance { Attendance(school: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("school", &school)
    try visitor.field("people", &people, in: 0...999)
    try visitor.unknown(&unknown)
  }
}

/// A meeting of a teachers' network or of the platform.
public struct Meeting: Record {
  public static let kind = RecordKind.meeting

  public var id: RecordID<Meeting>
  public var day: Day
  public var title = ""
  public var kindOfMeeting = MeetingKind.theme
  /// The teacher network that meets; nil means both.
  public var network: Level?
  public var attendance: [Attendance] = []
  public var note: String?
  public var unknown = UnknownFields()

  public init(id: RecordID<Meeting>, day: Day, title: String = "") {
    self.id = id
    self.day = day
    self.title = title
  }

  public static var blank: Meeting { Meeting(id: "", day: Absence.blank.first) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("day", &day)
    try visitor.field("title", &title)
    try visitor.field("kind", &kindOfMeeting)
    try visitor.field("network", &network)
    try visitor.objects("attendance", &attendance)
    try visitor.field("note", &note)
    try visitor.unknown(&unknown)
  }
}

/// Something seen at a session or a school, in words.
public struct Observation: Record {
  public static let kind = RecordKind.observation

  public var id: RecordID<Observation>
  public var day: Day
  public var school: RecordID<School>?
  public var session: RecordID<Session>?
  public var text = ""
  public var unknown = UnknownFields()

  public init(id: RecordID<Observation>, day: Day, text: String = "") {
    self.id = id
    self.day = day
    self.text = text
  }

  public static var blank: Observation { Observation(id: "", day: Absence.blank.first) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("day", &day)
    try visitor.field("school", &school)
    try visitor.field("session", &session)
    try visitor.field("text", &text)
    try visitor.unknown(&unknown)
  }
}
