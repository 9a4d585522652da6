import Domain

/// The frame around the screens: titles, the status line, the help, what is said about saving.
struct AppStrings: Sendable {
  /// Where the alliance has no name of its own.
  let title: String
  let screen: @Sendable (ScreenID) -> String
  /// The smallest width and height, in columns and rows, that the dashboard works in.
  let tooSmall: @Sendable (Int, Int) -> String

  /// Why the dashboard cannot be shown here; the subcommands need no terminal.
  let terminal: @Sendable (TerminalProblem) -> String

  let saved: String
  let saving: String
  /// The reason as the problem strings word it.
  let notSaved: @Sendable (String) -> String
  let filesBehindBadge: String
  let filesBehind: @Sendable (String) -> String
  /// Somebody else has saved something: who, and what.
  let changedBy: @Sendable (String, String) -> String
  /// The files were changed by another program.
  let filesChanged: String
  /// How many saved changes contradict the files; names the key that shows them.
  let conflicts: @Sendable (Int) -> String
  let nothingToUndo: String
  let nothingToRedo: String
  let readOnly: @Sendable (ReadOnlyReason) -> String
  /// On the title line, where nothing can be changed.
  let readOnlyBadge: String
  let demo: String

  let schoolYear: @Sendable (SchoolYear) -> String
  let today: String
  let problemsFound: @Sendable (Int) -> String
  let noMatches: String
  /// What was typed into the filter, and how many rows it leaves of how many.
  let filtered: @Sendable (String, Int, Int) -> String
  let selected: @Sendable (Int) -> String

  let helpTitle: String
  let helpGroup: @Sendable (KeyContext) -> String
  /// Said where an action has no place on this screen.
  let notHere: String

  let yes: String
  let no: String
  let unknown: String
  let none: String

  let empty: EmptyHints
}

/// What stands where a list would be, and what to do about it.
struct EmptyHints: Sendable {
  let schools: String
  let sessions: String
  let reach: String
  let attention: String
  let problems: String
  let records: @Sendable (RecordKind) -> String
  let evidence: String
  let contacts: String
}
