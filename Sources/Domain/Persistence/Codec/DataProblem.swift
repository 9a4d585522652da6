/// Something in a file that is not as it should be. It says where, what was found and what was expected;
/// the interface puts it into words.
public struct DataProblem: Error, Equatable, Sendable {
  /// Relative to the data folder: `2026-2027/sessions.json`.
  public var file: String
  /// From 1; nil where the problem has no place in the text.
  public var line: Int?
  /// From 1, in characters as a person counts them; nil where `line` is.
  public var column: Int?
  /// The id of the record, or `#3` for the third one of the file where the id cannot be read; nil where the
  /// problem lies in no record.
  public var record: String?
  /// The way to the field inside the record, elements counted from 0: `participation[2].attended`.
  public var field: String?
  public var kind: Kind

  public init(
    file: String, line: Int? = nil, column: Int? = nil, record: String? = nil, field: String? = nil,
    kind: Kind
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.record = record
    self.field = field
    self.kind = kind
  }

  /// `found` is always a short excerpt of the file that is safe to show: at most 40 characters, on one
  /// line, without control or bidirectional characters. A text stands in it with its quotes.
  public enum Kind: Equatable, Sendable {
    /// The operating system does not let it be read; `code` is the value of `errno`.
    case unreadable(code: Int32)
    /// A sync client's or an editor's copy of this file: two have changed it, and one of them was put aside.
    case conflictCopy(of: String)

    /// Nothing but white space.
    case empty
    /// A byte 0: of a place on the disk that was reserved and never written, as after a crash, or of a file that is
    /// no text.
    case zeroByte
    /// A line that git put between two versions of the file (`<<<<<<<`): both are in it.
    case conflictMarker
    /// `//`, `/*` or `#`: the files have no comments.
    case comment
    /// A comma with nothing after it: before `]` or `}`.
    case commaTooMany
    /// The file starts with a UTF-8 byte order mark.
    case byteOrderMark
    /// The text is UTF-16 (or UTF-32), not UTF-8.
    case utf16
    /// A byte that no UTF-8 text has in this place.
    case notUTF8(byte: UInt8)
    /// Not JSON; `found` is nil at the end of the file.
    case syntax(expected: SyntaxElement, found: String?)
    /// Lists and objects inside one another, deeper than any file needs.
    case tooDeep(limit: Int)

    case missing(expected: Expectation)
    /// Another type of JSON value than this field has.
    case wrongType(found: String, expected: Expectation)
    /// The right type, but no such day, time, school year or word, or an id without a character.
    case noSuchValue(found: String, expected: Expectation)
    case outOfRange(found: String, range: ClosedRange<Int>)
    /// A number that the program cannot hold.
    case tooLarge(found: String)
    /// The key was there already, in the same object.
    case duplicateKey(firstLine: Int)
    /// A key that this object does not have and that could not be kept.
    case unknownKey

    /// Another record of the file has this id; the first one is kept.
    case duplicateID(firstLine: Int)
    /// The record names another one that is not there.
    case danglingReference(kind: RecordKind, id: String)
    /// The file was made by a newer version of the program.
    case tooNew(schemaVersion: Int, supported: Int)
    /// So many problems of the file are not listed: by then it is another kind of file.
    case more(count: Int)
    /// A mutation without a file, without a record, or that replaces a record by itself or by another one.
    case notAChange
  }
}

extension DataProblem.Kind {
  fileprivate var isRest: Bool { if case .more = self { true } else { false } }

  /// Whether records of the file may be missing in what was read: a reference to one says nothing then.
  public var mayHideRecords: Bool {
    switch self {
    case .byteOrderMark, .duplicateID, .tooNew, .conflictCopy, .danglingReference, .notAChange: false
    default: true
    }
  }
}

/// What the grammar of JSON (RFC 8259) expects next.
public enum SyntaxElement: Equatable, Sendable {
  case value
  case key
  case keyOrClosingBrace
  case valueOrClosingBracket
  case colon
  case commaOrClosingBrace
  case commaOrClosingBracket
  case closingQuote
  /// One of `\" \\ \/ \b \f \n \r \t` or `\u` with four hexadecimal digits.
  case escape
  /// A control character that stands in a text by itself, spelled as such an escape.
  case escapedControl
  /// The second half of a character that takes two `\u` escapes.
  case surrogatePair
  case digit
  case endOfFile
}

/// The order in which problems are shown: by file, then from top to bottom; what concerns the whole file
/// first.
extension DataProblem: Comparable {
  public static func < (left: DataProblem, right: DataProblem) -> Bool {
    if left.file != right.file { return left.file < right.file }
    let places = ((left.line ?? 0, left.column ?? 0), (right.line ?? 0, right.column ?? 0))
    if places.0 != places.1 { return places.0 < places.1 }
    if left.kind.isRest != right.kind.isRest { return right.kind.isRest }
    if left.record != right.record { return (left.record ?? "") < (right.record ?? "") }
    return (left.field ?? "") < (right.field ?? "")
  }
}
