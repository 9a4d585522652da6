extension SampleSchool {
  /// The 13 secondary schools, as invented as the primary ones.
  static var secondary: [SampleSchool] {
    [
      SampleSchool(
        "990304-01", "GO! atheneum De Meander", .community, .herentals, "Oeverlaan", "50", size: 96),
      SampleSchool(
        "990311-01", "GO! technisch atheneum Poincaré", .community, .herentals, "Werkhuisstraat", "18",
        size: 74),
      SampleSchool("990325-01", "Sint-Hadewijchcollege", .free, .herentals, "Begijnengang", "4", size: 148),
      SampleSchool("990337-01", "Instituut Sint-Rombaut", .free, .herentals, "Klokkenlaan", "29", size: 121),
      SampleSchool(
        "990342-01", "Vrij Technisch Instituut Ter Kempen", .free, .herentals, "Ambachtenplein", "10",
        size: 132),
      SampleSchool("990356-01", "Humaniora De Vierhoek", .free, .herentals, "Passerstraat", "16", size: 88),
      SampleSchool(
        "990363-01", "Provinciaal Instituut De Molenwiek", .official, .herentals, "Wiekweg", "90", size: 67),
      SampleSchool(
        "990379-01", "Leercentrum Het Anker", .free, .herentals, "Kanaaldijk", "205", size: 24, since: nil),
      SampleSchool(
        "990384-01", "Kunsthumaniora Ensor & Zoë", .free, .herentals, "Penseelstraat", "7", size: 42,
        since: 2024),
      SampleSchool("990391-01", "Middenschool De Eikelaar", .free, .olen, "Eikenlaan", "33", size: 61),
      SampleSchool("990406-01", "Middenschool Ouwenhof", .free, .grobbendonk, "Hofdreef", "2", size: 58),
      SampleSchool("990413-01", "Instituut Sint-Roselien", .free, .vorselaar, "Rozenhaag", "13", size: 139),
      SampleSchool(
        "990420-01", "GO! middenschool De Vliegenier", .community, .vorselaar, "Propellerplein", "5",
        size: 36,
        since: nil),
    ]
  }
}
