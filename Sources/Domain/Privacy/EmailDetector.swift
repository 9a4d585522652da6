/// Finds e-mail addresses, also those in which somebody wrote `(at)` or `[at]`.
enum EmailDetector {
  static func matches(in text: [Character]) -> [PrivacyMatch] {
    var matches: [PrivacyMatch] = []
    var index = 0
    while index < text.count {
      guard let sign = sign(in: text, at: index), let found = address(in: text, around: sign) else {
        index += 1
        continue
      }
      matches.append(PrivacyMatch(kind: .email, range: found))
      index = max(found.upperBound, index + 1)
    }
    return matches
  }

  /// The characters that stand for the @, with the spaces around them where it is spelled out.
  private static func sign(in text: [Character], at index: Int) -> Range<Int>? {
    if text[index] == "@" || text[index] == "＠" { return index..<index + 1 }
    guard text[index] == "(" || text[index] == "[", index + 3 < text.count,
      String(text[index + 1...index + 2]).lowercased() == "at", text[index + 3] == ")" || text[index + 3] == "]"
    else { return nil }
    var (start, end) = (index, index + 4)
    if start > 0, text[start - 1] == " " { start -= 1 }
    if end < text.count, text[end] == " " { end += 1 }
    return start..<end
  }

  private static func address(in text: [Character], around sign: Range<Int>) -> Range<Int>? {
    var start = sign.lowerBound
    while start > 0, isLocal(text[start - 1]) { start -= 1 }
    while start < sign.lowerBound, !isLetterOrDigit(text[start]) { start += 1 }
    var end = sign.upperBound
    while end < text.count, isLetterOrDigit(text[end]) || text[end] == "." || text[end] == "-" { end += 1 }
    // The full stop of a sentence is not part of it.
    while end > sign.upperBound, !isLetterOrDigit(text[end - 1]) { end -= 1 }
    let labels = text[sign.upperBound..<end].split(separator: ".", omittingEmptySubsequences: false)
    guard start < sign.lowerBound, labels.count > 1, !labels.contains(where: \.isEmpty),
      let top = labels.last, top.count > 1, top.allSatisfy({ $0.isLetter || $0 == "-" })
    else { return nil }
    return start..<end
  }

  private static func isLetterOrDigit(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private static func isLocal(_ character: Character) -> Bool {
    isLetterOrDigit(character) || "._%+-'&".contains(character)
  }
}
