/// An exception to the school calendar: days (or half days) off, or an official deviation that opens
/// days which are a holiday by rule. For everyone, or for one level, one municipality or one school.
public struct FreeDay: Record {
  public static let kind = RecordKind.freeDay

  public var id: RecordID<FreeDay>
  public var name = ""
  public var first: Day
  public var last: Day
  public var part = DayPart.wholeDay
  public var effect = CalendarEffect.closed
  /// Only for schools that have this level and no other.
  public var level: Level?
  public var municipality: String?
  public var school: RecordID<School>?
  public var unknown = UnknownFields()

  public init(id: RecordID<FreeDay>, name: String = "", first: Day, last: Day) {
    self.id = id
    self.name = name
    self.first = first
    self.last = last
  }

  public static var blank: FreeDay {
    FreeDay(id: "", first: Absence.blank.first, last: Absence.blank.last)
  }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("name", &name)
    try visitor.field("first", &first)
    try visitor.field("last", &last)
    try visitor.field("part", &part, usually: .wholeDay)
    try visitor.field("effect", &effect, usually: .closed)
    try visitor.field("level", &level)
    try visitor.field("municipality", &municipality)
    try visitor.field("school", &school)
    try visitor.unknown(&unknown)
  }

  public var period: FreePeriod {
    FreePeriod(name: name, first: first, last: last, part: part, effect: effect)
  }

  /// Whether the exception holds for a school: a school that is named alone, else every condition that is given.
  ///
  /// A site with both levels goes on teaching when one of them is off, so that an exception for a level is none for it.
  public func applies(to school: School) -> Bool {
    if let only = self.school { return only == school.id }
    if let municipality, municipality != school.municipality { return false }
    if let level { return !school.levels.isEmpty && school.levels.allSatisfy { $0 == level } }
    return true
  }

  /// Whether the exception holds for the whole alliance.
  public var isGeneral: Bool { school == nil && municipality == nil && level == nil }
}

extension DayPart: FieldWord {}
extension CalendarEffect: FieldWord {}
