/// One class of pupils, by (school, grade); with the school year of the record it stands in, a cohort.
public struct CohortKey: Hashable, Comparable, Sendable {
  public let school: RecordID<School>
  public let grade: Grade

  public init(school: RecordID<School>, grade: Grade) {
    self.school = school
    self.grade = grade
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.school != right.school ? left.school < right.school : left.grade < right.grade
  }
}

/// What first-timers were asked about: being new to the counted activities, or to anything at all.
/// A "never been to anything" count is only a lower bound of those new to the counted activities.
public enum FirstTimerScope: String, FieldWord, Sendable {
  case counted, anything
}

/// The pupils of one cohort at one session, as far as known. A number nobody knows is nil, never 0.
public struct Participation: Visitable {
  public var school: RecordID<School>
  public var grade: Grade
  public var firstTimerScope = FirstTimerScope.counted
  @PackedCount public var invited: Int?
  @PackedCount public var registered: Int?
  @PackedCount public var attended: Int?
  /// Of those who attended: new to the counted activities this year, by show of hands.
  @PackedCount public var firstTimers: Int?
  /// Of those who attended: were at a counted activity in an earlier school year, in a grade the alliance
  /// counts (L5 or later), by show of hands.
  @PackedCount public var beenEarlier: Int?
  @PackedCount public var girls: Int?
  @PackedCount public var girlsFirstTimers: Int?
  @PackedCount public var priority: Int?
  @PackedCount public var priorityFirstTimers: Int?
  public var unknown = UnknownFields()

  public init(
    school: RecordID<School>, grade: Grade, invited: Int? = nil, registered: Int? = nil, attended: Int? = nil,
    firstTimers: Int? = nil
  ) {
    self.school = school
    self.grade = grade
    self.invited = invited
    self.registered = registered
    self.attended = attended
    self.firstTimers = firstTimers
  }

  public static var blank: Participation { Participation(school: "", grade: .l1) }

  public var cohort: CohortKey { CohortKey(school: school, grade: grade) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("school", &school)
    try visitor.field("grade", &grade)
    try visitor.field("invited", &invited, in: 0...9999)
    try visitor.field("registered", &registered, in: 0...9999)
    try visitor.field("attended", &attended, in: 0...9999)
    try visitor.field("firstTimers", &firstTimers, in: 0...9999)
    try visitor.field("firstTimerScope", &firstTimerScope, usually: .counted)
    try visitor.field("beenEarlier", &beenEarlier, in: 0...9999)
    try visitor.field("girls", &girls, in: 0...9999)
    try visitor.field("girlsFirstTimers", &girlsFirstTimers, in: 0...9999)
    try visitor.field("priority", &priority, in: 0...9999)
    try visitor.field("priorityFirstTimers", &priorityFirstTimers, in: 0...9999)
    try visitor.unknown(&unknown)
  }
}

/// What was decided for a group that did not fit whole.
public enum WaitingDecision: String, FieldWord, Sendable {
  /// Some of it have a place already; the rest waits.
  case fill
  /// It waits until there is a place for all of it.
  case hold
}

/// A group that waits for places. The order of a session's list is the order of arrival.
public struct WaitingGroup: Visitable {
  public var school: RecordID<School>
  public var grade: Grade
  /// Those who still wait, 1...9999.
  public var pupils: Int
  /// The day on which it was put on the list; nil where nobody noted it down.
  public var since: Day?
  /// Nil where nobody was asked.
  public var decided: WaitingDecision?
  public var unknown = UnknownFields()

  public init(
    school: RecordID<School>, grade: Grade, pupils: Int, since: Day? = nil, decided: WaitingDecision? = nil
  ) {
    self.school = school
    self.grade = grade
    self.pupils = pupils
    self.since = since
    self.decided = decided
  }

  public static var blank: WaitingGroup { WaitingGroup(school: "", grade: .l1, pupils: 0) }

  public var cohort: CohortKey { CohortKey(school: school, grade: grade) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("school", &school)
    try visitor.field("grade", &grade)
    try visitor.field("pupils", &pupils, in: 1...9999)
    try visitor.field("since", &since)
    try visitor.field("decided", &decided)
    try visitor.unknown(&unknown)
  }
}

/// Why a session was kept against a blocking finding.
public struct Override: Visitable {
  /// The rule it was kept against, by its name in the files.
  public var rule = ""
  public var reason = ""
  public var unknown = UnknownFields()

  public init(rule: String = "", reason: String = "") {
    self.rule = rule
    self.reason = reason
  }

  public static var blank: Override { Override() }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("rule", &rule)
    try visitor.field("reason", &reason)
    try visitor.unknown(&unknown)
  }
}
