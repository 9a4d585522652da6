/// Finds telephone numbers: Belgian ones in the ways people write them (014 58 99 11, 02/123.45.67, 0470/12.34.56,
/// +32 14 58 99 11, 0032 (0)14/58.99.11), and those of other countries where they begin with a plus.
///
/// Belgian numbers have eight digits after the 0 or the +32, mobile ones (045x-049x) nine (national numbering plan of
/// the BIPT).
enum TelephoneDetector {
  static func matches(in text: DigitGroups) -> [PrivacyMatch] {
    var matches: [PrivacyMatch] = []
    var first = 0
    while first < text.groups.count {
      guard let (last, start) = international(text, first) ?? national(text, first) else {
        first += 1
        continue
      }
      matches.append(PrivacyMatch(kind: .telephone, range: start..<text.groups[last].range.upperBound))
      first = last + 1
    }
    return matches
  }

  /// How many digits a Belgian number has, the 0 not counted.
  private static func length(_ digits: ArraySlice<Int>) -> Int {
    guard digits.count > 1, digits.first == 4 else { return 8 }
    return digits[digits.startIndex + 1] >= 5 ? 9 : 8
  }

  // MARK: Within the country

  /// - Returns: the last group of the number that begins with this one, and its first character.
  private static func national(_ text: DigitGroups, _ first: Int) -> (Int, Int)? {
    let head = text.groups[first].digits
    guard text.begins(at: first), head.count > 1, head[0] == 0, head[1] != 0 else { return nil }
    // Zones of one digit are those of the large cities; the others have two, mobile ones three.
    guard [3, 4, 9, 10].contains(head.count) || head.count == 2 && [2, 3, 4, 9].contains(head[1]) else { return nil }
    var digits = head
    var last = first
    while digits.count <= length(digits.dropFirst()) {
      guard last + 1 < text.groups.count, isGap(text, last, first) else { return nil }
      last += 1
      guard text.groups[last].digits.count > 1 else { return nil }
      digits += text.groups[last].digits
    }
    guard digits.count == length(digits.dropFirst()) + 1, text.ends(at: last), !isEnterprise(text, first, last) else {
      return nil
    }
    return (last, text.groups[first].range.lowerBound)
  }

  /// After the zone anything people put there; the rest is written one way throughout, or it is not one number.
  private static func isGap(_ text: DigitGroups, _ index: Int, _ first: Int) -> Bool {
    let gap = text.gap(after: index)
    if index == first { return [" ", "/", ".", "-", " / ", " - "].contains(gap) }
    return [" ", ".", "-"].contains(gap) && (index == first + 1 || gap == text.gap(after: index - 1))
  }

  /// Enterprise numbers (0403.170.701) are written as mobile ones are; their last two digits are 97 less the remainder of
  /// the first eight.
  private static func isEnterprise(_ text: DigitGroups, _ first: Int, _ last: Int) -> Bool {
    guard text.groups[first...last].map(\.digits.count) == [4, 3, 3], text.gap(after: first) == "." else {
      return false
    }
    let number = text.groups[first...last].flatMap(\.digits).reduce(0) { $0 * 10 + $1 }
    return number % 100 == 97 - number / 100 % 97
  }

  // MARK: From abroad

  private static func international(_ text: DigitGroups, _ first: Int) -> (Int, Int)? {
    var start = text.groups[first].range.lowerBound
    var digits = text.groups[first].digits
    if text.character(before: start) == "+" {
      start -= 1
      if let before = text.character(before: start), before.isLetter || before.isNumber { return nil }
    } else {
      guard text.begins(at: first), digits.starts(with: [0, 0, 3, 2]) else { return nil }
      digits.removeFirst(2)
    }
    let isBelgian = digits.starts(with: [3, 2])
    var last = first
    while !(isBelgian && isWhole(digits)), digits.count < 15, last + 1 < text.groups.count {
      let next = text.groups[last + 1].digits
      // The 0 that is left out from abroad: +32 (0)14.
      let isTrunk = next == [0] && text.gap(after: last).hasSuffix("(")
      guard isTrunk || isForeignGap(text.gap(after: last)), digits.count + next.count <= 15 else { break }
      last += 1
      if !isTrunk { digits += next }
    }
    guard isBelgian ? isWhole(digits) : (8...15).contains(digits.count) else { return nil }
    return (last, start)
  }

  /// `digits` begin with the 32 of Belgium; a 0 that somebody left in does not count.
  private static func isWhole(_ digits: [Int]) -> Bool {
    var rest = digits.dropFirst(2)
    if rest.first == 0 { rest = rest.dropFirst() }
    return rest.count > 1 && rest.count == length(rest)
  }

  private static func isForeignGap(_ gap: String) -> Bool {
    [" ", "/", ".", "-", " / ", " - ", ")", ") ", "(", " ("].contains(gap)
  }
}
