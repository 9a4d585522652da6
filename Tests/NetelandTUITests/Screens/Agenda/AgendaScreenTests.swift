import Domain
import Testing

@testable import NetelandTUI

/// An agenda on the sample alliance, to be played with.
private struct Play {
  var world: World
  var screen = AgendaScreen()

  init(width: Int = 80, change: (inout Alliance) -> Void = { _ in }) {
    var alliance = SampleAlliance.make()
    change(&alliance)
    world = World(alliance: alliance, today: SampleAlliance.today)
    world.room = Size(width: width, height: 21)
    screen.refresh(in: world)
  }

  @discardableResult
  mutating func press(_ actions: Action...) -> [Request] {
    actions.flatMap { screen.update($0, in: world) }
  }

  mutating func filter(_ text: String) {
    press(.filter)
    for character in text { _ = screen.type(.character(character), in: world) }
  }

  /// Stands on the first session that is so.
  mutating func stand(_ isWanted: (Session) -> Bool) throws -> Session {
    let found = world.records.sessions.inOrder.first(where: isWanted)
    let session = try #require(found)
    screen.focus(on: .session(session.id), in: world)
    #expect(list.selected?.session?.id == session.id)
    return session
  }

  /// What stands in the list, the view that is shown first.
  var list: AgendaList { screen.view as? AgendaList ?? AgendaList() }

  func refusal(_ action: Action) -> String? { screen.refusal(of: action, in: world) }

  func drawn() -> Buffer {
    var buffer = Buffer(size: world.room)
    _ = screen.draw(in: buffer.bounds, on: &buffer, world: world)
    return buffer
  }
}

@Suite("The agenda")
struct AgendaScreenTests {
  @Test("Every session of the year has a line, cancelled ones too, day after day")
  func everySession() {
    let play = Play()
    #expect(play.list.sessionCount == play.world.records.sessions.count)
    let days = play.list.items.map(\.day)
    #expect(days == days.sorted())
  }

  @Test("It opens on the first session from today on")
  func startsToday() throws {
    let play = Play()
    let wanted = play.world.records.sessions.inOrder.first { $0.day >= SampleAlliance.today }
    #expect(play.list.selected?.session?.id == wanted?.id)
  }

  @Test("Each day with sessions stands above them once")
  func headings() {
    let play = Play()
    let days = play.list.headings.map { play.list.items[$0].day }
    #expect(Set(days) == Set(play.world.records.sessions.map(\.day)))
    #expect(play.list.headings.allSatisfy { play.list.items[$0].session != nil })
  }

