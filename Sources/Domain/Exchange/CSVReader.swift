/// Where a field lies in the bytes of a CSV file.
struct CSVField: Equatable, Sendable {
  /// Without the enclosing quotes.
  var range: Range<Int>
  /// Doubled quotes inside, to be halved.
  var hasDoubledQuotes = false
}

/// Reads a CSV file (RFC 4180) row by row from its bytes, in one pass and without copying.
///
/// Ours, not a library's, for three reasons. The Flemish education agency ends the rows of its list of
/// schools in CR alone. A message about a bad row must name its physical line, and a quoted field may hold
/// line ends, so only the scanner can count them. And SwiftCSV, the usual library, links the whole of
/// Foundation, which costs milliseconds at every start of a program that wants its first frame in ten.
///
/// Quoting is read strictly: a quote stands at the start of a field or not at all. Text such as `5" tube`
/// without quotes around it is reported, not guessed at. Blank lines are skipped.
struct CSVReader {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  /// The byte to be read next.
  private(set) var offset: Int
  /// The physical line that byte lies in, from 1.
  private(set) var line: Int
  private var lineStart: Int

  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  /// `offset` must be the start of `line`.
  init(bytes: [UInt8], delimiter: UInt8, offset: Int, line: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.offset = offset
    self.line = line
    lineStart = offset
  }

  /// Reads past blank lines; false at the end of the file. Afterwards ``offset`` and ``line`` are those of a
  /// row.
  mutating func skipBlankLines() -> Bool {
    while offset < bytes.count {
      guard isLineEnd(bytes[offset]) else { return true }
      readLineEnd()
    }
    return false
  }

  /// Puts the fields of the next row in `fields`; false at the end of the file. The row has at least one
  /// field.
  mutating func readRow(into fields: inout [CSVField]) throws(CSVProblem) -> Bool {
    fields.removeAll(keepingCapacity: true)
    guard skipBlankLines() else { return false }
    while true {
      if offset < bytes.count, bytes[offset] == Self.quote {
        fields.append(try readQuotedField())
      } else {
        fields.append(try readPlainField())
      }
      guard offset < bytes.count else { return true }
      if bytes[offset] == delimiter {
        offset += 1
      } else {
        readLineEnd()
        return true
      }
    }
  }

  /// Stops at a delimiter, a line end or the end of the file.
  private mutating func readPlainField() throws(CSVProblem) -> CSVField {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || isLineEnd(byte) { break }
      if byte == Self.quote { throw problem(.strayQuote, at: offset) }
      offset += 1
    }
    return CSVField(range: start..<offset)
  }

  private mutating func readQuotedField() throws(CSVProblem) -> CSVField {
    let unterminated = problem(.unterminatedQuote, at: offset)
    offset += 1
    var field = CSVField(range: offset..<offset)
    while offset < bytes.count {
      let byte = bytes[offset]
      if isLineEnd(byte) {
        readLineEnd()
      } else if byte != Self.quote {
        offset += 1
      } else if offset + 1 < bytes.count, bytes[offset + 1] == Self.quote {
        field.hasDoubledQuotes = true
        offset += 2
      } else {
        field.range = field.range.lowerBound..<offset
        offset += 1
        if offset < bytes.count, bytes[offset] != delimiter, !isLineEnd(bytes[offset]) {
          throw problem(.strayQuote, at: offset - 1)
        }
        return field
      }
    }
    throw unterminated
  }

  /// Steps over CR, LF or CRLF.
  private mutating func readLineEnd() {
    let isCarriageReturn = bytes[offset] == Self.carriageReturn
    offset += 1
    if isCarriageReturn, offset < bytes.count, bytes[offset] == Self.lineFeed { offset += 1 }
    line += 1
    lineStart = offset
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

  private func problem(_ kind: CSVProblem.Kind, at position: Int) -> CSVProblem {
    CSVProblem(line: line, column: bytes[lineStart..<position].scalarCount + 1, kind: kind)
  }

  // MARK: Positions

  /// The line and column of a byte at or after the reader's place.
  func position(of target: Int) -> (line: Int, column: Int) {
    var walker = self
    while walker.offset < target {
      if isLineEnd(bytes[walker.offset]) { walker.readLineEnd() } else { walker.offset += 1 }
    }
    return (walker.line, bytes[walker.lineStart..<max(walker.lineStart, target)].scalarCount + 1)
  }
}

extension ArraySlice<UInt8> {
  /// The number of Unicode scalars in valid UTF-8.
  fileprivate var scalarCount: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
