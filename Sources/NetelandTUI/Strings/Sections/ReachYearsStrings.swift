import Domain

/// The view of the years: the trend, the grades by year, the classes that are followed.
struct ReachYearsStrings: Sendable {
  /// Over the grid.
  let byYear: String
  /// The row of the target.
  let target: String
  /// From how many years.
  let pooled: @Sendable (Int) -> String
  /// Why years of several grades have no one number.
  let notPooled: String
  /// From the first year and how many classes.
  let since: @Sendable (String, Int) -> String
  let notFollowed: String
  /// A class of S1 was not followed before.
  let fromPrimary: String
  let openYear: String
  /// Why Enter does nothing on the year in view.
  let isInView: String
  let noSuchClasses: String
  let noYears: String

  // The classes of a cell
  /// From the grade and the year.
  let classes: @Sendable (String) -> String
  let school: String
  let thisYear: String
  let share: String
  let followed: String
  let sinceColumn: String
  let sameStay: String
  let ending: @Sendable (FollowedCohort.Ending) -> String
}
