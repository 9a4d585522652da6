import Domain
import Testing

@testable import NetelandTUI

/// Keys, and clicks on what stands on the screen at that moment.
private struct Hand {
  let stage: Stage
  private(set) var inputs: [Input] = []
  private(set) var after: Stage.Ending

  init(_ stage: Stage, _ keys: String = "") {
    self.stage = stage
    inputs = [Key].typed(keys).map { .key($0) }
    after = stage.play(inputs)
  }

  mutating func type(_ keys: String) { add([Key].typed(keys).map { .key($0) }) }

  mutating func click(_ text: String) throws { try click(point(text)) }

  mutating func click(_ point: Point) {
    add([.mouse(MouseEvent(.press, at: point)), .mouse(MouseEvent(.release, at: point))])
  }

  mutating func mouse(_ action: MouseEvent.Action, _ point: Point) { add([.mouse(MouseEvent(action, at: point))]) }

  private mutating func add(_ more: [Input]) {
    inputs += more
    after = stage.play(inputs)
  }

  /// Where a text stands, the first from the top.
  func point(_ text: String) throws -> Point {
    let wanted = Array(text).map(String.init)
    let frame = after.frame
    for y in 0..<frame.height {
      let row = (0..<frame.width).map { frame.content(of: frame[$0, y]) }
      for x in 0...max(0, row.count - wanted.count) where Array(row[x..<min(row.count, x + wanted.count)]) == wanted {
        return Point(x: x, y: y)
      }
    }
    throw NotFound(text: text, screen: frame.text())
  }

  var text: String { after.frame.text() }

  struct NotFound: Error {
    let text: String
    let screen: String
  }
}

@Suite("The mouse")
struct MouseTests {
  @Test("A second click on a column ticks it")
  func columnsAreTicked() throws {
    var hand = Hand(Stage(), "2O<down>")
    let row = try hand.point("net:")
    hand.click(row)
    #expect(hand.text.contains("net:") && hand.after.state.world.tables[.schools] == nil)
    hand.click(row)
    #expect(hand.after.state.world.tables[.schools]?.columns.contains { $0.column == "network" && !$0.isShown } == true)
  }

  @Test("A click on the name of a screen shows it, on the name of a view that view")
  func namesOfScreensAndViews() throws {
    var hand = Hand(Stage())
    try hand.click("4 Bereik")
    #expect(hand.after.state.shown == .reach)
    try hand.click("3 Agenda")
    #expect(hand.after.state.shown == .agenda)
    for (name, view) in [("jaar", AgendaViewID.year), ("week", .week), ("maand", .month), ("lijst", .list)] {
      try hand.click(name)
      #expect((hand.after.state.screens[ScreenID.agenda.rawValue] as? AgendaScreen)?.shown == view)
    }
  }

  @Test("A click on a row selects it, another one opens it")
  func rows() throws {
    var hand = Hand(Stage(), "2")
    try hand.click("BS De Wilgentak")
    #expect((hand.after.state.top as? SchoolsScreen)?.selected?.name.contains("Wilgentak") == true)
    #expect((hand.after.state.top as? SchoolsScreen)?.pane == .table)
    try hand.click("BS De Wilgentak")
    #expect((hand.after.state.top as? SchoolsScreen)?.pane == .detail)
    #expect(hand.after.saved.isEmpty)
  }

  @Test("A click on a title sorts by that column, another one turns the order")
  func titles() throws {
    var hand = Hand(Stage(), "2")
    try hand.click("Gemeente")
    #expect(hand.text.contains("Gemeente▲"))
    try hand.click("Gemeente")
    #expect(hand.text.contains("Gemeente▼"))
    // In a narrow column the sign takes the place of a letter.
    try hand.click("Net ")
    #expect(hand.text.contains("…▲") && !hand.text.contains("Gemeente▼"))
  }

  @Test("What the footer names is done by a click, and refused with the same reason as by its key")
  func footer() throws {
    var hand = Hand(Stage(), "2")
    try hand.click("n nieuwe sessie")
    #expect(hand.after.state.top.context == .sessionForm)
    try hand.click("Esc")
    #expect(hand.after.state.layers.isEmpty)

    var reader = Stage()
    reader.readOnly = .asked
    var looking = Hand(reader, "3")
    let byKey = Hand(reader, "3n").after.state.notice
    try looking.click("n nieuwe")
    #expect(looking.after.state.notice == byKey && byKey?.weight == .refused)
  }

  @Test("The wheel moves in the pane under the pointer, and the focus stays where it is")
  func wheel() throws {
    var hand = Hand(Stage())
    let start = try #require(hand.after.state.top as? OverviewScreen)
    hand.mouse(.wheelDown, try hand.point("Programmeer je m"))
    let turned = try #require(hand.after.state.top as? OverviewScreen)
    #expect(turned.pane == start.pane)
    #expect(turned.list(.next).selected == start.list(.next).selected + 3)
    #expect(turned.list(.attention).selected == start.list(.attention).selected)
    hand.mouse(.wheelUp, try hand.point("Programmeer je m"))
    #expect((hand.after.state.top as? OverviewScreen)?.list(.next).selected == start.list(.next).selected)
  }

