/// What others did to the folder since it was last asked for.
public struct News: Equatable, Sendable {
  /// Changes other programs have saved, oldest first.
  public internal(set) var entries: [HistoryEntry] = []
  /// Whether a file was changed by something else than a program of ours.
  public internal(set) var isOfFiles = false

  public init(entries: [HistoryEntry] = [], isOfFiles: Bool = false) {
    self.entries = entries
    self.isOfFiles = isOfFiles
  }

  public var isEmpty: Bool { entries.isEmpty && !isOfFiles }
}

extension Store {
  /// Takes in what other programs have saved, and what somebody has done to the files themselves. Where nothing happened it
  /// only looks at the folder.
  public func follow() throws(StoreProblem) {
    guard mustLoad || journal.hasNews || !filesThatLookChanged().isEmpty || isReadableAgain else { return }
    let lock = try FolderLock(files, .shared)
    defer { _ = lock }
    try takeInOthers()
    var isForeign = (try? namesPresent()) != listing
    for file in filesThatLookChanged() {
      let status = status(of: file)
      let hash = (try? files.read(file.path)).map { ContentHash($0) }
      // A version that another program has announced, and that is here already.
      if status == nil || hash != nil, states[file]?.accepted.contains(hash) ?? false {
        states[file]?.status = status
      } else {
        isForeign = true
      }
    }
    if isForeign {
      let before = (alliance, problems, conflicts)
      try load()
      // A touched file is no news.
      if before != (alliance, problems, conflicts) { news.isOfFiles = true }
    }
  }

  /// The files that are not as they were when they were read or written, judged from outside.
  private func filesThatLookChanged() -> [DataFile] {
    var changed = states.filter { status(of: $0.key) != $0.value.status }.map(\.key)
    if let present = try? namesPresent(), present != listing {
      changed += present.compactMap(DataFile.init(path:)).filter { states[$0] == nil }
      if changed.isEmpty { changed = [.standing(.alliance)] }
    }
    return changed
  }

  /// Takes in what other programs have appended since the journal was last read. The caller holds the lock.
  ///
  /// Where one of them has found a file changed by somebody else, or did what does not fit here, everything is read anew:
  /// what is here would be written over what is there.
  func takeInOthers() throws(StoreProblem) {
    guard !mustLoad, !isReadableAgain else { return try loadAsNews() }
    guard journalProblem == nil else { return }
    // What is thrown from here on leaves lines untaken that were read.
    mustLoad = true
    guard let lines = try journal.readOn() else { return try loadAsNews() }
    var fits = true
    for line in lines {
      switch line {
      case .entry(_, let bytes):
        guard let entry = try Journal.entry(bytes).history else { continue }
        news.entries.append(entry)
        do throws(Refusal) { try alliance.apply(entry.change.edit) } catch { fits = false }
        behind.formUnion(entry.change.edit.files)
      case .marks(let marks):
        fits = take(marks) && fits
      }
    }
    guard fits else { return try loadAsNews() }
    mustLoad = false
  }

  private func loadAsNews() throws(StoreProblem) {
    try load()
    news.isOfFiles = true
  }

  /// False where somebody has found what is not here.
  private func take(_ marks: JournalMarks) -> Bool {
    var fits = marks.conflicts.isEmpty
    for mark in marks.files {
      guard let file = DataFile(path: mark.path) else { continue }
      let hash = mark.hash == FileMark.absent ? nil : ContentHash(mark.hash)
      switch marks.state {
      case .found:
        fits = fits && (states[file]?.accepted.contains(hash) ?? (hash == nil))
      case .announced:
        // Their version has all that is here, and may be on the disk by now.
        states[file, default: FileState(hash: nil)].accept(hash)
      case .written:
        // They wrote it with everything up to this line, so with everything that is here.
        if let hash { states[file, default: FileState(hash: nil)].stands(hash, sequence: mark.sequence) }
        behind.remove(file)
        owed.remove(file)
      }
      states[file]?.isAnnounced = true
    }
    for place in marks.resolved {
      conflicts.removeAll { $0.place.isAbout(place) && $0.place.sequence <= place.sequence }
      news.isOfFiles = true
    }
    return fits
  }

  /// What others did since this was last asked; nil where they did nothing.
  public func takeNews() -> News? {
    guard !news.isEmpty else { return nil }
    defer { news = News() }
    return news
  }
}
