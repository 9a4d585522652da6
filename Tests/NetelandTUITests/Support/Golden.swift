import Glibc
import Testing

/// Compares a text with the one that is kept in a file of the project: a screen, or a page of the documentation.
///
/// `path` goes from the top of the project: `docs/KEYS.md`. A bare name is a screen, kept in `Tests/Golden`. A file that
/// is not there fails, so that nothing goes unlooked at; with NETELAND_GOLDEN=write in the environment (`make golden`)
/// the files are written instead, and the difference is read where changes are read.
func expectGolden(
  _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = GoldenFile(path)
  let text = text.hasSuffix("\n") ? text : text + "\n"
  if GoldenFile.isWriting {
    try file.write(text)
    return
  }
  guard let kept = try file.read() else {
    Issue.record("\(file.path) is not there: make golden writes it", sourceLocation: sourceLocation)
    return
  }
  guard kept != text else { return }
  let difference = TextDifference(from: kept, to: text)
  Issue.record("\(file.path) differs:\n\(difference)", sourceLocation: sourceLocation)
}

/// A file in which an expected text is kept.
struct GoldenFile {
  /// From the top of the project.
  let path: String
  private let absolute: String

  struct Failure: Error {
    let path: String
    let reason: String
  }

  init(_ path: String, source: String = #filePath) {
    self.path = path.contains("/") ? path : "Tests/Golden/\(path).txt"
    // This file is Tests/NetelandTUITests/Support/Golden.swift.
    let top = source.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    absolute = "\(top)/\(self.path)"
  }

  static var isWriting: Bool {
    getenv("NETELAND_GOLDEN").map { String(cString: $0) } == "write"
  }

  /// Nil where there is no such file.
  func read() throws -> String? {
    guard let file = fopen(absolute, "rb") else {
      if errno == ENOENT { return nil }
      throw failure()
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    guard ferror(file) == 0 else { throw failure() }
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(_ text: String) throws {
    makeFolders()
    guard let file = fopen(absolute, "wb") else { throw failure() }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw failure() }
  }

  /// The names in a folder of the project, in order.
  static func names(in folder: String) throws -> [String] {
    let file = GoldenFile(folder + "/")
    guard let directory = opendir(file.absolute) else { throw file.failure() }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func makeFolders() {
    let parts = absolute.split(separator: "/", omittingEmptySubsequences: false)
    for count in 2..<max(2, parts.count) { mkdir(parts[..<count].joined(separator: "/"), 0o777) }
  }

  private func failure() -> Failure { Failure(path: absolute, reason: String(cString: strerror(errno))) }
}

/// The lines in which two texts differ, with their numbers.
struct TextDifference: CustomStringConvertible {
  let description: String

  /// So many lines are shown.
  private static let limit = 40

  init(from old: String, to new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changes = after.difference(from: before)
    let lines = changes.map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, 0, "\(offset + 1)\t- \(line)")
      case .insert(let offset, let line, _): (offset, 1, "\(offset + 1)\t+ \(line)")
      }
    }
    .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    let rest = lines.count > Self.limit ? ["… and \(lines.count - Self.limit) more lines"] : []
    description = (lines.prefix(Self.limit) + rest).joined(separator: "\n")
  }
}
