/// The holidays of a Flemish school year, computed by rule for any year.
///
/// The rules are those of the Decision of the Flemish Government of 17 April 1991 (primary education) and of
/// article 7 of that of 31 August 2001 (secondary education), which are the same; the Easter Monday that
/// lengthens a late Easter holiday follows the calendar that the Flemish education department publishes from
/// them. What a minister decides for one year (a later start, an extra week) is no rule: it is data, a
/// ``FreePeriod``.
public struct FlemishSchoolYear: Sendable, Hashable {
  public let year: SchoolYear

  /// 1 September; in a weekend: the Monday after.
  public let firstSchoolDay: Day

  /// 30 June; in a weekend: the Friday before.
  public let lastSchoolDay: Day

  /// One of every ``HolidayKind``, by first day; of two that begin on the same day the longer first. They can
  /// overlap: Easter Monday may lie in the Easter holiday, and Ascension Day may be 1 May (as in 2008).
  public let holidays: [Holiday]

  public init(_ year: SchoolYear) {
    self.year = year

    let september = year.firstDate
    firstSchoolDay = september.weekday.isWeekend ? september.startOfWeek.adding(days: 7) : september
    let june = year.day(month: 6, 30)
    lastSchoolDay = june.weekday.isWeekend ? june.startOfWeek.adding(days: 4) : june

    let easter = Easter.sunday(of: year.endYear)
    holidays = [
      Self.autumn(year),
      Holiday(.armisticeDay, from: year.day(month: 11, 11)),
      Self.christmas(year),
      // The seventh Monday before Easter, seven weeks less the day from Sunday to Monday.
      Holiday(.carnival, from: easter.adding(days: -48), days: 7),
      Self.easterHoliday(year, easter: easter),
      Holiday(.easterMonday, from: easter.adding(days: 1)),
      Holiday(.labourDay, from: year.day(month: 5, 1)),
      // Ascension Day is the fortieth day of Easter, Whit Monday the day after the fiftieth, Easter Sunday
      // the first.
      Holiday(.ascension, from: easter.adding(days: 39), days: 2),
      Holiday(.whitMonday, from: easter.adding(days: 50)),
      Holiday(.summer, from: year.day(month: 7, 1), days: 62),
    ].sorted { ($0.first, $1.length) < ($1.first, $0.length) }
  }

  /// The holiday of this kind: there is one in every school year.
  public func holiday(_ kind: HolidayKind) -> Holiday? { holidays.first { $0.kind == kind } }

  /// The week, Monday to Sunday, of 1 November; from 2 November if the 1st is a Sunday.
  private static func autumn(_ year: SchoolYear) -> Holiday {
    let allSaints = year.day(month: 11, 1)
    let monday = allSaints.weekday == .sunday ? allSaints.adding(days: 1) : allSaints.startOfWeek
    return Holiday(.autumn, from: monday, days: 7)
  }

  /// Two weeks from the Monday of the week of 25 December; from the Monday after if the 25th is in a weekend.
  private static func christmas(_ year: SchoolYear) -> Holiday {
    let christmas = year.day(month: 12, 25)
    let monday = christmas.startOfWeek.adding(days: christmas.weekday.isWeekend ? 7 : 0)
    return Holiday(.christmas, from: monday, days: 14)
  }

  /// Two weeks from the first Monday of April. Easter in March: from the Monday after it. Easter after 15
  /// April: from the second Monday before it, and one day longer, so that Easter Monday belongs to it.
  private static func easterHoliday(_ year: SchoolYear, easter: Day) -> Holiday {
    let april = year.day(month: 4, 1)
    if easter < april {
      return Holiday(.easter, from: easter.adding(days: 1), days: 14)
    }
    if easter > year.day(month: 4, 15) {
      return Holiday(.easter, from: easter.adding(days: -13), days: 15)
    }
    let firstMonday = april.weekday == .monday ? april : april.startOfWeek.adding(days: 7)
    return Holiday(.easter, from: firstMonday, days: 14)
  }
}
