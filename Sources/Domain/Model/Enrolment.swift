/// The pupils of one grade of one school in one school year: the size of a cohort. Counts only, never names.
public struct GradeCount: Visitable {
  public var grade: Grade
  public var boys: Int?
  public var girls: Int?
  /// All pupils, where boys and girls are not known apart.
  public var pupils: Int?
  /// Pupils with a priority for the alliance (low SES, newcomers), where counted.
  public var priority: Int?
  public var unknown = UnknownFields()

  public init(grade: Grade, boys: Int? = nil, girls: Int? = nil, pupils: Int? = nil, priority: Int? = nil) {
    self.grade = grade
    self.boys = boys
    self.girls = girls
    self.pupils = pupils
    self.priority = priority
  }

  public static var blank: GradeCount { GradeCount(grade: .l1) }

  /// Pupils in the cohort: the figure for all of them, else boys and girls added up, else unknown.
  public var total: Int? {
    if let pupils { return pupils }
    if let boys, let girls { return boys + girls }
    return nil
  }

  /// The pupils of a group; unknown where they can neither be read nor be subtracted.
  public func size(of group: PupilGroup) -> Int? {
    switch group {
    case .everyone: total
    case .girls: girls ?? rest(without: boys)
    case .boys: boys ?? rest(without: girls)
    case .priority: priority
    case .others: rest(without: priority)
    }
  }

  /// The pupils who do not belong to a group.
  public func rest(than group: PupilGroup) -> Int? {
    group == .everyone ? 0 : rest(without: size(of: group))
  }

  private func rest(without part: Int?) -> Int? {
    guard let total, let part, part <= total else { return nil }
    return total - part
  }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("grade", &grade)
    try visitor.field("boys", &boys, in: 0...9999)
    try visitor.field("girls", &girls, in: 0...9999)
    try visitor.field("pupils", &pupils, in: 0...9999)
    try visitor.field("priority", &priority, in: 0...9999)
    try visitor.unknown(&unknown)
  }
}

/// The enrolment of one school in one school year. Its id is the school's.
public struct Enrolment: Record {
  public static let kind = RecordKind.enrolment

  public var id: RecordID<Enrolment>
  /// One entry a grade, in grade order.
  public var counts: [GradeCount] = []
  /// Taken over from the year before, until the real count is known.
  public var provisional = false
  public var unknown = UnknownFields()

  public init(school: RecordID<School>, counts: [GradeCount] = [], provisional: Bool = false) {
    self.id = RecordID(school.text)
    self.counts = counts
    self.provisional = provisional
  }

  public static var blank: Enrolment { Enrolment(school: "") }

  public var school: RecordID<School> { RecordID<School>(id.text) }

  public func count(_ grade: Grade) -> GradeCount? {
    counts.first { $0.grade == grade }
  }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("school", &id)
    try visitor.objects("counts", &counts)
    try visitor.field("provisional", &provisional, usually: false)
    try visitor.unknown(&unknown)
  }
}
