import Domain
import Glibc

/// A file that a person names on the command line; `-` is standard input.
struct InputFile {
  let path: String

  /// The most bytes that are read; the agency's largest list is a tenth of this.
  static let largest = 1 << 30

  init(_ path: String) {
    self.path = path
  }

  /// What the history and the messages call it: its name without the way to it.
  var name: String {
    path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What messages name before a line and a column.
  var place: String { path == "-" ? "stdin" : path }

  /// All of it, whatever its size; a pipe is read to its end.
  func read() throws(FileProblem) -> [UInt8] {
    guard path != "-" else { return try readAll(STDIN_FILENO) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(.read, path, code: errno) }
    defer { close(descriptor) }
    return try readAll(descriptor)
  }

  private func readAll(_ descriptor: Int32) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0 {
      guard Int(status.st_size) <= InputFile.largest else { throw FileProblem(.read, path, code: EFBIG) }
      bytes.reserveCapacity(Int(status.st_size))
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem(.read, path, code: errno) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      // A device never ends.
      guard bytes.count <= InputFile.largest else { throw FileProblem(.read, path, code: EFBIG) }
    }
  }
}
