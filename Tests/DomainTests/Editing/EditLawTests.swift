import Domain
import Testing

@Suite("Laws of edits")
struct EditLawTests {
  /// A random thing that somebody might do; nil where it is refused.
  private func randomEdit(_ small: SmallAlliance, _ dice: inout Dice) -> Edit? {
    let alliance = small.alliance
    let id = RecordID<Session>("s\(dice.roll(12))")
    let year = SmallAlliance.year
    let venue = RecordID<Venue>("v\(dice.roll(3))")
    switch dice.roll(13) {
    case 0, 1, 2:
      var draft = small.randomSession(id, &dice)
      draft.status = .planned
      return try? Edit.schedule(draft, reasons: reasons(&dice), in: alliance)
    case 3:
      var draft = small.randomSession(id, &dice)
      draft.status = alliance.session(id)?.status ?? .planned
      return try? Edit.edit(draft, reasons: reasons(&dice), in: alliance)
    case 4:
      let day = Day("2026-11-02")!.adding(days: dice.roll(30))
      return try? Edit.move(id, to: day, reasons: reasons(&dice), in: alliance)
    case 5: return try? Edit.move(id, to: Day("2027-09-08")!, reasons: reasons(&dice), in: alliance)
    case 6: return try? Edit.cancel(id, reason: "Ill", in: alliance)
    case 7: return try? Edit.reinstate(id, reasons: reasons(&dice), in: alliance)
    case 8: return try? Edit.hold(id, today: Day("2026-11-09")!, in: alliance)
    case 9: return try? Edit.delete(id, in: alliance)
    case 10: return try? Edit.put(Venue(id: venue, name: "Zaal \(dice.roll(3))"), in: alliance)
    case 11: return try? Edit.delete(venue, in: alliance)
    default: return Edit.startYear(dice.chance(2) ? year.next : year.previous, in: alliance)
    }
  }

  private func reasons(_ dice: inout Dice) -> [RuleID: String] {
    guard dice.chance(2) else { return [:] }
    return Dictionary(uniqueKeysWithValues: RuleID.allCases.map { ($0, "because") })
  }

  @Test(
    "Whatever is done, undoing all of it step by step gives back every state on the way", arguments: 1...60)
  func inversion(seed: Int) throws {
    var dice = Dice(seed)
    var small = SmallAlliance()
    var history: [(before: Alliance, edit: Edit)] = []
    for _ in 0..<60 {
      guard let edit = randomEdit(small, &dice), !edit.isEmpty else { continue }
      history.append((small.alliance, edit))
      try small.alliance.apply(edit)
      #expect(small.alliance != history.last?.before)
    }
    #expect(history.count > 5)
    for (before, edit) in history.reversed() {
      #expect(edit.inverted.inverted == edit)
      try small.alliance.apply(edit.inverted)
      #expect(small.alliance == before)
    }
  }

  @Test(
    "No edit leaves a session that blocks without a reason, when there was none before", arguments: 1...60)
  func noSilentBlock(seed: Int) throws {
    var dice = Dice(seed)
    var small = SmallAlliance()
    for _ in 0..<60 {
      guard let edit = randomEdit(small, &dice), edit.act == .scheduled else { continue }
      try small.alliance.apply(edit)
      let id = RecordID<Session>(edit.mutations[0].recordID)
      let session = try #require(small.alliance.session(id))
      #expect(session.forbidden(by: small.board.findings(for: session)) == [])
    }
  }

  @Test("No edit leaves a reference that leads nowhere", arguments: 1...60)
  func noDangling(seed: Int) throws {
    var dice = Dice(seed)
    var small = SmallAlliance()
    for _ in 0..<60 {
      guard let edit = randomEdit(small, &dice) else { continue }
      try small.alliance.apply(edit)
    }
    #expect(DataCheck(small.alliance).problems == [])
  }
}
