/// A Flemish school year: 1 September to 31 August, named after its two calendar years.
///
/// Covers 1900-1901 to 2199-2200, so that all its days are days that ``Day`` knows; steps past these stop
/// there.
@frozen
public struct SchoolYear: Hashable, Comparable, Sendable {
  /// The calendar year of its 1 September.
  public let startYear: Int

  /// The start years there are.
  public static let supportedStartYears = 1900...2199

  @inlinable
  init(saturating startYear: Int) { self.startYear = min(max(startYear, 1900), 2199) }

  /// Nil outside ``supportedStartYears``.
  @inlinable
  public init?(startYear: Int) {
    guard startYear >= 1900, startYear <= 2199 else { return nil }
    self.startYear = startYear
  }

  /// The school year in which `day` lies; for the few months of ``Day`` outside the supported ones, the
  /// nearest.
  @inlinable
  public init(containing day: Day) {
    let (year, month, _) = day.components
    self.init(saturating: month >= 9 ? year : year - 1)
  }

  /// The calendar year of its 31 August.
  @inlinable public var endYear: Int { startYear + 1 }

  /// 1 September.
  public var firstDate: Day { day(month: 9, 1) }
  /// 31 August.
  public var lastDate: Day { day(month: 8, 31) }

  public func contains(_ day: Day) -> Bool { firstDate <= day && day <= lastDate }

  @inlinable public var previous: SchoolYear { advanced(by: -1) }
  @inlinable public var next: SchoolYear { advanced(by: 1) }

  /// `years` may be negative.
  @inlinable
  public func advanced(by years: Int) -> SchoolYear {
    let (sum, overflow) = startYear.addingReportingOverflow(years)
    return SchoolYear(saturating: overflow ? (years < 0 ? .min : .max) : sum)
  }

  /// The day with this month and day of the month in this school year: September to December lie in the first
  /// calendar year, January to August in the second. The date must exist in every year.
  func day(month: Int, _ day: Int) -> Day {
    Day(saturating: CivilDate.dayNumber(year: month >= 9 ? startYear : endYear, month: month, day: day))
  }

  @inlinable public static func < (left: SchoolYear, right: SchoolYear) -> Bool {
    left.startYear < right.startYear
  }
}

extension SchoolYear: LosslessStringConvertible {
  /// Reads exactly `2026-2027`, the second year one more than the first; nil for any other form.
  public init?(_ text: String) {
    var digits = 0  // YYYYYYYY
    var position = 0
    for byte in text.utf8 {
      switch position {
      case 4:
        guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<9:
        let digit = byte &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        digits = digits * 10 + Int(digit)
      default:
        return nil
      }
      position += 1
    }
    guard position == 9, digits % 10_000 == digits / 10_000 + 1 else { return nil }
    self.init(startYear: digits / 10_000)
  }

  /// `2026-2027`.
  public var description: String { "\(startYear)-\(endYear)" }
}
