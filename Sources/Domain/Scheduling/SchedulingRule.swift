/// One thing that can be wrong with a session. A rule is a pure question: it never throws and changes
/// nothing.
///
/// A new rule is a file in `Rules`, its test, and a case of ``RuleID`` that the compiler then asks for.
public protocol SchedulingRule: Sendable {
  /// How much its findings weigh, unless the alliance has set a level; nil where that depends on the case.
  static var severity: Severity? { get }

  /// What the rule finds about a session that is not cancelled, in an order that depends on the records
  /// alone.
  static func findings(for candidate: Candidate, on board: SchedulingBoard) -> [Finding]
}

/// The rules, in the order in which their findings are shown. The raw value is the rule's name in the files.
public enum RuleID: String, CaseIterable, Sendable, Hashable {
  case venueTaken = "venue-taken"
  case guideTaken = "guide-taken"
  case cohortTaken = "cohort-taken"
  case noLessons = "no-lessons"
  case guideAbsent = "guide-absent"
  case venueBooked = "venue-booked"
  case guideBusy = "guide-busy"
  case kitStock = "kit-stock"
  case capacity
  case enrolment
  case invited
  case venueHours = "venue-hours"
  case travelTime = "travel-time"
  case holiday
  case freeDay = "free-day"
  case lessonTime = "lesson-time"
  case guideWeekday = "guide-weekday"
  case guideSkill = "guide-skill"
  case workshopGrades = "workshop-grades"
  case schoolGap = "school-gap"

  public var rule: any SchedulingRule.Type {
    switch self {
    case .venueTaken: VenueTakenRule.self
    case .guideTaken: GuideTakenRule.self
    case .cohortTaken: CohortTakenRule.self
    case .noLessons: NoLessonsRule.self
    case .guideAbsent: GuideAbsentRule.self
    case .venueBooked: VenueBookedRule.self
    case .guideBusy: GuideBusyRule.self
    case .kitStock: KitStockRule.self
    case .capacity: CapacityRule.self
    case .enrolment: EnrolmentRule.self
    case .invited: InvitedRule.self
    case .venueHours: VenueHoursRule.self
    case .travelTime: TravelTimeRule.self
    case .holiday: HolidayRule.self
    case .freeDay: FreeDayRule.self
    case .lessonTime: LessonTimeRule.self
    case .guideWeekday: GuideWeekdayRule.self
    case .guideSkill: GuideSkillRule.self
    case .workshopGrades: WorkshopGradesRule.self
    case .schoolGap: SchoolGapRule.self
    }
  }
}
