import Domain
import Glibc

/// A file that a person names on the command line to be written.
struct OutputFile {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// All of it or nothing: who reads the file meanwhile (a web server, a calendar) sees the old one or the new one.
  /// - Parameter mode: of a file that is new, before the mask of the process.
  func write(_ bytes: [UInt8], mode: mode_t = 0o666) throws(FileProblem) {
    var status = stat()
    // A pipe or a device is written to as it is; a link leads to the file that is meant.
    let exists = stat(path, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else { return try put(bytes, into: path, O_WRONLY, mode) }
    let target = exists ? resolved : path
    let fresh = "\(target).\(getpid()).tmp"
    do throws(FileProblem) {
      try put(bytes, into: fresh, O_WRONLY | O_CREAT | O_EXCL, mode)
      if exists { chmod(fresh, status.st_mode & 0o777) }
      guard rename(fresh, target) == 0 else { throw FileProblem(.write, path, code: errno) }
    } catch {
      unlink(fresh)
      throw error
    }
  }

  private var resolved: String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private func put(_ bytes: [UInt8], into name: String, _ flags: Int32, _ mode: mode_t) throws(FileProblem) {
    let descriptor = open(name, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileProblem(.write, path, code: errno) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileProblem(.write, path, code: count < 0 ? errno : ENOSPC) }
      done += count
    }
    // A disk may say only now that it is full; a pipe has nothing to flush.
    if fsync(descriptor) != 0, errno != EINVAL { throw FileProblem(.write, path, code: errno) }
  }
}
