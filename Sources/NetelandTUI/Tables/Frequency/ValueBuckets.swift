import Domain

/// The values of a column in a few parts that share no row and leave none out: for frequencies and for groups.
///
/// Texts, times and yes or no stand by themselves. Many numbers come together in steps, days in months, shares in tenths
/// by what is surely reached. Every part can be written as a filter that opens just its rows.
struct ValueBuckets: Sendable {
  struct Bucket: Hashable, Sendable {
    /// What stands for it, in the language it was made for.
    let label: String
    /// What opens its rows, and no others.
    let terms: [FilterTerm]
    fileprivate(set) var count: Int
  }

  /// In the order of the values, what is missing last.
  private(set) var buckets: [Bucket] = []
  /// By row: the place of its bucket.
  private(set) var places: [Int] = []

  /// More different numbers than these come together in steps.
  private static let mostNumbers = 12
  /// In hundredths of a percent.
  private static let shareStep = 1_000

  init(_ values: [TableValue], column: ColumnID, usualOrder: [String] = [], words: Words) {
    let numbers = Set(values.compactMap(ValueBuckets.number))
    let step = ValueBuckets.step(for: numbers)
    // Among bounds an exact number counts as bounds that are the same.
    let hasRanges = values.contains { if case .range = $0 { true } else { false } }
    var known: [Part: Int] = [:]
    var parts: [Part] = []
    var partOf: [Int] = []
    partOf.reserveCapacity(values.count)
    for value in values {
      let part = ValueBuckets.part(of: value, step: step, hasRanges)
      if let place = known[part] {
        partOf.append(place)
      } else {
        known[part] = parts.count
        partOf.append(parts.count)
        parts.append(part)
      }
    }
    let order = SortKeys.order(
      [SortKeys(parts.map(\.sortValue), descending: false, usualOrder: usualOrder)], count: parts.count)
    var placeOf = [Int](repeating: 0, count: parts.count)
    for (place, part) in order.enumerated() { placeOf[part] = place }
    buckets = order.map { part in
      Bucket(
        label: parts[part].label(words),
        terms: parts[part].comparisons.map {
          FilterTerm(test: .field(column, $0.comparison), isNegated: $0.isNegated)
        }, count: 0)
    }
    places = partOf.map { placeOf[$0] }
    for place in places { buckets[place].count += 1 }
  }

  /// What the labels are made of.
  struct Words: Sendable {
    let format: Format
    let unknown: String
    let yes: String
    let no: String
    /// Of a share that is surely so much and not surely more: `54,4 tot …`
    let shareFrom: @Sendable (_ percent: Int, _ to: Int) -> String
  }

  private static func number(_ value: TableValue) -> Int? {
    switch value {
    case .number(let number): number
    case .range(let lower, _): lower
    default: nil
    }
  }

  /// 1, 2, 5, 10, 20 … so that there are not too many parts.
  private static func step(for numbers: Set<Int>) -> Int {
    guard numbers.count > mostNumbers, let least = numbers.min(), let most = numbers.max() else { return 1 }
    var step = 1
    while (most - least) / step >= mostNumbers {
      let leading = String(step).first
      step = leading == "2" ? step / 2 * 5 : step * 2
    }
    return step
  }

  private static func part(of value: TableValue, step: Int, _ hasRanges: Bool) -> Part {
    switch value {
    case _ where value.isMissing: .missing
    case .missing: .missing
    case .text(let text): .text(text)
    case .list(let texts): .text(texts.joined(separator: ", "))
    case .flag(let flag): .flag(flag)
    case .number(let number): .numbers(floor(number, step), step, isRange: hasRanges)
    case .range(let lower, _): .numbers(floor(lower, step), step, isRange: true)
    case .share(let lower, _, let whole): .share(lower * 10_000 / whole / shareStep * shareStep)
    case .day(let day): .days(day.monthRange)
    case .time(let time): .time(time)
    }
  }

  private static func floor(_ number: Int, _ step: Int) -> Int {
    number >= 0 ? number / step * step : -((-number + step - 1) / step * step)
  }

  private enum Part: Hashable {
    case missing
    case text(String)
    case flag(Bool)
    case numbers(Int, Int, isRange: Bool)
    /// Surely so much, in hundredths of a percent, and not surely a step more.
    case share(Int)
    case days(ClosedRange<Day>)
    case time(TimeOfDay)

    var sortValue: TableValue {
      switch self {
      case .missing: .missing
      case .text(let text): .text(text)
      case .flag(let flag): .flag(flag)
      case .numbers(let first, _, _): .number(first)
      case .share(let first): .number(first)
      case .days(let days): .day(days.lowerBound)
      case .time(let time): .time(time)
      }
    }

    func label(_ words: Words) -> String {
      let format = words.format
      switch self {
      case .missing: return words.unknown
      case .text(let text): return text
      case .flag(let flag): return flag ? words.yes : words.no
      case .numbers(let first, let step, let isRange):
        return format.range(first, first + step - 1) + (isRange ? " ≤" : "")
      case .share(let first): return words.shareFrom(first / 100, (first + ValueBuckets.shareStep) / 100)
      case .days(let days): return format.month(days.lowerBound)
      case .time(let time): return format.time(time)
      }
    }

    var comparisons: [(comparison: Comparison, isNegated: Bool)] {
      func from(_ number: Int) -> Comparison { .number(.greaterOrEqual, number...number, possibly: false) }
      switch self {
      case .missing: return [(.unknown, false)]
      case .text(let text): return [(.isOne(of: [text]), false)]
      case .flag(let flag): return [(.flag(flag), false)]
      case .numbers(let first, let step, let isRange):
        guard isRange else {
          return [(.number(.equal, first * 100...(first + step - 1) * 100, possibly: false), false)]
        }
        return [(from(first * 100), false), (from((first + step) * 100), true)]
      case .share(let first): return [(from(first), false), (from(first + ValueBuckets.shareStep), true)]
      case .days(let days): return [(.day(.equal, days), false)]
      case .time(let time): return [(.time(.equal, Int(time.minutes)...Int(time.minutes)), false)]
      }
    }
  }
}
