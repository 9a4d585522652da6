import Glibc

/// An alliance in a folder of JSON files, with the journal that makes every change last.
///
/// Saved means: the change is in the journal, and the journal is on the disk. The JSON files follow (`bringFilesUpToDate`),
/// announced in the journal first, so that after a crash each file is known by its fingerprint and gets what it lacks.
///
/// One thread uses a store. Other programs may have the same folder open: the lock is held only while a change is
/// checked against what they appended, and appended itself. What they and others do comes in with `follow`.
public final class Store {
  public let files: Files
  /// Everything the journal and the files hold.
  public internal(set) var alliance = Alliance()
  /// What could not be read, or contradicts itself, file by file.
  public internal(set) var problems: [DataProblem] = []
  /// Changes that contradict what somebody else has written, and wait for a choice; oldest first.
  public internal(set) var conflicts: [Conflict] = []
  /// Why nothing can be changed here; nil where it can.
  public let readOnly: ReadOnlyReason?

  var journal: Journal
  var states: [DataFile: FileState] = [:]
  /// The files whose records have changed since they were written.
  var behind: Set<DataFile> = []
  /// Of these, the ones that were changed here: others bring theirs up to date themselves.
  var owed: Set<DataFile> = []
  /// Files that could not be read whole, and lack something the journal has.
  var waiting: Set<DataFile> = []
  /// What the folder and those of the school years hold, as it was looked at last.
  var listing: [String] = []
  /// A line of the journal that cannot be read: then nothing is appended to it.
  var journalProblem: DataProblem?
  /// What others did since it was last asked for; see `takeNews`.
  var news = News()
  var hasRemovedLeftovers = false

  private init(_ files: Files, _ readOnly: ReadOnlyReason?) {
    self.files = files
    self.readOnly = readOnly
    journal = Journal(files)
  }

  // MARK: Opening

  /// Opens a folder: reads its files, and gives them what the journal has and they lack. Bad files do not stop it;
  /// they are in `problems`. Nothing that was there changes.
  public static func open(_ root: String, forReadingOnly: Bool = false) throws(StoreProblem) -> Store {
    try open(Files(root: root), forReadingOnly: forReadingOnly)
  }

  static func open(_ files: Files, forReadingOnly: Bool = false) throws(StoreProblem) -> Store {
    let root = files.root
    guard files.presence("") == .folder else { throw .noFolder(root) }
    guard files.presence(DataFile.standing(.alliance).path) != .absent else { throw .notAnAlliance(root) }
    let reason: ReadOnlyReason? =
      forReadingOnly ? .asked : files.isWritable("") ? nil : .folderNotWritable(path: root)
    let store = Store(files, reason)
    if reason == nil, files.presence(Files.localFolder) == .absent {
      do { try files.makeFolder(Files.localFolder) } catch { throw .file(error) }
    }
    let lock = try FolderLock(files, .shared)
    defer { _ = lock }
    try store.load()
    return store
  }

  /// Makes a new alliance in a folder that is empty or not there yet. `flushing` waits until it is on the disk.
  public static func create(_ root: String, _ alliance: Alliance, flushing: Bool = true) throws(StoreProblem) {
    try create(Files(root: root, flushes: flushing), alliance)
  }

  static func create(_ files: Files, _ alliance: Alliance) throws(StoreProblem) {
    let root = files.root
    do throws(FileProblem) {
      try files.makeFolder("")
      guard try files.names(in: "").isEmpty else { throw FileProblem(.makeFolder, root, code: 0) }
      try files.makeFolder(Files.localFolder)
      for year in alliance.schoolYears { try files.makeFolder(year.description) }
      // The alliance itself comes last: a folder without it is not taken for one.
      for file in alliance.files.filter({ $0.kind != .alliance }) {
        try files.replace(file.path, with: alliance.encoded(file))
      }
      try files.replace(DataFile.standing(.alliance).path, with: alliance.encoded(.standing(.alliance)))
    } catch {
      if error.code == 0 { throw .folderNotEmpty(root) }
      throw .file(error)
    }
  }
}
