/// Numbers as they are typed in a filter, in hundredths.
enum FilterNumber {
  /// More than any figure here; keeps every product with it within an `Int`.
  private static let mostDigits = 9

  /// `50`, `12,5`, `66.67%`, `40..60`, `40-60`; nil where it is none.
  static func range(_ text: String) -> ClosedRange<Int>? {
    var parts = ends(of: text)
    if parts.count == 1 {
      parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    }
    guard parts.count <= 2, let first = parts.first.flatMap(hundredths), let last = parts.last.flatMap(hundredths),
      first <= last
    else { return nil }
    return first...last
  }

  /// What stands at either side of `..`.
  static func ends(of text: String) -> [String] {
    guard let dots = text.firstRange(of: "..") else { return [text] }
    return [String(text[..<dots.lowerBound]), String(text[dots.upperBound...])]
  }

  /// As it is typed: 1250 is `12,5`.
  static func text(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return String(whole) }
    return "\(whole),\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)"
  }

  private static func hundredths(_ text: String) -> Int? {
    let bare = text.hasSuffix("%") ? text.dropLast() : text[...]
    let parts = bare.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let whole = parts.first, !whole.isEmpty, whole.count <= mostDigits, parts.count <= 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }), let number = Int(whole)
    else { return nil }
    guard parts.count == 2 else { return number * 100 }
    let fraction = parts[1]
    guard (1...2).contains(fraction.count), let digits = Int(fraction) else { return nil }
    return number * 100 + (fraction.count == 1 ? digits * 10 : digits)
  }
}
