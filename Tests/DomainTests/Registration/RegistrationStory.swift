@testable import Domain

/// A session with so many places in a small alliance, and what is done to it step by step.
struct RegistrationStory {
  static let session: RecordID<Session> = "s1"
  static let oak = CohortKey(school: SmallAlliance.oak, grade: .l5)
  static let elm = CohortKey(school: SmallAlliance.elm, grade: .l5)
  /// Of a class that nobody invited.
  static let sixth = CohortKey(school: SmallAlliance.elm, grade: .l6)
  static let today = Day("2026-11-20")!

  var small = SmallAlliance()
  private(set) var edits: [Edit] = []

  /// Two classes of 24 are invited; `taken` pupils of the first have a place.
  init(capacity: Int?, taken: Int? = nil, waiting: [(CohortKey, Int)] = []) {
    var session = small.session(Self.session, schools: [SmallAlliance.oak, SmallAlliance.elm])
    session.capacity = capacity
    session.participation[0].registered = taken
    session.waiting = waiting.map { WaitingGroup(school: $0.0.school, grade: $0.0.grade, pupils: $0.1) }
    small.add(session)
  }

  var alliance: Alliance { small.alliance }
  var session: Session { alliance.session(Self.session)! }
  var places: SessionPlaces { alliance.places(of: session) }
  var waiting: [Int] { session.waiting.map(\.pupils) }
  func registered(_ cohort: CohortKey) -> Int? { session.participation.first { $0.cohort == cohort }?.registered }

  mutating func take(_ outcome: RegistrationOutcome) throws {
    for edit in outcome.edits {
      try small.alliance.apply(edit)
      edits.append(edit)
    }
  }

  @discardableResult
  mutating func register(
    _ pupils: Int, _ cohort: CohortKey, _ choice: RegistrationChoice? = nil, reason: String? = nil
  ) throws -> RegistrationQuestion? {
    let outcome = try Edit.register(
      pupils, of: cohort, for: Self.session, choosing: choice, reason: reason, today: Self.today, in: alliance)
    try take(outcome)
    return outcome.question
  }

  @discardableResult
  mutating func promote(_ place: Int, _ choice: RegistrationChoice? = nil, reason: String? = nil) throws
    -> RegistrationQuestion?
  {
    let outcome = try Edit.promote(place, of: Self.session, choosing: choice, reason: reason, in: alliance)
    try take(outcome)
    return outcome.question
  }

  @discardableResult
  mutating func withdraw(_ pupils: Int?, _ cohort: CohortKey, reason: String? = nil) throws -> RegistrationOutcome {
    let outcome = try Edit.withdraw(pupils, of: cohort, from: Self.session, reason: reason, in: alliance)
    try take(outcome)
    return outcome
  }

  @discardableResult
  mutating func withdrawWaiting(_ pupils: Int?, at place: Int) throws -> RegistrationOutcome {
    let outcome = try Edit.withdrawWaiting(pupils, at: place, of: Self.session, in: alliance)
    try take(outcome)
    return outcome
  }
}
