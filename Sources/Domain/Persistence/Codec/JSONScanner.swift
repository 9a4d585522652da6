/// A place in the bytes of a JSON text, and the grammar of RFC 8259 from there on: nothing more is let
/// through.
///
/// It makes no values. What it has passed over is known to be well formed; the first thing that is not is
/// thrown, with its place.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Lists and objects that may lie inside one another. The scanner recurses, so the limit also keeps a
  /// hostile file from running out of stack.
  let depthLimit: Int
  var position = 0
  private(set) var depth = 0
  /// Where the reader of a whole file keeps its long texts.
  var pool: Unmanaged<TextPool>?

  init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next byte; 0, which starts nothing in JSON, at the end.
  @inline(__always)
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Eight bytes as one number, the first one lowest. The caller has checked that they are there.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    assert(offset + 8 <= bytes.count)
    let raw = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  mutating func skipWhitespace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte <= .space, byte == .space || byte == .newline || byte == .carriageReturn || byte == .tab
      else { return }
      position += 1
      // Files are indented: a newline is followed by a run of spaces, counted eight at a time.
      while position + 8 <= bytes.count {
        let others = word(at: position) ^ 0x2020_2020_2020_2020
        if others == 0 {
          position += 8
        } else {
          position += others.trailingZeroBitCount >> 3
          break
        }
      }
    }
  }

  /// Passes over the next byte if it is this one.
  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte, !isAtEnd else { return false }
    position += 1
    return true
  }

  mutating func enter() throws(SyntaxProblem) {
    guard depth < depthLimit else {
      throw SyntaxProblem(offset: position, kind: .tooDeep(limit: depthLimit))
    }
    depth += 1
    position += 1
  }

  mutating func leave() {
    depth -= 1
    position += 1
  }

  func unexpected(_ expected: SyntaxElement) -> SyntaxProblem {
    SyntaxProblem(expected: expected, at: position, in: bytes)
  }
}

/// The first place where a text is no JSON; nothing after it can be understood.
struct SyntaxProblem: Error {
  let offset: Int
  let kind: DataProblem.Kind

  init(offset: Int, kind: DataProblem.Kind) {
    self.offset = offset
    self.kind = kind
  }

  /// Mistakes that people and programs make often are called by their names.
  init(expected: SyntaxElement, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var place = offset
    if offset >= bytes.count {
      kind = .syntax(expected: expected, found: nil)
    } else if bytes[offset] == 0 {
      kind = .zeroByte
    } else if bytes[offset] >= 0x80, UTF8Sequence.length(at: offset, in: bytes) == nil {
      // A file may be cut off in the middle of a character.
      let isCut = UTF8Sequence.isCutOff(at: offset, in: bytes)
      kind = isCut ? .syntax(expected: expected, found: nil) : .notUTF8(byte: bytes[offset])
    } else if Self.isConflictMarker(at: offset, in: bytes) {
      kind = .conflictMarker
    } else if Self.isComment(at: offset, in: bytes), expected != .escape, expected != .surrogatePair {
      kind = .comment
    } else if let comma = Self.idleComma(at: offset, in: bytes), expected.startsSomething {
      kind = .commaTooMany
      place = comma
    } else {
      kind = .syntax(expected: expected, found: Excerpt.token(at: offset, in: bytes))
    }
    self.offset = place
  }

  /// Seven times the same sign at the start of a line.
  private static func isConflictMarker(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sign = bytes[offset]
    guard sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">") || sign == UInt8(ascii: "="),
      offset == 0 || bytes[offset - 1] == .newline, offset + 7 <= bytes.count
    else { return false }
    return bytes[offset..<offset + 7].allSatisfy { $0 == sign }
  }

  private static func isComment(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes[offset] == UInt8(ascii: "#") { return true }
    guard bytes[offset] == UInt8(ascii: "/"), offset + 1 < bytes.count else { return false }
    return bytes[offset + 1] == UInt8(ascii: "/") || bytes[offset + 1] == UInt8(ascii: "*")
  }

  /// A comma that separates nothing: before the bracket or brace at `offset`, or at `offset` itself after a comma,
  /// bracket or brace, with white space between them at most.
  private static func idleComma(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let last = bytes[..<offset].lastIndex {
      $0 != .space && $0 != .newline && $0 != .carriageReturn && $0 != .tab
    }
    guard let last else { return nil }
    switch (bytes[last], bytes[offset]) {
    case (.comma, .closeBracket), (.comma, .closeBrace): return last
    case (.comma, .comma), (.openBracket, .comma), (.openBrace, .comma): return offset
    default: return nil
    }
  }
}

extension SyntaxElement {
  /// Whether what is expected may follow a comma.
  fileprivate var startsSomething: Bool {
    switch self {
    case .key, .value, .keyOrClosingBrace, .valueOrClosingBracket: true
    default: false
    }
  }
}

extension UInt8 {
  static var space: UInt8 { 0x20 }
  static var tab: UInt8 { 0x09 }
  static var newline: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var quote: UInt8 { UInt8(ascii: "\"") }
  static var backslash: UInt8 { UInt8(ascii: "\\") }
  static var comma: UInt8 { UInt8(ascii: ",") }
  static var colon: UInt8 { UInt8(ascii: ":") }
  static var minus: UInt8 { UInt8(ascii: "-") }
  static var zero: UInt8 { UInt8(ascii: "0") }
  static var openBrace: UInt8 { UInt8(ascii: "{") }
  static var closeBrace: UInt8 { UInt8(ascii: "}") }
  static var openBracket: UInt8 { UInt8(ascii: "[") }
  static var closeBracket: UInt8 { UInt8(ascii: "]") }

  @inline(__always)
  var isDigit: Bool { self &- .zero <= 9 }
}
