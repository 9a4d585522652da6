import Domain
import Testing

@Suite("Sessions made again")
struct SeriesPlanTests {
  private let ids: [RecordID<Session>] = (1...60).map { RecordID("n\($0)") }

  private func plan(_ small: SmallAlliance, _ end: Repetition.End = .times(3)) -> SeriesPlan {
    let template = small.alliance.session("a")!
    return SeriesPlan(
      template, on: RepeatDays(Repetition(end: end), of: template, in: small.alliance).days)
  }

  private func small(_ change: (inout Session) -> Void = { _ in }) -> SmallAlliance {
    var small = SmallAlliance()
    var session = small.session(
      "a", venue: "lab", guides: ["an"], schools: [SmallAlliance.oak, SmallAlliance.elm], registered: 5)
    change(&session)
    small.add(session)
    return small
  }

  private func made(_ plan: SeriesPlan, in small: SmallAlliance, reason: String? = nil) throws -> Alliance {
    var alliance = small.alliance
    try alliance.apply(plan.batch(ids: ids, series: "series", reason: reason, in: alliance).edit)
    return alliance
  }

  @Test("A repeat is one edit that links all its sessions, the first one too, and is said in one sentence")
  func linked() throws {
    let small = small()
    let batch = plan(small).batch(ids: ids, series: "series", in: small.alliance)
    #expect(batch.refused.isEmpty && batch.added.count == 3)
    #expect(batch.edit.act == .scheduled)
    #expect(batch.edit.subject == "3× Robots bouwen 2026-12-02 – 2026-12-16")
    let alliance = try made(plan(small), in: small)
    let series = try #require(SessionSeries(of: "n2", in: alliance))
    #expect(series.sessions.map(\.id) == ["a", "n1", "n2", "n3"])
    #expect(series.link == .series("series"))
  }

  @Test("What became of the first stays with it: the others are planned, with nobody registered, held or excused")
  func fresh() throws {
    let small = small {
      $0.status = .held
      $0.note = "Tape meenemen"
      $0.capacity = 20
      $0.participation[0].invited = 24
      $0.participation[0].attended = 4
      $0.overrides = [Override(rule: "future-rule", reason: "x")]
      $0.waiting = [WaitingGroup(school: SmallAlliance.oak, grade: .l6, pupils: 3)]
    }
    let session = try #require(try made(plan(small), in: small).session("n1"))
    #expect(session.status == .planned && session.note == "Tape meenemen" && session.capacity == 20)
    #expect(session.venue == "lab" && session.guides == ["an"] && session.start == TimeOfDay("13:30"))
    #expect(session.participation.map(\.cohort) == small.alliance.session("a")!.participation.map(\.cohort))
    #expect(session.participation[0] == Participation(school: SmallAlliance.oak, grade: .l5, invited: 24))
    #expect(session.overrides.isEmpty && session.waiting.isEmpty)
  }

  @Test("Repeated once more it is the same series")
  func again() throws {
    var small = small()
    small.alliance = try made(plan(small, .times(2)), in: small)
    let template = try #require(small.alliance.session("n2"))
    let more = SeriesPlan(template, on: [template.day.adding(days: 7)])
    var alliance = small.alliance
    try alliance.apply(more.batch(ids: ["m"], series: "other", in: alliance).edit)
    #expect(SessionSeries(of: "a", in: alliance)?.sessions.map(\.id) == ["a", "n1", "n2", "m"])
  }

