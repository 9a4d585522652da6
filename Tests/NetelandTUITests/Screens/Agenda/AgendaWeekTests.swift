import Domain
import Testing

@testable import NetelandTUI

/// The grid of a week on the sample alliance, to be played with.
struct WeekPlay {
  var world: World
  var screen = AgendaScreen()

  init(_ width: Int = 80, _ height: Int = 21) {
    self.init(SampleAlliance.make(), width, height)
  }

  /// On the sample alliance as it is changed first.
  init(_ width: Int = 80, _ height: Int = 21, change: (inout Alliance) throws -> Void) throws {
    var alliance = SampleAlliance.make()
    try change(&alliance)
    self.init(alliance, width, height)
  }

  private init(_ alliance: Alliance, _ width: Int, _ height: Int) {
    world = World(alliance: alliance, today: SampleAlliance.today)
    world.room = Size(width: width, height: height)
    screen.refresh(in: world)
    _ = screen.update(.nextPane, in: world)
  }

  var week: AgendaWeek { screen.view as? AgendaWeek ?? AgendaWeek() }
  var layout: WeekLayout { WeekLayout(room: Size(width: world.room.width, height: world.room.height - 1)) }

  @discardableResult
  mutating func press(_ actions: Action...) -> [Request] {
    actions.flatMap { screen.update($0, in: world) }
  }

  /// Stands on the first session that is so.
  mutating func stand(_ isWanted: (Session) -> Bool) throws -> Session {
    let found = world.records.sessions.inOrder.first(where: isWanted)
    let session = try #require(found)
    screen.focus(on: .session(session.id), in: world)
    #expect(week.cursor?.session == session.id)
    return session
  }

  func drawn() -> Buffer {
    var buffer = Buffer(size: world.room)
    _ = screen.draw(in: buffer.bounds, on: &buffer, world: world)
    return buffer
  }
}

@Suite("The week")
struct AgendaWeekTests {
  private func isToCome(_ session: Session) -> Bool { session.status.isOpen && session.day > SampleAlliance.today }

  @Test("Tab goes from the list to the week and back, on the same session")
  func sharedPlace() throws {
    var play = WeekPlay()
    let session = try play.stand(isToCome)
    play.press(.previousPane)
    #expect((play.screen.view as? AgendaList)?.selected?.session?.id == session.id)
    play.press(.down)
    let next = try #require((play.screen.view as? AgendaList)?.place)
    play.press(.nextPane)
    #expect(play.week.place == next)
    #expect(play.week.columns.contains { $0.day == next.day })
  }

