import Domain
import Testing

@testable import NetelandTUI

struct OverviewScreenTests {
  /// Everything that can wait, once or twice.
  private func fixture() -> ReachFixture {
    var fixture = ReachFixture()
    fixture.alliance.profile.name = "Proef"
    fixture.school("A", "Appel", pupils: 24)
    fixture.school("B", "Beuk", in: "Olen", pupils: 20)
    fixture.school("C", "Ceder", in: "Olen", pupils: 20)
    fixture.session("a1", on: "2026-09-23", for: "A", attended: 18, firstTimers: 18)
    fixture.session("a2", on: "2026-10-17", for: "A", attended: 9, firstTimers: 7)
    fixture.session("h1", on: "2026-11-18", for: "B")
    fixture.session("h2", on: "2026-11-04", for: "B")
    fixture.session("o1", on: "2026-11-19", for: "B", status: .planned)
    fixture.session("g1", on: "2026-12-02", for: "B", status: .planned, guides: [])
    fixture.session("n1", on: "2026-11-25", for: "A", status: .confirmed)
    return fixture
  }

  private func reasons(_ screen: OverviewScreen) -> [OverviewReason] { screen.attention.groups.map(\.reason) }

  /// The screen standing on the row of a reason.
  private func screen(at reason: OverviewReason, in world: World) throws -> OverviewScreen {
    var screen = OverviewScreen().shown(in: world)
    let row = try #require(screen.attention.lines.firstIndex(of: .group(reason)))
    for _ in 0..<row { _ = screen.update(.down, in: world) }
    return screen
  }

