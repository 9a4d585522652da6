import Domain

extension ForecastStrings {
  static let dutch = ForecastStrings(
    planned: { planned in
      guard planned.sessions + planned.unrecorded > 0 else { return "Er staat niets meer gepland" }
      let sessions = DutchWords.count(planned.sessions, "sessie", "sessies")
      let places = DutchWords.count(planned.seats, "plaats", "plaatsen")
      return "\(sessions) gepland: \(places), \(Format.dutch.number(planned.registered)) ingeschreven"
    },
    caveats: { planned in
      var texts: [String] = []
      if planned.withoutSeats > 0 { texts.append("\(planned.withoutSeats) zonder plaatsen") }
      if planned.overdue > 0 { texts.append("\(planned.overdue) al voorbij") }
      if planned.unrecorded > 0 { texts.append("\(planned.unrecorded) zonder cijfers") }
      return texts
    },
    doubts: { planned in
      var texts: [String] = []
      if planned.overdue > 0 {
        texts.append(
          "\(DutchWords.count(planned.overdue, "sessie", "sessies")) al voorbij, nog niet als gehouden aangeduid")
      }
      if planned.unrecorded > 0 {
        texts.append(
          "\(DutchWords.count(planned.unrecorded, "gehouden sessie", "gehouden sessies")) zonder cijfers: die plaatsen tellen mee"
        )
      }
      if planned.withoutSeats > 0 {
        texts.append(
          "\(DutchWords.count(planned.withoutSeats, "sessie", "sessies")) zonder bekende plaatsen: dat telt niet mee")
      }
      return texts
    },
    end: { end in
      switch end {
      case .low: "laag"
      case .expected: "verwacht"
      case .high: "hoog"
      }
    },
    verdict: { verdict, short in
      let missing = short.map(DutchForecast.missing) ?? ""
      return switch verdict {
      case .likely: "doel gehaald, ook als het tegenvalt"
      case .expected: "doel naar verwachting gehaald\(missing)"
      case .possible: "alleen als het meevalt\(missing)"
      case .short: "doel niet gehaald\(missing)"
      case .unknown: "niet te zeggen"
      }
    },
    extra: { extra in
      switch (extra.fewest, extra.most) {
      case (_, 0): ""
      case (nil, _): "te weinig leerlingen over"
      case (0, let most?): "hoogstens \(DutchForecast.sessions(most))"
      case (let fewest?, nil): "minstens \(DutchForecast.sessions(max(1, fewest)))"
      case (let fewest?, let most?):
        fewest == most
          ? DutchForecast.sessions(most) : "\(Format.dutch.number(fewest)) tot \(DutchForecast.sessions(most))"
      }
    },
    show: RateText(
      full: { "\($0) van de ingeschrevenen kwam (\(DutchForecast.counts($1)))" },
      short: { "opkomst \($0) (\(DutchForecast.counts($1)))" }),
    firstTime: RateText(
      full: { "\($0) van wie kwam, was nieuw (\(DutchForecast.counts($1)))" },
      short: { "nieuw   \($0) (\(DutchForecast.counts($1)))" }),
    years: { years in
      guard let first = years.first, let last = years.last, first != last else {
        return years.first?.description ?? ""
      }
      return "\(first) tot \(last)"
    },
    unknown: { definition in
      definition.counts == .registered
        ? "Geen vooruitzicht: een inschrijving zegt niet wie nieuw is"
        : "Geen vooruitzicht: vorige schooljaren tonen nog niet hoeveel een plaats opbrengt"
    },
    possible: { "mogelijk is \($0): elke plaats een nieuwe leerling" },
    since: { "intussen \($0)" },
    nothingPlanned: "Er staat niets meer gepland: dit is waar het jaar eindigt",
    gapTitle: "Wat het gat dicht",
    gapHint: "Enter: wat als?",
    usual: { "sessie: \(DutchWords.count($0, "plaats", "plaatsen")), mediaan van \(Format.dutch.number($1))" },
    unreached: "te gaan",
    seats: "gepland",
    left: "blijft",
    perSession: "p. sessie",
    sessions: "sessies",
    points: "punten",
    nobodyLeft: "Elke leerling is bereikt",
    lookingBack: "Je kijkt terug: ga eerst naar vandaag",
    whatIfTitle: "Wat als er een sessie bij komt?",
    whatIfLabel: { field in
      switch field {
      case .school: "School"
      case .day: "Dag"
      case .places: "Plaatsen"
      }
    },
    whatIfHint: { field in
      switch field {
      case .school: "typ een stuk van de naam"
      case .day: "25/11, wo 25/11/2026"
      case .places: "hoeveel leerlingen mee kunnen"
      }
    },
    asPlanned: "zoals gepland",
    withSession: "met deze sessie",
    stillToReach: { "Nog te bereiken: \($0)" },
    noEffect: "Kies een school en hoeveel plaatsen: dan zie je wat het verandert",
    chooseSchool: "Kies eerst een school uit de lijst",
    courseNow: { "\($0) bereikt · de lijn naar \($2) staat op \($1)" },
    behind: { behind in
      if behind.lowerBound > 0 { return "\(DutchForecast.pupils(behind)) achter" }
      if behind.upperBound <= 0 {
        let ahead = -behind.upperBound ... -behind.lowerBound
        return ahead.upperBound == 0 ? "op de lijn" : "\(DutchForecast.pupils(ahead)) voor"
      }
      return "op de lijn, of hoogstens \(DutchForecast.pupils(behind.upperBound...behind.upperBound)) achter"
    },
    courseNotBegun: "Dit schooljaar moet nog beginnen",
    courseEnd: { "op het einde verwacht: \($0)" },
    legend: { sign, target in
      switch sign {
      case .certain: "zeker"
      case .possible: "misschien"
      case .expected: "verwacht"
      case .pace: "lijn naar \(target)"
      }
    },
    title: { "\($0): vooruitzicht voor \($1)" },
    expectedBy: "Einde van het jaar",
    reachNow: "Bereikt nu",
    rates: "Uit het verleden",
    target: "Doel",
    lookedAheadFrom: { "Vooruitgekeken vanaf \(Format.dutch.date($0)), met wat vandaag bekend is" },
    hidden: "Zo weinig leerlingen dat de aantallen verborgen blijven: --confidential toont ze")
}

enum DutchForecast {
  /// `, hoogstens 12 te weinig`, `: 12 tot 30 te weinig`
  static func missing(_ short: ClosedRange<Int>) -> String {
    let number = Format.dutch.number as (Int) -> String
    let (least, most) = (short.lowerBound, short.upperBound)
    if most == 0 { return "" }
    if least == 0 { return ", hoogstens \(number(most)) te weinig" }
    return least == most ? ": \(number(most)) te weinig" : ": \(number(least)) tot \(number(most)) te weinig"
  }

  static func sessions(_ count: Int) -> String { DutchWords.count(count, "extra sessie", "extra sessies") }

  static func pupils(_ range: ClosedRange<Int>) -> String {
    let upper = DutchWords.count(range.upperBound, "leerling", "leerlingen")
    return range.lowerBound == range.upperBound ? upper : "\(Format.dutch.number(range.lowerBound)) tot \(upper)"
  }

  static func counts(_ rate: CountedRate) -> String {
    "\(Format.dutch.number(rate.part)) van \(Format.dutch.number(rate.whole))"
  }
}
