/// When the things of one kind (venues, guides) are taken by what is not a session: the calendars of others.
///
/// A look-up costs a hash, two binary searches and the times around that hour.
struct BusyTimetable<Key: Hashable & Sendable>: Sendable {
  private struct Row: Sendable {
    let span: BusySpan
    let minutes: Range<Int>
    /// The latest end so far: it never goes back along the rows, so that it can be searched.
    let reach: Int
  }

  private var rows: [Key: [Row]] = [:]

  /// The times of a thing that have a minute in common with `window`, each once. One call for a thing.
  mutating func add(_ times: [BusyTime], within window: Range<Int>, for key: Key) {
    guard !times.isEmpty else { return }
    let spans = times.lazy.map(\.span).filter { $0.minutesSinceEpoch.overlaps(window) }.sorted()
    var list: [Row] = []
    list.reserveCapacity(spans.count)
    for span in spans {
      let minutes = span.minutesSinceEpoch
      if list.last?.minutes == minutes { continue }
      list.append(Row(span: span, minutes: minutes, reach: max(list.last?.reach ?? .min, minutes.upperBound)))
    }
    if !list.isEmpty { rows[key] = list }
  }

  /// The times that have a minute in common with `minutes`, by their beginning.
  func overlapping(_ minutes: Range<Int>, of key: Key) -> [BusySpan] {
    guard let list = rows[key] else { return [] }
    let first = list.indices.partitioningIndex { list[$0].reach > minutes.lowerBound }
    let end = list.indices.partitioningIndex { list[$0].minutes.lowerBound >= minutes.upperBound }
    guard first < end else { return [] }
    return list[first..<end].lazy.filter { $0.minutes.upperBound > minutes.lowerBound }.map(\.span)
  }
}
