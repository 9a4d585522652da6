import Domain

extension ReachListStrings {
  static let dutch = ReachListStrings(
    column: { column in
      switch column {
      case .schoolYear: "schooljaar"
      case .definition: "wat telt"
      case .asOf: "stand op"
      case .key: "nummer"
      case .name: "naam"
      case .reachedAtLeast: "bereikt, minstens"
      case .reachedAtMost: "bereikt, hoogstens"
      case .pupils: "leerlingen"
      case .shareAtLeast: "aandeel in %, minstens"
      case .shareAtMost: "aandeel in %, hoogstens"
      case .needed: "nodig voor het doel"
      case .stillNeededAtLeast: "nog nodig, minstens"
      case .stillNeededAtMost: "nog nodig, hoogstens"
      case .verdict: "oordeel"
      case .contacts: "deelnamemomenten"
      case .cohorts: "klassen"
      case .cohortsWithoutEnrolment: "klassen zonder leerlingenaantal"
      case .cohortsProvisional: "klassen met voorlopig aantal"
      case .cohortsContradicted: "klassen met tegenspraak"
      case .sessionsWithoutNumbers: "sessies zonder cijfers"
      }
    })
}
