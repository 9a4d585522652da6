extension SessionFormStrings {
  static let dutch = SessionFormStrings(
    newTitle: "Nieuwe sessie",
    editTitle: "Sessie wijzigen",
    label: { field in
      switch field {
      case .workshop: "Workshop"
      case .day: "Dag"
      case .start: "Beginuur"
      case .minutes: "Duur (min)"
      case .venue: "Locatie"
      case .guides: "Begeleiders"
      case .cohorts: "Klassen"
      case .setting: "Wanneer"
      case .capacity: "Plaatsen"
      case .note: "Notitie"
      case .reason: "Reden"
      }
    },
    hint: { field in
      switch field {
      case .workshop: "typ een stuk van de titel of de code"
      case .day: "25/11, wo 25/11/2026"
      case .start: "13:30, 13u30, 1330"
      case .minutes: ""
      case .venue: "typ een stuk van de naam"
      case .guides: "typ een naam, Enter voegt toe, Backspace neemt de laatste weg"
      case .cohorts: "typ een school, Enter voegt toe, Backspace neemt de laatste weg"
      case .setting: "spatie of pijl wisselt"
      case .capacity: "leeg: het kleinste van workshop en locatie"
      case .note: "geen namen van leerlingen"
      case .reason: "waarom de sessie toch doorgaat"
      }
    },
    noSuchDay: "geen bestaande dag: typ 25/11 of 25/11/2026",
    noSuchTime: "geen uur: typ 13:30",
    notYetJudged: "Kies een workshop, een dag en een uur: dan zie je hier wat er botst",
    noFindings: "Niets botst",
    moreFindings: { "en nog \($0)" },
    reasonNeeded: "Dit botst: geef een reden om de sessie toch zo te houden, of pas ze aan",
    notChosen: { "\($0): kies iets uit de lijst of wis wat er staat" },
    fillIn: { "Vul nog in: \($0)" })
}
