/// A rate with the counts it was taken from: `part` of `whole`. Rates are pooled by their counts, never averaged.
///
/// `part` may be the larger one: more pupils can come to a session than had registered.
public struct CountedRate: Hashable, Comparable, Sendable {
  public let part: Int
  /// At least 1.
  public let whole: Int

  /// Nil where there is nothing to take a rate of.
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    // More than any alliance counts, and so little that no product below overflows.
    let most = 1 << 40
    self.part = min(max(0, part), most)
    self.whole = min(whole, most)
  }

  /// To the nearest, for display: 655 is 65.5%.
  public var tenthsOfPercent: Int { scaled(to: 1000) }

  /// To the nearest. At most ten times the whole: what lies above is a slip in the records.
  var perMillion: Int { min(scaled(to: 1_000_000), 10_000_000) }

  private func scaled(to scale: Int) -> Int { (part * scale + whole / 2) / whole }

  /// The same counts together.
  static func + (left: CountedRate, right: CountedRate) -> CountedRate {
    CountedRate(left.part + right.part, of: left.whole + right.whole) ?? left
  }

  public static func < (left: CountedRate, right: CountedRate) -> Bool {
    left.part.multipliedFullWidth(by: right.whole) < right.part.multipliedFullWidth(by: left.whole)
  }
}

/// A rate in the school years of which the records tell enough, and in all of these together.
public struct RateHistory: Equatable, Sendable {
  public struct Year: Equatable, Sendable {
    public let year: SchoolYear
    public let rate: CountedRate
  }

  /// The years with enough records, oldest first.
  public let years: [Year]
  /// Years that have records, but too few to take a rate from.
  public let thin: [SchoolYear]

  /// Pupils that a year's rate must be taken of: of fewer, chance says more than the alliance.
  public static var enough: Int { 50 }

  init(_ counts: [(year: SchoolYear, rate: CountedRate?)]) {
    var years: [Year] = []
    var thin: [SchoolYear] = []
    for (year, rate) in counts.sorted(by: { $0.year < $1.year }) {
      guard let rate else { continue }
      if rate.whole >= Self.enough { years.append(Year(year: year, rate: rate)) } else { thin.append(year) }
    }
    self.years = years
    self.thin = thin
  }

  /// The years in one rate: their counts added up. Nil where no year has enough.
  public var pooled: CountedRate? {
    guard let first = years.first else { return nil }
    return years.dropFirst().reduce(first.rate) { $0 + $1.rate }
  }
  public var lowest: CountedRate? { years.map(\.rate).min() }
  public var highest: CountedRate? { years.map(\.rate).max() }
}
