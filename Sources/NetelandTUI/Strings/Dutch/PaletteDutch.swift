extension PaletteStrings {
  static let dutch = PaletteStrings(
    title: "Vind alles",
    placeholder: "typ een actie, school, sessie, workshop, partner, begeleider, locatie…",
    doesIt: "Enter doet het",
    goesThere: "Enter gaat erheen",
    nothingBehind: "Hier ben je begonnen: er is geen vorige plaats",
    nothingAhead: "Verder vooruit ben je nog niet geweest",
    notNow: "nu niet",
    helpPlaceholder: "typ wat je wil doen, of een toets",
    welcome: { palette, help in
      let parts = [palette.map { "\($0) vindt alles" }, help.map { "\($0) toont de toetsen" }, "Esc gaat terug"]
      return "Nieuw? " + parts.compactMap(\.self).joined(separator: ", ")
    })
}