  @Test("What waits is counted by reason, the most urgent first, idle schools last")
  func groups() {
    let screen = OverviewScreen().shown(in: fixture().world)
    #expect(
      reasons(screen) == [
        .waiting(.overdue), .waiting(.heldWithoutNumbers), .waiting(.withoutGuide), .contradicted,
        .waiting(.nothingPlanned),
      ])
    #expect(screen.attention.groups.map(\.count) == [1, 2, 1, 1, 1])
  }

  @Test("Enter opens what a reason is about: the numbers, the session, the school, the records")
  func opening() throws {
    let world = fixture().world
    let expected: [(OverviewReason, Request)] = [
      (.waiting(.overdue), .start(.numbersInbox(from: "o1"))),
      (.waiting(.withoutGuide), .start(.editSession("g1"))),
      (.waiting(.nothingPlanned), .show(.schools, .school("C"))),
      (.contradicted, .start(.evidence("A"))),
    ]
    for (reason, request) in expected {
      var screen = try screen(at: reason, in: world)
      #expect(screen.update(.open, in: world) == [request])
    }
  }

  @Test("Several things of one reason unfold below it, and Enter again opens the most urgent; Esc folds them")
  func unfolding() throws {
    let world = fixture().world
    var screen = try screen(at: .waiting(.heldWithoutNumbers), in: world)
    #expect(screen.update(.open, in: world) == [])
    #expect(screen.attention.lines.count == 7)
    #expect(screen.update(.open, in: world) == [.start(.numbersInbox(from: "h1"))])
    _ = screen.update(.down, in: world)
    #expect(screen.update(.open, in: world) == [.start(.numbersInbox(from: "h2"))])
    _ = screen.update(.back, in: world)
    #expect(screen.attention.lines.count == 5)
    #expect(screen.attention.lines[screen.list(.attention).selected] == .group(.waiting(.heldWithoutNumbers)))
  }

  @Test("When the first of several is done, the next one takes its place")
  func workingThrough() throws {
    var fixture = fixture()
    var screen = try screen(at: .waiting(.heldWithoutNumbers), in: fixture.world)
    _ = screen.update(.open, in: fixture.world)
    fixture.session("h1", on: "2026-11-18", for: "B", attended: 12)
    screen.refresh(in: fixture.world)
    #expect(screen.update(.open, in: fixture.world) != [])
  }

  @Test("Tab goes round the panes that have something in them")
  func panes() {
    let world = fixture().world
    var screen = OverviewScreen().shown(in: world)
    var seen: [OverviewScreen.Pane] = []
    for _ in 0..<4 {
      seen.append(screen.pane)
      _ = screen.update(.nextPane, in: world)
    }
    #expect(seen == [.attention, .next, .municipalities, .years])
    #expect(screen.pane == .attention)
    _ = screen.update(.previousPane, in: world)
    #expect(screen.pane == .years)

    var empty = OverviewScreen().shown(in: World(alliance: Alliance(), today: ReachFixture.today))
    _ = empty.update(.nextPane, in: world)
    #expect(empty.pane == .years)
  }

  @Test("Enter on a session, a municipality or a year goes there")
  func goingThere() {
    let world = fixture().world
    var screen = OverviewScreen().shown(in: world)
    screen.focus(on: .session("g1"), in: world)
    #expect(screen.update(.open, in: world) == [.show(.agenda, .session("g1"))])
    screen.focus(on: .municipality("Olen"), in: world)
    #expect(screen.update(.open, in: world) == [.show(.reach, .municipality("Olen"))])
    _ = screen.update(.nextPane, in: world)
    #expect(screen.update(.open, in: world) == [.year(ReachFixture.year)])
  }

  @Test("n plans, for the idle school where one is selected")
  func keys() throws {
    let world = fixture().world
    var screen = try screen(at: .waiting(.nothingPlanned), in: world)
    #expect(screen.update(.newSession, in: world) == [.start(.newSession(SessionSeed(school: "C")))])
    _ = screen.update(.nextPane, in: world)
    #expect(screen.update(.newSession, in: world) == [.start(.newSession(SessionSeed()))])
  }

  @Test("What is selected stays selected when something more urgent comes up")
  func selectionIsKept() throws {
    var fixture = fixture()
    var screen = try screen(at: .contradicted, in: fixture.world)
    fixture.session("g0", on: "2026-11-22", for: "B", status: .planned, guides: [])
    fixture.school("D", "Den", pupils: 10)
    screen.refresh(in: fixture.world)
    #expect(reasons(screen).first == .waiting(.withoutGuide))
    #expect(screen.attention.lines[screen.list(.attention).selected] == .group(.contradicted))
  }

  @Test("Finished years are pooled, the running one is not")
  func pooled() throws {
    let world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today)
    let parts = OverviewParts(world)
    let pooled = try #require(parts.pooled)
    let past = parts.years.filter { $0.key < world.year }.map(\.reach)
    #expect(pooled.key == past.count)
    #expect(pooled.reach.enrolled == past.reduce(0) { $0 + $1.enrolled })
    #expect(pooled.reach.lower == past.reduce(0) { $0 + $1.lower })
    #expect(OverviewParts(fixture().world).pooled == nil)
  }

  @Test("It says what is missing from the number")
  func gaps() {
    let world = fixture().world
    let text = OverviewScreen().shown(in: world).text(in: world)
    #expect(text.contains("2 sessies zonder cijfers"))
    #expect(text.contains("27 deelnamemomenten"))
    #expect(text.contains("nog niet te zeggen") || text.contains("nodig"))
  }

  @Test("Every part is there at 80 by 24, at 60 by 20 and at 120 by 40, in both languages")
  func everyPart() {
    for size in [Size(width: 80, height: 21), Size(width: 60, height: 17), Size(width: 120, height: 37)] {
      for language in Language.allCases {
        var world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today).with(room: size)
        world.language = language
        let texts = world.strings.overview
        let text = OverviewScreen().shown(in: world).text(in: world)
        for part in [texts.attention, texts.next, texts.municipalities, texts.years, texts.pooled] {
          #expect(text.contains(part), "\(part) at \(size.width)x\(size.height)")
        }
        for name in ["Herentals", "Olen", "Grobbendonk", "Vorselaar", "Herenthout", "2023-2024", "2026-2027"] {
          #expect(text.contains(name), "\(name) at \(size.width)x\(size.height)")
        }
      }
    }
  }

  @Test("What comes next stays in sight, however much waits and is unfolded")
  func nextStays() {
    var fixture = fixture()
    for index in 0..<40 { fixture.session(RecordID("x\(index)"), on: "2026-11-03", for: "B") }
    for size in [Size(width: 80, height: 21), Size(width: 120, height: 37), Size(width: 60, height: 17)] {
      let world = fixture.world.with(room: size)
      var screen = OverviewScreen().shown(in: world)
      _ = screen.update(.down, in: world)
      if screen.attention.unfolded.isEmpty { _ = screen.update(.open, in: world) }
      let text = screen.text(in: world)
      #expect(text.contains(world.format.dayAndMonth(Day("2026-11-25")!)))
      #expect(text.contains(world.strings.overview.next))
    }
  }

  @Test("It draws in any room, with and without anything to show")
  func anySize() {
    for world in [fixture().world, World(alliance: Alliance(), today: ReachFixture.today)] {
      for width in [0, 1, 5, 20, 39, 60, 75, 80, 99, 120, 200] {
        for height in [0, 1, 2, 4, 8, 12, 17, 21, 29, 37, 60] {
          let world = world.with(room: Size(width: width, height: height))
          let text = OverviewScreen().shown(in: world).text(in: world)
          #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == max(1, height))
        }
      }
    }
  }
}
