extension Alliance {
  /// An alliance before its first import: the five municipalities of the Neteland with their postcodes, the
  /// bar of 71% of the fifth-graders, the catalogue and its kits. No schools, no years.
  public static func empty(named name: String) -> Alliance {
    var alliance = Alliance()
    alliance.profile.name = name
    // Noorderwijk and Morkhoven are part of Herentals and share its postcode; Bouwel (2288) is part of
    // Grobbendonk.
    alliance.profile.municipalities = [
      Municipality(name: "Grobbendonk", postcodes: ["2280", "2288"]),
      Municipality(name: "Herentals", postcodes: ["2200"]),
      Municipality(name: "Herenthout", postcodes: ["2270"]),
      Municipality(name: "Olen", postcodes: ["2250"]),
      Municipality(name: "Vorselaar", postcodes: ["2290"]),
    ]
    alliance.profile.targets = [Target(name: "Vijfdeklassers buiten de school")]
    alliance.workshops = Records(Catalogue.workshops)
    alliance.kits = Records(Catalogue.kits)
    return alliance
  }
}
