import Glibc

/// The journal on the disk: lines of JSON that are only ever appended to, and made shorter by replacing it as a whole.
///
/// A line counts once its newline is there. What follows the last newline is the rest of a write that was cut off, by a
/// crash or a full disk: nobody was told that it was saved, and the next append goes over it.
struct Journal {
  static let path = Files.localFolder + "/journal.jsonl"

  let files: Files
  /// Bytes up to and with the last newline that was read or written.
  private(set) var length = 0
  private(set) var lastSequence = 0
  /// How many changes it holds.
  private(set) var entryCount = 0
  /// Which file on the disk was read: another one may have taken its place.
  private var identity: Identity?
  /// Whether all of it has been read. What was not would be written over.
  private var isReadWhole = false
  /// Whether its name is on the disk for certain.
  private var isNameLasting = false
  /// Whether a flush of its name has failed: the system takes the name for written then, and no other flush writes it.
  private var isNameDoubtful = false

  private struct Identity: Equatable {
    let device: UInt64
    let inode: UInt64

    init(_ status: FileStatus) {
      device = status.device
      inode = status.inode
    }
  }

  init(_ files: Files) {
    self.files = files
  }

  /// What a line says. An entry is decoded only where somebody needs it: most of the history nobody does.
  enum Line {
    case entry(sequence: Int, ArraySlice<UInt8>)
    case marks(JournalMarks)
  }

  /// Whether there is something that `readOn` would give; a look at the folder, nothing is read.
  var hasNews: Bool {
    guard let status = try? files.system.status(files.absolute(Journal.path), followingLinks: false) else {
      return length > 0
    }
    return status.size != length || identity.map { $0 != Identity(status) } ?? true
  }

  /// The lines that were appended since the last call: those of other programs too. Nil where another journal stands in the
  /// place of the one that was read: then everything is read anew.
  mutating func readOn() throws(StoreProblem) -> [Line]? {
    isReadWhole = false
    guard let bytes = try newBytes() else { return nil }
    var lines: [Line] = []
    var start = 0
    while let end = Journal.newline(in: bytes, from: start) {
      let line = bytes[start..<end]
      // A power cut can leave zeros where the last append was to be, with its end behind them: nobody was told of that one.
      if Journal.hasZero(line) { break }
      start = end + 1
      if line.isEmpty { continue }
      if let sequence = Journal.sequence(of: line) {
        lastSequence = max(lastSequence, sequence)
        entryCount += 1
        lines.append(.entry(sequence: sequence, line))
      } else {
        let marks: JournalMarks = try Journal.decode(line)
        lastSequence = max(lastSequence, marks.settled ?? 0)
        lines.append(.marks(marks))
      }
    }
    length += start
    isReadWhole = true
    return lines
  }

  private static func newline(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { raw in
      guard start < raw.count, let found = memchr(raw.baseAddress! + start, 0x0A, raw.count - start) else { return nil }
      return UnsafeRawPointer(found) - raw.baseAddress!
    }
  }

