/// How much a rule's findings weigh for this alliance.
public enum RuleLevel: String, FieldWord, Sendable {
  /// What it finds blocks: keeping the session needs a reason.
  case block
  /// What it finds is worth knowing, and stops nobody.
  case warn
  /// It is not asked.
  case off
}

/// The level the alliance gives a scheduling rule. A rule without one has the weight it was made with.
///
/// The rule is a word and not a ``RuleID``: a name that this version does not know survives a save.
public struct RuleSetting: Visitable {
  public var rule: String
  public var level: RuleLevel
  public var unknown = UnknownFields()

  public init(rule: String, level: RuleLevel) {
    self.rule = rule
    self.level = level
  }

  public static var blank: RuleSetting { RuleSetting(rule: "", level: .warn) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("rule", &rule)
    try visitor.field("level", &level)
    try visitor.unknown(&unknown)
  }
}

extension AllianceProfile {
  /// The level of a rule; nil where the alliance has set none. Of two settings for one rule the first holds.
  public func level(of rule: RuleID) -> RuleLevel? {
    rules.first { $0.rule == rule.rawValue }?.level
  }

  /// Gives a rule a level; nil takes its setting away. Of several settings for the rule one is left.
  public mutating func setLevel(_ level: RuleLevel?, of rule: RuleID) {
    let place = rules.firstIndex { $0.rule == rule.rawValue }
    var setting = place.map { rules[$0] } ?? RuleSetting(rule: rule.rawValue, level: .warn)
    rules.removeAll { $0.rule == rule.rawValue }
    guard let level else { return }
    setting.level = level
    rules.insert(setting, at: place ?? rules.endIndex)
  }
}
