/// What is said of the mouse.
struct MouseStrings: Sendable {
  /// The mouse speaks to the program again.
  let taken: String
  /// The terminal selects text with it.
  let given: String
}
