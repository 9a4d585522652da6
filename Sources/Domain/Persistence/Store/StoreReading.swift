import Glibc

extension Store {
  /// Reads everything anew, from the files and the journal; where that fails, everything is as it was, and done again the
  /// next time. The caller holds the lock.
  func load() throws(StoreProblem) {
    let before = Contents(self)
    mustLoad = true
    do throws(StoreProblem) { try readAll() } catch {
      before.restore(self)
      throw error
    }
    mustLoad = false
  }

  /// All that reading anew replaces.
  private struct Contents {
    private let alliance: Alliance
    private let problems: [DataProblem]
    private let conflicts: [Conflict]
    private let states: SortedMap<DataFile, FileState>
    private let behind: Set<DataFile>
    private let owed: Set<DataFile>
    private let waiting: Set<DataFile>
    private let journal: Journal
    private let journalProblem: DataProblem?
    private let listing: [String]

    init(_ store: Store) {
      alliance = store.alliance
      problems = store.problems
      conflicts = store.conflicts
      states = store.states
      behind = store.behind
      owed = store.owed
      waiting = store.waiting
      journal = store.journal
      journalProblem = store.journalProblem
      listing = store.listing
    }

    func restore(_ store: Store) {
      store.alliance = alliance
      store.problems = problems
      store.conflicts = conflicts
      store.states = states
      store.behind = behind
      store.owed = owed
      store.waiting = waiting
      store.journal = journal
      store.journalProblem = journalProblem
      store.listing = listing
    }
  }

  private func readAll() throws(StoreProblem) {
    problems = []
    conflicts = []
    states = SortedMap()
    behind = []
    waiting = []
    journal = Journal(files)
    journalProblem = nil
    listing = try namesPresent()
    let looked = try filesPresent().map { FilesRead.Looked(file: $0, status: status(of: $0)) }
    let read = FilesRead.all(looked, in: files)
    alliance = read.alliance
    problems += read.problems
    for (file, state) in read.states { states[file] = state }
    do {
      try replay(try journal.readOn() ?? [])
    } catch .journal(let problem) {
      note(journal: problem)
    } catch .file(let problem) where Store.isForGood(problem) {
      note(journal: DataProblem(file: Journal.path, kind: .unreadable(code: problem.code)))
    }
    owed.formIntersection(behind)
    alliance.dropEmptyYears()
    problems.sort()
  }

  /// What stands in the files is shown; nothing can be appended to a journal that cannot be read.
  private func note(journal problem: DataProblem) {
    problems.append(problem)
    journalProblem = problem
  }

  /// Something else stands in the place of the journal, or it is not for this user's eyes. Where a disk fails, on the other
  /// hand, nothing is shown: the files alone would lack what was saved.
  private static func isForGood(_ problem: FileProblem) -> Bool {
    [EISDIR, ENOTDIR, EINVAL, ENXIO, ELOOP, EACCES].contains(problem.code)
  }

  func status(of file: DataFile) -> FileStatus? {
    try? files.system.status(files.absolute(file.path), followingLinks: false)
  }

  /// The names in the folder and in those of the school years, as paths below the root.
  func namesPresent() throws(StoreProblem) -> [String] {
    do {
      var names: [String] = []
      for name in try files.names(in: "") where name != Files.localFolder {
        names.append(name)
        if let year = SchoolYear(name), try files.surePresence(name) == .folder { names += namesPresent(in: year) }
      }
      return names
    } catch {
      throw .file(error)
    }
  }

  private func namesPresent(in year: SchoolYear) -> [String] {
    if let names = try? files.names(in: year.description) { return names.map { "\(year)/\($0)" } }
    // A folder that does not say what it holds, holds what can be there: a year must not be taken for an empty one.
    return DataFile.yearlyKinds.map { DataFile.yearly(year, $0).path }.filter { path in
      do throws(FileProblem) { return try files.surePresence(path) != .absent } catch { return true }
    }
  }

  /// The data files among what is there; names what looks as if it were meant as one.
  private func filesPresent() throws(StoreProblem) -> [DataFile] {
    var found: [DataFile] = []
    for name in listing {
      if let file = DataFile(path: name) {
        found.append(file)
      } else if SchoolYear(name) != nil {
        if let code = unreadableYear(name) { problems.append(DataProblem(file: name, kind: .unreadable(code: code))) }
      } else if Store.looksLikeAYear(name) {
        problems.append(DataProblem(file: name, kind: .noSuchValue(found: name, expected: .schoolYear)))
      } else if let original = DataFile(conflictCopy: name) {
        problems.append(DataProblem(file: name, kind: .conflictCopy(of: original.path)))
      }
    }
    for file in DataFile.standingKinds.map(DataFile.standing) where !found.contains(file) {
      problems.append(DataProblem(file: file.path, kind: .unreadable(code: ENOENT)))
    }
    return found
  }

  /// Why the folder of a school year cannot be read; nil where it can.
  private func unreadableYear(_ name: String) -> Int32? {
    do throws(FileProblem) {
      switch try files.surePresence(name) {
      case .folder:
        _ = try files.names(in: name)
        return nil
      case .link: return ELOOP
      case .absent: return ENOENT
      case .file, .other: return ENOTDIR
      }
    } catch {
      return error.code
    }
  }

