import ArgumentParser
import Domain
import Glibc

/// The command line in full: the dashboard where no subcommand is given.
struct Neteland: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neteland",
    abstract: "The dashboard of a STEM alliance, and its work on the command line.",
    discussion: """
      Without a subcommand it opens the dashboard; with --plain, or where there is no terminal, as a conversation \
      of plain lines.

      The exit status is 0 where the work is done, 1 where it was refused or something was found, 2 where the \
      command line is wrong.
      """,
    version: "0.1.0",
    subcommands: [
      ReachCommand.self, ForecastCommand.self, SchoolsCommand.self, SessionsCommand.self, CalendarCommand.self,
      PlacesCommand.self, RegisterCommand.self, WithdrawCommand.self, PromoteCommand.self, CheckCommand.self,
      ConflictsCommand.self, RulesCommand.self, GuidesCommand.self, InitCommand.self,
      ImportCommand.self, ExportCommand.self, ListCommand.self, ShowCommand.self, AddCommand.self, EditCommand.self,
      RetireCommand.self,
      RestoreCommand.self, DeleteCommand.self, StartYearCommand.self, LogCommand.self, UndoCommand.self,
      RedoCommand.self, ResolveCommand.self, SampleCommand.self, ConfigCommand.self,
      KeysCommand.self,
    ])

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal, for selecting text; M takes it.")
  var leavesMouse = false

  @Flag(
    name: .customLong("plain"),
    help: "Say everything in plain lines and ask in lines: for screen readers and pipes. So it is without a terminal.")
  var isPlain = false

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp(
      "The looks of the dashboard: dark, light, highContrast, mono, auto, or a JSON file; else NETELAND_THEME, else what "
        + "the settings say, else by the terminal's background.",
      valueName: "name|file"))
  var theme: String?

  /// What the dashboard is told.
  var dashboard: DashboardOptions {
    var options = shared.dashboard
    options.hasMouse = !leavesMouse
    options.theme = theme
    options.isPlain = isPlain
    return options
  }

  /// What a command line asks for.
  enum Request {
    case dashboard(DashboardOptions)
    case command(any NetelandCommand)
    /// A text that was asked for: help, the version, a completion script.
    case text(String)
    case mistake(String, Language)
  }

  static func request(_ arguments: [String]) -> Request {
    let language = Language(mistakenIn: arguments)
    var command: any ParsableCommand
    do {
      command = try parseAsRoot(arguments)
    } catch {
      // A message quotes the arguments, and is cut into lines: what is no line break there must not become one.
      let shown = arguments.map(\.harmless)
      do {
        if shown != arguments { _ = try parseAsRoot(shown) }
        return answer(to: error, in: Self.self, language)
      } catch {
        return answer(to: error, in: Self.self, language)
      }
    }
    if let dashboard = command as? Neteland { return .dashboard(dashboard.dashboard) }
    if let ours = command as? any NetelandCommand { return .command(ours) }
    do {
      // The parser's own commands, `help` among them, end by throwing their text; so does a group without a subcommand.
      try command.run()
      return .text("")
    } catch {
      return answer(to: error, in: type(of: command), language)
    }
  }

  private static func answer(
    to error: any Error, in command: any ParsableCommand.Type, _ language: Language
  ) -> Request {
    let message = command.fullMessage(for: error)
    return command.exitCode(for: error).isSuccess ? .text(message) : .mistake(message, language)
  }

  /// Runs the program, short of the dashboard, and gives its exit status.
  static func execute(_ request: Request, in context: CommandContext) -> ExitStatus {
    switch request {
    case .dashboard(let options):
      return ExitStatus(rawValue: Dashboard.run(options)) ?? .refused
    case .command(let command):
      return command.status(in: context)
    case .text(let text):
      context.output.document(Array((text + "\n").utf8))
      return .done
    case .mistake(let text, let language):
      let lines = MistakeText(language: language).lines(of: text)
      context.output.complain(lines.first ?? "")
      for line in lines.dropFirst() { context.output.remark(line) }
      return .usage
    }
  }

  /// Runs the process to its end.
  static func runAndExit() -> Never {
    let output = ProcessOutput()
    let request = request(Array(CommandLine.arguments.dropFirst()))
    var status = execute(request, in: CommandContext(output: output, clock: WallClock()))
    if let code = output.finish() {
      let strings = Surroundings.language(given: nil).strings
      output.complain(strings.commands.outputFailed(strings.problems.reason(code)))
      status = .refused
    }
    Glibc.exit(status.rawValue)
  }
}
