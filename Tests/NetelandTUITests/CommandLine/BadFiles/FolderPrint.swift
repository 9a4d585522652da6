import Domain
import Glibc

/// Everything that can be seen of a folder from outside: names, kinds, rights, sizes, times, what links point at and what
/// small files hold. Two that are equal mean that nothing was written.
struct FolderPrint: Equatable {
  private(set) var entries: [String: String] = [:]

  /// - Parameter ignoring: a folder at the top that is left out, with the times of the top itself.
  init(_ root: String, ignoring: String? = nil) {
    add("", root, ignoring)
  }

  /// The names that differ, for the message of a test.
  func difference(from other: FolderPrint) -> [String] {
    Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }.sorted()
  }

  private mutating func add(_ name: String, _ path: String, _ ignored: String?) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let kind = status.st_mode & S_IFMT
    var print = "\(status.st_mode) \(status.st_ino) \(status.st_size)"
    if !(name.isEmpty && ignored != nil) { print += " \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)" }
    if kind == S_IFLNK {
      var target = [CChar](repeating: 0, count: 4096)
      let length = readlink(path, &target, target.count)
      print += " -> \(String(decoding: target.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self))"
    }
    if kind == S_IFREG, status.st_size < 1 << 20, let bytes = try? Files(root: path).read("") {
      print += " \(ContentHash(bytes))"
    }
    entries[name] = print
    guard kind == S_IFDIR else { return }
    for inner in (try? Files(root: path).names(in: "")) ?? [] where !(name.isEmpty && inner == ignored) {
      add(name.isEmpty ? inner : "\(name)/\(inner)", "\(path)/\(inner)", ignored)
    }
  }
}
