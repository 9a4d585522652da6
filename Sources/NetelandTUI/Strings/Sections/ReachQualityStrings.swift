import Domain

/// The view of RE-AIM: shares with their counts, and what is behind them.
struct ReachQualityStrings: Sendable {
  /// What a line measures, in a few words.
  let measure: @Sendable (QualityLine.Measure) -> String
  /// What it is a share of; with the counted grades as they are written.
  let sentence: @Sendable (QualityLine.Measure, String) -> String
  /// What is not in it, since numbers are unknown.
  let leftOut: @Sendable (QualityLine.Measure, Int) -> String
  let measureColumn: String
  let share: String
  let count: String
  /// `29 van 37`, from the numbers as they are written.
  let of: @Sendable (String, String) -> String
  /// Over what is behind a line, from its name.
  let behind: @Sendable (String) -> String
  let answer: @Sendable (SchoolPart.Answer) -> String
  let outcome: @Sendable (SessionPart.Outcome) -> String
  /// How evenly the reach falls: the gaps of some groups with the rest, in points; without any, where to see it.
  let evenness: @Sendable ([String]) -> String
  let nothingBehind: String
}