  /// Whether something that could not be read can be by now: a disk may fail for a moment.
  var isReadableAgain: Bool {
    problems.contains { problem in
      guard case .unreadable(let code) = problem.kind, code != ENOENT else { return false }
      if SchoolYear(problem.file) != nil { return unreadableYear(problem.file) == nil }
      return (try? files.read(problem.file)) != nil
    }
  }

  /// Four digits, a hyphen, four digits: meant as a school year.
  private static func looksLikeAYear(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { $0.count == 4 && $0.allSatisfy(\.isNumber) }
  }

  // MARK: Replaying

  /// Gives the alliance what its files lack.
  private func replay(_ lines: [Journal.Line]) throws(StoreProblem) {
    var marked = SortedMap<String, [(mark: FileMark, state: JournalMarks.State)]>()
    var settled = 0
    var open: [ConflictPlace] = []
    for case .marks(let marks) in lines {
      settled = max(settled, marks.settled ?? 0)
      for mark in marks.files { marked[mark.path, default: []].append((mark, marks.state)) }
      open += marks.conflicts
      open.removeAll { place in marks.resolved.contains { place.isAbout($0) && place.sequence <= $0.sequence } }
    }
    for (path, marks) in marked {
      guard let file = DataFile(path: path) else { continue }
      let hash = states[file]?.hash
      let found = mark(ofFileWith: hash, among: marks)
      states[file, default: FileState(hash: nil)].sequence = found?.mark.sequence ?? 0
      guard let found, found.mark.matches(hash) else { continue }
      states[file]?.isAnnounced = true
      // It has the announced bytes; but who wrote them may have been killed before their name was on the disk.
      if found.state == .announced { behind.insert(file) }
    }
    let wanted = Set(open.map(\.sequence))
    for case .entry(let sequence, let line) in lines where sequence > settled || wanted.contains(sequence) {
      guard let entry = try Journal.entry(line).history else { continue }
      for place in open where place.sequence == sequence {
        if let conflict = Conflict(place, entry) { note(conflict) }
      }
      if sequence > settled { replay(entry) }
    }
    // Nothing is left to choose where ours stands there by now.
    conflicts.removeAll { $0.ours(in: alliance).isEmpty }
    let resolved = lines.flatMap { if case .marks(let marks) = $0 { marks.resolved } else { [] as [ConflictPlace] } }
    conflicts.removeAll { conflict in
      resolved.contains { $0.isAbout(conflict.place) && conflict.place.sequence <= $0.sequence }
    }
  }

  /// What the journal says last of the version that a file has, by its fingerprint: so which change is its last one.
  ///
  /// Its last version that was surely on the disk was written or found; after that others may have been announced, and
  /// a crash may have come before or after they were written. With any other fingerprint somebody else has changed
  /// the file since it was last surely on the disk, and has, or has taken out, what was in it then.
  private func mark(
    ofFileWith hash: ContentHash?, among marks: [(mark: FileMark, state: JournalMarks.State)]
  ) -> (mark: FileMark, state: JournalMarks.State)? {
    let standing = marks.lastIndex { $0.state != .announced }
    return marks[(standing ?? 0)...].last { $0.mark.matches(hash) } ?? standing.map { marks[$0] }
  }

  /// Makes the changes of an entry in the files that lack it. Where somebody else has changed the record in the file, the
  /// two are brought together field by field; where they contradict each other, the file's value stays, and both are named.
  private func replay(_ entry: HistoryEntry) {
    for mutation in entry.change.edit.mutations {
      let file = mutation.file
      if let known = states[file]?.sequence, known >= entry.sequence { continue }
      // A file that could not be read whole gets it when it has been mended.
      guard states[file]?.isWritable != false else {
        waiting.insert(file)
        continue
      }
      let rebased = mutation.rebased(onto: alliance)
      if let rest = rebased.mutation, rest.apply(to: &alliance) { behind.insert(file) }
      for field in rebased.conflicts {
        let place = ConflictPlace(
          sequence: entry.sequence, file: file, record: mutation.recordID, field: field)
        if let conflict = Conflict(place, entry) { note(conflict) }
        // Once the file is written, the journal has to know of it.
        behind.insert(file)
      }
    }
  }

  /// The latest of our changes to a field is the one to choose.
  private func note(_ conflict: Conflict) {
    guard let index = conflicts.firstIndex(where: { $0.place.isAbout(conflict.place) }) else {
      conflicts.append(conflict)
      return
    }
    let earlier = conflicts.remove(at: index)
    if let both = conflict.following(earlier, in: alliance) { conflicts.append(both) }
  }

  // MARK: History

  /// All changes in the journal, oldest first. Read again from the disk: nothing before the first frame needs it.
  public func history() throws(StoreProblem) -> [HistoryEntry] {
    var reader = Journal(files)
    var entries: [HistoryEntry] = []
    for case .entry(_, let line) in try reader.readOn() ?? [] {
      if let entry = try Journal.entry(line).history { entries.append(entry) }
    }
    return entries
  }
}
