import Glibc
import Testing

@testable import Domain

/// One after the other: the umask is the process's.
@Suite("What the program makes on the disk is for its owner alone", .serialized)
struct FileModeTests {
  private func modes(under root: String) throws -> [String: mode_t] {
    var modes: [String: mode_t] = [:]
    func look(_ path: String) throws {
      var status = stat()
      let place = path.isEmpty ? root : root + "/" + path
      #expect(lstat(place, &status) == 0)
      modes[path] = status.st_mode & 0o7777
      guard status.st_mode & S_IFMT == S_IFDIR else { return }
      for name in try Files(root: root).names(in: path) { try look(path.isEmpty ? name : path + "/" + name) }
    }
    try look("")
    return modes
  }

  @Test("whatever the umask: folders 0700, files 0600, the journal and the lock too", arguments: [0o000, 0o022, 0o002])
  func modes(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let folder = try TemporaryFolder()
    let root = folder.path + "/een/twee"
    try Store.create(root, SampleAlliance.make())
    let store = try Store.open(root)
    var venue = try #require(store.alliance.venues.first)
    venue.name = "Zaal X"
    let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")
    try store.save([Change(id: "c1", edit: try Edit.edit(venue, in: store.alliance))], by: author)
    try store.bringFilesUpToDate()

    let modes = try modes(under: root)
    #expect(modes[".neteland/journal.jsonl"] == 0o600)
    #expect(modes["venues.json"] == 0o600)
    for (path, mode) in modes {
      let isFolder = Files(root: root).presence(path) == .folder
      #expect(mode == (isFolder ? 0o700 : 0o600), "\(path)")
    }
    // The folders above it are the program's own too, where it made them.
    var status = stat()
    #expect(stat(folder.path + "/een", &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test("and nothing stays behind beside the files of the alliance")
  func nothingElse() throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/alliantie"
    try Store.create(root, SampleAlliance.make())
    for path in try modes(under: root).keys where !path.isEmpty && Files(root: root).presence(path) == .file {
      #expect(DataFile(path: path) != nil || path.hasPrefix(".neteland/"), "\(path)")
      #expect(!path.contains(".new-"), "\(path)")
    }
    #expect(try Files(root: folder.path).names(in: "") == ["alliantie"])
  }
}
