/// A piece of a day as it is typed: a number, a word in small letters, or a mark between them.
enum DayToken: Equatable {
  /// - Parameter digits: how many were typed; a year has four or two.
  case number(Int, digits: Int)
  case word(String)
  /// One of `/ - . +`.
  case mark(Character)

  /// The pieces of a text; nil where it has something no day is made of. White space and commas only part them.
  static func all(in text: String) -> [DayToken]? {
    var tokens: [DayToken] = []
    var rest = text.lowercased()[...]
    while let first = rest.first {
      if first.isWhitespace || first == "," {
        rest = rest.dropFirst()
      } else if isDigit(first) {
        let digits = rest.prefix(while: isDigit)
        // More digits than any day has, and an overflow otherwise.
        guard digits.count <= 4, let number = Int(digits) else { return nil }
        tokens.append(.number(number, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        tokens.append(.word(String(word)))
        rest = rest.dropFirst(word.count)
      } else if "/-.+".contains(first) {
        tokens.append(.mark(first))
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return tokens
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
