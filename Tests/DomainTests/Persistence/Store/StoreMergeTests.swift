import Testing

@testable import Domain

@Suite("Files that somebody else has changed")
struct StoreMergeTests {
  let folder: TemporaryFolder
  let root: String
  let author = Author(user: "an", host: "laptop", time: "2026-11-21T10:02:03")
  let venue: RecordID<Venue>

  init() throws {
    folder = try TemporaryFolder()
    root = folder.path + "/alliantie"
    let alliance = SampleAlliance.make()
    venue = try #require(alliance.venues.first { $0.capacity != nil }).id
    try Store.create(root, alliance)
  }

  private func edit(in alliance: Alliance, _ change: (inout Venue) -> Void) throws -> Edit {
    var copy = try #require(alliance.venues[venue])
    change(&copy)
    return try Edit.edit(copy, in: alliance)
  }

  /// As an editor does it, with the program's own codec.
  private func changeFile(_ change: (inout Venue) -> Void) throws {
    let bytes = try folder.bytes("alliantie/venues.json")
    var records = FileCodec.decode(bytes, as: Venue.self, file: "venues.json").records
    var copy = try #require(records[venue])
    change(&copy)
    records.put(copy)
    try folder.write(FileCodec.encode(records, header: UnknownFields()), to: "alliantie/venues.json")
  }

  private func saved(_ name: String, in store: Store) throws {
    try store.save([Change(id: "c1", edit: try edit(in: store.alliance) { $0.name = name })], by: author)
  }

  @Test("What somebody did to one field and we to another are both kept, in the file too")
  func bothFields() throws {
    let store = try Store.open(root)
    try saved("Zaal X", in: store)
    try changeFile { $0.capacity = 77 }
    try store.bringFilesUpToDate()
    #expect(store.alliance.venues[venue]?.name == "Zaal X")
    #expect(store.alliance.venues[venue]?.capacity == 77)
    #expect(store.conflicts.isEmpty)
    let again = try Store.open(root, forReadingOnly: true)
    #expect(again.alliance == store.alliance)
    #expect(!again.filesAreBehind)
  }

  @Test("What one program finds in a file and writes with its own changes, another one reads too")
  func foundByOther() throws {
    let store = try Store.open(root)
    let other = try Store.open(root)
    try saved("Zaal X", in: store)
    try changeFile { $0.capacity = 77 }
    try store.bringFilesUpToDate()
    try other.follow()
    #expect(other.alliance.venues[venue]?.capacity == 77)
    #expect(other.alliance == store.alliance)
  }

  @Test("The same where the program was not running when it happened")
  func bothFieldsLater() throws {
    try saved("Zaal X", in: try Store.open(root))
    try changeFile { $0.capacity = 77 }
    let store = try Store.open(root)
    #expect(store.alliance.venues[venue]?.name == "Zaal X")
    #expect(store.alliance.venues[venue]?.capacity == 77)
  }

  @Test("One field changed by both keeps what stands in the file, and both are named until somebody chooses")
  func contradiction() throws {
    let store = try Store.open(root)
    try saved("Zaal X", in: store)
    try changeFile { $0.name = "Zaal van hen" }
    try store.bringFilesUpToDate()
    for open in [store, try Store.open(root)] {
      #expect(open.alliance.venues[venue]?.name == "Zaal van hen")
      #expect(open.conflicts.map(\.place.field) == ["name"])
      #expect(open.conflicts.first?.entry.change.id == "c1")
      #expect(!open.filesAreBehind)
    }
  }

  @Test("Ours can be chosen, as a change that can be undone", arguments: [true, false])
  func chosen(isWritten: Bool) throws {
    let store = try Store.open(root)
    try saved("Zaal X", in: store)
    try changeFile { $0.name = "Zaal van hen" }
    if isWritten { try store.bringFilesUpToDate() }
    let again = try Store.open(root)
    let conflict = try #require(again.conflicts.first)
    try again.resolve(conflict, withOurs: true, id: "c2", by: author)
    #expect(again.alliance.venues[venue]?.name == "Zaal X")
    #expect(again.conflicts.isEmpty)
    try again.bringFilesUpToDate()
    let last = try Store.open(root)
    #expect(last.conflicts.isEmpty)
    #expect(last.alliance.venues[venue]?.name == "Zaal X")
    #expect(try last.history().map(\.change.id) == ["c1", "c2"])
  }

