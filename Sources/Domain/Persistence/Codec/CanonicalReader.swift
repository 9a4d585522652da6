/// Reads an object whose keys stand in the order of the program's own files, without looking twice at a
/// byte.
///
/// It knows no problem: the first thing that is out of the ordinary (another order, a key it does not know,
/// a value that does not fit) is thrown as `NotCanonical`, and the record is read again by `RecordReader`,
/// which takes keys in any order and names every problem. Nearly all records of nearly all files are read
/// by this one.
struct CanonicalReader: FieldVisitor {
  struct NotCanonical: Error {}

  /// Inside the object, on the quote of a key or on the closing brace.
  private(set) var scanner: JSONScanner

  /// The object that starts where the scanner stands; the scanner then stands after it.
  static func read<Value: Visitable>(_ type: Value.Type, from scanner: inout JSONScanner) throws -> Value {
    var reader = try CanonicalReader(openingAt: scanner)
    var value = Value.blank
    try value.visit(&reader)
    guard reader.isClosed else { throw NotCanonical() }
    scanner.position = reader.scanner.position
    return value
  }

  private var isClosed = false

  private init(openingAt scanner: JSONScanner) throws {
    self.scanner = scanner
    guard self.scanner.skip(.openBrace) else { throw NotCanonical() }
    self.scanner.skipWhitespace()
  }

  // MARK: Fields

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) throws {
    guard skipKey(key) else { throw NotCanonical() }
    value = try member(in: range)
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) throws {
    value = skipKey(key) ? try member(in: range) as Value : nil
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, usually usual: Value
  ) throws {
    value = skipKey(key) ? try member(in: nil) : usual
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) throws {
    values = []
    guard skipKey(key) else { return }
    try elements(into: &values) { reader in try reader.scalar(in: nil) }
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) throws {
    part = nil
    guard skipKey(key) else { return }
    part = try CanonicalReader.read(Part.self, from: &scanner)
    try endMember()
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) throws {
    parts = []
    guard skipKey(key) else { return }
    try elements(into: &parts) { reader in try CanonicalReader.read(Part.self, from: &reader.scanner) }
  }

  mutating func unknown(_ fields: inout UnknownFields) throws {
    guard scanner.skip(.closeBrace) else { throw NotCanonical() }
    fields.fields = []
    isClosed = true
  }

  // MARK: Steps

  /// Passes over the key and its colon where this is the next key; else the field is not there, or not
  /// here.
  @inline(__always)
  private mutating func skipKey(_ key: StaticString) -> Bool {
    let end = scanner.position + key.utf8CodeUnitCount + 1
    guard end + 1 < scanner.bytes.count, scanner.bytes[end] == .quote, scanner.next == .quote,
      scanner.matches(key, at: scanner.position + 1), scanner.bytes[end + 1] == .colon
    else { return false }
    scanner.position = end + 2
    scanner.skipWhitespace()
    return true
  }

  @inline(__always)
  private mutating func member<Value: FieldValue>(in range: ClosedRange<Int>?) throws -> Value {
    let value: Value = try scalar(in: range)
    try endMember()
    return value
  }

  /// Passes over the comma to the next key, or up to the closing brace.
  @inline(__always)
  private mutating func endMember() throws {
    if scanner.next != .comma { scanner.skipWhitespace() }
    if scanner.skip(.comma) {
      scanner.skipWhitespace()
      guard scanner.next == .quote else { throw NotCanonical() }
    } else {
      guard scanner.next == .closeBrace else { throw NotCanonical() }
    }
  }

  /// Most lists are short: what is read stands on the stack first, so that the array is made once, as long as it has to be.
  @inline(__always)
  private mutating func elements<Element>(
    into list: inout [Element], _ element: (inout CanonicalReader) throws -> Element
  ) throws {
    guard scanner.skip(.openBracket) else { throw NotCanonical() }
    scanner.skipWhitespace()
    if !scanner.skip(.closeBracket) {
      try withUnsafeTemporaryAllocation(of: Element.self, capacity: 8) { room in
        var count = 0
        defer { room[..<count].deinitialize() }
        repeat {
          scanner.skipWhitespace()
          if count == room.count {
            list.append(contentsOf: room)
            room.deinitialize()
            count = 0
          }
          (room.baseAddress.unsafelyUnwrapped + count).initialize(to: try element(&self))
          count += 1
          scanner.skipWhitespace()
        } while scanner.skip(.comma)
        guard scanner.skip(.closeBracket) else { throw NotCanonical() }
        if list.isEmpty {
          list = Array(unsafeUninitializedCapacity: count) { made, length in
            length = made.moveInitialize(fromContentsOf: room[..<count])
          }
          count = 0
        } else {
          list.append(contentsOf: room[..<count])
        }
      }
    }
    try endMember()
  }

  @inline(__always)
  private mutating func scalar<Value: FieldValue>(in range: ClosedRange<Int>?) throws -> Value {
    let scalar: Scalar
    switch scanner.next {
    case .quote:
      let token = try scanner.text()
      if token.isPlain {
        let bytes = UnsafeBufferPointer(rebasing: scanner.bytes[token.start..<token.end])
        guard let value = Value(spelled: SpelledText(bytes: bytes, pool: scanner.pool)) else { throw NotCanonical() }
        return value
      }
      scalar = .text(scanner.string(token))
    case .minus, 0x30...0x39:
      let token = try scanner.number()
      guard let integer = token.integer else { throw NotCanonical() }
      if let range, !range.contains(integer) { throw NotCanonical() }
      scalar = .integer(integer)
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      let isTrue = scanner.next == UInt8(ascii: "t")
      try scanner.literal()
      scalar = .bool(isTrue)
    default:
      throw NotCanonical()
    }
    guard let value = Value(scalar) else { throw NotCanonical() }
    return value
  }
}
