extension MouseStrings {
  static let english = MouseStrings(
    taken: "The mouse works here: click, wheel, drag. M hands it to the terminal.",
    given: "The mouse is the terminal's: select and copy text. M takes it back.")
}
