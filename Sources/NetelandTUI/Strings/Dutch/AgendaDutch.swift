extension AgendaStrings {
  static let dutch = AgendaStrings(
    column: { column in
      switch column {
      case .mark: ""
      case .day: "Dag"
      case .time: "Uur"
      case .until: ""
      case .workshop: "Workshop"
      case .venue: "Locatie"
      case .guides: "Begeleiding"
      case .schools: "Scholen"
      case .count: "Leerl."
      case .sign: ""
      case .status: "Status"
      case .municipality: "Gemeente"
      }
    },
    view: { view in
      switch view {
      case .list: "lijst"
      case .week: "week"
      case .month: "maand"
      case .year: "jaar"
      }
    },
    from: { "Vanaf \($0)" },
    filterHint: "workshop, locatie, begeleider, school of gemeente",
    shown: { "\(Format.dutch.number($0)) van \(Format.dutch.number($1))" },
    week: { "week \($0)" },
    noSession: "geen sessie",
    noGuide: "geen begeleider",
    noGuideYet: "geen begeleider: w toont wie kan",
    noVenue: "nog geen locatie",
    noCohorts: "nog niemand uitgenodigd",
    guides: "Begeleiders",
    venue: "Locatie",
    places: "Plaatsen",
    academy: "STEM-academie",
    registered: "ingeschr.",
    attended: "aanwezig",
    firstTimers: "nieuw",
    invited: "uitgen.",
    of: { "\($0) van \($1)" },
    waiting: { "wachtlijst: \($0)" },
    noFindings: "Niets botst",
    kept: { "toch gehouden: \($0)" },
    cancelled: { "geannuleerd: \($0)" },
    note: "Notitie",
    overdue: "voorbij: gehouden (a) of geannuleerd (X)?",
    withoutNumbers: "nog zonder cijfers: r vult ze in",
    placesForWaiting: "plaats vrij en een wachtlijst: i toont de inschrijvingen",
    nothingChosen: "geen sessie gekozen",
    notYet: { "nog niet voorbij: \($0)" },
    already: { "al \($0)" },
    isCancelled: "de sessie is geannuleerd",
    notCancelled: "de sessie is niet geannuleerd",
    nobodyInvited: "nog niemand uitgenodigd: e past de sessie aan")
}
