/// What the environment says of the terminal, as rules without side effects.
struct TerminalEnvironment: Equatable, Sendable {
  /// The name by which the terminal is looked up first, from TERM.
  var terminalName: String
  /// Whether only ASCII may be shown.
  var isASCII: Bool
  /// Whether the person asked for no colour (https://no-color.org).
  var hasNoColour: Bool

  init(variables: (String) -> String?) {
    terminalName = variables("TERM") ?? ""
    hasNoColour = !(variables("NO_COLOR") ?? "").isEmpty
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

  /// A terminal that is in every database and that understands the same, for one whose own entry is missing,
  /// as it often is at the other end of an ssh connection.
  var substituteName: String? {
    let name = terminalName
    let likeXterm = [
      "xterm", "alacritty", "foot", "kitty", "wezterm", "ghostty", "rio", "contour", "konsole", "gnome",
      "vte",
      "st-", "iterm",
    ]
    if likeXterm.contains(where: name.hasPrefix) { return "xterm-256color" }
    if name.hasPrefix("tmux") || name.hasPrefix("screen") { return "screen" }
    return nil
  }
}
