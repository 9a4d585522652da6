/// Where the files of the person at the keyboard stand, by the XDG Base Directory Specification
/// (https://specifications.freedesktop.org/basedir-spec/latest/).
enum BaseFolder: String {
  case data = "XDG_DATA_HOME"
  case config = "XDG_CONFIG_HOME"
  case state = "XDG_STATE_HOME"

  /// The variable that names it.
  var variable: String { rawValue }

  /// Below the home folder, where the variable says nothing.
  private var usual: String {
    switch self {
    case .data: "/.local/share"
    case .config: "/.config"
    case .state: "/.local/state"
    }
  }

  /// The program's own folder in it as the variable names it; nil where it says nothing, or no full path: that is not
  /// obeyed, as the specification asks.
  func named(_ variable: (String) -> String?) -> String? {
    guard let folder = variable(self.variable), folder.hasPrefix("/") else { return nil }
    return folder + "/neteland"
  }

  /// The program's own folder in it where the variable names none.
  func standard(home: String) -> String { home + usual + "/neteland" }

  /// The program's own folder in it; nil where the home folder is not known either.
  func path(_ variable: (String) -> String?) -> String? {
    named(variable) ?? variable("HOME").map(standard)
  }
}
