import Domain

extension ReachListStrings {
  static let english = ReachListStrings(
    column: { column in
      switch column {
      case .schoolYear: "school year"
      case .definition: "what counts"
      case .asOf: "as of"
      case .key: "key"
      case .name: "name"
      case .reachedAtLeast: "reached, at least"
      case .reachedAtMost: "reached, at most"
      case .pupils: "pupils"
      case .shareAtLeast: "share in %, at least"
      case .shareAtMost: "share in %, at most"
      case .needed: "needed for the target"
      case .stillNeededAtLeast: "still needed, at least"
      case .stillNeededAtMost: "still needed, at most"
      case .verdict: "verdict"
      case .contacts: "attendances"
      case .cohorts: "classes"
      case .cohortsWithoutEnrolment: "classes without a number of pupils"
      case .cohortsProvisional: "classes with a provisional number"
      case .cohortsContradicted: "classes that contradict themselves"
      case .sessionsWithoutNumbers: "sessions without numbers"
      }
    })
}
