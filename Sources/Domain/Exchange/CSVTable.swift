/// A CSV file with a header row: its columns by name, its rows as text.
///
/// The whole file is checked when the table is made, in time linear in its size; what it keeps beside the
/// bytes is a place for every row. The fields of a row are looked up when the row is asked for.
public struct CSVTable: Sendable {
  /// The names of the columns as they stand in the file, without white space around them.
  public let header: [String]
  /// The physical line of the header, from 1.
  public let headerLine: Int
  /// The byte between two fields.
  public let delimiter: UInt8
  public let rows: Rows

  private let columnByName: [String: Int]

  /// Reads UTF-8, with or without a byte order mark, rows ended by LF, CRLF or CR, fields quoted as in RFC
  /// 4180. Blank lines are skipped. `delimiter` is found in the header where it is not given; it must not be
  /// a quote or a line end.
  public init(bytes: [UInt8], delimiter given: UInt8? = nil) throws(CSVProblem) {
    try CSVDialect.requireText(bytes)
    let start = CSVDialect.byteOrderMarkLength(in: bytes)
    delimiter = given ?? CSVDialect.delimiter(of: bytes, from: start)
    var reader = CSVReader(bytes: bytes, delimiter: delimiter, offset: start, line: 1)
    var fields: [CSVField] = []

    guard reader.skipBlankLines() else { throw CSVProblem(line: 1, column: 1, kind: .emptyFile) }
    let headerPlace = CSVRowPlace(offset: reader.offset, line: reader.line)
    _ = try reader.readRow(into: &fields)
    let names = CSVRow(bytes: bytes, place: headerPlace, delimiter: delimiter, fields: fields)
    header = names.indices.map(names.trimmed)
    guard header.contains(where: { !$0.isEmpty }) else {
      throw CSVProblem(line: headerPlace.line, column: 1, kind: .emptyFile)
    }
    headerLine = headerPlace.line
    columnByName = Dictionary(header.enumerated().map { (Self.key($1), $0) }, uniquingKeysWith: min)

    var places: [CSVRowPlace] = []
    while reader.skipBlankLines() {
      let place = CSVRowPlace(offset: reader.offset, line: reader.line)
      _ = try reader.readRow(into: &fields)
      guard fields.count == header.count else {
        throw CSVProblem(
          line: place.line, column: 1, kind: .wrongFieldCount(found: fields.count, expected: header.count))
      }
      places.append(place)
    }
    rows = Rows(bytes: bytes, delimiter: delimiter, places: places)
  }

  /// The index of a column by its name, whatever its case and the white space around it. Of two columns with
  /// one name the first counts: lists grow at their right end, so the first is the one that has always been
  /// there.
  public func column(_ name: String) throws(CSVProblem) -> Int {
    guard let column = optionalColumn(name) else {
      throw CSVProblem(line: headerLine, column: 1, kind: .missingColumn(name, present: shownHeader))
    }
    return column
  }

  /// The header for a message: what is no list at all may have a first line of any length.
  var shownHeader: [String] {
    let names = header.prefix(Self.shownColumns).map { name in
      name.count > Excerpt.limit ? name.prefix(Excerpt.limit - 1) + "…" : name
    }
    return header.count > names.count ? names + ["…"] : names
  }

  private static let shownColumns = 40

  /// As ``column(_:)``, for a column that need not be there.
  public func optionalColumn(_ name: String) -> Int? { columnByName[Self.key(name)] }

  private static func key(_ name: String) -> String { name.trimmingWhitespace.lowercased() }

  /// The rows below the header, in the order of the file.
  public struct Rows: RandomAccessCollection, Sendable {
    fileprivate let bytes: [UInt8]
    fileprivate let delimiter: UInt8
    fileprivate let places: [CSVRowPlace]

    public var startIndex: Int { 0 }
    public var endIndex: Int { places.count }

    public subscript(index: Int) -> CSVRow {
      let place = places[index]
      var reader = CSVReader(bytes: bytes, delimiter: delimiter, offset: place.offset, line: place.line)
      var fields: [CSVField] = []
      do {
        _ = try reader.readRow(into: &fields)
      } catch {
        preconditionFailure("a row that was read when the table was made cannot be read again")
      }
      return CSVRow(bytes: bytes, place: place, delimiter: delimiter, fields: fields)
    }
  }
}

/// Where a row begins.
struct CSVRowPlace: Sendable {
  let offset: Int
  /// From 1.
  let line: Int
}

/// A row of a CSV table: a collection of the texts of its fields, as many as the header has.
public struct CSVRow: RandomAccessCollection, Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate let place: CSVRowPlace
  fileprivate let delimiter: UInt8
  fileprivate let fields: [CSVField]

  /// The physical line the row begins at, from 1.
  public var line: Int { place.line }

  public var startIndex: Int { 0 }
  public var endIndex: Int { fields.count }

  /// The text of a field, exactly as in the file: white space kept, doubled quotes halved.
  public subscript(column: Int) -> String {
    let field = fields[column]
    guard field.hasDoubledQuotes else { return String(decoding: bytes[field.range], as: UTF8.self) }
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(field.range.count)
    var isFirstOfPair = false
    for byte in bytes[field.range] {
      isFirstOfPair = byte == UInt8(ascii: "\"") && !isFirstOfPair
      // Of each pair the first is dropped, the second kept.
      if !isFirstOfPair { unescaped.append(byte) }
    }
    return String(decoding: unescaped, as: UTF8.self)
  }

  /// The text of a field without white space around it.
  public func trimmed(_ column: Int) -> String { self[column].trimmingWhitespace }

  /// The physical line and the character in it, both from 1, where the text of a field begins.
  public func position(ofField column: Int) -> (line: Int, column: Int) {
    CSVReader(bytes: bytes, delimiter: delimiter, offset: place.offset, line: place.line)
      .position(of: fields[column].range.lowerBound)
  }
}

extension String {
  var trimmingWhitespace: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
