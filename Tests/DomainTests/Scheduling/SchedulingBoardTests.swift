import Domain
import Testing

@Suite("The scheduling board")
struct SchedulingBoardTests {
  @Test(
    "All findings are those of each session, session by session in the order of the agenda", arguments: 1...40
  )
  func union(seed: Int) {
    var dice = Dice(seed)
    let board = SmallAlliance.crowded(&dice, sessions: 30).board
    #expect(board.sessions == board.sessions.sorted(by: Session.inOrder))
    #expect(board.allFindings() == board.sessions.flatMap { board.findings(for: $0) })
    #expect(!board.allFindings().isEmpty)
  }

  @Test("A clash is mutual: who is named names the other, with the same weight", arguments: 1...40)
  func symmetry(seed: Int) {
    var dice = Dice(seed)
    let findings = Set(SmallAlliance.crowded(&dice, sessions: 30).board.allFindings())
    for finding in findings {
      let other: (RecordID<Session>, FindingDetail)
      switch finding.detail {
      case .venueTaken(let venue, let by): other = (by, .venueTaken(venue, by: finding.session))
      case .guideTaken(let guide, let by): other = (by, .guideTaken(guide, by: finding.session))
      case .cohortTaken(let cohort, let by): other = (by, .cohortTaken(cohort, by: finding.session))
      case .travelTooShort(let guide, let by, let minutes, let needed, let road, let travel):
        other = (
          by,
          .travelTooShort(
            guide, other: finding.session, minutes: minutes, needed: needed, road: road, travel: travel)
        )
      default: continue
      }
      let mirrored = Finding(
        rule: finding.rule, severity: finding.severity, session: other.0, detail: other.1)
      #expect(findings.contains(mirrored))
    }
  }

  @Test("The order in which guides, cohorts and records are listed changes nothing", arguments: 1...40)
  func order(seed: Int) {
    var dice = Dice(seed)
    let small = SmallAlliance.crowded(&dice, sessions: 30)
    var turned = small
    let sessions = small.alliance[SmallAlliance.year].sessions.map { session in
      var copy = session
      copy.guides.reverse()
      copy.participation.reverse()
      return copy
    }
    turned.alliance[SmallAlliance.year].sessions = Records(sessions.reversed())
    turned.alliance.schools = Records(small.alliance.schools.reversed())
    #expect(turned.board.allFindings() == small.board.allFindings())
  }

  @Test(
    "A draft takes the place of the stored session: the same as judging it when it is stored",
    arguments: 1...40)
  func draft(seed: Int) {
    var dice = Dice(seed)
    let small = SmallAlliance.crowded(&dice, sessions: 20)
    let draft = small.randomSession(RecordID("s\(dice.roll(25))"), &dice)
    var stored = small
    stored.add(draft)
    #expect(small.board.findings(for: draft) == stored.board.findings(for: draft))
  }

  @Test("Venue clashes are those that comparing every pair of sessions finds", arguments: 1...40)
  func bruteForce(seed: Int) {
    var dice = Dice(seed)
    let board = SmallAlliance.crowded(&dice, sessions: 40).board
    let open = board.sessions.filter { $0.status != .cancelled && $0.venue != nil }
    var expected: Set<[RecordID<Session>]> = []
    for one in open {
      for other in open where one.id != other.id && one.day == other.day && one.venue == other.venue {
        if one.span.overlaps(other.span) { expected.insert([one.id, other.id]) }
      }
    }
    var found: Set<[RecordID<Session>]> = []
    for finding in board.allFindings() {
      if case .venueTaken(_, let by) = finding.detail { found.insert([finding.session, by]) }
    }
    #expect(found == expected)
  }

  @Test("The crowded alliances of these laws bring every rule to speak")
  func everyRule() {
    var heard: Set<RuleID> = []
    for seed in 1...40 {
      var dice = Dice(seed)
      heard.formUnion(SmallAlliance.crowded(&dice, sessions: 30).board.allFindings().map(\.rule))
    }
    #expect(heard == Set(RuleID.allCases))
  }

  @Test("The sessions of a day are those of that day, by start")
  func ofADay() {
    var small = SmallAlliance()
    let day = SmallAlliance.wednesday
    small.add(
      small.session("late", at: "15:00"), small.session("early", at: "09:00"),
      small.session("before", day.adding(days: -1)), small.session("after", day.adding(days: 1)))
    #expect(small.board.sessions(on: day).map(\.id) == ["early", "late"])
    #expect(small.board.sessions(on: day.adding(days: 2)).isEmpty)
  }

  @Test("A session that begins in the last minutes of a day has a span within that day")
  func spanAtMidnight() {
    let small = SmallAlliance()
    let last = small.session("a", at: "23:59").span
    #expect(last.end == TimeOfDay("23:59")! && last.start < last.end)
    #expect(
      small.session("a", at: "13:30").span == TimeSpan(start: TimeOfDay("13:30")!, end: TimeOfDay("15:30")!)!)
  }

  @Test("A reason excuses the findings of its own rule, unless it is blank")
  func reasons() {
    var small = SmallAlliance()
    small.add(small.session("a", venue: "lab", guides: ["an"]))
    var draft = small.session("b", venue: "lab", guides: ["an"])
    let findings = small.board.findings(for: draft)
    #expect(draft.forbidden(by: findings).map(\.rule) == [.venueTaken, .guideTaken])
    draft.overrides = [
      Override(rule: "venue-taken", reason: "Two rooms"), Override(rule: "guide-taken", reason: " "),
    ]
    #expect(draft.forbidden(by: findings).map(\.rule) == [.guideTaken])
  }
}
