import Domain

/// The scheduling rules with their levels: what each finds, how much it weighs, and how often it speaks in the year in view.
/// A level that is changed is kept at once.
struct RulesScreen: Screen {
  private(set) var list = ListState()
  private(set) var rows: [RuleRow] = []

  init(in world: World) {
    refresh(in: world)
  }

  var context: KeyContext { .rules }
  var selected: RuleRow? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  mutating func refresh(in world: World) {
    // By their own weight, so that a rule that is off shows what it would find.
    let found = SchedulingBoard(world.alliance, year: world.year, levels: .usual).allFindings()
    let counts = Dictionary(grouping: found, by: \.rule).mapValues(\.count)
    rows = RuleID.allCases.map {
      RuleRow(rule: $0, level: world.alliance.profile.level(of: $0), findings: counts[$0] ?? 0)
    }
    list.clamp(count: rows.count)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: rows.count, page: max(1, world.room.height - 12))
      return []
    }
    switch action {
    case .nextLevel: return set(by: 1, in: world)
    case .previousLevel: return set(by: -1, in: world)
    case .usualLevel: return selected.map { set(nil, of: $0.rule, in: world) } ?? []
    case .edit: return [.start(.editRecord(.alliance, id: world.alliance.profile.id.text))]
    case .back: return [.close]
    default: return []
    }
  }

  private func set(by step: Int, in world: World) -> [Request] {
    guard let selected else { return [] }
    let choices = selected.choices
    let place = choices.firstIndex(of: selected.level) ?? 0
    return set(choices[(place + step + choices.count) % choices.count], of: selected.rule, in: world)
  }

  private func set(_ level: RuleLevel?, of rule: RuleID, in world: World) -> [Request] {
    var profile = world.alliance.profile
    profile.setLevel(level, of: rule)
    do throws(Refusal) {
      let edit = try Edit.edit(profile, in: world.alliance)
      guard !edit.isEmpty else { return [] }
      let texts = world.strings.rules
      let row = RuleRow(rule: rule, level: level, findings: 0)
      return [
        .edit(edit),
        .say(Notice(.done, texts.isNow(world.strings.findings.rule(rule), row.text(texts)))),
      ]
    } catch {
      return [.say(Notice(.refused, world.strings.problems.text(error, in: world)))]
    }
  }

  func refusal(of action: Action, in world: World) -> String? {
    action == .usualLevel && selected?.level == nil ? world.strings.rules.alreadyUsual : nil
  }
}

/// A rule as a line of the list.
struct RuleRow: Equatable, Sendable {
  let rule: RuleID
  /// As the alliance has set it; nil for its own weight.
  let level: RuleLevel?
  /// What it finds in the year in view, or would if it were not off.
  let findings: Int

  /// What the level can be, from the rule's own weight on; the level that says the same as that weight is no choice.
  var choices: [RuleLevel?] {
    let usual = rule.usualSeverity
    var choices: [RuleLevel?] = [nil]
    for level in RuleLevel.allCases where usual == nil || Severity(level) != usual { choices.append(level) }
    // One that stands in a file all the same can be stepped away from.
    return choices.contains(level) ? choices : choices + [level]
  }

  /// What its findings weigh; nil where that depends on the case, and where it is off.
  var severity: Severity? { level.map { Severity($0) } ?? rule.usualSeverity }

  /// `blokkeert`, `let op`, `uit`, `naargelang`
  func text(_ texts: RulesStrings) -> String {
    level.map(texts.level) ?? texts.usual(rule.usualSeverity)
  }
}
