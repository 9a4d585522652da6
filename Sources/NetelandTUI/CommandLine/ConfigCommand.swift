import ArgumentParser
import Domain

/// `neteland config`
struct ConfigCommand: ParsableCommand, NetelandCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "The settings that are in force, and why.",
    discussion: """
      Settings are read from $XDG_CONFIG_HOME/neteland/config.json, else ~/.config/neteland/config.json. A setting that \
      is wrong is named and ignored. For each value it says where it comes from: an option, a variable of the \
      environment, a line of the file, or nobody.

      With --check it only says what is wrong; the exit status is 1 where a setting is ignored.
      """)

  @Flag(name: .customLong("path"), help: "Print where the file of settings is, and nothing else.")
  var isAboutPath = false

  @Flag(name: .customLong("check"), help: "Only look for mistakes in the file.")
  var isCheck = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if isAboutPath, isCheck { throw UsageMistake.pathAndCheck.error }
    if isAboutPath, format.json { throw UsageMistake.pathAndJSON.error }
  }

  func execute(in context: CommandContext) throws -> ExitStatus {
    var settings = SettingsSource.read(context.variable)
    // What is wrong in a theme file is wrong with the settings that name it.
    ThemeSource.setTheme(&settings)
    let language = InForce.language(given: shared.givenLanguage, settings, context.variable).value
    let strings = language.strings
    let texts = strings.settings
    guard let path = settings.path else {
      context.output.complain(texts.noFolder)
      return isAboutPath ? .refused : .done
    }
    if isAboutPath {
      context.output.line(path)
      return .done
    }
    let report = SettingsReport(settings, shared, strings, context.variable)
    if format.json {
      context.output.json(isCheck ? report.problems : report.json)
    } else if isCheck {
      context.output.lines(settings.problems.map(report.line))
      context.output.line(
        settings.isThere
          ? texts.checked(settings.ignored, settings.problems.count - settings.ignored) : texts.noFile(path))
    } else {
      context.output.line(settings.isThere ? texts.file(path) : texts.noFile(path))
      context.output.lines(report.table.lines)
      for problem in settings.problems { context.output.complain(report.line(problem)) }
    }
    return isCheck && settings.ignored > 0 ? .refused : .done
  }
}

/// The settings in force as a table and for programs.
struct SettingsReport {
  private struct Row {
    let name: String
    let value: String
    let json: JSONValue
    let source: SettingSource
  }

  private let settings: Settings
  private let strings: Strings
  private let rows: [Row]

  init(
    _ settings: Settings, _ shared: SharedOptions, _ strings: Strings, _ variable: (String) -> String?
  ) {
    self.settings = settings
    self.strings = strings
    func row(_ name: String, _ value: String, _ source: SettingSource) -> Row {
      Row(name: name, value: value, json: JSONValue(value), source: source)
    }
    let data = InForce.dataFolder(given: shared.data, variable)
    let language = InForce.language(given: shared.givenLanguage, settings, variable)
    let screen = InForce.startScreen(settings)
    let theme = InForce.theme(settings, variable)
    let mouse = InForce.mouse(settings)
    var rows = [
      row("data", data.value, data.source),
      row(SettingName.language.rawValue, language.value.rawValue, language.source),
      row(SettingName.startScreen.rawValue, screen.value.name, screen.source),
      row(SettingName.theme.rawValue, theme.value, theme.source),
    ]
    rows.append(
      Row(
        name: SettingName.mouse.rawValue, value: "\(mouse.value)", json: JSONValue(mouse.value), source: mouse.source))
    for columns in settings.columns {
      let names = columns.value.names
      rows.append(
        Row(
          name: "\(SettingName.columns.rawValue).\(columns.value.table.rawValue)",
          value: names.joined(separator: ", "), json: JSONValue(names), source: .file(line: columns.line)))
    }
    for change in settings.keys {
      let names = change.keys.map(\.name)
      rows.append(
        Row(
          name: change.setting, value: names.isEmpty ? "-" : names.joined(separator: " "), json: JSONValue(names),
          source: .file(line: change.line)))
    }
    self.rows = rows
  }

  var table: TextTable {
    let texts = strings.settings
    var table = TextTable(texts.setting, texts.value, texts.source)
    for row in rows { table.add(row.name, row.value, from(row.source)) }
    return table
  }

  var json: JSONValue {
    [
      "file": JSONValue(settings.path), "exists": JSONValue(settings.isThere),
      "settings": .list(
        rows.map { row in
          [
            "name": JSONValue(row.name), "value": row.json, "source": JSONValue(row.source.name),
            "from": JSONValue(origin(row.source)),
          ]
        }),
      "problems": problems,
    ]
  }

  /// What is wrong with the settings, for programs.
  var problems: JSONValue {
    .list(
      settings.problems.map { problem in
        [
          "file": JSONValue(problem.file), "line": JSONValue(problem.line), "column": JSONValue(problem.column),
          "setting": JSONValue(problem.setting), "weight": JSONValue(problem.kind.weight.rawValue),
          "text": JSONValue(strings.settings.sentence(problem.kind, strings.problems)),
        ]
      })
  }

  func line(_ problem: SettingProblem) -> String { strings.settings.text(problem, strings.problems) }

  private func from(_ source: SettingSource) -> String { origin(source) ?? strings.settings.standard }

  /// Nil where nobody has said anything.
  private func origin(_ source: SettingSource) -> String? {
    switch source {
    case .flag(let name), .environment(let name): name
    case .file(let line): "config.json:\(line)"
    case .standard: nil
    }
  }
}
