import Domain
import Testing

@testable import NetelandTUI

@Suite("A session that is picked up")
struct AgendaPlacementTests {
  private let year = SchoolYear(containing: SampleAlliance.today)

  /// A week with two sessions of one guide in one room: on Wednesday at 13:30, and on Thursday at 17:00.
  private func twoSessions(_ alliance: inout Alliance) throws {
    let open = try #require(
      alliance[year].sessions.inOrder.first {
        $0.status.isOpen && $0.day > SampleAlliance.today && !$0.guides.isEmpty && $0.venue != nil
      })
    for session in alliance[year].sessions where session.day >= SampleAlliance.today {
      alliance[year].sessions.remove(session.id)
    }
    for guide in alliance.guides {
      var free = guide
      (free.weekdays, free.absences) = ([], [])
      alliance.guides.put(free)
    }
    var first = open
    (first.id, first.minutes, first.setting) = ("first", 120, .outOfSchool)
    (first.participation, first.academy, first.series) = ([], nil, nil)
    first.day = try #require(Day("2026-11-25"))
    first.start = try #require(TimeOfDay("13:30"))
    var second = first
    second.id = "second"
    second.day = first.day.adding(days: 1)
    second.start = try #require(TimeOfDay("17:00"))
    alliance[year].sessions.put(first)
    alliance[year].sessions.put(second)
  }

  private func play(_ width: Int = 80, _ height: Int = 21) throws -> WeekPlay {
    var play = try WeekPlay(width, height, change: twoSessions)
    _ = try play.stand { $0.id == "first" }
    return play
  }

  @Test("is steered by day, week, half hours and five minutes, and nothing changes")
  func steering() throws {
    var play = try play()
    let before = play.world.alliance
    let home = try #require(before.session("first")).slot
    let steps: [(Action, Slot)] = [
      (.right, Slot(day: home.day.adding(days: 1), start: home.start, venue: home.venue)),
      (.halfHourLater, Slot(day: home.day.adding(days: 1), start: TimeOfDay("14:00")!, venue: home.venue)),
      (.littleEarlier, Slot(day: home.day.adding(days: 1), start: TimeOfDay("13:55")!, venue: home.venue)),
      (.nextPeriod, Slot(day: home.day.adding(days: 8), start: TimeOfDay("13:55")!, venue: home.venue)),
      (.previousPeriod, Slot(day: home.day.adding(days: 1), start: TimeOfDay("13:55")!, venue: home.venue)),
      (.left, Slot(day: home.day, start: TimeOfDay("13:55")!, venue: home.venue)),
      (.halfHourEarlier, Slot(day: home.day, start: TimeOfDay("13:25")!, venue: home.venue)),
      (.littleLater, home),
    ]
    play.press(.pickUp)
    for (action, slot) in steps {
      #expect(play.press(action).isEmpty)
      #expect(play.week.held?.slot == slot, "\(action)")
      #expect(
        play.week.columns.contains { column in
          column.blocks.contains { block in
            if case .held = block.part { return column.day == slot.day }
            return false
          }
        })
    }
    #expect(play.world.alliance == before)
  }

  @Test("says why a slot will not do, and by whom; a free one says so")
  func verdicts() throws {
    var play = try play(120, 37)
    play.press(.pickUp)
    #expect(play.drawn().text().contains("Opgepakt: stuur met de pijlen"))
    for _ in 0..<4 { play.press(.halfHourLater) }
    #expect(play.week.held?.judgement.verdict == .free)
    #expect(play.drawn().text().contains("Vrij: Enter zet de sessie hier neer"))
    play.press(.right)
    #expect(play.week.held?.judgement.verdict == .blocked)
    let text = play.drawn().text()
    #expect(text.contains("Botst: Enter vraagt een reden"))
    #expect(text.contains("do 26/11 17:00-19:00"))
    #expect(text.contains("begeleidt dan al"))
    #expect(text.contains("nu op wo 25/11 13:30"))
  }

  @Test(
    "shows of every slot in view whether it could go there", arguments: [(80, 21), (120, 37)], WeekVariant.allCases)
  func map(size: (Int, Int), variant: WeekVariant) throws {
    var play = try play(size.0, size.1)
    play.press(.pickUp, .right)
    if variant == .venues { play.press(.variant) }
    let held = try #require(play.week.held)
    let placement = try #require(Placement("first", in: play.world.alliance))
    let layout = play.layout
    var asked = 0
    for column in play.week.columnsInView(layout) {
      for row in 0..<layout.rows {
        guard let slot = play.week.slot(column, row: row, layout, of: held) else { continue }
        asked += 1
        #expect(held.verdict(of: slot) == placement.judgement(of: slot).verdict)
        #expect(slot.start.minute % 30 == held.slot.start.minute % 30)
      }
    }
    #expect(asked > 40)
    #expect(play.drawn().text().contains("× botst"))
  }

  @Test("is put down in a free slot as one change, which moves it")
  func putDown() throws {
    var play = try play()
    play.press(.pickUp, .halfHourLater, .halfHourLater)
    let slot = try #require(play.week.held).slot
    let requests = play.press(.putDown)
    guard case .edit(let edit)? = requests.first else {
      Issue.record("no edit")
      return
    }
    #expect(edit.act == .moved && edit.mutations.count == 1)
    #expect(play.week.held == nil)
    try play.world.apply(edit)
    play.screen.refresh(in: play.world)
    #expect(play.world.alliance.session("first")?.slot == slot)
    #expect(play.week.place == AgendaPlace(day: slot.day, session: "first"))
  }

  @Test("is dropped where it stood, whatever it was held over")
  func dropped() throws {
    var play = try play()
    play.press(.pickUp, .right, .right)
    let requests = play.press(.back)
    #expect(requests == [.say(Notice(.hint, play.world.strings.agendaWeek.dropped))])
    #expect(play.week.held == nil)
    #expect(play.week.place == AgendaPlace(day: try #require(Day("2026-11-25")), session: "first"))
    play.press(.pickUp)
    #expect(play.press(.putDown) == [.say(Notice(.hint, play.world.strings.agendaWeek.unmoved))])
    #expect(play.week.held == nil)
  }

  @Test("asks for a reason where it clashes, in the form with the slot filled in, and stays in hand meanwhile")
  func reason() throws {
    var play = try play()
    play.press(.pickUp, .right)
    for _ in 0..<7 { play.press(.halfHourLater) }
    let slot = try #require(play.week.held).slot
    #expect(play.press(.putDown) == [.start(.placeSession("first", slot))])
    #expect(play.week.held != nil)
    let form = try #require(SessionFormScreen(placing: "first", at: slot, in: play.world))
    #expect(form.draft(in: play.world)?.slot == slot)
    #expect(form.form.focusedKey == SessionFields.reason.rawValue)
    #expect(form.findings.contains { $0.rule == .guideTaken })
  }

  @Test("jumps to the next day that is free at its hour, and back; at the end of the year it says that there is none")
  func nextFree() throws {
    var play = try play()
    play.press(.pickUp)
    for _ in 0..<7 { play.press(.halfHourLater) }
    play.press(.nextFree)
    let slot = try #require(play.week.held).slot
    // On Thursday its guide is taken.
    #expect(slot.day == Day("2026-11-27"))
    #expect(play.week.held?.judgement.verdict == .free)
    play.press(.previousFree)
    #expect(play.week.held?.slot.day == Day("2026-11-25"))
    var requests: [Request] = []
    for _ in 0..<400 where requests.isEmpty { requests = play.press(.nextFree) }
    #expect(requests == [.say(Notice(.hint, play.world.strings.agendaWeek.noFreeDay))])
  }

  @Test("goes over the venues where these are the columns, and never to none")
  func venues() throws {
    var play = try play()
    play.press(.pickUp, .variant)
    let columns = play.week.columns
    #expect(columns.allSatisfy { $0.day == Day("2026-11-25") && $0.venue != nil })
    for _ in columns { play.press(.left) }
    #expect(play.week.held?.slot.venue == columns.first?.venue)
    for column in columns {
      #expect(play.week.held?.slot.venue == column.venue)
      play.press(.right)
    }
    #expect(play.week.held?.slot.venue == columns.last?.venue)
    play.press(.nextPeriod)
    #expect(play.week.held?.slot.day == Day("2026-11-26"))
  }

  @Test("without a venue can get one, and be held over none until then")
  func withoutVenue() throws {
    var play = try WeekPlay { alliance in
      try twoSessions(&alliance)
      var first = try #require(alliance[year].sessions["first"])
      first.venue = nil
      alliance[year].sessions.put(first)
    }
    _ = try play.stand { $0.id == "first" }
    play.press(.pickUp, .variant)
    #expect(play.week.columns.first.map { $0.venue == nil } == true)
    play.press(.right)
    let venue = try #require(play.week.held?.slot.venue)
    guard case .edit(let edit)? = play.press(.putDown).first else {
      Issue.record("no edit")
      return
    }
    try play.world.apply(edit)
    #expect(play.world.alliance.session("first")?.venue == venue)
  }

  @Test("stays within its day and its school year")
  func edges() throws {
    var play = try play()
    play.press(.pickUp)
    for _ in 0..<60 { play.press(.halfHourLater) }
    #expect(play.week.held?.slot.start == TimeOfDay("22:00"))
    for _ in 0..<60 { play.press(.halfHourEarlier) }
    #expect(play.week.held?.slot.start == TimeOfDay("00:00"))
    var requests: [Request] = []
    for _ in 0..<60 where requests.isEmpty { requests = play.press(.nextPeriod) }
    #expect(requests == [.say(Notice(.hint, play.world.strings.agendaWeek.yearEnds))])
    #expect(play.week.held.map { year.contains($0.slot.day) } == true)
  }

  @Test("is not lost when others change something, but let go when it is no longer there to move")
  func meanwhile() throws {
    var play = try play()
    play.press(.pickUp, .right)
    let slot = play.week.held?.slot
    var other = try #require(play.world.alliance.session("second"))
    other.start = try #require(TimeOfDay("13:00"))
    try play.world.apply(try Edit.edit(other, in: play.world.alliance))
    play.screen.refresh(in: play.world)
    #expect(play.week.held?.slot == slot)
    #expect(play.week.held?.judgement.verdict == .blocked)
    try play.world.apply(try Edit.cancel("first", reason: "ziek", in: play.world.alliance))
    play.screen.refresh(in: play.world)
    #expect(play.week.held == nil)
    #expect(play.screen.context == .agendaGrid)
  }

  @Test("can be picked up from the list too, but not when it is held, cancelled or read-only")
  func pickingUp() throws {
    var play = try play()
    play.press(.previousPane)
    #expect(play.screen.view is AgendaList)
    play.press(.pickUp)
    #expect(play.week.held?.session.id == "first")

    for status in [SessionStatus.held, .cancelled] {
      var other = WeekPlay()
      _ = try other.stand { $0.status == status }
      #expect(other.screen.refusal(of: .pickUp, in: other.world) != nil)
      other.press(.pickUp)
      #expect(other.week.held == nil)
    }
    #expect(Action.pickUp.changesAlliance && Action.putDown.changesAlliance)
  }

  @Test("leaves no other key to work, and says which do")
  func otherKeys() throws {
    var play = try play()
    play.press(.pickUp)
    #expect(play.screen.takesText)
    let requests = play.screen.type(.character("X"), in: play.world)
    #expect(requests == [.say(Notice(.hint, play.world.strings.agendaWeek.keys))])
    #expect(play.week.held != nil)
  }

  @Test("stays in view wherever it is steered, with the cursor on it")
  func inView() throws {
    var random = SplitMix64(seed: 12)
    for (width, height) in [(80, 21), (60, 17), (120, 37), (40, 8)] {
      var play = try play(width, height)
      play.press(.pickUp)
      let actions: [Action] = [
        .left, .right, .halfHourLater, .halfHourEarlier, .littleLater, .nextPeriod, .previousPeriod, .variant,
      ]
      for _ in 0..<60 {
        play.press(actions[Int(random.next() % 8)])
        var buffer = Buffer(size: play.world.room)
        let cursor = play.screen.draw(in: buffer.bounds, on: &buffer, world: play.world)
        let point = try #require(cursor, "\(String(describing: play.week.held?.slot)) at \(width)")
        #expect(buffer[point.x, point.y].style.attributes.contains(.selected))
      }
    }
  }
}
