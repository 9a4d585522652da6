import Domain
import Testing

@testable import NetelandTUI

@Suite("The rules and their levels")
struct RulesScreenTests {
  private func screen(_ ending: Stage.Ending) throws -> RulesScreen {
    try #require(ending.state.top as? RulesScreen)
  }

  @Test("K shows every rule, from the agenda and from Beheer", arguments: ["3K", "5K"])
  func shown(keys: String) throws {
    let ending = Stage(120, 40).play(.typed(keys))
    #expect(try screen(ending).rows.map(\.rule) == RuleID.allCases)
    let text = ending.frame.text()
    for rule in RuleID.allCases { #expect(text.contains(Strings.dutch.findings.rule(rule)), "\(rule)") }
  }

  @Test("Beside each rule stands how often it speaks in the year in view")
  func counts() throws {
    let board = SchedulingBoard(SampleAlliance.make(), year: SchoolYear(containing: SampleAlliance.today))
    let found = board.allFindings()
    #expect(found.contains { $0.rule == .venueTaken })
    for row in try screen(Stage().play(.typed("3K"))).rows {
      #expect(row.findings == found.count { $0.rule == row.rule }, "\(row.rule)")
    }
  }

  @Test("Right goes through the levels and keeps each at once, as one change that u takes back")
  func levels() throws {
    let place = try #require(RuleID.allCases.firstIndex(of: .holiday))
    let there = "3K" + String(repeating: "<down>", count: place)
    func level(_ ending: Stage.Ending) -> RuleLevel? { ending.state.world.alliance.profile.level(of: .holiday) }
    let once = Stage().play(.typed(there + "<right>"))
    #expect(level(once) == .block && once.saved.count == 1)
    #expect(once.state.notice?.text == "het is vakantie: blokkeert")
    let twice = Stage().play(.typed(there + "<right><right>"))
    #expect(level(twice) == .off && twice.saved.count == 2)
    #expect(try screen(twice).selected?.rule == .holiday)
    // And on to where it began: its own weight.
    let thrice = Stage().play(.typed(there + "<right><right><right>"))
    #expect(level(thrice) == nil)
    #expect(thrice.state.world.alliance.profile == SampleAlliance.make().profile)
    #expect(level(Stage().play(.typed(there + "<left>"))) == .off)
    #expect(level(Stage().play(.typed(there + "<right><del>"))) == nil)
    #expect(level(Stage().play(.typed(there + "<right>u"))) == nil)
  }

  @Test("A rule that is off still says what it would find, and nothing of it is left in the agenda")
  func off() throws {
    var stage = Stage(120, 40)
    let found = stage.play(.typed("3K")).state
    let before = try #require((found.top as? RulesScreen)?.rows.first { $0.rule == .venueTaken })
    stage.alliance.profile.setLevel(.off, of: .venueTaken)
    let after = stage.play(.typed("3K"))
    #expect(try screen(after).rows.first { $0.rule == .venueTaken }?.findings == before.findings)
    let look = AgendaLook(after.state.world)
    #expect(!look.findings.values.joined().contains { $0.rule == .venueTaken })
  }

  @Test("The choices of a rule are its own weight and what differs from it")
  func choices() {
    func choices(_ rule: RuleID, _ level: RuleLevel? = nil) -> [RuleLevel?] {
      RuleRow(rule: rule, level: level, findings: 0).choices
    }
    #expect(choices(.venueTaken) == [nil, .warn, .off])
    #expect(choices(.holiday) == [nil, .block, .off])
    #expect(choices(.cohortTaken) == [nil, .block, .warn, .off])
    // What a file says all the same can be left.
    #expect(choices(.holiday, .warn) == [nil, .block, .off, .warn])
  }

  @Test("e opens the alliance, where the figures of the rules are")
  func figures() throws {
    let ending = Stage().play(.typed("3Ke"))
    let form = try #require(ending.state.top as? RecordFormScreen)
    #expect(form.form.index(of: "travelSpeed") != nil)
    #expect(Stage().play(.typed("3K<esc>")).state.layers.isEmpty)
  }

  @Test("Where nothing can be changed no level is, and it says why")
  func readOnly() {
    var stage = Stage()
    stage.readOnly = .asked
    let ending = stage.play(.typed("3K<right>"))
    #expect(ending.saved.isEmpty && ending.state.notice?.weight == .refused)
  }

  @Test("A usual level needs no way back")
  func alreadyUsual() {
    let ending = Stage().play(.typed("3K<del>"))
    #expect(ending.saved.isEmpty)
    #expect(ending.state.notice?.text == Strings.dutch.rules.alreadyUsual)
  }

  @Test("have a meaning and a name in every language, each its own", arguments: Language.allCases)
  func words(_ language: Language) {
    let texts = language.strings.rules
    #expect(Set(RuleID.allCases.map(texts.meaning)).count == RuleID.allCases.count)
    #expect(Set(RuleLevel.allCases.map(texts.level)).count == 3)
    for rule in RuleID.allCases { #expect(texts.meaning(rule).hasSuffix(".")) }
  }

  @Test("The figures that a rule goes by are said with it")
  func setting() {
    var profile = AllianceProfile()
    let texts = Strings.dutch.rules
    #expect(texts.setting(.schoolGap, profile) == "Nu: geen dagen ertussen gevraagd. Wijzigen: e.")
    profile.schoolGapDays = 7
    profile.travelDetour = 140
    profile.invitedPerPlace = 12
    #expect(texts.setting(.schoolGap, profile) == "Nu: 7 dagen ertussen. Wijzigen: e.")
    #expect(texts.setting(.travelTime, profile)?.contains("× 1,4 aan 45 km/u") == true)
    #expect(texts.setting(.invited, profile)?.contains("12 uitgenodigd per plaats") == true)
    #expect(texts.setting(.holiday, profile) == nil)
  }
}
