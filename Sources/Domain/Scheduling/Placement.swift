/// A session that is picked up, to be held over one slot after the other before anything changes.
///
/// It says of a slot what ``Edit/move(_:to:start:venue:reasons:in:)`` would: what forbids it there is what that would
/// refuse. Slots lie in the school year of the session; a board for another year is another placement.
public struct Placement: Sendable {
  /// As it is stored.
  public let session: Session
  public let board: SchedulingBoard
  /// What the rules have against it where it stands: no news, so it forbids nothing.
  private let known: Set<Finding>

  /// Nil where there is no such session, or where it cannot be moved: it is held or cancelled.
  public init?(_ id: RecordID<Session>, in alliance: Alliance) {
    guard let session = alliance.session(id), session.status.isOpen else { return nil }
    self.session = session
    board = SchedulingBoard(alliance, year: session.schoolYear)
    known = Set(board.findings(for: session))
  }

  /// What a slot is for this session.
  public enum Verdict: CaseIterable, Sendable {
    /// Nothing speaks against it.
    case free
    /// It can be put here; something is worth knowing first, or a reason that was given already keeps it.
    case advisory
    /// It can only be put here for a reason.
    case blocked
  }

  /// What speaks against a slot. Blocking findings come first in each list.
  public struct Judgement: Equatable, Sendable {
    public let verdict: Verdict
    /// What holds in this slot.
    public let findings: [Finding]
    /// What holds wherever the session is put.
    public let standing: [Finding]
    /// The findings that need a reason.
    public let forbidden: [Finding]
  }

  public func judgement(of slot: Slot) -> Judgement {
    let draft = session.placed(at: slot)
    let found = board.findings(for: draft)
    let ordered = found.filter { $0.severity == .blocking } + found.filter { $0.severity != .blocking }
    let forbidden = draft.forbidden(by: ordered).filter { !known.contains($0) }
    let here = ordered.filter(\.detail.isOfSlot)
    return Judgement(
      verdict: forbidden.isEmpty ? here.isEmpty ? .free : .advisory : .blocked, findings: here,
      standing: ordered.filter { !$0.detail.isOfSlot }, forbidden: forbidden)
  }

  /// The next day, or the one before where `step` is -1, on which nothing speaks against the same hour and place; nil
  /// where the school year has none.
  public func freeDay(from slot: Slot, step: Int) -> Slot? {
    var next = slot
    while true {
      next.day = next.day.adding(days: step)
      guard board.year.contains(next.day) else { return nil }
      if judgement(of: next).verdict == .free { return next }
    }
  }
}

extension FindingDetail {
  /// Whether another day, hour or place can change it.
  public var isOfSlot: Bool {
    switch self {
    case .overEnrolment, .guideWithoutSkill, .gradesOutsideWorkshop: false
    case .overCapacity(_, _, let limit), .overInvited(_, _, let limit), .manyInvited(_, _, let limit, _):
      if case .venue = limit { true } else { false }
    case .venueTaken, .guideTaken, .cohortTaken, .noLessons, .inHoliday, .onFreeDay, .duringLessons, .kitShort,
      .guideAbsent, .guideOffWeekday, .guideOffDay, .gapTooShort, .venueClosed, .travelTooShort, .venueBooked,
      .guideBusy:
      true
    }
  }
}
