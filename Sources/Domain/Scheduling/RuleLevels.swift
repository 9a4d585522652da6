/// Which rules are asked, and how much their findings weigh.
public struct RuleLevels: Sendable, Equatable {
  private var levels: [RuleID: RuleLevel] = [:]

  /// Every rule is asked, with the weight it was made with.
  public static let usual = RuleLevels()

  private init() {}

  /// As the alliance has set them.
  public init(_ profile: AllianceProfile) {
    guard !profile.rules.isEmpty else { return }
    for rule in RuleID.allCases { levels[rule] = profile.level(of: rule) }
  }

  /// Nil where the rule keeps its own weight.
  public subscript(rule: RuleID) -> RuleLevel? { levels[rule] }

  /// The rules that are asked, in the order of their findings, each with the weight it is given; nil leaves it its own.
  var asked: [(id: RuleID, rule: any SchedulingRule.Type, severity: Severity?)] {
    RuleID.allCases.compactMap { id in
      let level = levels[id]
      return level == .off ? nil : (id, id.rule, level.flatMap(Severity.init))
    }
  }
}

extension Severity {
  /// Nil for a rule that is off.
  public init?(_ level: RuleLevel) {
    switch level {
    case .block: self = .blocking
    case .warn: self = .advisory
    case .off: return nil
    }
  }
}

extension RuleID {
  /// The weight of the rule's findings where the alliance has set no level; nil where it depends on the case.
  public var usualSeverity: Severity? { rule.severity }
}
