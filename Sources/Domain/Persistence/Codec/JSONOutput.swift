/// The bytes of a JSON text while it is written, and the rules of the files: two-space indentation, one
/// field a line, only necessary escapes.
struct JSONOutput {
  enum Style {
    /// For files: a person reads and compares them.
    case indented
    /// For the journal: no white space at all.
    case oneLine
  }

  var bytes: [UInt8] = []
  let style: Style
  private var level = 0

  init(_ style: Style) {
    self.style = style
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(ascii text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    level += 1
  }

  /// Closes what `open` opened; an empty object or list stays on its line.
  mutating func close(_ bracket: UInt8, isEmpty: Bool) {
    level -= 1
    if !isEmpty { breakLine() }
    bytes.append(bracket)
  }

  /// What goes before a member of an object or an element of a list that has a line for each.
  mutating func separate(isFirst: Bool) {
    if !isFirst { bytes.append(.comma) }
    breakLine()
  }

  /// What goes before an element of a list that stands on one line.
  mutating func separateOnLine(isFirst: Bool) {
    guard !isFirst else { return }
    bytes.append(.comma)
    if style == .indented { bytes.append(.space) }
  }

  mutating func appendColon() {
    bytes.append(.colon)
    if style == .indented { bytes.append(.space) }
  }

  private mutating func breakLine() {
    guard style == .indented else { return }
    bytes.append(.newline)
    bytes.append(contentsOf: repeatElement(.space, count: 2 * level))
  }

  mutating func append(_ scalar: Scalar) {
    switch scalar {
    case .text(let text):
      bytes.append(.quote)
      appendEscaped(text, quotes: true)
      bytes.append(.quote)
    case .integer(let number):
      append(integer: number)
    case .number(let number):
      // No record has such a number; JSON could not spell it.
      append(ascii: number.isFinite ? number.description : "null")
    case .bool(let flag):
      append(flag ? "true" : "false" as StaticString)
    }
  }

  private mutating func append(integer: Int) {
    if integer >= 0, integer < 10 {
      bytes.append(.zero + UInt8(integer))
    } else {
      append(ascii: integer.description)
    }
  }

  /// Appends a text, with an escape for what JSON forbids and for what a terminal, pager or editor might
  /// obey or that turns the text round: control characters, C1, line and paragraph separators,
  /// bidirectional controls.
  mutating func appendEscaped(_ text: String, quotes: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      var done = 0
      var offset = 0
      while offset < utf8.count {
        let byte = utf8[offset]
        if byte >= 0x20, byte < 0x7F, byte != .quote, byte != .backslash {
          offset += 1
          continue
        }
        let (length, escape) = JSONOutput.escape(at: offset, in: utf8, quotes: quotes)
        if let escape {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[done..<offset]))
          append(ascii: escape)
          done = offset + length
        }
        offset += length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[done...]))
    }
  }

  /// How many bytes the character takes, and how it is spelled if not as itself. The text is valid UTF-8.
  private static func escape(
    at offset: Int, in utf8: UnsafeBufferPointer<UInt8>, quotes: Bool
  ) -> (length: Int, escape: String?) {
    let byte = utf8[offset]
    switch byte {
    case .quote: return (1, quotes ? "\\\"" : nil)
    case .backslash: return (1, quotes ? "\\\\" : nil)
    case .newline: return (1, "\\n")
    case .tab: return (1, "\\t")
    case 0..<0x20, 0x7F: return (1, hexadecimal(UInt32(byte)))
    case 0x80..<0xE0:
      let number = UInt32(byte & 0x1F) << 6 | UInt32(utf8[offset + 1] & 0x3F)
      return (2, number < 0xA0 || number == 0x061C ? hexadecimal(number) : nil)
    case 0xE0..<0xF0:
      let number =
        UInt32(byte & 0x0F) << 12 | UInt32(utf8[offset + 1] & 0x3F) << 6 | UInt32(utf8[offset + 2] & 0x3F)
      switch number {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return (3, hexadecimal(number))
      default: return (3, nil)
      }
    default: return (4, nil)
    }
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
