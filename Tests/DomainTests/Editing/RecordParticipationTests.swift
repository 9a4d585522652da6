import Domain
import Testing

@Suite("Recording who came")
struct RecordParticipationTests {
  private let year = SchoolYear("2026-2027")!
  private let school: RecordID<School> = "000001-01"
  private let today = Day("2026-11-25")!

  private func alliance(second status: SessionStatus = .confirmed, day: String = "2026-11-25") -> Alliance {
    var alliance = Alliance()
    alliance.schools.put(School(id: school, name: "De Linde"))
    alliance.workshops.put(Workshop(id: "VB-01", title: "Robots bouwen"))
    alliance[year].enrolments.put(
      Enrolment(school: school, counts: [GradeCount(grade: .l5, boys: 14, girls: 10, priority: 6)]))
    var first = Session(id: "s1", day: Day("2026-10-07")!, start: TimeOfDay("13:30")!, workshop: "VB-01")
    first.status = .held
    first.participation = [line(18, new: 18)]
    var second = Session(id: "s2", day: Day(day)!, start: TimeOfDay("13:30")!, workshop: "VB-01")
    second.status = status
    second.participation = [Participation(school: school, grade: .l5, invited: 24, registered: 16)]
    alliance[year].sessions = Records([first, second])
    return alliance
  }

  private func line(_ attended: Int?, new: Int? = nil, girls: Int? = nil) -> Participation {
    var line = Participation(school: school, grade: .l5, attended: attended, firstTimers: new)
    line.girls = girls
    return line
  }

  @Test("Numbers of an open session are kept, and it becomes held, in one step that can be undone")
  func records() throws {
    let before = alliance()
    var after = before
    let outcome = try Edit.recordParticipation("s2", rows: [line(15, new: 4)], in: before, today: today)
    #expect(outcome.contradictions.isEmpty)
    #expect(outcome.edit.act == .recorded)
    #expect(outcome.edit.subject == "Robots bouwen 2026-11-25")
    #expect(outcome.edit.mutations.count == 1)
    try after.apply(outcome.edit)
    #expect(after.session("s2")?.status == .held)
    #expect(ReachReport(after, year: year).total.lower == 22)
    try after.apply(outcome.edit.inverted)
    #expect(after == before)
  }

  @Test("A blank stays unknown, and does not make an open session held")
  func blank() throws {
    var alliance = alliance(day: "2026-12-02")
    var row = line(nil)
    row.registered = 20
    let outcome = try Edit.recordParticipation("s2", rows: [row], in: alliance, today: today)
    try alliance.apply(outcome.edit)
    #expect(alliance.session("s2")?.status == .confirmed)
    #expect(alliance.session("s2")?.participation == [row])
  }

  @Test(
    "Lines of other cohorts stay, a cohort that came without invitation is added, the same again is nothing")
  func merges() throws {
    var alliance = alliance()
    let other = Participation(school: school, grade: .l6, attended: 3)
    try alliance.apply(Edit.recordParticipation("s2", rows: [other], in: alliance, today: today).edit)
    #expect(alliance.session("s2")?.participation.map(\.grade) == [.l5, .l6])
    #expect(alliance.session("s2")?.participation.first?.registered == 16)
    #expect(try Edit.recordParticipation("s2", rows: [other], in: alliance, today: today).edit.isEmpty)
  }

  @Test("Seven new faces would make 25 of 24 pupils: told with both sessions, and saved if wanted")
  func contradiction() throws {
    var alliance = alliance()
    let outcome = try Edit.recordParticipation("s2", rows: [line(15, new: 7)], in: alliance, today: today)
    let expected = Contradiction(
      cohort: CohortKey(school: school, grade: .l5), sessions: ["s1", "s2"],
      reason: .tooManyNew(newFaces: 7, wouldBe: 25, enrolled: 24))
    #expect(outcome.contradictions == [expected])
    try alliance.apply(outcome.edit)
    let report = ReachReport(alliance, year: year)
    #expect(report.contradictions == [expected])
    #expect(report.total.lower == 18)
    #expect(report.total.upper == 24)
    #expect(report.total.cohortsContradicted == 1)
  }

