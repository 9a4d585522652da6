extension SchoolsStrings {
  static let dutch = SchoolsStrings(
    column: { column in
      switch column {
      case .name: "School"
      case .municipality: "Gemeente"
      case .network: "Net"
      case .levels: "Niv"
      case .enrolled: ""
      case .reach: "Bereik"
      case .bar: ""
      case .held: "✓"
      case .planned: "○"
      case .next: "Volgende"
      case .sessions: "Sessies"
      case .reached: "Bereikt"
      case .grades: "Leerjaren"
      case .member: "Lid"
      case .number: "Nummer"
      case .contact: "Contact"
      }
    },
    levelShort: { $0 == .primary ? "L" : "S" },
    shown: { "\(Format.dutch.number($0)) van \(Format.dutch.number($1))" },
    filterHint: "naam, gemeente, net, nummer of contactpersoon",
    reached: { "bereikt \($0) van \($1)  \($2)" },
    withoutMunicipality: "zonder gemeente",
    nothingChosen: "geen school gekozen",
    isRetired: "deze school is uit gebruik",
    notMember: "geen lid van het platform",
    retired: "uit gebruik",
    reach: { "Bereik \($0)" },
    ofPupils: { "\($0) van \($1)" },
    notCounted: "telt niet mee voor het doel",
    contradicted: "de cijfers spreken elkaar tegen",
    unrecorded: { DutchWords.count($0, "sessie zonder cijfers", "sessies zonder cijfers") },
    planned: "Gepland",
    held: "Gehouden",
    noneSessions: "nog niets",
    past: "voorbij",
    registered: { "\($0) inschr." },
    attended: { attended, new in new.map { "\(attended) (\($0) nieuw)" } ?? attended },
    contacts: "Contactpersonen",
    enrolment: { "Leerlingen \($0)" },
    provisional: "voorlopig",
    noEnrolment: "nog geen aantallen",
    boysAndGirls: { "\($0) j  \($1) m" },
    freeDays: "Eigen vrije dagen",
    meetings: "Overleg",
    people: { DutchWords.count($0, "persoon", "personen") },
    note: "Notitie")
}
