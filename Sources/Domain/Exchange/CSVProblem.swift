/// Why a CSV file cannot be read, and where.
public struct CSVProblem: Error, Hashable, Sendable {
  /// The physical line, from 1; CR, LF and CRLF each end one, inside quotes too.
  public let line: Int
  /// The character (Unicode scalar) in that line, from 1, as an editor shows it.
  public let column: Int
  public let kind: Kind

  public enum Kind: Hashable, Sendable {
    /// A byte that is no UTF-8: a file in another encoding.
    case notUTF8
    /// The text is UTF-16.
    case utf16
    /// A spreadsheet (xlsx, ods, xls), not a text.
    case spreadsheet
    /// A byte 0: no text has one, but a file that was never written whole may.
    case zeroByte
    /// A field opens with a quote that is never closed; the position is that of the opening quote.
    case unterminatedQuote
    /// A quote inside an unquoted field, or text after a closing quote.
    case strayQuote
    /// A row with more or fewer fields than the header has; the position is the start of the row.
    case wrongFieldCount(found: Int, expected: Int)
    /// A column the reader of the table needs; `present` has the header as it stands in the file.
    case missingColumn(String, present: [String])
    /// Not even a header row.
    case emptyFile
  }

  public init(line: Int, column: Int, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }
}
