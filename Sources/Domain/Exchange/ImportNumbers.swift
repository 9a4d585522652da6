/// Numbers as the education agency's lists write them.
enum ImportNumber {
  /// A whole number of at most nine digits that is not negative. A column with blanks in it has been through
  /// a program that makes fractions of its numbers, so `12345.0` is 12345; nil for any other fraction.
  static func whole(_ text: some StringProtocol) -> Int? {
    var digits = Substring(text)
    if let point = digits.utf8.firstIndex(where: { isSeparator($0) }) {
      let fraction = digits[point...].utf8.dropFirst()
      guard !fraction.isEmpty, fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
      digits = digits[..<point]
    }
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit) else { return nil }
    return Int(digits)
  }

  /// A number with a decimal point or comma. Infinity, exponents and the like are no coordinates.
  static func decimal(_ text: String) -> Double? {
    var plain = text.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    let isNegative = plain.first == UInt8(ascii: "-")
    if isNegative { plain.removeFirst() }
    guard let first = plain.first, isDigit(first), plain.allSatisfy({ isDigit($0) || isSeparator($0) })
    else { return nil }
    return Double(String(decoding: plain, as: UTF8.self)).map { isNegative ? -$0 : $0 }
  }

  /// The runs of digits in a text, in their order: 1 and 2 in "1e leerjaar van de 2e graad".
  static func runs(in text: String) -> [Int] {
    text.utf8.split { !isDigit($0) }.map { run in
      run.count > 9 ? .max : run.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }
}

/// The official key of a site, and how its two parts are written in the lists.
enum ImportSite {
  static let schoolNumbers = 1...999_999
  static let siteNumbers = 1...99

  static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    ImportNumber.whole(text).flatMap { range.contains($0) ? $0 : nil }
  }

  /// `012345-01`: the school's number in six digits, the site's in two.
  static func id(school: Int, site: Int) -> RecordID<School> {
    RecordID("\(padded(school, to: 6))-\(padded(site, to: 2))")
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
