import Domain
import Testing

@testable import NetelandTUI

@Suite("The grid of schools by weeks")
struct ReachCoverageTests {
  /// Today is Saturday 21 November 2026.
  private func fixture() -> ReachFixture {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", in: "Olen", pupils: 20)
    fixture.school("B", "Beuk", pupils: 30)
    fixture.school("C", "Ceder", pupils: 10)
    fixture.session("s1", on: "2026-10-07", for: "B", attended: 18)
    fixture.session("s2", on: "2026-10-09", for: "B", attended: 10)
    fixture.session("s3", on: "2026-10-14", for: "B")
    fixture.session("s4", on: "2026-12-02", for: "C", status: .planned)
    return fixture
  }

  private func coverage(_ world: World, asOf: Day? = nil) -> (ReachCoverage, ReachLook) {
    let look = ReachLook(world, asOf: asOf)
    var view = ReachCoverage()
    view.refresh(look)
    return (view, look)
  }

  private func text(_ view: ReachCoverage, _ look: ReachLook, ascii: Bool = false) -> [String] {
    var buffer = Buffer(size: Size(width: look.world.room.width, height: look.world.room.height - 3))
    _ = view.draw(in: buffer.bounds, on: &buffer, look)
    return buffer.text(ascii: ascii).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("Schools with the fewest sessions come first, of these the one with most pupils to reach")
  func order() {
    var fixture = fixture()
    fixture.school("D", "Den", pupils: 25)
    let (view, look) = coverage(fixture.world)
    #expect(view.rows.map(\.name) == ["Den", "Appel", "Ceder", "Beuk"])
    var other = view
    _ = other.update(.reverseSort, look)
    #expect(other.rows.map(\.name) == ["Beuk", "Ceder", "Appel", "Den"])
    other = view
    _ = other.update(.sort, look)
    #expect(other.rows.map(\.name) == ["Appel", "Beuk", "Ceder", "Den"])
    _ = other.update(.sort, look)
    #expect(other.rows.map(\.name) == ["Beuk", "Ceder", "Den", "Appel"])
    _ = other.update(.sort, look)
    #expect(other.rows == view.rows)
  }

  @Test("Every order keeps every school, whichever way round")
  func orderKeepsAll() {
    let (view, _) = coverage(World(alliance: SampleAlliance.make(), today: SampleAlliance.today))
    for sorting in CoverageSorting.allCases {
      for isReversed in [false, true] {
        let sorted = view.all.sorted(by: sorting, reversed: isReversed)
        #expect(sorted.map(\.school).sorted() == view.all.map(\.school).sorted())
      }
    }
  }

  @Test("It begins in the week of today, and left and right go a week back and on, to the ends of the year")
  func weeks() throws {
    var (view, look) = coverage(fixture().world)
    let grid = try #require(view.grid)
    #expect(view.week == grid.week(of: look.world.today))
    _ = view.update(.left, look)
    #expect(view.week == grid.week(of: Day("2026-11-11")!))
    for _ in 0..<60 { _ = view.update(.left, look) }
    #expect(view.week == 0)
    for _ in 0..<60 { _ = view.update(.right, look) }
    #expect(view.week == grid.weeks.count - 1)
  }

  @Test("Enter in a blank cell plans a session there, for that school, on a Wednesday still to come")
  func planning() {
    var (view, look) = coverage(fixture().world)
    _ = view.update(.right, look)
    #expect(view.selected?.school == "A")
    let seed = SessionSeed(day: Day("2026-11-25")!, school: "A")
    #expect(view.update(.open, look) == [.start(.newSession(seed))])
    #expect(view.update(.newSession, look) == [.start(.newSession(seed))])
    // This week only the weekend is left.
    _ = view.update(.left, look)
    #expect(view.update(.open, look) == [.start(.newSession(SessionSeed(day: Day("2026-11-21")!, school: "A")))])
  }

  @Test("Enter in a filled cell opens its first session in the agenda; n plans another one there")
  func opening() {
    var (view, look) = coverage(fixture().world)
    view.focus(on: .school("B"), look)
    view.focus(on: .day(Day("2026-10-08")!), look)
    #expect(view.sessions(look).map(\.id) == ["s1", "s2"])
    #expect(view.update(.open, look) == [.show(.agenda, .session("s1"))])
    #expect(
      view.update(.newSession, look) == [.start(.newSession(SessionSeed(day: Day("2026-10-07")!, school: "B")))])
  }

