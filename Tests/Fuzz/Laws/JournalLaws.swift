import Glibc

@testable import Domain
@testable import NetelandTUI

/// A journal: each of its lines, and what comes of it beside the files of a small alliance.
///
/// Behind it, after a line `=== kits.json`, can stand what somebody has put into a file meanwhile.
enum JournalLaws {
  static func check(_ bytes: [UInt8]) throws {
    let (journal, files) = parts(bytes)
    for line in journal.split(separator: 0x0A).prefix(8) {
      try checkLine(line, as: JournalEntry.self)
      try checkLine(line, as: JournalMarks.self)
      if let line = try? CompactCodec.decode(line, as: JournalEntry.self, file: "journal"), let entry = line.history {
        try check(entry)
      }
    }
    try checkReplay(journal, over: files)
  }

  private static func parts(_ bytes: [UInt8]) -> (journal: [UInt8], files: [(DataFile, [UInt8])]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let start = Array("=== ".utf8)
    guard let end = lines.firstIndex(where: { $0.starts(with: start) }) else { return (bytes, []) }
    var files: [(DataFile, [UInt8])] = []
    for line in lines[end...] {
      if line.starts(with: start), let file = DataFile(path: String(decoding: line.dropFirst(4), as: UTF8.self)) {
        files.append((file, []))
      } else if !files.isEmpty {
        files[files.count - 1].1 += line + [0x0A]
      }
    }
    return (Array(bytes.prefix(lines[end].startIndex)), files)
  }

  private static func checkLine<Value: Visitable>(_ line: ArraySlice<UInt8>, as type: Value.Type) throws {
    let value: Value
    do {
      value = try CompactCodec.decode(line, as: type, file: "journal")
    } catch {
      try require(error.line == nil || error.line == 1, "A problem of a line lies in that line")
      return try Saying.check([error])
    }
    let written = CompactCodec.encode(value)
    try require(!written.contains(0x0A), "A line of the journal is one line")
    let again = try CompactCodec.decode(written, as: type, file: "journal")
    try require(again == value, "A line that was read is read again the same")
    try require(CompactCodec.encode(again) == written, "The same line gives the same bytes")
  }

  private static func check(_ entry: HistoryEntry) throws {
    let edit = entry.change.edit
    try require(edit.inverted.inverted == edit, "What is undone twice is done")
    try require(try EditCodec.decode(EditCodec.encode(edit), file: "journal") == edit, "An edit is read as written")
    try Saying.check { [$0.edits.done(edit), $0.edits.undone(edit), $0.edits.describe(edit)] }
    guard entry.change.place == .new else { return }
    var timeline = Timeline([entry], of: entry.author.user)
    if let undo = timeline.undo(id: "u") { timeline.record(HistoryEntry(undo, sequence: 0, by: entry.author)) }
    try require(timeline.done.isEmpty, "A change that was taken back stands no more")
  }

  // MARK: Replayed

  private static func checkReplay(_ journal: [UInt8], over files: [(DataFile, [UInt8])]) throws {
    let folder = try FuzzFolder()
    defer { folder.remove() }
    try Store.create(folder.path, alliance, flushing: false)
    try folder.write(journal, to: ".neteland/journal.jsonl")
    for (file, bytes) in files where years.contains(file.year) { try folder.write(bytes, to: file.path) }
    let store: Store
    do throws(StoreProblem) {
      store = try Store.open(folder.path)
    } catch {
      return try Saying.check { [$0.problems.text(error)] }
    }
    try Saying.check(store.problems)
    let opened = store.alliance
    for file in opened.files { try FileLaws.checkWhole(opened.encoded(file), of: file) }
    if let history = try? store.history() { _ = Timeline(history, of: "an").redo(id: "r") }
    let looked = try Store.open(folder.path, forReadingOnly: true)
    try require(looked.alliance == opened, "Opened twice is opened once")

    try checkSaving(in: folder, store)
    try checkChoices(in: folder)
  }

  private static func checkSaving(in folder: FuzzFolder, _ store: Store) throws {
    // Whatever stood there: what is acknowledged now is there when the folder is opened again.
    var kit = Kit(id: "fuzz-kit", name: "Microscoop")
    kit.stock = 3
    guard store.alliance.kits[kit.id] == nil, let added = Replacement(before: nil, after: kit) else { return }
    let change = Change(id: "13a5jm8-0000000", edit: Edit(.added, kit.name, [.kit(added)]))
    do throws(StoreProblem) {
      try store.save([change], by: author)
    } catch {
      return try Saying.check { [$0.problems.text(error)] }
    }
    let crashed = try Store.open(folder.path)
    try require(crashed.alliance == store.alliance, "What was acknowledged is there after a crash")
    do throws(StoreProblem) {
      try crashed.bringFilesUpToDate()
    } catch {
      try Saying.check { [$0.problems.text(error)] }
    }
    let last = try Store.open(folder.path)
    try require(last.alliance == store.alliance, "What was acknowledged is there when the files have followed")
  }

  /// Contradictions end one by one, each with one of the two values.
  private static func checkChoices(in folder: FuzzFolder) throws {
    let store = try Store.open(folder.path)
    for (index, conflict) in store.conflicts.prefix(3).enumerated() {
      do throws(StoreProblem) {
        try store.resolve(conflict, withOurs: index % 2 == 0, id: "r\(index)", by: author)
      } catch {
        return try Saying.check { [$0.problems.text(error)] }
      }
      try require(!store.conflicts.contains { $0.place == conflict.place }, "A choice ends a contradiction")
    }
    try require(try Store.open(folder.path).alliance == store.alliance, "A choice lasts")
  }

  private static let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")
  private static let years: [SchoolYear?] = [nil, SchoolYear("2026-2027")]

  /// The files that a journal of the corpus is about.
  static let alliance: Alliance = {
    var alliance = Alliance()
    alliance.profile.name = "STEM"
    var robot = Kit(id: "robots", name: "Robots")
    robot.stock = 2
    alliance.kits.put(robot)
    alliance.schools.put(School(id: "012345-01", name: "De Denappel"))
    alliance.workshops.put(Workshop(id: "VB-01", title: "Robots bouwen"))
    let session = Session(id: "s1", day: Day("2026-11-25")!, start: TimeOfDay("13:30")!, workshop: "VB-01")
    alliance[SchoolYear("2026-2027")!].sessions.put(session)
    return alliance
  }()
}

extension DataFile {
  fileprivate var year: SchoolYear? {
    if case .yearly(let year, _) = self { year } else { nil }
  }
}

/// A folder for one run, in memory where TMPDIR lies there.
private struct FuzzFolder {
  let path: String

  struct Unavailable: Error {
    let code: Int32
  }

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/neteland-fuzz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Unavailable(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen(path + "/" + name, "wb") else { throw Unavailable(code: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Unavailable(code: errno) }
  }

  func remove() { FuzzFolder.remove(path) }

  private static func remove(_ folder: String) {
    let files = Files(root: folder)
    for name in (try? files.names(in: "")) ?? [] {
      let inner = folder + "/" + name
      if files.presence(name) == .folder { remove(inner) } else { unlink(inner) }
    }
    rmdir(folder)
  }
}
