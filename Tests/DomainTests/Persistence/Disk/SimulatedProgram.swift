import Glibc

@testable import Domain

/// A program on a simulated disk, to which any call may fail, or be its last.
///
/// Only one thread ever uses it: the protocol asks for what can be sent, the tests never send it.
final class SimulatedProgram: FileSystem, @unchecked Sendable {
  enum Call: CaseIterable {
    case open, close, read, write, truncate, synchronise, setMode, lock, rename, remove, makeFolder, status, names
  }

  /// What goes wrong.
  enum Fault {
    /// The call with this number does nothing and fails; all that follow too, where it lasts.
    case fails(at: Int, code: Int32, lasts: Bool = false)
    /// The same, counted among the calls of one kind.
    case failsKind(Call, at: Int, code: Int32, lasts: Bool = false)
    /// No write puts down more than so many bytes at once.
    case shortWrites(Int)
    /// The program is killed at the call with this number.
    case dies(at: Int)
  }

  let number: Int
  private let disk: SimulatedDisk
  private var faults: [Fault] = []
  /// Calls since the faults were set.
  private(set) var calls = 0
  private var callsOfKind: [Call: Int] = [:]
  /// Whether a fault has come about.
  private(set) var hasFailed = false
  private(set) var isDead = false

  init(_ disk: SimulatedDisk, number: Int) {
    self.disk = disk
    self.number = number
  }

  /// From the next call on, counted from 1.
  func set(_ faults: Fault...) {
    self.faults = faults
    calls = 0
    callsOfKind = [:]
    hasFailed = false
  }

  func kill() {
    isDead = true
    disk.end(number)
  }

  private func enter(_ call: Call) throws(SystemFailure) {
    guard !isDead else { throw SystemFailure(code: EIO) }
    calls += 1
    callsOfKind[call, default: 0] += 1
    for fault in faults {
      switch fault {
      case .fails(let at, let code, let lasts) where calls == at || lasts && calls > at:
        hasFailed = true
        throw SystemFailure(code: code)
      case .failsKind(call, let at, let code, let lasts)
      where callsOfKind[call] == at || lasts && callsOfKind[call, default: 0] > at:
        hasFailed = true
        throw SystemFailure(code: code)
      case .dies(at: calls):
        hasFailed = true
        kill()
        throw SystemFailure(code: EIO)
      default: break
      }
    }
  }

