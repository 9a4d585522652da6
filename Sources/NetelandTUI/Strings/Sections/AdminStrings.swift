import Domain

/// The screen on which the alliance's records are kept.
struct AdminStrings: Sendable {
  /// A kind in the list at the left: one word where there is one.
  let kind: @Sendable (RecordKind) -> String
  /// Over the kinds that outlive the school years.
  let everyYear: String
  let column: @Sendable (AdminColumn) -> String
  /// Beside the title of a table: how many are in use, how many are not.
  let counts: @Sendable (Int, Int) -> String
  /// What is left by the filter, of how many.
  let filtered: @Sendable (Int, Int) -> String
  let filterPlaceholder: String
  let provisional: String
  let everyone: String
  let primaryAndSecondary: String
  /// Why an action can do nothing now.
  let nothingSelected: String
  let neverAdded: String
  let neverDeleted: String
  let neverRetired: String
  let yearStarted: String
  let nothingToStartFrom: String
  /// How many schools' numbers were taken over into which year.
  let started: @Sendable (Int, SchoolYear) -> String
}
