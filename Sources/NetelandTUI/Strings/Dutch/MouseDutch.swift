extension MouseStrings {
  static let dutch = MouseStrings(
    taken: "De muis werkt hier: klikken, wieltje, slepen. M geeft ze aan de terminal.",
    given: "De muis is van de terminal: tekst selecteren en kopiëren. M haalt ze terug.")
}
