import Glibc

extension Store {
  /// Makes a new alliance in a folder that is not there yet, is empty, or holds nothing but what an earlier attempt has
  /// left. Where it throws, there is none. `flushing` waits until it is on the disk.
  public static func create(_ root: String, _ alliance: Alliance, flushing: Bool = true) throws(StoreProblem) {
    try create(Files(root: root, flushes: flushing), alliance)
  }

  static func create(_ files: Files, _ alliance: Alliance) throws(StoreProblem) {
    let creation = Creation(files, alliance)
    try creation.prepare()
    let lock = try FolderLock(files, .exclusive)
    defer { _ = lock }
    try creation.run()
  }
}

/// Makes the files of a new alliance.
///
/// Before the first of them it writes down what it is about to make, by fingerprint, so that the next attempt knows what
/// a crash has left for its own; whatever else there is, is somebody's. The alliance itself comes last: a folder
/// without it is not taken for one.
private struct Creation {
  /// Removed like a leftover by whoever writes files next.
  private static let plan = Files.localFolder + "/plan" + Files.freshMark

  private let files: Files
  private let years: [SchoolYear]
  private let contents: [(file: DataFile, bytes: [UInt8])]

  init(_ files: Files, _ alliance: Alliance) {
    self.files = files
    years = alliance.schoolYears
    let all = alliance.files.map { (file: $0, bytes: alliance.encoded($0)) }
    contents = all.filter { $0.file.kind != .alliance } + all.filter { $0.file.kind == .alliance }
  }

  /// Makes the folder, as far as the lock needs it; nothing in one that is somebody's.
  func prepare() throws(StoreProblem) {
    do throws(FileProblem) {
      try files.makeFolder("")
      if try leftovers() != nil { return try files.makeFolder(Files.localFolder) }
    } catch {
      throw .file(error)
    }
    throw .folderNotEmpty(files.root)
  }

  /// The caller holds the lock.
  func run() throws(StoreProblem) {
    do throws(FileProblem) {
      // Another one may have been making an alliance here until now.
      if let old = try leftovers() {
        for file in old { try files.remove(file.path) }
        files.removeLeftovers()
        return try write()
      }
    } catch {
      throw .file(error)
    }
    throw .folderNotEmpty(files.root)
  }

  private func write() throws(FileProblem) {
    let marks = contents.map { FileMark(path: $0.file.path, hash: ContentHash($0.bytes), sequence: 0) }
    do throws(FileProblem) {
      try files.replace(Creation.plan, with: CompactCodec.encode(JournalMarks(marks, .announced)))
      for year in years { try files.makeFolder(year.description) }
      for (file, bytes) in contents { try files.replace(file.path, with: bytes) }
    } catch {
      takeBack()
      throw error
    }
    try? files.remove(Creation.plan)
  }

  /// What was refused is not there, and takes no room on a full disk. The alliance goes first.
  private func takeBack() {
    for (file, _) in contents.reversed() { try? files.remove(file.path) }
    for year in years { try? files.system.removeFolder(files.absolute(year.description)) }
    try? files.synchroniseFolder("")
  }

  /// The files that an attempt which was cut off has left; nil where there is anything else.
  private func leftovers() throws(FileProblem) -> [DataFile]? {
    let names = try files.names(in: "")
    guard !names.isEmpty else { return [] }
    guard try files.surePresence(Files.localFolder) == .folder,
      try files.names(in: Files.localFolder).allSatisfy({ $0 == FolderLock.name || $0.contains(Files.freshMark) })
    else { return nil }
    var paths: [String] = []
    for name in names where name != Files.localFolder {
      guard SchoolYear(name) != nil, try files.surePresence(name) == .folder else {
        paths.append(name)
        continue
      }
      paths += try files.names(in: name).map { name + "/" + $0 }
    }
    guard !paths.isEmpty else { return [] }
    let planned = try plan()
    var found: [DataFile] = []
    for path in paths {
      guard let file = DataFile(path: path), file.kind != .alliance, let hash = planned[path],
        try files.surePresence(path) == .file, hash == ContentHash(try files.read(path)).description
      else { return nil }
      found.append(file)
    }
    return found
  }

  /// What an earlier attempt was about to make: fingerprints by path.
  private func plan() throws(FileProblem) -> [String: String] {
    guard try files.surePresence(Creation.plan) == .file else { return [:] }
    let bytes = try files.read(Creation.plan)
    let marks = try? CompactCodec.decode(bytes[...], as: JournalMarks.self, file: Creation.plan)
    return Dictionary((marks?.files ?? []).map { ($0.path, $0.hash) }) { first, _ in first }
  }
}
