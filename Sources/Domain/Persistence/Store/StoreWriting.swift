extension Store {
  // MARK: Changing

  /// Checks the changes against everything that is in the journal by now, appends them, and has them on the disk
  /// before it returns. They are one write: all of them or none.
  public func save(_ changes: [Change], by author: Author) throws(StoreProblem) {
    if let readOnly { throw .readOnly(readOnly) }
    let lock = try FolderLock(files, .exclusive)
    defer { _ = lock }
    try takeInOthers()
    if let journalProblem { throw .journal(journalProblem) }
    let touched = Set(changes.flatMap { $0.edit.files })
    if let bad = touched.sorted().first(where: { states[$0]?.isWritable == false }) {
      throw .fileNotWhole(path: bad.path)
    }
    var after = alliance
    do throws(Refusal) {
      for change in changes { try after.apply(change.edit) }
    } catch {
      throw .refused(error)
    }
    try announceFound(touched)
    try journal.append(changes, by: author)
    alliance = after
    behind.formUnion(touched)
  }

  /// A file that is about to change is named as it was found, unless the journal knows this version of it.
  private func announceFound(_ touched: Set<DataFile>) throws(StoreProblem) {
    let fresh = touched.sorted().filter { states[$0]?.isAnnounced != true }
    for file in fresh where states[file] == nil { states[file] = FileState(hash: nil) }
    // One that nothing was ever written to has no change of the journal to lack.
    let marks = fresh.map { file in
      FileMark(
        path: file.path, hash: states[file]?.hash,
        sequence: behind.contains(file) ? states[file]?.sequence ?? 0 : journal.lastSequence)
    }
    try journal.append(JournalMarks(marks, .found))
    for (file, mark) in zip(fresh, marks) {
      states[file]?.isAnnounced = true
      states[file]?.sequence = mark.sequence
    }
  }

  /// Takes in what other programs have appended since the journal was last read. The caller holds the lock.
  ///
  /// Where one of them has found a file changed by somebody else, or did what does not fit here, everything is read anew:
  /// what is here would be written over what is there.
  private func takeInOthers() throws(StoreProblem) {
    guard journalProblem == nil else { return }
    var fits = true
    for line in try journal.readOn() {
      hasNews = true
      switch line {
      case .entry(_, let bytes):
        guard let change = try Journal.entry(bytes).change else { continue }
        do throws(Refusal) { try alliance.apply(change.edit) } catch { fits = false }
        behind.formUnion(change.edit.files)
      case .marks(let marks):
        for mark in marks.files {
          guard let file = DataFile(path: mark.path) else { continue }
          let hash = mark.hash == FileMark.absent ? nil : ContentHash(mark.hash)
          if marks.state == .found {
            fits = fits && (states[file]?.accepted.contains(hash) ?? (hash == nil))
          } else {
            // Their version has all that is here, and may be on the disk by now.
            states[file, default: FileState(hash: nil)].accepted.insert(hash)
            if marks.state == .written { states[file]?.sequence = mark.sequence }
          }
          states[file]?.isAnnounced = true
        }
      }
    }
    if !fits { try load() }
  }

  /// The alliance, where other programs have changed it since this was last asked; nil where they have not.
  public func takeNews() -> Alliance? {
    guard hasNews else { return nil }
    hasNews = false
    return alliance
  }

  // MARK: The files

  /// Whether the JSON files lack anything that the journal has.
  public var filesAreBehind: Bool { !behind.isEmpty }

  /// Writes the files that lack something: announced first, then replaced one by one. A file that somebody else has
  /// changed is left as it is, and named when the others are written.
  public func bringFilesUpToDate() throws(StoreProblem) {
    guard readOnly == nil, !behind.isEmpty else { return }
    let lock = try FolderLock(files, .exclusive)
    defer { _ = lock }
    try takeInOthers()
    var changedUnderneath: DataFile?
    var fresh: [(file: DataFile, bytes: [UInt8], mark: FileMark)] = []
    for file in behind.sorted() {
      guard try isUntouched(file) else {
        changedUnderneath = changedUnderneath ?? file
        continue
      }
      let bytes = alliance.encoded(file, header: states[file]?.header ?? UnknownFields())
      fresh.append((file, bytes, FileMark(path: file.path, hash: ContentHash(bytes), sequence: journal.lastSequence)))
    }
    try journal.append(JournalMarks(fresh.map(\.mark), .announced))
    for (file, bytes, mark) in fresh {
      do throws(FileProblem) {
        if case .yearly(let year, _) = file { try files.makeFolder(year.description) }
        try files.replace(file.path, with: bytes)
      } catch {
        throw .file(error)
      }
      states[file, default: FileState(hash: nil)].stands(ContentHash(bytes), sequence: mark.sequence)
      behind.remove(file)
    }
    try journal.append(
      JournalMarks(fresh.map(\.mark), .written, settled: behind.isEmpty ? journal.lastSequence : nil))
    if let changedUnderneath { throw .changedUnderneath(path: changedUnderneath.path) }
  }

  /// Whether the file on the disk is one whose contents are here.
  private func isUntouched(_ file: DataFile) throws(StoreProblem) -> Bool {
    guard let state = states[file] else { return files.presence(file.path) == .absent }
    guard state.isWritable else { return false }
    do throws(FileProblem) {
      let hash = files.presence(file.path) == .absent ? nil : ContentHash(try files.read(file.path))
      return state.accepted.contains(hash)
    } catch {
      throw .file(error)
    }
  }
}
