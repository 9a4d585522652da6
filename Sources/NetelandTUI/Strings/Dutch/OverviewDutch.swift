import Domain

extension OverviewStrings {
  static let dutch = OverviewStrings(
    reach: { "Bereik \($0)" },
    attention: "Vraagt aandacht",
    reason: { reason in
      switch reason {
      case .waiting(.withoutGuide): "zonder begeleider"
      case .waiting(.overdue): "voorbij, niet afgerond"
      case .waiting(.heldWithoutNumbers): "gehouden, zonder cijfers"
      case .waiting(.nothingPlanned): "scholen nog zonder sessie"
      case .contradicted: "tegenstrijdige cijfers"
      }
    },
    nothingWaits: "Alles is bijgewerkt",
    next: "Volgende sessies",
    ahead: { "\($0) gepland" },
    noneAhead: "Geen sessies gepland. Met n plan je er een.",
    withoutGuide: "! geen begeleider",
    municipalities: "Per gemeente",
    otherMunicipality: "elders",
    networks: "Per net",
    noCohorts: "Nog geen leerlingenaantallen",
    years: "Schooljaren",
    needed: "nog",
    pooled: "voorbij",
    pooledRule: "voorbij: samen",
    nothingToOpen: "niets om te openen")
}
