/// What is to become of a session, apart from which one it is: done to one, it can be done to others alike.
///
/// Days and hours that an edit changed are kept as steps, so that a series keeps its rhythm when one of its sessions shows
/// it the way.
public struct SessionChange: Equatable, Sendable {
  public enum DayChange: Hashable, Sendable {
    case by(days: Int)
    case to(Day)
  }

  public enum StartChange: Hashable, Sendable {
    case by(minutes: Int)
    case to(TimeOfDay)
  }

  public enum GuideChange: Hashable, Sendable {
    case add(RecordID<Guide>)
    /// Where the session has that guide.
    case remove(RecordID<Guide>)
    /// Where the session has the first.
    case replace(RecordID<Guide>, by: RecordID<Guide>)
  }

  /// A field that may be empty, and is to be what it says.
  public struct Assignment<Value: Equatable & Sendable>: Equatable, Sendable {
    public let value: Value?
    public init(_ value: Value?) { self.value = value }
  }

  public var day: DayChange?
  public var start: StartChange?
  /// The length.
  public var minutes: Int?
  public var workshop: RecordID<Workshop>?
  public var venue: Assignment<RecordID<Venue>>?
  public var guides: [GuideChange] = []
  public var setting: SessionSetting?
  public var capacity: Assignment<Int>?
  /// Classes that are invited where they are not yet.
  public var invited: [Participation] = []
  public var uninvited: [CohortKey] = []
  public var note: Assignment<String>?
  /// Planned or confirmed.
  public var status: SessionStatus?

  public init() {}

  /// What was done to a session.
  public init(from before: Session, to after: Session) {
    if after.day != before.day { day = .by(days: before.day.distance(to: after.day)) }
    if after.start != before.start { start = .by(minutes: Int(after.start.minutes) - Int(before.start.minutes)) }
    if after.minutes != before.minutes { minutes = after.minutes }
    if after.workshop != before.workshop { workshop = after.workshop }
    if after.venue != before.venue { venue = Assignment(after.venue) }
    guides = Self.guides(from: before.guides, to: after.guides)
    if after.setting != before.setting { setting = after.setting }
    if after.capacity != before.capacity { capacity = Assignment(after.capacity) }
    let known = Set(before.participation.map(\.cohort))
    let kept = Set(after.participation.map(\.cohort))
    invited = after.participation.filter { !known.contains($0.cohort) }
    uninvited = before.participation.map(\.cohort).filter { !kept.contains($0) }
    if after.note != before.note { note = Assignment(after.note) }
    if after.status != before.status { status = after.status }
  }

  public var isEmpty: Bool { self == SessionChange() }

  /// Only when, or where.
  var isMove: Bool {
    var rest = self
    (rest.day, rest.start, rest.venue) = (nil, nil, nil)
    return rest.isEmpty && (day != nil || start != nil)
  }

  /// Who left and who came, in pairs as far as they go: the one took over from the other.
  private static func guides(from before: [RecordID<Guide>], to after: [RecordID<Guide>]) -> [GuideChange] {
    let left = before.filter { !after.contains($0) }
    let came = after.filter { !before.contains($0) }
    return zip(left, came).map { .replace($0, by: $1) } + left.dropFirst(came.count).map { .remove($0) }
      + came.dropFirst(left.count).map { .add($0) }
  }

  /// The session as it becomes. Throws `outOfRange` for an hour outside the day.
  public func applied(to session: Session) throws(Refusal) -> Session {
    var after = session
    switch day {
    case .by(let days): after.day = session.day.adding(days: days)
    case .to(let day): after.day = day
    case nil: break
    }
    switch start {
    case .by(let minutes):
      let moved = Int(session.start.minutes) + minutes
      guard let time = TimeOfDay(minutes: moved) else {
        throw .outOfRange(
          kind: .session, field: "start", value: moved, range: 0...(TimeOfDay.minutesPerDay - 1))
      }
      after.start = time
    case .to(let time): after.start = time
    case nil: break
    }
    after.minutes = minutes ?? after.minutes
    after.workshop = workshop ?? after.workshop
    if let venue { after.venue = venue.value }
    for guide in guides { guide.apply(to: &after.guides) }
    after.setting = setting ?? after.setting
    if let capacity { after.capacity = capacity.value }
    after.participation.removeAll { uninvited.contains($0.cohort) }
    for part in invited where !after.participation.contains(where: { $0.cohort == part.cohort }) {
      after.participation.append(part)
    }
    if let note { after.note = note.value }
    after.status = status ?? after.status
    return after
  }
}

extension SessionChange.GuideChange {
  fileprivate func apply(to guides: inout [RecordID<Guide>]) {
    switch self {
    case .add(let guide):
      if !guides.contains(guide) { guides.append(guide) }
    case .remove(let guide):
      guides.removeAll { $0 == guide }
    case .replace(let old, let new):
      guard let index = guides.firstIndex(of: old) else { return }
      if guides.contains(new) { guides.remove(at: index) } else { guides[index] = new }
    }
  }
}

/// What is done to several sessions at once.
public enum SessionAction: Equatable, Sendable {
  case confirm
  case hold(today: Day)
  case cancel(reason: String)
  case change(SessionChange)

  var act: Act {
    switch self {
    case .confirm: .edited
    case .hold: .held
    case .cancel: .cancelled
    case .change(let change): change.isMove ? .moved : .edited
    }
  }

  /// Whether the rules have a say: what is called off or took place clashes with nothing new.
  var isJudged: Bool {
    switch self {
    case .confirm, .change: true
    case .hold, .cancel: false
    }
  }

  /// The session as it becomes; the same where it is so already. Throws what stands in the way whatever the rules say.
  func applied(to session: Session) throws(Refusal) -> Session {
    var after = session
    switch self {
    case .confirm:
      guard session.status.isOpen else { throw .wrongStatus(session.status) }
      after.status = .confirmed
    case .hold(let today):
      if session.status == .held { return session }
      guard session.status.isOpen else { throw .wrongStatus(session.status) }
      guard session.day <= today else { throw .notYet(session.day) }
      after.status = .held
    case .cancel(let reason):
      if session.status == .cancelled { return session }
      guard session.status.isOpen else { throw .wrongStatus(session.status) }
      guard !reason.isBlank else { throw .missingField(kind: .session, field: "cancelReason") }
      after.status = .cancelled
      after.cancelReason = reason
    case .change(let change):
      guard session.status != .cancelled else { throw .wrongStatus(.cancelled) }
      after = try change.applied(to: session)
      let isMoved = after.day != session.day || after.start != session.start
      guard session.status.isOpen || !isMoved else { throw .wrongStatus(session.status) }
      guard after.status == session.status || (after.status.isOpen && session.status.isOpen) else {
        throw .wrongStatus(session.status)
      }
    }
    return after
  }
}
