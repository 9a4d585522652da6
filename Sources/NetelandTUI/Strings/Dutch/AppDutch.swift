import Domain

extension AppStrings {
  static let dutch = AppStrings(
    title: "STEM Neteland",
    screen: DutchApp.screen,
    tooSmall: { "Te klein: minstens \($0)×\($1)" },
    terminal: DutchApp.terminal,
    saved: "bewaard",
    saving: "bewaren…",
    notSaved: { "Niet bewaard: \($0)" },
    filesBehindBadge: "bestanden lopen achter",
    filesBehind: { "Bewaard in het journaal, de bestanden lopen achter: \($0)" },
    changedBy: { "\($0): \($1)" },
    filesChanged: "De bestanden zijn buiten het programma gewijzigd en opnieuw gelezen",
    conflicts: { count in
      (count == 1 ? "1 wijziging spreekt" : "\(count) wijzigingen spreken") + " de bestanden tegen: C om te kiezen"
    },
    nothingToUndo: "Er is niets om ongedaan te maken",
    nothingToRedo: "Er is niets om opnieuw te doen",
    readOnly: DutchApp.readOnly,
    readOnlyBadge: "alleen lezen",
    demo: "demo",
    schoolYear: { "schooljaar \($0)" },
    today: "vandaag",
    problemsFound: { DutchWords.count($0, "probleem in de bestanden", "problemen in de bestanden") },
    noMatches: "Niets gevonden",
    filtered: { "\($0.harmless): \(Format.dutch.number($1)) van \(Format.dutch.number($2))" },
    selected: { DutchWords.count($0, "gekozen", "gekozen") },
    helpTitle: "Toetsen",
    helpGroup: DutchApp.helpGroup,
    notHere: "Dat kan hier niet",
    yes: "ja",
    no: "nee",
    unknown: "onbekend",
    none: "geen",
    empty: .dutch)
}

extension EmptyHints {
  static let dutch = EmptyHints(
    schools: "Nog geen scholen: voeg ze toe in Beheer, of lees ze in met neteland import schools",
    sessions: "Nog geen sessies in dit schooljaar",
    reach: "Nog geen leerlingenaantallen in dit schooljaar: vul ze in bij Beheer, of lees ze in",
    attention: "Alles in orde: niets vraagt aandacht",
    problems: "Geen problemen in de bestanden",
    records: { "Hier staat nog niets (\(DutchWords.kinds($0)))" },
    evidence: "Geen gehouden sessies die meetellen",
    contacts: "Geen contactpersonen")
}

private enum DutchApp {
  static func screen(_ id: ScreenID) -> String {
    switch id {
    case .overview: "Overzicht"
    case .schools: "Scholen"
    case .agenda: "Agenda"
    case .reach: "Bereik"
    case .admin: "Beheer"
    }
  }

  static func readOnly(_ reason: ReadOnlyReason) -> String {
    switch reason {
    case .asked: "Alleen lezen: zo werd het programma gestart"
    case .folderNotWritable(let path): "Alleen lezen: je mag niet schrijven in \(path.harmless)"
    }
  }

  static func terminal(_ problem: TerminalProblem) -> String {
    switch problem {
    case .notATerminal: "het dashboard heeft een terminal nodig; zonder terminal kan het zo: neteland --plain"
    case .unknownTerminal(let name):
      (name.isEmpty
        ? "TERM zegt niet welke terminal dit is" : "de terminal \"\(name.harmless)\" (TERM) is hier niet bekend")
        + "; probeer TERM=xterm-256color, of zonder scherm: neteland --plain"
    case .notAddressable(let name):
      "de terminal \"\(name.harmless)\" (TERM) kan geen scherm tonen; zonder scherm kan het ook: neteland --plain"
    case .unavailable: "het systeem geeft de terminal niet vrij"
    }
  }

  static func helpGroup(_ context: KeyContext) -> String {
    switch context {
    case .overview: "Overzicht"
    case .schools: "Scholen"
    case .agenda: "Agenda"
    case .reach: "Bereik"
    case .reachTable: "Bereik: scholen"
    case .coverage: "Bereik: dekking en jaren"
    case .agendaList: "Agenda: lijst"
    case .agendaGrid: "Agenda: rooster"
    case .placement: "Agenda: opgepakte sessie"
    case .admin: "Beheer"
    case .form: "In een formulier"
    case .sessionForm: "In het formulier van een sessie"
    case .whoCan: "Wie kan dit?"
    case .rules: "Regels voor het plannen"
    case .whatIf: "Wat als?"
    case .numbers: "Cijfers invullen"
    case .inbox: "Sessies zonder cijfers"
    case .keptForm: "Bij een half ingevuld formulier"
    case .registrations: "Inschrijvingen"
    case .question: "Bij een keuze"
    case .evidence: "Achter het cijfer"
    case .history: "Geschiedenis"
    case .conflicts: "Tegenspraak"
    case .help: "In deze hulp"
    case .problems: "In de lijst van problemen"
    case .prompt: "In een vraag"
    case .choice: "In een vraag met keuzes"
    case .filter: "In de filter"
    case .tableFilter: "In de filter van een tabel"
    case .columns: "Kolommen kiezen"
    case .frequency: "Hoe vaak komt het voor?"
    case .take: "Kopiëren of bewaren"
    case .takeName: "De naam van het bestand"
    case .list: "In een lijst"
    case .everywhere: "Overal"
    }
  }
}