  @Test("Theirs can be chosen, and is not asked again", arguments: [true, false])
  func theirs(isWritten: Bool) throws {
    let store = try Store.open(root)
    try saved("Zaal X", in: store)
    try changeFile { $0.name = "Zaal van hen" }
    if isWritten { try store.bringFilesUpToDate() }
    let again = try Store.open(root)
    try again.resolve(try #require(again.conflicts.first), withOurs: false, id: "c2", by: author)
    #expect(again.conflicts.isEmpty)
    let last = try Store.open(root)
    #expect(last.conflicts.isEmpty)
    #expect(last.alliance.venues[venue]?.name == "Zaal van hen")
    #expect(try last.history().map(\.change.id) == ["c1"])
  }

  @Test("What was undone meanwhile contradicts nothing")
  func undone() throws {
    let store = try Store.open(root)
    try saved("Zaal X", in: store)
    let undo = try #require(Timeline(try store.history(), of: "an").undo(id: "c2"))
    try store.save([undo], by: author)
    try changeFile { $0.name = "Zaal van hen" }
    let again = try Store.open(root)
    #expect(again.alliance.venues[venue]?.name == "Zaal van hen")
    #expect(again.conflicts.isEmpty)
  }

  @Test("A record they deleted stays deleted, and what we did to it is named")
  func deletedThere() throws {
    let store = try Store.open(root)
    try saved("Zaal X", in: store)
    var records = store.alliance.venues
    records.remove(venue)
    try folder.write(FileCodec.encode(records, header: UnknownFields()), to: "alliantie/venues.json")
    try store.bringFilesUpToDate()
    #expect(store.alliance.venues[venue] == nil)
    let conflict = try #require(store.conflicts.first)
    #expect(conflict.place.field == nil)
    try store.resolve(conflict, withOurs: true, id: "c2", by: author)
    #expect(store.alliance.venues[venue]?.name == "Zaal X")
  }

  @Test("A file that can no longer be read whole is not written over; once it is mended it gets what it lacks")
  func badMeanwhile() throws {
    let store = try Store.open(root)
    let good = try folder.bytes("alliantie/venues.json")
    try saved("Zaal X", in: store)
    let bad = Array(good.dropLast(20))
    try folder.write(bad, to: "alliantie/venues.json")
    #expect(throws: StoreProblem.fileNotWhole(path: "venues.json")) { try store.bringFilesUpToDate() }
    #expect(try folder.bytes("alliantie/venues.json") == bad)
    #expect(store.problems.first?.file == "venues.json")
    // Another file goes on.
    var school = try #require(store.alliance.schools.first)
    school.name = "School X"
    try store.save([Change(id: "c2", edit: try Edit.edit(school, in: store.alliance))], by: author)
    try? store.bringFilesUpToDate()
    #expect(try folder.text("alliantie/schools.json").contains("School X"))
    try folder.write(good, to: "alliantie/venues.json")
    try store.follow()
    #expect(store.alliance.venues[venue]?.name == "Zaal X")
    try store.bringFilesUpToDate()
    #expect(try folder.text("alliantie/venues.json").contains("Zaal X"))
  }

  @Test("What an editor writes is taken in, and said once")
  func followsEditor() throws {
    let store = try Store.open(root)
    try store.follow()
    #expect(store.takeNews() == nil)
    try changeFile { $0.name = "Zaal van hen" }
    try store.follow()
    #expect(store.alliance.venues[venue]?.name == "Zaal van hen")
    #expect(store.takeNews() == News(isOfFiles: true))
    #expect(store.takeNews() == nil)
  }

  @Test("What another program saves and writes is taken in as its change, without reading the files anew")
  func followsProgram() throws {
    let one = try Store.open(root)
    let two = try Store.open(root)
    try saved("Zaal X", in: one)
    try two.follow()
    #expect(two.takeNews()?.entries.map(\.change.id) == ["c1"])
    #expect(two.filesAreBehind)
    #expect(!two.owesFiles)
    try one.bringFilesUpToDate()
    try two.follow()
    #expect(two.takeNews() == nil)
    #expect(!two.filesAreBehind)
    #expect(two.alliance == one.alliance)
    // And its own next change stands on it.
    try two.save([Change(id: "c2", edit: try edit(in: two.alliance) { $0.capacity = 5 })], by: author)
    try two.bringFilesUpToDate()
    try one.follow()
    #expect(one.alliance.venues[venue]?.capacity == 5)
    #expect(one.takeNews()?.isOfFiles == false)
  }

  @Test(
    "Copies that sync clients put aside are named, other files are not",
    arguments: [
      ("schools (conflicted copy 2026-11-21).json", true), ("schools.sync-conflict-20261121-101500-ABC.json", true),
      ("venues-LAPTOP.json", true), ("guides (1).json", true), ("kits.json.orig", true),
      ("2026-2027/sessions (An's conflicted copy).json", true), ("schoolsverlaters.json", false), ("notes.txt", false),
      ("schools.csv", false),
    ])
  func conflictCopies(name: String, isCopy: Bool) throws {
    try folder.write("{}", to: "alliantie/" + name)
    let problems = try Store.open(root).problems
    #expect(problems.contains { $0.file == name } == isCopy)
    if isCopy, case .conflictCopy(let original)? = problems.first?.kind {
      #expect(DataFile(path: original) != nil)
    }
  }
}
