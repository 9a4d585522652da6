import Testing

@testable import Domain

@Suite("A journal that is made shorter")
struct CompactionTests {
  let folder: TemporaryFolder
  let root: String
  let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")

  init() throws {
    folder = try TemporaryFolder()
    root = folder.path + "/alliantie"
    var alliance = Alliance()
    alliance.profile.name = "Klein"
    try Store.create(root, alliance)
  }

  private func rename(_ number: Int, _ store: Store) throws {
    var profile = store.alliance.profile
    profile.name = "Naam \(number)"
    let edit = Edit(
      .edited, "", [.alliance(try #require(Replacement(before: store.alliance.profile, after: profile)))])
    try store.save([Change(id: "c\(number)", edit: edit)], by: author)
  }

  @Test("The last thousand changes can still be undone, and the sequence goes on")
  func keepsUndo() throws {
    let files = Files(root: root, flushes: false)
    let store = try Store.open(files)
    let other = try Store.open(root)
    for number in 1...2_001 { try rename(number, store) }
    let long = try folder.bytes("alliantie/.neteland/journal.jsonl").count
    try store.bringFilesUpToDate()
    #expect(try folder.bytes("alliantie/.neteland/journal.jsonl").count < long * 6 / 10)
    let again = try Store.open(root)
    #expect(again.alliance == store.alliance)
    #expect(!again.filesAreBehind)
    let history = try again.history()
    #expect(history.map(\.sequence) == Array(1_002...2_001))
    try rename(2_002, again)
    #expect(try again.history().last?.sequence == 2_002)
    // Another program, that had the longer journal open, goes on with the shorter one.
    try other.follow()
    #expect(other.alliance.profile.name == "Naam 2002")
    try rename(2_003, other)
    #expect(try other.history().last?.sequence == 2_003)
  }

  @Test("A short journal is left as it is")
  func short() throws {
    let store = try Store.open(root)
    try rename(1, store)
    let before = try folder.text("alliantie/.neteland/journal.jsonl")
    try store.bringFilesUpToDate()
    #expect(try folder.text("alliantie/.neteland/journal.jsonl").hasPrefix(before))
  }

  @Test("Zeros that a power cut left in the last append are no line, and the next append goes over them")
  func zeros() throws {
    let store = try Store.open(root)
    try rename(1, store)
    let path = "alliantie/.neteland/journal.jsonl"
    let whole = try folder.bytes(path)
    try folder.write(whole + Array(repeating: 0, count: 600) + Array("\"}\n".utf8), to: path)
    let again = try Store.open(root)
    #expect(again.problems.isEmpty)
    #expect(again.alliance.profile.name == "Naam 1")
    try rename(2, again)
    #expect(try Store.open(root).alliance.profile.name == "Naam 2")
  }
}