  @Test("A click on a row in another pane brings the focus there")
  func panes() throws {
    var hand = Hand(Stage())
    try hand.click("Programmeer je m")
    let screen = try #require(hand.after.state.top as? OverviewScreen)
    #expect(screen.pane == .next && screen.list(.next).selected == 1)
    try hand.click("Programmeer je m")
    #expect(hand.after.state.shown == .agenda)
  }

  @Test("A click on a field goes there and keeps what was typed; behind a form nothing is clicked")
  func fields() throws {
    var hand = Hand(Stage(), "3n")
    let day = try #require((hand.after.state.top as? SessionFormScreen)?.form.focusedKey)
    try hand.click("Beginuur")
    let start = try #require((hand.after.state.top as? SessionFormScreen)?.form.focusedKey)
    #expect(start != day)
    hand.type("14:15")
    try hand.click("Workshop")
    #expect((hand.after.state.top as? SessionFormScreen)?.form.focusedKey != start)
    #expect(hand.text.contains("14:15"))
    let before = hand.after.state.layers.count
    try hand.click("2 Scholen")
    hand.click(Point(x: 0, y: 1))
    #expect(hand.after.state.layers.count == before && hand.after.state.shown == .agenda)
    #expect(hand.text.contains("14:15"))
  }

  @Test("A click in what is typed puts the cursor there; past its end, at its end")
  func textCursor() throws {
    var hand = Hand(Stage(), "2/wilgen")
    let start = try hand.point("wilgen")
    hand.click(Point(x: start.x + 3, y: start.y))
    hand.type("X")
    #expect(hand.text.contains("wilXgen"))
    hand.click(Point(x: start.x + 20, y: start.y))
    hand.type("Z")
    #expect(hand.text.contains("wilXgenZ"))
    var form = Hand(Stage(), "1nrobots<tab>25/11<backtab>")
    let before = form.after.state.top.context
    try form.click("25/11")
    form.type("<tab>")
    #expect(form.after.state.top.context == before)
  }

  @Test("M hands the mouse to the terminal and says so; then clicks do nothing until M takes it back")
  func handingBack() throws {
    var hand = Hand(Stage())
    #expect(hand.after.state.isMouseOn)
    hand.type("M")
    #expect(!hand.after.state.isMouseOn && hand.text.contains("De muis is van de terminal"))
    try hand.click("2 Scholen")
    #expect(hand.after.state.shown == .overview)
    hand.type("M")
    try hand.click("2 Scholen")
    #expect(hand.after.state.shown == .schools)
  }

  @Test("The terminal is told whose the mouse is, from the first frame on")
  func terminal() {
    for (isOn, keys, expected) in [(true, "", true), (false, "", false), (true, "M", false), (false, "M", true)] {
      let world = World(alliance: SampleAlliance.make(), today: SampleAlliance.today)
      let state = AppState(
        world: world, size: Size(width: 80, height: 24), ids: IDSource(seed: 7), now: IDSource.epoch, isMouseOn: isOn)
      let terminal = HeadlessTerminal(size: state.size, keys: .typed(keys))
      let clock = WallClock(fixedDay: SampleAlliance.today, fixedSeconds: IDSource.epoch)
      _ = Runner(state, terminal: terminal, saver: MemorySaver(), clock: clock).run()
      #expect(terminal.isMouseOn == expected)
    }
  }

  @Test("--no-mouse leaves the mouse to the terminal", arguments: [[], ["--no-mouse"], ["--demo", "--no-mouse"]])
  func option(_ arguments: [String]) throws {
    let options = try #require(DashboardOptions(quickly: arguments))
    #expect(options.hasMouse == !arguments.contains("--no-mouse"))
    guard case .dashboard(let parsed) = Neteland.request(arguments) else {
      Issue.record("no dashboard")
      return
    }
    #expect(parsed == options)
  }
}

@Suite("Where things are, for the mouse")
struct HitMapTests {
  private let places = [
    "1", "2", "2<enter>", "3", "3<tab>", "3<tab><tab>", "3<tab><tab><tab>", "3n", "3<tab>p", "4", "4<tab>", "5", "?",
  ]

  @Test("Asking where things are draws the same, and is only done when asked")
  func sameFrame() {
    for keys in places {
      let state = Stage().play(.typed(keys)).state
      var plain = Buffer(size: state.size)
      _ = state.draw(on: &plain)
      #expect(plain.hits == nil)
      var asked = Buffer(size: state.size)
      asked.hits = HitMap()
      _ = state.draw(on: &asked)
      #expect(asked == plain, "\(keys)")
      #expect(asked.hits?.areas.isEmpty == false)
      let isInside = asked.hits?.areas.allSatisfy { asked.bounds.intersection($0.area) == $0.area }
      #expect(isInside == true, "\(keys)")
    }
  }

