import Glibc
import Testing

@Suite("Bytes that somebody else has made")
struct CorpusTests {
  @Test("What the fuzzer has found before breaks no law", arguments: FuzzTarget.allCases)
  func corpus(target: FuzzTarget) throws {
    let corpus = try Corpus(of: target)
    #expect(!corpus.names.isEmpty)
    for name in corpus.names {
      let bytes = try corpus.bytes(name)
      #expect(throws: Never.self, "corpus/\(target.rawValue)/\(name)") { try target.check(bytes) }
    }
  }

  @Test("Nothing at all breaks no law", arguments: FuzzTarget.allCases)
  func nothing(target: FuzzTarget) throws {
    try target.check([])
    try target.check([0])
    try target.check([0x0A])
  }
}

/// The bytes that are kept for a target, one file each, beside the sources of the tests.
private struct Corpus {
  let names: [String]
  private let folder: String

  struct Unreadable: Error {
    let path: String
  }

  init(of target: FuzzTarget, source: String = #filePath) throws {
    folder = source[..<(source.lastIndex(of: "/") ?? source.startIndex)] + "/corpus/\(target.rawValue)"
    guard let listing = opendir(folder) else { throw Unreadable(path: folder) }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    self.names = names.sorted()
  }

  func bytes(_ name: String) throws -> [UInt8] {
    guard let file = fopen(folder + "/" + name, "rb") else { throw Unreadable(path: name) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}
