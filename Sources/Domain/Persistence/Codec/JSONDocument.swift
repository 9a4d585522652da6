/// A whole JSON text as a tree with its places, for small files that hold no records: what somebody has set.
///
/// Files of the data folder are not read this way: they are large, and a record needs no tree.
public struct JSONDocument: Sendable {
  /// As messages name it.
  public let file: String
  /// Nil where the text is no JSON: nothing of it is believed then.
  public let root: JSONNode?
  /// What is wrong with the text as JSON: at most one mistake of grammar, and keys that an object has twice (the first
  /// one counts).
  public let problems: [DataProblem]
  private let bytes: [UInt8]
  /// Where each line begins.
  private let lines: [Int]

  public init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    (root, problems) = bytes.withUnsafeBufferPointer { buffer in
      let log = ProblemLog()
      let root = JSONDocument.read(buffer, log)
      return (root, log.problems(file: file, in: buffer))
    }
    var lines = [0]
    for (offset, byte) in bytes.enumerated() where byte == .newline { lines.append(offset + 1) }
    self.lines = lines
  }

  /// Line and column from 1, the column in characters as a person counts them.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    let start = low == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lines[low]
    let before = bytes[min(start, offset)..<min(offset, bytes.count)]
    return (low + 1, String(decoding: before, as: UTF8.self).count + 1)
  }

  /// A short piece of the text that is safe to show: at most 40 characters, on one line; a text with its quotes.
  public func excerpt(at offset: Int) -> String {
    bytes.withUnsafeBufferPointer { Excerpt.value(at: offset, in: $0) }
  }

  /// What is wrong with what begins there, `offset` being that of a value or of a key.
  public func problem(at offset: Int, field: String? = nil, _ kind: DataProblem.Kind) -> DataProblem {
    let place = place(of: offset)
    return DataProblem(file: file, line: place.line, column: place.column, field: field, kind: kind)
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ log: ProblemLog) -> JSONNode? {
    var scanner = JSONScanner(bytes, depthLimit: FileCodec.depthLimit)
    guard scanner.checkEncoding(log) else { return nil }
    do throws(SyntaxProblem) {
      scanner.skipWhitespace()
      let root = try node(&scanner, log)
      try scanner.checkEnd()
      return root
    } catch {
      log.add(error)
      return nil
    }
  }

  private static func node(_ scanner: inout JSONScanner, _ log: ProblemLog) throws(SyntaxProblem) -> JSONNode {
    let offset = scanner.position
    switch scanner.next {
    case .quote:
      let token = try scanner.text()
      return JSONNode(offset: offset, value: .text(scanner.string(token)))
    case .openBrace:
      var members: [JSONMember] = []
      var keys = KeyPlaces()
      try scanner.forEachMember { (scanner, token) throws(SyntaxProblem) in
        let key = scanner.string(token)
        if let first = keys.note(token, in: scanner) {
          log.add(at: token.start - 1, field: Excerpt.key(key), repeating: first.start - 1) {
            .duplicateKey(firstLine: 0)
          }
          return try scanner.skipValue()
        }
        members.append(JSONMember(key: key, offset: token.start - 1, value: try node(&scanner, log)))
      }
      return JSONNode(offset: offset, value: .object(members))
    case .openBracket:
      var elements: [JSONNode] = []
      try scanner.forEachElement { (scanner, _) throws(SyntaxProblem) in elements.append(try node(&scanner, log)) }
      return JSONNode(offset: offset, value: .list(elements))
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      let isTrue = scanner.next == UInt8(ascii: "t")
      try scanner.literal()
      return JSONNode(offset: offset, value: .bool(isTrue))
    case UInt8(ascii: "n"):
      try scanner.literal()
      return JSONNode(offset: offset, value: .null)
    case .minus, 0x30...0x39:
      return JSONNode(offset: offset, value: .number(try scanner.number().integer))
    default:
      throw scanner.unexpected(.value)
    }
  }
}

/// A value in a JSON text.
public struct JSONNode: Sendable {
  public enum Value: Sendable {
    case text(String)
    /// Nil where it is no whole number, or too large.
    case number(Int?)
    case bool(Bool)
    case null
    case list([JSONNode])
    /// In the order of the text, each key once.
    case object([JSONMember])
  }

  /// Where it begins, in bytes from 0.
  public let offset: Int
  public let value: Value
}

/// A member of a JSON object.
public struct JSONMember: Sendable {
  public let key: String
  /// Where the key begins, with its quote; in bytes from 0.
  public let offset: Int
  public let value: JSONNode
}
