import Domain
import Testing

@testable import NetelandTUI

@Suite("The dashboard")
struct UpdateTests {
  private func state(readOnly: ReadOnlyReason? = nil) -> AppState {
    AppState(
      world: World(alliance: SampleAlliance.make(), today: SampleAlliance.today, readOnly: readOnly),
      size: Size(width: 80, height: 24), ids: IDSource(seed: 1), now: IDSource.epoch)
  }

  private let me = Author(user: "", host: "", time: "")

  /// An edit that anyone can make: the name of the first venue.
  private func edit(_ name: String, in alliance: Alliance) throws -> Edit {
    var venue = try #require(alliance.venues.first)
    venue.name = name
    return try Edit.edit(venue, in: alliance)
  }

  @Test("A change is applied at once, sent to the disk, and called saved only when the disk has it")
  func saving() throws {
    var state = state()
    let commands = state.carryOut([.edit(try edit("Zaal X", in: state.world.alliance))])
    #expect(state.world.alliance.venues.first?.name == "Zaal X")
    guard case .save(let change)? = commands.first else {
      Issue.record("no command to save")
      return
    }
    #expect(state.unsaved == [change])
    #expect(screen(state).contains(state.world.strings.app.saving))
    _ = state.update(.saved([HistoryEntry(change, sequence: 1, by: me)]))
    #expect(state.unsaved.isEmpty)
    #expect(screen(state).contains(state.world.strings.app.saved))
  }

  @Test("What others do is said beside what was done here, and does not take *saved* away")
  func newsBesideNotice() throws {
    var state = state()
    _ = state.update(.input(.resize(Size(width: 120, height: 40))))
    let commands = state.carryOut([.edit(try edit("Zaal X", in: state.world.alliance))])
    guard case .save(let change)? = commands.first else {
      Issue.record("no command to save")
      return
    }
    _ = state.update(.saved([HistoryEntry(change, sequence: 1, by: me)]))
    _ = state.update(.changedElsewhere(FolderContents(state.world.alliance), News(isOfFiles: true)))
    let texts = state.world.strings.app
    #expect(screen(state).contains("Zaal X"))
    #expect(screen(state).contains(texts.saved))
    #expect(screen(state).contains(texts.filesChanged))
    _ = state.update(.input(.key(.down)))
    #expect(!screen(state).contains(texts.filesChanged))
  }

  @Test("What the disk refuses is taken back, and said")
  func refused() throws {
    var state = state()
    let before = state.world.alliance
    let first = state.carryOut([.edit(try edit("Zaal X", in: state.world.alliance))])
    _ = state.carryOut([.edit(try edit("Zaal Y", in: state.world.alliance))])
    guard case .save(let change)? = first.first else {
      Issue.record("no command to save")
      return
    }
    _ = state.update(.notSaved(id: change.id, .file(FileProblem(.append, "journal", code: 28))))
    #expect(state.world.alliance == before)
    #expect(state.timeline.done.isEmpty)
    #expect(state.unsaved.isEmpty)
    #expect(state.notice?.weight == .refused)
  }

  @Test("Undo and redo go back and forth, and name what they do")
  func undoRedo() throws {
    var state = state()
    let before = state.world.alliance
    _ = state.carryOut([.edit(try edit("Zaal X", in: state.world.alliance))])
    let after = state.world.alliance
    let undo = state.perform(.undo)
    #expect(state.world.alliance == before)
    #expect(state.notice?.text.contains("Zaal X") == true)
    guard case .save(let change)? = undo.first, case .undo = change.place else {
      Issue.record("undo is not saved as one")
      return
    }
    _ = state.perform(.redo)
    #expect(state.world.alliance == after)
    _ = state.perform(.redo)
    #expect(state.notice?.text == state.world.strings.app.nothingToRedo)
  }

  @Test("What was changed in earlier runs can be undone")
  func earlierRuns() throws {
    var state = state()
    let before = state.world.alliance
    let edit = try edit("Zaal X", in: before)
    try state.world.apply(edit)
    _ = state.update(.history([HistoryEntry(Change(id: "c1", edit: edit), sequence: 1, by: me)]))
    _ = state.perform(.undo)
    #expect(state.world.alliance == before)
  }

