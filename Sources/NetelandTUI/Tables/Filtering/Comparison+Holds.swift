import Domain

extension Comparison {
  /// Whether it holds for a value. What nobody knows holds for nothing but `unknown`.
  func holds(for value: TableValue) -> Bool {
    if case .unknown = self { return value.isMissing }
    guard !value.isMissing else { return false }
    switch (self, value) {
    case (.contains(let texts), .text(let text)): return texts.contains { Comparison.contains($0, in: text) }
    case (.contains(let texts), .list(let list)):
      return texts.contains { wanted in list.contains { Comparison.contains(wanted, in: $0) } }
    case (.isOne(let texts), .text(let text)): return texts.contains { Comparison.isSame($0, as: text) }
    case (.isOne(let texts), .list(let list)):
      let joined = list.joined(separator: ", ")
      return texts.contains { Comparison.isSame($0, as: joined) }
    case (.flag(let wanted), .flag(let flag)): return wanted == flag
    case (.number(let order, let bounds, let possibly), .number(let number)):
      return order.holds(number * 100, number * 100, against: bounds, possibly: possibly)
    case (.number(let order, let bounds, let possibly), .range(let lower, let upper)):
      return order.holds(lower * 100, upper * 100, against: bounds, possibly: possibly)
    case (.number(let order, let bounds, let possibly), .share(let lower, let upper, let whole)):
      // Parts of the whole against so much percent of it: nothing is rounded.
      let scaled = bounds.lowerBound * whole...bounds.upperBound * whole
      return order.holds(lower * 10_000, upper * 10_000, against: scaled, possibly: possibly)
    case (.day(let order, let bounds), .day(let day)):
      let number = Int(day.daysSinceEpoch)
      let range = Int(bounds.lowerBound.daysSinceEpoch)...Int(bounds.upperBound.daysSinceEpoch)
      return order.holds(number, number, against: range, possibly: false)
    case (.time(let order, let bounds), .time(let time)):
      return order.holds(Int(time.minutes), Int(time.minutes), against: bounds, possibly: false)
    default: return false
    }
  }

  /// Whether `wanted` is in a text, letter by letter.
  static func contains(_ wanted: String, in text: String) -> Bool {
    let wanted = trimmed(FoldedText(wanted).letters)
    return !wanted.isEmpty && FoldedText(text).contains(wanted)
  }

  static func isSame(_ one: String, as other: String) -> Bool {
    let (letters, others) = (trimmed(FoldedText(one).letters), trimmed(FoldedText(other).letters))
    // Signs alone: nothing is left to compare but themselves.
    return letters.isEmpty || others.isEmpty ? one == other : letters == others
  }

  private static func trimmed(_ letters: [UInt32]) -> ArraySlice<UInt32> {
    var rest = letters[...]
    while rest.first == FoldedText.gap { rest.removeFirst() }
    while rest.last == FoldedText.gap { rest.removeLast() }
    return rest
  }
}

extension Comparison.Order {
  /// Of a value between `low` and `high`: for all that it can be, or `possibly` for something that it can be.
  /// Less means less than all of the range, greater than all of it; equal, within it.
  func holds(_ low: Int, _ high: Int, against range: ClosedRange<Int>, possibly: Bool) -> Bool {
    let (first, last) = (range.lowerBound, range.upperBound)
    switch self {
    case .less: return (possibly ? low : high) < first
    case .lessOrEqual: return (possibly ? low : high) <= last
    case .greater: return (possibly ? high : low) > last
    case .greaterOrEqual: return (possibly ? high : low) >= first
    case .equal: return possibly ? high >= first && low <= last : low >= first && high <= last
    }
  }
}
