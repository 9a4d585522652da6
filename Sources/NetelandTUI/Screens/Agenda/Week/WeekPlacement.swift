import Domain

/// A session that is picked up in the grid, and what is said of the slots it is held over.
struct WeekPlacement: Sendable {
  private let placement: Placement
  private(set) var slot: Slot
  private(set) var judgement: Placement.Judgement
  /// Every slot that was asked about: steering goes over the same ones again and again.
  private var verdicts: [Slot: Placement.Verdict] = [:]

  /// Nil where there is no such session, or where it cannot be moved.
  /// - Parameter slot: where to hold it; nil for where it stands.
  init?(_ id: RecordID<Session>, over slot: Slot? = nil, in alliance: Alliance) {
    guard let placement = Placement(id, in: alliance) else { return nil }
    let slot = slot ?? placement.session.slot
    guard placement.board.year.contains(slot.day) else { return nil }
    self.placement = placement
    self.slot = slot
    judgement = placement.judgement(of: slot)
  }

  /// As it is stored.
  var session: Session { placement.session }
  /// As it would be.
  var draft: Session { session.placed(at: slot) }
  var isAtHome: Bool { slot == session.slot }

  func reaches(_ day: Day) -> Bool { placement.board.year.contains(day) }

  mutating func hold(over slot: Slot) {
    self.slot = slot
    judgement = placement.judgement(of: slot)
  }

  func freeDay(step: Int) -> Slot? { placement.freeDay(from: slot, step: step) }

  func verdict(of slot: Slot) -> Placement.Verdict? { verdicts[slot] }

  /// Finds out about slots, so that drawing them takes no work.
  mutating func ask(about slots: some Sequence<Slot>) {
    for slot in slots where verdicts[slot] == nil { verdicts[slot] = placement.judgement(of: slot).verdict }
  }

  /// The last start that keeps the session within its day.
  var latestStart: Int { max(0, TimeOfDay.minutesPerDay - max(5, session.minutes)) }
}
