/// Conversions between a date of the proleptic Gregorian calendar and a count of days.
///
/// Howard Hinnant's algorithms (`days_from_civil` and `civil_from_days` in "chrono-Compatible Low-Level Date
/// Algorithms"): exact for every year, without a table or a loop. They count from 1 March, so that the leap
/// day comes last in a year and drops out of the month arithmetic.
@usableFromInline
enum CivilDate {
  @usableFromInline static let daysInEra = 146_097  // 400 Gregorian years
  @usableFromInline static let epochOffset = 719_468  // days from 0000-03-01 to 1970-01-01

  /// Days since 1970-01-01 of a date that exists.
  @inlinable
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysInEra + dayOfEra - epochOffset
  }

  /// The date that lies `number` days after 1970-01-01.
  @inlinable
  static func date(ofDayNumber number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + epochOffset
    let era = (shifted >= 0 ? shifted : shifted - (daysInEra - 1)) / daysInEra
    let dayOfEra = shifted - era * daysInEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// 28 to 31; `month` must lie in 1...12.
  @inlinable
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inlinable
  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}
