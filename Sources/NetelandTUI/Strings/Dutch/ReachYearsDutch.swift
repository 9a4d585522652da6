import Domain

extension ReachYearsStrings {
  static let dutch = ReachYearsStrings(
    byYear: "per jaar",
    target: "doel",
    pooled: { "\($0) voorbije jaren samen" },
    notPooled: "Meer leerjaren: geen jaren samen, want wie in L5 zat, zit een jaar later in L6",
    since: { "gevolgd sinds \($0), \(DutchWords.count($1, "klas", "klassen"))" },
    notFollowed: "Niet gevolgd: er is geen jaar ervoor bekend",
    fromPrimary: "Niet gevolgd: uit welke lagere school ze kwamen, is niet bekend",
    openYear: "Enter toont dat schooljaar",
    isInView: "Dat schooljaar is al in beeld",
    noSuchClasses: "geen klassen",
    noYears: "Er zijn nog geen leerlingenaantallen. In Beheer vul je ze in.",
    classes: { "Klassen \($0)" },
    school: "school",
    thisYear: "dit jaar",
    share: "aandeel",
    followed: "gevolgd",
    sinceColumn: "sinds",
    sameStay: "Gevolgd: van de grootste klas, alsof wie er toen zat ook bleef",
    ending: { ending in
      switch ending {
      case .underWay: "Gevolgd: van de grootste klas, alsof wie er toen zat ook bleef"
      case .leftPrimary: "Hier houdt het op: naar welke secundaire school ze gingen, is niet bekend"
      case .finished: "Hier houdt het op: het secundair is gedaan"
      case .noRecords: "Hier houdt het op: het jaar erna heeft geen leerlingenaantal voor deze klas"
      }
    })
}
