import Domain

/// The scheduling rules and their levels; on the screen and on the command line.
struct RulesStrings: Sendable {
  let title: String

  // Columns
  let levelTitle: String
  let rule: String
  /// Over the sign of a level that the alliance has set.
  let changed: String
  let found: @Sendable (SchoolYear) -> String

  /// A level in a word or two.
  let level: @Sendable (RuleLevel) -> String
  /// A rule's own weight; nil depends on the case.
  let usual: @Sendable (Severity?) -> String
  /// What the rule looks at, in a sentence or two.
  let meaning: @Sendable (RuleID) -> String
  /// From the rule's own weight.
  let ownWeight: @Sendable (String) -> String
  /// The figures that the rule goes by, where the alliance sets them; nil for other rules.
  let setting: @Sendable (RuleID, AllianceProfile) -> String?
  /// Said when a level was changed, from the rule and the level.
  let isNow: @Sendable (String, String) -> String
  let alreadyUsual: String

  // On the command line
  let name: String
  /// From the year.
  let noFindings: @Sendable (SchoolYear) -> String
}
