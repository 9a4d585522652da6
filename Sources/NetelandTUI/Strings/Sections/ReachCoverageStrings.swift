import Domain

/// The grid of schools by weeks.
struct ReachCoverageStrings: Sendable {
  /// Over how many sessions a school has: a letter or two.
  let sessions: String
  /// From how many schools are in view, and how many of them have no session at all.
  let count: @Sendable (Int, Int) -> String
  /// From the first and the last day, as they are written.
  let week: @Sendable (String, String) -> String
  let nothing: String
  let sign: @Sendable (CoverageSign) -> String
}
