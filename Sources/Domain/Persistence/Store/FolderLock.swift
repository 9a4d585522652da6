import Glibc

/// Keeps other programs on this machine from writing the folder, for as long as one step takes.
///
/// The lock is the kernel's (`flock`): it goes when its holder does, however that ends, so none is ever stale.
struct FolderLock: ~Copyable {
  private let descriptor: Int32
  private let system: any FileSystem

  /// The file in the local folder that is locked.
  static let name = "lock"

  enum Mode { case shared, exclusive }

  /// Waits for the lock. A folder in which nothing can be written is read without one.
  init(_ files: Files, _ mode: Mode) throws(StoreProblem) {
    system = files.system
    descriptor = try FolderLock.take(files, mode)
  }

  /// The locked descriptor, or -1 where reading has to go without a lock.
  private static func take(_ files: Files, _ mode: Mode) throws(StoreProblem) -> Int32 {
    let path = Files.localFolder + "/" + name
    let system = files.system
    let descriptor: Int32
    do {
      // Who only reads leaves no trace: where there is no lock yet, nobody has written either.
      descriptor =
        mode == .shared
        ? try system.open(files.absolute(path), O_RDONLY | O_NONBLOCK | O_NOFOLLOW, mode: 0)
        : try system.open(files.absolute(path), O_RDWR | O_NONBLOCK | O_CREAT | O_NOFOLLOW, mode: 0o600)
    } catch {
      if mode == .shared { return -1 }
      throw .file(FileProblem(.lock, path, code: error.code))
    }
    do {
      try system.lock(descriptor, exclusively: mode == .exclusive)
    } catch {
      // Some network file systems know no locks.
      if mode == .shared { return descriptor }
      try? system.close(descriptor)
      throw .file(FileProblem(.lock, path, code: error.code))
    }
    return descriptor
  }

  deinit {
    if descriptor >= 0 { try? system.close(descriptor) }
  }
}
