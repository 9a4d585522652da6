extension SessionFormStrings {
  static let english = SessionFormStrings(
    newTitle: "New session",
    editTitle: "Edit session",
    label: { field in
      switch field {
      case .workshop: "Workshop"
      case .day: "Day"
      case .start: "Start"
      case .minutes: "Length (min)"
      case .venue: "Venue"
      case .guides: "Guides"
      case .cohorts: "Classes"
      case .setting: "When"
      case .capacity: "Places"
      case .note: "Note"
      case .reason: "Reason"
      }
    },
    hint: { field in
      switch field {
      case .workshop: "type a part of the title or the code"
      case .day: "25/11, Wed 25/11/2026"
      case .start: "13:30, 1330"
      case .minutes: ""
      case .venue: "type a part of the name"
      case .guides: "type a name, Enter adds, Backspace takes the last one away"
      case .cohorts: "type a school, Enter adds, Backspace takes the last one away"
      case .setting: "Space or an arrow changes it"
      case .capacity: "empty: the smaller of workshop and venue"
      case .note: "no names of pupils"
      case .reason: "why the session goes on all the same"
      }
    },
    noSuchDay: "no such day: type 25/11 or 25/11/2026",
    noSuchTime: "no time: type 13:30",
    notYetJudged: "Choose a workshop, a day and a time: then you see here what clashes",
    noFindings: "Nothing clashes",
    moreFindings: { "and \($0) more" },
    reasonNeeded: "This clashes: give a reason to keep the session like this, or change it",
    notChosen: { "\($0): choose something from the list, or clear what is typed" },
    fillIn: { "Still to fill in: \($0)" })
}
