import Domain

/// Days and times as people type them.
///
/// Days, in Dutch and in English whichever is shown: `25/11`, `25-11-26`, `2026-11-25`, `wo 25 nov`, `Nov 25 2026`,
/// `morgen`, `woensdag`, `volgende woensdag`, `+2w`, `over 3 dagen`, `week 48`, `do week 48`, `herfst`. Days come before
/// months, as everywhere in Belgium.
enum DayInput {
  /// The day that a text names; nil where it names none, or gives it the wrong day of the week.
  /// - Parameter year: where days without a year lie, and weeks and holidays.
  /// - Parameter today: what `morgen` and `+2w` count from; without it such words name no day.
  static func day(_ text: String, in year: SchoolYear, today: Day? = nil) -> Day? {
    read(text, in: year, today: today)?.day
  }

  /// As `day`, with what was named; nil where the text names nothing.
  static func read(_ text: String, in year: SchoolYear, today: Day? = nil) -> DayReading? {
    var phrase = DayPhrase(text, year: year, today: today)
    return phrase.read()
  }
}

/// What a text was understood to name.
enum DayReading: Equatable, Sendable {
  case day(Day)
  /// By its name; its first day is meant.
  case holiday(Holiday)
  /// The day exists, and is another day of the week than the one that was typed with it.
  case otherWeekday(Day)

  /// Nil where what was typed contradicts itself.
  var day: Day? {
    switch self {
    case .day(let day): day
    case .holiday(let holiday): holiday.first
    case .otherWeekday: nil
    }
  }
}
