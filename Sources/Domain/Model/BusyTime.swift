/// A time at which a venue is booked by others, or a guide has something else to do. What for is nobody's business
/// here, so it is not kept.
public struct BusyTime: Visitable {
  /// By which an import knows the event of a calendar again: a fingerprint of its UID, in which there often is the
  /// address of a person. Nil for a time that was typed in.
  public var event: String?
  public var first: Day
  /// Nil: from the beginning of the first day.
  public var start: TimeOfDay?
  public var last: Day
  /// The minute at which it is over, on the last day; nil: the last day to its end.
  public var end: TimeOfDay?
  public var unknown = UnknownFields()

  public init(
    event: String? = nil, first: Day, start: TimeOfDay? = nil, last: Day, end: TimeOfDay? = nil
  ) {
    self.event = event
    self.first = first
    self.start = start
    self.last = last
    self.end = end
  }

  public static var blank: BusyTime { BusyTime(first: Absence.blank.first, last: Absence.blank.last) }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("event", &event)
    try visitor.field("first", &first)
    try visitor.field("start", &start)
    try visitor.field("last", &last)
    try visitor.field("end", &end)
    try visitor.unknown(&unknown)
  }

  public var span: BusySpan { BusySpan(first: first, start: start, last: last, end: end) }
}

/// From when to when a busy time lasts.
public struct BusySpan: Hashable, Comparable, Sendable {
  public let first: Day
  /// Nil: from the beginning of the first day.
  public let start: TimeOfDay?
  public let last: Day
  /// Nil: the last day to its end.
  public let end: TimeOfDay?

  public init(first: Day, start: TimeOfDay? = nil, last: Day, end: TimeOfDay? = nil) {
    self.first = first
    self.start = start
    self.last = last
    self.end = end
  }

  /// On one scale for all days, the last minute excluded; empty where it ends before it begins, or takes no time.
  public var minutesSinceEpoch: Range<Int> {
    let lower = Int(first.daysSinceEpoch) * TimeOfDay.minutesPerDay + Int(start?.minutes ?? 0)
    let upper =
      Int(last.daysSinceEpoch) * TimeOfDay.minutesPerDay + (end.map { Int($0.minutes) } ?? TimeOfDay.minutesPerDay)
    return lower..<max(lower, upper)
  }

  /// By their beginning, the shorter first; of two ways to say the same, the one in whole days first.
  public static func < (left: Self, right: Self) -> Bool {
    let (one, other) = (left.minutesSinceEpoch, right.minutesSinceEpoch)
    return (one.lowerBound, one.upperBound, left.hours, left.first, left.last)
      < (other.lowerBound, other.upperBound, right.hours, right.first, right.last)
  }

  private var hours: Int { (start == nil ? 0 : 1) + (end == nil ? 0 : 2) }
}
