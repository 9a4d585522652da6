import Domain
import Testing

@testable import NetelandTUI

@Suite("The forecast on the screen")
struct ReachForecastTests {
  /// Two schools, a past in which a seat brought half a pupil, one session that is planned.
  static func fixture() -> ReachFixture {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", in: "Olen", pupils: 20)
    fixture.school("B", "Beuk", pupils: 30)
    fixture.session("p", on: "2025-12-03", for: "A", attended: 100, firstTimers: 50)
    fixture.alliance[ReachFixture.year.previous].sessions.put(
      with(fixture.alliance[ReachFixture.year.previous].sessions["p"]!) { $0.registered = 100 })
    fixture.session("s1", on: "2026-10-07", for: "B", attended: 12, firstTimers: 12)
    fixture.session("s2", on: "2026-12-02", for: "B", status: .planned)
    fixture.alliance[ReachFixture.year].sessions.put(
      with(fixture.alliance[ReachFixture.year].sessions["s2"]!) { $0.registered = 10 })
    return fixture
  }

  private static func with(_ session: Session, _ change: (inout Participation) -> Void) -> Session {
    var session = session
    session.capacity = 10
    change(&session.participation[0])
    return session
  }

  private func shown(in world: World) -> ReachForecast {
    var view = ReachForecast()
    view.refresh(ReachLook(world))
    return view
  }

  private func text(_ view: ReachForecast, in world: World, width: Int = 80, height: Int = 18) -> String {
    var buffer = Buffer(size: Size(width: width, height: height))
    _ = view.draw(in: buffer.bounds, on: &buffer, ReachLook(world))
    return buffer.text()
  }

  @Test("says what is planned, its three ends, and what the rates are counted from")
  func ends() {
    let world = Self.fixture().world
    let text = text(shown(in: world), in: world)
    #expect(text.contains("1 sessie gepland: 10 plaatsen, 10 ingeschreven"))
    // 12 and half of 10, of 50.
    for end in ["laag", "verwacht", "hoog"] {
      #expect(
        text.split(separator: "\n").contains { $0.hasPrefix(end) && $0.contains("34,0\u{A0}%        17") }, "\(end)")
    }
    #expect(text.contains("100,0\u{A0}% van de ingeschrevenen kwam (100 van 100)"))
    #expect(text.contains("50,0\u{A0}% van wie kwam, was nieuw (50 van 100)"))
    #expect(text.contains("2025-2026"))
    // Of 50 pupils 36 are needed; a session of 10 brings 5.
    #expect(text.contains("✗ doel niet gehaald: 19 te weinig"))
    #expect(text.contains("4 extra sessies"))
  }

  @Test("ranks the schools by what one usual session can still take")
  func gap() {
    let world = Self.fixture().world
    let view = shown(in: world)
    #expect(view.schools.map(\.school) == ["A", "B"])
    #expect(view.names == ["Appel", "Beuk"])
    let row = text(view, in: world).split(separator: "\n").first { $0.contains("Appel") } ?? ""
    // 20 to go, none planned, 20 stay, 10 a session, 2 sessions, 5 of 50 are 10 points.
    #expect(row.split(separator: " ").map(String.init) == ["▸", "Appel", "20", "0", "20", "10", "2", "+10,0"])
  }

  @Test("Enter tries out a session for the selected school, n plans one")
  func opens() {
    let world = Self.fixture().world
    var view = shown(in: world)
    let look = ReachLook(world)
    _ = view.update(.down, look)
    #expect(view.update(.open, look) == [.start(.whatIf(WhatIf(school: "B", definition: ReachDefinition())))])
    #expect(view.update(.newSession, look) == [.start(.newSession(SessionSeed(school: "B")))])
    let back = ReachLook(world, asOf: Day("2026-10-01")!)
    view.refresh(back)
    #expect(view.update(.open, back) == [])
    #expect(view.refusal(of: .open, back) == world.strings.forecast.lookingBack)
  }

  @Test("keeps the selected school when the numbers change its place")
  func selection() {
    var fixture = Self.fixture()
    var view = shown(in: fixture.world)
    _ = view.update(.down, ReachLook(fixture.world))
    #expect(view.selected?.school == "B")
    fixture.school("C", "Ceder", pupils: 90)
    view.refresh(ReachLook(fixture.world))
    #expect(view.selected?.school == "B")
    #expect(view.schools.first?.school == "C")
  }

  @Test("says it is unknown where no past tells, and what is possible all the same")
  func unknown() {
    var fixture = Self.fixture()
    fixture.alliance.years[ReachFixture.year.previous] = nil
    let text = text(shown(in: fixture.world), in: fixture.world)
    #expect(text.contains("Geen vooruitzicht"))
    #expect(text.contains("12-22"))
    #expect(!text.contains("verwacht"))
  }

  @Test("of a look back says what it has become since")
  func since() {
    let world = Self.fixture().world
    var view = ReachForecast()
    let look = ReachLook(world, asOf: Day("2026-10-01")!)
    view.refresh(look)
    var buffer = Buffer(size: Size(width: 80, height: 18))
    _ = view.draw(in: buffer.bounds, on: &buffer, look)
    #expect(buffer.text().contains("intussen 12"))
    #expect(view.forecast?.reach.lower == 0)
  }

  @Test("draws in any room, with and without schools")
  func anySize() {
    for world in [Self.fixture().world, ReachFixture().world, World(alliance: Alliance(), today: ReachFixture.today)] {
      var view = ReachForecast()
      view.refresh(ReachLook(world))
      var course = ReachCourse()
      course.refresh(ReachLook(world))
      for width in [0, 1, 5, 20, 39, 60, 80, 120, 200] {
        for height in [0, 1, 2, 4, 8, 15, 18, 37] {
          var buffer = Buffer(size: Size(width: width, height: height))
          _ = view.draw(in: buffer.bounds, on: &buffer, ReachLook(world))
          _ = course.draw(in: buffer.bounds, on: &buffer, ReachLook(world))
        }
      }
    }
  }
}

