/// A cell to be written: what is a number is not guarded as text is.
public enum CSVCell: Hashable, Sendable {
  case text(String)
  case integer(Int)
  /// Written in the shortest form that reads back the same; empty where it is not finite.
  case decimal(Double)
  /// Unknown, or nothing to say.
  case empty
}

extension CSVCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) { self = .integer(number) }
  /// An unknown number is an empty cell, never a 0.
  public init(_ number: Int?) { self = number.map(CSVCell.integer) ?? .empty }
}

/// Writes rows as CSV (RFC 4180) that a spreadsheet opens as it is meant.
///
/// Text that a spreadsheet would run as a formula gets a `'` before it, as OWASP advises against CSV injection, and
/// what `SafeText` has something against is shown as a sign: names and notes come from files and forms that anyone
/// may have filled in. So a row is one line. Guard and signs stay in the text when it is read back.
public struct CSVWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8]

  private let delimiter: UInt8
  private let decimalSeparator: UInt8
  private let rowEnd: String

  /// The defaults are what a Belgian spreadsheet opens by itself: semicolons, decimal commas, CRLF and, with
  /// `byteOrderMark`, UTF-8. `delimiter` must not be a quote or a line end.
  public init(
    delimiter: UInt8 = UInt8(ascii: ";"), decimalSeparator: UInt8 = UInt8(ascii: ","),
    rowEnd: String = "\r\n",
    byteOrderMark: Bool = false
  ) {
    self.delimiter = delimiter
    self.decimalSeparator = decimalSeparator
    self.rowEnd = rowEnd
    bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  public mutating func append(_ row: [CSVCell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      switch cell {
      case .text(let text): append(field: Self.guarded(text), isOnlyField: row.count == 1)
      case .integer(let number): append(field: Array(String(number).utf8), isOnlyField: false)
      case .decimal(let number): append(field: decimal(number), isOnlyField: row.count == 1)
      case .empty: append(field: [], isOnlyField: row.count == 1)
      }
    }
    bytes.append(contentsOf: rowEnd.utf8)
  }

  private static func guarded(_ text: String) -> [UInt8] {
    Array((SafeText.looksLikeFormula(text) ? "'" : "").utf8) + text.harmless.utf8
  }

  private func decimal(_ number: Double) -> [UInt8] {
    guard number.isFinite else { return [] }
    return String(describing: number).utf8.map { $0 == UInt8(ascii: ".") ? decimalSeparator : $0 }
  }

  /// Quotes where a reader needs them: for the delimiter, quotes, line ends and outer spaces, and for an
  /// empty field that is alone in its row, which would otherwise be a blank line.
  private mutating func append(field: [UInt8], isOnlyField: Bool) {
    let space = UInt8(ascii: " ")
    let quote = UInt8(ascii: "\"")
    let needsQuotes =
      field.isEmpty && isOnlyField || field.first == space || field.last == space
      || field.contains {
        $0 == delimiter || $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      }
    guard needsQuotes else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(quote)
    for byte in field {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
