import Domain

extension SettingsStrings {
  static let english = SettingsStrings(
    setting: "setting", value: "value", source: "from", standard: "default",
    file: { "Settings: \($0.harmless)" },
    noFile: { "Settings: \($0.harmless) (not there)" },
    noFolder: "no folder for settings: neither XDG_CONFIG_HOME nor HOME is known",
    checked: { ignored, remarks in
      let first = ignored == 0 ? "nothing ignored" : "\(ignored) ignored"
      return remarks == 0 ? first : "\(first), \(EnglishWords.count(remarks, "remark", "remarks"))"
    },
    ignored: { count, key in
      let what = count == 1 ? "1 setting is wrong and ignored" : "\(count) settings are wrong and ignored"
      return key.map { "\(what): \($0) shows them" } ?? what
    },
    remark: "note",
    sentence: EnglishSettings.sentence)
}

private enum EnglishSettings {
  static func sentence(_ kind: SettingProblem.Kind, _ problems: ProblemStrings) -> String {
    switch kind {
    case .data(.comment): return "found a comment, JSON has none"
    case .data(.empty): return "the file is empty, expected settings between { and }"
    case .data(let kind):
      return problems.dataKind(kind)
    case .tooLong(let limit):
      return "the file is larger than \(limit >> 20) MB, there are not so many settings"
    case .unknownName(let found, let nearest?, _):
      return "found \(found.harmless), expected \(nearest)"
    case .unknownName(let found, nil, let expected):
      return "found \(found.harmless), expected one of \(expected.joined(separator: ", "))"
    case .elsewhere(let action, let contexts):
      return "\(action.rawValue) does nothing here, but in \(names(contexts))"
    case .notKeys(let found):
      return "found \(found.harmless), expected a key or a list of keys, like \"n\" or [\"n\", \"F4\"]"
    case .unknownKey(let found):
      return "found \(found.harmless), expected a key: a character, or a name like Enter, F4, Ctrl-R or Shift-Up"
    case .sameKey(let found, let key):
      return "found \(found.harmless), which a terminal cannot tell from \(key.name)"
    case .types(let key):
      return "found \(key.name), which is typed here: expected a key with Ctrl or Alt, or F1 to F12"
    case .needed:
      return "found no key, expected at least one: nobody can go on without it"
    case .taken(let key, let action):
      return "found \(key.name), which does \(action.rawValue) here: give that another key too"
    case .altGr(let key):
      return "\(key.name) needs AltGr on a Belgian keyboard"
    case .hides(let key, let action, let context):
      return "\(key.name) no longer does \(action.rawValue) here (\(context.rawValue))"
    case .hidden(let key, let contexts):
      return "\(key.name) does something else in \(names(contexts))"
    }
  }

  private static func names(_ contexts: [KeyContext]) -> String {
    contexts.map(\.rawValue).joined(separator: ", ")
  }
}
