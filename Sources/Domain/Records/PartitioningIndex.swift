extension Range<Int> {
  /// Where a list turns: the first of these indices of which `isPast` holds, in a list where it holds of none before and
  /// of all after; the end where it holds of none. The name is that of the same search in Swift Algorithms.
  ///
  /// It goes by index: a record is dear to copy, and nothing is asked of the elements.
  @inlinable @inline(__always)
  public func partitioningIndex(where isPast: (Int) throws -> Bool) rethrows -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if try isPast(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
