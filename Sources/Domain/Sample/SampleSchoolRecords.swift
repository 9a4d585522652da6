extension SampleSchool {
  static var all: [SampleSchool] { primary + secondary }

  /// The 37 schools as records, with their contacts.
  static func records(_ random: SampleRandom) -> [School] {
    let primaryKeys = Set(primary.map(\.key))
    return all.enumerated().map { index, row in
      row.record(level: primaryKeys.contains(row.key) ? .primary : .secondary, index: index, random)
    }
  }

  private func record(level: Level, index: Int, _ random: SampleRandom) -> School {
    var random = random.stream("school " + key)
    var school = School(id: id, name: name)
    school.network = network
    school.levels = [level]
    school.address = place.address(street: street, number: number, random: &random)
    school.member = since != nil
    // `.example` is reserved (RFC 2606): no mail to it ever arrives anywhere.
    let host = "school-\(key.dropLast(3).suffix(3)).example"
    school.phone = "014 00 00 " + twoDigits(index + 10)
    school.email = "info@" + host
    school.website = "https://www." + host
    let first = SamplePerson.drawn(&random)
    school.contacts = [
      Contact(name: first.name, role: "directie", email: first.mailbox + "@" + host, phone: school.phone)
    ]
    if school.member, random.chance(65) {
      let second = SamplePerson.drawn(&random)
      let role = level == .primary ? "zorg- en STEM-coördinator" : "STEM-coördinator"
      school.contacts.append(Contact(name: second.name, role: role, email: second.mailbox + "@" + host))
    }
    return school
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// An invented adult.
struct SamplePerson {
  let given: String
  let family: String

  var name: String { given + " " + family }

  /// The name as a mailbox: ASCII letters in lower case, without spaces.
  var mailbox: String { Self.plain(given) + "." + Self.plain(family) }

  static func drawn(_ random: inout SampleRandom) -> SamplePerson {
    SamplePerson(given: random.pick(givenNames), family: random.pick(familyNames))
  }

  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text.lowercased() {
      switch character {
      case "é", "è", "ë", "ê": plain.append("e")
      case "ï": plain.append("i")
      case "ö": plain.append("o")
      case "a"..."z": plain.append(character)
      default: break
      }
    }
    return plain
  }

  private static var givenNames: [String] {
    [
      "An", "Bart", "Carine", "Dirk", "Elke", "Filip", "Greet", "Hilde", "Ines", "Joris", "Katrijn", "Luc",
      "Marijke",
      "Noël", "Orlando", "Peggy", "Raïssa", "Sofie", "Tine", "Ward", "Yasmina", "Zoë", "André", "Mieke",
    ]
  }

  private static var familyNames: [String] {
    [
      "Aertbeliën", "Boeckmans", "Ceulenaers", "De Heidebrouwer", "Everaertsen", "Van Genechtendael",
      "Heylighenberg",
      "Imbrechtsen", "Jaspaertsen", "Van Kerckdonck", "Luytenbroeck", "Moonsvelde", "Nuytsenaere",
      "Van Ouwendael",
      "Peetersmeulen", "Quaethoven", "Van den Rijtvelden", "Segersheyde", "T'Seyendonck", "Verluydtsen",
    ]
  }
}
