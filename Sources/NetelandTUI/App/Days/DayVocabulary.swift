import Domain

/// What words mean in a day that is typed, in all languages at once: who has the English screens may still type `morgen`.
///
/// Names of weekdays, months and holidays may be cut short as long as they cannot be taken for another.
enum DayVocabulary {
  enum Unit: Sendable { case day, week, month, year }

  /// The days between today and what such a word names: `overmorgen` is 2.
  static func offset(_ word: String) -> Int? {
    words.lazy.compactMap { names in names.offsets.first { $0.words.contains(word) }?.days }.first
  }

  /// `ma`, `woens`, `wed`.
  static func weekday(_ word: String) -> Weekday? {
    // `maand` begins as `maandag` does, and is a word by itself.
    guard word.count >= 2, unit(word) == nil else { return nil }
    return only(Weekday.allCases) { weekday in
      Language.allCases.contains { $0.format.weekdays[weekday.rawValue - 1].lowercased().hasPrefix(word) }
    }
  }

  /// 1...12: `nov`, `mrt`, `sept`, `october`.
  static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return only(Array(1...12)) { month in
      Language.allCases.contains {
        $0.format.monthsShort[month - 1].lowercased() == word
          || $0.format.months[month - 1].lowercased().hasPrefix(word)
      }
    }
  }

  /// `herfst`, `kerstvakantie`, `easter`; of several that begin so the first in the year's order of kinds.
  static func holiday(_ word: String) -> HolidayKind? {
    guard word.count >= 3 else { return nil }
    return HolidayKind.allCases.first { kind in
      words.contains { names in names.holiday(kind).contains { $0.hasPrefix(word) } }
    }
  }

  static func unit(_ word: String) -> Unit? {
    for names in words {
      if names.day.contains(word) { return .day }
      if names.week.contains(word) { return .week }
      if names.month.contains(word) { return .month }
      if names.year.contains(word) { return .year }
    }
    return nil
  }

  static func isNext(_ word: String) -> Bool { words.contains { $0.next.contains(word) } }
  static func isPrevious(_ word: String) -> Bool { words.contains { $0.previous.contains(word) } }
  static func isThis(_ word: String) -> Bool { words.contains { $0.this.contains(word) } }
  /// `over` in `over 2 weken`.
  static func isAhead(_ word: String) -> Bool { words.contains { $0.ahead.contains(word) } }
  /// `geleden` in `2 weken geleden`.
  static func isAgo(_ word: String) -> Bool { words.contains { $0.ago.contains(word) } }
  /// `vakantie` after the name of one.
  static func isHoliday(_ word: String) -> Bool { words.contains { $0.holidayNouns.contains(word) } }
  /// `ste` in `25ste`.
  static func isOrdinal(_ word: String) -> Bool { words.contains { $0.ordinals.contains(word) } }
  /// Says nothing by itself: `op`, `the`.
  static func isFiller(_ word: String) -> Bool { words.contains { $0.fillers.contains(word) } }

  private static var words: [DayWordStrings] { Language.allCases.map(\.strings.dayWords) }

  private static func only<Value>(_ values: [Value], where isMeant: (Value) -> Bool) -> Value? {
    let found = values.filter(isMeant)
    return found.count == 1 ? found[0] : nil
  }
}
