/// The palette, and the help in which one can search.
struct PaletteStrings: Sendable {
  let title: String
  /// While nothing is typed.
  let placeholder: String
  /// What Enter does with an action, and with a record.
  let doesIt: String
  let goesThere: String
  /// Where there is no place to go back to, or forward.
  let nothingBehind: String
  let nothingAhead: String
  /// In the help, behind what can do nothing at the moment.
  let notNow: String
  /// In the filter line of the help.
  let helpPlaceholder: String
  /// To whom is here for the first time, with the keys of the palette and the help where they have one; 60 columns.
  let welcome: @Sendable (String?, String?) -> String
}
