import Domain

/// Where a value that holds comes from, the strongest first.
enum SettingSource: Equatable, Sendable {
  /// An option of the command line, as it is written: `--lang`.
  case flag(String)
  /// A variable of the environment.
  case environment(String)
  /// A line of the file of settings, from 1.
  case file(line: Int)
  /// Nobody has said anything.
  case standard

  /// The word for programs.
  var name: String {
    switch self {
    case .flag: "flag"
    case .environment: "environment"
    case .file: "file"
    case .standard: "default"
    }
  }
}

/// Which of several that say something about a setting is obeyed, and why.
enum InForce {
  struct Sourced<Value> {
    let value: Value
    let source: SettingSource

    init(_ value: Value, _ source: SettingSource) {
      self.value = value
      self.source = source
    }
  }

  /// `--data`, else NETELAND_DATA, else `$XDG_DATA_HOME/neteland`, else `~/.local/share/neteland`.
  static func dataFolder(given: String?, _ variable: (String) -> String?) -> Sourced<String> {
    if let given { return Sourced(given, .flag("--data")) }
    if let named = variable("NETELAND_DATA") { return Sourced(named, .environment("NETELAND_DATA")) }
    if let shared = BaseFolder.data.named(variable) {
      return Sourced(shared, .environment(BaseFolder.data.variable))
    }
    return Sourced(BaseFolder.data.standard(home: variable("HOME") ?? "."), .standard)
  }

  /// `--lang`, else what is set, else what the locale says. The locale comes last, because every machine has one: before
  /// the file it would leave nothing to set.
  static func language(
    given: Language?, _ settings: Settings, _ variable: (String) -> String?
  ) -> Sourced<Language> {
    if let given { return Sourced(given, .flag("--lang")) }
    if let set = settings.language { return Sourced(set.value, .file(line: set.line)) }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let locale = variable(name) { return Sourced(Language(locale: locale), .environment(name)) }
    }
    return Sourced(Language(locale: ""), .standard)
  }

  /// `--theme`, else NO_COLOR (https://no-color.org), else NETELAND_THEME, else what is set, else by the terminal's
  /// background. A name, `auto`, or the path of a theme file.
  static func theme(
    given: String? = nil, _ settings: Settings, _ variable: (String) -> String?
  ) -> Sourced<String> {
    if let given { return Sourced(given, .flag("--theme")) }
    if variable("NO_COLOR") != nil { return Sourced(Theme.mono.name, .environment("NO_COLOR")) }
    if let named = variable("NETELAND_THEME") { return Sourced(named, .environment("NETELAND_THEME")) }
    return settings.theme.map { Sourced($0.value, .file(line: $0.line)) }
      ?? Sourced(ThemeChoice.automatic, .standard)
  }

  static func startScreen(_ settings: Settings) -> Sourced<ScreenID> {
    settings.startScreen.map { Sourced($0.value, .file(line: $0.line)) } ?? Sourced(.overview, .standard)
  }

  /// - Parameter given: false where `--no-mouse` was asked.
  static func mouse(given: Bool = true, _ settings: Settings) -> Sourced<Bool> {
    if !given { return Sourced(false, .flag("--no-mouse")) }
    return settings.mouse.map { Sourced($0.value, .file(line: $0.line)) } ?? Sourced(true, .standard)
  }
}
