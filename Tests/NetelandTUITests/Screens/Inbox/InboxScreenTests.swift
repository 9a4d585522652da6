import Domain
import Testing

@testable import NetelandTUI

@Suite("The inbox of numbers")
struct InboxScreenTests {
  private func fixture() -> ReachFixture {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", pupils: 20)
    fixture.school("B", "Berk", pupils: 30)
    fixture.session("late", on: "2026-11-18", for: "A")
    fixture.session("early", on: "2026-10-07", for: "B")
    fixture.session("open", on: "2026-11-04", for: "A", status: .planned)
    fixture.session("done", on: "2026-10-14", for: "A", attended: 7)
    fixture.session("ahead", on: "2026-12-02", for: "A", status: .planned)
    return fixture
  }

  /// The dashboard with the inbox on top.
  private func state(_ fixture: ReachFixture, from first: RecordID<Session>? = nil) -> AppState {
    var state = AppState(
      world: fixture.world, size: Size(width: 80, height: 24), ids: IDSource(seed: 1), now: IDSource.epoch)
    _ = state.carryOut([.start(.numbersInbox(from: first))])
    return state
  }

  private func press(_ text: String, _ state: inout AppState) {
    for key in [Key].typed(text) { _ = state.update(.input(.key(key))) }
  }

  private func inbox(_ state: AppState) throws -> InboxScreen { try #require(state.layers.last as? InboxScreen) }

  @Test("It holds what is held or past without numbers, the oldest first, and nothing else")
  func order() throws {
    let walk = InboxWalk(in: fixture().world)
    #expect(walk.stops.map(\.id) == ["early", "open", "late"])
    #expect(walk.current == "early")
    #expect(InboxWalk(from: "late", in: fixture().world).current == "late")
    #expect(InboxWalk(from: "done", in: fixture().world).current == "early")
    #expect(InboxWalk(in: ReachFixture().world).current == nil)
  }

  @Test("Digits and Enter save a session, make an open one held, and the next comes by itself")
  func goingOn() throws {
    var state = state(fixture())
    press("12<enter><enter>", &state)
    #expect(state.world.alliance.session("early")?.participation[0].attended == 12)
    #expect(try inbox(state).walk.current == "open")
    press("9<enter>4<ctrl-s>", &state)
    #expect(state.world.alliance.session("open")?.status == .held)
    #expect(state.world.alliance.session("open")?.participation[0].firstTimers == 4)
    press("5<enter><enter>", &state)
    #expect(try inbox(state).walk.current == nil)
    #expect(try inbox(state).walk.done == 3)
    press("<enter>", &state)
    #expect(state.layers.isEmpty)
  }

  @Test("Enter where nothing is typed skips; p goes back, also to one that was saved, which can be corrected")
  func skipping() throws {
    var state = state(fixture())
    press("n<enter>", &state)
    #expect(try inbox(state).walk.current == "late")
    #expect(try inbox(state).walk.skipped == ["early", "open"])
    press("p", &state)
    #expect(try inbox(state).walk.current == "open")
    press("8<enter><enter>", &state)
    #expect(try inbox(state).walk.current == "late")
    press("p9<enter><enter>", &state)
    #expect(state.world.alliance.session("open")?.participation[0].attended == 9)
    #expect(try inbox(state).walk.current == "late")
    press("n", &state)
    #expect(try inbox(state).walk.current == nil)
    #expect(try inbox(state).walk.done == 1)
  }

  @Test("From a session in the middle it goes on to the end and then round to the oldest")
  func round() throws {
    var state = state(fixture(), from: "open")
    press("1<enter><enter>2<enter><enter>", &state)
    #expect(try inbox(state).walk.current == "early")
  }

  @Test("u takes the last one back and stands on it again; Ctrl-R records it again and goes on")
  func undoing() throws {
    var state = state(fixture())
    press("12<enter><enter>", &state)
    press("u", &state)
    #expect(state.world.alliance.session("early")?.hasNumbers == false)
    #expect(try inbox(state).walk.current == "early")
    #expect(try inbox(state).recording?.isHalfFilled == false)
    press("<ctrl-r>", &state)
    #expect(state.world.alliance.session("early")?.participation[0].attended == 12)
    #expect(try inbox(state).walk.current == "open")
  }

  @Test("An impossible number stays where it is, with the reason, and nothing is saved")
  func impossible() throws {
    var state = state(fixture())
    press("99<enter>", &state)
    #expect(state.notice?.weight == .refused)
    #expect(try inbox(state).walk.current == "early")
    #expect(state.unsaved.isEmpty)
  }

  @Test("What is typed in a session that is skipped is there when one comes back")
  func keptWhileWalking() throws {
    var state = state(fixture())
    press("12np", &state)
    #expect(try inbox(state).recording?.rows[0].attended == 12)
    press("<esc>", &state)
    #expect(state.layers.isEmpty)
    _ = state.carryOut([.start(.numbersInbox(from: nil))])
    #expect(state.top is KeptFormScreen)
    press("<enter>", &state)
    #expect(try inbox(state).recording?.rows[0].attended == 12)
  }

  @Test("A session without classes says so, and can be passed; one that is called off waits no more")
  func withoutClasses() throws {
    var fixture = fixture()
    var bare = try #require(fixture.alliance.session("early"))
    bare.participation = []
    fixture.alliance[ReachFixture.year].sessions.put(bare)
    var state = state(fixture)
    #expect(try inbox(state).text(in: state.world).contains(state.world.strings.inbox.noClasses))
    press("<enter>", &state)
    #expect(try inbox(state).walk.current == "open")
    press("Xziek<enter>", &state)
    #expect(state.world.alliance.session("open")?.status == .cancelled)
    #expect(try inbox(state).walk.current == "late")
    // A held session cannot be called off.
    press("X", &state)
    #expect(state.notice?.weight == .refused)
  }

  @Test("When others record the session one is at, the next comes up")
  func byOthers() throws {
    var fixture = fixture()
    var state = state(fixture)
    fixture.session("early", on: "2026-10-07", for: "B", attended: 4)
    _ = state.update(.changedElsewhere(FolderContents(fixture.alliance), News(isOfFiles: true)))
    #expect(try inbox(state).walk.current == "open")
  }

  @Test("It asks for who came and who was new, and for what is usually counted; v shows all, and what is typed stays")
  func columns() throws {
    var fixture = fixture()
    for number in 1...6 { fixture.session(RecordID("r\(number)"), on: "2026-09-0\(number)", for: "B", attended: 3) }
    var state = state(fixture)
    #expect(try inbox(state).recording?.columns == [.attended, .firstTimers])
    press("8v", &state)
    #expect(try inbox(state).recording?.columns == [.attended, .firstTimers, .girls, .priority])
    #expect(try inbox(state).recording?.rows[0].attended == 8)
    press("v", &state)
    #expect(try inbox(state).recording?.columns == [.attended, .firstTimers])

    for number in 1...6 {
      var session = try #require(fixture.alliance.session(RecordID("r\(number)")))
      if number > 3 { session.participation[0].girls = 1 }
      fixture.alliance[ReachFixture.year].sessions.put(session)
    }
    #expect(RecordingColumn.usual(in: fixture.alliance[ReachFixture.year]) == [])
    var session = try #require(fixture.alliance.session("r1"))
    session.participation[0].girls = 2
    fixture.alliance[ReachFixture.year].sessions.put(session)
    #expect(RecordingColumn.usual(in: fixture.alliance[ReachFixture.year]) == [.girls])
  }

  @Test("r in the overview and among the records, and I anywhere open it; where nothing waits they say so")
  func opening() {
    let keys = KeyBindings.standard
    for context in [KeyContext.overview, .admin] {
      #expect(keys.action(for: .character("r"), in: [context]) == .inbox)
    }
    #expect(keys.action(for: .character("I"), in: [.agenda, .list, .everywhere]) == .inbox)
    let ending = Stage().play(.typed("5r"))
    #expect(ending.state.layers.last is InboxScreen)

    var empty = AppState(
      world: ReachFixture().world, size: Size(width: 80, height: 24), ids: IDSource(seed: 1), now: IDSource.epoch)
    _ = empty.perform(.inbox)
    #expect(empty.layers.isEmpty)
    #expect(empty.notice?.text == empty.world.strings.inbox.nothingWaits)
  }

  @Test("It stays within its area, whatever that is, with the cursor in it")
  func sizes() throws {
    let world = fixture().world
    let screen = try #require(InboxScreen(in: world))
    #expect(sizesDrawnOutside { area, buffer in _ = screen.draw(in: area, on: &buffer, world: world) } == [])
  }
}
