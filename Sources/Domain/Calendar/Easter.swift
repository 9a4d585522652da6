/// The date of Easter, on which half the school year hangs.
enum Easter {
  /// Easter Sunday of a Gregorian year: 22 March to 25 April.
  ///
  /// The "anonymous Gregorian" computus, sent to *Nature* in 1876 without a name and valid for every
  /// Gregorian year. Its variables have no meaning of their own outside the astronomical tables it replaces;
  /// they are named after the steps of the algorithm where there is a name.
  static func sunday(of year: Int) -> Day {
    let goldenIndex = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * goldenIndex + century - century / 4 - moonCorrection + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let lateMoon = (goldenIndex + 11 * epact + 22 * toSunday) / 451
    let fromMarch = epact + toSunday - 7 * lateMoon + 114
    return Day(
      saturating: CivilDate.dayNumber(year: year, month: fromMarch / 31, day: fromMarch % 31 + 1))
  }
}