  @Test("The holidays stand in their place, and one inside a longer one does not stand twice")
  func holidays() throws {
    var play = Play()
    play.screen.focus(on: .day(try #require(Day("2026-11-02"))), in: play.world)
    #expect(play.drawn().text().contains("ma 02/11 – zo 08/11  herfstvakantie"))
    let easter = try #require(Day("2027-03-29"))
    #expect(play.list.items.filter { $0.session == nil && $0.day == easter }.count == 1)
  }

  @Test("Schools with the same free day share a line that names them")
  func freeDays() {
    var play = Play()
    play.screen.focus(on: .day(SampleAlliance.today.adding(days: -3)), in: play.world)
    let text = play.drawn().text()
    #expect(text.contains("Pedagogische studiedag  GO! BS 't Bijenhof en Sint-Hade"))
  }

  @Test("A day without sessions can be today, and a new session is proposed on it")
  func emptyToday() throws {
    var play = Play { alliance in
      let year = SchoolYear(containing: SampleAlliance.today)
      for session in alliance[year].sessions where session.day == SampleAlliance.today {
        alliance[year].sessions.remove(session.id)
      }
    }
    play.press(.goToToday)
    #expect(play.list.selected?.day == SampleAlliance.today)
    #expect(play.list.selected?.session == nil)
    #expect(play.press(.newSession) == [.start(.newSession(SessionSeed(day: SampleAlliance.today)))])
    #expect(play.refusal(.editSession) == "geen sessie gekozen")
    #expect(play.press(.editSession).isEmpty)
  }

  @Test("A session that is still to come cannot have been held, and the footer says until when")
  func notYet() throws {
    var play = Play()
    let session = try play.stand { $0.status.isOpen && $0.day > SampleAlliance.today }
    #expect(play.refusal(.markHeld) == "nog niet voorbij: \(Format.dutch.dayAndMonth(session.day))")
    #expect(play.refusal(.moveSession) == nil)
    #expect(play.refusal(.cancelSession) == nil)
    #expect(play.refusal(.reinstateSession) != nil)
  }

  @Test("A cancelled session can only be taken up again or changed")
  func cancelled() throws {
    var play = Play()
    let session = try play.stand { $0.status == .cancelled }
    for action in [Action.markHeld, .confirmSession, .moveSession, .cancelSession, .recordParticipation] {
      #expect(play.refusal(action) == "de sessie is geannuleerd")
    }
    #expect(play.refusal(.reinstateSession) == nil)
    #expect(play.press(.reinstateSession) == [.start(.reinstateSession(session.id))])
  }

  @Test("A held session with numbers is history")
  func held() throws {
    var play = Play()
    _ = try play.stand { $0.status == .held && $0.participation.contains { $0.attended != nil } }
    #expect(play.refusal(.markHeld) == "al gehouden")
    #expect(play.refusal(.reinstateSession) != nil)
    #expect(play.refusal(.recordParticipation) == nil)
  }

  @Test("Each key asks for its piece of work on the selected session")
  func tasks() throws {
    var play = Play()
    let id = try play.stand { $0.status == .planned && $0.day > SampleAlliance.today }.id
    let wanted: [(Action, Task)] = [
      (.open, .editSession(id)), (.editSession, .editSession(id)), (.moveSession, .moveSession(id)),
      (.confirmSession, .confirmSession(id)), (.recordParticipation, .recordParticipation(id)),
      (.cancelSession, .cancelSession(id)),
    ]
    for (action, task) in wanted { #expect(play.press(action) == [.start(task)]) }
  }

  @Test("A week on and a week back land on the first line of a day at least a week away")
  func weeks() throws {
    var play = Play()
    let day = try #require(play.list.selected).day
    play.press(.nextPeriod)
    let later = try #require(play.list.selected)
    #expect(later.day >= day.adding(days: 7))
    play.press(.previousPeriod)
    #expect(try #require(play.list.selected).day <= later.day.adding(days: -7))
    for _ in 0..<60 { play.press(.previousPeriod) }
    #expect(play.list.list.selected == 0)
    for _ in 0..<60 { play.press(.nextPeriod) }
    #expect(play.list.list.selected == play.list.items.count - 1)
  }

  @Test("Another school year shows the same season, and back again the same days")
  func anotherYear() throws {
    var play = Play()
    let day = try #require(play.list.selected).day
    play.world.show(play.world.year.previous)
    play.screen.refresh(in: play.world)
    let before = try #require(play.list.selected).day
    #expect(abs(before.distance(to: day) - 364) <= 14)
    #expect(play.press(.goToToday) == [.focus(.day(SampleAlliance.today))])
  }

  @Test("A filter leaves sessions only: by workshop, venue, guide, school and municipality")
  func filters() throws {
    var play = Play()
    let session = try play.stand { $0.status.isOpen && !$0.guides.isEmpty && $0.venue != nil }
    let alliance = play.world.alliance
    let school = try #require(alliance.schools[session.participation[0].school])
    let texts = [
      alliance.workshops[session.workshop]?.title, alliance.guides[session.guides[0]]?.name,
      session.venue.flatMap { alliance.venues[$0]?.name }, school.name, school.municipality,
    ]
    for text in texts.compactMap(\.self) {
      play.filter(text)
      #expect(play.list.items.contains { $0.session?.id == session.id }, "\(text)")
      #expect(play.list.items.allSatisfy { $0.session != nil })
      #expect(play.list.selected?.session?.id == session.id, "\(text)")
      play.press(.clearFilter)
    }
    play.filter("zzzz")
    #expect(play.drawn().text().contains("0 van \(play.list.sessionCount)"))
    #expect(play.refusal(.open) == nil)
    play.press(.open, .back)
    #expect(play.list.shownCount == play.list.sessionCount)
  }

  @Test("A clash is marked on its line and told in words; with a reason it only warns")
  func findings() throws {
    let year = SchoolYear(containing: SampleAlliance.today)
    var play = Play { alliance in
      let open = alliance[year].sessions.inOrder.filter { $0.status.isOpen && $0.day > SampleAlliance.today }
      var clash = open[0]
      clash.guides = open[1].guides
      (clash.day, clash.start) = (open[1].day, open[1].start)
      alliance[year].sessions.put(clash)
    }
    let board = SchedulingBoard(play.world.alliance, year: year)
    let found = try #require(board.allFindings().first { $0.rule == .guideTaken })
    play.screen.focus(on: .session(found.session), in: play.world)
    #expect(play.list.selected?.session?.cell(.sign, AgendaWording(play.world)).text == "✗")
    #expect(play.drawn().text().contains("✗ "))

    var alliance = play.world.alliance
    var kept = try #require(alliance.session(found.session))
    kept.overrides = board.findings(for: kept).filter { $0.severity == .blocking }.map {
      Override(rule: $0.rule.rawValue, reason: "twee lokalen naast elkaar")
    }
    alliance[year].sessions.put(kept)
    play.world = World(alliance: alliance, today: SampleAlliance.today)
    play.screen.refresh(in: play.world)
    #expect(play.list.selected?.session?.cell(.sign, AgendaWording(play.world)).text == "!")
    #expect(play.list.detail?.lines.contains { $0.text.contains("twee lokalen naast elkaar") } == true)
  }

  @Test("A session without a guide says so")
  func withoutGuide() throws {
    var play = Play()
    _ = try play.stand { $0.status.isOpen && $0.guides.isEmpty }
    let session = try #require(play.list.selected?.session)
    let wording = AgendaWording(play.world)
    #expect(session.cell(.guides, wording).text == "! geen begeleider")
    #expect(session.cell(.sign, wording).text == "!")
  }

  @Test("Wide, the session stands in full at the right; narrow, in a strip below")
  func panes() {
    #expect(Play(width: 120).drawn().text().contains("Begeleiders"))
    let narrow = Play().drawn().text()
    #expect(!narrow.contains("Begeleiders"))
    #expect(narrow.contains("bevestigd  za 21/11 09:30-11:30"))
  }

  @Test("After a change the same session stays selected, and its line is new")
  func afterAnEdit() throws {
    var play = Play()
    let session = try play.stand { $0.status == .planned && $0.day > SampleAlliance.today }
    var confirmed = session
    confirmed.status = .confirmed
    try play.world.apply(try Edit.edit(confirmed, in: play.world.alliance))
    play.screen.refresh(in: play.world)
    #expect(play.list.selected?.session?.id == session.id)
    #expect(play.list.selected?.session?.status == .confirmed)
    #expect(play.refusal(.confirmSession) == "al bevestigd")
  }

  @Test("Nothing is drawn outside the area, however small")
  func awkward() {
    for width in [80, 120] {
      let play = Play(width: width)
      #expect(sizesDrawnOutside { _ = play.screen.draw(in: $0, on: &$1, world: play.world) } == [])
    }
  }

  @Test("A year without sessions still shows its holidays; an empty alliance has nothing to edit")
  func empty() {
    var play = Play()
    play.world = World(alliance: Alliance(), today: SampleAlliance.today)
    play.screen = AgendaScreen()
    play.screen.refresh(in: play.world)
    #expect(play.drawn().text().contains("kerstvakantie"))
    #expect(play.press(.open, .up, .previousPeriod, .markHeld).isEmpty)
  }
}
