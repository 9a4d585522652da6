import Domain

extension CommandStrings {
  static let dutch = CommandStrings(
    key: "Nummer", name: "Naam", municipality: "Gemeente", network: "Net", level: "Niveau", pupils: "Leerlingen",
    schoolYear: "Schooljaar", day: "Dag", time: "Uur", status: "Status", workshop: "Workshop", venue: "Locatie",
    guides: "Begeleiders", schools: "Klassen", registered: "Ingeschreven", attended: "Aanwezig", held: "Gehouden",
    planned: "Gepland", next: "Volgende", retired: "uit gebruik", noMember: "geen lid van het platform",
    reachTitle: { "\($0): bereik in \($1)" },
    reachDefinition: { "Verschillende \($0), \($1)" },
    reached: "Bereikt", share: "Aandeel", target: "Doel", verdict: "Oordeel", stillNeeded: "Nog nodig",
    contacts: "Deelnamemomenten",
    reachedOf: { "\($0) van \($1) (\($2))" },
    needs: { "\($0): \($1)" },
    verdictNeeding: { verdict, range, most in "\(verdict), nog \(range) \(most == 1 ? "leerling" : "leerlingen") nodig"
    },
    contactsAre: { "\($0) (wie vaker kwam, telt vaker: geen bereik)" },
    part: { part in
      switch part {
      case .municipality: "Gemeente"
      case .school: "School"
      case .net: "Net"
      case .grade: "Leerjaar"
      case .year: "Schooljaar"
      case .segment: "Segment"
      }
    },
    withoutPart: "(onbekend)", pooled: { "\($0) voorbije jaren samen" },
    barAssumed: {
      "alliance.json kon niet gelezen worden: het doel van \($0) is het gewone, niet dat van de alliantie zelf"
    },
    notReadWhole: { "\($0.harmless) kon niet helemaal gelezen worden: wat daar ontbreekt, ontbreekt in deze cijfers" },
    unrecorded: { "nog \($0) keer geen cijfers van een klas op een gehouden sessie: wat die opbracht telt niet mee" },
    withoutEnrolment: { "\(DutchWords.count($0, "klas", "klassen")) zonder leerlingenaantal: telt niet mee" },
    provisional: { "\(DutchWords.count($0, "klas", "klassen")) met het voorlopige leerlingenaantal van vorig jaar" },
    contradicted: { "\(DutchWords.count($0, "klas", "klassen")) met cijfers die elkaar tegenspreken: neteland check" },
    noSessions: "Geen sessies in deze periode",
    noSuchDay: { "\($0.harmless) is geen dag: schrijf 2026-11-25, 25/11/2026 of 25/11" },
    endsBeforeItBegins: { "De periode eindigt voor ze begint: \(Format.dutch.date($0)) tot \(Format.dutch.date($1))" },
    weight: { weight in
      switch weight {
      case .blocking: "blokkeert"
      case .kept: "behouden"
      case .advisory: "let op"
      }
    },
    checked: { blocking, kept, advisory in
      guard blocking + kept + advisory > 0 else { return "Alles in orde" }
      let reasons = kept > 0 ? ", \(kept) met een reden behouden" : ""
      return "\(blocking) blokkerend\(reasons), \(advisory) om te bekijken"
    },
    privacyChecked: {
      $0 == 0
        ? "Geen persoonsgegevens gezien in vrije tekst"
        : "\(DutchWords.count($0, "plek", "plekken")) om na te kijken op persoonsgegevens"
    },
    created: { folder, municipalities, workshops in
      "Nieuwe alliantie in \(folder.harmless): \(municipalities) gemeenten, \(workshops) workshops en trajecten"
    },
    nextAfterInit: { "Lees nu de scholen in: neteland --data \($0.harmless) import schools BESTAND" },
    sampleWritten: {
      "Voorbeeldalliantie in \($0.harmless): \(DutchWords.count($1, "verzonnen school", "verzonnen scholen"))"
    },
    warning: { "let op: \($0)" },
    moreProblems: { "en nog \(DutchWords.count($0, "probleem", "problemen"))" },
    importRefused: {
      "\(DutchWords.count($0, "fout", "fouten")) in het bestand: er is niets van overgenomen"
    },
    notInFile: { count, names in
      "Niet in het bestand en gebleven zoals ze \(count == 1 ? "was" : "waren"): \(DutchWords.count(count, "school", "scholen")) (\(names))"
    },
    nothingToChange: {
      "Niets te wijzigen: \(DutchWords.count($0, "gegeven is", "gegevens zijn")) al zoals in het bestand"
    },
    imported: { isDryRun, added, changed, unchanged in
      let counts = "\(added) toegevoegd, \(changed) gewijzigd, \(unchanged) ongewijzigd"
      return isDryRun ? "Proef, er is niets gewijzigd: \(counts)" : "Ingelezen: \(counts)"
    },
    record: .dutch,
    undone: { "Ongedaan gemaakt: \($0)" },
    redone: { "Opnieuw gedaan: \($0)" },
    keysTitle: "Toetsen",
    keysIntroduction:
      "Op een AZERTY-toetsenbord doet de bovenste rij zonder Shift (& é \" ' ( § è ! ç à) wat 1 tot 9 en 0 doen",
    keyColumn: "Toets", doesColumn: "Doet",
    outputFailed: { "De uitvoer kan niet geschreven worden: \($0)" })
}

extension RecordCommandStrings {
  static let dutch = RecordCommandStrings(
    done: { "\($0) (\($1.harmless))" },
    nothingToChange: "Niets te wijzigen: alles staat al zo",
    notRetirable: { "Dit kan niet uit gebruik genomen worden: \(DutchWords.kind($0)); verwijderen kan misschien wel" },
    notDeletable: { "Dit kan niet verwijderd worden: \(DutchWords.kind($0))" },
    notAddable: { "Dit kan niet toegevoegd worden: \(DutchWords.kind($0))" },
    twice: { "Het veld \($0.harmless) staat er twee keer" },
    fields: { "Velden: \($0)" },
    alreadyRetired: "Niets te wijzigen: al uit gebruik",
    alreadyInUse: "Niets te wijzigen: al in gebruik",
    yearStarted: {
      "\($0) gestart met de leerlingenaantallen van vorig jaar van \(DutchWords.count($1, "school", "scholen")), voorlopig"
    },
    yearHasEnrolments: { "Niets te wijzigen: \($0) heeft al leerlingenaantallen" },
    nothingToStartFrom: { "Geen enkel jaar voor \($0) heeft leerlingenaantallen om mee te starten" },
    none: "Geen")
}
