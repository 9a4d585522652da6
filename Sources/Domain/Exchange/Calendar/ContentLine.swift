/// A line of a calendar (RFC 5545, 3.1), unfolded: `DTSTART;TZID=Europe/Brussels:20261125T133000`.
struct ContentLine: Equatable {
  /// The physical line on which it begins, from 1.
  let number: Int
  /// In capitals.
  let name: String
  /// Names in capitals; of a list of values the first.
  let parameters: [(name: String, value: String)]
  let value: String
  /// Whether the bytes were UTF-8; what was not is U+FFFD.
  let isUTF8: Bool

  func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

  static func == (left: ContentLine, right: ContentLine) -> Bool {
    left.number == right.number && left.name == right.name && left.value == right.value
      && left.parameters.elementsEqual(right.parameters) { $0 == $1 }
  }

  /// Nil for what is no line of a calendar.
  init?(_ bytes: ArraySlice<UInt8>, number: Int) {
    guard let end = bytes.firstIndex(where: { !ContentLine.isNameByte($0) }), end > bytes.startIndex else { return nil }
    var parameters: [(String, String)] = []
    var rest = bytes[end...]
    while rest.first == UInt8(ascii: ";") {
      rest.removeFirst()
      guard let sign = rest.firstIndex(where: { !ContentLine.isNameByte($0) }), sign > rest.startIndex,
        rest[sign] == UInt8(ascii: "=")
      else { return nil }
      let name = String(decoding: rest[..<sign], as: UTF8.self).uppercased()
      rest = rest[(sign + 1)...]
      guard let value = ContentLine.takeValue(from: &rest) else { return nil }
      parameters.append((name, value))
      while rest.first == UInt8(ascii: ",") {
        rest.removeFirst()
        guard ContentLine.takeValue(from: &rest) != nil else { return nil }
      }
    }
    guard rest.first == UInt8(ascii: ":") else { return nil }
    self.number = number
    name = String(decoding: bytes[..<end], as: UTF8.self).uppercased()
    self.parameters = parameters
    let text = rest.dropFirst()
    value = String(decoding: text, as: UTF8.self)
    isUTF8 = String(validating: text, as: UTF8.self) != nil
  }

  /// Letters, digits and hyphens; nothing else stands in a name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// One value of a parameter, in quotes or not; nil where a quote is not closed.
  private static func takeValue(from rest: inout ArraySlice<UInt8>) -> String? {
    let quote = UInt8(ascii: "\"")
    if rest.first == quote {
      rest.removeFirst()
      guard let end = rest.firstIndex(of: quote) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    let end = rest.firstIndex { [UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ","), quote].contains($0) }
    defer { rest = rest[(end ?? rest.endIndex)...] }
    return String(decoding: rest[..<(end ?? rest.endIndex)], as: UTF8.self)
  }
}

/// The lines of a calendar put together again that were folded: a line that begins with a space or a tab goes on where
/// the one before it stopped, in the middle of a character too.
struct UnfoldedLines: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>
  private var number = 0

  init(_ bytes: [UInt8]) {
    rest = bytes[CSVDialect.byteOrderMarkLength(in: bytes)...]
  }

  /// The bytes of the next line that is not blank, and the physical line on which it begins.
  mutating func next() -> (bytes: ArraySlice<UInt8>, number: Int)? {
    while !rest.isEmpty {
      let first = takeLine()
      let begin = number
      guard isContinued else {
        if first.isWhite { continue }
        return (first, begin)
      }
      var whole = Array(first)
      while isContinued { whole += takeLine().dropFirst() }
      if whole[...].isWhite { continue }
      return (whole[...], begin)
    }
    return nil
  }

  private var isContinued: Bool { rest.first == 0x20 || rest.first == 0x09 }

  /// Up to the next line feed, without the carriage returns before it.
  private mutating func takeLine() -> ArraySlice<UInt8> {
    number += 1
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    var line = rest[..<end]
    rest = end < rest.endIndex ? rest[(end + 1)...] : []
    while line.last == 0x0D { line.removeLast() }
    return line
  }
}

extension ArraySlice<UInt8> {
  /// Nothing but spaces and tabs.
  fileprivate var isWhite: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
