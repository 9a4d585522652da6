import Domain
import Testing

@testable import NetelandTUI

/// The main job through the real event loop, key by key; `Tests/EndToEnd` plays it with the program itself.
@Suite("A working day")
struct WorkingDayTests {
  @Test("A session is planned for a school, held, recorded; the reach moves; undo and redo go back and forth")
  func mainJob() throws {
    let stage = Stage()
    let before = stage.alliance
    let keys: [Key] = .typed("2/ad astra<enter>nrobots<enter><enter>18/11<ctrl-s>")
    let planned = stage.play(keys)
    let change = try #require(planned.saved.first)
    #expect(planned.saved.count == 1)
    #expect(change.edit.act == .scheduled)
    guard case .session(_, let replacement)? = change.edit.mutations.first, let session = replacement.after else {
      Issue.record("no session was planned")
      return
    }
    #expect(session.day.description == "2026-11-18")
    #expect(session.workshop == "VB-03")
    #expect(session.participation.map(\.grade) == [.l5])

    let recorded = stage.play(keys + .typed("3/ad astra<enter>a"))
    #expect(recorded.state.world.alliance.session(session.id)?.status == .held)

    let numbers: [Key] = keys + .typed("3/ad astra<enter>ar10<enter>10<ctrl-s>")
    let reached = stage.play(numbers)
    let old = ReachReport(before, year: stage.today.schoolYear).total
    let new = reached.state.world.reach.total
    #expect((new.lower, new.upper) == (old.lower + 10, old.upper + 10))

    #expect(stage.play(numbers + .typed("u")).state.world.reach.total.lower == old.lower)
    #expect(stage.play(numbers + .typed("uuu")).state.world.alliance == before)
    #expect(
      stage.play(numbers + .typed("uuu<ctrl-r><ctrl-r><ctrl-r>")).state.world.alliance == reached.state.world.alliance)
  }

  @Test("An impossible number is refused with the reason, and nothing is saved")
  func impossible() throws {
    let ending = Stage().play(.typed("1r99<ctrl-s>"))
    #expect(ending.saved.isEmpty)
    #expect(ending.state.notice?.weight == .refused)
    #expect(ending.frame.text().contains("99"))
  }

  @Test("What the disk refuses is taken back and said; nothing looks saved that is not")
  func refusedByTheDisk() throws {
    let stage = Stage()
    let world = World(alliance: stage.alliance, today: stage.today)
    let state = AppState(
      world: world, size: stage.size, ids: IDSource(seed: 7), now: IDSource.epoch,
      user: Surroundings.author(at: WallClock(fixedDay: nil)).user)
    let keys: [Key] = .typed("3ar")
    let terminal = HeadlessTerminal(size: stage.size, script: keys.map { [.key($0)] } + [[.wake]])
    let saver = MemorySaver(failure: .file(FileProblem(.append, ".neteland/journal.jsonl", code: 28)))
    let runner = Runner(state, terminal: terminal, saver: saver, clock: WallClock(fixedDay: stage.today))
    _ = runner.run()
    #expect(runner.state.world.alliance == stage.alliance)
    #expect(runner.state.unsaved.isEmpty)
  }
}

extension Day {
  fileprivate var schoolYear: SchoolYear { SchoolYear(containing: self) }
}
