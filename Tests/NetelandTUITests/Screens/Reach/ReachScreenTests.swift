import Domain
import Testing

@testable import NetelandTUI

struct ReachScreenTests {
  /// Three schools: one not reached, one in part, one of which nobody knows the size.
  private func fixture() -> ReachFixture {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", in: "Olen", pupils: 20)
    fixture.school("B", "Beuk", pupils: 30)
    fixture.school("C", "Ceder", pupils: nil)
    fixture.session("s1", on: "2026-10-07", for: "B", attended: 18, firstTimers: 18)
    fixture.session("s2", on: "2026-10-14", for: "B", attended: 10)
    return fixture
  }

  private func names(_ screen: ReachScreen) -> [String] { screen.rows.map(\.name) }

  @Test("The school with most pupils still to reach comes first, what nobody knows last")
  func usualOrder() {
    // Appel has 20 to go, Beuk 30 - 18 = 12.
    #expect(names(ReachScreen().shown(in: fixture().world)) == ["Appel", "Beuk", "Ceder"])
  }

  @Test("s goes through the orders and comes round; S turns one over and leaves the unknown last")
  func sorting() throws {
    let world = fixture().world
    var screen = ReachScreen().shown(in: world)
    var orders: [ColumnID: [String]] = [:]
    var seen: [ColumnID] = []
    repeat {
      _ = screen.update(.sort, in: world)
      let column = try #require(screen.sorted)
      seen.append(column)
      orders[column] = names(screen)
    } while screen.sorted != "to-go"
    #expect(seen == ["needed", "contacts", "name", "municipality", "share", "reached", "to-go"])
    #expect(orders["share"] == ["Appel", "Beuk", "Ceder"])  // 0 %, 60 %, unknown
    #expect(orders["name"] == ["Appel", "Beuk", "Ceder"])
    #expect(orders["municipality"] == ["Beuk", "Ceder", "Appel"])  // Herentals, Olen
    #expect(orders["contacts"] == ["Beuk", "Appel", "Ceder"])  // 28, 0, 0
    #expect(orders["to-go"] == ["Appel", "Beuk", "Ceder"])
    _ = screen.update(.reverseSort, in: world)
    #expect(names(screen) == ["Beuk", "Appel", "Ceder"])
  }

  @Test("What is typed filters by name and municipality, and Esc shows all again")
  func filtering() {
    let world = fixture().world
    var screen = ReachScreen().shown(in: world)
    _ = screen.update(.filter, in: world)
    #expect(screen.context == .tableFilter)
    #expect(screen.takesText)
    for letter in "olen" { _ = screen.type(.character(letter), in: world) }
    #expect(names(screen) == ["Appel"])
    #expect(screen.update(.open, in: world) == [])
    #expect(screen.context == .reachTable)
    #expect(names(screen) == ["Appel"])
    #expect(screen.update(.open, in: world) == [.start(.evidence("A"))])
    _ = screen.update(.back, in: world)
    #expect(names(screen) == ["Appel", "Beuk", "Ceder"])
  }

  @Test("A filter that leaves nothing says so, and there is nothing to open")
  func nothingLeft() {
    let world = fixture().world
    var screen = ReachScreen().shown(in: world)
    _ = screen.update(.filter, in: world)
    for letter in "xyz" { _ = screen.type(.character(letter), in: world) }
    #expect(screen.text(in: world).contains(world.strings.reach.noMatches))
    _ = screen.update(.open, in: world)
    #expect(screen.update(.open, in: world) == [])
    #expect(screen.refusal(of: .open, in: world) != nil)
  }

  @Test("The focus on a municipality filters by it; the focus on a school stands on it")
  func focus() {
    let world = fixture().world
    var screen = ReachScreen().shown(in: world)
    screen.focus(on: .municipality("Olen"), in: world)
    #expect(names(screen) == ["Appel"])
    #expect(!screen.takesText)
    screen.focus(on: .school("B"), in: world)
    #expect(screen.selected?.school == "B")
    #expect(names(screen).count == 3)
  }

