import Glibc

/// An alliance in a folder of JSON files, with the journal that makes every change last.
///
/// Saved means: the change is in the journal, and the journal is on the disk. The JSON files follow (`bringFilesUpToDate`),
/// announced in the journal first, so that after a crash each file is known by its fingerprint and gets what it lacks.
///
/// One thread uses a store. Other programs may have the same folder open: the lock is held only while a change is
/// checked against what they appended, and appended itself.
public final class Store {
  public let files: Files
  /// Everything the journal and the files hold.
  public internal(set) var alliance = Alliance()
  /// What could not be read, or contradicts itself, file by file.
  public private(set) var problems: [DataProblem] = []
  /// Why nothing can be changed here; nil where it can.
  public let readOnly: ReadOnlyReason?

  var journal: Journal
  var states: [DataFile: FileState] = [:]
  /// The files whose records have changed since they were written.
  var behind: Set<DataFile> = []
  /// A line of the journal that cannot be read: then nothing is appended to it.
  private(set) var journalProblem: DataProblem?
  /// Whether `alliance` has changed by what other programs did; see `takeNews`.
  var hasNews = false

  private init(_ files: Files, _ readOnly: ReadOnlyReason?) {
    self.files = files
    self.readOnly = readOnly
    journal = Journal(files)
  }

  // MARK: Opening

  /// Opens a folder: reads its files, and gives them what the journal has and they lack. Bad files do not stop it;
  /// they are in `problems`. Nothing that was there changes.
  public static func open(_ root: String, forReadingOnly: Bool = false) throws(StoreProblem) -> Store {
    let files = Files(root: root)
    guard files.presence("") == .folder else { throw .noFolder(root) }
    guard files.presence(DataFile.standing(.alliance).path) != .absent else { throw .notAnAlliance(root) }
    let reason: ReadOnlyReason? =
      forReadingOnly ? .asked : files.isWritable("") ? nil : .folderNotWritable(path: root)
    let store = Store(files, reason)
    if reason == nil, files.presence(Files.localFolder) == .absent {
      do throws(FileProblem) {
        try files.makeFolder(Files.localFolder)
        try Files.synchroniseFolder(root)
      } catch {
        throw .file(error)
      }
    }
    let lock = try FolderLock(files, .shared)
    defer { _ = lock }
    try store.load()
    return store
  }

  /// Makes a new alliance in a folder that is empty or not there yet. `flushing` waits until it is on the disk.
  public static func create(_ root: String, _ alliance: Alliance, flushing: Bool = true) throws(StoreProblem) {
    let files = Files(root: root, flushes: flushing)
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

  // MARK: Reading

  /// Reads everything anew, from the files and the journal.
  func load() throws(StoreProblem) {
    alliance = Alliance()
    problems = []
    states = [:]
    behind = []
    journal = Journal(files)
    journalProblem = nil
    for file in try filesPresent() { load(file) }
    do {
      try replay(try journal.readOn())
    } catch .journal(let problem) {
      // What stands in the files is shown; nothing can be appended to a journal that cannot be read.
      problems.append(problem)
      journalProblem = problem
    }
    alliance.dropEmptyYears()
    problems.sort()
  }

  private func load(_ file: DataFile) {
    do {
      let (state, found) = alliance.load(try files.read(file.path), of: file)
      states[file] = state
      problems += found
    } catch {
      states[file] = FileState(hash: nil, isWritable: false)
      problems.append(DataProblem(file: file.path, kind: .unreadable(code: error.code)))
    }
  }

  private func filesPresent() throws(StoreProblem) -> [DataFile] {
    do {
      let top = try files.names(in: "")
      var found = top.compactMap(DataFile.init(path:))
      for name in top where files.presence(name) == .folder {
        if SchoolYear(name) != nil {
          found += try files.names(in: name).compactMap { DataFile(path: name + "/" + $0) }
        } else if Store.looksLikeAYear(name) {
          problems.append(DataProblem(file: name, kind: .noSuchValue(found: name, expected: .schoolYear)))
        }
      }
      for file in DataFile.standingKinds.map(DataFile.standing) where !found.contains(file) {
        problems.append(DataProblem(file: file.path, kind: .unreadable(code: ENOENT)))
      }
      return found
    } catch {
      throw .file(error)
    }
  }

  /// Four digits, a hyphen, four digits: meant as a school year.
  private static func looksLikeAYear(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { $0.count == 4 && $0.allSatisfy(\.isNumber) }
  }

  // MARK: Replaying

  /// Gives the files what they lack.
  private func replay(_ lines: [Journal.Line]) throws(StoreProblem) {
    var history: [String: [(mark: FileMark, state: JournalMarks.State)]] = [:]
    var settled = 0
    for case .marks(let marks) in lines {
      settled = max(settled, marks.settled ?? 0)
      for mark in marks.files { history[mark.path, default: []].append((mark, marks.state)) }
    }
    for (path, marks) in history {
      guard let file = DataFile(path: path) else { continue }
      states[file, default: FileState(hash: nil)].sequence =
        sequence(ofFileWith: states[file]?.hash, among: marks)
    }
    for case .entry(let sequence, let line) in lines where sequence > settled {
      try replay(try Journal.entry(line))
    }
  }

  /// The last change that a file has, by its fingerprint and what the journal says of it, oldest first.
  ///
  /// Its last version that was surely on the disk was written or found; after that others may have been announced, and
  /// a crash may have come before or after they were written. With any other fingerprint somebody else has changed
  /// the file since it was last surely on the disk, and has, or has taken out, what was in it then.
  private func sequence(
    ofFileWith hash: ContentHash?, among marks: [(mark: FileMark, state: JournalMarks.State)]
  ) -> Int {
    let standing = marks.lastIndex { $0.state != .announced }
    let recent = marks[(standing ?? 0)...]
    if let match = recent.last(where: { $0.mark.matches(hash) }) { return match.mark.sequence }
    return standing.map { marks[$0].mark.sequence } ?? 0
  }

  /// Makes the changes of an entry in the files that lack it, where the record is still as the change found it.
  private func replay(_ entry: JournalEntry) throws(StoreProblem) {
    guard let change = entry.change else { return }
    for mutation in change.edit.mutations {
      let file = mutation.file
      // A file that could not be read whole gets it when it has been mended.
      guard states[file]?.isWritable != false else { continue }
      if let known = states[file]?.sequence, known >= entry.sequence { continue }
      if mutation.apply(to: &alliance) {
        behind.insert(file)
      } else if !mutation.isDone(in: alliance) {
        problems.append(
          DataProblem(
            file: file.path, record: mutation.recordID, kind: .changedSinceJournal(sequence: entry.sequence)))
      }
    }
  }

  // MARK: History

  /// All changes in the journal, oldest first. Read again from the disk: nothing before the first frame needs it.
  public func history() throws(StoreProblem) -> [Change] {
    var reader = Journal(files)
    var changes: [Change] = []
    for case .entry(_, let line) in try reader.readOn() {
      if let change = try Journal.entry(line).change { changes.append(change) }
    }
    return changes
  }
}

extension Mutation {
  /// Whether the record already is as this mutation would make it.
  func isDone(in alliance: Alliance) -> Bool {
    var copy = alliance
    return inverted.apply(to: &copy)
  }
}
