import Domain

/// What the dashboard is told on the command line.
struct DashboardOptions: Equatable {
  var data: String?
  var language: Language?
  var isDemo = false
  var isReadOnly = false
  /// Whether the mouse speaks to the program from the start.
  var hasMouse = true
  /// Whether everything is said in lines and asked for in lines, without a screen.
  var isPlain = false
  /// The day to take for today; nil follows the calendar.
  var today: Day?

  /// A theme or a file with one; nil leaves it to the environment and the terminal.
  var theme: String?

  init() {}

  /// Reads the options that need no help, no messages and no subcommand; nil hands them to the parser that has those.
  init?(quickly arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--demo": isDemo = true
      case "--read-only": isReadOnly = true
      case "--no-mouse": hasMouse = false
      case "--plain": isPlain = true
      case "--data":
        guard let value = rest.next(), !value.hasPrefix("-") else { return nil }
        data = value
      case "--lang":
        guard let value = rest.next().flatMap(Language.init(rawValue:)) else { return nil }
        language = value
      case "--theme":
        guard let value = rest.next(), !value.hasPrefix("-") else { return nil }
        theme = value
      case "--today":
        guard let value = rest.next().flatMap({ Day($0) }) else { return nil }
        today = value
      default: return nil
      }
    }
    // The parser says why not.
    if isDemo, data != nil { return nil }
  }
}
