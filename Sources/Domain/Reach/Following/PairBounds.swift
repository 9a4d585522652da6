/// Pairs of whole numbers: all those with the first, the second and their sum each between two bounds.
///
/// Sets of this shape stay of this shape when two of them are added pair by pair, when a bound is drawn
/// tighter, and every pair in the sum of two of them is the sum of two of their pairs (they are integral
/// generalised polymatroids in the plane, see A. Frank, Connections in Combinatorial Optimization, ch. 14).
/// So six numbers remember exactly which pairs are possible.
struct PairBounds: Equatable {
  private(set) var first: ClosedRange<Int>
  private(set) var second: ClosedRange<Int>
  private(set) var sum: ClosedRange<Int>

  static let zero = PairBounds(first: 0...0, second: 0...0, sum: 0...0)!

  /// Nil where no pair fits. The bounds that are kept are tight: some pair lies on each of the six.
  init?(first: ClosedRange<Int>, second: ClosedRange<Int>, sum: ClosedRange<Int>) {
    guard let one = first.meet(sum.lowerBound - second.upperBound, sum.upperBound - second.lowerBound),
      let other = second.meet(sum.lowerBound - first.upperBound, sum.upperBound - first.lowerBound),
      let both = sum.meet(first.lowerBound + second.lowerBound, first.upperBound + second.upperBound)
    else { return nil }
    self.first = one
    self.second = other
    self.sum = both
  }

  /// Every sum of a pair of the one and a pair of the other.
  static func + (left: PairBounds, right: PairBounds) -> PairBounds {
    var result = left
    result.first = left.first + right.first
    result.second = left.second + right.second
    result.sum = left.sum + right.sum
    return result
  }

  /// The pairs that also lie within these; nil where none do.
  func limited(
    first one: ClosedRange<Int>, second other: ClosedRange<Int>, sum both: ClosedRange<Int>
  ) -> PairBounds? {
    guard let one = first.meet(one.lowerBound, one.upperBound),
      let other = second.meet(other.lowerBound, other.upperBound),
      let both = sum.meet(both.lowerBound, both.upperBound)
    else { return nil }
    return PairBounds(first: one, second: other, sum: both)
  }
}

extension ClosedRange<Int> {
  /// What this range has in common with `low` to `high`; nil where that is nothing.
  func meet(_ low: Int, _ high: Int) -> ClosedRange<Int>? {
    let low = Swift.max(lowerBound, low)
    let high = Swift.min(upperBound, high)
    return low <= high ? low...high : nil
  }

  fileprivate static func + (left: Self, right: Self) -> Self {
    (left.lowerBound + right.lowerBound)...(left.upperBound + right.upperBound)
  }
}
