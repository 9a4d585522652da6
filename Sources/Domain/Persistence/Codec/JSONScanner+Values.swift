/// A JSON number.
struct NumberToken {
  let start: Int
  let end: Int
  /// True without a fraction and an exponent.
  let isInteger: Bool
  /// Nil where it has a fraction or an exponent, or does not fit.
  let integer: Int?
}

extension JSONScanner {
  /// Passes over a number; the scanner stands on its minus or first digit.
  mutating func number() throws(SyntaxProblem) -> NumberToken {
    let start = position
    let isNegative = skip(.minus)
    guard next.isDigit else { throw unexpected(.digit) }
    var value = 0
    var overflow = false
    if next == .zero {
      position += 1
      // 012 is no number: a digit may not follow, and what does is judged by whoever comes next.
    } else {
      while next.isDigit {
        let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
        // Counted downwards, because the smallest number has no positive counterpart.
        let (sum, under) = tenfold.subtractingReportingOverflow(Int(next &- .zero))
        value = sum
        overflow = overflow || over || under
        position += 1
      }
    }
    var isInteger = true
    if skip(UInt8(ascii: ".")) {
      isInteger = false
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isInteger = false
      position += 1
      if next == .minus || next == UInt8(ascii: "+") { position += 1 }
      try digits()
    }
    if !isNegative {
      let (positive, over) = (0).subtractingReportingOverflow(value)
      value = positive
      overflow = overflow || over
    }
    return NumberToken(
      start: start, end: position, isInteger: isInteger, integer: isInteger && !overflow ? value : nil)
  }

  private mutating func digits() throws(SyntaxProblem) {
    guard next.isDigit else { throw unexpected(.digit) }
    while next.isDigit { position += 1 }
  }

  /// Passes over `true`, `false` or `null`.
  mutating func literal() throws(SyntaxProblem) {
    let word: StaticString =
      switch next {
      case UInt8(ascii: "t"): "true"
      case UInt8(ascii: "f"): "false"
      case UInt8(ascii: "n"): "null"
      default: throw unexpected(.value)
      }
    guard matches(word, at: position) else { throw unexpected(.value) }
    position += word.utf8CodeUnitCount
    // `nullx` is found where it starts, not after its fourth letter.
    if next.isLetter {
      position -= word.utf8CodeUnitCount
      throw unexpected(.value)
    }
  }

  @inline(__always)
  func matches(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    for index in 0..<length where bytes[offset + index] != word.utf8Start[index] { return false }
    return true
  }

  /// Passes over a value of any kind; the scanner stands on its first byte.
  mutating func skipValue() throws(SyntaxProblem) {
    switch next {
    case .quote: _ = try text()
    case .openBrace: try forEachMember { (scanner, _) throws(SyntaxProblem) in try scanner.skipValue() }
    case .openBracket: try forEachElement { (scanner, _) throws(SyntaxProblem) in try scanner.skipValue() }
    case .minus, 0x30...0x39: _ = try number()
    default: try literal()
    }
  }

  /// Passes over an object, from its brace. `member` gets the key, stands on the value and must pass over
  /// it.
  @inline(__always)
  mutating func forEachMember(
    _ member: (inout JSONScanner, TextToken) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    try enter()
    skipWhitespace()
    var isFirst = true
    while isFirst ? next != .closeBrace : true {
      guard next == .quote, !isAtEnd else { throw unexpected(isFirst ? .keyOrClosingBrace : .key) }
      isFirst = false
      let key = try text()
      skipWhitespace()
      guard skip(.colon) else { throw unexpected(.colon) }
      skipWhitespace()
      try member(&self, key)
      skipWhitespace()
      if next == .closeBrace { break }
      guard skip(.comma) else { throw unexpected(.commaOrClosingBrace) }
      skipWhitespace()
    }
    leave()
  }

  /// Passes over a list, from its bracket. `element` gets the index, stands on the value and must pass over
  /// it.
  @inline(__always)
  mutating func forEachElement(
    _ element: (inout JSONScanner, Int) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    try enter()
    skipWhitespace()
    var index = 0
    while index > 0 || next != .closeBracket {
      if index == 0, isAtEnd { throw unexpected(.valueOrClosingBracket) }
      try element(&self, index)
      index += 1
      skipWhitespace()
      if next == .closeBracket { break }
      guard skip(.comma) else { throw unexpected(.commaOrClosingBracket) }
      skipWhitespace()
    }
    leave()
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}