@Suite("One session more, tried out")
struct WhatIfTests {
  private let what = WhatIf(school: "A", definition: ReachDefinition())

  @Test("is a usual one on a Wednesday with lessons, and shows at once what it changes")
  func opens() throws {
    let world = ReachForecastTests.fixture().world
    let screen = WhatIfScreen(what, in: world)
    #expect(screen.school == "A")
    #expect(screen.places == 10)
    #expect(screen.day(in: world) == Day("2026-12-02")!)
    #expect(screen.before.outcome?.expected == 17...17)
    #expect(screen.after?.forecast.outcome?.expected == 22...22)
    let text = screen.text(in: world)
    #expect(text.contains("Nog te bereiken: 20"))
    #expect(text.split(separator: "\n").contains { $0.contains("verwacht") && $0.contains("+10,0") })
  }

  @Test("moves as its places are typed, and never brings more than the school has left")
  func typed() {
    let world = ReachForecastTests.fixture().world
    var screen = WhatIfScreen(what, in: world)
    for key in [Key.backspace, .backspace] { _ = screen.type(key, in: world) }
    #expect(screen.after == nil)
    #expect(screen.text(in: world).contains(world.strings.forecast.noEffect))
    for key in "99" { _ = screen.type(.character(key), in: world) }
    // Of 20 pupils at most 20 sit on 99 places: half of them are new.
    #expect(screen.after?.forecast.outcome?.expected == 27...27)
  }

  @Test("is planned for real in the form of a session, filled in, or dropped")
  func scheduled() {
    let world = ReachForecastTests.fixture().world
    var screen = WhatIfScreen(what, in: world)
    let seed = SessionSeed(day: Day("2026-12-02")!, school: "A", places: 10)
    #expect(screen.update(.newSession, in: world) == [.close, .start(.newSession(seed))])
    #expect(screen.update(.back, in: world) == [.close])
    let values = SessionFields.values(seed: seed, in: world)
    #expect(values[SessionFields.capacity.rawValue] == .number(10))
    #expect(values[SessionFields.day.rawValue] == .text("02/12/2026"))
    #expect(values[SessionFields.cohorts.rawValue] == .keys(["L5 A"]))
  }

  @Test("through the event loop: Enter on a school, Ctrl-S, and the form of a session stands there")
  func played() {
    let views = String(repeating: "<tab>", count: ReachViewID.forecast.rawValue)
    let tried = Stage().play(.typed("4\(views)<enter>"))
    #expect(tried.frame.text().contains("Wat als er een sessie bij komt?"))
    #expect(tried.saved.isEmpty)
    let form = Stage().play(.typed("4\(views)<enter><ctrl-s>"))
    #expect(form.frame.text().contains("Nieuwe sessie"))
    let dropped = Stage().play(.typed("4\(views)<enter><esc>"))
    #expect(dropped.frame.text() == Stage().play(.typed("4\(views)")).frame.text())
  }

  @Test("draws in any room")
  func anySize() {
    let world = ReachForecastTests.fixture().world
    for width in [0, 1, 20, 56, 76, 116] {
      for height in [0, 1, 5, 10, 17, 21, 37] {
        let world = world.with(room: Size(width: width, height: height))
        _ = WhatIfScreen(what, in: world).text(in: world)
      }
    }
  }
}
