/// The hours in which a school teaches, the same every day but Wednesday, whose afternoon is free.
///
/// Schools set their own hours (``SchoolHours``); where nobody has told them ``assumed`` stands in: 08:30 to 15:30,
/// Wednesday to 12:00. The lunch break counts as lesson time, as pupils then are at school.
public struct LessonHours: Hashable, Sendable {
  public let start: TimeOfDay
  /// Where a day divides into its two halves.
  public let noon: TimeOfDay
  public let end: TimeOfDay
  public let wednesdayEnd: TimeOfDay

  /// Nil unless `start` < `noon` < `end` and `start` < `wednesdayEnd`.
  public init?(start: TimeOfDay, noon: TimeOfDay, end: TimeOfDay, wednesdayEnd: TimeOfDay) {
    guard start < noon, noon < end, start < wednesdayEnd else { return nil }
    self.init(start, noon, end, wednesdayEnd)
  }

  /// An assumption, not a rule: 08:30 to 15:30 with noon at 12:00, where Wednesday ends.
  public static let assumed = LessonHours(
    TimeOfDay(checked: 8 * 60 + 30), TimeOfDay(checked: 12 * 60), TimeOfDay(checked: 15 * 60 + 30),
    TimeOfDay(checked: 12 * 60))

  private init(_ start: TimeOfDay, _ noon: TimeOfDay, _ end: TimeOfDay, _ wednesdayEnd: TimeOfDay) {
    self.start = start
    self.noon = noon
    self.end = end
    self.wednesdayEnd = wednesdayEnd
  }

  /// The morning's lessons on this day of the week.
  func morning(on weekday: Weekday) -> TimeSpan? {
    TimeSpan(start: start, end: weekday == .wednesday ? wednesdayEnd : noon)
  }

  /// The afternoon's lessons, none on a Wednesday.
  func afternoon(on weekday: Weekday) -> TimeSpan? {
    weekday == .wednesday ? nil : TimeSpan(start: noon, end: end)
  }
}
