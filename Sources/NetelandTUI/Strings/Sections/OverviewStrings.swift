import Domain

/// The screen that says where the alliance stands and what to do next.
struct OverviewStrings: Sendable {
  /// `Bereik 2026-2027`
  let reach: @Sendable (SchoolYear) -> String
  let attention: String
  /// One row a reason, under its count: `gehouden, zonder cijfers`.
  let reason: @Sendable (OverviewReason) -> String
  let nothingWaits: String
  let next: String
  /// How many sessions lie ahead.
  let ahead: @Sendable (Int) -> String
  let noneAhead: String
  /// What the mark at a session means.
  let withoutGuide: String
  let municipalities: String
  let otherMunicipality: String
  let networks: String
  let noCohorts: String
  let years: String
  /// The last column: pupils still needed.
  let needed: String
  /// Finished years in one number: the sum of the reached pupils over the sum of all pupils.
  let pooled: String
  /// How it is made.
  let pooledRule: String
  let nothingToOpen: String
}

/// Why something waits for the coordinator, on the overview.
enum OverviewReason: Hashable, Sendable {
  case waiting(AttentionReason)
  /// Numbers that contradict each other, or that no class can have given.
  case contradicted
}
