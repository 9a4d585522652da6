/// A minute of local wall time: a day and a time on it, without a zone.
public struct WallTime: Hashable, Comparable, Sendable {
  public let day: Day
  public let time: TimeOfDay

  public init(_ day: Day, _ time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// As ``minutesSinceEpoch``; stops at the edges of what a `Day` covers.
  public init(minutesSinceEpoch minutes: Int) {
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: TimeOfDay.minutesPerDay)
    let number = rest < 0 ? days - 1 : days
    day = Day(saturating: number)
    time = TimeOfDay(checked: rest < 0 ? rest + TimeOfDay.minutesPerDay : rest)
  }

  /// Minutes since 1970-01-01 00:00 on the same wall.
  public var minutesSinceEpoch: Int { Int(day.daysSinceEpoch) * TimeOfDay.minutesPerDay + Int(time.minutes) }

  public func adding(minutes: Int) -> WallTime { WallTime(minutesSinceEpoch: minutesSinceEpoch + minutes) }

  public static func < (left: Self, right: Self) -> Bool { (left.day, left.time) < (right.day, right.time) }
}
