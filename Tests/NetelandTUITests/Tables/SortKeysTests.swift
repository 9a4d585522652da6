import Domain
import Testing

@testable import NetelandTUI

@Suite("Sorting by packed keys")
struct SortKeysTests {
  /// Whether one value comes before the other, by the rule and without any packing.
  private func precedes(_ one: TableValue, _ other: TableValue, descending: Bool) -> Bool {
    if one.isMissing || other.isMissing { return !one.isMissing && other.isMissing }
    return descending ? isLess(other, one) : isLess(one, other)
  }

  private func isLess(_ one: TableValue, _ other: TableValue) -> Bool {
    switch (one, other) {
    case (.text(let one), .text(let other)):
      FoldedText(one).letters.lexicographicallyPrecedes(FoldedText(other).letters)
    case (.share(let low, let high, let whole), .share(let otherLow, let otherHigh, let otherWhole)):
      low * otherWhole != otherLow * whole
        ? low * otherWhole < otherLow * whole : high * otherWhole < otherHigh * whole
    case (.number(let one), .number(let other)): one < other
    case (.day(let one), .day(let other)): one < other
    case (.time(let one), .time(let other)): one < other
    case (.flag(let one), .flag(let other)): one && !other
    default: false
    }
  }

  @Test("Every order keeps every row, sorts by each key in turn and leaves equals as they stood", arguments: 1...40)
  func laws(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let rows = TableRow.some(Int.random(in: 0...60, using: &chance), &chance).map { row in
      // Bounds of numbers compare by both ends: the oracle knows exact numbers only.
      TableRow(
        place: row.place,
        values: row.values.map { if case .range(let lower, _) = $0 { .number(lower) } else { $0 } })
    }
    let keys = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
      (column: Int.random(in: 0..<TableRow.kinds.count, using: &chance), descending: Bool.random(using: &chance))
    }
    let order = SortKeys.order(
      keys.map { key in SortKeys(rows.map { $0.values[key.column] }, descending: key.descending) }, count: rows.count)
    #expect(order.sorted() == Array(rows.indices))
    for (one, next) in zip(order, order.dropFirst()) {
      var isDecided = false
      for key in keys where !isDecided {
        let (left, right) = (rows[one].values[key.column], rows[next].values[key.column])
        #expect(!precedes(right, left, descending: key.descending))
        isDecided = precedes(left, right, descending: key.descending)
      }
      if !isDecided { #expect(one < next) }
    }
  }

  @Test("What nobody knows is last, up and down")
  func missingLast() {
    let values: [TableValue] = [.missing, .number(3), .number(Int.min), .number(Int.max), .missing]
    #expect(SortKeys.order([SortKeys(values, descending: false)], count: 5) == [2, 1, 3, 0, 4])
    #expect(SortKeys.order([SortKeys(values, descending: true)], count: 5) == [3, 1, 2, 0, 4])
  }

  @Test("Shares compare without rounding")
  func shares() {
    // 1/3 is less than 334/1000, and 2/6 is the same.
    let values: [TableValue] = [
      .share(lower: 334, upper: 334, of: 1000), .share(lower: 1, upper: 1, of: 3), .share(lower: 2, upper: 2, of: 6),
      .share(lower: 333, upper: 1000, of: 1000),
    ]
    #expect(SortKeys.order([SortKeys(values, descending: false)], count: 4) == [3, 1, 2, 0])
  }

  @Test("Case and accents do not count, and an order of its own goes before the alphabet")
  func texts() {
    let values = ["élan", "Zandloper", "Elan", "wilg"].map { TableValue($0) }
    #expect(SortKeys.order([SortKeys(values, descending: false)], count: 4) == [0, 2, 3, 1])
    let own = SortKeys(values, descending: false, usualOrder: ["wilg", "Zandloper"])
    #expect(SortKeys.order([own], count: 4) == [3, 1, 0, 2])
  }
}
