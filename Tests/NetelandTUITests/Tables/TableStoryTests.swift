import Domain
import Testing

@testable import NetelandTUI

/// Tables by their keys, through the real event loop.
@Suite("Working with a table")
struct TableStoryTests {
  private func schools(_ keys: String, _ stage: Stage = Stage()) -> SchoolsScreen {
    stage.play(.typed(keys)).state.screens[ScreenID.schools.rawValue] as! SchoolsScreen
  }

  @Test("Fields and words hold together, and what is wrong loses nothing")
  func filter() {
    #expect(schools("2/gemeente:olen<enter>").rows.allSatisfy { $0.municipality == "Olen" })
    let both = schools("2/gemeente:olen bereik<lt>50 zonder:gepland")
    #expect(!both.rows.isEmpty)
    #expect(both.rows.allSatisfy { $0.municipality == "Olen" && $0.planned == 0 })
    #expect(both.rows.allSatisfy { $0.reach.map { $0.upper * 2 < $0.enrolled } == true })
    let wrong = schools("2/gemeente:olen bereik<lt>half")
    #expect(wrong.rows.count == schools("2/gemeente:olen").rows.count)
    #expect(wrong.table.parsed.problems.count == 1)
  }

  @Test("English names work on Dutch screens, and the other way round")
  func bothLanguages() {
    var english = Stage()
    english.language = .english
    let keys = "2/municipality:olen -network:vgo"
    #expect(schools(keys).rows.map(\.id) == schools("2/gemeente:olen -net:vgo", english).rows.map(\.id))
  }

  @Test("Tab completes a field, then its value")
  func completes() {
    let screen = schools("2/gem<tab>ole<tab>")
    #expect(screen.table.filter.field.text == "gemeente:Olen ")
    #expect(screen.rows.allSatisfy { $0.municipality == "Olen" })
  }

  @Test("Several keys sort one after the other, and the arrangement is there for who keeps it")
  func severalKeys() throws {
    // Municipality, then reach upside down.
    let keys = "2O<down>s<down><down><down><down>ss<esc>"
    let ending = Stage().play(.typed(keys))
    let arrangement = try #require(ending.state.world.tables[.schools])
    #expect(arrangement.text == ";municipality,reach desc;")
    let rows = schools(keys).rows
    let places = ending.state.world.alliance.profile.municipalities.map(\.name)
    for (one, next) in zip(rows, rows.dropFirst()) {
      let (left, right) = (places.firstIndex(of: one.municipality)!, places.firstIndex(of: next.municipality)!)
      #expect(left <= right)
      guard left == right, let reach = one.reach, let other = next.reach, reach.enrolled > 0, other.enrolled > 0
      else { continue }
      #expect(reach.lower * other.enrolled >= other.lower * reach.enrolled)
    }
  }

  @Test("A hidden column is gone, another stands elsewhere, and Del brings all back")
  func columns() throws {
    let hidden = Stage().play(.typed("2O<down> <esc>"))
    #expect(!hidden.frame.text().split(separator: "\n")[1].contains("Gemeente"))
    #expect(hidden.state.world.tables[.schools]?.columns.first { $0.column == "municipality" }?.isShown == false)
    let moved = schools("2O<down><shift-up><esc>")
    #expect(moved.table.visible.prefix(2).map(\.id) == ["municipality", "name"])
    #expect(Stage().play(.typed("2O<down> s<del><esc>")).state.world.tables[.schools] == .usual)
  }

