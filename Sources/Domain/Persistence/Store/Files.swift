import Glibc

/// The files under one folder: everything the program does to a disk goes through here.
///
/// Replacing is atomic and lasting: the new bytes go to a fresh file in the local folder, are flushed to the disk, take
/// the old one's name, and the folder is flushed too. Folders are made 0700 and files 0600: they may hold contacts of
/// people. A file that is replaced keeps the permissions it had: a folder may be shared on purpose.
public struct Files: Sendable {
  /// The folder, absolute or relative to the working directory.
  public let root: String
  /// Whether `replace` waits for the disk. False only where nothing has to last: a demonstration's private copy.
  public let flushes: Bool
  let system: any FileSystem

  public init(root: String, flushes: Bool = true) {
    self.init(root: root, flushes: flushes, system: SystemFiles())
  }

  init(root: String, flushes: Bool = true, system: any FileSystem) {
    self.root = root
    self.flushes = flushes
    self.system = system
  }

  /// Machine-local things, and the only place for temporary files; git ignores it.
  public static let localFolder = ".neteland"

  /// The largest file that is read, in bytes. A hundred thousand sessions are 60 MB.
  public static let sizeLimit = 256 << 20

  func absolute(_ path: String) -> String {
    path.isEmpty ? root : root + "/" + path
  }

  public enum Presence: Sendable { case absent, file, folder, link, other }

  /// What stands at a path. A link below the root is a link: what it points at may lie anywhere. What cannot be looked at
  /// counts as absent.
  public func presence(_ path: String) -> Presence {
    (try? surePresence(path)) ?? .absent
  }

