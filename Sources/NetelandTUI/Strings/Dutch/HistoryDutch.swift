import Domain

extension HistoryStrings {
  static let dutch = HistoryStrings(
    title: "Geschiedenis",
    shown: { "\(Format.dutch.number($0)) van \(Format.dutch.number($1))" },
    filterPlaceholder: "wie of wat",
    empty: "Nog niets gewijzigd. Wat je doet, komt hier te staan.",
    hour: "Uur", who: "Wie", what: "Wat",
    onItsWay: "bewaren…",
    undone: "ongedaan",
    undoneBy: { "Ongedaan gemaakt door \($0), \($1)" },
    undoes: { "Maakt ongedaan: \($0) (\($1), \($2))" },
    redoes: { "Doet opnieuw: \($0) (\($1), \($2))" },
    tooOld: "De wijziging waar dit over gaat is ouder dan het journaal",
    detail: "Wat er veranderde",
    count: { effect, count, kind in
      let verb =
        switch effect {
        case .added: "toegevoegd"
        case .changed: "gewijzigd"
        case .deleted: "verwijderd"
        }
      return "\(DutchWords.count(count, DutchWords.kind(kind), DutchWords.kinds(kind))) \(verb)"
    },
    more: { "… en nog \(Format.dutch.number($0))" },
    nothingSelected: "Er is niets gekozen",
    alreadyUndone: "Deze wijziging is al ongedaan gemaakt",
    isFinal: "Wat aan agenda's is doorgegeven, kan niet ongedaan gemaakt worden",
    isNoChange: "Dit is zelf ongedaan maken of opnieuw doen: kies de wijziging waar het over gaat",
    noSuchChange: { "Het journaal heeft geen wijziging \($0.harmless)" })
}

extension ConflictStrings {
  static let dutch = ConflictStrings(
    title: "Tegenspraak met de bestanden",
    empty: "Geen enkele wijziging spreekt de bestanden tegen",
    badge: { DutchWords.count($0, "tegenspraak", "tegenspraken") },
    field: "Veld", theirs: "In het bestand", ours: "Van ons", base: "Eerder",
    deleted: "verwijderd",
    deletedThere: "daar verwijderd",
    deletedHere: "hier verwijderd",
    by: { "\($0), \($1): \($2)" },
    choosing: "bewaren…",
    chosen: { "\($0 ? "Van ons gekozen" : "Het bestand gekozen"): \($1), \($2)" },
    chosenSeveral: { "\($0 ? "Van ons gekozen" : "Het bestand gekozen"): \(DutchWords.count($1, "veld", "velden"))" },
    nothingSelected: "Er is niets om te kiezen",
    line: {
      "\($0.record), \($0.field): in het bestand \($0.theirs) · van ons \($0.ours) (\($0.by)) · eerder \($0.base)"
    },
    howToChoose: "Kies met neteland resolve --ours ID of --theirs ID (of --all)",
    noSuchConflict: { "Over \($0.harmless) is er geen tegenspraak" })
}
