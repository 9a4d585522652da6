import Glibc

/// A file of the tests, found beside their sources.
struct Fixture {
  let path: String

  /// `name` in `Tests/DomainTests/Fixtures`.
  init(_ name: String, in source: String = #filePath) {
    let support = source[..<(source.lastIndex(of: "/") ?? source.startIndex)]
    path = "\(support)/../Fixtures/\(name)"
  }

  struct Unreadable: Error {
    let path: String
  }

  func bytes() throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    guard ferror(file) == 0 else { throw Unreadable(path: path) }
    return bytes
  }
}