  /// The same, where nothing may be taken for absent because a disk failed for a moment.
  func surePresence(_ path: String) throws(FileProblem) -> Presence {
    do throws(SystemFailure) {
      switch try system.status(absolute(path), followingLinks: path.isEmpty).kind {
      case .file: return .file
      case .folder: return .folder
      case .link: return .link
      case .other: return .other
      }
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return .absent }
      throw FileProblem(.read, path.isEmpty ? root : path, code: error.code)
    }
  }

  public func isWritable(_ path: String) -> Bool {
    system.isWritable(absolute(path))
  }

  // MARK: Reading

  /// The whole file. Only a regular file is read: a link may lead out of the folder (`ELOOP`), a FIFO or a device would
  /// hang or never end (`EINVAL`), and one over the limit is none of ours (`EFBIG`).
  public func read(_ path: String) throws(FileProblem) -> [UInt8] {
    do throws(SystemFailure) {
      let descriptor = try system.open(absolute(path), O_RDONLY | O_NONBLOCK | O_NOFOLLOW, mode: 0)
      defer { try? system.close(descriptor) }
      let status = try system.status(descriptor)
      switch status.kind {
      case .file: break
      case .folder: throw SystemFailure(code: EISDIR)
      case .link: throw SystemFailure(code: ELOOP)
      case .other: throw SystemFailure(code: EINVAL)
      }
      guard status.size <= Files.sizeLimit else { throw SystemFailure(code: EFBIG) }
      return try readAll(descriptor, from: 0, to: status.size)
    } catch {
      throw FileProblem(.read, path, code: error.code)
    }
  }

  /// The bytes in a range of a file; fewer where it has become shorter.
  func readAll(_ descriptor: Int32, from start: Int, to end: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, end - start)) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        do throws(SystemFailure) {
          let got = try system.read(descriptor, into: rest, from: start + count)
          if got == 0 { break }
          count += got
        } catch {
          failure = error
          break
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The names in a folder, sorted, without `.` and `..`.
  public func names(in path: String) throws(FileProblem) -> [String] {
    do {
      return try system.names(in: absolute(path)).sorted()
    } catch {
      throw FileProblem(.list, path, code: error.code)
    }
  }

  // MARK: Writing

  /// Makes the folder and those above it, up to and with the root's own parents, and has its name on the disk: also that
  /// of a folder which was there already, for whoever made it may have been killed before that.
  public func makeFolder(_ path: String) throws(FileProblem) {
    let target = absolute(path)
    var made = ""
    for part in target.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && part.isEmpty ? "/" : (made.isEmpty || made == "/" ? "" : "/") + part
      guard !part.isEmpty else { continue }
      var isNew = true
      do throws(SystemFailure) {
        try system.makeFolder(made, mode: 0o700)
      } catch {
        // What is there already needs no making, wherever it cannot be made anew.
        if error.code != EEXIST, (try? system.status(made, followingLinks: true)) == nil {
          throw FileProblem(.makeFolder, target, code: error.code)
        }
        isNew = false
      }
      guard flushes, isNew || made == target else { continue }
      do throws(FileProblem) { try synchroniseFolder(at: Files.folder(of: made)) } catch {
        // A folder of the system's, in which only names that are known can be looked up.
        if !isNew, path.isEmpty, error.code == EACCES { continue }
        // After a failed flush the system takes the name for written. Made anew, it is written anew.
        if isNew { try? system.removeFolder(made) }
        throw error
      }
    }
    guard presence(path) == .folder else { throw FileProblem(.makeFolder, target, code: ENOTDIR) }
  }

  /// Gives the file these bytes, all of them or, where that fails, none: the old file is then as it was. Only where the
  /// very last step fails, the new one stands there, and may be gone after a power cut.
  /// The folder it stands in and the local folder must be there.
  public func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let target = absolute(path)
    let name = path.split(separator: "/").joined(separator: "-")
    let fresh = absolute(Files.localFolder + "/" + name + Files.freshMark + "\(getpid())")
    var step = FileProblem.Action.replace
    do throws(SystemFailure) {
      // Opened before anything is done: afterwards there might be no descriptor left for it.
      let folder = try flushes ? system.open(Files.folder(of: target), O_RDONLY | O_DIRECTORY, mode: 0) : -1
      defer { if folder >= 0 { try? system.close(folder) } }
      do throws(SystemFailure) {
        try write(bytes, to: fresh, as: target, &step)
        step = .replace
        try system.rename(fresh, to: target)
      } catch {
        try? system.remove(fresh)
        throw error
      }
      step = .synchronise
      if flushes { try synchroniseOpenFolder(folder) }
    } catch {
      throw FileProblem(step, path, code: error.code)
    }
  }

  private func write(_ bytes: [UInt8], to fresh: String, as target: String, _ step: inout FileProblem.Action)
    throws(SystemFailure)
  {
    step = .write
    let descriptor = try system.open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
    do throws(SystemFailure) {
      try writeAll(bytes, to: descriptor, at: 0)
      if let old = try? system.status(target, followingLinks: false), old.kind == .file, old.mode != 0o600 {
        // A file system without permissions has none to keep.
        try? system.setMode(descriptor, old.mode)
      }
      step = .synchronise
      if flushes { try system.synchronise(descriptor) }
    } catch {
      try? system.close(descriptor)
      throw error
    }
    // A network file system may report a failed write only now.
    step = .write
    try system.close(descriptor)
  }

  func remove(_ path: String) throws(FileProblem) {
    do {
      try system.remove(absolute(path))
    } catch {
      throw FileProblem(.remove, path, code: error.code)
    }
  }

  /// The folder that an entry stands in: what is flushed for the entry to last.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Between the name of a file and the number of the process that is about to replace it.
  static let freshMark = ".new-"

  /// Removes what crashes have left of replacements. The caller holds the lock, so none is under way.
  func removeLeftovers() {
    for name in (try? system.names(in: absolute(Files.localFolder))) ?? [] where name.contains(Files.freshMark) {
      try? system.remove(absolute(Files.localFolder + "/" + name))
    }
  }

  func writeAll(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      var failure: SystemFailure?
      let put = bytes.withUnsafeBytes { all in
        do throws(SystemFailure) {
          return try system.write(descriptor, UnsafeRawBufferPointer(rebasing: all[done...]), at: offset + done)
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      guard put > 0 else { throw SystemFailure(code: ENOSPC) }
      done += put
    }
  }

  /// Has the names in a folder below the root on the disk.
  func synchroniseFolder(_ path: String) throws(FileProblem) {
    try synchroniseFolder(at: absolute(path))
  }

  private func synchroniseFolder(at path: String) throws(FileProblem) {
    do throws(SystemFailure) {
      let descriptor = try system.open(path, O_RDONLY | O_DIRECTORY, mode: 0)
      defer { try? system.close(descriptor) }
      try synchroniseOpenFolder(descriptor)
    } catch {
      throw FileProblem(.synchronise, path, code: error.code)
    }
  }

  private func synchroniseOpenFolder(_ descriptor: Int32) throws(SystemFailure) {
    do throws(SystemFailure) {
      try system.synchronise(descriptor)
    } catch {
      // Some file systems cannot flush a folder and say so; nothing is lost by asking.
      guard error.code == EINVAL else { throw error }
    }
  }
}

extension FileProblem {
  /// The operating system's own words, in the language of the locale.
  public var reason: String { String(cString: strerror(code)) }
}
