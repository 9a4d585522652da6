import Domain
import Glibc

/// A folder of its own for a test; gone when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/neteland-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileProblem(.makeFolder, "/tmp", code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove(path) }

  private func remove(_ folder: String) {
    chmod(folder, 0o700)
    for name in (try? Files(root: folder).names(in: "")) ?? [] {
      let inner = folder + "/" + name
      if Files(root: inner).presence("") == .folder { remove(inner) } else { unlink(inner) }
    }
    rmdir(folder)
  }

  func bytes(_ name: String) throws -> [UInt8] { try Files(root: path).read(name) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen(path + "/" + name, "wb") else { throw FileProblem(.write, name, code: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw FileProblem(.write, name, code: errno) }
  }

  /// All files by path, but for the lock: what must not change when something is refused.
  func contents() throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    func read(_ folder: String) throws {
      for name in try Files(root: path).names(in: folder) {
        let inner = folder.isEmpty ? name : folder + "/" + name
        switch Files(root: path).presence(inner) {
        case .folder: try read(inner)
        case .file where !inner.hasSuffix(".neteland/lock"): all[inner] = try bytes(inner)
        default: break
        }
      }
    }
    try read("")
    return all
  }
}