  @Test("While it is typed a line is judged as if the session were held")
  func live() throws {
    let alliance = alliance()
    let session = try #require(alliance.session("s2"))
    #expect(Edit.check(line(15, new: 4), in: session, of: alliance).isEmpty)
    #expect(Edit.check(line(15), in: session, of: alliance).isEmpty)
    #expect(Edit.check(line(nil), in: session, of: alliance).isEmpty)
    #expect(
      Edit.check(line(25), in: session, of: alliance)
        == [.impossible(.moreThanEnrolled(count: 25, enrolled: 24))])
    guard case .contradiction(let found) = Edit.check(line(15, new: 7), in: session, of: alliance).first
    else {
      Issue.record("7 new faces contradict nothing")
      return
    }
    #expect(found.sessions == ["s1", "s2"])
  }

  @Test("What no class can have given is refused, with the figures")
  func impossible() {
    var priority = line(10, new: 5)
    priority.priority = 4
    priority.priorityFirstTimers = 5
    var girls = line(10, new: 3, girls: 5)
    girls.girlsFirstTimers = 4
    var boys = line(10, new: 9, girls: 5)
    boys.girlsFirstTimers = 1
    var invited = line(3)
    invited.invited = -2
    var earlier = line(10)
    earlier.beenEarlier = 11
    var unattended = line(nil)
    unattended.beenEarlier = 3
    let cases: [(Participation, ImpossibleCount)] = [
      (line(25), .moreThanEnrolled(count: 25, enrolled: 24)),
      (line(5, new: 6), .moreFirstTimersThanAttended(firstTimers: 6, attended: 5)),
      (line(nil, new: 6), .firstTimersWithoutAttended(firstTimers: 6)),
      (line(-1), .negative(-1)),
      (invited, .negative(-2)),
      (earlier, .partLargerThanWhole(part: 11, whole: 10)),
      (unattended, .partLargerThanWhole(part: 3, whole: 0)),
      (line(8, girls: 9), .partLargerThanWhole(part: 9, whole: 8)),
      (line(20, girls: 11), .moreThanEnrolled(count: 11, enrolled: 10)),
      (line(20, girls: 2), .moreThanEnrolled(count: 18, enrolled: 14)),
      (priority, .partLargerThanWhole(part: 5, whole: 4)),
      (girls, .partLargerThanWhole(part: 4, whole: 3)),
      (boys, .partLargerThanWhole(part: 8, whole: 5)),
    ]
    for (row, count) in cases {
      #expect(throws: Refusal.impossible(count)) {
        try Edit.recordParticipation("s2", rows: [row], in: alliance(), today: today)
      }
    }
  }

  @Test(
    "A session that is cancelled, still to come, or not there takes no numbers, nor does an unknown school")
  func refused() {
    #expect(throws: Refusal.wrongStatus(.cancelled)) {
      try Edit.recordParticipation("s2", rows: [line(5)], in: alliance(second: .cancelled), today: today)
    }
    #expect(throws: Refusal.notYet(Day("2026-11-26")!)) {
      try Edit.recordParticipation("s2", rows: [line(5)], in: alliance(day: "2026-11-26"), today: today)
    }
    #expect(throws: Refusal.noSuchRecord(kind: .session, id: "s9")) {
      try Edit.recordParticipation("s9", rows: [line(5)], in: alliance(), today: today)
    }
    let stranger = Participation(school: "999999-01", grade: .l5, attended: 4)
    #expect(throws: Refusal.noSuchRecord(kind: .school, id: "999999-01")) {
      try Edit.recordParticipation("s2", rows: [stranger], in: alliance(), today: today)
    }
  }
}
