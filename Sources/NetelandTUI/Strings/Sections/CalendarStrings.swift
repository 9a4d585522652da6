import Domain

/// The calendar of a school year: going to a day, its months and weeks, and `neteland calendar`.
struct CalendarStrings: Sendable {
  /// A day that was typed with another weekday than it has.
  let otherWeekday: @Sendable (Day) -> String

  // Going to a day
  let goToTitle: String
  let goToExamples: [String]
  let notADay: String
  /// How far from today, in days: before it where negative.
  let distance: @Sendable (Int) -> String

  // The views of many days
  let moreSessions: @Sendable (Int) -> String
  let wholeAlliance: String
  let scopeTitle: String
  let scopeHint: String

  // A year's calendar as a table
  let title: @Sendable (SchoolYear) -> String
  let of: @Sendable (String) -> String
  let from: String
  let to: String
  let days: String
  let what: String
  let whom: String
  let everyone: String
  let firstSchoolDay: String
  let lastSchoolDay: String
  let lessonDays: @Sendable (Int) -> String
  /// From the hours of most days and the end on Wednesday.
  let hours: @Sendable (_ span: String, _ noon: String, _ wednesday: String) -> String
  let assumedHours: String
  let onlyLevel: @Sendable (Level) -> String
}
