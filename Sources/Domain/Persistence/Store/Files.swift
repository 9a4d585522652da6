import Glibc

/// The files under one folder: everything the program does to a disk goes through here.
///
/// Replacing is atomic and lasting: the new bytes go to a fresh file in the staging folder, are flushed to the disk, take
/// the old one's name, and the folder is flushed too. Folders are made 0700 and files 0600: they may hold contacts of people.
public struct Files: Sendable {
  /// The folder, absolute or relative to the working directory.
  public let root: String
  /// Whether `replace` waits for the disk. False only where nothing has to last: a demonstration's private copy.
  public let flushes: Bool

  public init(root: String, flushes: Bool = true) {
    self.root = root
    self.flushes = flushes
  }

  func absolute(_ path: String) -> String {
    path.isEmpty ? root : root + "/" + path
  }

  public enum Presence: Sendable { case absent, file, folder, other }

  /// What stands at a path; a link counts as what it points at.
  public func presence(_ path: String) -> Presence {
    var status = stat()
    guard stat(absolute(path), &status) == 0 else { return .absent }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  public func isWritable(_ path: String) -> Bool {
    access(absolute(path), W_OK) == 0
  }

  /// The whole file. Only a regular file is read: a FIFO or a device would hang or never end.
  public func read(_ path: String) throws(FileProblem) -> [UInt8] {
    let descriptor = open(absolute(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileProblem(.read, path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(.read, path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileProblem(.read, path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    return try Files.readAll(descriptor, path: path, expecting: Int(status.st_size), from: 0)
  }

  static func readAll(
    _ descriptor: Int32, path: String, expecting size: Int, from start: Int
  ) throws(FileProblem) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size - start)) { buffer, count in
      while count < buffer.count {
        let got = pread(descriptor, buffer.baseAddress! + count, buffer.count - count, off_t(start + count))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw FileProblem(.read, path, code: failure) }
    return bytes
  }

  /// The names in a folder, sorted, without `.` and `..`.
  public func names(in path: String) throws(FileProblem) -> [String] {
    guard let folder = opendir(absolute(path)) else { throw FileProblem(.list, path, code: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes the folder and those above it, up to and with the root's own parents.
  public func makeFolder(_ path: String) throws(FileProblem) {
    let target = absolute(path)
    var made = ""
    for part in target.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && part.isEmpty ? "/" : (made.isEmpty || made == "/" ? "" : "/") + part
      guard !part.isEmpty, mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
      throw FileProblem(.makeFolder, target, code: errno)
    }
    guard presence(path) == .folder else { throw FileProblem(.makeFolder, target, code: ENOTDIR) }
  }

  /// Machine-local things, and the only place for temporary files; git ignores it.
  public static let localFolder = ".neteland"

  /// Gives the file these bytes, all of them or, where that fails, none: the old file is then as it was.
  /// The folder it stands in and the local folder must be there.
  public func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let target = absolute(path)
    let folder = target.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let name = path.split(separator: "/").joined(separator: "-")
    let fresh = absolute(Files.localFolder + "/" + name + ".new-\(getpid())")
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileProblem(.write, path, code: errno) }
    do throws(FileProblem) {
      try Files.writeAll(bytes, to: descriptor, path: path)
      guard !flushes || fsync(descriptor) == 0 else { throw FileProblem(.synchronise, path, code: errno) }
    } catch {
      close(descriptor)
      unlink(fresh)
      throw error
    }
    // A network file system may report a failed write only now.
    guard close(descriptor) == 0 else {
      let code = errno
      unlink(fresh)
      throw FileProblem(.write, path, code: code)
    }
    guard rename(fresh, target) == 0 else {
      let code = errno
      unlink(fresh)
      throw FileProblem(.replace, path, code: code)
    }
    if flushes { try Files.synchroniseFolder(folder.isEmpty ? "." : folder) }
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileProblem) {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, $0.count - done) }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw FileProblem(.write, path, code: put < 0 ? errno : ENOSPC) }
      done += put
    }
  }

  static func synchroniseFolder(_ path: String) throws(FileProblem) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(.synchronise, path, code: errno) }
    defer { close(descriptor) }
    // Some file systems cannot flush a folder and say so; nothing is lost by asking.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileProblem(.synchronise, path, code: errno) }
  }
}

extension FileProblem {
  /// The operating system's own words, in the language of the locale.
  public var reason: String { String(cString: strerror(code)) }
}
