import ArgumentParser
import Domain

/// The options that mean the same everywhere, before the subcommand or after it.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder with the alliance; else NETELAND_DATA, else $XDG_DATA_HOME/neteland, else ~/.local/share/neteland.",
      valueName: "folder"))
  var data: String?

  @Flag(name: .customLong("demo"), help: "Work on a private copy of the sample alliance.")
  var isDemo = false

  @Flag(name: .customLong("read-only"), help: "Change nothing.")
  var isReadOnly = false

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("The language; else that of the locale.", valueName: "nl|en"))
  var givenLanguage: Language?

  @Option(
    name: .customLong("today"),
    help: ArgumentHelp("The day to take for today; else that of the clock.", valueName: "2026-11-21"))
  var today: Day?

  init() {}

  var language: Language { Surroundings.language(given: givenLanguage) }

  func validate() throws {
    if isDemo, data != nil { throw UsageMistake.demoAndData.error }
  }

  /// What the dashboard is told.
  var dashboard: DashboardOptions {
    var options = DashboardOptions()
    options.data = data
    options.language = givenLanguage
    options.isDemo = isDemo
    options.isReadOnly = isReadOnly
    options.today = today
    return options
  }
}

/// `--json`, for commands that list something.
struct FormatOptions: ParsableArguments {
  @Flag(help: "Print JSON for programs.")
  var json = false

  init() {}
}

extension Language: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public var defaultValueDescription: String { description }
}

extension SchoolYear: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public var defaultValueDescription: String { description }
}
