import Domain
import Testing

@Suite("The level of a rule")
struct RuleLevelTests {
  /// Two sessions in one hall at once, one of them for a class too old.
  private func clashing() -> SmallAlliance {
    var small = SmallAlliance()
    var robots = small.alliance.workshops[SmallAlliance.robots]!
    robots.grades = [.l5]
    small.alliance.workshops.put(robots)
    small.add(small.session("a", venue: "lab"))
    return small
  }

  private func draft(_ small: SmallAlliance) -> Session {
    small.session("b", venue: "lab", schools: [SmallAlliance.oak], grade: .l6)
  }

  @Test("Without a setting a rule keeps its own weight")
  func usual() {
    let small = clashing()
    #expect(small.severities(.venueTaken, of: draft(small)) == [.blocking])
    #expect(small.severities(.workshopGrades, of: draft(small)) == [.advisory])
  }

  @Test("A level changes the weight of that rule alone")
  func weighed() {
    var small = clashing()
    small.alliance.profile.setLevel(.warn, of: .venueTaken)
    #expect(small.severities(.venueTaken, of: draft(small)) == [.advisory])
    #expect(small.severities(.workshopGrades, of: draft(small)) == [.advisory])
    small.alliance.profile.setLevel(.block, of: .workshopGrades)
    #expect(small.severities(.workshopGrades, of: draft(small)) == [.blocking])
    small.alliance.profile.setLevel(.off, of: .venueTaken)
    #expect(small.severities(.venueTaken, of: draft(small)) == [])
    small.alliance.profile.setLevel(nil, of: .venueTaken)
    #expect(small.severities(.venueTaken, of: draft(small)) == [.blocking])
  }

  @Test("A rule whose weight depends on the case gets one weight for all of them")
  func cohorts() {
    var small = SmallAlliance()
    small.add(
      small.session("a", schools: [SmallAlliance.oak]),
      small.session("b", Day("2026-11-26")!, schools: [SmallAlliance.oak], .inSchool))
    let choice = small.session("c", schools: [SmallAlliance.oak])
    let class_ = small.session("d", Day("2026-11-26")!, schools: [SmallAlliance.oak])
    #expect(RuleID.cohortTaken.usualSeverity == nil)
    #expect(small.severities(.cohortTaken, of: choice) == [.advisory])
    #expect(small.severities(.cohortTaken, of: class_) == [.blocking])
    small.alliance.profile.setLevel(.warn, of: .cohortTaken)
    #expect(small.severities(.cohortTaken, of: class_) == [.advisory])
    small.alliance.profile.setLevel(.block, of: .cohortTaken)
    #expect(small.severities(.cohortTaken, of: choice) == [.blocking])
  }

  @Test("What a rule is told to block needs a reason, and what it only advises needs none")
  func edits() throws {
    var small = clashing()
    let draft = draft(small)
    small.alliance.profile.setLevel(.warn, of: .venueTaken)
    #expect(try Edit.schedule(draft, in: small.alliance).mutations.count == 1)
    small.alliance.profile.setLevel(.block, of: .workshopGrades)
    let finding = Finding(
      rule: .workshopGrades, severity: .blocking, session: "b",
      detail: .gradesOutsideWorkshop(
        SmallAlliance.robots, cohorts: [CohortKey(school: SmallAlliance.oak, grade: .l6)]))
    #expect(throws: Refusal.blocked([finding])) { try Edit.schedule(draft, in: small.alliance) }
    var alliance = small.alliance
    try alliance.apply(Edit.schedule(draft, reasons: [.workshopGrades: "Herhaling"], in: small.alliance))
    #expect(
      alliance.session("b")?.overrides == [Override(rule: "workshop-grades", reason: "Herhaling")])
  }

  @Test("A board asked about other levels leaves those of the alliance alone")
  func given() {
    var small = clashing()
    small.alliance.profile.setLevel(.off, of: .venueTaken)
    let usual = SchedulingBoard(small.alliance, year: SmallAlliance.year, levels: .usual)
    #expect(usual.findings(for: draft(small)).contains { $0.rule == .venueTaken && $0.severity == .blocking })
    #expect(small.details(.venueTaken, of: draft(small)) == [])
  }

  @Test("The first of two settings for one rule holds, and a new level leaves one of them")
  func twice() {
    var profile = AllianceProfile()
    profile.rules = [
      RuleSetting(rule: "holiday", level: .off), RuleSetting(rule: "capacity", level: .warn),
      RuleSetting(rule: "holiday", level: .block),
    ]
    #expect(profile.level(of: .holiday) == .off)
    profile.setLevel(.warn, of: .holiday)
    #expect(
      profile.rules == [
        RuleSetting(rule: "holiday", level: .warn), RuleSetting(rule: "capacity", level: .warn),
      ])
    profile.setLevel(nil, of: .holiday)
    #expect(profile.rules == [RuleSetting(rule: "capacity", level: .warn)])
    profile.setLevel(nil, of: .holiday)
    #expect(profile.rules.count == 1)
  }

  @Test("The name of a rule that this version does not know survives, and disturbs nothing")
  func unknown() {
    var small = clashing()
    let strange = RuleSetting(rule: "full-moon", level: .block)
    small.alliance.profile.rules = [strange]
    #expect(small.board.findings(for: draft(small)) == clashing().board.findings(for: draft(small)))
    small.alliance.profile.setLevel(.off, of: .venueTaken)
    small.alliance.profile.setLevel(nil, of: .venueTaken)
    #expect(small.alliance.profile.rules == [strange])
  }

  // MARK: Laws

  @Test("Off leaves none of that rule and all of the others, whatever the schedule", arguments: 1...25)
  func offIsNone(seed: Int) {
    var dice = Dice(seed)
    var small = SmallAlliance.crowded(&dice, sessions: 30)
    let all = small.board.allFindings()
    for rule in RuleID.allCases {
      small.alliance.profile.rules = [RuleSetting(rule: rule.rawValue, level: .off)]
      #expect(small.board.allFindings() == all.filter { $0.rule != rule })
    }
  }

  @Test("Block gives blocking findings only, warn advice only, and neither finds more or less", arguments: 1...25)
  func levelIsWeight(seed: Int) {
    var dice = Dice(seed)
    var small = SmallAlliance.crowded(&dice, sessions: 30)
    let all = small.board.allFindings()
    for (level, severity) in [(RuleLevel.block, Severity.blocking), (.warn, .advisory)] {
      for rule in RuleID.allCases {
        small.alliance.profile.rules = [RuleSetting(rule: rule.rawValue, level: level)]
        let expected = all.map { finding in
          finding.rule != rule
            ? finding
            : Finding(rule: rule, severity: severity, session: finding.session, detail: finding.detail)
        }
        #expect(small.board.allFindings() == expected)
      }
    }
  }

  @Test("With every rule off nothing is found", arguments: 1...10)
  func allOff(seed: Int) {
    var dice = Dice(seed)
    var small = SmallAlliance.crowded(&dice, sessions: 30)
    for rule in RuleID.allCases { small.alliance.profile.setLevel(.off, of: rule) }
    #expect(small.board.allFindings() == [])
  }

  @Test("A rule with a weight of its own never speaks with another", arguments: 1...25)
  func ownWeight(seed: Int) {
    var dice = Dice(seed)
    for finding in SmallAlliance.crowded(&dice, sessions: 30).board.allFindings() {
      if let usual = finding.rule.usualSeverity { #expect(finding.severity == usual) }
    }
  }
}
