import Glibc
import Testing

@testable import Domain

/// A disk in memory that several programs use, one call at a time.
///
/// One thread does everything, so a program that would wait for another's lock would wait for ever: that is noted as a
/// failure of the test.
final class SimulatedDisk {
  var image: DiskImage
  /// Called before each call that changes something: where a kill or a power cut may come.
  var beforeChange: (() -> Void)?
  /// All contents that a file was given under a path, by being renamed to it or written from outside.
  private(set) var versions: [String: Set<[UInt8]>] = [:]
  /// Bytes that can still be written; nil where there is no end to it.
  var room: Int?

  struct Descriptor {
    let node: Int
    let program: Int
    let writes: Bool
  }

  private(set) var descriptors: [Int32: Descriptor] = [:]
  private var locks: [Int32: Bool] = [:]
  private var nextDescriptor: Int32 = 3
  private var programs = 0
  private var known: [String: [String]] = [:]

  init(_ image: DiskImage = DiskImage()) {
    self.image = image
  }

  /// A program starts that sees this disk.
  func program() -> SimulatedProgram {
    programs += 1
    return SimulatedProgram(self, number: programs)
  }

  /// A program has ended, however that came about: its descriptors and locks are gone.
  func end(_ program: Int) {
    for descriptor in descriptors.filter({ $0.value.program == program }).keys { _ = forget(descriptor) }
  }

  // MARK: Paths

  func find(_ path: String, following: Bool = true, depth: Int = 0) throws(SystemFailure) -> Int {
    guard depth < 8 else { throw SystemFailure(code: ELOOP) }
    var number = DiskImage.top
    let parts = parts(of: path)
    for (index, part) in parts.enumerated() {
      guard image.nodes[number]?.kind == .folder else { throw SystemFailure(code: ENOTDIR) }
      guard let next = image.node(.init(folder: number, name: part)) else { throw SystemFailure(code: ENOENT) }
      number = next
      guard let node = image.nodes[number], node.kind == .link, following || index < parts.count - 1 else { continue }
      let target = String(decoding: node.bytes, as: UTF8.self)
      let above = "/" + parts[..<index].joined(separator: "/")
      number = try find(target.hasPrefix("/") ? target : above + "/" + target, depth: depth + 1)
    }
    return number
  }

  /// The same few paths are asked for again and again, and this is what takes the time.
  private func parts(of path: String) -> [String] {
    if let known = known[path] { return known }
    let parts = path.split(separator: "/").map(String.init)
    known[path] = parts
    return parts
  }

  func node(_ path: String, following: Bool = true) throws(SystemFailure) -> DiskImage.Node {
    guard let node = image.nodes[try find(path, following: following)] else { throw SystemFailure(code: EIO) }
    return node
  }

  /// The folder that a path stands in, and its name there; the folder may be written.
  func entry(_ path: String) throws(SystemFailure) -> DiskImage.Entry {
    guard let slash = path.lastIndex(of: "/") else { throw SystemFailure(code: EINVAL) }
    let folder = try find(String(path[..<slash]))
    guard let node = image.nodes[folder], node.kind == .folder else { throw SystemFailure(code: ENOTDIR) }
    guard node.mode & 0o200 != 0 else { throw SystemFailure(code: EACCES) }
    return .init(folder: folder, name: String(path[path.index(after: slash)...]))
  }

  // MARK: Changes

  func change(_ operation: DiskImage.Operation) {
    beforeChange?()
    image.perform(operation)
  }

  func make(_ kind: FileStatus.Kind, _ mode: UInt32, _ bytes: [UInt8] = [], as entry: DiskImage.Entry) -> Int {
    beforeChange?()
    return image.make(kind, mode, bytes, as: entry)
  }

  func flush(_ node: Int) {
    beforeChange?()
    image.flush(node)
  }

  func note(_ version: [UInt8], at path: String) {
    versions[path, default: []].insert(version)
  }

  // MARK: Descriptors

  func open(_ node: Int, by program: Int, writing: Bool) -> Int32 {
    defer { nextDescriptor += 1 }
    descriptors[nextDescriptor] = Descriptor(node: node, program: program, writes: writing)
    return nextDescriptor
  }

  func opened(_ descriptor: Int32) throws(SystemFailure) -> Descriptor {
    guard let found = descriptors[descriptor] else { throw SystemFailure(code: EBADF) }
    return found
  }

  /// Whether there was such a one.
  func forget(_ descriptor: Int32) -> Bool {
    locks[descriptor] = nil
    return descriptors.removeValue(forKey: descriptor) != nil
  }

  func lock(_ descriptor: Int32, exclusively: Bool) throws(SystemFailure) {
    let node = try opened(descriptor).node
    let isHeld = locks.contains { other, isExclusive in
      other != descriptor && descriptors[other]?.node == node && (isExclusive || exclusively)
    }
    guard !isHeld else {
      Issue.record("a program waits for ever for a lock that another one holds")
      throw SystemFailure(code: EDEADLK)
    }
    locks[descriptor] = exclusively
  }
}

extension SimulatedDisk {
  /// What somebody else does to a file, whole and flushed: over what is there, as some editors do it, or as a new file that
  /// takes its name, as others do. No program of ours sees it half done.
  func writeFromOutside(_ bytes: [UInt8], to path: String, inPlace: Bool) throws(SystemFailure) {
    let hook = beforeChange
    beforeChange = nil
    defer { beforeChange = hook }
    let entry = try entry(path)
    if inPlace, let node = image.node(entry) {
      image.perform(.truncate(node, to: 0))
      image.perform(.write(node, at: 0, bytes))
      image.flush(node)
    } else {
      let other = DiskImage.Entry(folder: entry.folder, name: entry.name + "~")
      let node = image.make(.file, 0o644, as: other)
      image.perform(.write(node, at: 0, bytes))
      image.flush(node)
      image.perform(.rename(other, to: entry, node))
      image.flush(entry.folder)
    }
    note(bytes, at: path)
  }

  func contents(_ path: String) throws(SystemFailure) -> [UInt8] { try node(path).bytes }
}
