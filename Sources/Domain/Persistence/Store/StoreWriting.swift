extension Store {
  // MARK: Changing

  /// Checks the changes against everything that is in the journal by now, appends them, and has them on the disk
  /// before it returns. They are one write: all of them or none. What others did to other fields of the same records stays.
  /// - Returns: the changes as they stand in the journal.
  @discardableResult
  public func save(_ changes: [Change], by author: Author) throws(StoreProblem) -> [HistoryEntry] {
    try save(changes, resolving: [], by: author)
  }

  /// Ends a contradiction: with our value, or with theirs, which stands there already.
  @discardableResult
  public func resolve(_ conflict: Conflict, withOurs: Bool, id: String, by author: Author) throws(StoreProblem)
    -> [HistoryEntry]
  {
    let edit = conflict.ours(in: alliance)
    let changes = withOurs && !edit.isEmpty ? [Change(id: id, edit: edit)] : []
    let entries = try save(changes, resolving: [conflict.place], by: author)
    conflicts.removeAll { $0.place == conflict.place }
    return entries
  }

  private func save(_ changes: [Change], resolving places: [ConflictPlace], by author: Author) throws(StoreProblem)
    -> [HistoryEntry]
  {
    if let readOnly { throw .readOnly(readOnly) }
    let lock = try FolderLock(files, .exclusive)
    defer { _ = lock }
    try takeInOthers()
    if let journalProblem { throw .journal(journalProblem) }
    let touched = Set(changes.flatMap { $0.edit.files })
    if let bad = touched.sorted().first(where: { states[$0]?.isWritable == false }) {
      throw .fileNotWhole(path: bad.path)
    }
    var made: [HistoryEntry] = []
    var sequence = journal.lastSequence
    do throws(Refusal) {
      for change in changes {
        let edit = try alliance.applyRebased(change.edit)
        sequence += 1
        made.append(
          HistoryEntry(Change(id: change.id, edit: edit, place: change.place), sequence: sequence, by: author))
      }
    } catch {
      takeBack(made)
      throw refused(error)
    }
    // A file is named as it was found before the journal has a change of it.
    let found = foundFiles(touched)
    do throws(StoreProblem) {
      try journal.append(
        [.marks(found)] + made.map { .entry(JournalEntry($0)) } + [.marks(JournalMarks(resolved: places))])
    } catch {
      takeBack(made)
      throw error
    }
    note(found)
    for entry in made { behind.formUnion(entry.change.edit.files) }
    owed.formUnion(touched)
    return made
  }

  private func takeBack(_ made: [HistoryEntry]) {
    for entry in made.reversed() {
      for mutation in entry.change.edit.mutations.reversed() { _ = mutation.inverted.apply(to: &alliance) }
    }
    alliance.dropEmptyYears()
  }

  /// The refusal with the change of somebody else that is in the way, where that came in since the folder was opened.
  private func refused(_ refusal: Refusal) -> StoreProblem {
    guard case .changedMeanwhile(let file, let record, _) = refusal,
      let other = news.entries.last(where: { $0.touches(file, record) })
    else { return .refused(refusal) }
    return .overtaken(refusal, by: other)
  }

  /// Names the files that are about to change as they were found, unless the journal knows these versions of them.
  private func foundFiles(_ touched: Set<DataFile>) -> JournalMarks {
    let fresh = touched.sorted().filter { states[$0]?.isAnnounced != true }
    // One that nothing was ever written to has no change of the journal to lack.
    let marks = fresh.map { file in
      FileMark(
        path: file.path, hash: states[file]?.hash,
        sequence: behind.contains(file) ? states[file]?.sequence ?? 0 : journal.lastSequence)
    }
    return JournalMarks(marks, .found)
  }

  /// The journal has these by now.
  private func note(_ found: JournalMarks) {
    for mark in found.files {
      guard let file = DataFile(path: mark.path) else { continue }
      states[file, default: FileState(hash: nil)].isAnnounced = true
      states[file]?.sequence = mark.sequence
    }
  }

  // MARK: The files

  /// Whether the JSON files lack anything that the journal has.
  public var filesAreBehind: Bool { !behind.isEmpty }

  /// Whether they lack something that was changed here; what others changed, they write themselves.
  public var owesFiles: Bool { !owed.isEmpty }

  /// Writes the files that lack something: announced first, then replaced one by one. A file that somebody else has
  /// changed is read first, and the two brought together; one that can no longer be read whole is left as it is, and named
  /// when the others are written.
  public func bringFilesUpToDate() throws(StoreProblem) {
    guard readOnly == nil, !behind.isEmpty || !waiting.isEmpty && isReadableAgain else { return }
    let lock = try FolderLock(files, .exclusive)
    defer { _ = lock }
    removeLeftovers()
    try takeInOthers()
    if let journalProblem { throw .journal(journalProblem) }
    for file in behind.sorted() where try !isUntouched(file) {
      try load()
      if let journalProblem { throw .journal(journalProblem) }
      news.isOfFiles = true
      break
    }
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
    let contradicted = conflicts.map(\.place).filter { place in fresh.contains { $0.file.path == place.file } }
    // A version of somebody else is named first: other programs have to read it before they go on with ours.
    let found = foundFiles(Set(fresh.map(\.file)))
    try journal.append([
      .marks(JournalMarks(conflicts: contradicted)), .marks(found),
      .marks(JournalMarks(fresh.map(\.mark), .announced)),
    ])
    note(found)
    // Where one is written and fails all the same, that is no change of somebody else.
    for (file, bytes, _) in fresh { states[file, default: FileState(hash: nil)].accept(ContentHash(bytes)) }
    for (file, bytes, mark) in fresh {
      do throws(FileProblem) {
        if case .yearly(let year, _) = file { try files.makeFolder(year.description) }
        try files.replace(file.path, with: bytes)
      } catch {
        throw .file(error)
      }
      states[file, default: FileState(hash: nil)].stands(ContentHash(bytes), sequence: mark.sequence)
      states[file]?.status = status(of: file)
      behind.remove(file)
      owed.remove(file)
    }
    listing = (try? namesPresent()) ?? listing
    let isSettled = behind.isEmpty && waiting.isEmpty
    try journal.append([
      .marks(JournalMarks(fresh.map(\.mark), .written, settled: isSettled ? journal.lastSequence : nil))
    ])
    // A journal that stays long is no reason to complain: it is tried again the next time.
    if isSettled { try? compact() }
    if let changedUnderneath { throw .changedUnderneath(path: changedUnderneath.path) }
    if let file = waiting.min() { throw .fileNotWhole(path: file.path) }
  }

  private func removeLeftovers() {
    guard !hasRemovedLeftovers else { return }
    files.removeLeftovers()
    hasRemovedLeftovers = true
  }

  /// Whether the file on the disk is one whose contents are here.
  private func isUntouched(_ file: DataFile) throws(StoreProblem) -> Bool {
    do throws(FileProblem) {
      let isAbsent = try files.surePresence(file.path) == .absent
      guard let state = states[file] else { return isAbsent }
      guard state.isWritable else { return false }
      let hash = isAbsent ? nil : ContentHash(try files.read(file.path))
      return state.accepted.contains(hash)
    } catch {
      throw .file(error)
    }
  }

  // MARK: Compaction

  /// How many changes the journal keeps at least: what can be undone.
  public static let keptChanges = 1_000

  /// Leaves the oldest changes out of a journal that has grown to twice what it keeps. All files have everything, so each
  /// needs one mark; a change that waits for a choice stays.
  private func compact() throws(StoreProblem) {
    guard journal.entryCount > 2 * kept else { return }
    var reader = Journal(files)
    var entries: [(sequence: Int, line: ArraySlice<UInt8>)] = []
    for case .entry(let sequence, let line) in try reader.readOn() ?? [] { entries.append((sequence, line)) }
    let oldest = entries[entries.count - kept].sequence
    let wanted = Set(conflicts.map(\.place.sequence))
    let remaining = entries.filter { $0.sequence >= oldest || wanted.contains($0.sequence) }
    let marks = states.filter { $0.value.isAnnounced }.map { file, state in
      FileMark(path: file.path, hash: state.hash, sequence: journal.lastSequence)
    }
    try journal.replace(
      with: remaining.map(\.line),
      [
        JournalMarks(marks.sorted { $0.path < $1.path }, .written, settled: journal.lastSequence),
        JournalMarks(conflicts: conflicts.map(\.place)),
      ])
  }
}
