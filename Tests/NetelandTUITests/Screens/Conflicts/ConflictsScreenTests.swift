import Domain
import Testing

@testable import NetelandTUI

@Suite("Where changes contradict the files")
struct ConflictsScreenTests {
  private func stage() throws -> (stage: Stage, conflicts: [Conflict]) {
    var stage = Stage()
    let history = try SampleHistory()
    let conflicts = try history.conflicts(in: &stage.alliance)
    stage.conflicts = conflicts
    stage.history = history.entries
    return (stage, conflicts)
  }

  @Test("The status line says how many there are, on every screen, until there are none", arguments: ["1", "3", "5"])
  func badge(screen: String) throws {
    let (stage, _) = try stage()
    #expect(stage.play(.typed(screen)).frame.text().contains("! 3 tegenspraken"))
    #expect(!Stage().play(.typed(screen)).frame.text().contains("tegenspra"))
  }

  @Test("Ours and theirs stand beside each other, with who made ours and what both knew")
  func shown() throws {
    let (stage, _) = try stage()
    let text = stage.play(.typed("C")).frame.text()
    for part in ["Polyvalente zaal", "Zaal De Sluis", "venues.json", "an, do 19/11/2026 14:05: Aangepast"] {
      #expect(text.contains(part), "\(part)")
    }
    let deleted = stage.play(.typed("C<end>")).frame.text()
    #expect(deleted.contains("daar verwijderd") && deleted.contains("0470 12 34 56"))
  }

  @Test("A choice goes to the disk, once; nothing is said to be saved before the disk answers")
  func choice() throws {
    let (stage, conflicts) = try stage()
    let ours = stage.play(.typed("Co"))
    #expect(ours.resolved.map(\.conflict) == [conflicts[0]])
    #expect(ours.resolved.map(\.withOurs) == [true])
    #expect(ours.frame.text().contains("bewaren…"))
    #expect(!ours.frame.text().contains("✓ bewaard"))
    #expect(stage.play(.typed("Cooo")).resolved.count == 1)
    let theirs = stage.play(.typed("C<down>b"))
    #expect(theirs.resolved.map(\.conflict) == [conflicts[1]])
    #expect(theirs.resolved.map(\.withOurs) == [false])
  }

  @Test("All of a record is chosen at once, and nothing of another record", arguments: [("O", true), ("B", false)])
  func wholeRecord(key: String, withOurs: Bool) throws {
    let (stage, conflicts) = try stage()
    let ending = stage.play(.typed("C<down>" + key))
    #expect(ending.resolved.map(\.conflict) == Array(conflicts.prefix(2)))
    #expect(ending.resolved.allSatisfy { $0.withOurs == withOurs })
  }

  @Test("What the disk says of it is taken over: the choice is gone, or can be made again")
  func answers() throws {
    let (stage, conflicts) = try stage()
    var state = stage.play(.typed("Co")).state
    #expect(state.world.choosing == [conflicts[0].place])
    var failed = state
    _ = failed.update(.notSaved(id: "x", .readOnly(.asked)))
    #expect(failed.world.choosing.isEmpty)
    #expect(failed.world.conflicts.count == 3)
    #expect(failed.notice?.weight == .refused)
    _ = state.update(
      .changedElsewhere(FolderContents(state.world.alliance, conflicts: Array(conflicts.dropFirst())), News()))
    #expect(state.world.choosing.isEmpty)
    let screen = try #require(state.layers.last as? ConflictsScreen)
    #expect(screen.rows.map(\.conflict) == Array(conflicts.dropFirst()))
  }

  @Test("That something waits for a choice is said first, and stays until the next key whatever else comes in")
  func news() throws {
    let (stage, conflicts) = try stage()
    var state = AppState(
      world: World(alliance: stage.alliance, today: stage.today), size: Size(width: 120, height: 40),
      ids: IDSource(seed: 1), now: IDSource.epoch)
    state.notice = Notice(.done, "Aangepast: Zaal De Sluis")
    let contents = FolderContents(stage.alliance, conflicts: conflicts)
    _ = state.update(.changedElsewhere(contents, News(isOfFiles: true)))
    _ = state.update(.changedElsewhere(contents, News(isOfFiles: true)))
    #expect(state.news == Notice(.warning, Strings.dutch.app.conflicts(3)))
    var buffer = Buffer(size: state.size)
    _ = state.draw(on: &buffer)
    #expect(buffer.text().contains(Strings.dutch.app.conflicts(3)))
    #expect(buffer.text().contains("Aangepast: Zaal De Sluis"))
    _ = state.update(.changedElsewhere(FolderContents(stage.alliance), News(isOfFiles: true)))
    #expect(state.news == Notice(.hint, Strings.dutch.app.filesChanged))
  }

  @Test("In a folder that can only be read nothing is chosen")
  func readOnly() throws {
    var (stage, _) = try stage()
    stage.readOnly = .asked
    let ending = stage.play(.typed("CoB"))
    #expect(ending.resolved.isEmpty)
    #expect(ending.state.notice?.weight == .refused)
  }

  @Test("Without any it says so, and there is nothing to choose")
  func none() {
    let ending = Stage().play(.typed("Co"))
    #expect(ending.frame.text().contains(Strings.dutch.conflicts.empty))
    #expect(ending.state.notice?.text == Strings.dutch.conflicts.nothingSelected)
  }
}
