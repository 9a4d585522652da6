extension MistakeStrings {
  static let dutch = MistakeStrings(
    text: DutchMistakes.text,
    parser: [
      ParserWording("Unknown option ", [("Unknown option ", "Onbekende optie "), ("Did you mean", "Bedoelde je")]),
      ParserWording("Unexpected argument ", [("Unexpected argument ", "Onverwacht: ")]),
      ParserWording("# unexpected arguments: ", [(" unexpected arguments: ", " onverwachte woorden: ")]),
      ParserWording("Missing expected argument ", [("Missing expected argument ", "Er ontbreekt ")]),
      ParserWording("Missing value for ", [("Missing value for ", "Er ontbreekt een waarde na ")]),
      ParserWording("Missing one of: ", [("Missing one of: ", "Er ontbreekt een van: ")]),
      ParserWording(
        "The value ",
        [
          ("The value ", "De waarde "), (" is invalid for ", " past niet bij "),
          ("Please provide one of the following:", "Kies een van deze:"), ("Please provide one of ", "Kies uit "),
          ("' and '", "' en '"),
        ]),
      ParserWording("Usage: ", [("Usage: ", "Gebruik: ")]),
      ParserWording("  See ", [("  See ", "  Meer uitleg: "), (" for more information.", "")]),
      ParserWording("Help:  ", [("Help:  ", "Uitleg:  ")]),
    ])
}

private enum DutchMistakes {
  static func text(_ mistake: UsageMistake) -> String {
    switch mistake {
    case .limitTooSmall: "--limit is minstens 1"
    case .whoseCalendar: "Zeg van wie de kalender is: --venue of --guide"
    case .idOrAll: "Ofwel het kenmerk van een gegeven, ofwel --all"
    case .noIDOrAll: "Het kenmerk van het gegeven ontbreekt, of --all"
    case .oursOrTheirs: "--ours of --theirs ontbreekt"
    case .fieldWithoutID: "--field hoort bij het kenmerk van een gegeven"
    case .schoolAndGrade: "--school en --grade horen samen"
    case .noFieldToChange: "Er ontbreekt een veld om te wijzigen: naam=waarde"
    case .noID: "Het kenmerk van het gegeven ontbreekt"
    case .demoAndData: "--demo en --data sluiten elkaar uit"
    case .dayAndBy: "--day en --by sluiten elkaar uit"
    case .whereTo: "Zeg waarheen: --day, --by, --start of --venue"
    case .byRange: "--by gaat van -1000 tot 1000"
    case .byWithoutGuide: "--by hoort bij --remove-guide"
    case .whatToChange: "Zeg wat er moet wijzigen"
    case .noReason: "De reden ontbreekt: --reason"
    case .untilAndTimes: "--until en --times sluiten elkaar uit"
    case .weeksRange: "--weeks gaat van 1 tot 52"
    case .timesRange: "--times gaat van 1 tot 60"
    case .csvAndJSON: "--csv en --json sluiten elkaar uit"
    case .oneOfThree: "--school, --guide en --venue sluiten elkaar uit"
    case .whatToExport: "Zeg wat je wil uitvoeren: ics of csv"
    case .emptyName: "--name vraagt een naam"
    case .demoHasFolder: "--demo heeft al een eigen map"
    case .folderTwice: "Noem de map één keer, hier of met --data"
    case .pathAndCheck: "--path en --check sluiten elkaar uit"
    case .pathAndJSON: "--path en --json sluiten elkaar uit"
    case .whatToImport: "Zeg wat je wil inlezen: schools, pupils of ics"
    }
  }
}