  @Test("Every session of the year stands once in the week of its day, and by its venue on its day")
  func complete() {
    let play = WeekPlay()
    let look = AgendaLook(play.world)
    for variant in WeekVariant.allCases {
      var seen: [RecordID<Session>] = []
      let days = stride(from: play.world.year.firstDate, through: play.world.year.lastDate, by: 1)
      for day in days where variant == .venues || day.weekday == .monday || day == play.world.year.firstDate {
        let columns = WeekColumns(look: look, variant: variant, held: nil).columns(around: day)
        for column in columns {
          seen += column.blocks.map(\.id)
          for block in column.blocks {
            let session = play.world.records.sessions[block.id]
            #expect(session?.day == column.day)
            if variant == .venues { #expect(session?.venue == column.venue) }
          }
        }
      }
      #expect(seen.count == Set(seen).count)
      #expect(Set(seen) == Set(look.sessions.map(\.id)))
    }
  }

  @Test("The arrows reach every session of a week, and every column", arguments: [80, 120])
  func reachable(width: Int) throws {
    for weeks in [0, 1, -3] {
      var play = WeekPlay(width, width == 80 ? 21 : 37)
      play.screen.focus(on: .day(SampleAlliance.today.adding(days: 7 * weeks)), in: play.world)
      let wanted = Set(play.week.columns.flatMap(\.blocks).map(\.id))
      var found: Set<RecordID<Session>> = []
      var seen: Set<String> = []
      var queue = [play.screen]
      let monday = try #require(play.week.columns.first).day
      while let screen = queue.popLast() {
        guard let week = screen.view as? AgendaWeek, let cursor = week.cursor, week.columns.first?.day == monday,
          seen.insert("\(cursor)").inserted
        else { continue }
        if let session = cursor.session { found.insert(session) }
        for action in [Action.up, .down, .left, .right] {
          var next = screen
          _ = next.update(action, in: play.world)
          queue.append(next)
        }
      }
      #expect(found == wanted)
    }
  }

  @Test("What is under the cursor is in view and selected, wherever it goes")
  func inView() throws {
    var random = SplitMix64(seed: 4)
    for (width, height) in [(80, 21), (60, 17), (120, 37), (40, 8)] {
      var play = WeekPlay(width, height)
      let actions: [Action] = [.up, .down, .left, .right, .pageDown, .variant, .first, .last]
      for _ in 0..<120 {
        play.press(actions[Int(random.next() % 8)])
        var buffer = Buffer(size: play.world.room)
        let cursor = play.screen.draw(in: buffer.bounds, on: &buffer, world: play.world)
        let point = try #require(cursor, "\(String(describing: play.week.cursor)) at \(width)")
        #expect(buffer[point.x, point.y].style.attributes.contains(.selected))
      }
    }
  }

  @Test("A free slot is planned in on its day and hour, by venue in its venue too")
  func freeSlot() throws {
    var play = WeekPlay()
    play.screen.focus(on: .day(try #require(Day("2026-11-16"))), in: play.world)
    let minute = try #require(play.week.cursor).minute
    let start = TimeOfDay(minutes: minute)
    #expect(play.week.cursor?.session == nil)
    let day = Day("2026-11-16")
    for action in [Action.open, .newSession] {
      #expect(play.press(action) == [.start(.newSession(SessionSeed(day: day, start: start)))])
    }
    #expect(play.drawn().text().contains("n of Enter plant"))
    play.press(.variant, .right)
    let venue = try #require(play.week.columnInFocus.flatMap { play.week.columns[$0].venue })
    #expect(play.press(.open) == [.start(.newSession(SessionSeed(day: day, start: start, venue: venue)))])
    let form = SessionFormScreen(new: SessionSeed(day: day, start: start, venue: venue), id: "x", in: play.world)
    #expect(form.form.choice(of: "venue") == venue.text)
    #expect(form.start == start)
  }

  @Test("Each key does its work on the session under the cursor, as in the list")
  func tasks() throws {
    var play = WeekPlay()
    let id = try play.stand(isToCome).id
    #expect(play.press(.open) == [.start(.editSession(id))])
    #expect(play.press(.cancelSession) == [.start(.cancelSession(id))])
    #expect(play.screen.refusal(of: .markHeld, in: play.world)?.contains("nog niet voorbij") == true)
  }

  @Test("Holidays and free days are named above their days")
  func holidays() throws {
    var play = WeekPlay(120, 37)
    play.screen.focus(on: .day(try #require(Day("2026-11-04"))), in: play.world)
    #expect(play.drawn().text().contains("herfstvak"))
    #expect(play.week.columns.allSatisfy { $0.note == "herfstvakantie" && $0.free.count == 24 * 60 })
    play.screen.focus(on: .day(try #require(Day("2026-11-25"))), in: play.world)
    #expect(play.week.columns.allSatisfy { $0.free.isEmpty })
  }

  @Test("A half day off is shaded for that half")
  func halfDay() throws {
    let day = try #require(Day("2026-11-26"))
    var play = try WeekPlay(120, 37) { alliance in
      var free = FreeDay(id: "half", name: "Sinterklaas", first: day, last: day)
      free.part = .afternoon
      alliance[SchoolYear(containing: day)].freeDays.put(free)
    }
    play.screen.focus(on: .day(day), in: play.world)
    let column = try #require(play.week.columns.first { $0.day == day })
    #expect(column.note == "Sinterklaas")
    #expect(column.free.lowerBound == 12 * 60 && column.free.upperBound == 24 * 60)
  }

  @Test("What others have booked of a venue is shown on its column, and said")
  func booked() throws {
    let day = try #require(Day("2026-11-26"))
    let start = try #require(TimeOfDay("13:00"))
    var play = try WeekPlay(120, 37) { alliance in
      for venue in alliance.venues {
        var taken = venue
        taken.bookings = [BusyTime(first: day, start: start, last: day, end: TimeOfDay("15:00"))]
        alliance.venues.put(taken)
      }
    }
    play.screen.focus(on: .day(day), in: play.world)
    #expect(!play.drawn().text().contains("╱"))
    play.press(.variant)
    #expect(play.week.columns.allSatisfy { $0.venue == nil || $0.booked == [13 * 60..<15 * 60] })
    #expect(play.drawn().text().contains("╱╱╱"))
    while let cursor = play.week.cursor, cursor.minute < 13 * 60 { play.press(.down) }
    while let cursor = play.week.cursor, cursor.minute > 14 * 60 { play.press(.up) }
    #expect(play.week.strip.title.text.contains("de locatie is dan bezet"))
    play.press(.nextPeriod)
    #expect(!play.drawn().text().contains("╱"))
  }

  @Test("A week and a day on and back, over the edges of the school year too")
  func turning() throws {
    var play = WeekPlay()
    let day = try #require(play.week.cursor).day
    play.press(.nextPeriod)
    #expect(play.week.cursor?.day == day.adding(days: 7))
    play.press(.previousPeriod, .variant, .nextPeriod)
    #expect(play.week.cursor?.day == day.adding(days: 1))
    play.screen.focus(on: .day(play.world.year.lastDate), in: play.world)
    #expect(play.press(.nextPeriod) == [.focus(.day(play.world.year.lastDate.adding(days: 1)))])
    play.press(.goToToday)
    #expect(play.week.cursor?.day == SampleAlliance.today)
  }

  @Test("Another school year shows the same season")
  func anotherYear() throws {
    var play = WeekPlay()
    let day = try #require(play.week.cursor).day
    play.world.show(play.world.year.previous)
    play.screen.refresh(in: play.world)
    #expect(play.week.cursor?.day == day.adding(days: -364))
    #expect(play.week.cursor?.session == nil)
  }

  @Test("A session that is moved is followed")
  func follows() throws {
    var play = WeekPlay()
    let session = try play.stand(isToCome)
    let reasons = Dictionary(uniqueKeysWithValues: RuleID.allCases.map { ($0, "afgesproken") })
    let day = session.day.adding(days: 14)
    try play.world.apply(try Edit.move(session.id, to: day, reasons: reasons, in: play.world.alliance))
    play.screen.refresh(in: play.world)
    #expect(play.week.place == AgendaPlace(day: day, session: session.id))
    #expect(play.week.selectedBlock != nil)
  }

  @Test("More sessions at once than there are columns for are counted, and each can still be stood on")
  func crowded() throws {
    var play = try WeekPlay(60, 17) { alliance in
      let year = SchoolYear(containing: SampleAlliance.today)
      let session = try #require(alliance[year].sessions.inOrder.first(where: isToCome))
      for number in 0..<12 {
        var copy = session
        copy.id = RecordID("extra-\(number)")
        alliance[year].sessions.put(copy)
      }
    }
    _ = try play.stand { $0.id == "extra-0" }
    #expect(play.drawn().text().contains("+"))
    for number in 0..<12 {
      _ = try play.stand { $0.id == RecordID("extra-\(number)") }
      var buffer = Buffer(size: play.world.room)
      #expect(play.screen.draw(in: buffer.bounds, on: &buffer, world: play.world) != nil, "\(number)")
    }
  }

  @Test("A school is stood on by its next session; what the week does not show is ignored")
  func focus() throws {
    var play = WeekPlay()
    let session = try #require(
      play.world.records.sessions.inOrder.first { isToCome($0) && !$0.participation.isEmpty })
    let school = session.participation[0].school
    play.screen.focus(on: .school(school), in: play.world)
    let found = try #require(play.week.cursor?.session.flatMap { play.world.alliance.session($0) })
    #expect(found.day >= SampleAlliance.today && found.participation.contains { $0.school == school })
    let before = play.week.cursor
    play.screen.focus(on: .municipality("Olen"), in: play.world)
    play.screen.focus(on: .session("nobody"), in: play.world)
    #expect(play.week.cursor == before)
  }

  @Test("Nothing is drawn outside the area, however small, with a session held or not")
  func awkward() throws {
    for variant in [false, true] {
      var play = WeekPlay()
      if variant { play.press(.variant) }
      #expect(sizesDrawnOutside { _ = play.screen.draw(in: $0, on: &$1, world: play.world) } == [])
      _ = try play.stand(isToCome)
      play.press(.pickUp, .right)
      #expect(play.week.held != nil)
      #expect(sizesDrawnOutside { _ = play.screen.draw(in: $0, on: &$1, world: play.world) } == [])
    }
  }

  @Test("An empty alliance has a grid, and nothing in it to edit")
  func empty() {
    var play = WeekPlay()
    play.world = World(alliance: Alliance(), today: SampleAlliance.today)
    play.screen = AgendaScreen()
    play.screen.refresh(in: play.world)
    play.press(.nextPane)
    #expect(play.week.columns.count == 7)
    #expect(play.press(.pickUp, .markHeld, .variant, .down, .left, .right).isEmpty)
    #expect(play.drawn().text().contains("08:00"))
    #expect(play.screen.refusal(of: .pickUp, in: play.world) == "geen sessie gekozen")
  }
}
