/// The part of a day an exception to the calendar is about.
public enum DayPart: String, CaseIterable, Sendable {
  case wholeDay
  /// Up to noon.
  case morning
  /// From noon on.
  case afternoon

  var includesMorning: Bool { self != .afternoon }
  var includesAfternoon: Bool { self != .morning }
}

/// What an exception does to the days it covers.
public enum CalendarEffect: String, CaseIterable, Sendable {
  /// No lessons: a local free day, a study day of the teachers, a strike.
  case closed
  /// An official deviation that takes a holiday away: lessons as on any day of that weekday.
  case open
}

/// An exception to the school calendar: days, or halves of days, that differ from the rule.
public struct FreePeriod: Hashable, Sendable {
  public var name: String
  public var first: Day
  /// Included. A period whose last day lies before its first covers no day.
  public var last: Day
  public var part: DayPart
  public var effect: CalendarEffect

  public init(
    name: String, first: Day, last: Day, part: DayPart = .wholeDay, effect: CalendarEffect = .closed
  ) {
    self.name = name
    self.first = first
    self.last = last
    self.part = part
    self.effect = effect
  }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
