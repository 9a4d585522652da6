import Glibc

/// Keeps other programs on this machine from writing the folder, for as long as one step takes.
///
/// The lock is the kernel's (`flock`): it goes when its holder does, however that ends, so none is ever stale.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  enum Mode { case shared, exclusive }

  /// Waits for the lock. A folder in which nothing can be written is read without one.
  init(_ files: Files, _ mode: Mode) throws(StoreProblem) {
    descriptor = try FolderLock.take(files, mode)
  }

  /// The locked descriptor, or -1 where reading has to go without a lock.
  private static func take(_ files: Files, _ mode: Mode) throws(StoreProblem) -> Int32 {
    let path = Files.localFolder + "/lock"
    // Who only reads leaves no trace: where there is no lock yet, nobody has written either.
    let descriptor =
      mode == .shared
      ? open(files.absolute(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      : open(files.absolute(path), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      if mode == .shared { return -1 }
      throw .file(FileProblem(.lock, path, code: errno))
    }
    while flock(descriptor, mode == .shared ? LOCK_SH : LOCK_EX) != 0 {
      let code = errno
      if code == EINTR { continue }
      // Some network file systems know no locks.
      if mode == .shared { break }
      close(descriptor)
      throw .file(FileProblem(.lock, path, code: code))
    }
    return descriptor
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
