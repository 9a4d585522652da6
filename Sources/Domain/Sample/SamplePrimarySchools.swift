/// One row of the invented schools.
struct SampleSchool {
  let key: String
  let name: String
  let network: EducationNetwork
  let place: SamplePlace
  let street: String
  let number: String
  /// Primary: pupils of L5 in the running year. Secondary: pupils of S1.
  let size: Int
  /// The first school year in which the school takes part; nil where it is no member of the platform.
  let since: Int?

  init(
    _ key: String, _ name: String, _ network: EducationNetwork, _ place: SamplePlace, _ street: String,
    _ number: String, size: Int, since: Int? = 2023
  ) {
    self.key = key
    self.name = name
    self.network = network
    self.place = place
    self.street = street
    self.number = number
    self.size = size
    self.since = since
  }

  var id: RecordID<School> { RecordID(key) }

  /// The 24 primary schools. Names and keys are invented: no Flemish school number begins with 99.
  static var primary: [SampleSchool] {
    [
      SampleSchool("990012-01", "Basisschool De Wilgentak", .free, .herentals, "Wilgenpad", "12", size: 24),
      SampleSchool(
        "990021-01", "GO! basisschool 't Bijenhof", .community, .herentals, "Imkerstraat", "3", size: 31),
      SampleSchool(
        "990033-01", "Stedelijke Basisschool De Kiezelsteen", .official, .herentals, "Keienlaan", "40",
        size: 42),
      SampleSchool(
        "990047-01", "Vrije Basisschool Sint-Arnoud", .free, .herentals, "Kloostergang", "7", size: 60),
      SampleSchool(
        "990047-02", "Vrije Basisschool Sint-Arnoud, vestiging Heikant", .free, .herentals, "Heikantdreef",
        "101",
        size: 19),
      SampleSchool(
        "990058-01", "GO! basisschool De Zandloper", .community, .herentals, "Uurwerkplein", "2", size: 22),
      SampleSchool(
        "990064-01", "Vrije Gesubsidieerde Basisschool Onze-Lieve-Vrouw-ter-Duinen Noorderwijk", .free,
        .noorderwijk,
        "Duinenweg", "15", size: 26),
      SampleSchool("990071-01", "Basisschool De IJsvogel", .free, .morkhoven, "Rietkraag", "28", size: 17),
      SampleSchool(
        "990085-01", "Freinetschool De Vlindertuin", .official, .herentals, "Pauwoogstraat", "9", size: 15,
        since: 2024),
      SampleSchool("990096-01", "Basisschool Élan", .free, .herentals, "Spoorbermlaan", "66", size: 38),

      SampleSchool(
        "990103-01", "Gemeentelijke Basisschool De Oeverzwaluw", .official, .olen, "Zandbank", "5", size: 27),
      SampleSchool(
        "990118-01", "Vrije Basisschool Sint-Odilon", .free, .olen, "Pastorijdreef", "22", size: 33),
      SampleSchool("990124-01", "Basisschool De Koperwiek", .free, .olen, "Lijsterbes", "31", size: 21),
      SampleSchool(
        "990139-01", "GO! basisschool De Luchtballon", .community, .olen, "Windroos", "8", size: 14,
        since: nil),
      SampleSchool(
        "990145-01", "Vrije Basisschool De Drie Sleutels", .free, .olen, "Slotenmakersstraat", "1", size: 29),

      SampleSchool(
        "990152-01", "Gemeentelijke Basisschool Het Heidebos", .official, .herenthout, "Dopheide", "17",
        size: 30),
      SampleSchool(
        "990166-01", "Vrije Basisschool Sint-Reinhilde", .free, .herenthout, "Molenberg", "44", size: 36),
      SampleSchool(
        "990173-01", "Basisschool De Zonnewijzer", .free, .herenthout, "Middagstraat", "12", size: 12),

      SampleSchool(
        "990181-01", "Gemeentelijke Basisschool De Watermolen", .official, .grobbendonk, "Sluisweg", "20",
        size: 28),
      SampleSchool(
        "990194-01", "Vrije Basisschool Sint-Lambertus Ouwen", .free, .grobbendonk, "Ouwenstraat", "6",
        size: 34),
      SampleSchool("990207-01", "Basisschool De Kleine Beuk", .free, .bouwel, "Beukennoot", "11", size: 16),
      SampleSchool(
        "990215-01", "GO! basisschool Ad Astra", .community, .grobbendonk, "Poolster", "77", size: 18,
        since: 2025),

      SampleSchool(
        "990228-01", "Vrije Basisschool De Okkernoot", .free, .vorselaar, "Boomgaard", "3", size: 45),
      SampleSchool(
        "990232-01", "Gemeentelijke Basisschool 't Torentje", .official, .vorselaar, "Kantelenpad", "1",
        size: 9),
    ]
  }
}
