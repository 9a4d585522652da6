import Domain

/// What is said of the settings that somebody has written for themselves.
struct SettingsStrings: Sendable {
  // The table of what is in force
  let setting: String
  let value: String
  let source: String
  /// Where a value comes from that nobody has set.
  let standard: String
  let file: @Sendable (String) -> String
  let noFile: @Sendable (String) -> String
  /// Where the system names no folder for settings.
  let noFolder: String
  /// From how many are ignored and how many are only remarked on.
  let checked: @Sendable (Int, Int) -> String

  /// When the dashboard starts: how many do not hold, and the key that shows them.
  let ignored: @Sendable (Int, String?) -> String
  /// Before a problem with a setting that holds all the same.
  let remark: String
  /// What was found and what was expected.
  let sentence: @Sendable (SettingProblem.Kind, ProblemStrings) -> String

  /// `/home/an/.config/neteland/config.json:4:15: theme: "drak" gevonden, dark verwacht`
  func text(_ problem: SettingProblem, _ problems: ProblemStrings) -> String {
    var place = problem.file.harmless
    if let line = problem.line { place += ":\(line)" }
    if let column = problem.column { place += ":\(column)" }
    let setting = problem.setting.isEmpty ? "" : "\(problem.setting.harmless): "
    let remark = problem.kind.weight == .warning ? "\(self.remark): " : ""
    return "\(place): \(remark)\(setting)\(sentence(problem.kind, problems))"
  }
}
