import Glibc

/// The operating system itself.
struct SystemFiles: FileSystem {
  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemFailure) -> Int32 {
    try SystemFiles.checked(Glibc.open(path, flags | O_CLOEXEC, mode))
  }

  func close(_ descriptor: Int32) throws(SystemFailure) {
    try SystemFiles.checked(Glibc.close(descriptor))
  }

  func read(_ descriptor: Int32, into bytes: UnsafeMutableRawBufferPointer, from offset: Int) throws(SystemFailure)
    -> Int
  {
    while true {
      let count = pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemFailure(code: errno) }
    }
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(SystemFailure) -> Int {
    while true {
      let count = pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemFailure(code: errno) }
    }
  }

  func truncate(_ descriptor: Int32, to length: Int) throws(SystemFailure) {
    try SystemFiles.checked(ftruncate(descriptor, off_t(length)))
  }

  func synchronise(_ descriptor: Int32) throws(SystemFailure) {
    try SystemFiles.checked(fsync(descriptor))
  }

  func setMode(_ descriptor: Int32, _ mode: UInt32) throws(SystemFailure) {
    try SystemFiles.checked(fchmod(descriptor, mode))
  }

  func lock(_ descriptor: Int32, exclusively: Bool) throws(SystemFailure) {
    while flock(descriptor, exclusively ? LOCK_EX : LOCK_SH) != 0 {
      guard errno == EINTR else { throw SystemFailure(code: errno) }
    }
  }

  func rename(_ path: String, to other: String) throws(SystemFailure) {
    try SystemFiles.checked(Glibc.rename(path, other))
  }

  func remove(_ path: String) throws(SystemFailure) {
    try SystemFiles.checked(unlink(path))
  }

  func makeFolder(_ path: String, mode: UInt32) throws(SystemFailure) {
    try SystemFiles.checked(mkdir(path, mode))
  }

  func removeFolder(_ path: String) throws(SystemFailure) {
    try SystemFiles.checked(rmdir(path))
  }

  func status(_ path: String, followingLinks: Bool) throws(SystemFailure) -> FileStatus {
    var found = stat()
    try SystemFiles.checked(followingLinks ? stat(path, &found) : lstat(path, &found))
    return FileStatus(found)
  }

  func status(_ descriptor: Int32) throws(SystemFailure) -> FileStatus {
    var found = stat()
    try SystemFiles.checked(fstat(descriptor, &found))
    return FileStatus(found)
  }

  func names(in path: String) throws(SystemFailure) -> [String] {
    guard let folder = opendir(path) else { throw SystemFailure(code: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      // The end and an error look the same but for this: half a folder must not be taken for the whole one.
      errno = 0
      guard let entry = readdir(folder) else {
        guard errno == 0 else { throw SystemFailure(code: errno) }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  func isWritable(_ path: String) -> Bool {
    access(path, W_OK) == 0
  }

  @discardableResult
  private static func checked(_ result: Int32) throws(SystemFailure) -> Int32 {
    guard result >= 0 else { throw SystemFailure(code: errno) }
    return result
  }
}

extension FileStatus {
  init(_ found: stat) {
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, size: Int(found.st_size), mode: found.st_mode & 0o777, device: UInt64(found.st_dev),
      inode: UInt64(found.st_ino), modified: found.st_mtim.tv_sec * 1_000_000_000 + found.st_mtim.tv_nsec)
  }
}
