/// What has to be known of a CSV file before its rows can be read.
enum CSVDialect {
  static let semicolon = UInt8(ascii: ";")
  static let comma = UInt8(ascii: ",")
  static let tab = UInt8(ascii: "\t")

  /// The number of bytes of a UTF-8 byte order mark at the start: 3 or 0.
  static func byteOrderMarkLength(in bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Throws what the file is where it is no text, else at the first byte that is not part of valid UTF-8 or is 0.
  static func requireText(_ bytes: [UInt8]) throws(CSVProblem) {
    let signatures: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if signatures.contains(where: bytes.starts) { throw CSVProblem(line: 1, column: 1, kind: .spreadsheet) }
    let isUTF16 =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0)
    if isUTF16 { throw CSVProblem(line: 1, column: 1, kind: .utf16) }
    try requireUTF8(bytes)
    guard let zero = bytes.firstIndex(of: 0) else { return }
    let start = CSVReader(bytes: bytes, delimiter: comma, offset: byteOrderMarkLength(in: bytes), line: 1)
    let (line, column) = start.position(of: zero)
    throw CSVProblem(line: line, column: column, kind: .zeroByte)
  }

  private static func requireUTF8(_ bytes: [UInt8]) throws(CSVProblem) {
    let invalid: Int
    do {
      _ = try UTF8Span(validating: bytes.span)
      return
    } catch {
      invalid = error.byteOffsets.lowerBound
    }
    let start = CSVReader(bytes: bytes, delimiter: comma, offset: byteOrderMarkLength(in: bytes), line: 1)
    let (line, column) = start.position(of: invalid)
    throw CSVProblem(line: line, column: column, kind: .notUTF8)
  }

  /// The delimiter that stands most often outside quotes in the first line that is not blank, from `offset`.
  /// A tie goes to the semicolon, then the tab: a comma is more likely to be part of a name. None at all, a
  /// table of one column: the semicolon.
  static func delimiter(of bytes: [UInt8], from offset: Int) -> UInt8 {
    var counts: [(delimiter: UInt8, count: Int)] = [(semicolon, 0), (tab, 0), (comma, 0)]
    var isQuoted = false
    var isBlank = true
    for byte in bytes[offset...] {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isQuoted {
        if isBlank { continue }
        break
      }
      isBlank = false
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }  // a doubled quote toggles twice
      guard !isQuoted else { continue }
      for index in counts.indices where counts[index].delimiter == byte { counts[index].count += 1 }
    }
    let most = counts.reduce(0) { max($0, $1.count) }
    return counts.first { $0.count == most }?.delimiter ?? semicolon
  }
}
