/// Why the data folder cannot be opened or written. Nothing acknowledged is lost by any of them.
public enum StoreProblem: Error, Equatable, Sendable {
  /// There is no folder here.
  case noFolder(String)
  /// The folder holds no `alliance.json`.
  case notAnAlliance(String)
  /// A new alliance is only made where nothing is.
  case folderNotEmpty(String)
  case file(FileProblem)
  /// The file could not be read whole, or is of a newer version: nothing is written over it.
  case fileNotWhole(path: String)
  /// Somebody else has changed the file since it was read; it was left as it is.
  case changedUnderneath(path: String)
  /// The change no longer fits: another program changed the same record.
  case refused(Refusal)
  /// The same, by this change of theirs.
  case overtaken(Refusal, by: HistoryEntry)
  /// A complete line of the journal that cannot be read.
  case journal(DataProblem)
  case readOnly(ReadOnlyReason)
}

/// Why nothing can be changed.
public enum ReadOnlyReason: Equatable, Sendable {
  /// `--read-only` was given.
  case asked
  case folderNotWritable(path: String)
}
