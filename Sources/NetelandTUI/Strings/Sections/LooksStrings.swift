/// The themes.
struct LooksStrings: Sendable {
  /// Which theme is shown now, by its name in settings.
  let shown: @Sendable (String) -> String
  /// Why a theme cannot be chosen.
  let noColours: String
  /// What was asked for instead of a theme.
  let unknownTheme: @Sendable (String) -> String
}
