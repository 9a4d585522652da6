extension SchoolsStrings {
  static let english = SchoolsStrings(
    column: { column in
      switch column {
      case .name: "School"
      case .municipality: "Municipality"
      case .network: "Net"
      case .levels: "Lvl"
      case .enrolled: ""
      case .reach: "Reach"
      case .bar: ""
      case .held: "✓"
      case .planned: "○"
      case .next: "Next"
      case .sessions: "Sessions"
      case .reached: "Reached"
      case .grades: "Grades"
      case .member: "In"
      case .number: "Number"
      case .contact: "Contact"
      }
    },
    levelShort: { $0 == .primary ? "P" : "S" },
    shown: { "\(Format.english.number($0)) of \(Format.english.number($1))" },
    filterHint: "name, municipality, network, number or contact",
    reached: { "reached \($0) of \($1)  \($2)" },
    withoutMunicipality: "without municipality",
    nothingChosen: "no school chosen",
    isRetired: "this school is out of use",
    notMember: "not a member of the platform",
    retired: "out of use",
    reach: { "Reach \($0)" },
    ofPupils: { "\($0) of \($1)" },
    notCounted: "does not count for the target",
    contradicted: "the numbers contradict each other",
    unrecorded: { EnglishWords.count($0, "session without numbers", "sessions without numbers") },
    planned: "Planned",
    held: "Held",
    noneSessions: "nothing yet",
    past: "past",
    registered: { "\($0) reg." },
    attended: { attended, new in new.map { "\(attended) (\($0) new)" } ?? attended },
    contacts: "Contacts",
    enrolment: { "Pupils \($0)" },
    provisional: "provisional",
    noEnrolment: "no numbers yet",
    boysAndGirls: { "\($0) b  \($1) g" },
    freeDays: "Own free days",
    meetings: "Meetings",
    people: { EnglishWords.count($0, "person", "people") },
    note: "Note")
}
