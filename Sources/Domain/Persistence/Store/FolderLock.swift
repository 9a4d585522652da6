import Glibc

/// Keeps other programs on this machine from writing the folder, for as long as one step takes.
///
/// The lock is the kernel's (`flock`): it goes when its holder does, however that ends, so none is ever stale.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  enum Mode { case shared, exclusive }

  /// Waits for the lock. A folder in which nothing can be written is read without one.
  init(_ files: Files, _ mode: Mode) throws(StoreProblem) {
    let path = Files.localFolder + "/lock"
    var descriptor = open(files.absolute(path), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor < 0, mode == .shared { descriptor = open(files.absolute(path), O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 || mode == .shared else { throw .file(FileProblem(.lock, path, code: errno)) }
    self.descriptor = descriptor
    guard descriptor >= 0 else { return }
    while flock(descriptor, mode == .shared ? LOCK_SH : LOCK_EX) != 0 {
      guard errno == EINTR else {
        let code = errno
        // Some network file systems know no locks; reading goes without.
        if mode == .shared { return }
        throw .file(FileProblem(.lock, path, code: code))
      }
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
