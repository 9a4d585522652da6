/// Finds Belgian national register numbers (rijksregisternummer) and BIS numbers.
///
/// Eleven digits: year, month and day of birth, a serial number (001-998), and 97 less the remainder of the first nine
/// after division by 97; for births from 2000 a 2 goes before the nine (Royal Decree of 3 April 1984, art. 1-2). BIS numbers
/// add 20 or 40 to the month; a day or month that is not known is 00.
enum NationalNumberDetector {
  /// How the digits are grouped: 85.07.30-033.28, 850730 033 28, 85073003328.
  private static let shapes: [[Int]] = [[11], [2, 2, 2, 3, 2], [6, 3, 2], [6, 5], [2, 2, 2, 5], [9, 2]]

  static func matches(in text: DigitGroups) -> [PrivacyMatch] {
    text.groups.indices.compactMap { first in
      guard text.begins(at: first) else { return nil }
      for shape in shapes where first + shape.count <= text.groups.count {
        let last = first + shape.count - 1
        let groups = text.groups[first...last]
        guard groups.map(\.digits.count) == shape, text.ends(at: last),
          (first..<last).allSatisfy({ isSeparator(text.gap(after: $0)) }),
          isValid(groups.flatMap(\.digits))
        else { continue }
        return PrivacyMatch(kind: .nationalNumber, range: text.range(first, last))
      }
      return nil
    }
  }

  private static func isSeparator(_ gap: String) -> Bool { [" ", ".", "-", "/", " - "].contains(gap) }

  /// `digits` are eleven.
  static func isValid(_ digits: [Int]) -> Bool {
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let month = number(2..<4)
    guard month < 60, month % 20 <= 12, number(4..<6) <= 31, (1...998).contains(number(6..<9)) else { return false }
    let (birth, check) = (number(0..<9), number(9..<11))
    return check == 97 - birth % 97 || check == 97 - (2_000_000_000 + birth) % 97
  }
}