  private static func hasZero(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBytes { raw in raw.baseAddress.map { memchr($0, 0, raw.count) != nil } ?? false }
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

  /// Nil where this is not the journal that was read before.
  private mutating func newBytes() throws(StoreProblem) -> [UInt8]? {
    let system = files.system
    do throws(SystemFailure) {
      // A FIFO in its place would keep the program waiting for ever.
      let descriptor = try system.open(files.absolute(Journal.path), O_RDONLY | O_NONBLOCK | O_NOFOLLOW, mode: 0)
      defer { try? system.close(descriptor) }
      let status = try system.status(descriptor)
      guard status.kind == .file else { throw SystemFailure(code: status.kind == .folder ? EISDIR : EINVAL) }
      let found = Identity(status)
      if let identity, identity != found || status.size < length { return nil }
      identity = found
      guard status.size > length else { return [] }
      return try files.readAll(descriptor, from: length, to: status.size)
    } catch {
      if error.code == ENOENT { return length == 0 ? [] : nil }
      throw .file(FileProblem(.read, Journal.path, code: error.code))
    }
  }

  private static func decode<Value: Visitable>(_ line: ArraySlice<UInt8>) throws(StoreProblem) -> Value {
    do {
      return try CompactCodec.decode(line, as: Value.self, file: Journal.path)
    } catch {
      throw .journal(error)
    }
  }

  // MARK: Writing

  /// What is appended.
  enum Addition {
    case entry(JournalEntry)
    case marks(JournalMarks)

    fileprivate var line: [UInt8] {
      switch self {
      case .entry(let entry): CompactCodec.encode(entry) + [0x0A]
      case .marks(let marks): marks.isEmpty ? [] : CompactCodec.encode(marks) + [0x0A]
      }
    }
  }

  /// Appends lines, and has all of them on the disk before it returns; where that fails, the journal is as it was. The
  /// caller holds the lock and has read on to the end.
  mutating func append(_ additions: [Addition]) throws(StoreProblem) {
    let bytes = additions.flatMap(\.line)
    guard !bytes.isEmpty else { return }
    try append(bytes)
    for case .entry(let entry) in additions {
      lastSequence = entry.sequence
      entryCount += 1
    }
  }

  private mutating func append(_ bytes: [UInt8]) throws(StoreProblem) {
    guard isReadWhole else { throw .file(FileProblem(.append, Journal.path, code: EIO)) }
    guard length > 0, !isNameDoubtful else { return try replace(appending: bytes) }
    let system = files.system
    var action = FileProblem.Action.append
    do throws(SystemFailure) {
      if !isNameLasting { try synchroniseName() }
      let descriptor = try system.open(files.absolute(Journal.path), O_RDWR | O_NOFOLLOW, mode: 0)
      defer { try? system.close(descriptor) }
      let status = try system.status(descriptor)
      do throws(SystemFailure) {
        // Cuts off what a crash left behind the last newline.
        if status.size > length { try system.truncate(descriptor, to: length) }
        try files.writeAll(bytes, to: descriptor, at: length)
        action = .synchronise
        try system.synchronise(descriptor)
      } catch {
        // A line that was refused must not be read as a change later.
        try? system.truncate(descriptor, to: length)
        try? system.synchronise(descriptor)
        throw error
      }
    } catch {
      throw .file(FileProblem(action, Journal.path, code: error.code))
    }
    length += bytes.count
  }

  /// Who put the journal in its place may have been killed before its name was on the disk; what is appended would be
  /// lost with the name. One flush for as long as the journal is this file.
  private mutating func synchroniseName() throws(SystemFailure) {
    do throws(FileProblem) { try files.synchroniseFolder(Files.localFolder) } catch {
      isNameDoubtful = true
      throw SystemFailure(code: error.code)
    }
    isNameLasting = true
  }

  /// Appends to a new file that takes the journal's name: where there is none yet, and where the name is doubtful.
  private mutating func replace(appending bytes: [UInt8]) throws(StoreProblem) {
    do throws(FileProblem) {
      // The first line of all: the local folder's own name has to last as well.
      if length == 0 { try files.synchroniseFolder("") }
      let old = length == 0 ? [] : Array(try files.read(Journal.path).prefix(length))
      try put(old + bytes)
    } catch {
      // It may have taken its place all the same.
      cut()
      throw .file(FileProblem(error.action == .synchronise ? .synchronise : .append, Journal.path, code: error.code))
    }
    length += bytes.count
  }

  /// Puts another journal in the place of this one: these lines as they are, then what is said of files.
  mutating func replace(with entries: [ArraySlice<UInt8>], _ marks: [JournalMarks]) throws(StoreProblem) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(0) { $0 + $1.count + 1 } + 4096)
    for mark in marks { bytes += Addition.marks(mark).line }
    for entry in entries { bytes += entry + [0x0A] }
    do throws(FileProblem) {
      do throws(FileProblem) { try put(bytes) } catch {
        // Once more, where it stands there and only its name is doubtful: other programs know nothing of the doubt.
        guard error.action == .synchronise else { throw error }
        try put(bytes)
      }
    } catch {
      adopt(bytes.count, entries.count)
      throw .file(error)
    }
    length = bytes.count
    entryCount = entries.count
  }

  /// Goes on with the new journal where it stands there although its name is doubtful: it has all that the old one had.
  private mutating func adopt(_ length: Int, _ count: Int) {
    guard let status = try? files.system.status(files.absolute(Journal.path), followingLinks: false),
      identity.map({ $0 != Identity(status) }) ?? true, status.size == length
    else { return }
    identity = Identity(status)
    self.length = length
    entryCount = count
  }

  private mutating func put(_ bytes: [UInt8]) throws(FileProblem) {
    isNameLasting = false
    do throws(FileProblem) { try files.replace(Journal.path, with: bytes) } catch {
      isNameDoubtful = true
      throw error
    }
    isNameDoubtful = false
    isNameLasting = files.flushes
    identity = (try? files.system.status(files.absolute(Journal.path), followingLinks: false)).map(Identity.init)
  }

  /// Takes lines that were refused out of the file again.
  private mutating func cut() {
    let system = files.system
    guard let descriptor = try? system.open(files.absolute(Journal.path), O_RDWR | O_NOFOLLOW, mode: 0) else { return }
    defer { try? system.close(descriptor) }
    guard let status = try? system.status(descriptor), status.size > length else { return }
    try? system.truncate(descriptor, to: length)
    try? system.synchronise(descriptor)
    identity = Identity(status)
  }
}