  @Test("r records the session of the cell that waits for numbers, else lets choose")
  func recording() {
    var (view, look) = coverage(fixture().world)
    view.focus(on: .school("B"), look)
    view.focus(on: .day(Day("2026-10-14")!), look)
    #expect(view.update(.recordParticipation, look) == [.start(.recordParticipation("s3"))])
    view.focus(on: .day(Day("2026-10-08")!), look)
    #expect(view.update(.recordParticipation, look) == [.start(.chooseSessionToRecord)])
  }

  @Test("What is typed filters, Esc shows all, and an empty filter has nothing to open")
  func filtering() {
    var (view, look) = coverage(fixture().world)
    _ = view.update(.filter, look)
    #expect(view.context == .filter)
    for letter in "olen" { _ = view.type(.character(letter), look) }
    #expect(view.rows.map(\.name) == ["Appel"])
    _ = view.type(.character("x"), look)
    _ = view.update(.open, look)
    #expect(view.context == .coverage)
    #expect(view.update(.open, look) == [])
    #expect(view.refusal(of: .open, look) != nil)
    _ = view.update(.back, look)
    #expect(view.rows.count == 3)
  }

  @Test("A cell shows a sign, or how many sessions; holidays are shaded; blank is what is to be done")
  func signs() throws {
    let (view, look) = coverage(fixture().world)
    let lines = text(view, look)
    let grid = try #require(view.grid)
    let left = 80 - grid.weeks.count
    func sign(_ school: String, _ day: String) throws -> Character {
      let line = try #require(lines.first { $0.contains(school) })
      let column = left + grid.week(of: Day(day)!)!
      let padded = line + String(repeating: " ", count: 80)
      return padded[padded.index(padded.startIndex, offsetBy: column)]
    }
    #expect(try sign("Beuk", "2026-10-07") == "2")
    #expect(try sign("Beuk", "2026-10-14") == "?")
    #expect(try sign("Ceder", "2026-12-02") == "○")
    #expect(try sign("Appel", "2026-12-02") == " ")
    #expect(try sign("Appel", "2026-12-30") == "░")
    // The months stand over the weeks, today over its own.
    #expect(lines[0].contains("sep") && lines[0].contains("aug"))
    let mark = try #require(lines[1].firstIndex(of: "▼"))
    #expect(lines[1].distance(from: lines[1].startIndex, to: mark) == left + grid.week(of: look.world.today)!)
    #expect(lines[1].contains("3 scholen, 1"))
  }

  @Test("Signs differ without colour, in ASCII too")
  func withoutColour() {
    let signs = CoverageSign.allCases.map(\.glyph)
    #expect(Set(signs).count == signs.count)
    let ascii = signs.map { Repertoire.ascii(for: $0.unicodeScalars.first!) }
    #expect(Set(ascii).count == signs.count)
    #expect(!ascii.contains(" "))
  }

  @Test("The cell under the cursor is said in words: its week and its sessions, or why there is no school")
  func words() {
    var (view, look) = coverage(fixture().world)
    view.focus(on: .school("B"), look)
    view.focus(on: .day(Day("2026-10-14")!), look)
    #expect(text(view, look).contains { $0.contains("Beuk") && $0.contains("wo 14/10 Robots bouwen (gehouden)") })
    view.focus(on: .day(Day("2026-12-30")!), look)
    #expect(text(view, look).contains { $0.contains("Beuk") && $0.contains("kerstvakantie") })
    view.focus(on: .day(Day("2026-12-02")!), look)
    #expect(text(view, look).contains { $0.contains(look.world.strings.reachCoverage.nothing) })
  }

