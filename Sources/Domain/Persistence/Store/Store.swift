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
  public private(set) var alliance = Alliance()
  /// What could not be read, or contradicts itself, file by file.
  public private(set) var problems: [DataProblem] = []
  /// Why nothing can be changed here; nil where it can.
  public let readOnly: ReadOnlyReason?

  private var journal: Journal
  private var states: [DataFile: FileState] = [:]
  /// The announced versions of each file, newest last.
  private var marks: [String: [FileMark]] = [:]
  /// The files whose records have changed since they were written.
  private var behind: Set<DataFile> = []

  private init(_ files: Files, _ readOnly: ReadOnlyReason?) {
    self.files = files
    self.readOnly = readOnly
    journal = Journal(files)
  }

  // MARK: Opening

  /// Opens a folder: reads its files, and gives them what the journal has and they lack. Bad files do not stop it;
  /// they are in `problems`. Nothing on the disk changes.
  public static func open(_ root: String, forReadingOnly: Bool = false) throws(StoreProblem) -> Store {
    let files = Files(root: root)
    guard files.presence("") == .folder else { throw .noFolder(root) }
    guard files.presence(DataFile.standing(.alliance).path) != .absent else { throw .notAnAlliance(root) }
    let reason: ReadOnlyReason? =
      forReadingOnly ? .asked : files.isWritable("") ? nil : .folderNotWritable(path: root)
    let store = Store(files, reason)
    if reason == nil {
      do { try files.makeFolder(Files.localFolder) } catch { throw .file(error) }
    }
    if files.presence(Files.localFolder) == .folder {
      let lock = try FolderLock(files, .shared)
      try store.load()
      _ = consume lock
    } else {
      try store.load()
    }
    return store
  }

  /// Makes a new alliance in a folder that is empty or not there yet. `flushing` waits until it is on the disk.
  public static func create(_ root: String, _ alliance: Alliance, flushing: Bool = true) throws(StoreProblem) {
    let files = Files(root: root, flushes: flushing)
    do {
      try files.makeFolder("")
      guard try files.names(in: "").isEmpty else { throw StoreProblem.folderNotEmpty(root) }
      try files.makeFolder(Files.localFolder)
      for year in alliance.schoolYears { try files.makeFolder(year.description) }
      // The alliance itself comes last: a folder without it is not taken for one.
      for file in alliance.files.filter({ $0.kind != .alliance }) {
        try files.replace(file.path, with: alliance.encoded(file))
      }
      try files.replace(DataFile.standing(.alliance).path, with: alliance.encoded(.standing(.alliance)))
    } catch let problem as StoreProblem {
      throw problem
    } catch let problem as FileProblem {
      throw .file(problem)
    } catch {
      preconditionFailure("files throw file problems")
    }
  }

  private func load() throws(StoreProblem) {
    for file in try filesPresent() {
      do {
        let bytes = try files.read(file.path)
        let (state, found) = alliance.load(bytes, of: file)
        states[file] = state
        problems += found
      } catch {
        states[file] = FileState(hash: nil, isWritable: false)
        problems.append(DataProblem(file: file.path, kind: .unreadable(code: error.code)))
      }
    }
    var pending: [JournalEntry] = []
    do {
      for line in try journal.readOn() {
        switch line {
        case .entry(let entry): pending.append(entry)
        case .marks(let announced): note(announced)
        }
      }
    } catch .journal(let problem) {
      // What stands in the files is shown; nothing can be appended to a journal that cannot be read.
      problems.append(problem)
      journalProblem = problem
    }
    for entry in pending { replay(entry) }
    problems.sort()
  }

  private var journalProblem: DataProblem?

  private func filesPresent() throws(StoreProblem) -> [DataFile] {
    do {
      let top = try files.names(in: "")
      let standing = top.compactMap(DataFile.init(path:))
      let years = top.filter { SchoolYear($0) != nil && files.presence($0) == .folder }
      var found = standing
      for year in years {
        found += try files.names(in: year).compactMap { DataFile(path: year + "/" + $0) }
      }
      return found
    } catch {
      throw .file(error)
    }
  }

  private func note(_ announced: JournalMarks) {
    for mark in announced.files { marks[mark.path, default: []].append(mark) }
  }

  // MARK: Replaying

  /// Gives the files what they lack of an entry. A file that stands at one of its announced versions lacks what came
  /// after that. In a file with another fingerprint somebody else has been: there a change is made only where its
  /// record is still as the change found it.
  private func replay(_ entry: JournalEntry) {
    guard let change = entry.change else { return }
    for mutation in change.edit.mutations {
      let file = mutation.file
      let announced = marks[file.path]?.last { $0.matches(states[file]?.hash) }
      if let announced, announced.sequence >= entry.sequence { continue }
      if mutation.apply(to: &alliance) {
        behind.insert(file)
      } else if announced != nil || !mutation.isDone(in: alliance) {
        problems.append(
          DataProblem(
            file: file.path, record: mutation.recordID, kind: .changedSinceJournal(sequence: entry.sequence)))
      }
    }
  }

  // MARK: Changing

  /// Checks the changes against everything that is in the journal by now, appends them, and has them on the disk
  /// before it returns. They are one write: all of them or none.
  /// - Returns: what other programs had appended meanwhile, oldest first; it is in `alliance` too.
  @discardableResult
  public func save(_ changes: [Change], by author: Author) throws(StoreProblem) -> [Change] {
    if let readOnly { throw .readOnly(readOnly) }
    if let journalProblem { throw .journal(journalProblem) }
    let lock = try FolderLock(files, .exclusive)
    defer { _ = lock }
    let others = try takeInOthers()
    let touched = Set(changes.flatMap { $0.edit.files })
    if let bad = touched.sorted().first(where: { states[$0]?.isWritable == false }) {
      throw .fileNotWhole(path: bad.path)
    }
    var after = alliance
    do {
      for change in changes { try after.apply(change.edit) }
    } catch {
      throw .refused(error)
    }
    try announceBases(touched)
    try journal.append(changes, by: author)
    alliance = after
    behind.formUnion(touched)
    return others
  }

  /// A file that changes for the first time is announced as it is now: the version that the changes build on.
  private func announceBases(_ touched: Set<DataFile>) throws(StoreProblem) {
    let unknown = touched.sorted().filter { file in
      marks[file.path]?.contains { $0.matches(states[file]?.hash) } != true
    }
    let bases = unknown.map { file in
      FileMark(path: file.path, hash: states[file]?.hash, sequence: journal.lastSequence)
    }
    try journal.append(bases)
    note(JournalMarks(bases))
  }

  /// Takes in what other programs have appended since the journal was last read. The caller holds the lock.
  private func takeInOthers() throws(StoreProblem) -> [Change] {
    var others: [Change] = []
    for line in try journal.readOn() {
      switch line {
      case .marks(let announced):
        note(announced)
        // They have written, or are about to: what is on the disk then is at least what is here.
        for mark in announced.files {
          guard let file = DataFile(path: mark.path) else { continue }
          states[file, default: FileState()].hash = ContentHash(mark.hash)
        }
      case .entry(let entry):
        guard let change = entry.change else { continue }
        do { try alliance.apply(change.edit) } catch { throw .refused(error) }
        behind.formUnion(change.edit.files)
        others.append(change)
      }
    }
    return others
  }

  // MARK: The files

  /// Whether the JSON files lack anything that the journal has.
  public var filesAreBehind: Bool { !behind.isEmpty }

  /// Writes the files that lack something: announced first, then replaced one by one. A file that somebody else has
  /// changed is left as it is, and named.
  public func bringFilesUpToDate() throws(StoreProblem) {
    guard readOnly == nil, !behind.isEmpty else { return }
    let lock = try FolderLock(files, .exclusive)
    defer { _ = lock }
    _ = try takeInOthers()
    let fresh = behind.sorted().map { file in
      (file, alliance.encoded(file, header: states[file]?.header ?? UnknownFields()))
    }
    for (file, _) in fresh { try checkUntouched(file) }
    let announced = fresh.map { FileMark(path: $0.path, hash: ContentHash($1), sequence: journal.lastSequence) }
    try journal.append(announced)
    note(JournalMarks(announced))
    for (file, bytes) in fresh {
      do {
        if case .yearly(let year, _) = file { try files.makeFolder(year.description) }
        try files.replace(file.path, with: bytes)
      } catch {
        throw .file(error)
      }
      states[file, default: FileState()].hash = ContentHash(bytes)
      behind.remove(file)
    }
  }

  /// Throws where the file on the disk is neither the one that was read here nor a version that was announced.
  private func checkUntouched(_ file: DataFile) throws(StoreProblem) {
    let hash: ContentHash?
    do {
      hash = files.presence(file.path) == .absent ? nil : ContentHash(try files.read(file.path))
    } catch {
      throw .file(error)
    }
    guard hash != states[file]?.hash else { return }
    guard marks[file.path]?.contains(where: { $0.matches(hash) }) == true else {
      throw .changedUnderneath(path: file.path)
    }
  }

  // MARK: History

  /// All changes in the journal, oldest first. Read again from the disk: nothing before the first frame needs it.
  public func history() throws(StoreProblem) -> [Change] {
    var reader = Journal(files)
    return try reader.readOn().compactMap { line in
      if case .entry(let entry) = line { entry.change } else { nil }
    }
  }
}

extension Mutation {
  /// Whether the record already is as this mutation would make it.
  func isDone(in alliance: Alliance) -> Bool {
    var copy = alliance
    return inverted.apply(to: &copy)
  }
}
