import Domain
import Testing

@Suite("What needs attention")
struct AttentionTests {
  private let today = SmallAlliance.wednesday

  private func held(_ id: RecordID<Session>, _ day: Day, attended: Int?, in small: SmallAlliance) -> Session {
    var session = small.session(id, day, schools: [SmallAlliance.oak, SmallAlliance.elm])
    session.status = .held
    session.participation[1].attended = attended
    return session
  }

  @Test(
    "The most urgent first: this week without a guide, outcome unknown, numbers missing, later without a guide"
  )
  func order() {
    var small = SmallAlliance()
    small.add(
      small.session("far", today.adding(days: 8)), small.session("soon", today.adding(days: 7)),
      small.session("today", today), small.session("old", today.adding(days: -30)),
      small.session("yesterday", today.adding(days: -1), guides: ["an"]),
      held("numberless", today.adding(days: -3), attended: nil, in: small),
      held("counted", today.adding(days: -4), attended: 0, in: small),
      small.session("fine", today.adding(days: 1), guides: ["an"]))
    let items = Attention(small.alliance, today: today).items
    let expected: [(AttentionReason, RecordID<Session>)] = [
      (.withoutGuide, "today"), (.withoutGuide, "soon"), (.overdue, "yesterday"), (.overdue, "old"),
      (.heldWithoutNumbers, "numberless"), (.withoutGuide, "far"),
    ]
    #expect(items.map(\.reason) == expected.map(\.0))
    #expect(items.map(\.subject) == expected.map { .session($0.1) })
    #expect(items.first?.day == today)
  }

  @Test("A cancelled session needs nothing")
  func cancelled() {
    var small = SmallAlliance()
    var off = small.session("a", today.adding(days: -1))
    off.status = .cancelled
    small.add(off)
    #expect(Attention(small.alliance, today: today).items.filter { $0.day != nil } == [])
  }

  @Test("A school of the platform without anything this year is named; a cancelled session is nothing")
  func idleSchools() {
    var small = SmallAlliance()
    var off = small.session("a", schools: [SmallAlliance.oak])
    off.status = .cancelled
    small.add(
      off, small.session("b", guides: ["an"], schools: [SmallAlliance.elm]),
      small.session("c", Day("2025-11-26")!, schools: [SmallAlliance.oak]))
    func idle() -> [AttentionSubject] {
      Attention(small.alliance, today: today).items(.nothingPlanned).map(\.subject)
    }
    #expect(idle() == [.school(SmallAlliance.oak)])
    var oak = small.alliance.schools[SmallAlliance.oak]!
    oak.member = false
    small.alliance.schools.put(oak)
    #expect(idle() == [])
    oak.member = true
    oak.retired = true
    small.alliance.schools.put(oak)
    #expect(idle() == [])
  }
}

@Suite("The next sessions")
struct NextSessionsTests {
  @Test("Open sessions from today on, in order, over the turn of the school year, as many as asked")
  func next() {
    var small = SmallAlliance()
    let today = SmallAlliance.wednesday
    var held = small.session("held")
    held.status = .held
    small.add(
      small.session("next-year", Day("2027-09-08")!), small.session("late", today, at: "15:00"),
      small.session("early", today, at: "09:00"), small.session("past", today.adding(days: -1)), held)
    let two = NextSessions(small.alliance, today: today, limit: 2)
    #expect(two.sessions.map(\.id) == ["early", "late"] && two.total == 3)
    #expect(NextSessions(small.alliance, today: today, limit: 9).sessions.last?.id == "next-year")
    #expect(NextSessions(small.alliance, today: today, limit: -1).sessions.isEmpty)
  }
}

@Suite("What a school has had and what is coming")
struct SchoolActivityTests {
  private let today = SmallAlliance.wednesday

  @Test(
    "Held sessions are past, open ones planned, cancelled ones nothing; each once, however many grades came")
  func activity() throws {
    var small = SmallAlliance()
    let oak = [SmallAlliance.oak]
    var held = small.session(
      "held", today.adding(days: -20), schools: [SmallAlliance.oak, SmallAlliance.oak])
    held.status = .held
    var earlier = small.session("earlier", Day("2025-11-26")!, schools: oak)
    earlier.status = .held
    var off = small.session("off", today.adding(days: 1), schools: oak)
    off.status = .cancelled
    small.add(
      held, earlier, off, small.session("overdue", today.adding(days: -1), schools: oak),
      small.session("next", today.adding(days: 2), schools: oak),
      small.session("later", today.adding(days: 9), schools: oak))
    let all = SchoolActivity.all(in: small.alliance, today: today)
    let activity = try #require(all[SmallAlliance.oak])
    #expect(activity.past == ["earlier", "held"])
    #expect(activity.planned == ["overdue", "next", "later"])
    #expect(activity.lastDay == today.adding(days: -20))
    #expect(activity.nextDay == today.adding(days: 2))
    #expect(all[SmallAlliance.elm] == nil)
    let thisYear = SchoolActivity.all(in: small.alliance, years: [SmallAlliance.year], today: today)
    #expect(thisYear[SmallAlliance.oak]?.past == ["held"])
  }
}

