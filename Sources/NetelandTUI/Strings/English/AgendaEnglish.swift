extension AgendaStrings {
  static let english = AgendaStrings(
    column: { column in
      switch column {
      case .mark: ""
      case .day: "Day"
      case .time: "Hour"
      case .until: ""
      case .workshop: "Workshop"
      case .venue: "Venue"
      case .guides: "Guides"
      case .schools: "Schools"
      case .count: "Pupils"
      case .sign: ""
      case .status: "Status"
      case .municipality: "Municipality"
      }
    },
    view: { view in
      switch view {
      case .list: "list"
      case .week: "week"
      case .month: "month"
      case .year: "year"
      }
    },
    from: { "From \($0) on" },
    filterHint: "workshop, venue, guide, school or municipality",
    shown: { "\(Format.english.number($0)) of \(Format.english.number($1))" },
    week: { "week \($0)" },
    noSession: "no session",
    noGuide: "no guide",
    noGuideYet: "no guide; w shows who can",
    noVenue: "no venue yet",
    noCohorts: "nobody invited yet",
    guides: "Guides",
    venue: "Venue",
    places: "Places",
    academy: "STEM academy",
    registered: "registered",
    attended: "attended",
    firstTimers: "new",
    invited: "invited",
    of: { "\($0) of \($1)" },
    waiting: { "waiting list: \($0)" },
    noFindings: "Nothing clashes",
    kept: { "kept all the same: \($0)" },
    cancelled: { "cancelled: \($0)" },
    note: "Note",
    overdue: "past: held (a) or cancelled (X)?",
    withoutNumbers: "without numbers yet: r records them",
    placesForWaiting: "a place is free and somebody waits: i shows the registrations",
    nothingChosen: "no session chosen",
    notYet: { "not over yet: \($0)" },
    already: { "already \($0)" },
    isCancelled: "the session is cancelled",
    notCancelled: "the session is not cancelled",
    nobodyInvited: "nobody invited yet: e changes the session")
}
