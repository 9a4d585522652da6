/// Something in a list of the education agency that the coordinator should know, and where it stands.
public struct ImportProblem: Sendable, Hashable {
  /// The physical line, from 1.
  public let line: Int
  /// The character in that line, from 1, where the text of the field begins.
  public let column: Int
  /// The column of the table: `postcode`.
  public let field: String
  /// The text of the field as it stands in the file, cut off where it is long; it may hold anything.
  public let found: String
  public let kind: Kind

  public enum Kind: Sendable, Hashable {
    /// The text spells nothing that can stand here.
    case unreadable(Expected)
    /// A column that new schools need; `present` has the header as it stands in the file.
    case missingColumn(present: [String])
    /// The pupils of this grade of this school add up to more than a cohort can have.
    case tooMany(Int, limit: Int)

    // The rest are warnings.

    /// No postcode, so nobody can tell whether the site lies in the alliance; the row is left out.
    case noPostcode
    /// The site is no longer recognised: not added, and not changed where it is a school of the alliance.
    case noLongerRecognised
    /// A word for the recognition that is not known; the row is taken.
    case unknownRecognition
    /// Another row of the site says something else; the one above, at `line`, counts.
    case differs(fromLine: Int)
    /// Coordinates that lie outside Belgium; they are left unknown.
    case outsideBelgium
    /// Pupils of another school year than the one they were to be read for; the rows are left out. Said once.
    case otherSchoolYear(wanted: SchoolYear)
    /// A row of a school of the alliance without the number of the site; it is left out.
    case noSite
    /// A text with a character that no text may hold; it is taken without it, or with a space for a line break.
    case unsafeText(Unicode.Scalar)
    /// The priority pupils that were counted by hand are more than the pupils in the file.
    case priorityAboveTotal(priority: Int, total: Int)
  }

  /// What can stand in a field.
  public enum Expected: Sendable, Hashable {
    case text
    case wholeNumber(ClosedRange<Int>)
    case number
    /// One of these, or what comes close to it.
    case oneOf([String])
  }

  /// False for what stands in the way of the import.
  public var isWarning: Bool {
    switch kind {
    case .unreadable, .missingColumn, .tooMany: false
    default: true
    }
  }

  /// What could have stood there; nil where the kind says it all.
  public var expected: Expected? {
    if case .unreadable(let expected) = kind { expected } else { nil }
  }
}

/// The columns an import reads, by their names; some need not be there.
struct ImportColumns<Name: Hashable & RawRepresentable<String> & Sendable>: Sendable {
  private var indices: [Name: Int] = [:]

  init(_ table: CSVTable, needed: [Name], optional: [Name]) throws(CSVProblem) {
    for name in needed { indices[name] = try table.column(name.rawValue) }
    for name in optional { indices[name] = table.optionalColumn(name.rawValue) }
  }

  func has(_ name: Name) -> Bool { indices[name] != nil }

  /// Cleaned, and without the white space around it; empty where there is no such column.
  func text(_ name: Name, of row: CSVRow) -> String {
    guard let index = indices[name] else { return "" }
    let text = row.trimmed(index)
    return text.hazard == nil ? text : text.cleaned.trimmingWhitespace
  }

  /// What had to be cleaned out of the text of a field; nil for nothing.
  func hazard(_ name: Name, of row: CSVRow) -> ImportProblem? {
    guard let index = indices[name], let found = row.trimmed(index).hazard else { return nil }
    return problem(.unsafeText(found.scalar), name, of: row)
  }

  func problem(_ kind: ImportProblem.Kind, _ name: Name, of row: CSVRow) -> ImportProblem {
    guard let index = indices[name] else {
      return ImportProblem(line: row.line, column: 1, field: name.rawValue, found: "", kind: kind)
    }
    let (line, column) = row.position(ofField: index)
    return ImportProblem(line: line, column: column, field: name.rawValue, found: Self.shown(row[index]), kind: kind)
  }

  private static func shown(_ text: String) -> String {
    text.count > Excerpt.limit ? text.prefix(Excerpt.limit - 1) + "…" : text
  }
}
