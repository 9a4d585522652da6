import Glibc
import Testing

@testable import Domain

@Suite("The store")
struct StoreTests {
  let folder: TemporaryFolder
  let root: String
  let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")

  init() throws {
    folder = try TemporaryFolder()
    root = folder.path + "/alliantie"
    try Store.create(root, SampleAlliance.make())
  }

  private func rename(_ id: RecordID<Venue>, _ name: String, in alliance: Alliance) throws -> Edit {
    var venue = try #require(alliance.venues[id])
    venue.name = name
    return try Edit.edit(venue, in: alliance)
  }

  private func firstVenue(_ alliance: Alliance) throws -> RecordID<Venue> { try #require(alliance.venues.first).id }

  @Test("What is created is opened as it was, without a problem")
  func createAndOpen() throws {
    let store = try Store.open(root)
    #expect(store.alliance == SampleAlliance.make())
    #expect(store.problems.isEmpty)
    #expect(store.readOnly == nil)
  }

  @Test("New folders are 0700 and files 0600")
  func permissions() throws {
    func mode(_ path: String) -> mode_t {
      var status = stat()
      return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
    #expect(mode(root) == 0o700)
    #expect(mode(root + "/2026-2027") == 0o700)
    #expect(mode(root + "/schools.json") == 0o600)
  }

  @Test("An alliance is only made where nothing is")
  func createRefused() throws {
    let before = try folder.contents()
    #expect(throws: StoreProblem.folderNotEmpty(root)) { try Store.create(root, Alliance()) }
    #expect(try folder.contents() == before)
  }

  @Test("A change is in the journal before the files follow, and in one file when they do")
  func saveAndFollow() throws {
    let store = try Store.open(root)
    let before = try folder.contents()
    let id = try firstVenue(store.alliance)
    try store.save([Change(id: "c1", edit: try rename(id, "Zaal X", in: store.alliance))], by: author)
    #expect(try folder.text("alliantie/.neteland/journal.jsonl").contains("Zaal X"))
    #expect(try folder.bytes("alliantie/venues.json") == before["alliantie/venues.json"])
    #expect(store.filesAreBehind)

    try store.bringFilesUpToDate()
    #expect(!store.filesAreBehind)
    let after = try folder.contents()
    let changed = after.filter { $0.value != before[$0.key] }.map(\.key).sorted()
    #expect(changed == ["alliantie/.neteland/journal.jsonl", "alliantie/venues.json"])
    let old = String(decoding: try #require(before["alliantie/venues.json"]), as: UTF8.self).split(separator: "\n")
    let new = try folder.text("alliantie/venues.json").split(separator: "\n")
    #expect(zip(old, new).count(where: { $0 != $1 }) == 1)
    #expect(old.count == new.count)
  }

  @Test("What the files lack is taken from the journal when the folder is opened again")
  func replay() throws {
    let first = try Store.open(root)
    let id = try firstVenue(first.alliance)
    try first.save([Change(id: "c1", edit: try rename(id, "Zaal X", in: first.alliance))], by: author)
    // As after a crash: the files were never written.
    let second = try Store.open(root)
    #expect(second.alliance == first.alliance)
    #expect(second.problems.isEmpty)
    #expect(second.filesAreBehind)
    try second.bringFilesUpToDate()
    #expect(try folder.text("alliantie/venues.json").contains("Zaal X"))
    #expect(try Store.open(root).alliance == first.alliance)
  }

  @Test("A crash between two files leaves each at a version the journal knows")
  func crashBetweenFiles() throws {
    let store = try Store.open(root)
    let venue = try firstVenue(store.alliance)
    let both = Edit(
      .edited, "twee",
      try rename(venue, "Zaal X", in: store.alliance).mutations
        + { () throws -> [Mutation] in
          var school = try #require(store.alliance.schools.first)
          school.name = "School X"
          return try Edit.edit(school, in: store.alliance).mutations
        }())
    try store.save([Change(id: "c1", edit: both)], by: author)
    let oldSchools = try folder.bytes("alliantie/schools.json")
    try store.bringFilesUpToDate()
    // The second of the two files was not yet replaced, nor were they called written.
    try folder.write(oldSchools, to: "alliantie/schools.json")
    let lines = try folder.text("alliantie/.neteland/journal.jsonl").split(separator: "\n")
    #expect(lines.last?.contains("\"state\":\"written\"") == true)
    try folder.write(lines.dropLast().joined(separator: "\n") + "\n", to: "alliantie/.neteland/journal.jsonl")
    let again = try Store.open(root)
    #expect(again.alliance == store.alliance)
    #expect(again.problems.isEmpty)
  }

  @Test(
    "The rest of a line that a crash cut off is no change, and the next append goes over it", arguments: [1, 20, 200])
  func tornLine(kept: Int) throws {
    let store = try Store.open(root)
    let id = try firstVenue(store.alliance)
    try store.save([Change(id: "c1", edit: try rename(id, "Zaal X", in: store.alliance))], by: author)
    let whole = try folder.bytes("alliantie/.neteland/journal.jsonl")
    try store.save([Change(id: "c2", edit: try rename(id, "Zaal Y", in: store.alliance))], by: author)
    let more = try folder.bytes("alliantie/.neteland/journal.jsonl")
    try folder.write(Array(more[..<(whole.count + kept)]), to: "alliantie/.neteland/journal.jsonl")

    let again = try Store.open(root)
    #expect(again.alliance.venues[id]?.name == "Zaal X")
    try again.save([Change(id: "c3", edit: try rename(id, "Zaal Z", in: again.alliance))], by: author)
    #expect(try Store.open(root).alliance.venues[id]?.name == "Zaal Z")
    #expect(try again.history().map(\.change.id) == ["c1", "c3"])
  }

  @Test("Two programs on one folder see each other's changes, and a change without its ground is refused")
  func twoWriters() throws {
    let one = try Store.open(root)
    let two = try Store.open(root)
    let id = try firstVenue(one.alliance)
    let mine = try rename(id, "Zaal X", in: one.alliance)
    let theirs = try rename(id, "Zaal Y", in: two.alliance)
    try one.save([Change(id: "c1", edit: mine)], by: author)
    let refusal = Refusal.changedMeanwhile(file: .standing(.venue), record: id.text, field: "name")
    let theirChange = HistoryEntry(Change(id: "c1", edit: mine), sequence: 1, by: author)
    #expect(throws: StoreProblem.overtaken(refusal, by: theirChange)) {
      try two.save([Change(id: "c2", edit: theirs)], by: author)
    }
    let school = try #require(two.alliance.schools.first)
    var renamed = school
    renamed.name = "School X"
    try two.save([Change(id: "c3", edit: try Edit.edit(renamed, in: two.alliance))], by: author)
    #expect(two.takeNews() == News(entries: [theirChange]))
    #expect(two.takeNews() == nil)
    #expect(two.alliance.venues[id]?.name == "Zaal X")
    try two.bringFilesUpToDate()
    try one.bringFilesUpToDate()
    let now = try Store.open(root)
    #expect(now.alliance.venues[id]?.name == "Zaal X")
    #expect(now.alliance.schools[school.id]?.name == "School X")
    #expect(try now.history().map(\.change.id) == ["c1", "c3"])
  }

  @Test("A bad file is named, the rest is read, and nothing is written over it")
  func badFile() throws {
    let text = try folder.text("alliantie/venues.json")
    try folder.write(String(text.prefix(text.count / 2)), to: "alliantie/venues.json")
    let before = try folder.contents()
    let store = try Store.open(root)
    #expect(store.problems.first?.file == "venues.json")
    #expect(store.problems.first?.line != nil)
    #expect(store.alliance.schools.count == 37)
    let id = try firstVenue(store.alliance)
    #expect(throws: StoreProblem.fileNotWhole(path: "venues.json")) {
      try store.save([Change(id: "c1", edit: try rename(id, "Zaal X", in: store.alliance))], by: author)
    }
    #expect(try folder.contents() == before)
  }

  @Test("A file that could not be read whole is left alone by changes of other files, whatever the journal has for it")
  func badFileWithHistory() throws {
    let store = try Store.open(root)
    let id = try firstVenue(store.alliance)
    try store.save([Change(id: "c1", edit: try rename(id, "Zaal X", in: store.alliance))], by: author)
    try store.bringFilesUpToDate()
    try store.save([Change(id: "c2", edit: try rename(id, "Zaal Y", in: store.alliance))], by: author)
    // Before the file followed, somebody broke it.
    let broken = try folder.text("alliantie/venues.json").replacingFirst(
      "\"capacity\": ", with: "\"capacity\": \"veel\", \"x\": ")
    try folder.write(broken, to: "alliantie/venues.json")
    let again = try Store.open(root)
    let kit = try #require(again.alliance.kits.first)
    var renamed = kit
    renamed.name = "Kit X"
    try again.save([Change(id: "c3", edit: try Edit.edit(renamed, in: again.alliance))], by: author)
    #expect(throws: StoreProblem.fileNotWhole(path: "venues.json")) { try again.bringFilesUpToDate() }
    #expect(try folder.text("alliantie/venues.json") == broken)
    #expect(try folder.text("alliantie/kits.json").contains("Kit X"))
  }

  @Test("What somebody took out of a file by hand is not put back from the history")
  func deletedByHand() throws {
    let store = try Store.open(root)
    let original = try folder.text("alliantie/venues.json")
    var venue = Venue(id: "V-lab", name: "Labo")
    venue.address = try #require(store.alliance.venues.first).address
    try store.save([Change(id: "c1", edit: try Edit.add(venue, in: store.alliance))], by: author)
    try store.bringFilesUpToDate()
    for text in [
      original, original.replacingFirst("\"schemaVersion\": 1,", with: "\"schemaVersion\": 1,\n  \"x\": 1,"),
    ] {
      // As it was before, or otherwise edited: both are somebody's wish.
      try folder.write(text, to: "alliantie/venues.json")
      let again = try Store.open(root)
      #expect(again.alliance.venues["V-lab"] == nil)
      #expect(again.problems.isEmpty)
      #expect(!again.filesAreBehind)
    }
  }

  @Test("What another program found in a file changed by hand is not written over by one that never read it")
  func foundByAnother() throws {
    let old = try Store.open(root)
    let venue = try #require(old.alliance.venues.first)
    let pulled = try folder.text("alliantie/venues.json").replacingFirst(venue.name, with: "Zaal van hen")
    try folder.write(pulled, to: "alliantie/venues.json")
    let other = try Store.open(root)
    let second = try #require(other.alliance.venues.last).id
    try other.save([Change(id: "c1", edit: try rename(second, "Zaal X", in: other.alliance))], by: author)
    try other.bringFilesUpToDate()

    try old.save([Change(id: "c2", edit: try rename(second, "Zaal Y", in: other.alliance))], by: author)
    try old.bringFilesUpToDate()
    let text = try folder.text("alliantie/venues.json")
    #expect(text.contains("Zaal van hen"))
    #expect(text.contains("Zaal Y"))
  }

  @Test("A year whose first session is undone is gone again, also when the folder is opened anew")
  func emptyYear() throws {
    let store = try Store.open(root)
    let year = try #require(SchoolYear("2027-2028"))
    let day = try #require(Day("2027-10-06"))
    let session = Session(id: "s1", day: day, start: try #require(TimeOfDay("13:30")), workshop: "VB-03")
    let edit = try Edit.schedule(session, in: store.alliance)
    try store.save([Change(id: "c1", edit: edit)], by: author)
    try store.bringFilesUpToDate()
    try store.save([Change(id: "c2", edit: edit.inverted, place: .undo(of: "c1"))], by: author)
    try store.bringFilesUpToDate()
    #expect(try !Store.open(root).alliance.schoolYears.contains(year))
  }

  @Test("A folder where a file belongs is a problem of that file alone")
  func folderForAFile() throws {
    unlink(root + "/kits.json")
    mkdir(root + "/kits.json", 0o700)
    let store = try Store.open(root)
    #expect(store.problems.contains { $0.file == "kits.json" && $0.kind == .unreadable(code: EISDIR) })
    #expect(store.alliance.schools.count == 37)
  }

  @Test("Unknown keys survive a save of their file")
  func unknownKeys() throws {
    let text = try folder.text("alliantie/venues.json")
    try folder.write(
      text.replacingFirst("\"schemaVersion\": 1,", with: "\"schemaVersion\": 1,\n  \"owner\": \"an\","),
      to: "alliantie/venues.json")
    let store = try Store.open(root)
    #expect(store.problems.isEmpty)
    let id = try firstVenue(store.alliance)
    try store.save([Change(id: "c1", edit: try rename(id, "Zaal X", in: store.alliance))], by: author)
    try store.bringFilesUpToDate()
    #expect(try folder.text("alliantie/venues.json").contains("\"owner\": \"an\""))
  }

  @Test("Looking only changes nothing and refuses every change")
  func readOnly() throws {
    let before = try folder.contents()
    let store = try Store.open(root, forReadingOnly: true)
    let id = try firstVenue(store.alliance)
    #expect(throws: StoreProblem.readOnly(.asked)) {
      try store.save([Change(id: "c1", edit: try rename(id, "Zaal X", in: store.alliance))], by: author)
    }
    #expect(try folder.contents() == before)
  }

  @Test("A folder without an alliance, and no folder at all, are told apart")
  func nothingThere() throws {
    #expect(throws: StoreProblem.notAnAlliance(folder.path)) { try Store.open(folder.path) }
    #expect(throws: StoreProblem.noFolder(folder.path + "/weg")) { try Store.open(folder.path + "/weg") }
  }

  @Test("Undo is a change of its own: history is appended to, never rewritten")
  func undoInHistory() throws {
    let store = try Store.open(root)
    let original = store.alliance
    let id = try firstVenue(store.alliance)
    try store.save([Change(id: "c1", edit: try rename(id, "Zaal X", in: store.alliance))], by: author)
    let undo = try #require(Timeline(try store.history(), of: author.user).undo(id: "c2"))
    try store.save([undo], by: author)
    #expect(store.alliance == original)
    let timeline = Timeline(try Store.open(root).history(), of: author.user)
    #expect(timeline.done.isEmpty)
    #expect(timeline.redo(id: "c3")?.place == .redo(of: "c1"))
  }

  @Test("The same state gives the same bytes, whatever way it came about")
  func sameBytes() throws {
    let before = try folder.contents().filter { !$0.key.contains(".neteland") }
    let store = try Store.open(root)
    let id = try firstVenue(store.alliance)
    let edit = try rename(id, "Zaal X", in: store.alliance)
    try store.save([Change(id: "c1", edit: edit)], by: author)
    try store.bringFilesUpToDate()
    try store.save([Change(id: "c2", edit: edit.inverted, place: .undo(of: "c1"))], by: author)
    try store.bringFilesUpToDate()
    #expect(try folder.contents().filter { !$0.key.contains(".neteland") } == before)
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
