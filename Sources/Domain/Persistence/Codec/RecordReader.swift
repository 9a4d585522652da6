/// Reads an object with its keys in any order and names everything that is wrong with it: after a problem
/// it goes on with the next field. (`CanonicalReader` is the fast one that gives up at the first.)
struct RecordReader: FieldVisitor {
  private struct Member {
    let key: TextToken
    let valueOffset: Int
    var isRead = false
  }

  private let scanner: JSONScanner
  private let log: ProblemLog
  /// Of the opening brace: where a field is missing.
  private let offset: Int
  private var members: [Member] = []
  /// Fields are asked for in the order of the file, so the next one is likely the one after the last.
  private var likely = 0
  private var isClosed = false

  /// Reads the object that starts where the scanner stands; the scanner then stands after it. Problems go
  /// to `log`: the value is only whole where there are none.
  static func read<Value: Visitable>(
    _ type: Value.Type, from scanner: inout JSONScanner, log: ProblemLog
  ) throws -> Value {
    var reader = try RecordReader(openingAt: &scanner, log: log)
    var value = Value.blank
    try value.visit(&reader)
    reader.close()
    return value
  }

  private init(openingAt scanner: inout JSONScanner, log: ProblemLog) throws(SyntaxProblem) {
    self.scanner = scanner
    self.log = log
    offset = scanner.position
    var found: [Member] = []
    var keys = KeyPlaces()
    try scanner.forEachMember { (scanner, token) throws(SyntaxProblem) in
      if let first = keys.note(token, in: scanner) {
        log.add(at: token.start - 1, field: Excerpt.key(scanner.string(token)), repeating: first.start - 1) {
          .duplicateKey(firstLine: 0)
        }
      } else {
        found.append(Member(key: token, valueOffset: scanner.position))
      }
      try scanner.skipValue()
    }
    members = found
  }

  /// A value that does not ask for unknown keys cannot keep them.
  private func close() {
    guard !isClosed else { return }
    for member in members where !member.isRead {
      log.add(at: member.key.start - 1, field: Excerpt.key(scanner.string(member.key))) { .unknownKey }
    }
  }

  // MARK: Fields

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) throws {
    guard let offset = member(key) else {
      let expected = range.map(Expectation.integerIn) ?? Value.expectation
      log.add(at: self.offset, field: "\(key)") { .missing(expected: expected) }
      return
    }
    log.within(key) {
      if let found: Value = scalar(at: offset, in: range) { value = found }
    }
  }

  /// `null` says the same as an absent key.
  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) throws {
    value = nil
    guard let offset = member(key), !isNull(offset) else { return }
    log.within(key) { value = scalar(at: offset, in: range) }
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, usually usual: Value
  ) throws {
    value = usual
    guard let offset = member(key) else { return }
    log.within(key) { value = scalar(at: offset, in: nil) ?? usual }
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) throws {
    values = []
    guard let offset = member(key) else { return }
    try log.within(key) {
      try forEachElement(at: offset) { scanner in
        if let value: Value = scalar(at: scanner.position, in: nil) { values.append(value) }
        try scanner.skipValue()
      }
    }
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) throws {
    part = nil
    guard let offset = member(key), !isNull(offset) else { return }
    try log.within(key) {
      guard scanner.bytes[offset] == .openBrace else { return wrongType(at: offset, .object) }
      var inside = scanner(at: offset)
      part = try RecordReader.read(Part.self, from: &inside, log: log)
    }
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) throws {
    parts = []
    guard let offset = member(key) else { return }
    try log.within(key) {
      try forEachElement(at: offset) { scanner in
        guard scanner.next == .openBrace else {
          wrongType(at: scanner.position, .object)
          try scanner.skipValue()
          return
        }
        parts.append(try RecordReader.read(Part.self, from: &scanner, log: log))
      }
    }
  }

  mutating func unknown(_ fields: inout UnknownFields) throws {
    isClosed = true
    fields.fields = []
    for member in members where !member.isRead {
      let key = scanner.string(member.key)
      fields.fields.append(try UnknownFields.Field(key: key, at: member.valueOffset, in: scanner, log: log))
    }
  }

  // MARK: Values

  private mutating func member(_ key: StaticString) -> Int? {
    for step in 0..<members.count {
      let index = likely + step < members.count ? likely + step : likely + step - members.count
      guard scanner.spells(members[index].key, key) else { continue }
      members[index].isRead = true
      likely = index + 1 < members.count ? index + 1 : 0
      return members[index].valueOffset
    }
    return nil
  }

  private func scanner(at offset: Int) -> JSONScanner {
    var moved = scanner
    moved.position = offset
    return moved
  }

  private func isNull(_ offset: Int) -> Bool { scanner.bytes[offset] == UInt8(ascii: "n") }

  private func wrongType(at offset: Int, _ expected: Expectation) {
    log.add(at: offset) {
      .wrongType(found: Excerpt.value(at: offset, in: scanner.bytes), expected: expected)
    }
  }

  private func forEachElement(at offset: Int, _ element: (inout JSONScanner) throws -> Void) throws {
    guard scanner.bytes[offset] == .openBracket else { return wrongType(at: offset, .list) }
    var inside = scanner(at: offset)
    // What has been passed over once has no syntax problem left, so the first error is the visitor's own.
    var thrown: (any Error)?
    try inside.forEachElement { (scanner, index) throws(SyntaxProblem) in
      do {
        try log.within(index: index) { try element(&scanner) }
      } catch {
        thrown = thrown ?? error
      }
    }
    if let thrown { throw thrown }
  }

  private func scalar<Value: FieldValue>(at offset: Int, in range: ClosedRange<Int>?) -> Value? {
    let found = ScalarToken(at: scanner(at: offset))
    let expected = range.map(Expectation.integerIn) ?? Value.expectation
    var excerpt: String { Excerpt.value(at: offset, in: scanner.bytes) }
    switch found {
    case .scalar(let scalar):
      if let range, case .integer(let number) = scalar, !range.contains(number) {
        log.add(at: offset) { .outOfRange(found: excerpt, range: range) }
        return nil
      }
      if let value = Value(scalar) { return value }
      log.add(at: offset) {
        expected.isSpelled(as: scalar)
          ? .noSuchValue(found: excerpt, expected: expected) : .wrongType(found: excerpt, expected: expected)
      }
    case .hugeInteger(let number):
      if case .number = Value.expectation, let value = Value(.number(number)) { return value }
      log.add(at: offset) {
        if let range { return .outOfRange(found: excerpt, range: range) }
        return expected.isSpelled(as: .integer(0))
          ? .tooLarge(found: excerpt) : .wrongType(found: excerpt, expected: expected)
      }
    case .hugeNumber:
      log.add(at: offset) {
        expected.isSpelled(as: .number(0))
          ? .tooLarge(found: excerpt) : .wrongType(found: excerpt, expected: expected)
      }
    case .none:
      wrongType(at: offset, expected)
    }
    return nil
  }
}

