import Domain

extension ReachCoverageStrings {
  static let dutch = ReachCoverageStrings(
    sessions: "#",
    count: { DutchWords.count($0, "school", "scholen") + ($1 == 0 ? "" : ", \($1) zonder") },
    week: { "\($0) – \($1)" },
    nothing: "nog niets: Enter plant een sessie",
    sign: { sign in
      switch sign {
      case .held: "met cijfers"
      case .withoutNumbers: "zonder cijfers"
      case .planned: "gepland"
      case .overdue: "gehouden?"
      case .closed: "geen school"
      }
    })
}
