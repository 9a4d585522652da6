import Domain

/// The figures of reach in a file for a spreadsheet.
struct ReachListStrings: Sendable {
  /// The title of a column.
  let column: @Sendable (ReachFileColumn) -> String
}
