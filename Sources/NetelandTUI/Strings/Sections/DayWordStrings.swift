import Domain

/// The words with which days are typed, in small letters. They are understood in every language at once.
struct DayWordStrings: Sendable {
  /// With how many days from today such a word lies.
  let offsets: [(words: [String], days: Int)]
  let next: [String]
  let previous: [String]
  let this: [String]
  let ahead: [String]
  let ago: [String]
  // Units, whole and as one letter
  let day: [String]
  let week: [String]
  let month: [String]
  let year: [String]
  /// In full: they may be cut short.
  let holiday: @Sendable (HolidayKind) -> [String]
  let holidayNouns: [String]
  let ordinals: [String]
  let fillers: [String]
}
