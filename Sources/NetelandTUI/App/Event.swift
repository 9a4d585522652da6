import Domain

/// What happens to the program: everything that `update` is told.
enum Event: Equatable, Sendable {
  case input(Input)
  /// These changes are on the disk.
  case saved(ids: [String])
  /// This change could not be saved; those after it were not tried.
  case notSaved(id: String, StoreProblem)
  /// The changes of earlier times, oldest first: read after the first frame, since no frame needs them.
  case history([Change])
  /// Other programs have changed the alliance: this is what it is on the disk, with everything that was saved here.
  case changedElsewhere(Alliance)
  /// It is another day than it was.
  case newDay(Day)
  /// The files could not be brought up to date; the journal holds what they lack.
  case filesBehind(StoreProblem)
  /// The files have everything again.
  case filesUpToDate
}

/// What `update` asks of the runner, the only one with effects.
enum Command: Equatable, Sendable {
  /// Append it to the journal, then bring the files up to date.
  case save(Change)
  /// Give the terminal back to the shell until it says to go on.
  case suspend
  case quit
  /// End by this signal, once all is saved.
  case end(signal: Int32)
}
