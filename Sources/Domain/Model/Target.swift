/// Which sessions count by where they fall: outside school hours, during lessons, or both.
public enum CountedSetting: String, FieldWord, Sendable {
  case outOfSchool = "out-of-school"
  case inSchool = "in-school"
  case both
}

/// Whose share is aimed at: all pupils of the counted grades, or a part of them.
public enum PupilGroup: String, FieldWord, Sendable {
  case everyone, girls, boys, priority
  /// Those who have no priority for the alliance.
  case others = "non-priority"
}

/// What brings a pupil in: having been there, or having been put on the list.
public enum CountedFigure: String, FieldWord, Sendable {
  /// At sessions that were held.
  case attended
  /// For sessions that are not cancelled, those ahead among them.
  case registered
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
  public var pupils = PupilGroup.everyone
  public var counts = CountedFigure.attended
  /// School years pooled, up to the one in view, 1...10. Counts for one grade only: the fifth-grader of one year is the
  /// sixth-grader of the next.
  public var years = 1
  public var unknown = UnknownFields()

  public static let possibleYears = 1...10

  public init(
    name: String = "", percent: Int = 71, grades: [Grade] = [.l5], setting: CountedSetting = .outOfSchool,
    pupils: PupilGroup = .everyone, counts: CountedFigure = .attended, years: Int = 1
  ) {
    self.name = name
    self.percent = percent
    self.grades = grades
    self.setting = setting
    self.pupils = pupils
    self.counts = counts
    self.years = years
  }

  public static var blank: Target { Target(grades: []) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("name", &name)
    try visitor.field("percent", &percent, in: 1...100)
    try visitor.list("grades", &grades)
    try visitor.field("setting", &setting, usually: .outOfSchool)
    try visitor.field("pupils", &pupils, usually: .everyone)
    try visitor.field("counts", &counts, usually: .attended)
    try visitor.field("years", &years, usually: 1, in: Self.possibleYears)
    try visitor.unknown(&unknown)
  }
}
