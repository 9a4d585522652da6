/// A JSON value for programs that read what this one prints: keys in the order in which they were given, numbers as
/// numbers, what nobody knows as `null`.
public indirect enum JSONValue: Equatable, Sendable {
  case null
  case scalar(Scalar)
  case list([JSONValue])
  case object([Member])

  public struct Member: Equatable, Sendable {
    public let key: String
    public let value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The scalar of a field of a record; `null` where there is none.
  public init(_ value: (some FieldValue)?) {
    self = value.map { .scalar($0.scalar) } ?? .null
  }

  /// A list of words, days or numbers.
  public init(_ values: [some FieldValue]) {
    self = .list(values.map { .scalar($0.scalar) })
  }

  /// By the rules of the data files: two-space indentation, a member a line, a newline at the end, and an escape for
  /// every character that a terminal might obey. Lists of scalars stand on one line.
  public var encoded: [UInt8] {
    var output = JSONOutput(.indented)
    write(to: &output)
    output.append(.newline)
    // Files keep what they were given; what goes to a program may well end on a terminal.
    return SafeText.escaped(json: output.bytes)
  }

  private func write(to output: inout JSONOutput) {
    switch self {
    case .null: output.append("null" as StaticString)
    case .scalar(let scalar): output.append(scalar)
    case .list(let values): JSONValue.write(values, to: &output)
    case .object(let members):
      output.open(.openBrace)
      for (index, member) in members.enumerated() {
        output.separate(isFirst: index == 0)
        output.append(.text(member.key))
        output.appendColon()
        member.value.write(to: &output)
      }
      output.close(.closeBrace, isEmpty: members.isEmpty)
    }
  }

  private static func write(_ values: [JSONValue], to output: inout JSONOutput) {
    let isFlat = values.allSatisfy(\.isScalar)
    output.open(.openBracket)
    for (index, value) in values.enumerated() {
      if isFlat { output.separateOnLine(isFirst: index == 0) } else { output.separate(isFirst: index == 0) }
      value.write(to: &output)
    }
    output.close(.closeBracket, isEmpty: isFlat)
  }

  private var isScalar: Bool {
    switch self {
    case .null, .scalar: true
    case .list, .object: false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  public init(stringLiteral text: String) { self = .scalar(.text(text)) }
  public init(integerLiteral number: Int) { self = .scalar(.integer(number)) }
  public init(booleanLiteral flag: Bool) { self = .scalar(.bool(flag)) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// The members in the order in which they are written down.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}
