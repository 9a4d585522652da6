extension AgendaWeekStrings {
  static let dutch = AgendaWeekStrings(
    planHere: "n of Enter plant er hier een",
    booked: "de locatie is dan bezet",
    verdict: { verdict in
      switch verdict {
      case .free: "Vrij: Enter zet de sessie hier neer"
      case .advisory: "Let op; Enter zet de sessie hier toch neer"
      case .blocked: "Botst: Enter vraagt een reden"
      }
    },
    fill: { verdict in
      switch verdict {
      case .free: "vrij"
      case .advisory: "let op"
      case .blocked: "botst"
      }
    },
    steer: "Opgepakt: stuur met de pijlen",
    here: "hier staat ze nu",
    from: { "nu op \($0)" },
    anyhow: { "op elk moment: \($0)" },
    keys: "Pijlen sturen de sessie, Enter zet ze neer, Esc laat ze los",
    dropped: "Losgelaten: de sessie blijft waar ze stond",
    unmoved: "De sessie staat al hier",
    yearEnds: "Hier eindigt het schooljaar: m verplaatst een sessie naar een ander jaar",
    noFreeDay: "Dit schooljaar is er op dit uur geen vrije dag meer")
}