  @Test("In a folder that can only be read every change says why it cannot be made")
  func readOnly() throws {
    var state = state(readOnly: .asked)
    let before = state.world.alliance
    #expect(state.carryOut([.edit(try edit("Zaal X", in: before))]).isEmpty)
    #expect(state.world.alliance == before)
    #expect(state.notice?.text == state.world.strings.app.readOnly(.asked))
    #expect(state.refusal(of: .newSession) != nil)
    #expect(state.refusal(of: .filter) == nil)
  }

  @Test("In a folder that can only be read a form opens for looking, and says why nothing can be kept")
  func readOnlyForm() throws {
    var state = state(readOnly: .asked)
    let reason = state.world.strings.app.readOnly(.asked)
    let venue = state.world.alliance.venues[0].id
    _ = state.carryOut([.start(.editRecord(.venue, id: venue.text))])
    #expect(state.layers.count == 1)
    #expect(state.notice == Notice(.hint, reason))
    for key in [Key.end, .character("x"), .control("s")] { _ = state.update(.input(.key(key))) }
    #expect(state.notice == Notice(.refused, reason))
    #expect(state.layers.count == 1)
    #expect(state.unsaved.isEmpty)
  }

  @Test("What was refused is read to its end, however small the terminal", arguments: [40, 60, 80, 120])
  func wholeRefusal(width: Int) {
    var state = state()
    _ = state.update(.input(.resize(Size(width: width, height: 24))))
    let words =
      "Intussen gewijzigd: naam van locatie Zaal De Brug, er is niets veranderd · bert: Aangepast: Zaal De Brug"
    state.notice = Notice(.refused, words)
    let shown = Set(screen(state).split { $0 == " " || $0 == "\n" })
    #expect(words.split(separator: " ").allSatisfy { shown.contains($0) })
    state.notice = nil
    state.news = Notice(.warning, words)
    #expect(screen(state).contains("Zaal De Brug"))
  }

  @Test("Every key of every context does one thing", arguments: KeyContext.allCases)
  func oneMeaning(context: KeyContext) {
    let keys = KeyBindings.standard.all.filter { $0.context == context }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("The unshifted top row of an AZERTY keyboard shows the screens", arguments: zip("&é\"'(", ScreenID.allCases))
  func azerty(character: Character, screen: ScreenID) {
    var state = state()
    _ = state.update(.input(.key(.character(character))))
    #expect(state.shown == screen)
  }

  @Test("q quits from every screen, Esc from none", arguments: ScreenID.allCases)
  func quitting(screen: ScreenID) {
    var state = state()
    _ = state.perform(screen.action)
    #expect(state.update(.input(.key(.escape))) == [])
    #expect(state.update(.input(.key(.character("q")))) == [.quit])
  }

  @Test("Any keys at any size never trap", arguments: 0..<40)
  func monkey(seed: Int) {
    var random = Dice(state: UInt64(seed) &* 0x9E37_79B9)
    var state = state()
    let keys: [Key] =
      KeyBindings.standard.all.flatMap(\.keys).filter { $0 != .character("q") && $0 != .control("z") }
      + "abcdefgh1234567890/- éë:".map(Key.character) + [.enter, .enter, .tab, .escape, .escape]
    for step in 0..<120 {
      if step % 17 == 0 {
        _ = state.update(.input(.resize(Size(width: random.next(140), height: random.next(50)))))
      }
      _ = state.update(.input(.key(keys[random.next(keys.count)])))
      var buffer = Buffer(size: state.size)
      _ = state.draw(on: &buffer)
    }
  }

  @Test("What a screen shows only where there is room goes with a resize, and comes back")
  func resizing() {
    var state = AppState(
      world: World(alliance: SampleAlliance.make(), today: SampleAlliance.today), size: Size(width: 120, height: 40),
      ids: IDSource(seed: 1), now: 0)
    _ = state.update(.input(.key(.character("4"))))
    let wide = screen(state)
    _ = state.update(.input(.resize(Size(width: 80, height: 24))))
    let narrow = screen(state)
    var anew = AppState(world: state.world, size: state.size, ids: IDSource(seed: 1), now: 0)
    _ = anew.update(.input(.key(.character("4"))))
    #expect(narrow == screen(anew))
    _ = state.update(.input(.resize(Size(width: 120, height: 40))))
    #expect(screen(state) == wide)
  }

  private func screen(_ state: AppState) -> String {
    var buffer = Buffer(size: state.size)
    _ = state.draw(on: &buffer)
    return buffer.text()
  }
}

/// SplitMix64: small, and the same everywhere.
private struct Dice {
  var state: UInt64

  mutating func next(_ below: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(below))
  }
}
