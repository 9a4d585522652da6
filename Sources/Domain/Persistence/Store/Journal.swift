import Glibc

/// The journal on the disk: lines of JSON that are only ever appended to.
///
/// A line counts once its newline is there. What follows the last newline is the rest of a write that was cut off, by a
/// crash or a full disk: nobody was told that it was saved, and the next append goes over it.
struct Journal {
  static let path = Files.localFolder + "/journal.jsonl"

  let files: Files
  /// Bytes up to and with the last newline that was read or written.
  private(set) var length = 0
  private(set) var lastSequence = 0

  init(_ files: Files) {
    self.files = files
  }

  /// What a line says, read no further than asked for.
  enum Line {
    case entry(JournalEntry)
    case marks(JournalMarks)
  }

  /// The lines that were appended since the last call: those of other programs too. Entries up to `sequence` are passed
  /// over unread, because the files have them already.
  mutating func readOn(entriesAfter sequence: Int = 0) throws(StoreProblem) -> [Line] {
    let bytes = try newBytes()
    var lines: [Line] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      start = end + 1
      if line.isEmpty { continue }
      if line.starts(with: Journal.marksStart) {
        lines.append(.marks(try decode(line)))
      } else {
        let entry: JournalEntry = try decode(line)
        lastSequence = max(lastSequence, entry.sequence)
        if entry.sequence > sequence { lines.append(.entry(entry)) }
      }
    }
    length += start
    return lines
  }

  private static let marksStart = Array(#"{"files""#.utf8)

  private func newBytes() throws(StoreProblem) -> [UInt8] {
    let descriptor = open(files.absolute(Journal.path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw .file(FileProblem(.read, Journal.path, code: errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .file(FileProblem(.read, Journal.path, code: errno)) }
    guard Int(status.st_size) > length else { return [] }
    do {
      return try Files.readAll(descriptor, path: Journal.path, expecting: Int(status.st_size), from: length)
    } catch {
      throw .file(error)
    }
  }

  private func decode<Value: Visitable>(_ line: ArraySlice<UInt8>) throws(StoreProblem) -> Value {
    do {
      return try CompactCodec.decode(line, as: Value.self, file: Journal.path)
    } catch {
      throw .journal(error)
    }
  }

  /// Appends changes and has them on the disk before it returns; where that fails, the journal is as it was.
  /// The caller holds the lock and has read on to the end.
  mutating func append(_ changes: [Change], by author: Author) throws(StoreProblem) {
    var bytes: [UInt8] = []
    for (offset, change) in changes.enumerated() {
      bytes += CompactCodec.encode(JournalEntry(change, sequence: lastSequence + 1 + offset, by: author))
      bytes.append(0x0A)
    }
    try append(bytes)
    lastSequence += changes.count
  }

  mutating func append(_ marks: [FileMark]) throws(StoreProblem) {
    guard !marks.isEmpty else { return }
    try append(CompactCodec.encode(JournalMarks(marks)) + [0x0A])
  }

  private mutating func append(_ bytes: [UInt8]) throws(StoreProblem) {
    let isNew = files.presence(Journal.path) == .absent
    let descriptor = open(files.absolute(Journal.path), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .file(FileProblem(.append, Journal.path, code: errno)) }
    defer { close(descriptor) }
    do throws(FileProblem) {
      // Cuts off what a crash left behind the last newline.
      guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, off_t(length), SEEK_SET) >= 0 else {
        throw FileProblem(.append, Journal.path, code: errno)
      }
      try Files.writeAll(bytes, to: descriptor, path: Journal.path)
      guard fsync(descriptor) == 0 else { throw FileProblem(.synchronise, Journal.path, code: errno) }
      if isNew { try Files.synchroniseFolder(files.absolute(Files.localFolder)) }
    } catch {
      // A line that was refused must not be read as a change later.
      ftruncate(descriptor, off_t(length))
      fsync(descriptor)
      throw .file(error)
    }
    length += bytes.count
  }
}
