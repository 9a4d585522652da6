/// A municipality of the alliance and the postcodes that lie in it.
public struct Municipality: Visitable {
  public var name = ""
  public var postcodes: [String] = []
  public var unknown = UnknownFields()

  public init(name: String = "", postcodes: [String] = []) {
    self.name = name
    self.postcodes = postcodes
  }

  public static var blank: Municipality { Municipality() }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("name", &name)
    try visitor.list("postcodes", &postcodes)
    try visitor.unknown(&unknown)
  }
}

/// Which sessions count by where they fall: outside school hours, during lessons, or both.
public enum CountedSetting: String, FieldWord, Sendable {
  case outOfSchool = "out-of-school"
  case inSchool = "in-school"
  case both
}

/// A share of a cohort to reach, and how it is counted.
///
/// The default is the alliance's own: 71% of all fifth-graders attend at least one out-of-school STEM
/// activity in the school year (what STEM Neteland achieved over several years; here the bar to hold).
public struct Target: Visitable {
  public var name = ""
  /// Whole percent of the cohort, 1...100.
  public var percent = 71
  public var grades: [Grade] = [.l5]
  public var setting = CountedSetting.outOfSchool
  public var unknown = UnknownFields()

  public init(
    name: String = "", percent: Int = 71, grades: [Grade] = [.l5], setting: CountedSetting = .outOfSchool
  ) {
    self.name = name
    self.percent = percent
    self.grades = grades
    self.setting = setting
  }

  public static var blank: Target { Target(grades: []) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("name", &name)
    try visitor.field("percent", &percent, in: 1...100)
    try visitor.list("grades", &grades)
    try visitor.field("setting", &setting, usually: .outOfSchool)
    try visitor.unknown(&unknown)
  }
}

/// What the alliance says of itself: its name, its municipalities, its targets.
public struct AllianceProfile: Record {
  public static let kind = RecordKind.alliance

  public var id: RecordID<AllianceProfile>
  public var name = ""
  public var municipalities: [Municipality] = []
  /// The first one is the bar on the dashboard.
  public var targets: [Target] = []
  /// Days that should lie between two sessions of one school; nil sets no gap.
  public var schoolGapDays: Int?
  public var note: String?
  public var unknown = UnknownFields()

  public init(id: RecordID<AllianceProfile> = "alliance", name: String = "") {
    self.id = id
    self.name = name
  }

  public static var blank: AllianceProfile { AllianceProfile(id: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("name", &name)
    try visitor.objects("municipalities", &municipalities)
    try visitor.objects("targets", &targets)
    try visitor.field("schoolGapDays", &schoolGapDays, in: 0...365)
    try visitor.field("note", &note)
    try visitor.unknown(&unknown)
  }

  /// The bar on the dashboard: the first target, or the alliance's default.
  public var target: Target { targets.first ?? Target() }

  /// The municipality a postcode lies in.
  public func municipality(ofPostcode postcode: String) -> Municipality? {
    municipalities.first { $0.postcodes.contains(postcode) }
  }
}
