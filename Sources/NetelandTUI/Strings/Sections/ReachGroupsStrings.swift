import Domain

/// How evenly the alliance reaches, as its view and the command line say it.
struct ReachGroupsStrings: Sendable {
  /// Over the segments of a kind.
  let kind: @Sendable (SegmentKey.Kind) -> String
  /// What a segment is called.
  let segment: @Sendable (SegmentKey) -> String
  let column: @Sendable (ReachGroupsColumn) -> String
  /// What gap and parity are, in a line.
  let legend: String
  /// What of the selected segment is not known: cohorts in which nobody counted it, and sessions in which only the whole
  /// class was counted. Empty where nothing is missing.
  let missing: @Sendable (Segment) -> String
  let empty: String
  /// What the command line hides, from the threshold as it is written.
  let hidden: @Sendable (Int) -> String
}

/// The columns of a table of segments.
enum ReachGroupsColumn: CaseIterable, Sendable {
  case mark, name, bar, share, rest, gap, parity, reached
}
