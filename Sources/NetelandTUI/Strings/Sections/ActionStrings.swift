/// What a key does: in a word for the footer, in a sentence for the help.
struct ActionText: Equatable, Sendable {
  /// At most 14 characters.
  let short: String
  let long: String

  init(_ short: String, _ long: String) {
    self.short = short
    self.long = long
  }
}

/// The names of the actions. The footer, the help and the documentation all come from here and from the
/// binding table.
struct ActionStrings: Sendable {
  let text: @Sendable (Action) -> ActionText

  subscript(action: Action) -> ActionText { text(action) }
}
