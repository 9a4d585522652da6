/// A stretch of one day, from `start` up to but not including `end`: a session that ends at 12:00 leaves its
/// room free for one that starts at 12:00.
@frozen
public struct TimeSpan: Hashable, Sendable {
  public let start: TimeOfDay
  public let end: TimeOfDay

  /// Nil unless `end` is later than `start`.
  @inlinable
  public init?(start: TimeOfDay, end: TimeOfDay) {
    guard end > start else { return nil }
    self.start = start
    self.end = end
  }

  /// The length in minutes, at least 1.
  @inlinable public var minutes: Int { Int(end.minutes) - Int(start.minutes) }

  /// Whether the two have a minute in common; spans that only touch have none.
  @inlinable
  public func overlaps(_ other: TimeSpan) -> Bool { start < other.end && other.start < end }

  @inlinable
  public func contains(_ time: TimeOfDay) -> Bool { start <= time && time < end }

  /// Minutes between the end of the earlier and the start of the later one; 0 where they touch or overlap.
  @inlinable
  public func gap(to other: TimeSpan) -> Int {
    max(0, Int(other.start.minutes) - Int(end.minutes), Int(start.minutes) - Int(other.end.minutes))
  }
}
