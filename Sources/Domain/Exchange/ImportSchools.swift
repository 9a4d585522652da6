/// Reads the list of schools of the Flemish education agency (data-onderwijs.vlaanderen.be): one row a site,
/// or a row a structure of a site; `;` separated, columns by name.
///
/// Only sites in the postcodes of the alliance are taken; their municipality is what the alliance calls it.
/// What the agency knows of a school is brought up to date; what the coordinator added stays: member, levels,
/// contacts, note, retired, unknown keys. Schools that are not in the list stay as they are. Where anything
/// of a site that would be taken cannot be read, nothing at all is taken.
public struct SchoolImport: Sendable {
  private let table: CSVTable
  private let fileName: String
  private let columns: ImportColumns<SchoolColumn>

  /// Throws `missingColumn` where `schoolnummer`, `intern_vplnummer`, `naam` or `postcode` is not there.
  /// `fileName` is what the history calls the import.
  public init(_ table: CSVTable, fileName: String) throws(CSVProblem) {
    self.table = table
    self.fileName = fileName
    columns = try ImportColumns(table, needed: SchoolColumn.needed, optional: SchoolColumn.optional)
  }

  /// What the list would change in this alliance. Applied, it changes nothing the second time.
  public func outcome(in alliance: Alliance) -> ImportOutcome {
    var reading = Reading(columns: columns, profile: alliance.profile)
    for row in table.rows { reading.read(row) }
    let sites = reading.sites.values.sorted { $0.id < $1.id }
    reading.checkNetworks(of: sites.filter { alliance.schools[$0.id] == nil }, in: table)

    var draft = ImportDraft(problems: reading.problems, leftOut: reading.leftOut)
    for site in sites {
      let before = alliance.schools[site.id]
      draft.put(before, site.school(from: before, columns))
    }
    let listed = Set(sites.map(\.id)).union(reading.ended)
    let rest = alliance.schools.filter { !$0.retired && !listed.contains($0.id) }
    return draft.outcome(fileName: fileName, notInFile: rest.map(\.id))
  }
}

/// The sites of the alliance as they are gathered from the rows.
private struct Reading {
  let columns: ImportColumns<SchoolColumn>
  let municipalities: [String: String]
  var sites: [RecordID<School>: AgencySite] = [:]
  /// Sites that the agency no longer recognises.
  var ended: Set<RecordID<School>> = []
  var problems: [ImportProblem] = []
  var leftOut: [ImportOutcome.LeftOut: Int] = [:]

  init(columns: ImportColumns<SchoolColumn>, profile: AllianceProfile) {
    self.columns = columns
    let pairs = profile.municipalities.flatMap { place in place.postcodes.map { ($0, place.name) } }
    municipalities = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  mutating func read(_ row: CSVRow) {
    guard let postcode = AgencySite.postcode(columns.text(.postcode, of: row)) else {
      leftOut[.unreadablePostcode, default: 0] += 1
      problems.append(columns.problem(.noPostcode, .postcode, of: row))
      return
    }
    guard let municipality = municipalities[postcode] else {
      leftOut[.otherPostcode, default: 0] += 1
      return
    }
    guard let id = id(of: row) else { return }
    switch ImportWords.recognition(columns.text(.recognition, of: row)) {
    case .ended:
      ended.insert(id)
      leftOut[.noLongerRecognised, default: 0] += 1
      problems.append(columns.problem(.noLongerRecognised, .recognition, of: row))
      return
    case .unknown:
      problems.append(columns.problem(.unknownRecognition, .recognition, of: row))
    case .recognised:
      break
    }
    check(row)
    var site = sites[id] ?? AgencySite(id: id, municipality: municipality, row: row)
    problems += site.add(row, columns)
    sites[id] = site
  }

  private mutating func id(of row: CSVRow) -> RecordID<School>? {
    let school = number(.schoolNumber, in: ImportSite.schoolNumbers, of: row)
    let site = number(.siteNumber, in: ImportSite.siteNumbers, of: row)
    guard let school, let site else { return nil }
    return ImportSite.id(school: school, site: site)
  }

  private mutating func number(_ column: SchoolColumn, in range: ClosedRange<Int>, of row: CSVRow) -> Int? {
    if let number = ImportSite.number(columns.text(column, of: row), in: range) { return number }
    problems.append(columns.problem(.unreadable(.wholeNumber(range)), column, of: row))
    return nil
  }

  private mutating func check(_ row: CSVRow) {
    problems += SchoolColumn.once.compactMap { columns.hazard($0, of: row) }
    if columns.text(.name, of: row).isEmpty {
      problems.append(columns.problem(.unreadable(.text), .name, of: row))
    }
    let network = columns.text(.network, of: row)
    if !network.isEmpty, ImportWords.network(network) == nil {
      problems.append(columns.problem(.unreadable(.oneOf(ImportWords.networks)), .network, of: row))
    }
    for column in [SchoolColumn.lambertX, .lambertY] {
      let text = columns.text(column, of: row)
      if text.isEmpty { continue }
      guard let number = ImportNumber.decimal(text) else {
        problems.append(columns.problem(.unreadable(.number), column, of: row))
        continue
      }
      if number != 0, !AgencySite.belgium.contains(number) {
        problems.append(columns.problem(.outsideBelgium, column, of: row))
      }
    }
  }

  /// A school that is new must have a network: which one it is in cannot be made up.
  mutating func checkNetworks(of new: [AgencySite], in table: CSVTable) {
    guard columns.has(.network) || new.isEmpty else {
      problems.append(
        ImportProblem(
          line: table.headerLine, column: 1, field: SchoolColumn.network.rawValue, found: "",
          kind: .missingColumn(present: table.shownHeader)))
      return
    }
    for site in new where !site.hasNetworkText {
      problems.append(columns.problem(.unreadable(.oneOf(ImportWords.networks)), .network, of: site.row))
    }
  }
}
