import Domain
import Testing

@Suite("A session held over a slot")
struct PlacementTests {
  private func slot(_ dice: inout Dice) -> Slot {
    Slot(
      day: Day("2026-11-02")!.adding(days: dice.roll(21)), start: TimeOfDay(minutes: 30 * dice.roll(40))!,
      venue: dice.pick(["lab", "hall"]))
  }

  @Test("hears of a slot what moving it there would answer", arguments: 1...40)
  func likeMoving(seed: Int) throws {
    var dice = Dice(seed)
    let alliance = SmallAlliance.crowded(&dice, sessions: 30).alliance
    let open = alliance[SmallAlliance.year].sessions.filter(\.status.isOpen)
    var verdicts: Set<Placement.Verdict> = []
    for session in open {
      let placement = try #require(Placement(session.id, in: alliance))
      for _ in 0..<8 {
        let slot = slot(&dice)
        let judgement = placement.judgement(of: slot)
        verdicts.insert(judgement.verdict)
        do throws(Refusal) {
          let edit = try Edit.move(session.id, to: slot.day, start: slot.start, venue: slot.venue, in: alliance)
          #expect(judgement.verdict != .blocked)
          var moved = alliance
          try moved.apply(edit)
          #expect(moved.session(session.id)?.slot == slot)
        } catch {
          guard case .blocked(let findings) = error else {
            Issue.record("\(error)")
            return
          }
          #expect(judgement.verdict == .blocked)
          #expect(Set(findings) == Set(judgement.forbidden))
        }
      }
    }
    #expect(verdicts.contains(.blocked) && verdicts.contains(.advisory))
  }

  @Test("is told all that the rules find, each once: what the slot does, and what holds anywhere", arguments: 1...20)
  func complete(seed: Int) throws {
    var dice = Dice(seed)
    let small = SmallAlliance.crowded(&dice, sessions: 30)
    for session in small.alliance[SmallAlliance.year].sessions where session.status.isOpen {
      let placement = try #require(Placement(session.id, in: small.alliance))
      let slot = slot(&dice)
      let judgement = placement.judgement(of: slot)
      let found = small.board.findings(for: session.placed(at: slot))
      #expect(judgement.findings.count + judgement.standing.count == found.count)
      #expect(Set(judgement.findings + judgement.standing) == Set(found))
      #expect((judgement.verdict == .free) == (judgement.findings.isEmpty && judgement.forbidden.isEmpty))
      // What holds anywhere holds where it stands too.
      #expect(Set(judgement.standing) == Set(placement.judgement(of: session.slot).standing))
    }
  }

  @Test("is free where the guide and the room are, and names who is in the way where they are not")
  func namesTheOther() throws {
    var small = SmallAlliance()
    let day = SmallAlliance.wednesday
    small.add(
      small.session("a", day, at: "13:30", venue: "lab", guides: ["an"]),
      small.session("b", day.adding(days: 7), at: "14:30", venue: "lab", guides: ["an"]))
    let placement = try #require(Placement("a", in: small.alliance))
    func judgement(_ start: String) -> Placement.Judgement {
      placement.judgement(of: Slot(day: day.adding(days: 7), start: TimeOfDay(start)!, venue: "lab"))
    }
    #expect(judgement("12:30").verdict == .free)
    #expect(judgement("12:35").forbidden.map(\.detail) == [.venueTaken("lab", by: "b"), .guideTaken("an", by: "b")])
    #expect(judgement("16:30").verdict == .free)
    let elsewhere = placement.judgement(
      of: Slot(day: day.adding(days: 7), start: TimeOfDay("14:30")!, venue: "hall"))
    #expect(elsewhere.forbidden.map(\.detail) == [.guideTaken("an", by: "b")])
  }

  @Test("is not stopped by what is wrong with it already, wherever it goes")
  func standing() throws {
    var small = SmallAlliance()
    var session = small.session("a", venue: "lab", schools: [SmallAlliance.oak], registered: 30)
    session.guides = ["an"]
    small.add(session)
    let placement = try #require(Placement("a", in: small.alliance))
    let home = placement.judgement(of: session.slot)
    #expect(home.standing.map(\.rule) == [.enrolment])
    #expect(home.verdict == .free)
    let later = placement.judgement(of: Slot(day: session.day, start: TimeOfDay("16:00")!, venue: "lab"))
    #expect(later.verdict == .free && later.standing == home.standing)
  }

  @Test("finds the next day on which the hour is free, and none that is not is offered")
  func freeDay() throws {
    var small = SmallAlliance()
    var an = try #require(small.alliance.guides["an"])
    an.weekdays = [.wednesday]
    small.alliance.guides.put(an)
    let day = SmallAlliance.wednesday
    small.add(
      small.session("a", day, venue: "lab", guides: ["an"]),
      small.session("b", day.adding(days: 7), venue: "hall", guides: ["an"]))
    let placement = try #require(Placement("a", in: small.alliance))
    // A week later the guide is taken, so two weeks; before it lies nothing.
    #expect(placement.freeDay(from: placement.session.slot, step: 1)?.day == day.adding(days: 14))
    #expect(placement.freeDay(from: placement.session.slot, step: -1)?.day == day.adding(days: -7))
    var last = placement.session.slot
    last.day = SmallAlliance.year.lastDate
    #expect(placement.freeDay(from: last, step: 1) == nil)
  }

  @Test("Only what is still to come can be picked up")
  func onlyOpen() {
    var small = SmallAlliance()
    for status in SessionStatus.allCases {
      var session = small.session(RecordID(status.rawValue))
      session.status = status
      small.add(session)
      #expect((Placement(session.id, in: small.alliance) != nil) == status.isOpen)
    }
    #expect(Placement("nobody", in: small.alliance) == nil)
  }
}
