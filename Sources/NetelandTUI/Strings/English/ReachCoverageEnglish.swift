import Domain

extension ReachCoverageStrings {
  static let english = ReachCoverageStrings(
    sessions: "#",
    count: { EnglishWords.count($0, "school", "schools") + ($1 == 0 ? "" : ", \($1) without") },
    week: { "\($0) – \($1)" },
    nothing: "nothing yet: Enter plans a session",
    sign: { sign in
      switch sign {
      case .held: "with numbers"
      case .withoutNumbers: "without numbers"
      case .planned: "planned"
      case .overdue: "held?"
      case .closed: "no school"
      }
    })
}
