import Domain
import Glibc
import Testing

@testable import NetelandTUI

/// Something else in the place of the journal or the lock.
@Suite("Bad files: the journal")
struct BadJournalTests {
  static let cases = [
    MadeBadFile("fifo") { place in
      guard mkfifo(try place.journalPath(), 0o600) == 0 else { throw place.failure("journal.jsonl") }
    },
    MadeBadFile("folder") { place in mkdir(try place.journalPath(), 0o700) },
    MadeBadFile("link") { place in
      try place.put([], at: "\(place.path)/elders.jsonl")
      guard symlink("../../elders.jsonl", try place.journalPath()) == 0 else { throw place.failure("journal.jsonl") }
    },
    MadeBadFile("something-else") { place in
      try place.put(Array("Boodschappen:\n- melk\n".utf8), at: try place.journalPath())
    },
  ]

  @Test("The check says what is wrong, soon, and touches nothing", .timeLimit(.minutes(1)), arguments: cases)
  func check(_ bad: MadeBadFile) throws {
    let place = try Workplace.good()
    try bad.make(place)
    let before = FolderPrint(place.path)
    var text = ""
    for language in ["en", "nl"] {
      let run = place.run("check", "--lang", language)
      #expect(run.status == 1)
      text += run.transcript("check --lang \(language)", without: place.data) + "\n"
    }
    #expect(FolderPrint(place.path).difference(from: before) == [])
    try expectGolden(String(text.dropLast()), "Tests/BadFiles/journals/\(bad.name).expected")
  }

  @Test("All files are read, the dashboard opens, nothing can be saved, and nothing is written", arguments: cases)
  func rest(_ bad: MadeBadFile) throws {
    let place = try Workplace.good()
    let whole = try Store.open(place.data, forReadingOnly: true).alliance
    try bad.make(place)
    let before = FolderPrint(place.path)
    let store = try Store.open(place.data)
    #expect(store.alliance == whole)
    let problem = try #require(store.problems.first)
    #expect(store.problems == [problem])
    let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")
    let change = Change(id: "c1", edit: .fresh(in: .standing(.partner), of: store.alliance))
    #expect(throws: StoreProblem.journal(problem)) { try store.save([change], by: author) }
    #expect(store.alliance == whole)
    let run = place.run("add", "kit", "name=Nieuw", "stock=1", "--lang", "en")
    #expect(run.status == 1)
    #expect(run.errors.contains(".neteland/journal.jsonl"))
    // The lock beside the journal is all that is made.
    let changed = FolderPrint(place.path).difference(from: before)
    #expect(changed.filter { $0 != "alliance/.neteland" } == ["alliance/.neteland/lock"])
  }

  @Test("A pipe in the place of the lock holds nobody up", .timeLimit(.minutes(1)))
  func lock() throws {
    let place = try Workplace.good()
    let folder = "\(place.data)/\(Files.localFolder)"
    mkdir(folder, 0o700)
    #expect(mkfifo("\(folder)/lock", 0o600) == 0)
    #expect(place.run("check").status == 0)
    #expect(place.run("add", "kit", "name=Nieuw", "stock=1").status == 0)
    #expect(try Store.open(place.data).alliance.kits.contains { $0.name == "Nieuw" })
  }
}

extension Workplace {
  /// Makes the folder that the journal stands in.
  fileprivate func journalPath() throws -> String {
    guard mkdir("\(data)/\(Files.localFolder)", 0o700) == 0 else { throw failure(Files.localFolder) }
    return "\(data)/\(Files.localFolder)/journal.jsonl"
  }
}
