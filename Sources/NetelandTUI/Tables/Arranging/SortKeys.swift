import Domain

/// The values of a column packed into numbers that compare as the values do, worked out once for a sorting: sorting
/// 100,000 rows then compares nothing but numbers.
struct SortKeys: Sendable {
  /// What nobody knows comes last, whichever way.
  private static let missing = UInt64.max

  private var high: [UInt64]
  /// What decides between shares with the same lower bound; empty for the rest.
  private var low: [UInt64] = []

  /// - Parameters:
  ///   - usualOrder: texts that come before the others, in this order.
  init(_ values: [TableValue], descending: Bool, usualOrder: [String] = []) {
    high = [UInt64](repeating: SortKeys.missing, count: values.count)
    var texts = TextRanks(usualOrder)
    var hasLow = false
    for value in values {
      switch value {
      case .text(let text): texts.add(text)
      case .list(let list): texts.add(list.joined(separator: " "))
      case .range, .share: hasLow = true
      default: break
      }
    }
    texts.rank()
    if hasLow { low = [UInt64](repeating: SortKeys.missing, count: values.count) }
    for (index, value) in values.enumerated() where !value.isMissing {
      switch value {
      case .missing: break
      case .text(let text): high[index] = UInt64(texts[text]) + 1
      case .list(let list): high[index] = UInt64(texts[list.joined(separator: " ")]) + 1
      case .flag(let flag): high[index] = flag ? 1 : 2
      case .number(let number): high[index] = SortKeys.key(number)
      case .range(let lower, let upper):
        high[index] = SortKeys.key(lower)
        low[index] = SortKeys.key(upper)
      case .share(let lower, let upper, let whole):
        high[index] = SortKeys.key(lower, of: whole)
        low[index] = SortKeys.key(upper, of: whole)
      case .day(let day): high[index] = SortKeys.key(Int(day.daysSinceEpoch))
      case .time(let time): high[index] = SortKeys.key(Int(time.minutes))
      }
    }
    guard descending else { return }
    for index in high.indices where high[index] != SortKeys.missing { high[index] = ~high[index] }
    for index in low.indices where low[index] != SortKeys.missing { low[index] = ~low[index] }
  }

  /// Never 0 and never the highest, turned over or not.
  private static func key(_ number: Int) -> UInt64 {
    let shifted = UInt64(bitPattern: Int64(clamping: number)) ^ (1 << 63)
    return min(max(shifted, 1), UInt64.max - 1)
  }

  /// Exact for wholes under 65,536: fractions that differ then differ by more than a step.
  private static func key(_ part: Int, of whole: Int) -> UInt64 {
    guard whole > 0 else { return missing }
    let part = UInt64(min(max(0, part), Int(Int32.max)))
    return (part << 32) / UInt64(whole) + 1
  }

  /// The places of so many rows, sorted by these keys, the first counting most; what is equal stays in its order.
  static func order(_ keys: [SortKeys], count: Int) -> [Int] {
    guard let first = keys.first else { return Array(0..<count) }
    let rest = Array(keys.dropFirst())
    var entries = (0..<count).map { (key: first.high[$0], row: $0) }
    entries.sort { one, other in
      if one.key != other.key { return one.key < other.key }
      if !first.low.isEmpty, first.low[one.row] != first.low[other.row] {
        return first.low[one.row] < first.low[other.row]
      }
      for keys in rest {
        if keys.high[one.row] != keys.high[other.row] { return keys.high[one.row] < keys.high[other.row] }
        if !keys.low.isEmpty, keys.low[one.row] != keys.low[other.row] {
          return keys.low[one.row] < keys.low[other.row]
        }
      }
      return one.row < other.row
    }
    return entries.map(\.row)
  }
}

/// Texts by their place in the alphabet, as people look them up: case and accents do not count, and texts that differ in
/// nothing else have the same place.
private struct TextRanks {
  private var ranks: [String: Int] = [:]
  private let usual: [String]

  init(_ usual: [String]) { self.usual = usual }

  mutating func add(_ text: String) {
    if ranks[text] == nil { ranks[text] = 0 }
  }

  mutating func rank() {
    let places = Dictionary(usual.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    let folded = ranks.keys.map { (text: $0, place: places[$0] ?? usual.count, letters: FoldedText($0).letters) }
      .sorted { one, other in
        one.place != other.place ? one.place < other.place : one.letters.lexicographicallyPrecedes(other.letters)
      }
    var rank = -1
    var last: (place: Int, letters: [UInt32])?
    for entry in folded {
      if last == nil || last!.place != entry.place || last!.letters != entry.letters { rank += 1 }
      last = (entry.place, entry.letters)
      ranks[entry.text] = rank
    }
  }

  subscript(text: String) -> Int { ranks[text] ?? 0 }
}
