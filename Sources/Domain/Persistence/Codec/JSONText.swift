/// A JSON text of any shape, read whole: for small files that a person writes and that hold no records. Each value
/// knows where it stands, so that what is wrong with it can be said with line and column.
public struct JSONText: Sendable {
  public struct Node: Sendable {
    public let content: Content
    /// In bytes, from 0.
    fileprivate let offset: Int
  }

  public indirect enum Content: Sendable {
    case object([Member])
    case list([Node])
    case text(String)
    /// A whole number that fits.
    case integer(Int)
    /// Any other number.
    case number
    case bool(Bool)
    case null
  }

  public struct Member: Sendable {
    public let key: String
    public let value: Node
    fileprivate let offset: Int
  }

  public let root: Node
  private let file: String
  private let bytes: [UInt8]

  /// Lists and objects that may lie inside one another.
  private static let depthLimit = 16

  /// - Parameter file: what problems call it.
  /// - Throws: the first thing in it that is no JSON, or a key that an object has twice.
  public init(_ bytes: [UInt8], file: String) throws(DataProblem) {
    self.bytes = bytes
    self.file = file
    root = try Self.read(bytes, file: file)
  }

  /// What is wrong with a value, at its first character.
  public func problem(_ node: Node, field: String? = nil, _ kind: DataProblem.Kind) -> DataProblem {
    Self.problem(at: node.offset, in: bytes, file: file, field: field, kind)
  }

  /// What is wrong with a member as such: its key.
  public func problem(_ member: Member, field: String? = nil, _ kind: DataProblem.Kind) -> DataProblem {
    Self.problem(at: member.offset, in: bytes, file: file, field: field, kind)
  }

  /// The value as it stands in the text, shortened and safe to show.
  public func excerpt(_ node: Node) -> String {
    bytes.withUnsafeBufferPointer { Excerpt.value(at: node.offset, in: $0) }
  }

  // MARK: Reading

  private static func read(_ bytes: [UInt8], file: String) throws(DataProblem) -> Node {
    let result: Result<Node, DataProblem> = bytes.withUnsafeBufferPointer { pointer in
      var scanner = JSONScanner(pointer, depthLimit: depthLimit)
      let log = ProblemLog()
      _ = scanner.checkEncoding(log)
      if let first = log.problems(file: file, in: pointer).first { return .failure(first) }
      do throws(SyntaxProblem) {
        scanner.skipWhitespace()
        let node = try node(&scanner)
        try scanner.checkEnd()
        return .success(node)
      } catch {
        return .failure(problem(at: error.offset, in: bytes, file: file, field: nil, error.kind))
      }
    }
    return try result.get()
  }

  private static func node(_ scanner: inout JSONScanner) throws(SyntaxProblem) -> Node {
    let offset = scanner.position
    switch scanner.next {
    case .openBrace:
      var members: [Member] = []
      try scanner.forEachMember { (scanner, token) throws(SyntaxProblem) in
        let key = scanner.string(token)
        if let first = members.first(where: { $0.key == key }) {
          let line = TextPlace.places(of: [first.offset], in: scanner.bytes)[first.offset]?.line ?? 1
          throw SyntaxProblem(offset: token.start - 1, kind: .duplicateKey(firstLine: line))
        }
        members.append(Member(key: key, value: try node(&scanner), offset: token.start - 1))
      }
      return Node(content: .object(members), offset: offset)
    case .openBracket:
      var nodes: [Node] = []
      try scanner.forEachElement { (scanner, _) throws(SyntaxProblem) in nodes.append(try node(&scanner)) }
      return Node(content: .list(nodes), offset: offset)
    case .quote:
      let token = try scanner.text()
      return Node(content: .text(scanner.string(token)), offset: offset)
    case .minus, 0x30...0x39:
      let token = try scanner.number()
      return Node(content: token.integer.map { .integer($0) } ?? .number, offset: offset)
    default:
      let letter = scanner.next
      try scanner.literal()
      let content: Content =
        switch letter {
        case UInt8(ascii: "t"): .bool(true)
        case UInt8(ascii: "f"): .bool(false)
        default: .null
        }
      return Node(content: content, offset: offset)
    }
  }

  private static func problem(
    at offset: Int, in bytes: [UInt8], file: String, field: String?, _ kind: DataProblem.Kind
  ) -> DataProblem {
    let place = bytes.withUnsafeBufferPointer { TextPlace.places(of: [offset], in: $0)[offset] }
    return DataProblem(file: file, line: place?.line, column: place?.column, field: field, kind: kind)
  }
}
