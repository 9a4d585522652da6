import Domain
import Testing

@Suite("What is done to several sessions at once")
struct SessionBatchTests {
  private let today = SmallAlliance.wednesday

  private func weekly(_ count: Int, change: (Int, inout Session) -> Void = { _, _ in }) -> SmallAlliance {
    var small = SmallAlliance()
    for index in 0..<count {
      var session = small.session(
        RecordID("s\(index)"), today.adding(days: 7 * index), venue: "lab", guides: ["an"])
      session.series = "series"
      change(index, &session)
      small.add(session)
    }
    return small
  }

  private func change(_ set: (inout SessionChange) -> Void) -> SessionAction {
    var change = SessionChange()
    set(&change)
    return .change(change)
  }

  private func all(_ small: SmallAlliance) -> [RecordID<Session>] {
    small.alliance[SmallAlliance.year].sessions.map(\.id)
  }

  private func applied(_ batch: SessionBatch, to small: SmallAlliance) throws -> Alliance {
    var alliance = small.alliance
    try alliance.apply(batch.edit)
    return alliance
  }

  @Test("A series moves a week on as a whole: its sessions make room for each other")
  func moveTogether() throws {
    let small = weekly(4)
    let batch = SessionBatch(change { $0.day = .by(days: 7) }, on: all(small), in: small.alliance)
    #expect(batch.refused.isEmpty && batch.edit.act == .moved)
    #expect(batch.edit.subject == "4× Robots bouwen 2026-12-02 – 2026-12-23")
    let alliance = try applied(batch, to: small)
    #expect(alliance[SmallAlliance.year].sessions.inOrder.map(\.day.description).first == "2026-12-02")
    #expect(alliance.session("s0")?.day == Day("2026-12-02"))
  }

  @Test("A session that stays where it was is in the way of the one that would take its place")
  func staysInTheWay() {
    let small = weekly(3) { index, session in if index == 2 { session.status = .held } }
    let batch = SessionBatch(change { $0.day = .by(days: 7) }, on: all(small), in: small.alliance)
    #expect(batch.refused.map(\.after.id) == ["s0", "s1", "s2"])
    #expect(batch.items.last?.refusal == .wrongStatus(.held))
    #expect(batch.edit.isEmpty)
  }

  @Test("Of two that would clash with each other the first goes")
  func firstGoes() throws {
    let small = weekly(3)
    let day = Day("2027-01-13")!
    let batch = SessionBatch(change { $0.day = .to(day) }, on: all(small), in: small.alliance)
    #expect(batch.done.map(\.after.id) == ["s0"])
    #expect(batch.refused.map(\.after.id) == ["s1", "s2"])
  }

  @Test("What would only clash with a session that cannot move there itself goes all the same")
  func inTheWayOfNobody() {
    var small = SmallAlliance()
    let day = Day("2027-01-13")!
    // The first cannot move: its guide is busy there. Then the second finds the venue free.
    small.add(small.session("a", today, venue: "lab", guides: ["an"]))
    small.add(small.session("b", today.adding(days: 1), venue: "lab"))
    small.add(small.session("busy", day, guides: ["an"]))
    let batch = SessionBatch(change { $0.day = .to(day) }, on: ["a", "b"], in: small.alliance)
    #expect(batch.refused.map(\.after.id) == ["a"] && batch.done.map(\.after.id) == ["b"])
  }

  @Test("As many go at once as there are kits")
  func kits() {
    var small = SmallAlliance()
    small.alliance.kits.put(Kit(id: "robots", name: "Robots", stock: 2))
    for index in 0..<3 { small.add(small.session(RecordID("s\(index)"), today.adding(days: index))) }
    let batch = SessionBatch(
      change { $0.day = .to(Day("2027-01-13")!) }, on: ["s0", "s1", "s2"], in: small.alliance)
    #expect(batch.done.map(\.after.id) == ["s0", "s1"])
  }

  @Test("A reason does what the rules block, and is kept where something blocks and nowhere else")
  func reason() throws {
    var small = weekly(2)
    small.add(small.session("other", today.adding(days: 1), venue: "lab"))
    let batch = SessionBatch(
      change { $0.day = .by(days: 1) }, on: all(small).filter { $0 != "other" }, reason: "Grote zaal",
      in: small.alliance)
    let alliance = try applied(batch, to: small)
    #expect(batch.refused.isEmpty)
    #expect(alliance.session("s0")?.overrides == [Override(rule: "venue-taken", reason: "Grote zaal")])
    #expect(alliance.session("s1")?.overrides == [])
  }

  @Test("What a session has against it already stops nobody from changing something else")
  func oldClash() throws {
    var small = weekly(1)
    small.add(small.session("other", venue: "lab"))
    let batch = SessionBatch(.confirm, on: ["s0"], in: small.alliance)
    #expect(try applied(batch, to: small).session("s0")?.status == .confirmed)
  }

