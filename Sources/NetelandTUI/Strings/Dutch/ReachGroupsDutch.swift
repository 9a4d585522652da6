import Domain

extension ReachGroupsStrings {
  static let dutch = ReachGroupsStrings(
    kind: { kind in
      switch kind {
      case .pupils: "leerlingen"
      case .municipality: "gemeente"
      case .network: "net"
      case .schoolSize: "grootte van de school, naar al haar leerlingen"
      }
    },
    segment: { key in
      switch key {
      case .girls: "meisjes"
      case .boys: "jongens"
      case .priority: "prioritaire leerlingen"
      case .municipality(let name): name?.harmless ?? "gemeente onbekend"
      case .network(let network): network.map(DutchWords.network) ?? "net onbekend"
      case .schoolSize(let size):
        switch size {
        case .under100: "tot 99 leerlingen"
        case .under200: "100-199 leerlingen"
        case .under400: "200-399 leerlingen"
        case .from400: "400 en meer"
        case nil: "grootte onbekend"
        }
      }
    },
    column: { column in
      switch column {
      case .mark: ""
      case .name: "groep"
      case .bar: "bereik"
      case .share: "aandeel"
      case .rest: "de rest"
      case .gap: "kloof"
      case .parity: "verhouding"
      case .reached: "bereikt"
      }
    },
    legend: "kloof: procentpunten vóór (+) of achter (-) op de rest · verhouding 1: gelijk",
    missing: { segment in
      let cohorts = segment.reach.cohortsWithoutEnrolment
      let inferred = segment.reach.inferred
      let parts: [String?] = [
        cohorts > 0 ? "\(DutchWords.count(cohorts, "klas", "klassen")) niet apart geteld" : nil,
        inferred > 0 ? "\(inferred) keer alleen de hele klas geteld" : nil,
      ]
      return parts.compactMap(\.self).joined(separator: " · ")
    },
    empty: "Voor dit schooljaar zijn er nog geen leerlingenaantallen. In Beheer vul je ze in.",
    hidden: {
      "<\($0): minder dan \($0) leerlingen, niet getoond; *: niet getoond, want anders is zo'n klein aantal uit te rekenen"
    })
}
