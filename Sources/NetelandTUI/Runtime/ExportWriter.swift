import Domain
import Glibc

/// Writes what was taken out of a table to a file that somebody named.
enum ExportWriter {
  static func write(_ file: ExportFile) -> ExportOutcome {
    let path = place(of: file.path)
    var status = stat()
    // A link that leads nowhere is there too.
    if !file.replaces, lstat(path, &status) == 0 { return .exists(path) }
    do throws(FileProblem) {
      // A pipe without a reader would hold the program up.
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        throw FileProblem(.write, path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
      }
      try OutputFile(path).write(file.bytes, mode: file.isConfidential ? 0o600 : 0o666)
      return .written(path)
    } catch {
      return .failed(error)
    }
  }

  /// `~/` leads home, as in a shell.
  private static func place(of path: String) -> String {
    guard path.hasPrefix("~/"), let home = Surroundings.variable("HOME") else { return path }
    return home + path.dropFirst()
  }
}
