/// Copying a value that the program does not know: the same value, spelled by the rules of the files.
extension JSONScanner {
  /// Passes over a value and writes it in the style of `output`. Numbers keep their spelling, so that nothing is
  /// rounded. `duplicate` hears of every key that an object inside it has twice, with the places of both.
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
      let key = scanner.string(token)
      if let first = keys.note(key, at: token.start - 1) { duplicate(token.start - 1, first) }
      output.separate(isFirst: isFirst)
      isFirst = false
      output.append(.text(key))
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

/// The keys of one object and where they stand. Keys are compared byte by byte: JSON knows no other equality.
struct KeyPlaces {
  private var places: [ExactText: Int] = [:]

  /// The place of the same key noted before, if any.
  mutating func note(_ key: String, at offset: Int) -> Int? {
    if let first = places[ExactText(text: key)] { return first }
    places[ExactText(text: key)] = offset
    return nil
  }
}

/// A text that equals only itself; Swift's `==` finds é and e with an accent equal.
private struct ExactText: Hashable {
  let text: String

  static func == (left: ExactText, right: ExactText) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
