/// How much a finding weighs.
public enum Severity: String, CaseIterable, Sendable {
  /// The session cannot take place like this; keeping it needs a reason, which is kept with it.
  case blocking
  /// Worth knowing before confirming; needs no reason.
  case advisory
}

/// What a rule found about a session. It names the other party; the interface puts it into words.
public struct Finding: Hashable, Sendable {
  public let rule: RuleID
  public let severity: Severity
  public let session: RecordID<Session>
  public let detail: FindingDetail

  public init(rule: RuleID, severity: Severity, session: RecordID<Session>, detail: FindingDetail) {
    self.rule = rule
    self.severity = severity
    self.session = session
    self.detail = detail
  }
}

/// What is the matter, and with whom. Lists are sorted and, unless it is said, never empty.
public enum FindingDetail: Hashable, Sendable {
  case venueTaken(RecordID<Venue>, by: RecordID<Session>)
  case guideTaken(RecordID<Guide>, by: RecordID<Session>)
  case cohortTaken(CohortKey, by: RecordID<Session>)
  /// An in-school session where nobody is taught; `schools` is empty where no school is invited yet and
  /// the calendar of the whole alliance was asked.
  case noLessons(LessonGap, schools: [RecordID<School>])
  case inHoliday(Holiday)
  case onFreeDay(FreePeriod, schools: [RecordID<School>])
  case duringLessons(schools: [RecordID<School>])
  case overCapacity(registered: Int, capacity: Int, limit: CapacityLimit)
  case overEnrolment(CohortKey, registered: Int, enrolled: Int)
  /// More pupils are to come than there are places: whole classes, or the fixed group of an academy.
  case overInvited(pupils: Int, capacity: Int, limit: CapacityLimit)
  /// More pupils are invited than `perPlace` for each place.
  case manyInvited(pupils: Int, capacity: Int, limit: CapacityLimit, perPlace: Int)
  /// `open` is when it is open that weekday; empty where it is closed all day.
  case venueClosed(RecordID<Venue>, Weekday, open: [TimeSpan])
  /// `needed` kits at once, this session's included; `sessions` are the others that need one then (empty
  /// where the stock is 0).
  case kitShort(RecordID<Kit>, needed: Int, stock: Int, sessions: [RecordID<Session>])
  case guideAbsent(RecordID<Guide>, first: Day, last: Day)
  /// Others have the venue then.
  case venueBooked(RecordID<Venue>, BusySpan)
  /// The guide's own calendar is taken then.
  case guideBusy(RecordID<Guide>, BusySpan)
  case guideOffWeekday(RecordID<Guide>, Weekday)
  /// A guide who comes on agreed days only.
  case guideOffDay(RecordID<Guide>, Day)
  case guideWithoutSkill(RecordID<Guide>, RecordID<Workshop>)
  case gradesOutsideWorkshop(RecordID<Workshop>, cohorts: [CohortKey])
  /// `minutes` lie between the two sessions, and the `road` (metres) from the one to the other asks for `needed`, as `travel`
  /// assumes.
  case travelTooShort(
    RecordID<Guide>, other: RecordID<Session>, minutes: Int, needed: Int, road: Int, travel: Travel)
  /// `days` from the one session to the other (0 on the same day), fewer than the `wanted` ones.
  case gapTooShort(RecordID<School>, other: RecordID<Session>, days: Int, wanted: Int)
}

extension Finding {
  /// The same finding, with the weight that the alliance gives its rule.
  func weighing(_ severity: Severity) -> Finding {
    Finding(rule: rule, severity: severity, session: session, detail: detail)
  }
}

/// Why a school does not teach at an hour.
public enum LessonGap: Hashable, Sendable {
  case weekend
  case holiday(Holiday)
  case freeDay(FreePeriod)
  /// The free Wednesday afternoon.
  case freeAfternoon
  /// There are lessons that day, but not at this hour.
  case outsideHours
  case outsideSchoolYear
}

/// Whose number of places it is that a session fills.
public enum CapacityLimit: Hashable, Sendable {
  case session
  case workshop(RecordID<Workshop>)
  case venue(RecordID<Venue>)
}

extension Session {
  /// The reason this session is kept for against a rule's findings; nil where none was given.
  public func reason(against rule: RuleID) -> String? {
    overrides.first { $0.rule == rule.rawValue && !$0.reason.isBlank }?.reason
  }

  /// The findings that forbid this session: blocking, and no reason is given to keep it.
  public func forbidden(by findings: [Finding]) -> [Finding] {
    findings.filter { $0.severity == .blocking && reason(against: $0.rule) == nil }
  }
}

extension String {
  /// Nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