  @Test("An arrangement that was kept holds from the first time a table is shown")
  func kept() throws {
    var world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today)
    let wanted: TableArrangement = try #require(TableArrangement("name,-network;held desc;municipality"))
    world.tables[.schools] = wanted
    var screen = SchoolsScreen()
    screen.refresh(in: world)
    #expect(!screen.table.visible.contains { $0.id == "network" })
    #expect(screen.table.grouping?.id == "municipality")
    #expect(screen.table.order == [.init(column: "held", isDescending: true)])
  }

  @Test("Enter on a value opens its rows, on top of the filter that is there")
  func frequency() {
    let all = schools("2F").table
    guard case .frequency(let state)? = all.tool else {
      Issue.record("no frequencies")
      return
    }
    #expect(state.frequency.total == all.all.count)
    let opened = schools("2F<down><enter>")
    #expect(opened.rows.count == state.frequency.buckets[1].count)
    #expect(opened.rows.allSatisfy { $0.municipality == state.frequency.buckets[1].label })
    let both = schools("2/net:vgo<enter>F<enter>")
    #expect(both.table.filter.field.text.hasPrefix("net:vgo gemeente="))
    #expect(schools("2F<esc>").table.tool == nil)
  }

  @Test("Folding hides rows and loses none; Enter on a folded group opens it")
  func folding() {
    let folded = schools("2g<home>z")
    #expect(folded.table.groups[0].isFolded && folded.rows.count == folded.table.all.count)
    #expect(folded.table.lines.count == folded.table.all.count - folded.table.groups[0].rows.count + 1)
    #expect(schools("2g<home>z<enter>").table.lines.count == folded.table.all.count)
    let none = schools("2gZ")
    #expect(none.table.lines.count == none.table.groups.count)
    #expect(schools("2gZZ").table.lines.count == none.table.all.count)
  }

  @Test("Space marks and goes on, V marks up to here, * marks all, Esc lets go")
  func marks() {
    #expect(schools("2 <down>V").table.marks.count == 3)
    #expect(schools("2*").table.marks.count == schools("2").table.all.count)
    #expect(schools("2**").table.marks.isEmpty)
    #expect(schools("2 <esc>").table.marks.isEmpty)
    #expect(Stage().play(.typed("2  ")).frame.text().contains("2 gemarkeerd"))
  }

  @Test("What is shown goes to the clipboard, the columns in their order, or what is marked alone")
  func copies() throws {
    func copied(_ keys: String) -> String {
      let stage = Stage()
      let world = World(alliance: stage.alliance, today: stage.today)
      let terminal = HeadlessTerminal(size: stage.size, keys: .typed(keys))
      let state = AppState(world: world, size: stage.size, ids: IDSource(seed: 7), now: IDSource.epoch)
      _ = Runner(state, terminal: terminal, saver: MemorySaver(), clock: WallClock(fixedDay: stage.today)).run()
      return terminal.copied.joined()
    }
    let all = copied("2/gemeente:olen<enter>y<enter>")
    #expect(all.hasPrefix("| Naam | Gemeente | Net |"))
    #expect(all.split(separator: "\n").count == 2 + schools("2/gemeente:olen").rows.count)
    #expect(copied("2 y<enter>").split(separator: "\n").count == 3)
    // A session is not whole without its end.
    let sessions = copied("3y<enter>")
    #expect(sessions.hasPrefix("| Dag | Uur | Tot |") && sessions.contains("| 13:30 | 15:30 |"))
    #expect(copied("2O<down><down> <esc>y<enter>").hasPrefix("| Naam | Gemeente | Niveau |"))
  }

  @Test("Small counts and people stay inside, unless they are asked for")
  func privacy() throws {
    var alliance = SampleAlliance.make()
    alliance.profile.smallCell = 1_000
    let world = World(alliance: alliance, today: SampleAlliance.today)
    var screen = SchoolsScreen()
    screen.refresh(in: world)
    let contact = try #require(alliance.schools.first { !$0.contacts.isEmpty }?.contacts[0].name)
    var arrangement = TableArrangement()
    arrangement.columns = [.init(column: "contact", isShown: true)]
    var shown = world
    shown.tables[.schools] = arrangement
    screen.refresh(in: shown)
    let words = world.strings.tables.extract(world.format, world.strings.words)
    for format in ExtractFormat.allCases {
      let outside = String(
        decoding: screen.table.extract(confidential: false, in: shown).written(as: format, words: words), as: UTF8.self)
      #expect(!outside.contains(contact) && outside.contains("*"))
      let reached = screen.table.extract(confidential: false, in: shown)
      let column = try #require(reached.headings.firstIndex { $0.id == "reach" })
      #expect(reached.rows.allSatisfy { $0[column] == .missing })
      let inside = String(
        decoding: screen.table.extract(confidential: true, in: shown).written(as: format, words: words), as: UTF8.self)
      #expect(inside.contains(contact))
    }
  }

  @Test("Neither the order nor the choice of rows tells a small count")
  func tellingRows() throws {
    var alliance = SampleAlliance.make()
    let world = World(alliance: alliance, today: SampleAlliance.today)
    var screen = SchoolsScreen()
    screen.refresh(in: world)
    func keys(_ screen: SchoolsScreen, _ world: World, confidential: Bool) throws -> [String] {
      let extract = screen.table.extract(confidential: confidential, in: world)
      let name = try #require(extract.headings.firstIndex { $0.id == "name" })
      return extract.rows.map { if case .text(let text) = $0[name] { text } else { "" } }
    }
    // Half of the schools are small.
    let sizes = screen.table.all.map(\.enrolled).compactMap(\.self).sorted()
    alliance.profile.smallCell = sizes[sizes.count / 2]
    var shown = World(alliance: alliance, today: SampleAlliance.today)
    var arrangement = TableArrangement()
    arrangement.order = [.init(column: "enrolled")]
    shown.tables[.schools] = arrangement
    screen.refresh(in: shown)
    let byName = screen.table.all.map(\.name)
    #expect(try keys(screen, shown, confidential: true) != byName)
    #expect(try keys(screen, shown, confidential: false) == byName)
    // By name it may stand in the order of the screen.
    arrangement.order = [.init(column: "name", isDescending: true)]
    shown.tables[.schools] = arrangement
    screen.refresh(in: shown)
    #expect(try keys(screen, shown, confidential: false) == keys(screen, shown, confidential: true))

    var stage = Stage()
    stage.alliance = alliance
    let filtered = stage.play(.typed("2/leerlingen<lt>\(alliance.profile.smallCell)<enter>y")).frame.text()
    #expect(filtered.contains("0 rijen kopiëren") && filtered.contains("weg: de filter kiest op kleine aantallen"))
  }

  @Test("A file is written once; where there is one, it is asked first")
  func file() throws {
    var world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today)
    world.room = Size(width: 80, height: 21)
    var screen = SchoolsScreen()
    screen.refresh(in: world)
    for action in [Action.takeRows, .last, .open] { _ = screen.update(action, in: world) }
    #expect(screen.context == .takeName && screen.takesText)
    guard case .export(let file)? = screen.update(.writeFile, in: world).first else {
      Issue.record("no file")
      return
    }
    #expect(file.path == "scholen-2026-11-21.md" && !file.replaces && !file.bytes.isEmpty)
    #expect(screen.exported(.exists(file.path), in: world).isEmpty)
    #expect(screen.context == .takeName && !screen.takesText)
    guard case .export(let again)? = screen.update(.writeFile, in: world).first else {
      Issue.record("not replaced")
      return
    }
    #expect(again.replaces)
    #expect(!screen.exported(.written(file.path), in: world).isEmpty)
    #expect(screen.context == .schools)
  }

  @Test("What can only be read can be saved elsewhere")
  func readOnly() {
    let world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today, readOnly: .asked)
    var state = AppState(
      world: world, size: Size(width: 80, height: 24), ids: IDSource(seed: 7), now: IDSource.epoch)
    var commands: [Command] = []
    for key in [Key].typed("2y<end><enter><enter>") { commands += state.press(key) }
    guard case .export? = commands.first else {
      Issue.record("no file")
      return
    }
    #expect(commands.count == 1)
  }

  @Test("In a demo no file is written")
  func demo() {
    let world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today)
    var state = AppState(
      world: world, size: Size(width: 80, height: 24), ids: IDSource(seed: 7), now: IDSource.epoch, isDemo: true)
    var commands: [Command] = []
    for key in [Key].typed("2y<end><enter><enter>") { commands += state.press(key) }
    #expect(commands.isEmpty)
    #expect(state.notice?.weight == .refused)
  }

  @Test("The sessions stand in other orders and groups, and come back by day where they were")
  func agenda() throws {
    let byDay = Stage().play(.typed("3"))
    let sorted = Stage().play(.typed("3ssss"))
    #expect(sorted.state.world.tables[.agenda]?.order.count == 1)
    let list = try #require((sorted.state.screens[ScreenID.agenda.rawValue] as? AgendaScreen)?.view as? AgendaList)
    #expect(list.isTable && list.sessionCount == list.table.lines.count)
    let back = Stage().play(.typed("3ssssO<del><esc>"))
    #expect(
      back.frame.text().split(separator: "\n").dropLast(2) == byDay.frame.text().split(separator: "\n").dropLast(2))
    let filtered = Stage().play(.typed("3/status:geannuleerd<enter>"))
    let left = try #require((filtered.state.screens[ScreenID.agenda.rawValue] as? AgendaScreen)?.view as? AgendaList)
    #expect(!left.items.isEmpty && left.items.allSatisfy { $0.session?.status == .cancelled })
  }

  @Test("Marks of the agenda hold in every order")
  func agendaMarks() throws {
    let ending = Stage().play(.typed("3  s"))
    let list = try #require((ending.state.screens[ScreenID.agenda.rawValue] as? AgendaScreen)?.view as? AgendaList)
    #expect(list.isTable && list.marks.count == 2)
    #expect(Stage().play(.typed("3  b")).state.layers.count == 1)
  }

  @Test("Every kind of record in Beheer can be sorted, grouped, counted and filtered", arguments: RecordKind.editable)
  func admin(kind: RecordKind) {
    let steps = String(repeating: "<down>", count: RecordKind.editable.firstIndex(of: kind) ?? 0)
    let ending = Stage().play(.typed("5\(steps)<tab>sS"))
    let screen = ending.state.screens[ScreenID.admin.rawValue] as! AdminScreen
    #expect(screen.kind == kind)
    #expect(Set(screen.rows.map(\.key)) == Set(screen.table.rows.map(\.key)))
    #expect(screen.rows.count == screen.table.rows.count)
    // What is out of use stays at the end.
    let firstRetired = screen.rows.firstIndex(where: \.isRetired) ?? screen.rows.count
    #expect(screen.rows.suffix(from: firstRetired).filter { !$0.isRetired }.isEmpty)
    for keys in ["F", "O", "y", "g"] {
      let frame = Stage().play(.typed("5\(steps)<tab>\(keys)")).frame
      #expect(!frame.text().isEmpty)
    }
  }

  @Test(
    "Nothing is drawn outside its area, whatever is opened", arguments: ["O", "F", "y", "y<end><enter>", "gz", "/gem"])
  func awkward(keys: String) {
    let ending = Stage().play(.typed("2" + keys))
    let screen = ending.state.top
    let world = ending.state.world
    #expect(sizesDrawnOutside { _ = screen.draw(in: $0, on: &$1, world: world) } == [])
  }
}
