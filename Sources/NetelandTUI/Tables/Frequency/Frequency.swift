/// How often each value of a column occurs, the commonest first; of equals the one that comes first.
struct Frequency: Sendable {
  let buckets: [ValueBuckets.Bucket]
  /// The rows that were counted: the sum of all counts.
  let total: Int

  init(_ values: ValueBuckets) {
    total = values.places.count
    buckets = values.buckets.enumerated().sorted { one, other in
      (other.element.count, one.offset) < (one.element.count, other.offset)
    }.map(\.element)
  }

  var most: Int { buckets.first?.count ?? 0 }

  /// In tenths of a percent, rounded to the nearest.
  func share(_ bucket: ValueBuckets.Bucket) -> Int {
    total == 0 ? 0 : (bucket.count * 2_000 + total) / (2 * total)
  }
}
