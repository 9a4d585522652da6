@testable import Domain

/// Tables and alliances for the tests of the imports.
enum Import {
  static let year = SchoolYear("2026-2027")!

  /// The municipalities of the alliance, and no school yet.
  static var empty: Alliance {
    var alliance = Alliance()
    alliance.profile.municipalities = [
      Municipality(name: "Herentals", postcodes: ["2200"]), Municipality(name: "Olen", postcodes: ["2250"]),
      Municipality(name: "Grobbendonk", postcodes: ["2280", "2288"]),
      Municipality(name: "Vorselaar", postcodes: ["2290"]),
    ]
    return alliance
  }

  /// With schools of these keys.
  static func alliance(_ ids: String...) -> Alliance {
    var alliance = empty
    for id in ids {
      var school = School(id: RecordID(id), name: "School \(id)")
      school.levels = [.primary]
      school.address.postcode = "2200"
      alliance.schools.put(school)
    }
    return alliance
  }

  static func schools(_ text: String, into alliance: Alliance = empty) throws -> ImportOutcome {
    try schools(Array(text.utf8), into: alliance)
  }

  static func schools(_ bytes: [UInt8], into alliance: Alliance = empty) throws -> ImportOutcome {
    try SchoolImport(CSVTable(bytes: bytes), fileName: "scholen.csv").outcome(in: alliance)
  }

  static func pupils(_ text: String, into alliance: Alliance) throws -> ImportOutcome {
    try pupils(Array(text.utf8), into: alliance)
  }

  static func pupils(_ bytes: [UInt8], into alliance: Alliance) throws -> ImportOutcome {
    try PupilImport(CSVTable(bytes: bytes), fileName: "leerlingen.csv", year: year).outcome(in: alliance)
  }

  static func pupils(rows: [String], into alliance: Alliance) throws -> ImportOutcome {
    let header =
      "instellingsnummer,intern_volgnr_vpl,hoofdstructuur_inschrijving_code,leerjaar,geslacht,"
      + "aantal_inschrijvingen"
    return try pupils(([header] + rows).joined(separator: "\n") + "\n", into: alliance)
  }

  /// The bytes of a fixture with its line ends replaced.
  static func fixture(_ name: String, lineEnd: String? = nil) throws -> [UInt8] {
    let bytes = try Fixture(name).bytes()
    guard let lineEnd else { return bytes }
    return bytes.flatMap { $0 == 10 || $0 == 13 ? Array(lineEnd.utf8) : [$0] }
  }
}

extension Alliance {
  func applying(_ edit: Edit) throws -> Alliance {
    var copy = self
    try copy.apply(edit)
    return copy
  }
}

extension ImportDifference {
  /// `address.street: nothing → Kerkplein`
  var lines: [String] {
    fields.map { "\($0.field): \(ImportDifference.text($0.before)) → \(ImportDifference.text($0.after))" }
  }

  private static func text(_ content: FieldContent?) -> String {
    switch content {
    case nil: "nothing"
    case .scalar(let scalar): text(scalar)
    case .list(let list): list.map(text).joined(separator: " ")
    case .json(let json): json
    }
  }

  private static func text(_ scalar: Scalar) -> String {
    switch scalar {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .bool(let flag): String(flag)
    }
  }
}
