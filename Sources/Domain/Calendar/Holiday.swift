/// The holidays and free days that every Flemish school has by rule.
public enum HolidayKind: String, CaseIterable, Sendable {
  /// Herfstvakantie, a week.
  case autumn
  /// Kerstvakantie, two weeks.
  case christmas
  /// Krokusvakantie, a week.
  case carnival
  /// Paasvakantie, two weeks, and Easter Monday where that follows at once.
  case easter
  /// 11 November.
  case armisticeDay
  /// Paasmaandag.
  case easterMonday
  /// 1 May.
  case labourDay
  /// Ascension Day and the Friday after it.
  case ascension
  /// Pinkstermaandag.
  case whitMonday
  /// Zomervakantie, July and August.
  case summer
}

/// A holiday from its first to its last day, both included, weekends inside it too.
public struct Holiday: Hashable, Sendable {
  public let kind: HolidayKind
  public let first: Day
  /// Never before `first`.
  public let last: Day

  /// Days from the first to the last, at least 1.
  public var length: Int { first.distance(to: last) + 1 }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  init(_ kind: HolidayKind, from first: Day, days: Int = 1) {
    self.kind = kind
    self.first = first
    last = first.adding(days: days - 1)
  }
}
