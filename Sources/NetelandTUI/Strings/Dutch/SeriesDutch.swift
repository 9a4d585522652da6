extension SeriesStrings {
  static let dutch = SeriesStrings(
    copyTitle: "Sessie kopiëren",
    repeatTitle: "Sessie herhalen",
    scopeTitle: "Een sessie van een reeks",
    bulkTitle: { $0 == 1 ? "1 gemarkeerde sessie" : "\($0) gemarkeerde sessies" },
    repeatLabel: { field in
      switch field {
      case .weeks: "Om de … weken"
      case .end: "Tot"
      case .until: "Laatste dag"
      case .times: "Nog … keer"
      case .workshops: "Workshops"
      case .academy: "STEM-academie"
      case .keep: "Toch op"
      case .leave: "Niet op"
      }
    },
    repeatHint: { field in
      switch field {
      case .weeks: "1 is elke week"
      case .end: "spatie of pijl wisselt"
      case .until: "25/11, wo 25/11/2026"
      case .times: "zoveel sessies erbij"
      case .workshops: "leeg: dezelfde; meer dan een: om de beurt"
      case .academy: "een naam maakt er een academie van, met dezelfde leerlingen"
      case .keep: "dagen die overgeslagen worden en toch doorgaan"
      case .leave: "dagen die wegvallen"
      }
    },
    end: { end in
      switch end {
      case .holiday: "de volgende vakantie"
      case .day: "een dag"
      case .times: "een aantal keer"
      }
    },
    bulkLabel: { field in
      switch field {
      case .action: "Wat"
      case .to: "Naar"
      case .start: "Beginuur"
      case .guide: "Begeleider"
      case .by: "Wordt"
      case .venue: "Locatie"
      case .why: "Waarom"
      }
    },
    bulkHint: { field in
      switch field {
      case .action: "spatie of pijl wisselt"
      case .to: "+7 of -1w: zoveel later of vroeger; 25/11: allemaal die dag"
      case .start: "leeg: hetzelfde uur"
      case .guide: "typ een naam"
      case .by: "leeg: niemand"
      case .venue: "typ een stuk van de naam; leeg: nog geen locatie"
      case .why: "komt bij elke sessie te staan"
      }
    },
    bulk: { action in
      switch action {
      case .confirm: "bevestigen"
      case .hold: "gehouden"
      case .cancel: "annuleren"
      case .move: "verplaatsen"
      case .addGuide: "begeleider erbij"
      case .replaceGuide: "begeleider vervangen"
      case .venue: "andere locatie"
      }
    },
    scopeLabel: "Voor",
    scope: { scope, count in
      switch scope {
      case .one: "alleen deze sessie"
      case .following: "deze en de volgende (\(count))"
      case .all: "de hele reeks (\(count))"
      }
    },
    reasonLabel: "Reden",
    reasonHint: "waarom wat botst toch doorgaat",
    onlyPossibleLabel: "Enkel wat kan",
    onlyPossibleHint: { "dan gaan er \($0) van \($1) door" },
    untilHoliday: { "tot \($0)" },
    noHoliday: "er komt geen vakantie meer: tot het einde van het schooljaar",
    endsWithYear: "het schooljaar is eerder om",
    joinsAcademy: { "komt bij \($0)" },
    makesAcademy: { pupils, unknown in
      let missing = unknown == 0 ? "" : ", van \(unknown == 1 ? "1 klas" : "\(unknown) klassen") het aantal nog niet"
      return "nieuwe academie, \(pupils == 1 ? "1 leerling" : "\(pupils) leerlingen")\(missing)"
    },
    noSuchMove: "typ +7, -1w of een dag als 25/11",
    summary: { done, same, skipped, refused in
      var parts = [done == 1 ? "1 sessie" : "\(done) sessies"]
      if same > 0 { parts.append("\(same) al zo") }
      if skipped > 0 { parts.append("\(skipped) overgeslagen") }
      if refused > 0 { parts.append(refused == 1 ? "1 kan niet" : "\(refused) kunnen niet") }
      return parts.joined(separator: ", ")
    },
    fine: "niets botst",
    alreadySo: "al zo",
    skipped: { "overgeslagen: \($0)" },
    notFilledIn: "Vul in wat er moet gebeuren: dan zie je hier per sessie wat ervan komt",
    nothingToDo: "Er is niets te doen",
    someCannot: { cannot, all, asksReason in
      var advice = asksReason ? ["geef een reden"] : []
      if cannot < all { advice.append("kies Enkel wat kan voor de andere") }
      return "\(cannot) van \(all) \(cannot == 1 ? "kan" : "kunnen") niet: \(advice.joined(separator: ", of "))"
    },
    noneCan: "Dit kan voor geen enkele sessie",
    place: { "\($0) van \($1)" },
    label: "Reeks",
    marked: { $0 == 1 ? "1 gemarkeerd" : "\($0) gemarkeerd" },
    notMarkable: "markeren kan in de lijst: Tab gaat erheen",
    dryRun: { "Nog niet bewaard: \($0)" },
    refusedAll: { cannot, all in
      "\(cannot) van \(all) \(cannot == 1 ? "kan" : "kunnen") niet, er is niets veranderd: "
        + "--reason geeft een reden, --possible doet wat wel kan"
    },
    noSuchSession: { "Er is geen sessie \($0)" },
    noSuchTime: { "\($0) is geen uur: typ 13:30" },
    wrongOption: { "\($0): \($1)" },
    notInSeries: { "\($0) staat op zichzelf: er is geen reeks" },
    nothingNew: "Geen enkele dag om de sessie op te herhalen")
}
