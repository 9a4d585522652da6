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

  /// What a line says. An entry is decoded only where somebody needs it: most of the history nobody does.
  enum Line {
    case entry(sequence: Int, ArraySlice<UInt8>)
    case marks(JournalMarks)
  }

  /// The lines that were appended since the last call: those of other programs too.
  mutating func readOn() throws(StoreProblem) -> [Line] {
    let bytes = try newBytes()
    var lines: [Line] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      start = end + 1
      if line.isEmpty { continue }
      if let sequence = Journal.sequence(of: line) {
        lastSequence = max(lastSequence, sequence)
        lines.append(.entry(sequence: sequence, line))
      } else {
        lines.append(.marks(try Journal.decode(line)))
      }
    }
    length += start
    return lines
  }

  /// The number at the start of an entry; nil for any other line.
  private static func sequence(of line: ArraySlice<UInt8>) -> Int? {
    guard line.starts(with: entryStart) else { return nil }
    var number = 0
    for byte in line.dropFirst(entryStart.count) {
      guard (0x30...0x39).contains(byte), number < Int.max / 16 else { break }
      number = number * 10 + Int(byte - 0x30)
    }
    return number > 0 ? number : nil
  }

  private static let entryStart = Array(#"{"seq":"#.utf8)

  static func entry(_ line: ArraySlice<UInt8>) throws(StoreProblem) -> JournalEntry { try decode(line) }

  private func newBytes() throws(StoreProblem) -> [UInt8] {
    let descriptor = open(files.absolute(Journal.path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT, length == 0 { return [] }
      throw .file(FileProblem(.read, Journal.path, code: errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .file(FileProblem(.read, Journal.path, code: errno)) }
    // Shorter than it was: somebody has put another journal in its place.
    guard Int(status.st_size) >= length else { throw .changedUnderneath(path: Journal.path) }
    guard Int(status.st_size) > length else { return [] }
    do {
      return try Files.readAll(descriptor, path: Journal.path, expecting: Int(status.st_size), from: length)
    } catch {
      throw .file(error)
    }
  }

  private static func decode<Value: Visitable>(_ line: ArraySlice<UInt8>) throws(StoreProblem) -> Value {
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

  mutating func append(_ marks: JournalMarks) throws(StoreProblem) {
    guard !marks.files.isEmpty else { return }
    try append(CompactCodec.encode(marks) + [0x0A])
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
