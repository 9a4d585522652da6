import Domain
import Testing

@Suite("A venue in two places")
struct VenueTakenRuleTests {
  @Test("Two sessions at one venue that share a minute clash, and each names the other")
  func clash() {
    var small = SmallAlliance()
    let first = small.session("a", at: "13:30", venue: "lab")
    let second = small.session("b", at: "15:29", venue: "lab")
    small.add(first, second)
    #expect(small.details(.venueTaken, of: first) == [.venueTaken("lab", by: "b")])
    #expect(small.details(.venueTaken, of: second) == [.venueTaken("lab", by: "a")])
    #expect(small.severities(.venueTaken, of: first) == [.blocking])
  }

  @Test(
    "No clash: sessions that touch, other venues, other days, no venue",
    arguments: [
      ("15:30", "lab", 0), ("11:30", "lab", 0), ("13:30", "hall", 0), ("13:30", "lab", 1), ("13:30", "", 0),
    ]
  )
  func nearMiss(start: String, venue: String, later: Int) {
    var small = SmallAlliance()
    small.add(small.session("a", at: "13:30", venue: "lab"))
    let draft = small.session(
      "b", SmallAlliance.wednesday.adding(days: later), at: start,
      venue: venue.isEmpty ? nil : RecordID(venue))
    #expect(small.details(.venueTaken, of: draft) == [])
  }

  @Test("A session never clashes with itself, as it is stored or as it is changed")
  func itself() {
    var small = SmallAlliance()
    var session = small.session("a", venue: "lab", guides: ["an"], schools: [SmallAlliance.oak])
    small.add(session)
    #expect(small.board.findings(for: session) == [])
    session.start = TimeOfDay("14:00")!
    #expect(small.board.findings(for: session) == [])
  }

  @Test("A cancelled session clashes with nothing, and nothing with it")
  func cancelled() {
    var small = SmallAlliance()
    var off = small.session("a", venue: "lab", guides: ["an"], schools: [SmallAlliance.oak])
    off.status = .cancelled
    let on = small.session("b", venue: "lab", guides: ["an"], schools: [SmallAlliance.oak])
    small.add(off, on)
    #expect(small.board.allFindings() == [])
  }

  @Test("A long session is found behind short ones that start later")
  func longBeforeShort() {
    var small = SmallAlliance()
    small.add(
      small.session("long", at: "08:00", minutes: 600, venue: "lab"),
      small.session("short", at: "09:00", minutes: 10, venue: "lab"))
    let draft = small.session("draft", at: "17:00", minutes: 30, venue: "lab")
    #expect(small.details(.venueTaken, of: draft) == [.venueTaken("lab", by: "long")])
  }

  @Test("A session past midnight takes its venue on the next day")
  func pastMidnight() {
    var small = SmallAlliance()
    small.add(small.session("night", at: "22:00", minutes: 600, venue: "lab"))
    let next = SmallAlliance.wednesday.adding(days: 1)
    let early = small.session("early", next, at: "07:00", venue: "lab")
    let later = small.session("later", next, at: "08:00", venue: "lab")
    #expect(small.details(.venueTaken, of: early) == [.venueTaken("lab", by: "night")])
    #expect(small.details(.venueTaken, of: later) == [])
  }
}

@Suite("A guide in two places")
struct GuideTakenRuleTests {
  @Test("A guide of two sessions at once is named with the other session, once however often she is listed")
  func clash() {
    var small = SmallAlliance()
    small.add(small.session("a", venue: "lab", guides: ["an", "bo", "an"]))
    let draft = small.session("b", at: "14:00", venue: "hall", guides: ["bo", "an", "bo"])
    #expect(
      small.details(.guideTaken, of: draft) == [.guideTaken("an", by: "a"), .guideTaken("bo", by: "a")])
    #expect(small.severities(.guideTaken, of: draft) == [.blocking, .blocking])
  }

  @Test("A guide goes from one session straight to the next")
  func nearMiss() {
    var small = SmallAlliance()
    small.add(small.session("a", guides: ["an"]))
    #expect(small.details(.guideTaken, of: small.session("b", at: "15:30", guides: ["an"])) == [])
    #expect(small.details(.guideTaken, of: small.session("b", guides: ["bo"])) == [])
  }
}

@Suite("A cohort in two places")
struct CohortTakenRuleTests {
  @Test("Two out-of-school sessions at once are advice; as soon as one is in school they block")
  func severity() {
    var small = SmallAlliance()
    let day = SmallAlliance.wednesday
    small.add(small.session("out", day, at: "10:00", schools: [SmallAlliance.oak]))
    let out = small.session("b", day, at: "11:00", schools: [SmallAlliance.oak])
    let inside = small.session("b", day, at: "11:00", schools: [SmallAlliance.oak], .inSchool)
    let cohort = CohortKey(school: SmallAlliance.oak, grade: .l5)
    #expect(small.details(.cohortTaken, of: out) == [.cohortTaken(cohort, by: "out")])
    #expect(small.severities(.cohortTaken, of: out) == [.advisory])
    #expect(small.severities(.cohortTaken, of: inside) == [.blocking])
  }

  @Test("Another grade, another school or another hour is another matter")
  func nearMiss() {
    var small = SmallAlliance()
    small.add(small.session("a", schools: [SmallAlliance.oak]))
    #expect(
      small.details(.cohortTaken, of: small.session("b", schools: [SmallAlliance.oak], grade: .l6)) == [])
    #expect(small.details(.cohortTaken, of: small.session("b", schools: [SmallAlliance.elm])) == [])
    #expect(
      small.details(.cohortTaken, of: small.session("b", at: "15:30", schools: [SmallAlliance.oak])) == [])
  }
}
