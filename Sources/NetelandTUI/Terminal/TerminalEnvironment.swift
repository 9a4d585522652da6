import Glibc

/// What the environment says of the terminal, as rules without side effects.
struct TerminalEnvironment: Equatable, Sendable {
  /// The name by which the terminal is looked up first, from TERM.
  var terminalName: String
  /// Whether only ASCII may be shown.
  var isASCII: Bool
  /// Whether the person asked for no colour (https://no-color.org).
  var hasNoColour: Bool
  /// Whether the terminal says that it shows any colour exactly (COLORTERM).
  var hasDirectColour: Bool
  /// Whether the background is light, as far as COLORFGBG says: nil where it does not.
  var hasLightBackground: Bool?
  /// Whether the terminal is tmux, whatever TERM says.
  private(set) var isTmux: Bool
  /// Whether the terminal may be asked to hold each frame back until it is whole; NETELAND_SYNC=off says no.
  var mayHoldFrames: Bool

  /// That of the program.
  static var current: TerminalEnvironment {
    TerminalEnvironment { name in getenv(name).map { String(cString: $0) } }
  }

  init(variables: (String) -> String?) {
    terminalName = variables("TERM") ?? ""
    hasNoColour = !(variables("NO_COLOR") ?? "").isEmpty
    hasDirectColour = ["truecolor", "24bit"].contains(variables("COLORTERM") ?? "")
    // `15;0` or `15;default;0`: the last is the number of the background.
    let background = variables("COLORFGBG").flatMap { Int($0.split(separator: ";").last ?? "") }
    hasLightBackground = background.flatMap { 0..<16 ~= $0 ? $0 == 7 || $0 > 8 : nil }
    isTmux = !(variables("TMUX") ?? "").isEmpty
    mayHoldFrames = !["off", "0", "no"].contains(variables("NETELAND_SYNC") ?? "")
    // The order in which the C library looks; an empty one counts as not set.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variables).first { !$0.isEmpty }
    isASCII = locale.map { !TerminalEnvironment.speaksUTF8($0) } ?? false
  }

  /// Whether a locale such as `nl_BE.UTF-8` is one of UTF-8. One that names no character set is asked of the
  /// C library elsewhere only where it is installed; of those today UTF-8 is what is meant, but for `C` and
  /// the euro locales, which are older.
  private static func speaksUTF8(_ locale: String) -> Bool {
    let parts = locale.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let named = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    if named.count == 2 {
      let charset = named[1].lowercased().filter { $0 != "-" && $0 != "_" }
      return charset == "utf8"
    }
    return !["C", "POSIX"].contains(named[0]) && !(parts.count == 2 && parts[1] == "euro")
  }

  private static let likeXterm = [
    "xterm", "alacritty", "foot", "kitty", "wezterm", "ghostty", "rio", "contour", "konsole", "gnome",
    "vte",
    "st-", "iterm",
  ]

  private var isLikeXterm: Bool { TerminalEnvironment.likeXterm.contains(where: terminalName.hasPrefix) }

  /// A terminal that is in every database and that understands the same, for one whose own entry is missing,
  /// as it often is at the other end of an ssh connection.
  var substituteName: String? {
    if isLikeXterm { return "xterm-256color" }
    if terminalName.hasPrefix("tmux") || terminalName.hasPrefix("screen") { return "screen" }
    return nil
  }

  /// Whether the terminal can be asked for its background: one that does not know the question must at least pass over
  /// it in silence, which a Linux console and old hardware do not.
  var answersQuestions: Bool { isLikeXterm || terminalName.hasPrefix("tmux") || isTmux }

  /// The same terminal by an entry with direct colour, where it says that it has that; nil where it does not, or is named
  /// by such an entry already.
  var directName: String? {
    guard hasDirectColour, !terminalName.hasSuffix("-direct") else { return nil }
    let ending = "-256color"
    return (terminalName.hasSuffix(ending) ? String(terminalName.dropLast(ending.count)) : terminalName) + "-direct"
  }
}
