/// The inside of a JSON string: the bytes between its quotes.
struct TextToken {
  let start: Int
  let end: Int
  /// False where it holds escapes, so that its bytes are not its text.
  let isPlain: Bool
}

extension JSONScanner {
  /// Passes over a string; the scanner stands on its opening quote.
  @inline(__always)
  mutating func text() throws(SyntaxProblem) -> TextToken {
    position += 1
    let start = position
    skipPlainText()
    if next == .quote, !isAtEnd {
      position += 1
      return TextToken(start: start, end: position - 1, isPlain: true)
    }
    return try restOfText(from: start)
  }

  /// Up to the first quote, backslash, control character or byte outside ASCII.
  @inline(__always)
  private mutating func skipPlainText() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    while position + 8 <= bytes.count {
      let word = word(at: position)
      let quotes = word ^ (ones &* UInt64(UInt8.quote))
      let backslashes = word ^ (ones &* UInt64(UInt8.backslash))
      // The lowest bit that is set is exact; only bits above it may be false, by the borrow.
      let stops =
        ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
        | ((word &- ones &* 0x20) & ~word) | word
      if stops & tops != 0 {
        position += (stops & tops).trailingZeroBitCount >> 3
        return
      }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .quote || byte == .backslash || byte < .space || byte >= 0x80 { return }
      position += 1
    }
  }

  @inline(never)
  private mutating func restOfText(from start: Int) throws(SyntaxProblem) -> TextToken {
    var isPlain = true
    while true {
      skipPlainText()
      guard !isAtEnd else { throw unexpected(.closingQuote) }
      switch bytes[position] {
      case .quote:
        position += 1
        return TextToken(start: start, end: position - 1, isPlain: isPlain)
      case .backslash:
        isPlain = false
        try escape()
      case .newline, .carriageReturn:
        throw unexpected(.closingQuote)
      case 0..<0x20:
        throw unexpected(.escapedControl)
      default:
        guard let length = UTF8Sequence.length(at: position, in: bytes) else {
          throw unexpected(.closingQuote)
        }
        position += length
      }
    }
  }

  private mutating func escape() throws(SyntaxProblem) {
    guard position + 1 < bytes.count else {
      position += 1
      throw unexpected(.closingQuote)
    }
    guard bytes[position + 1] == UInt8(ascii: "u") else {
      guard TextToken.escaped(bytes[position + 1]) != nil else { throw unexpected(.escape) }
      position += 2
      return
    }
    guard let unit = hexadecimal(at: position + 2) else { throw unexpected(.escape) }
    if unit & 0xF800 == 0xD800 {
      let second = position + 6
      guard unit < 0xDC00, second + 1 < bytes.count, bytes[second] == .backslash,
        bytes[second + 1] == UInt8(ascii: "u"), let low = hexadecimal(at: second + 2), low & 0xFC00 == 0xDC00
      else { throw unexpected(.surrogatePair) }
      position += 6
    }
    position += 6
  }

  /// The number that four hexadecimal digits spell.
  func hexadecimal(at offset: Int) -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    var number: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      switch byte {
      case 0x30...0x39: number = number << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: number = number << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: number = number << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return number
  }

  /// The text that a string passed over before spells.
  @inline(__always)
  func string(_ token: TextToken) -> String {
    guard token.isPlain else { return unescaped(token) }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[token.start..<token.end]), as: UTF8.self)
  }

  @inline(never)
  private func unescaped(_ token: TextToken) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(token.end - token.start)
    var offset = token.start
    while offset < token.end {
      let byte = bytes[offset]
      guard byte == .backslash else {
        text.append(byte)
        offset += 1
        continue
      }
      if let single = TextToken.escaped(bytes[offset + 1]) {
        text.append(single)
        offset += 2
        continue
      }
      // Well formed: `escape()` has been here.
      var number = hexadecimal(at: offset + 2) ?? 0xFFFD
      offset += 6
      if number & 0xFC00 == 0xD800 {
        number = 0x10000 + (number & 0x3FF) << 10 + ((hexadecimal(at: offset + 2) ?? 0) & 0x3FF)
        offset += 6
      }
      text.append(contentsOf: UTF8.encode(Unicode.Scalar(number) ?? "\u{FFFD}").unsafelyUnwrapped)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension TextToken {
  /// What the letter after a backslash stands for; nil for `u` and for what is no escape.
  static func escaped(_ letter: UInt8) -> UInt8? {
    switch letter {
    case .quote, .backslash, UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): .newline
    case UInt8(ascii: "r"): .carriageReturn
    case UInt8(ascii: "t"): .tab
    default: nil
    }
  }
}

enum UTF8Sequence {
  /// Whether the bytes from here to the end are the beginning of a character, and no more than that.
  static func isCutOff(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let needed =
      switch bytes[offset] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    return bytes.count - offset < needed && bytes[(offset + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// The bytes of the character outside ASCII that starts here; nil where they are no UTF-8 (Unicode, table
  /// 3-7).
  static func length(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    func isContinuation(_ distance: Int, in range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < bytes.count && range.contains(bytes[offset + distance])
    }
    switch bytes[offset] {
    case 0xC2...0xDF:
      return isContinuation(1) ? 2 : nil
    case 0xE0:
      return isContinuation(1, in: 0xA0...0xBF) && isContinuation(2) ? 3 : nil
    case 0xED:
      return isContinuation(1, in: 0x80...0x9F) && isContinuation(2) ? 3 : nil
    case 0xE1...0xEF:
      return isContinuation(1) && isContinuation(2) ? 3 : nil
    case 0xF0:
      return isContinuation(1, in: 0x90...0xBF) && isContinuation(2) && isContinuation(3) ? 4 : nil
    case 0xF1...0xF3:
      return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : nil
    case 0xF4:
      return isContinuation(1, in: 0x80...0x8F) && isContinuation(2) && isContinuation(3) ? 4 : nil
    default:
      return nil
    }
  }
}
