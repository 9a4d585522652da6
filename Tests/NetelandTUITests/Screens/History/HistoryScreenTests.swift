import Domain
import Testing

@testable import NetelandTUI

@Suite("The history")
struct HistoryScreenTests {
  private func stage() throws -> (stage: Stage, history: SampleHistory) {
    var stage = Stage()
    let history = try SampleHistory()
    stage.alliance = history.alliance
    stage.history = history.entries
    return (stage, history)
  }

  private func screen(_ ending: Stage.Ending) throws -> HistoryScreen {
    try #require(ending.state.layers.last as? HistoryScreen)
  }

  @Test(
    "U opens it from every screen, the latest change first, and Esc closes it", arguments: ["1", "2", "3", "4", "5"])
  func opens(screen key: String) throws {
    let (stage, _) = try stage()
    let ending = stage.play(.typed(key + "U"))
    #expect(try screen(ending).shown == [5, 4, 3, 2, 1, 0])
    #expect(try screen(ending).selected(in: ending.state.world)?.change.id == "c6")
    #expect(stage.play(.typed(key + "UU")).state.layers.count == 1)
    #expect(stage.play(.typed(key + "U<esc>")).state.layers.isEmpty)
  }

  @Test("x takes back the selected change alone, whosever it is and whatever came after it")
  func takesBack() throws {
    let (stage, history) = try stage()
    // Down to the name of the venue, whose capacity was changed later.
    let ending = stage.play(.typed("U<down><down><down><down>x"))
    let before = history.entries[1].change.edit.inverted
    #expect(ending.saved.map(\.place) == [.undo(of: "c2")])
    let venue = try #require(ending.state.world.alliance.venues[history.venue])
    #expect(venue.name != "Zaal De Sluis")
    #expect(venue.capacity == 44)
    #expect(ending.state.notice?.text.contains(before.subject) == true)
    // It stays selected, and is said to be undone.
    let screen = try screen(ending)
    #expect(screen.selected(in: ending.state.world)?.change.id == "c2")
    #expect(screen.refusal(of: .takeBack, in: ending.state.world) == ending.state.world.strings.history.alreadyUndone)
    #expect(stage.play(.typed("U<down><down><down><down>xx")).saved.count == 1)
  }

  @Test("A change that a later one has built on is refused with the name of that one, and nothing is changed")
  func refusesByName() throws {
    var (stage, history) = try stage()
    try history.add(.new, try history.rename("Zaal De Brug"), "bert", "balie", "2026-11-21T10:00:00")
    stage.alliance = history.alliance
    stage.history = history.entries
    let ending = stage.play(.typed("U<down><down><down><down><down>x"))
    #expect(ending.saved.isEmpty)
    #expect(ending.state.world.alliance == history.alliance)
    let text = try #require(ending.state.notice?.text)
    #expect(ending.state.notice?.weight == .refused)
    #expect(text.contains("naam van locatie Zaal De Brug"))
    #expect(text.contains("bert: Aangepast: Zaal De Brug"))
  }

  @Test("An undo is not undone here, nor in a folder that can only be read")
  func refusals() throws {
    var (stage, _) = try stage()
    let ending = stage.play(.typed("U<down>x"))
    #expect(ending.saved.isEmpty)
    #expect(ending.state.notice?.text == Strings.dutch.history.isNoChange)
    stage.readOnly = .asked
    let looking = stage.play(.typed("Ux"))
    #expect(looking.saved.isEmpty)
    #expect(looking.state.notice?.text == Strings.dutch.app.readOnly(.asked))
  }

  @Test("u takes back the user's own latest while the history is open, and the new change is shown at once")
  func undoInside() throws {
    var (stage, history) = try stage()
    let user = Surroundings.author(at: WallClock(fixedDay: nil)).user
    try history.add(.new, try history.resize(60), user, "laptop", "2026-11-21T10:00:00")
    stage.alliance = history.alliance
    stage.history = history.entries
    let ending = stage.play(.typed("Uu"))
    #expect(ending.saved.map(\.place) == [.undo(of: "c7")])
    let screen = try screen(ending)
    #expect(screen.shown.count == 8)
    #expect(screen.standings[6] == .undone(by: 7))
  }

  @Test("The filter looks at who and what, and Esc clears it before it closes")
  func filter() throws {
    let (stage, _) = try stage()
    #expect(try screen(stage.play(.typed("U/bert"))).shown == [4, 3, 0])
    #expect(try screen(stage.play(.typed("U/an sluis"))).shown == [5, 1])
    let cleared = stage.play(.typed("U/bert<enter><esc>"))
    #expect(try screen(cleared).shown.count == 6)
    #expect(stage.play(.typed("U/bert<enter><esc><esc>")).state.layers.isEmpty)
  }

  @Test("Enter goes into what changed, which scrolls to its end; Esc comes back")
  func detail() throws {
    let (stage, _) = try stage()
    let ending = stage.play(.typed("U<end><enter><end>"))
    let screen = try screen(ending)
    #expect(screen.pane == .detail)
    #expect(screen.detailOffset > 10)
    #expect(stage.play(.typed("U<end><enter><end><pgdn><down>")).frame.text() == ending.frame.text())
    #expect(try self.screen(stage.play(.typed("U<end><enter><esc>"))).pane == .changes)
  }

  @Test("What others save while it is open comes in on top, and the selection stays on its change")
  func follows() throws {
    let stage: Stage
    var history: SampleHistory
    (stage, history) = try self.stage()
    var state = stage.play(.typed("U<down><down>")).state
    try history.add(.new, try history.rename("Zaal De Brug"), "bert", "balie", "2026-11-21T10:00:00")
    _ = state.update(
      .changedElsewhere(FolderContents(history.alliance), News(entries: [history.entries[6]])))
    let screen = try #require(state.layers.last as? HistoryScreen)
    #expect(screen.shown.first == 6)
    #expect(screen.selected(in: state.world)?.change.id == "c4")
  }

  @Test("A change on its way to the disk is marked so until the disk has it")
  func onItsWay() throws {
    let history = try SampleHistory()
    var state = AppState(
      world: World(alliance: history.alliance, today: SampleAlliance.today), size: Size(width: 80, height: 24),
      ids: IDSource(seed: 1), now: IDSource.epoch, user: "an")
    guard case .save(let change)? = state.carryOut([.edit(try history.resize(70))]).first else {
      Issue.record("no command to save")
      return
    }
    _ = state.perform(.showHistory)
    #expect(text(state).contains(Strings.dutch.history.onItsWay))
    let author = Author(user: "an", host: "laptop", time: "2026-11-21T11:02:03")
    _ = state.update(.saved([HistoryEntry(change, sequence: 1, by: author)]))
    #expect(!text(state).contains(Strings.dutch.history.onItsWay))
    #expect(text(state).contains("11:02"))
  }

  private func text(_ state: AppState) -> String {
    var buffer = Buffer(size: state.size)
    _ = state.draw(on: &buffer)
    return buffer.text()
  }
}