/// A JSON value that holds nothing else, or a number that no value of the program can hold.
private enum ScalarToken {
  case scalar(Scalar)
  case hugeInteger(Double)
  case hugeNumber

  /// Nil for an object, a list and `null`. The scanner stands on a well-formed value.
  init?(at scanner: JSONScanner) {
    var scanner = scanner
    switch scanner.next {
    case .quote:
      guard let token = try? scanner.text() else { return nil }
      self = .scalar(.text(scanner.string(token)))
    case .minus, 0x30...0x39:
      guard let token = try? scanner.number() else { return nil }
      if let integer = token.integer {
        self = .scalar(.integer(integer))
        return
      }
      let spelled = String(decoding: scanner.bytes[token.start..<token.end], as: UTF8.self)
      guard let number = Double(spelled), number.isFinite else {
        self = .hugeNumber
        return
      }
      self = token.isInteger ? .hugeInteger(number) : .scalar(.number(number))
    case UInt8(ascii: "t"):
      self = .scalar(.bool(true))
    case UInt8(ascii: "f"):
      self = .scalar(.bool(false))
    default:
      return nil
    }
  }
}

extension Expectation {
  /// Whether what is expected is spelled by this type of JSON value.
  fileprivate func isSpelled(as scalar: Scalar) -> Bool {
    switch (self, scalar) {
    case (.text, .text), (.day, .text), (.time, .text), (.schoolYear, .text), (.oneOf, .text): true
    case (.integer, .integer), (.integerIn, .integer): true
    case (.number, .integer), (.number, .number): true
    case (.trueOrFalse, .bool): true
    default: false
    }
  }
}

extension UnknownFields.Field {
  /// Keeps the value at `offset`, which has been passed over before.
  init(key: String, at offset: Int, in scanner: JSONScanner, log: ProblemLog) throws(SyntaxProblem) {
    var inside = scanner
    inside.position = offset
    var output = JSONOutput(.oneLine)
    try inside.copyValue(to: &output) { offset, first in
      log.add(at: offset, field: Excerpt.key(key), repeating: first) { .duplicateKey(firstLine: 0) }
    }
    self.init(key: key, json: String(decoding: output.bytes, as: UTF8.self))
  }
}
