import Domain

/// What happens to the program: everything that `update` is told.
enum Event: Equatable, Sendable {
  case input(Input)
  /// These changes are on the disk, as they stand in the journal.
  case saved([HistoryEntry])
  /// This change could not be saved; those after it were not tried.
  case notSaved(id: String, StoreProblem)
  /// The changes of earlier times, oldest first: read after the first frame, since no frame needs them.
  case history([HistoryEntry])
  /// Other programs have changed the folder: this is what it holds, with everything that was saved here.
  case changedElsewhere(FolderContents, News)
  /// It is another day than it was.
  case newDay(Day)
  /// The files could not be brought up to date; the journal holds what they lack.
  case filesBehind(StoreProblem)
  /// The files have everything again.
  case filesUpToDate
  /// No key has come for a moment, and something was left for that.
  case rest
  /// What came of a file that was asked for.
  case exported(ExportOutcome)
}

/// What the data folder holds.
struct FolderContents: Equatable, Sendable {
  var alliance: Alliance
  /// What is wrong with the files.
  var problems: [DataProblem] = []
  /// Saved changes that contradict what somebody else has written.
  var conflicts: [Conflict] = []

  init(_ alliance: Alliance, problems: [DataProblem] = [], conflicts: [Conflict] = []) {
    self.alliance = alliance
    self.problems = problems
    self.conflicts = conflicts
  }

  init(_ store: Store) {
    self.init(store.alliance, problems: store.problems, conflicts: store.conflicts)
  }
}

/// What `update` asks of the runner, the only one with effects.
enum Command: Equatable, Sendable {
  /// Append it to the journal, then bring the files up to date.
  case save(Change)
  /// End a contradiction with our value, as the change with this id, or with theirs, which stands already.
  case resolve(Conflict, withOurs: Bool, id: String)
  /// Put a text on the clipboard of the terminal.
  case copy(String)
  /// Write a file, and say with an event what came of it.
  case export(ExportFile)
  /// Give the terminal back to the shell until it says to go on.
  case suspend
  case quit
  /// End by this signal, once all is saved.
  case end(signal: Int32)
}
