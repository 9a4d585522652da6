import Domain
import Testing

@Suite("What is done to a session")
struct ScheduleEditsTests {
  private let today = SmallAlliance.wednesday

  private func applied(_ edit: Edit, to small: SmallAlliance) throws -> Alliance {
    var alliance = small.alliance
    try alliance.apply(edit)
    return alliance
  }

  @Test("Scheduling adds the session to its school year, in the alliance's own words")
  func schedule() throws {
    let small = SmallAlliance()
    let draft = small.session("a", venue: "lab", guides: ["an"], schools: [SmallAlliance.oak])
    let edit = try Edit.schedule(draft, in: small.alliance)
    #expect(edit.act == .scheduled)
    #expect(edit.subject == "Robots bouwen 2026-11-25")
    #expect(edit.files == [.yearly(SmallAlliance.year, .session)])
    #expect(try applied(edit, to: small)[SmallAlliance.year].sessions["a"] == draft)
  }

  @Test("An id that is taken, in any school year, is refused")
  func idTaken() {
    var small = SmallAlliance()
    small.add(small.session("a", Day("2025-11-26")!))
    #expect(throws: Refusal.idTaken(kind: .session, id: "a")) {
      try Edit.schedule(small.session("a"), in: small.alliance)
    }
  }

  @Test("What a session points at must be there, and its numbers must fit their fields")
  func fields() {
    let small = SmallAlliance()
    #expect(throws: Refusal.noSuchRecord(kind: .venue, id: "moon")) {
      try Edit.schedule(small.session("a", venue: "moon"), in: small.alliance)
    }
    #expect(throws: Refusal.outOfRange(kind: .session, field: "minutes", value: 0, range: 5...1440)) {
      try Edit.schedule(small.session("a", minutes: 0), in: small.alliance)
    }
    #expect(
      throws: Refusal.outOfRange(
        kind: .session, field: "participation[0].registered", value: -1, range: 0...9999)
    ) {
      try Edit.schedule(
        small.session("a", schools: [SmallAlliance.oak], registered: -1), in: small.alliance)
    }
    var nameless = small.session("a")
    nameless.workshop = ""
    #expect(throws: Refusal.missingField(kind: .session, field: "workshop")) {
      try Edit.schedule(nameless, in: small.alliance)
    }
  }

  @Test("A blocking finding is refused until there is a reason, which is kept")
  func blocked() throws {
    var small = SmallAlliance()
    small.add(small.session("a", venue: "lab"))
    let draft = small.session("b", venue: "lab")
    let clash = Finding(
      rule: .venueTaken, severity: .blocking, session: "b", detail: .venueTaken("lab", by: "a"))
    #expect(throws: Refusal.blocked([clash])) { try Edit.schedule(draft, in: small.alliance) }
    #expect(throws: Refusal.blocked([clash])) {
      try Edit.schedule(draft, reasons: [.venueTaken: "  ", .guideTaken: "no"], in: small.alliance)
    }
    let edit = try Edit.schedule(draft, reasons: [.venueTaken: "The lab has two halves"], in: small.alliance)
    let kept = try applied(edit, to: small).session("b")?.overrides
    #expect(kept == [Override(rule: "venue-taken", reason: "The lab has two halves")])
  }

  @Test("An advisory finding needs no reason")
  func advisory() throws {
    let small = SmallAlliance()
    let draft = small.session("a", at: "10:00", schools: [SmallAlliance.oak])
    #expect(small.severities(.lessonTime, of: draft) == [.advisory])
    #expect(try !Edit.schedule(draft, in: small.alliance).isEmpty)
  }

  @Test("A finding the session has already stops nobody from changing something else")
  func oldFinding() throws {
    var small = SmallAlliance()
    small.add(small.session("a", venue: "lab"), small.session("b", venue: "lab"))
    var noted = small.alliance.session("b")!
    noted.note = "Bring tape"
    #expect(try applied(Edit.edit(noted, in: small.alliance), to: small).session("b")?.note == "Bring tape")
    small.add(small.session("c", at: "16:00", venue: "lab"))
    #expect(throws: Refusal.self) {
      try Edit.move("b", start: TimeOfDay("16:00")!, in: small.alliance)
    }
  }

  @Test("A reason goes with the clash it was given for")
  func staleReason() throws {
    var small = SmallAlliance()
    small.add(small.session("a", venue: "lab"))
    var kept = small.session("b", venue: "lab")
    kept.overrides = [
      Override(rule: "venue-taken", reason: "why"), Override(rule: "future-rule", reason: "x"),
    ]
    small.add(kept)
    let edit = try Edit.move("b", venue: "hall", in: small.alliance)
    let moved = try applied(edit, to: small).session("b")
    #expect(moved?.overrides == [Override(rule: "future-rule", reason: "x")])
  }

  @Test("Moving changes day, start and venue, and nothing where nothing is given")
  func move() throws {
    var small = SmallAlliance()
    let session = small.session("a", venue: "lab")
    small.add(session)
    let day = SmallAlliance.wednesday.adding(days: 7)
    let edit = try Edit.move("a", to: day, start: TimeOfDay("14:00")!, venue: "hall", in: small.alliance)
    var expected = session
    expected.day = day
    expected.start = TimeOfDay("14:00")!
    expected.venue = "hall"
    #expect(edit.act == .moved && edit.mutations.count == 1)
    #expect(try applied(edit, to: small).session("a") == expected)
    #expect(try Edit.move("a", in: small.alliance).isEmpty)
  }

  @Test("Into another school year it goes as one edit over two files, and comes back with it")
  func otherYear() throws {
    var small = SmallAlliance()
    small.add(small.session("a"), small.session("stays", at: "09:00"))
    let edit = try Edit.move("a", to: Day("2027-09-08")!, in: small.alliance)
    let next = SmallAlliance.year.next
    #expect(edit.files == [.yearly(SmallAlliance.year, .session), .yearly(next, .session)])
    var alliance = try applied(edit, to: small)
    #expect(alliance[SmallAlliance.year].sessions.map(\.id) == ["stays"])
    #expect(alliance[next].sessions.map(\.id) == ["a"])
    try alliance.apply(edit.inverted)
    #expect(alliance == small.alliance)
  }

  @Test("An academy stays behind in its own school year: the session cannot leave with it")
  func academyStays() {
    var small = SmallAlliance()
    small.alliance[SmallAlliance.year].academies.put(Academy(id: "series", name: "Reeks"))
    var session = small.session("a")
    session.academy = "series"
    small.add(session)
    #expect(throws: Refusal.noSuchRecord(kind: .academy, id: "series")) {
      try Edit.move("a", to: Day("2027-09-08")!, in: small.alliance)
    }
  }

  @Test("Cancelling needs a reason and an open session; reinstating makes it planned again")
  func cancelAndReinstate() throws {
    var small = SmallAlliance()
    small.add(small.session("a"))
    #expect(throws: Refusal.missingField(kind: .session, field: "cancelReason")) {
      try Edit.cancel("a", reason: " ", in: small.alliance)
    }
    small.alliance = try applied(Edit.cancel("a", reason: "Guide ill", in: small.alliance), to: small)
    let cancelled = small.alliance.session("a")
    #expect(cancelled?.status == .cancelled && cancelled?.cancelReason == "Guide ill")
    #expect(throws: Refusal.wrongStatus(.cancelled)) {
      try Edit.cancel("a", reason: "Again", in: small.alliance)
    }
    #expect(throws: Refusal.wrongStatus(.cancelled)) { try Edit.move("a", in: small.alliance) }
    small.alliance = try applied(Edit.reinstate("a", in: small.alliance), to: small)
    #expect(small.alliance.session("a") == small.session("a"))
  }

  @Test("What took its place meanwhile blocks a cancelled session from coming back")
  func reinstateBlocked() throws {
    var small = SmallAlliance()
    small.add(small.session("a", venue: "lab"))
    small.alliance = try applied(Edit.cancel("a", reason: "Ill", in: small.alliance), to: small)
    small.add(small.session("b", venue: "lab"))
    #expect(throws: Refusal.self) { try Edit.reinstate("a", in: small.alliance) }
    #expect(try !Edit.reinstate("a", reasons: [.venueTaken: "Two halves"], in: small.alliance).isEmpty)
  }

  @Test("A session is held on its day or after it, not before")
  func hold() throws {
    var small = SmallAlliance()
    small.add(small.session("a"))
    #expect(throws: Refusal.notYet(today)) {
      try Edit.hold("a", today: today.adding(days: -1), in: small.alliance)
    }
    small.alliance = try applied(Edit.hold("a", today: today, in: small.alliance), to: small)
    #expect(small.alliance.session("a")?.status == .held)
    #expect(throws: Refusal.wrongStatus(.held)) { try Edit.hold("a", today: today, in: small.alliance) }
  }

  @Test("Held by mistake is taken back as long as no numbers are there")
  func heldByMistake() throws {
    var small = SmallAlliance()
    var held = small.session("a", schools: [SmallAlliance.oak])
    held.status = .held
    small.add(held)
    #expect(try applied(Edit.reinstate("a", in: small.alliance), to: small).session("a")?.status == .planned)
    held.participation[0].attended = 3
    small.add(held)
    #expect(throws: Refusal.wrongStatus(.held)) { try Edit.reinstate("a", in: small.alliance) }
  }

  @Test("Editing confirms and unconfirms, and leaves every other status to its own edit")
  func statusByEditing() throws {
    var small = SmallAlliance()
    var session = small.session("a")
    small.add(session)
    session.status = .confirmed
    #expect(try applied(Edit.edit(session, in: small.alliance), to: small).session("a")?.status == .confirmed)
    for status in [SessionStatus.held, .cancelled] {
      session.status = status
      #expect(throws: Refusal.wrongStatus(.planned)) { try Edit.edit(session, in: small.alliance) }
    }
    #expect(throws: Refusal.noSuchRecord(kind: .session, id: "z")) {
      try Edit.edit(small.session("z"), in: small.alliance)
    }
  }

  @Test("Only a session without a history can be deleted")
  func delete() throws {
    var small = SmallAlliance()
    var session = small.session("a", schools: [SmallAlliance.oak])
    small.add(session)
    #expect(try applied(Edit.delete("a", in: small.alliance), to: small).session("a") == nil)
    var seen = Observation(id: "o", day: today, text: "Lively")
    seen.session = "a"
    small.alliance[SmallAlliance.year].observations.put(seen)
    #expect(throws: Refusal.stillUsed(kind: .session, id: "a", by: 1)) {
      try Edit.delete("a", in: small.alliance)
    }
    session.status = .held
    small.add(session)
    #expect(throws: Refusal.wrongStatus(.held)) { try Edit.delete("a", in: small.alliance) }
  }

  @Test("An edit made from a session that somebody has changed since is refused, with nothing changed")
  func changedMeanwhile() throws {
    var small = SmallAlliance()
    small.add(small.session("a"))
    let edit = try Edit.move("a", to: Day("2027-09-08")!, in: small.alliance)
    small.add(small.session("a", at: "16:00"))
    var alliance = small.alliance
    #expect(throws: Refusal.self) { try alliance.apply(edit) }
    #expect(alliance == small.alliance)
  }
}
