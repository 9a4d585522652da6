public enum GuideRole: String, FieldWord, Sendable {
  case staff
  /// A guest teacher (gastleerkracht), lent by a company.
  case guestTeacher = "guest-teacher"
}

/// A span of days on which somebody cannot come; both days included.
public struct Absence: Visitable {
  public var first: Day
  public var last: Day
  public var unknown = UnknownFields()

  public init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  public static var blank: Absence {
    Absence(first: Day(year: 2000, month: 1, day: 1)!, last: Day(year: 2000, month: 1, day: 1)!)
  }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("first", &first)
    try visitor.field("last", &last)
    try visitor.unknown(&unknown)
  }
}

public struct Guide: Retirable {
  public static let kind = RecordKind.guide

  public var id: RecordID<Guide>
  public var name = ""
  public var role = GuideRole.staff
  /// The company that lends a guest teacher.
  public var partner: RecordID<Partner>?
  /// The workshops this guide can give; empty means not recorded.
  public var skills: [RecordID<Workshop>] = []
  /// The days of the week on which this guide can come; empty means not recorded.
  public var weekdays: [Weekday] = []
  /// Days on which this guide can come besides those; with no days of the week recorded, the only ones.
  public var availableOn: [Day] = []
  public var absences: [Absence] = []
  /// When the guide's own calendar is taken.
  public var busy: [BusyTime] = []
  public var email: String?
  public var phone: String?
  public var note: String?
  public var retired = false
  public var unknown = UnknownFields()

  public init(id: RecordID<Guide>, name: String = "", role: GuideRole = .staff) {
    self.id = id
    self.name = name
    self.role = role
  }

  public static var blank: Guide { Guide(id: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("name", &name)
    try visitor.field("role", &role)
    try visitor.field("partner", &partner)
    try visitor.list("skills", &skills)
    try visitor.list("weekdays", &weekdays)
    try visitor.list("availableOn", &availableOn)
    try visitor.objects("absences", &absences)
    try visitor.objects("busy", &busy)
    try visitor.field("email", &email)
    try visitor.field("phone", &phone)
    try visitor.field("note", &note)
    try visitor.field("retired", &retired, usually: false)
    try visitor.unknown(&unknown)
  }
}

/// The days of the week as the files spell them: `wednesday`.
extension Weekday: FieldValue {
  static let words: [(Weekday, String)] = [
    (.monday, "monday"), (.tuesday, "tuesday"), (.wednesday, "wednesday"), (.thursday, "thursday"),
    (.friday, "friday"), (.saturday, "saturday"), (.sunday, "sunday"),
  ]

  public static var expectation: Expectation { .oneOf(words.map(\.1)) }

  public init?(_ scalar: Scalar) {
    guard case .text(let text) = scalar, let found = Weekday.words.first(where: { $0.1 == text }) else {
      return nil
    }
    self = found.0
  }

  public var scalar: Scalar { .text(Weekday.words[rawValue - 1].1) }
}
