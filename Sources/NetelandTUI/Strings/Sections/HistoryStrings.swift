import Domain

/// What was changed, by whom and when, and how it stands by now; on the screen and on the command line.
struct HistoryStrings: Sendable {
  let title: String
  /// `12 van 240`
  let shown: @Sendable (Int, Int) -> String
  let filterPlaceholder: String
  let empty: String

  // Columns
  let hour: String
  let who: String
  let what: String

  // How a change stands
  let onItsWay: String
  let undone: String
  /// From who took it back, and when.
  let undoneBy: @Sendable (String, String) -> String
  /// From what it takes back, who had done that, and when.
  let undoes: @Sendable (String, String, String) -> String
  let redoes: @Sendable (String, String, String) -> String
  /// The change it takes back or does again is older than the journal.
  let tooOld: String

  // The records of a change
  let detail: String
  /// So many of a kind were added, changed or deleted.
  let count: @Sendable (Mutation.Effect, Int, RecordKind) -> String
  let more: @Sendable (Int) -> String

  // Why a change cannot be taken back
  let nothingSelected: String
  let alreadyUndone: String
  /// Calendars were told.
  let isFinal: String
  let isNoChange: String
  /// No change has this id.
  let noSuchChange: @Sendable (String) -> String
}

/// Where a change that was saved here contradicts what somebody else has written into a file.
struct ConflictStrings: Sendable {
  let title: String
  let empty: String
  /// On the status line.
  let badge: @Sendable (Int) -> String
  let field: String
  let theirs: String
  let ours: String
  /// What both knew.
  let base: String
  let deleted: String
  let deletedThere: String
  let deletedHere: String
  /// From who, when and what.
  let by: @Sendable (String, String, String) -> String
  /// That the choice is on its way to the disk.
  let choosing: String
  /// What was chosen, with ours or with theirs, from the record and the field.
  let chosen: @Sendable (Bool, String, String) -> String
  let chosenSeveral: @Sendable (Bool, Int) -> String
  let nothingSelected: String
  /// One contradiction in a line: the record, the field, theirs, ours and who.
  let line: @Sendable (ConflictText) -> String
  /// What to call to end them.
  let howToChoose: String
  /// No contradiction is about a record with this id.
  let noSuchConflict: @Sendable (String) -> String
}