  @Test("An academy is made with its participants and its sessions in one edit, and goes with one undo")
  func academy() throws {
    let small = small()
    var plan = plan(small)
    plan.membership = .newAcademy(name: "Robotclub")
    plan.workshops = ["VB-02", SmallAlliance.robots]
    let edit = plan.batch(ids: ids, series: "s", in: small.alliance).edit
    #expect(edit.subject == "3× Robotclub 2026-12-02 – 2026-12-16")
    var alliance = small.alliance
    try alliance.apply(edit)
    let academy = try #require(alliance[SmallAlliance.year].academies.first)
    #expect(academy.name == "Robotclub" && academy.venue == "lab")
    #expect(
      academy.rosters == [
        Roster(school: SmallAlliance.oak, grade: .l5, pupils: 5),
        Roster(school: SmallAlliance.elm, grade: .l5, pupils: 5),
      ])
    let series = try #require(SessionSeries(of: "a", in: alliance))
    #expect(series.sessions.map(\.id) == ["a", "n1", "n2", "n3"])
    #expect(series.sessions.allSatisfy { $0.academy == academy.id && $0.series == nil })
    #expect(series.sessions.dropFirst().map(\.workshop) == ["VB-02", SmallAlliance.robots, "VB-02"])
    #expect(series.sessions.allSatisfy { $0.participation.map(\.registered) == [5, 5] })
    try alliance.apply(edit.inverted)
    #expect(alliance == small.alliance)
  }

  @Test("A class whose number nobody knows is invited to the academy, and stands in no roster")
  func unknownNumber() throws {
    let small = small {
      $0.participation[0].registered = nil
      $0.participation[0].invited = 24
    }
    var plan = plan(small)
    plan.membership = .newAcademy(name: "Club")
    let alliance = try made(plan, in: small)
    #expect(alliance[SmallAlliance.year].academies.first?.rosters.map(\.school) == [SmallAlliance.elm])
    let oak = alliance.session("n1")?.participation.first { $0.school == SmallAlliance.oak }
    #expect(oak?.registered == nil && oak?.invited == 24)
  }

  @Test("The sessions of an academy repeat within it, with the pupils of its rosters")
  func withinAcademy() throws {
    var small = small { $0.academy = "club" }
    var club = Academy(id: "club", name: "Club")
    club.rosters = [Roster(school: SmallAlliance.oak, grade: .l5, pupils: 8)]
    small.alliance[SmallAlliance.year].academies.put(club)
    let session = try #require(try made(plan(small), in: small).session("n1"))
    #expect(session.academy == "club" && session.series == nil)
    #expect(session.participation.map(\.registered) == [8, nil])
  }

  @Test("An academy needs a name")
  func namelessAcademy() {
    let small = small()
    var plan = plan(small)
    plan.membership = .newAcademy(name: "  ")
    let batch = plan.batch(ids: ids, series: "s", in: small.alliance)
    #expect(batch.edit.isEmpty)
    #expect(batch.refused.allSatisfy { $0.refusal == .missingField(kind: .academy, field: "name") })
  }

  @Test("What clashes is refused by itself with its findings; the rest can be made without it")
  func clash() throws {
    var small = small()
    small.add(small.session("taken", Day("2026-12-09")!, at: "14:00", venue: "lab"))
    let batch = plan(small).batch(ids: ids, series: "s", in: small.alliance)
    #expect(batch.refused.map(\.after.id) == ["n2"])
    let clash = Finding(
      rule: .venueTaken, severity: .blocking, session: "n2", detail: .venueTaken("lab", by: "taken"))
    #expect(batch.refused.first?.refusal == .blocked([clash]))
    #expect(batch.added.map(\.after.id) == ["n1", "n3"])
    let kept = try made(plan(small), in: small, reason: "Twee helften")
    #expect(kept.session("n2")?.overrides == [Override(rule: "venue-taken", reason: "Twee helften")])
    #expect(kept.session("n1")?.overrides == [])
  }

  @Test("Nothing that can be made leaves the first as it was: it is linked to nothing")
  func nothingMade() {
    var small = small()
    small.add(small.session("taken", Day("2026-12-02")!, venue: "lab"))
    let batch = plan(small, .times(1)).batch(ids: ids, series: "s", in: small.alliance)
    #expect(batch.refused.count == 1 && batch.edit.isEmpty)
  }

  @Test("A cancelled session is a pattern for others and no part of their series")
  func cancelledTemplate() throws {
    let small = small { $0.status = .cancelled }
    let alliance = try made(plan(small), in: small)
    #expect(alliance.session("a") == small.alliance.session("a"))
    #expect(SessionSeries(of: "n1", in: alliance)?.sessions.count == 3)
  }

  @Test("A copy stands on its own; in another year it leaves its academy behind")
  func copy() {
    let small = small {
      $0.series = "s"
      $0.academy = "club"
    }
    let session = small.alliance.session("a")!
    let copy = session.copied(as: "c", to: Day("2026-12-02")!)
    #expect(copy.series == nil && copy.academy == "club" && copy.day == Day("2026-12-02"))
    #expect(session.copied(as: "c", to: Day("2027-10-06")!).academy == nil)
  }

  @Test("Two repeats planned at once do not take each other's places")
  func clashingTogether() {
    var small = small()
    let other = small.session("b", Day("2026-11-26")!, venue: "lab")
    small.add(other)
    let plan = SeriesPlan(other, on: [Day("2026-12-02")!, Day("2026-12-02")!])
    let batch = plan.batch(ids: ids, series: "s", in: small.alliance)
    #expect(batch.added.map(\.after.id) == ["n1"] && batch.refused.map(\.after.id) == ["n2"])
  }
}