  @Test("The selected school stays selected when the numbers change its place")
  func selectionIsKept() throws {
    var fixture = fixture()
    var world = fixture.world
    var screen = ReachScreen().shown(in: world)
    screen.focus(on: .school("B"), in: world)
    fixture.session("s3", on: "2026-10-21", for: "A", attended: 20, firstTimers: 20)
    world = fixture.world
    screen.refresh(in: world)
    #expect(names(screen) == ["Beuk", "Appel", "Ceder"])
    #expect(screen.selected?.school == "B")
  }

  @Test("n plans for the selected school; r records its latest session without numbers, else lets choose")
  func startingWork() {
    var fixture = fixture()
    fixture.session("old", on: "2026-09-30", for: "A")
    fixture.session("new", on: "2026-11-18", for: "A")
    let world = fixture.world
    var screen = ReachScreen().shown(in: world)
    screen.focus(on: .school("A"), in: world)
    #expect(screen.update(.newSession, in: world) == [.start(.newSession(SessionSeed(school: "A")))])
    #expect(screen.update(.recordParticipation, in: world) == [.start(.recordParticipation("new"))])
    screen.focus(on: .school("B"), in: world)
    #expect(screen.update(.recordParticipation, in: world) == [.start(.chooseSessionToRecord)])
  }

  @Test("A number nobody knows is shown as ?, and is in no sum")
  func unknown() throws {
    let world = fixture().world
    let screen = ReachScreen().shown(in: world)
    let line = try #require(
      screen.text(in: world).split(separator: "\n").first { $0.contains("Ceder") })
    #expect(line.contains("/?"))
    let row = try #require(screen.rows.first { $0.school == "C" })
    #expect(row.stillToReach == nil)
    #expect(row.share == nil)
    #expect(row.needed(percent: 71) == nil)
  }

  @Test("What a school needs to come to the bar by itself is a range where its reach is one")
  func needed() throws {
    // 71 % of 30 is 22; 18 to 28 have come.
    let row = try #require(ReachScreen().shown(in: fixture().world).rows.first { $0.school == "B" })
    #expect(row.needed(percent: 71) == 0...4)
    #expect(row.stillToReach == 12)
  }

  @Test("Pupils who came from a cohort in no list make a row of their own, with an unknown size")
  func uncounted() throws {
    var fixture = fixture()
    fixture.alliance.schools.put(School(id: "Z", name: "Zilverlinde"))
    fixture.session("s9", on: "2026-10-07", for: "Z", attended: 5)
    let row = try #require(ReachScreen().shown(in: fixture.world).rows.first { $0.school == "Z" })
    #expect(row.enrolled == nil)
    #expect(row.contacts == 5)
    #expect(row.signs == [.incomplete])
  }

  @Test("It draws in any room, with and without schools")
  func anySize() {
    for world in [
      fixture().world, ReachFixture().world, World(alliance: Alliance(), today: ReachFixture.today),
    ] {
      for width in [0, 1, 5, 20, 39, 60, 80, 120, 200] {
        for height in [0, 1, 2, 4, 8, 17, 21, 37] {
          let world = world.with(room: Size(width: width, height: height))
          let text = ReachScreen().shown(in: world).text(in: world)
          #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == max(1, height))
        }
      }
    }
  }

  @Test("With much room the records behind the selected school are shown under the table")
  func detail() {
    let world = fixture().world.with(room: Size(width: 120, height: 37))
    var screen = ReachScreen().shown(in: world)
    screen.focus(on: .school("B"), in: world)
    #expect(screen.text(in: world).contains(world.strings.reach.recordsOf("Beuk")))
    #expect(screen.text(in: world).contains("Robots bouwen"))
    let small = world.with(room: Size(width: 80, height: 21))
    #expect(!screen.shown(in: small).text(in: small).contains("Robots bouwen"))
  }
}

extension ReachScreen {
  /// The list of schools, whichever view is shown.
  fileprivate var schools: ReachSchools { views.lazy.compactMap { $0 as? ReachSchools }.first! }
  fileprivate var rows: [ReachRow] { schools.rows }
  fileprivate var selected: ReachRow? { schools.selected }
  fileprivate var sorted: ColumnID? { schools.table.order.first?.column }
}