  // MARK: Files

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemFailure) -> Int32 {
    try enter(.open)
    let writing = flags & (O_WRONLY | O_RDWR) != 0
    let found: Int
    do throws(SystemFailure) {
      found = try disk.find(path, following: flags & O_NOFOLLOW == 0)
    } catch {
      guard error.code == ENOENT, flags & O_CREAT != 0 else { throw error }
      return disk.open(disk.make(.file, mode, as: try disk.entry(path)), by: number, writing: writing)
    }
    guard let node = disk.image.nodes[found] else { throw SystemFailure(code: EIO) }
    if node.kind == .link { throw SystemFailure(code: ELOOP) }
    if node.kind == .folder, writing { throw SystemFailure(code: EISDIR) }
    if node.kind != .folder, flags & O_DIRECTORY != 0 { throw SystemFailure(code: ENOTDIR) }
    if flags & O_EXCL != 0 { throw SystemFailure(code: EEXIST) }
    if writing, node.mode & 0o200 == 0 { throw SystemFailure(code: EACCES) }
    if flags & O_WRONLY == 0, node.mode & 0o400 == 0 { throw SystemFailure(code: EACCES) }
    if flags & O_TRUNC != 0, !node.bytes.isEmpty { disk.change(.truncate(found, to: 0)) }
    return disk.open(found, by: number, writing: writing)
  }

  func close(_ descriptor: Int32) throws(SystemFailure) {
    let isOpen = disk.forget(descriptor)
    try enter(.close)
    guard isOpen else { throw SystemFailure(code: EBADF) }
  }

  func read(_ descriptor: Int32, into bytes: UnsafeMutableRawBufferPointer, from offset: Int) throws(SystemFailure)
    -> Int
  {
    try enter(.read)
    let contents = disk.image.nodes[try disk.opened(descriptor).node]?.bytes ?? []
    let part = contents.dropFirst(offset).prefix(bytes.count)
    bytes.copyBytes(from: part)
    return part.count
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(SystemFailure) -> Int {
    try enter(.write)
    let opened = try disk.opened(descriptor)
    guard opened.writes else { throw SystemFailure(code: EBADF) }
    var count = bytes.count
    for case .shortWrites(let most) in faults { count = min(count, most) }
    if let room = disk.room {
      count = min(count, room)
      guard count > 0 else {
        hasFailed = true
        throw SystemFailure(code: ENOSPC)
      }
      disk.room = room - count
    }
    disk.change(.write(opened.node, at: offset, Array(bytes.prefix(count))))
    return count
  }

  func truncate(_ descriptor: Int32, to length: Int) throws(SystemFailure) {
    try enter(.truncate)
    let opened = try disk.opened(descriptor)
    guard opened.writes else { throw SystemFailure(code: EINVAL) }
    disk.change(.truncate(opened.node, to: length))
  }

  func synchronise(_ descriptor: Int32) throws(SystemFailure) {
    let node = try disk.opened(descriptor).node
    do throws(SystemFailure) {
      try enter(.synchronise)
    } catch {
      if !isDead { disk.image.failToFlush(node) }
      throw error
    }
    disk.flush(node)
  }

  func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemFailure) {
    try enter(.setMode)
    disk.image.setMode(try disk.opened(descriptor).node, mode)
  }

  func lock(_ descriptor: Int32, exclusively: Bool) throws(SystemFailure) {
    try enter(.lock)
    try disk.lock(descriptor, exclusively: exclusively)
  }

  // MARK: Names

  func rename(_ path: String, to other: String) throws(SystemFailure) {
    try enter(.rename)
    let node = try disk.find(path, following: false)
    if let old = try? disk.node(other, following: false), old.kind == .folder { throw SystemFailure(code: EISDIR) }
    disk.note(disk.image.nodes[node]?.bytes ?? [], at: other)
    disk.change(.rename(try disk.entry(path), to: try disk.entry(other), node))
  }

  func remove(_ path: String) throws(SystemFailure) {
    try enter(.remove)
    guard try disk.node(path, following: false).kind != .folder else { throw SystemFailure(code: EISDIR) }
    disk.change(.leave(try disk.entry(path)))
  }

  func makeFolder(_ path: String, mode: UInt32) throws(SystemFailure) {
    try enter(.makeFolder)
    do throws(SystemFailure) { _ = try disk.find(path, following: false) } catch {
      guard error.code == ENOENT else { throw error }
      _ = disk.make(.folder, mode, as: try disk.entry(path))
      return
    }
    throw SystemFailure(code: EEXIST)
  }

  func removeFolder(_ path: String) throws(SystemFailure) {
    try enter(.remove)
    let node = try disk.node(path, following: false)
    guard node.kind == .folder else { throw SystemFailure(code: ENOTDIR) }
    guard node.entries.isEmpty else { throw SystemFailure(code: ENOTEMPTY) }
    disk.change(.leave(try disk.entry(path)))
  }

  func status(_ path: String, followingLinks: Bool) throws(SystemFailure) -> FileStatus {
    try enter(.status)
    return try status(of: try disk.find(path, following: followingLinks))
  }

  func status(_ descriptor: Int32) throws(SystemFailure) -> FileStatus {
    try enter(.status)
    return try status(of: try disk.opened(descriptor).node)
  }

  private func status(of number: Int) throws(SystemFailure) -> FileStatus {
    guard let node = disk.image.nodes[number] else { throw SystemFailure(code: EIO) }
    return FileStatus(
      kind: node.kind, size: node.bytes.count, mode: node.mode, device: 1, inode: UInt64(number),
      modified: node.modified)
  }

  func names(in path: String) throws(SystemFailure) -> [String] {
    try enter(.names)
    let node = try disk.node(path)
    guard node.kind == .folder else { throw SystemFailure(code: ENOTDIR) }
    guard node.mode & 0o400 != 0 else { throw SystemFailure(code: EACCES) }
    return Array(node.entries.keys)
  }

  func isWritable(_ path: String) -> Bool {
    !isDead && ((try? disk.node(path).mode & 0o200 != 0) ?? false)
  }
}