  @Test("Where the weeks do not fit, those around the cursor are shown")
  func scrolling() throws {
    let world = fixture().world.with(room: Size(width: 60, height: 17))
    var (view, look) = coverage(world)
    for _ in 0..<60 {
      _ = view.update(.right, look)
      let layout = CoverageLayout(width: 60, weeks: try #require(view.grid).weeks.count)
      #expect((view.firstWeek..<view.firstWeek + layout.weeks).contains(view.week))
    }
    #expect(text(view, look)[0].contains("aug"))
    #expect(!text(view, look)[0].contains("sep"))
    for _ in 0..<60 { _ = view.update(.left, look) }
    #expect(view.firstWeek == 0)
    #expect(text(view, look)[0].contains("sep"))
  }

  @Test("Whatever the width, the weeks in view and the name share it, and any week can be brought into view")
  func layout() {
    for width in 0...260 {
      for weeks in [53, 54] {
        let layout = CoverageLayout(width: width, weeks: weeks)
        #expect(layout.weeks >= 1 && layout.weeks <= weeks)
        #expect(layout.left + layout.weeks * layout.cell == width || width < 2)
        if width >= 80 { #expect(layout.weeks == weeks && layout.name >= 19) }
        for week in 0..<weeks {
          for first in 0..<weeks {
            let shown = layout.first(showing: week, from: first)
            #expect(shown >= 0 && (shown..<shown + layout.weeks).contains(week))
          }
        }
      }
    }
  }

  @Test("A look back shows the sessions up to that day, and begins there")
  func lookBack() {
    let (view, look) = coverage(fixture().world, asOf: Day("2026-10-08")!)
    #expect(view.rows.map(\.sessions).sorted() == [0, 0, 1])
    #expect(view.week == view.grid?.week(of: look.lastDay))
  }

  @Test("The keys of the grid go a cell aside, and those of reach hold too")
  func keys() {
    let contexts: [KeyContext] = [.coverage, .reach, .list, .everywhere]
    #expect(KeyBindings.standard.action(for: .right, in: contexts) == .right)
    #expect(KeyBindings.standard.action(for: .left, in: contexts) == .left)
    #expect(KeyBindings.standard.action(for: .enter, in: contexts) == .open)
    #expect(KeyBindings.standard.action(for: .character("s"), in: contexts) == .sort)
    #expect(KeyBindings.standard.action(for: .escape, in: contexts) == .back)
    let state = Stage().play(.typed("4<tab>")).state
    #expect(state.contexts == contexts)
  }

  @Test("A session is planned from a blank cell with the keys alone, and the cell then shows it")
  func story() throws {
    let stage = Stage()
    let before = stage.play(.typed("4<tab><right><enter>"))
    #expect(before.state.layers.count == 1)
    let planned = stage.play(.typed("4<tab><right>"))
    let view = try #require(planned.state.screens[ScreenID.reach.rawValue] as? ReachScreen).view
    let coverage = try #require(view as? ReachCoverage)
    #expect(coverage.rows.first?.sessions == coverage.rows.map(\.sessions).min())
    // The hardware cursor stands on the cell.
    let cursor = try #require(planned.cursor)
    #expect(planned.frame[cursor.x, cursor.y].style.attributes.contains(.selected))
  }

  @Test("It draws in any room, with and without schools")
  func anySize() {
    for world in [
      fixture().world, ReachFixture().world, World(alliance: Alliance(), today: ReachFixture.today),
    ] {
      for width in [0, 1, 5, 20, 39, 60, 80, 120, 200] {
        for height in [3, 4, 5, 8, 17, 21, 37] {
          let (view, look) = coverage(world.with(room: Size(width: width, height: height)))
          #expect(text(view, look).count == max(1, height - 3))
        }
      }
    }
  }
}
