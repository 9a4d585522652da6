import Testing

@testable import Domain
@testable import NetelandTUI

@Suite("The history on the command line")
struct HistoryCommandTests {
  private let place: Workplace
  private let venue: RecordID<Venue>

  init() throws {
    place = try Workplace.sample()
    venue = try Store.open(place.data).alliance.venues[0].id
  }

  private func save(_ id: String, by user: String, _ change: (inout Venue) -> Void) throws {
    let store = try Store.open(place.data)
    var copy = try #require(store.alliance.venues[venue])
    change(&copy)
    let author = Author(user: user, host: "balie", time: "2026-11-20T16:30:12")
    try store.save([Change(id: id, edit: try Edit.edit(copy, in: store.alliance))], by: author)
    try store.bringFilesUpToDate()
  }

  private func stored() throws -> Venue? { try Store.open(place.data, forReadingOnly: true).alliance.venues[venue] }

  @Test("The log has the latest first, with who, when, what and the id")
  func log() throws {
    #expect(place.run("log").lines == [Strings.dutch.history.empty])
    try save("b1", by: "bert") { $0.name = "Zaal De Brug" }
    #expect(place.run("edit", "venue", venue.text, "capacity=12").status == 0)
    let lines = place.run("log").lines
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("2  "))
    #expect(lines[1].contains("vr 20/11/2026 16:30") && lines[1].contains("bert@balie"))
    #expect(lines[1].contains("Aangepast: Zaal De Brug") && lines[1].hasSuffix("  b1"))
    // The columns are as wide as what stands in them.
    let latest = place.run("log", "--limit", "1").lines
    #expect(latest.map { $0.split(separator: " ") } == [lines[0].split(separator: " ")])
    #expect(place.run("log", "--user", "bert").lines.count == 1)
    #expect(place.run("log", "--record", venue.text).lines.count == 2)
    #expect(place.run("log", "--record", "nothing").lines == [Strings.dutch.app.noMatches])
    #expect(place.run("log", "--limit", "0").status == 2)
  }

  @Test("For programs each change has its place, its author, its records and what became of it")
  func json() throws {
    try save("b1", by: "bert") { $0.name = "Zaal De Brug" }
    #expect(place.run("undo", "--change", "b1").status == 0)
    let text = place.run("log", "--json").output
    for part in [
      "\"sequence\": 1", "\"id\": \"b1\"", "\"at\": \"2026-11-20T16:30:12\"", "\"user\": \"bert\"",
      "\"host\": \"balie\"", "\"act\": \"edited\"", "\"subject\": \"Zaal De Brug\"", "\"undoes\": \"b1\"",
      "\"redoes\": null", "\"file\": \"venues.json\"", "\"id\": \"\(venue.text)\"",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let undo = try Store.open(place.data, forReadingOnly: true).history()[1].change.id
    #expect(text.contains("\"undoneBy\": \"\(undo)\""))
    #expect(place.run("log").lines[1].contains("ongedaan"))
  }

  @Test("One change is taken back by its id or its number, whosever it is, and what came after it stays")
  func undoOne() throws {
    let before = try #require(try stored())
    try save("b1", by: "bert") { $0.name = "Zaal De Brug" }
    try save("b2", by: "bert") { $0.capacity = 77 }
    let run = place.run("undo", "--change", "b1")
    #expect(run.lines == ["Ongedaan gemaakt: Aangepast: Zaal De Brug"])
    #expect(try stored()?.name == before.name)
    #expect(try stored()?.capacity == 77)
    #expect(place.run("undo", "--change", "b1").errors == Strings.dutch.history.alreadyUndone)
    #expect(place.run("undo", "--change", "3").errors == Strings.dutch.history.isNoChange)
    #expect(place.run("undo", "--change", "b9").errors == Strings.dutch.history.noSuchChange("b9"))
    #expect(place.run("redo").status == 0)
    #expect(try stored()?.name == "Zaal De Brug")
    #expect(place.run("undo", "--change", "1").status == 0)
  }

  @Test("What has built on it is named, and nothing is done")
  func obstacle() throws {
    try save("b1", by: "bert") { $0.name = "Zaal De Brug" }
    try save("a1", by: "an") { $0.name = "Zaal De Sluis" }
    try save("b2", by: "bert") { $0.capacity = 77 }
    let before = place.journal()
    let run = place.run("undo", "--change", "b1")
    #expect(run.status == 1)
    #expect(run.errors.contains("naam van locatie Zaal De Sluis"))
    #expect(run.errors.hasSuffix("an: Aangepast: Zaal De Sluis"))
    #expect(place.journal() == before)
  }

  @Test("Who wrote into the file itself is not known, and that is said")
  func outside() throws {
    let before = try #require(try stored())
    try save("b1", by: "bert") { $0.name = "Zaal De Brug" }
    let text = String(decoding: try Files(root: place.data).read("venues.json"), as: UTF8.self)
    let parts = text.split(separator: "Zaal De Brug", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    _ = try place.write(parts.joined(separator: "Zaal van hen"), to: place.data + "/venues.json")
    let run = place.run("undo", "--change", "b1")
    #expect(run.status == 1)
    #expect(run.errors.contains("naam van locatie Zaal van hen"))
    #expect(run.errors.hasSuffix("in het bestand zelf, buiten het programma"))
    #expect(try stored()?.name == "Zaal van hen")
    #expect(before.name != "Zaal van hen")
  }

  @Test(
    "Where nothing can be changed, that is why, whatever else stands in the way",
    arguments: [
      ["undo"], ["undo", "--change", "b1"], ["undo", "--change", "nothing"], ["redo"], ["resolve", "--ours", "--all"],
      ["resolve", "--theirs", "nothing"],
    ])
  func readOnly(words: [String]) throws {
    try save("b1", by: "bert") { $0.name = "Zaal De Brug" }
    let before = place.journal()
    let run = CommandRun(words + ["--read-only", "--lang", "nl", "--data", place.data])
    #expect(run.status == 1)
    #expect(run.errors == Strings.dutch.app.readOnly(.asked))
    #expect(place.journal() == before)
  }

  // MARK: Contradictions

  /// A change of ours, and an editor that made something else of the same fields.
  private func contradict() throws {
    let store = try Store.open(place.data)
    var copy = try #require(store.alliance.venues[venue])
    copy.name = "Zaal De Brug"
    copy.capacity = 12
    let author = Author(user: "bert", host: "balie", time: "2026-11-20T16:30:12")
    try store.save([Change(id: "b1", edit: try Edit.edit(copy, in: store.alliance))], by: author)
    var records = FileCodec.decode(
      try Files(root: place.data).read("venues.json"), as: Venue.self, file: "venues.json"
    ).records
    copy.name = "Zaal van hen"
    copy.capacity = 99
    records.put(copy)
    _ = try place.write(
      String(decoding: FileCodec.encode(records, header: UnknownFields()), as: UTF8.self),
      to: place.data + "/venues.json")
  }

  @Test("A contradiction is a finding of the check, and is listed with both values")
  func listed() throws {
    #expect(place.run("resolve").lines == [Strings.dutch.conflicts.empty])
    #expect(place.run("resolve").status == 0)
    try contradict()
    let check = place.run("check")
    #expect(check.status == 1)
    let line = try #require(check.lines.first { $0.contains("venues.json: locatie") })
    for part in ["naam: in het bestand Zaal van hen", "van ons Zaal De Brug", "bert@balie, vr 20/11/2026 16:30"] {
      #expect(line.contains(part), "\(part)")
    }
    #expect(place.run("check", "--json").output.contains("\"about\": \"conflict\""))
    let list = place.run("resolve")
    #expect(list.status == 1)
    #expect(list.lines.count == 5)
    #expect(list.lines[0] == "venues.json \(venue) name")
    let json = place.run("resolve", "--json").output
    #expect(json.contains("\"theirs\": \"Zaal van hen\"") && json.contains("\"ours\": 12"))
  }

  @Test("Ours is saved as a change that can be undone; theirs ends it without one")
  func chosen() throws {
    try contradict()
    let run = place.run("resolve", "--ours", venue.text, "--field", "name")
    #expect(run.status == 0)
    #expect(run.lines.count == 1 && run.lines[0].hasPrefix("Van ons gekozen: locatie"))
    #expect(try stored()?.name == "Zaal De Brug")
    #expect(try stored()?.capacity == 99)
    #expect(place.run("resolve", "--theirs", "--all").status == 0)
    #expect(try stored()?.capacity == 99)
    #expect(place.run("resolve").status == 0)
    #expect(place.run("log").lines.count == 2)
    #expect(place.run("undo").status == 0)
    #expect(try stored()?.name == "Zaal van hen")
    #expect(place.run("resolve", "--ours", venue.text).status == 1)
  }

  @Test(
    "Half a choice is wrong usage",
    arguments: [
      ["--ours"], ["--all"], ["--ours", "--theirs", "--all"], ["--ours", "x", "--all"], ["--field", "name"],
    ])
  func usage(words: [String]) {
    #expect(CommandRun(["resolve"] + words + ["--data", place.data]).status == 2)
  }
}
