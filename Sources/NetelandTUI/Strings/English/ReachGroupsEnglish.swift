import Domain

extension ReachGroupsStrings {
  static let english = ReachGroupsStrings(
    kind: { kind in
      switch kind {
      case .pupils: "pupils"
      case .municipality: "municipality"
      case .network: "net"
      case .schoolSize: "size of the school, by all its pupils"
      }
    },
    segment: { key in
      switch key {
      case .girls: "girls"
      case .boys: "boys"
      case .priority: "priority pupils"
      case .municipality(let name): name?.harmless ?? "municipality unknown"
      case .network(let network): network.map(EnglishWords.network) ?? "net unknown"
      case .schoolSize(let size):
        switch size {
        case .under100: "up to 99 pupils"
        case .under200: "100-199 pupils"
        case .under400: "200-399 pupils"
        case .from400: "400 and more"
        case nil: "size unknown"
        }
      }
    },
    column: { column in
      switch column {
      case .mark: ""
      case .name: "group"
      case .bar: "reach"
      case .share: "share"
      case .rest: "the rest"
      case .gap: "gap"
      case .parity: "parity"
      case .reached: "reached"
      }
    },
    legend: "gap: percentage points ahead of (+) or behind (-) the rest · parity 1: equal",
    missing: { segment in
      let cohorts = segment.reach.cohortsWithoutEnrolment
      let inferred = segment.reach.inferred
      let parts: [String?] = [
        cohorts > 0 ? "\(EnglishWords.count(cohorts, "cohort", "cohorts")) not counted apart" : nil,
        inferred > 0 ? "\(EnglishWords.count(inferred, "time", "times")) only the whole class counted" : nil,
      ]
      return parts.compactMap(\.self).joined(separator: " · ")
    },
    empty: "There are no pupil numbers for this school year yet. Admin is where they are filled in.",
    hidden: {
      "<\($0): fewer than \($0) pupils, not shown; *: not shown, because such a small count could be worked out from it"
    })
}