@Suite("The use of the catalogue")
struct CatalogueUseTests {
  @Test(
    "Sessions are counted by their status, attendances of held ones added up, and idle workshops are there")
  func use() {
    var small = SmallAlliance()
    var held = small.session("a", schools: [SmallAlliance.oak, SmallAlliance.elm])
    held.status = .held
    held.participation[0].attended = 17
    var off = small.session("b")
    off.status = .cancelled
    small.add(held, off, small.session("c"))
    let uses = CatalogueUse.all(in: small.alliance, year: SmallAlliance.year)
    var robots = CatalogueUse()
    robots.held = 1
    robots.cancelled = 1
    robots.planned = 1
    robots.contacts = 17
    #expect(uses == [SmallAlliance.robots: robots, "VB-02": CatalogueUse()])
  }
}

@Suite("What does not fit together in a folder")
struct DataCheckTests {
  private let sessions = DataFile.yearly(SmallAlliance.year, .session)

  @Test("A folder that fits together has no problems")
  func sound() {
    var small = SmallAlliance()
    small.add(small.session("a", venue: "lab", guides: ["an"], schools: [SmallAlliance.oak]))
    #expect(DataCheck(small.alliance).problems == [])
  }

  @Test("A reference that leads nowhere is named with its file, record and field")
  func dangling() {
    var small = SmallAlliance()
    var session = small.session("a", venue: "moon", guides: ["an", "zoe"], schools: ["999999-01"])
    session.academy = "series"
    session.workshop = "VB-99"
    small.add(session)
    small.alliance.kits = Records()
    small.alliance[SmallAlliance.year].enrolments.put(Enrolment(school: "888888-01"))
    typealias Problem = DataCheck.Problem
    let expected = [
      Problem(
        file: .standing(.workshop), record: "VB-01", field: "kit", detail: .missing(.kit, id: "robots")),
      Problem(
        file: .yearly(SmallAlliance.year, .enrolment), record: "888888-01", field: "school",
        detail: .missing(.school, id: "888888-01")),
      Problem(file: sessions, record: "a", field: "workshop", detail: .missing(.workshop, id: "VB-99")),
      Problem(file: sessions, record: "a", field: "academy", detail: .missing(.academy, id: "series")),
      Problem(file: sessions, record: "a", field: "venue", detail: .missing(.venue, id: "moon")),
      Problem(file: sessions, record: "a", field: "guides[1]", detail: .missing(.guide, id: "zoe")),
      Problem(
        file: sessions, record: "a", field: "participation[0].school",
        detail: .missing(.school, id: "999999-01")),
    ]
    #expect(DataCheck(small.alliance).problems == expected)
  }

  @Test("An academy of another school year is not there; a session an observation is about may be")
  func otherYear() {
    var small = SmallAlliance()
    let last = SmallAlliance.year.previous
    small.alliance[last].academies.put(Academy(id: "series", name: "Reeks"))
    var session = small.session("a")
    session.academy = "series"
    small.add(session, small.session("old", Day("2025-11-26")!))
    var seen = Observation(id: "o", day: SmallAlliance.wednesday, text: "Lively")
    seen.session = "old"
    small.alliance[SmallAlliance.year].observations.put(seen)
    #expect(DataCheck(small.alliance).problems.map(\.field) == ["academy"])
  }

  @Test("Days outside the year of the folder, doubled ids and unknown municipalities are found")
  func oddities() {
    var small = SmallAlliance()
    let year = SmallAlliance.year
    small.alliance[year].sessions.put(small.session("stray", Day("2025-11-26")!))
    small.add(small.session("twice"), small.session("twice", Day("2025-11-26")!))
    var free = FreeDay(id: "f", name: "Kermis", first: Day("2026-11-10")!, last: Day("2026-11-10")!)
    free.municipality = "Atlantis"
    small.alliance[year].freeDays.put(free)
    let details = DataCheck(small.alliance).problems.map(\.detail)
    #expect(
      details
        == [
          .unknownMunicipality("Atlantis"), .outsideYear(Day("2025-11-26")!),
          .idInOtherYear(year.previous),
        ])
  }
}