  @Test("Wherever one clicks once above the footer, nothing is changed and the screen can be drawn")
  func everywhere() {
    for (index, keys) in places.enumerated() {
      let state = Stage(100, 30).play(.typed(keys)).state
      for place in stride(from: index, to: 100 * 29, by: 61) {
        let point = Point(x: place % 100, y: place / 100)
        var clicked = state
        for action in [MouseEvent.Action.press, .wheelDown, .wheelUp] {
          let commands = clicked.update(.input(.mouse(MouseEvent(action, at: point))))
          let changes = commands.filter { if case .save = $0 { true } else { false } }
          #expect(changes.isEmpty, "\(keys) \(point)")
        }
        var frame = Buffer(size: clicked.size)
        _ = clicked.draw(on: &frame)
      }
    }
  }
}

@Suite("Dragging a session over the week")
struct DraggingTests {
  /// One session, on Wednesday at 13:30, and nothing else to come.
  private func stage() throws -> Stage { try Stage.withSessions(["first": "2026-11-25"]) }

  /// The column of the grid that a day has, and the row of an hour.
  private func slot(_ day: String, _ hour: String, _ hand: Hand) throws -> Point {
    Point(x: try hand.point(day).x + 1, y: try hand.point(hour + "│").y)
  }

  @Test("A press takes it, moving steers it with a word on the slot, letting go puts it down; undo puts it back")
  func story() throws {
    let stage = try stage()
    var hand = Hand(stage, "3<tab>")
    let block = try hand.point("13:30")
    hand.mouse(.press, block)
    #expect(hand.after.state.top.context == .agendaGrid)
    hand.mouse(.move, try slot("do 26", "15:00", hand))
    #expect(hand.after.state.top.context == .placement && hand.after.saved.isEmpty)
    #expect(hand.text.contains("Vrij: Enter zet de sessie hier neer"))
    hand.mouse(.release, try slot("do 26", "15:00", hand))
    let session = try #require(hand.after.state.world.alliance.session("first"))
    #expect(session.day.description == "2026-11-26" && session.start.description == "15:30")
    #expect(hand.after.saved.map(\.edit.act) == [.moved])
    #expect(hand.after.state.top.context == .agendaGrid)
    hand.type("u")
    #expect(hand.after.state.world.alliance == stage.alliance)
  }

  @Test("It is held where it was taken: a grip on its second row moves it as far as the pointer went")
  func grip() throws {
    var hand = Hand(try stage(), "3<tab>")
    let block = try hand.point("13:30")
    hand.mouse(.press, Point(x: block.x, y: block.y + 1))
    hand.mouse(.move, Point(x: block.x, y: block.y + 2))
    hand.mouse(.release, Point(x: block.x, y: block.y + 2))
    #expect(hand.after.state.world.alliance.session("first")?.start.description == "14:30")
  }

  @Test("A terminal that tells no moves tells where it was let go")
  func withoutMoves() throws {
    var hand = Hand(try stage(), "3<tab>")
    hand.mouse(.press, try hand.point("13:30"))
    hand.mouse(.release, try slot("do 26", "13:00", hand))
    #expect(hand.after.state.world.alliance.session("first")?.day.description == "2026-11-26")
  }

  @Test("Esc drops it while the button is down, and letting go then does nothing")
  func dropped() throws {
    let stage = try stage()
    var hand = Hand(stage, "3<tab>")
    hand.mouse(.press, try hand.point("13:30"))
    hand.mouse(.move, try slot("do 26", "15:00", hand))
    hand.type("<esc>")
    hand.mouse(.move, try slot("do 26", "16:00", hand))
    hand.mouse(.release, try slot("do 26", "16:00", hand))
    #expect(hand.after.state.world.alliance == stage.alliance && hand.after.saved.isEmpty)
    #expect(hand.after.state.top.context == .agendaGrid)
  }

  @Test("A click on the session under the cursor opens it, a click on a free hour stands there")
  func clicks() throws {
    var hand = Hand(try stage(), "3<tab>")
    hand.click(try slot("vr 27", "10:00", hand))
    let week = (hand.after.state.top as? AgendaScreen)?.view as? AgendaWeek
    #expect(week?.cursor?.day.description == "2026-11-27" && week?.cursor?.minute == 600)
    try hand.click("13:30")
    #expect(((hand.after.state.top as? AgendaScreen)?.view as? AgendaWeek)?.cursor?.session == "first")
    #expect(hand.after.state.layers.isEmpty)
    try hand.click("13:30")
    #expect(hand.after.state.top.context == .sessionForm)
  }
}
