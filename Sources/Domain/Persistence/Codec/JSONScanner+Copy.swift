/// Copying a value that the program does not know: the same value, spelled by the rules of the files.
extension JSONScanner {
  /// Passes over a value and writes it in the style of `output`. Numbers keep their spelling, so that
  /// nothing is rounded. `duplicate` hears of every key that an object inside it has twice, with the places
  /// of both.
  mutating func copyValue(
    to output: inout JSONOutput, duplicate: (_ offset: Int, _ first: Int) -> Void
  ) throws(SyntaxProblem) {
    switch next {
    case .quote:
      output.append(.text(string(try text())))
    case .openBrace:
      try copyObject(to: &output, duplicate: duplicate)
    case .openBracket:
      try copyList(to: &output, duplicate: duplicate)
    default:
      let start = position
      try skipValue()
      output.bytes.append(contentsOf: bytes[start..<position])
    }
  }

  private mutating func copyObject(
    to output: inout JSONOutput, duplicate: (_ offset: Int, _ first: Int) -> Void
  ) throws(SyntaxProblem) {
    var keys = KeyPlaces()
    var isFirst = true
    output.open(.openBrace)
    try forEachMember { (scanner, token) throws(SyntaxProblem) in
      if let first = keys.note(token, in: scanner) {
        duplicate(token.start - 1, first.start - 1)
        return try scanner.skipValue()
      }
      output.separate(isFirst: isFirst)
      isFirst = false
      output.append(.text(scanner.string(token)))
      output.appendColon()
      try scanner.copyValue(to: &output, duplicate: duplicate)
    }
    output.close(.closeBrace, isEmpty: isFirst)
  }

  private mutating func copyList(
    to output: inout JSONOutput, duplicate: (_ offset: Int, _ first: Int) -> Void
  ) throws(SyntaxProblem) {
    let isOnOneLine = try holdsOnlyScalars()
    output.open(.openBracket)
    var isEmpty = true
    try forEachElement { (scanner, index) throws(SyntaxProblem) in
      isEmpty = false
      if isOnOneLine {
        output.separateOnLine(isFirst: index == 0)
      } else {
        output.separate(isFirst: index == 0)
      }
      try scanner.copyValue(to: &output, duplicate: duplicate)
    }
    output.close(.closeBracket, isEmpty: isEmpty || isOnOneLine)
  }

  private func holdsOnlyScalars() throws(SyntaxProblem) -> Bool {
    var ahead = self
    ahead.position += 1
    ahead.skipWhitespace()
    while ahead.next != .closeBracket {
      if ahead.next == .openBrace || ahead.next == .openBracket { return false }
      try ahead.skipValue()
      ahead.skipWhitespace()
      guard ahead.skip(.comma) else { break }
      ahead.skipWhitespace()
    }
    return true
  }
}

/// The keys of one object. Keys are compared byte by byte: JSON knows no other equality.
struct KeyPlaces {
  private var tokens: [TextToken] = []
  /// The keys by their text, once there are too many to compare each with each.
  private var places: [ExactText: TextToken] = [:]
  private static let many = 24

  /// The same key, noted before, if there is one.
  mutating func note(_ key: TextToken, in scanner: JSONScanner) -> TextToken? {
    if tokens.count < KeyPlaces.many {
      if let first = tokens.first(where: { scanner.spellTheSame($0, key) }) { return first }
    } else {
      if places.isEmpty {
        for token in tokens { places[ExactText(text: scanner.string(token))] = token }
      }
      let text = ExactText(text: scanner.string(key))
      if let first = places[text] { return first }
      places[text] = key
    }
    tokens.append(key)
    return nil
  }
}

extension JSONScanner {
  func spellTheSame(_ left: TextToken, _ right: TextToken) -> Bool {
    guard left.isPlain, right.isPlain else { return string(left).utf8.elementsEqual(string(right).utf8) }
    let length = left.end - left.start
    guard right.end - right.start == length else { return false }
    for index in 0..<length where bytes[left.start + index] != bytes[right.start + index] { return false }
    return true
  }

  func spells(_ token: TextToken, _ word: StaticString) -> Bool {
    guard token.isPlain else {
      return string(token).utf8.elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
    return token.end - token.start == word.utf8CodeUnitCount && matches(word, at: token.start)
  }
}

/// A text that equals only itself; Swift's `==` finds é and e with an accent equal.
private struct ExactText: Hashable {
  let text: String

  static func == (left: ExactText, right: ExactText) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
