/// The columns of the agency's list of schools that are read.
enum SchoolColumn: String, CaseIterable, Sendable {
  case schoolNumber = "schoolnummer"
  case siteNumber = "intern_vplnummer"
  case name = "naam"
  case postcode
  case network = "net"
  case street = "straat"
  case number = "huisnummer"
  case box = "busnummer"
  case lambertX = "lx"
  case lambertY = "ly"
  case phone = "telefoon"
  case email = "e-mail"
  case website
  case recognition = "status erkenning"
  case structure = "hoofdstructuur"
  case structures = "ingerichte hoofdstructuren"

  static let needed: [SchoolColumn] = [.schoolNumber, .siteNumber, .name, .postcode]
  static let optional = allCases.filter { !needed.contains($0) }

  /// Those of which a site has one, whatever the number of its rows.
  static let once: [SchoolColumn] = [
    .name, .postcode, .network, .street, .number, .box, .lambertX, .lambertY, .phone, .email, .website,
  ]
}

/// What the rows of one site say together: of each column the first text that is not empty. A list may have a
/// row a structure (nursery, primary), and one list may follow another.
struct AgencySite {
  let id: RecordID<School>
  let municipality: String
  /// The row that names the site first.
  let row: CSVRow
  private(set) var levels: Set<Level> = []
  private var texts: [SchoolColumn: (text: String, line: Int)] = [:]

  init(id: RecordID<School>, municipality: String, row: CSVRow) {
    self.id = id
    self.municipality = municipality
    self.row = row
  }

  /// The columns in which the row says something else than the rows before it.
  mutating func add(_ row: CSVRow, _ columns: ImportColumns<SchoolColumn>) -> [ImportProblem] {
    for column in [SchoolColumn.structure, .structures] {
      levels.formUnion(ImportWords.levels(columns.text(column, of: row)))
    }
    return SchoolColumn.once.compactMap { column in
      let text = columns.text(column, of: row)
      guard !text.isEmpty else { return nil }
      guard let first = texts[column] else {
        texts[column] = (text, row.line)
        return nil
      }
      return first.text == text ? nil : columns.problem(.differs(fromLine: first.line), column, of: row)
    }
  }

  /// Said at all, readable or not.
  var hasNetworkText: Bool { texts[.network] != nil }

  private var network: EducationNetwork? { text(.network).flatMap(ImportWords.network) }

  /// The school with all that the agency knows of it brought up to date, and all else as it was.
  ///
  /// An empty cell says nothing and wipes nothing out, but for the address: a street goes with its own number
  /// and box, and coordinates do not follow a school that has moved.
  func school(from before: School?, _ columns: ImportColumns<SchoolColumn>) -> School {
    var school = before ?? School(id: id)
    school.name = text(.name) ?? school.name
    school.network = network ?? school.network
    school.address = address(from: school.address, columns)
    school.phone = text(.phone) ?? school.phone
    school.email = text(.email) ?? school.email
    school.website = text(.website) ?? school.website
    if school.levels.isEmpty { school.levels = levels.inOrder }
    return school
  }

  private func address(from before: Address, _ columns: ImportColumns<SchoolColumn>) -> Address {
    var address = before
    if let street = text(.street) {
      address.street = street
      if columns.has(.number) { address.number = text(.number) }
      if columns.has(.box) { address.box = text(.box) }
    }
    address.postcode = text(.postcode).flatMap(AgencySite.postcode) ?? address.postcode
    address.municipality = municipality
    let hasMoved =
      (address.street, address.number, address.postcode) != (before.street, before.number, before.postcode)
    if let place = coordinates {
      (address.lambertX, address.lambertY) = (place.x, place.y)
    } else if hasMoved {
      (address.lambertX, address.lambertY) = (nil, nil)
    }
    return address
  }

  /// Nil where the agency has none, or none that lie in Belgium: it writes 0 for a place it does not know.
  private var coordinates: (x: Double, y: Double)? {
    guard let x = text(.lambertX).flatMap(ImportNumber.decimal), AgencySite.belgium.contains(x),
      let y = text(.lambertY).flatMap(ImportNumber.decimal), AgencySite.belgium.contains(y)
    else { return nil }
    return (x, y)
  }

  private func text(_ column: SchoolColumn) -> String? { texts[column]?.text }

  /// Where Belgium lies in Lambert 72, in metres from its false origin, in both directions.
  static let belgium = 1.0...300_000.0

  /// `2200`, also from `2200.0`; nil for what is no Belgian postcode.
  static func postcode(_ text: String) -> String? {
    ImportNumber.whole(text).flatMap { (1000...9999).contains($0) ? String($0) : nil }
  }
}

extension Set<Level> {
  /// Primary before secondary.
  var inOrder: [Level] { Level.allCases.filter(contains) }
}
