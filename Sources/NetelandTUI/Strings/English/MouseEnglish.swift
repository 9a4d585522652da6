extension MouseStrings {
  static let english = MouseStrings(
    taken: "The mouse works in the program: click, wheel, drag. M hands it back to the terminal.",
    given: "The mouse is the terminal's: select and copy text. M takes it back.")
}