  @Test("Confirming, holding and cancelling leave what is so already, and refuse what cannot be")
  func statuses() throws {
    let small = weekly(4) { index, session in
      session.status = [.planned, .confirmed, .held, .cancelled][index]
    }
    let confirmed = SessionBatch(.confirm, on: all(small), in: small.alliance)
    #expect(confirmed.done.map(\.after.id) == ["s0"] && confirmed.same.map(\.after.id) == ["s1"])
    #expect(confirmed.refused.map(\.refusal) == [.wrongStatus(.held), .wrongStatus(.cancelled)])
    let held = SessionBatch(.hold(today: today), on: all(small), in: small.alliance)
    #expect(held.done.map(\.after.id) == ["s0"] && held.same.map(\.after.id) == ["s2"])
    #expect(held.items[1].refusal == .notYet(today.adding(days: 7)))
    let cancelled = SessionBatch(.cancel(reason: "Ziek"), on: all(small), in: small.alliance)
    #expect(cancelled.done.map(\.after.id) == ["s0", "s1"])
    #expect(try applied(cancelled, to: small).session("s1")?.cancelReason == "Ziek")
    #expect(cancelled.edit.reason == "Ziek")
    let staffed = SessionBatch(change { $0.guides = [.add("bo")] }, on: all(small), in: small.alliance)
    #expect(staffed.done.map(\.after.id) == ["s0", "s1", "s2"])
    #expect(staffed.refused.map(\.refusal) == [.wrongStatus(.cancelled)])
    #expect(
      SessionBatch(.cancel(reason: " "), on: ["s0"], in: small.alliance).items[0].refusal
        == .missingField(kind: .session, field: "cancelReason"))
  }

  @Test("A guide is added once, replaced only where there was the other, and a venue changes for all")
  func guidesAndVenue() throws {
    let small = weekly(3) { index, session in session.guides = [["an"], ["bo"], ["an", "bo"]][index] }
    let added = SessionBatch(change { $0.guides = [.add("bo")] }, on: all(small), in: small.alliance)
    #expect(added.done.map(\.after.guides) == [["an", "bo"]])
    let replaced = SessionBatch(
      change { $0.guides = [.replace("an", by: "bo")] }, on: all(small), in: small.alliance)
    #expect(replaced.items.map(\.after.guides) == [["bo"], ["bo"], ["bo"]])
    let venue = SessionBatch(change { $0.venue = .init("hall") }, on: all(small), in: small.alliance)
    #expect(try applied(venue, to: small)[SmallAlliance.year].sessions.allSatisfy { $0.venue == "hall" })
    let gone = SessionBatch(change { $0.venue = .init("moon") }, on: all(small), in: small.alliance)
    #expect(gone.refused.allSatisfy { $0.refusal == .noSuchRecord(kind: .venue, id: "moon") })
  }

  @Test("What an edit did to one is done to the others alike: days and hours as steps, guides in pairs")
  func alike() throws {
    let small = weekly(2) { index, session in
      if index == 1 { session.start = TimeOfDay("09:00")! }
    }
    let before = small.alliance.session("s0")!
    var after = before
    after.day = before.day.adding(days: 1)
    after.start = TimeOfDay("14:00")!
    after.guides = ["bo"]
    after.capacity = 12
    after.participation = [Participation(school: SmallAlliance.oak, grade: .l5, invited: 24)]
    let change = SessionChange(from: before, to: after)
    #expect(try change.applied(to: before) == after)
    let other = try change.applied(to: small.alliance.session("s1")!)
    #expect(other.day == today.adding(days: 8) && other.start == TimeOfDay("09:30"))
    #expect(other.guides == ["bo"] && other.capacity == 12 && other.participation == after.participation)
    #expect(SessionChange(from: before, to: before).isEmpty)
  }

  @Test("An hour cannot be moved past midnight")
  func pastMidnight() {
    let small = weekly(1)
    let batch = SessionBatch(change { $0.start = .by(minutes: 12 * 60) }, on: ["s0"], in: small.alliance)
    #expect(
      batch.items[0].refusal == .outOfRange(kind: .session, field: "start", value: 1530, range: 0...1439))
  }

  @Test("This and following begins at that session; all leaves what is history; one is one")
  func scopes() throws {
    let small = weekly(5) { index, session in
      if index == 0 { session.status = .held }
      if index == 3 { session.status = .cancelled }
    }
    let series = try #require(SessionSeries(of: "s2", in: small.alliance))
    #expect(series.sessions(.one, from: "s2").map(\.id) == ["s2"])
    #expect(series.sessions(.following, from: "s2").map(\.id) == ["s2", "s4"])
    #expect(series.sessions(.all, from: "s2").map(\.id) == ["s1", "s2", "s4"])
    #expect(series.sessions(.all, from: "s0").map(\.id) == ["s0", "s1", "s2", "s4"])
    #expect(SessionSeries(of: "s2", in: weekly(5) { $1.series = nil }.alliance) == nil)
  }

  @Test("Into another school year they go as one edit, and come back with it")
  func otherYear() throws {
    let small = weekly(3)
    let batch = SessionBatch(change { $0.day = .by(days: 308) }, on: all(small), in: small.alliance)
    #expect(batch.refused.isEmpty)
    var alliance = try applied(batch, to: small)
    #expect(alliance[SmallAlliance.year.next].sessions.count == 3)
    #expect(SessionSeries(of: "s0", in: alliance)?.sessions.count == 3)
    try alliance.apply(batch.edit.inverted)
    #expect(alliance == small.alliance)
  }
}

