/// The pupils of one cohort who follow a whole academy: the same ones every time.
public struct Roster: Visitable {
  public var school: RecordID<School>
  public var grade: Grade
  public var pupils: Int
  public var unknown = UnknownFields()

  public init(school: RecordID<School>, grade: Grade, pupils: Int) {
    self.school = school
    self.grade = grade
    self.pupils = pupils
  }

  public static var blank: Roster { Roster(school: "", grade: .l1, pupils: 0) }

  public var cohort: CohortKey { CohortKey(school: school, grade: grade) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("school", &school)
    try visitor.field("grade", &grade)
    try visitor.field("pupils", &pupils, in: 0...9999)
    try visitor.unknown(&unknown)
  }
}

/// A STEM academy: a series of out-of-school sessions. Where its participants are the same every time, they
/// stand in `rosters`, and reach counts the series as one event.
public struct Academy: Retirable {
  public static let kind = RecordKind.academy

  public var id: RecordID<Academy>
  public var name = ""
  public var venue: RecordID<Venue>?
  public var rosters: [Roster] = []
  public var note: String?
  public var retired = false
  public var unknown = UnknownFields()

  public init(id: RecordID<Academy>, name: String = "") {
    self.id = id
    self.name = name
  }

  public static var blank: Academy { Academy(id: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("name", &name)
    try visitor.field("venue", &venue)
    try visitor.objects("rosters", &rosters)
    try visitor.field("note", &note)
    try visitor.field("retired", &retired, usually: false)
    try visitor.unknown(&unknown)
  }
}
