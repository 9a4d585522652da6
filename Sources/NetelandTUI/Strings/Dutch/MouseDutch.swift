extension MouseStrings {
  static let dutch = MouseStrings(
    taken: "De muis werkt in het programma: klikken, wieltje, slepen. M geeft ze terug aan de terminal.",
    given: "De muis is van de terminal: tekst selecteren en kopiëren. M haalt ze terug.")
}
