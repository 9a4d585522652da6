/// A calendar day, without a time or a time zone: the day as it stands on the wall calendar of a school.
///
/// Covers 1900-01-01 to 2200-12-31 (``earliest`` to ``latest``). Arithmetic that would leave that span stops
/// at its edge, so that every `Day` there is can be written to a file and read back.
@frozen
public struct Day: Hashable, Comparable, Sendable, Strideable {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar; negative before it.
  public let daysSinceEpoch: Int32

  @inlinable
  init(saturating number: Int) {
    daysSinceEpoch = Int32(min(max(number, Self.firstNumber), Self.lastNumber))
  }

  @usableFromInline static let firstNumber = -25_567
  @usableFromInline static let lastNumber = 84_370

  /// The years in which a day can lie.
  public static let supportedYears = 1900...2200

  /// 1900-01-01.
  @inlinable public static var earliest: Day { Day(saturating: firstNumber) }
  /// 2200-12-31.
  @inlinable public static var latest: Day { Day(saturating: lastNumber) }

  /// Nil for a day that does not exist (30 February) or lies outside ``supportedYears``.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1900, year <= 2200, month >= 1, month <= 12, day >= 1,
      day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    daysSinceEpoch = Int32(CivilDate.dayNumber(year: year, month: month, day: day))
  }

  /// Nil outside the supported years.
  public init?(daysSinceEpoch: Int) {
    guard daysSinceEpoch >= Self.firstNumber, daysSinceEpoch <= Self.lastNumber else { return nil }
    self.init(saturating: daysSinceEpoch)
  }

  // MARK: Its place in the year, the month and the week

  /// Year, month (1...12) and day of the month (1...31) at once: cheaper than one after the other.
  @inlinable public var components: (year: Int, month: Int, day: Int) {
    CivilDate.date(ofDayNumber: Int(daysSinceEpoch))
  }
  @inlinable public var year: Int { components.year }
  /// 1...12.
  @inlinable public var month: Int { components.month }
  /// 1...31.
  @inlinable public var dayOfMonth: Int { components.day }

  @inlinable public var weekday: Weekday {
    // 1900-01-01, the first day there is, was a Monday: the difference is never negative.
    Weekday(rawValue: (Int(daysSinceEpoch) - Self.firstNumber) % 7 + 1).unsafelyUnwrapped
  }

  /// The week by ISO 8601, as Belgian calendars print it: weeks begin on Monday and belong to the year that
  /// holds their Thursday, so that the first days of January can lie in the last week of the year before.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = Int(daysSinceEpoch) + Weekday.thursday.rawValue - weekday.rawValue
    let year = CivilDate.date(ofDayNumber: thursday).year
    return (year, (thursday - CivilDate.dayNumber(year: year, month: 1, day: 1)) / 7 + 1)
  }

  /// The Monday of the week this day lies in.
  @inlinable public var startOfWeek: Day { adding(days: 1 - weekday.rawValue) }

  /// The first to the last day of the month this day lies in.
  public var monthRange: ClosedRange<Day> {
    let (year, month, day) = components
    let first = adding(days: 1 - day)
    return first...first.adding(days: CivilDate.length(ofMonth: month, year: year) - 1)
  }

  // MARK: Arithmetic

  /// `days` may be negative.
  @inlinable
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
    return Day(saturating: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// The same day of the month, `months` later (earlier if negative); the last of that month where it is
  /// shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = components
    let span = (Self.supportedYears.count + 1) * 12  // further than that is outside anyway
    let index = year * 12 + month - 1 + min(max(months, -span), span)
    let target = (year: index / 12, month: index % 12 + 1)
    let length = CivilDate.length(ofMonth: target.month, year: target.year)
    return Day(
      saturating: CivilDate.dayNumber(year: target.year, month: target.month, day: min(day, length)))
  }

  @inlinable public func distance(to other: Day) -> Int { Int(other.daysSinceEpoch) - Int(daysSinceEpoch) }
  @inlinable public func advanced(by days: Int) -> Day { adding(days: days) }

  @inlinable public static func < (left: Day, right: Day) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
  @inlinable public static func == (left: Day, right: Day) -> Bool {
    left.daysSinceEpoch == right.daysSinceEpoch
  }
}

// MARK: - Text

extension Day: LosslessStringConvertible {
  /// Reads exactly `YYYY-MM-DD`; nil for any other form and for a day that does not exist.
  @inlinable
  public init?(_ text: String) { self.init(utf8: text.utf8) }

  /// As ``init(_:)``, straight from the bytes of a file: days are the most frequent value in a data folder.
  @inlinable
  public init?(utf8 bytes: some Sequence<UInt8>) {
    var digits = 0  // YYYYMMDD
    var position = 0
    for byte in bytes {
      switch position {
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<10:
        let digit = byte &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        digits = digits &* 10 &+ Int(digit)
      default:
        return nil
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// `2026-11-21`.
  public var description: String {
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { buffer in
      let digits = year * 10_000 + month * 100 + day
      var rest = digits
      for position in stride(from: 9, through: 0, by: -1) {
        if position == 4 || position == 7 {
          buffer[position] = UInt8(ascii: "-")
        } else {
          buffer[position] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      return 10
    }
  }
}
