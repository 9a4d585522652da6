/// A text as it is compared: lower case without accents, one `gap` for anything that is no letter or digit.
struct FoldedText {
  static let gap: UInt32 = 0x20

  private(set) var letters: [UInt32] = []
  private let text: String
  /// For each letter the offset, in UTF-8, of the scalar that it comes from.
  private var offsets: [Int] = []

  init(_ text: String) {
    self.text = text
    letters.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count)
    var offset = 0
    for scalar in text.unicodeScalars {
      fold(scalar, at: offset)
      offset += UTF8.width(scalar)
    }
  }

  /// Whether these letters stand somewhere in it, together.
  func contains(_ wanted: some RandomAccessCollection<UInt32>) -> Bool {
    guard let first = wanted.first else { return true }
    guard wanted.count <= letters.count else { return false }
    return (0...letters.count - wanted.count).contains { start in
      letters[start] == first && letters[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// The ranges in the text of letters by their positions; a letter's accents go with it.
  func ranges(of positions: Set<Int>) -> [Range<String.Index>] {
    let scalars = text.unicodeScalars
    var ranges: [Range<String.Index>] = []
    for position in positions.sorted() {
      let start = text.utf8.index(text.startIndex, offsetBy: offsets[position])
      var end = scalars.index(after: start)
      while end < scalars.endIndex, Self.isMark(scalars[end].value) { end = scalars.index(after: end) }
      if let last = ranges.last, last.upperBound >= start {
        ranges[ranges.count - 1] = last.lowerBound..<max(end, last.upperBound)
      } else {
        ranges.append(start..<end)
      }
    }
    return ranges
  }

  private mutating func fold(_ scalar: Unicode.Scalar, at offset: Int) {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A: add(value, offset)
    case 0x41...0x5A: add(value + 0x20, offset)
    case 0..<0x80: add(Self.gap, offset)
    case _ where Self.isMark(value): break
    case 0xC6, 0xE6: add("ae", offset)
    case 0x152, 0x153: add("oe", offset)
    case 0x132, 0x133: add("ij", offset)
    case 0xDF, 0x1E9E: add("ss", offset)
    case 0xD8, 0xF8: add("o", offset)
    case 0xC0..<0x180 where value != 0xD7 && value != 0xF7:
      let base = Repertoire.ascii(for: scalar).value
      add(base < 0x61 ? base + 0x20 : base, offset)
    default:
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        add(Self.gap, offset)
        return
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { add(lower.value, offset) }
    }
  }

  private mutating func add(_ value: UInt32, _ offset: Int) {
    letters.append(value)
    offsets.append(offset)
  }

  private mutating func add(_ ascii: String, _ offset: Int) {
    for scalar in ascii.unicodeScalars { add(scalar.value, offset) }
  }

  /// Combining accents, as some systems write them after the letter.
  private static func isMark(_ value: UInt32) -> Bool { 0x300...0x36F ~= value }
}
