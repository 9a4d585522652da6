/// When the things of one kind (venues, guides, cohorts, kits, schools) are taken, by the sessions of a
/// board.
///
/// A look-up costs a hash, a binary search and the bookings around that hour, however full the year is.
struct Timetable<Key: Hashable & Sendable>: Sendable {
  struct Booking: Sendable {
    let minutes: Range<Int>
    /// Index in the sessions of the board.
    let session: Int
  }

  private var bookings: [Key: [Booking]] = [:]
  private var longest = 0

  /// Bookings come in the order of their start. A session that names a thing twice takes it once.
  mutating func add(_ booking: Booking, for key: Key) {
    longest = max(longest, booking.minutes.count)
    bookings[key, default: []].appendOnce(booking)
  }

  /// The bookings that have a minute in common with `minutes`, in the order of their start.
  func overlapping(_ minutes: Range<Int>, of key: Key) -> [Booking] {
    guard let list = bookings[key] else { return [] }
    var found: [Booking] = []
    var index = list.firstIndex(startingAt: minutes.lowerBound - longest)
    while index < list.count, list[index].minutes.lowerBound < minutes.upperBound {
      if list[index].minutes.upperBound > minutes.lowerBound { found.append(list[index]) }
      index += 1
    }
    return found
  }

  /// All bookings of a thing, in the order of their start.
  subscript(key: Key) -> [Booking] { bookings[key] ?? [] }
}

extension Array {
  fileprivate mutating func appendOnce<Key>(_ booking: Element) where Element == Timetable<Key>.Booking {
    if last?.session != booking.session { append(booking) }
  }

  /// The first booking that starts at this minute or later.
  func firstIndex<Key>(startingAt minute: Int) -> Int where Element == Timetable<Key>.Booking {
    indices.partitioningIndex { self[$0].minutes.lowerBound >= minute }
  }
}
