extension PlainStrings {
  static let dutch = PlainStrings(
    fine: "in orde", wrong: "niet in orde", attention: "let op", marked: "gemarkeerd", free: "vrij",
    freeForSome: "voor sommigen vrij", folded: "klapt open", ascending: "oplopend", descending: "aflopend", to: "naar",
    empty: "leeg", switchedOn: "aan", switchedOff: "uit",
    list: { DutchWords.count($0, "rij", "rijen") },
    sortedBy: { "gesorteerd op \($0), \($1)" },
    heading: { "\($0):" },
    andMore: { "en nog \(Format.dutch.number($0))" },
    someRows: { "Dit waren rij \($0) tot \($1) van \(Format.dutch.number($2)). verder leest de volgende." },
    selectedRow: { "Gekozen, \($0) van \(Format.dutch.number($1)): \($2)" },
    noList: "Hier staat geen lijst",
    noSuchRow: { "Rij \($0) is er niet: er zijn er \(Format.dutch.number($1))" },
    severalRows: { "\"\($0)\" past bij \(Format.dutch.number($1)) rijen. Kies er een met zijn nummer:" },
    noMoreRows: "Dat waren alle rijen",
    pane: { "\($0), gekozen vak" },
    range: { low, high, total, target in
      let format = Format.dutch
      let certain = low == high ? format.number(low) : "zeker \(format.number(low)), hoogstens \(format.number(high))"
      return "Balk: \(certain) van \(format.number(total))" + (target.map { "; doel \(format.number($0))" } ?? "")
    },
    typed: { "Ingetypt: \($0)" },
    filter: { "Filter \"\($0)\": \($1)" },
    views: { names, shown in
      let others = names.indices.filter { $0 != shown }.map { names[$0] }
      return "Weergave \(names[shown]); er is ook \(others.joined(separator: ", "))"
    },
    reachedBy: { "Tegen \($0) bereikt: \($1); de lijn naar het doel stond op \($2)" },
    expectedBy: { "Tegen \($0) verwacht: \($1); de lijn naar het doel staat dan op \($2)" },
    screen: { "Scherm \($0), schooljaar \($1)" },
    welcome: { "\($0), \($1). Typ hulp om te horen wat je kan doen, stop om te eindigen." },
    canDo: { "Je kan: \($0.joined(separator: ", ")). hulp noemt alles." },
    notUnderstood: { "Niet begrepen: \"\($0)\". hulp noemt wat hier kan." },
    severalActions: { "\"\($0)\" kan meer dan één ding zijn: \($1.joined(separator: ", "))" },
    saved: "Bewaard",
    refused: { "Dat kan niet: \($0)" },
    mind: { "Let op: \($0)" },
    needsScreen: { "\($0) heeft alleen zin op een scherm" },
    saidInstead: "Dat waren de rijen zelf: zonder scherm is er geen klembord",
    formNotSaved: { "Het formulier \"\($0)\" is niet bewaard: er kwam niets meer" },
    helpActions: "Dit kan hier, met de naam of met de toets:",
    helpReader: "En dit kan altijd; in een formulier met een dubbelepunt ervoor, zoals :hulp",
    notNow: { "nu niet: \($0)" },
    key: { "toets \($0)" },
    names: DutchPlain.names,
    meaning: DutchPlain.meaning,
    yesWords: ["ja", "j"], noWords: ["nee", "n"], unknownWords: ["-", "?", "onbekend", "weet niet"],
    ask: { "\($0), nu \($1)" },
    askNumber: { "Een getal van \($0) tot \(Format.dutch.number($1)), of - voor onbekend" },
    askYesOrNo: "Antwoord ja of nee",
    askChoice: { names in
      "Kies: " + names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    },
    askOne: { "Typ een deel van de naam; ? noemt de keuzes (\(Format.dutch.number($0))), - laat leeg" },
    askMany: {
      "Typ een deel van een naam om die toe te voegen; ? noemt de keuzes (\(Format.dutch.number($0))), - wist alles"
    },
    askCell: { "\($0), \($1), nu \($2)" },
    askText: "Typ het antwoord",
    allAsked: { "Dat waren alle velden. \($0), of \($1)? Een veld verbeteren: naam = waarde." },
    formHint:
      "Elk veld wordt gevraagd. Leeg laat het zoals het is; naam = waarde vult een ander veld in; :bewaren bewaart, "
      + ":terug gaat terug.",
    numbersHint:
      "Elk getal wordt gevraagd; je mag er ook meer na elkaar typen. - is onbekend, leeg laat het zoals het is; "
      + ":bewaren bewaart, :terug gaat terug.",
    numberBetween: { "een getal van \($0) tot \(Format.dutch.number($1))" },
    notANumber: { "\"\($0)\" is geen getal van \($1) tot \(Format.dutch.number($2))" },
    notAChoice: { "\"\($0)\" is geen van deze: \($1.joined(separator: ", "))" },
    notYesOrNo: { "\"\($0)\" is geen ja of nee" },
    noSuchField: { "Er is hier geen veld \"\($0)\"" },
    severalChoices: { "\(Format.dutch.number($0)) keuzes passen. Kies met het nummer, of typ meer van de naam:" },
    noneFound: { "Niets gevonden voor \"\($0)\". Een opdracht begint hier met een dubbelepunt, zoals :terug." },
    moreChoices: { "en nog \(Format.dutch.number($0)); typ een deel van de naam" })
}

private enum DutchPlain {
  static func names(_ command: PlainCommand) -> [String] {
    switch command {
    case .read: ["lees", "herlees"]
    case .more: ["verder", "meer"]
    case .rows: ["rijen", "alle rijen"]
    case .go: ["ga naar", "ga"]
    case .field: ["veld"]
    case .previous: ["vorig veld", "vorige"]
    case .help: ["hulp", "help"]
    case .stop: ["stop", "einde"]
    }
  }

  static func meaning(_ command: PlainCommand) -> String {
    switch command {
    case .read: "Alles opnieuw voorlezen"
    case .more: "De volgende rijen voorlezen"
    case .rows: "Alle rijen voorlezen"
    case .go: "Naar een rij, met haar nummer of met wat erin staat; het nummer alleen volstaat"
    case .field: "Naar een veld van het formulier"
    case .previous: "Het vorige veld nog eens vragen"
    case .help: "Zeggen wat hier kan"
    case .stop: "Het programma verlaten; alles is al bewaard"
    }
  }
}