@Suite("Laws of what is done to several sessions")
struct SessionBatchLawTests {
  private func action(_ dice: inout Dice) -> SessionAction {
    var change = SessionChange()
    switch dice.roll(8) {
    case 0: return .confirm
    case 1: return .hold(today: Day("2026-11-02")!.adding(days: dice.roll(14)))
    case 2: return .cancel(reason: dice.pick(["Ziek", ""]))
    case 3: change.day = .by(days: dice.roll(15) - 7)
    case 4: change.day = .to(Day("2026-11-02")!.adding(days: dice.roll(14)))
    case 5: change.guides = [dice.pick([.add("bo"), .remove("an"), .replace("an", by: "bo")])]
    case 6: change.venue = .init(dice.pick(["lab", "hall", nil]))
    default:
      change.start = .by(minutes: dice.roll(600) - 300)
      change.day = .by(days: dice.roll(400) - 200)
    }
    return .change(change)
  }

  private func forbidden(_ session: Session, in alliance: Alliance) -> [Finding] {
    session.forbidden(by: SchedulingBoard(alliance, year: session.schoolYear).findings(for: session))
  }

  @Test("Undone, everything is as before; what is refused or not asked for has not changed", arguments: 0..<150)
  func undo(seed: Int) throws {
    var dice = Dice(seed)
    let small = SmallAlliance.crowded(&dice, sessions: 12)
    let marked = small.alliance[SmallAlliance.year].sessions.map(\.id).filter { _ in dice.chance(2) }
    let batch = SessionBatch(
      action(&dice), on: marked, reason: dice.pick([nil, "Kan niet anders"]), in: small.alliance)
    #expect(Set(batch.items.map(\.after.id)) == Set(marked))
    var alliance = small.alliance
    try alliance.apply(batch.edit)
    let done = Set(batch.done.map(\.after.id))
    for session in small.alliance[SmallAlliance.year].sessions where !done.contains(session.id) {
      #expect(alliance.session(session.id) == session)
    }
    for item in batch.done { #expect(alliance.session(item.after.id) == item.after) }
    try alliance.apply(batch.edit.inverted)
    #expect(alliance == small.alliance)
  }

  @Test("What is done brings no session into a clash it was not in, unless for a reason", arguments: 0..<150)
  func noNewClash(seed: Int) throws {
    var dice = Dice(1000 + seed)
    let small = SmallAlliance.crowded(&dice, sessions: 10)
    let marked = small.alliance[SmallAlliance.year].sessions.map(\.id).filter { _ in dice.chance(2) }
    let batch = SessionBatch(action(&dice), on: marked, in: small.alliance)
    var alliance = small.alliance
    try alliance.apply(batch.edit)
    for item in batch.done {
      let before = Set(item.before.map { forbidden($0, in: small.alliance) } ?? [])
      #expect(forbidden(item.after, in: alliance).allSatisfy(before.contains))
    }
    for case .blocked(let findings)? in batch.refused.map(\.refusal) { #expect(!findings.isEmpty) }
  }

  @Test("An edit of this and the following touches none before, and none of another series", arguments: 0..<150)
  func following(seed: Int) throws {
    var dice = Dice(2000 + seed)
    var small = SmallAlliance.crowded(&dice, sessions: 14)
    for session in small.alliance[SmallAlliance.year].sessions {
      var linked = session
      linked.series = dice.pick(["one", "two", nil])
      small.add(linked)
    }
    let from = dice.pick(small.alliance[SmallAlliance.year].sessions.all)
    guard let series = SessionSeries(of: from.id, in: small.alliance) else { return }
    let ids = series.sessions(.following, from: from.id).map(\.id)
    let batch = SessionBatch(action(&dice), on: ids, reason: "Zo is het", in: small.alliance)
    var alliance = small.alliance
    try alliance.apply(batch.edit)
    for session in small.alliance[SmallAlliance.year].sessions {
      let isBefore = Session.inOrder(session, from)
      if isBefore || session.series != from.series { #expect(alliance.session(session.id) == session) }
    }
  }

  @Test("One alone is judged as its own edit judges it", arguments: 0..<100)
  func oneIsOne(seed: Int) throws {
    var dice = Dice(3000 + seed)
    let small = SmallAlliance.crowded(&dice, sessions: 10)
    let session = dice.pick(small.alliance[SmallAlliance.year].sessions.all)
    let day = Day("2026-11-02")!.adding(days: dice.roll(14))
    var change = SessionChange()
    change.day = .to(day)
    let item = SessionBatch(.change(change), on: [session.id], in: small.alliance).items[0]
    guard day != session.day else { return }
    do throws(Refusal) {
      var alliance = small.alliance
      let edit = try Edit.move(session.id, to: day, in: alliance)
      try alliance.apply(edit)
      #expect(item.refusal == nil && alliance.session(session.id) == item.after)
    } catch {
      #expect(item.refusal == error)
    }
  }
}
