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

@Suite("What does not fit together beside a file that could not be read")
struct PartialDataCheckTests {
  private let year = SmallAlliance.year

  private func unreadable(_ file: DataFile) -> DataProblem {
    DataProblem(file: file.path, kind: .unreadable(code: 5))
  }

  @Test("References to a file that could not be read are counted, not called wrong")
  func unjudged() {
    var small = SmallAlliance()
    small.add(
      small.session("a", venue: "lab", guides: ["an", "bo"]), small.session("b", venue: "moon", guides: ["an"]))
    small.alliance.guides = Records()
    let check = DataCheck(small.alliance, besides: [unreadable(.standing(.guide))])
    #expect(check.problems.map(\.field) == ["venue"])
    #expect(check.unjudged == [DataCheck.Unjudged(file: .standing(.guide), references: 3)])
    #expect(DataCheck(small.alliance).problems.count == 4)
  }

  @Test("A file whose every record was read is judged, whatever else is wrong with it")
  func wholeRecords() {
    var small = SmallAlliance()
    small.alliance.kits = Records()
    for kind: DataProblem.Kind in [.byteOrderMark, .duplicateID(firstLine: 1), .tooNew(schemaVersion: 2, supported: 1)]
    {
      let check = DataCheck(small.alliance, besides: [DataProblem(file: "kits.json", kind: kind)])
      #expect(check.problems.map(\.field) == ["kit"])
      #expect(check.unjudged == [])
    }
  }

  @Test("The folder of a year that could not be read stands for all its files")
  func wholeYear() {
    var small = SmallAlliance()
    var seen = Observation(id: "o", day: SmallAlliance.wednesday, text: "Lively")
    seen.session = "old"
    small.alliance[year].observations.put(seen)
    let last = DataProblem(file: year.previous.description, kind: .unreadable(code: 20))
    #expect(DataCheck(small.alliance, besides: [last]).problems == [])
    #expect(DataCheck(small.alliance).problems.map(\.field) == ["session"])
  }

  @Test("Where the alliance's own file could not be read, no municipality is unknown")
  func profile() {
    var small = SmallAlliance()
    small.alliance.profile = AllianceProfile()
    var free = FreeDay(id: "f", name: "Kermis", first: Day("2026-11-10")!, last: Day("2026-11-10")!)
    free.municipality = "Olen"
    small.alliance[year].freeDays.put(free)
    #expect(DataCheck(small.alliance, besides: [unreadable(.standing(.alliance))]).problems == [])
    #expect(DataCheck(small.alliance).problems.map(\.field) == ["municipality"])
  }

  @Test("Periods that end before they begin, doubles in a list and parts larger than their whole are found")
  func contradictions() {
    var small = SmallAlliance()
    let (early, late) = (Day("2026-11-10")!, Day("2026-11-12")!)
    small.alliance[year].freeDays.put(FreeDay(id: "f", name: "Kermis", first: late, last: early))
    var guide = Guide(id: "an", name: "An")
    guide.absences = [Absence(first: early, last: late), Absence(first: late, last: early)]
    let noon = TimeOfDay("12:00")!
    guide.busy = [
      BusyTime(first: late, last: early), BusyTime(first: early, start: noon, last: early, end: noon),
      BusyTime(first: early, start: noon, last: early),
    ]
    small.alliance.guides.put(guide)
    small.alliance.profile.municipalities.append(Municipality(name: "Olen", postcodes: ["2300", "2200"]))
    small.alliance[year].enrolments.put(
      Enrolment(
        school: SmallAlliance.oak,
        counts: [
          GradeCount(grade: .l5, boys: 6, girls: 6, pupils: 11), GradeCount(grade: .l5, pupils: 20, priority: 21),
        ]))
    var academy = Academy(id: "series", name: "Reeks")
    academy.rosters = Array(repeating: Roster(school: SmallAlliance.oak, grade: .l5, pupils: 3), count: 2)
    small.alliance[year].academies.put(academy)
    var meeting = Meeting(id: "m", day: early, title: "Overleg")
    meeting.attendance = Array(repeating: Attendance(school: SmallAlliance.elm), count: 2)
    small.alliance[year].meetings.put(meeting)
    let found = DataCheck(small.alliance).problems.map { "\($0.field): \($0.detail)" }
    let period = DataCheck.Problem.Detail.endsBeforeItBegins(first: late, last: early)
    #expect(
      found == [
        "municipalities[2]: \(DataCheck.Problem.Detail.repeated(of: "municipalities[0]"))",
        "municipalities[2].postcodes[1]: \(DataCheck.Problem.Detail.repeated(of: "municipalities[1].postcodes[0]"))",
        "absences[1].last: \(period)",
        "busy[0].last: \(period)",
        "busy[1].end: \(DataCheck.Problem.Detail.takesNoTime(start: noon, end: noon))",
        "counts[1]: \(DataCheck.Problem.Detail.repeated(of: "counts[0]"))",
        "counts[0].pupils: \(DataCheck.Problem.Detail.partLargerThanWhole(part: 12, whole: 11))",
        "counts[1].priority: \(DataCheck.Problem.Detail.partLargerThanWhole(part: 21, whole: 20))",
        "last: \(period)",
        "rosters[1]: \(DataCheck.Problem.Detail.repeated(of: "rosters[0]"))",
        "attendance[1]: \(DataCheck.Problem.Detail.repeated(of: "attendance[0]"))",
      ])
  }

  @Test("Hours that end before they begin, and two levels for one rule, are found")
  func hoursAndRules() {
    var small = SmallAlliance()
    var lab = small.alliance.venues["lab"]!
    let (early, late) = (TimeOfDay("09:00")!, TimeOfDay("17:00")!)
    lab.openingHours = [
      OpeningHours(weekday: .monday, start: early, end: late), OpeningHours(weekday: .monday, start: late, end: late),
    ]
    small.alliance.venues.put(lab)
    small.alliance.profile.rules = ["holiday", "capacity", "holiday"].map { RuleSetting(rule: $0, level: .off) }
    let found = DataCheck(small.alliance).problems
    #expect(found.map(\.field) == ["rules[2]", "openingHours[1].end"])
    #expect(found.map(\.detail) == [.repeated(of: "rules[0]"), .takesNoTime(start: late, end: late)])
  }

  @Test(
    "What reach is counted from is partial where one of its files is; without the alliance's own its bar is assumed")
  func sources() {
    let none = ReachSources([unreadable(.standing(.guide)), DataProblem(file: "schools.json", kind: .byteOrderMark)])
    #expect(none == ReachSources([]))
    #expect(none.partial.isEmpty && none.isTargetKnown)
    let sessions = DataFile.yearly(year, .session)
    let some = ReachSources([
      unreadable(sessions), unreadable(sessions), unreadable(.standing(.alliance)),
      DataProblem(file: "2024-2025", kind: .unreadable(code: 20)),
      DataProblem(file: "journal", kind: .empty),
    ])
    #expect(some.partial == ["2024-2025", "2026-2027/sessions.json", "alliance.json"])
    #expect(!some.isTargetKnown)
  }
}
