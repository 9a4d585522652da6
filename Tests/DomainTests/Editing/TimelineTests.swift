import Testing

@testable import Domain

@Suite("What can be taken back, and what is in the way")
struct TimelineTests {
  private let small = SmallAlliance()

  private func entry(
    _ id: String, _ user: String, _ edit: Edit, _ place: Change.Place = .new, sequence: Int
  ) -> HistoryEntry {
    HistoryEntry(
      Change(id: id, edit: edit, place: place), sequence: sequence,
      by: Author(user: user, host: "h", time: "2026-11-21T10:00:00"))
  }

  private func venue(_ change: (inout Venue) -> Void, in alliance: Alliance) throws -> Edit {
    var copy = try #require(alliance.venues["lab"])
    change(&copy)
    return try Edit.edit(copy, in: alliance)
  }

  /// An renames, Bo resizes, Bo renames again.
  private func story() throws -> (entries: [HistoryEntry], alliance: Alliance) {
    var alliance = small.alliance
    var entries: [HistoryEntry] = []
    let changes: [(String, (inout Venue) -> Void)] = [
      ("an", { $0.name = "Labo" }), ("bo", { $0.capacity = 20 }), ("bo", { $0.name = "Atelier" }),
      ("bo", { $0.note = "trap" }),
    ]
    for (index, change) in changes.enumerated() {
      let edit = try venue(change.1, in: alliance)
      try alliance.apply(edit)
      entries.append(entry("c\(index + 1)", change.0, edit, sequence: index + 1))
    }
    return (entries, alliance)
  }

  @Test("The change in the way is the later one of that field, not the latest of that record")
  func namesTheField() throws {
    var (entries, alliance) = try story()
    let timeline = Timeline(entries, of: "an")
    let undo = try #require(timeline.undo(id: "c5"))
    var refusal: Refusal?
    do throws(Refusal) { _ = try alliance.applyRebased(undo.edit) } catch { refusal = error }
    #expect(refusal == .changedMeanwhile(file: .standing(.venue), record: "lab", field: "name"))
    #expect(timeline.obstacle(to: undo, because: try #require(refusal))?.change.id == "c3")
    // Where nothing later touched it, nobody is named.
    let last = try #require(timeline.undo(of: "c4", id: "c5"))
    #expect(
      timeline.obstacle(to: last, because: .changedMeanwhile(file: .standing(.venue), record: "lab", field: "note"))
        == nil)
    entries.removeAll()
  }

  @Test("Any change can be taken back that nothing has built on, whosever it is")
  func takesBackOthers() throws {
    var (entries, alliance) = try story()
    let undo = try #require(Timeline(entries, of: "an").undo(of: "c2", id: "c5"))
    let made = try alliance.applyRebased(undo.edit)
    #expect(alliance.venues["lab"]?.capacity == nil)
    #expect(alliance.venues["lab"]?.name == "Atelier")
    entries.append(entry("c5", "an", made, undo.place, sequence: 5))
    #expect(Timeline(entries, of: "an").undo(of: "c2", id: "c6") == nil)
    #expect(Timeline(entries, of: "an").redo(id: "c6")?.place == .redo(of: "c2"))
  }

  @Test("Who deleted what an undo needs, and who points at what it takes away, is named")
  func references() throws {
    var alliance = small.alliance
    let add = try Edit.add(Venue(id: "barn", name: "Schuur"), in: alliance)
    try alliance.apply(add)
    let use = try Edit.schedule(small.session("s1", venue: "barn"), in: alliance)
    try alliance.apply(use)
    let entries = [entry("c1", "an", add, sequence: 1), entry("c2", "bo", use, sequence: 2)]
    let timeline = Timeline(entries, of: "an")
    let undo = try #require(timeline.undo(id: "c3"))
    #expect(throws: Refusal.stillUsed(kind: .venue, id: "barn", by: 1)) { try alliance.applyRebased(undo.edit) }
    #expect(
      timeline.obstacle(to: undo, because: .stillUsed(kind: .venue, id: "barn", by: 1))?.change.id == "c2")

    let cancelled = try Edit.delete("s1" as RecordID<Session>, in: alliance)
    try alliance.apply(cancelled)
    let gone = try Edit.delete("barn" as RecordID<Venue>, in: alliance)
    try alliance.apply(gone)
    let later = Timeline(
      entries + [entry("c3", "bo", cancelled, sequence: 3), entry("c4", "bo", gone, sequence: 4)], of: "bo")
    let again = try #require(later.undo(of: "c3", id: "c5"))
    #expect(throws: Refusal.noSuchRecord(kind: .venue, id: "barn")) { try alliance.applyRebased(again.edit) }
    #expect(later.obstacle(to: again, because: .noSuchRecord(kind: .venue, id: "barn"))?.change.id == "c4")
  }

  @Test("What another took back and did again stands for everybody")
  func redoneByOthers() throws {
    var (entries, _) = try story()
    let edit = entries[0].change.edit
    entries.append(entry("c5", "bo", edit.inverted, .undo(of: "c1"), sequence: 5))
    #expect(Timeline(entries, of: "an").undo(id: "x") == nil)
    entries.append(entry("c6", "bo", edit, .redo(of: "c1"), sequence: 6))
    #expect(Timeline(entries, of: "an").undo(id: "x")?.place == .undo(of: "c1"))
    #expect(Timeline(entries, of: "bo").redo(id: "x") == nil)
  }

  @Test("How each change stands agrees with what can be taken back, whatever was done", arguments: 0..<200)
  func standings(seed: UInt64) throws {
    let edit = try venue({ $0.name = "Labo" }, in: small.alliance)
    var random = SplitMix64(seed: seed)
    var entries: [HistoryEntry] = []
    for number in 1...40 {
      let user = ["an", "bo"][Int.random(in: 0..<2, using: &random)]
      let timeline = Timeline(entries, of: user)
      let id = "c\(number)"
      let change: Change? =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: timeline.undo(id: id)
        case 1: timeline.redo(id: id)
        case 2:
          timeline.done.randomElement(using: &random).flatMap { timeline.undo(of: $0.change.id, id: id) }
        default: Change(id: id, edit: edit)
        }
      guard let change else { continue }
      entries.append(entry(id, user, change.edit, change.place, sequence: entries.count + 1))
    }
    let standings = ChangeStanding.all(in: entries)
    let standing = Set(entries.indices.filter { standings[$0] == .stands }.map { entries[$0].change.id })
    for user in ["an", "bo"] {
      #expect(Set(Timeline(entries, of: user).done.map(\.change.id)) == standing)
    }
    for (index, standing) in standings.enumerated() {
      guard case .undone(let other) = standing else { continue }
      #expect(other > index)
      #expect(entries[other].change.place == .undo(of: entries[index].change.id))
    }
  }
}
