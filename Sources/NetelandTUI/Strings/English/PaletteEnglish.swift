extension PaletteStrings {
  static let english = PaletteStrings(
    title: "Find anything",
    placeholder: "type an action, school, session, workshop, partner, guide, venue…",
    doesIt: "Enter does it",
    goesThere: "Enter goes there",
    nothingBehind: "This is where you began: there is no earlier place",
    nothingAhead: "You have not been further ahead",
    notNow: "not now",
    helpPlaceholder: "type what you want to do, or a key",
    welcome: { palette, help in
      let parts = [palette.map { "\($0) finds anything" }, help.map { "\($0) shows the keys" }, "Esc goes back"]
      return "New here? " + parts.compactMap(\.self).joined(separator: ", ")
    })
}
