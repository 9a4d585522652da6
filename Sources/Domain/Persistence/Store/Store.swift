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
  var states = SortedMap<DataFile, FileState>()
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
  /// Whether reading everything anew has failed: it is done before anything else.
  var mustLoad = false
  /// How many changes the journal keeps at least.
  let kept: Int

  private init(_ files: Files, _ readOnly: ReadOnlyReason?, keeping kept: Int) {
    self.files = files
    self.readOnly = readOnly
    self.kept = kept
    journal = Journal(files)
  }

  // MARK: Opening

  /// Opens a folder: reads its files, and gives them what the journal has and they lack. Bad files do not stop it;
  /// they are in `problems`. Nothing that was there changes.
  public static func open(_ root: String, forReadingOnly: Bool = false) throws(StoreProblem) -> Store {
    try open(Files(root: root), forReadingOnly: forReadingOnly)
  }

  static func open(_ files: Files, forReadingOnly: Bool = false, keeping kept: Int = keptChanges) throws(StoreProblem)
    -> Store
  {
    let root = files.root
    guard try presence("", in: files) == .folder else { throw .noFolder(root) }
    guard try presence(DataFile.standing(.alliance).path, in: files) != .absent else { throw .notAnAlliance(root) }
    let reason: ReadOnlyReason? =
      forReadingOnly ? .asked : files.isWritable("") ? nil : .folderNotWritable(path: root)
    let store = Store(files, reason, keeping: kept)
    if reason == nil, try presence(Files.localFolder, in: files) == .absent {
      do { try files.makeFolder(Files.localFolder) } catch { throw .file(error) }
    }
    let lock = try FolderLock(files, .shared)
    defer { _ = lock }
    try store.load()
    return store
  }

  private static func presence(_ path: String, in files: Files) throws(StoreProblem) -> Files.Presence {
    do { return try files.surePresence(path) } catch { throw .file(error) }
  }
}
