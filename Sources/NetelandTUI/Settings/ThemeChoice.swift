/// What a theme is called by where one is chosen: a name, `auto`, or the path of a file.
enum ThemeChoice {
  /// Dark or light, as the terminal's background is.
  static let automatic = "auto"

  /// Whether it is no name of a theme but a file.
  static func isPath(_ wanted: String) -> Bool { wanted.contains("/") || wanted.hasSuffix(".json") }
}
