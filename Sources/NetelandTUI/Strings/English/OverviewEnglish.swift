import Domain

extension OverviewStrings {
  static let english = OverviewStrings(
    reach: { "Reach \($0)" },
    attention: "Needs attention",
    reason: { reason in
      switch reason {
      case .waiting(.withoutGuide): "without a guide"
      case .waiting(.overdue): "past, not closed"
      case .waiting(.heldWithoutNumbers): "held, without figures"
      case .waiting(.nothingPlanned): "schools with nothing planned"
      case .contradicted: "contradictory figures"
      }
    },
    nothingWaits: "All is up to date",
    next: "Next sessions",
    ahead: { "\($0) planned" },
    noneAhead: "No sessions planned. Press n to plan one.",
    withoutGuide: "! no guide",
    municipalities: "By municipality",
    otherMunicipality: "elsewhere",
    networks: "By network",
    noCohorts: "No numbers of pupils yet",
    years: "School years",
    needed: "need",
    pooled: "pooled",
    pooledRule: "pooled: ΣR/ΣN",
    nothingToOpen: "nothing to open")
}
