/// Where sessions take place. The rooms in schools are of invented schools.
enum SampleVenues {
  static func records(_ schools: [School], _ random: SampleRandom) -> [Venue] {
    let halls = rooms.compactMap { room -> Venue? in
      guard let school = schools.first(where: { $0.id.text == room.school }) else { return nil }
      var venue = Venue(id: RecordID(room.id), name: room.name)
      venue.address = school.address
      venue.capacity = room.capacity
      venue.school = school.id
      return venue
    }
    return publicVenues(random) + halls
  }

  private static func publicVenues(_ random: SampleRandom) -> [Venue] {
    publicRows.map { row in
      var draw = random.stream("venue " + row.id)
      var venue = Venue(id: RecordID(row.id), name: row.name)
      venue.address = row.place.address(street: row.street, number: row.number, random: &draw)
      venue.capacity = row.capacity
      venue.partner = row.partner.map { RecordID($0) }
      return venue
    }
  }

  private struct PublicRow {
    let id: String
    let name: String
    let place: SamplePlace
    let street: String
    let number: String
    let capacity: Int
    var partner: String?
  }

  private static var publicRows: [PublicRow] {
    [
      PublicRow(
        id: "V-hidrodoe", name: "Hidrodoe", place: .herentals, street: "Waterbaan", number: "1", capacity: 40,
        partner: "P-hidrodoe"),
      PublicRow(
        id: "V-thomasmore", name: "Thomas More, campus Geel", place: .geel, street: "Campuslaan", number: "4",
        capacity: 60, partner: "P-thomasmore"),
      PublicRow(
        id: "V-stemlokaal", name: "STEM-lokaal Herentals", place: .herentals, street: "Atelierstraat",
        number: "8",
        capacity: 24, partner: "P-herentals"),
      PublicRow(
        id: "V-stemolen", name: "STEM-lokaal Olen", place: .olen, street: "Ateliersteeg", number: "3",
        capacity: 24,
        partner: "P-olen"),
      PublicRow(
        id: "V-bibherentals", name: "Bibliotheek Herentals", place: .herentals, street: "Leeszaalplein",
        number: "1",
        capacity: 20, partner: "P-bib"),
      PublicRow(
        id: "V-bibvorsel", name: "Bibliotheek Vorselaar", place: .vorselaar, street: "Boekenhof", number: "6",
        capacity: 20, partner: "P-bib"),
      PublicRow(
        id: "V-zaalgrob", name: "Gemeenschapszaal Grobbendonk", place: .grobbendonk, street: "Zaalweg",
        number: "12",
        capacity: 30, partner: "P-grobbendonk"),
      PublicRow(
        id: "V-zaalhout", name: "Jeugdcentrum Herenthout", place: .herenthout, street: "Speelpleinstraat",
        number: "19", capacity: 24, partner: "P-herenthout"),
    ]
  }

  private static var rooms: [(id: String, name: String, school: String, capacity: Int)] {
    [
      ("V-kiezelsteen", "Polyvalente zaal De Kiezelsteen", "990033-01", 50),
      ("V-odilon", "Turnzaal Sint-Odilon", "990118-01", 40),
      ("V-okkernoot", "Refter De Okkernoot", "990228-01", 36),
      ("V-kempen", "Technieklokaal VTI Ter Kempen", "990342-01", 24),
      ("V-hadewijch", "Labo Sint-Hadewijchcollege", "990325-01", 26),
      ("V-roselien", "Wetenschapslokaal Sint-Roselien", "990413-01", 28),
    ]
  }
}
