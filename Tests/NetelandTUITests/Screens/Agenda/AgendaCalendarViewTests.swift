import Domain
import Testing

@testable import NetelandTUI

/// The month or the school year of the sample alliance, to be played with.
private struct Play {
  var world: World
  var screen = AgendaScreen()

  init(_ view: AgendaViewID, width: Int = 80, height: Int = 24, change: (inout Alliance) -> Void = { _ in }) {
    var alliance = SampleAlliance.make()
    change(&alliance)
    world = World(alliance: alliance, today: SampleAlliance.today)
    world.room = Size(width: width, height: height - 3)
    screen.refresh(in: world)
    for _ in 0..<view.rawValue { press(.nextPane) }
  }

  @discardableResult
  mutating func press(_ actions: Action...) -> [Request] {
    actions.flatMap { screen.update($0, in: world) }
  }

  mutating func stand(on day: String) { screen.focus(on: .day(Day(day)!), in: world) }

  var day: String? { screen.view.place?.day.description }
  var cursor: DayCursor? { (screen.view as? AgendaMonth)?.cursor ?? (screen.view as? AgendaYear)?.cursor }

  func drawn(ascii: Bool = false) -> String {
    var buffer = Buffer(size: world.room)
    _ = screen.draw(in: buffer.bounds, on: &buffer, world: world)
    return buffer.text(ascii: ascii)
  }

  /// What is drawn of the day one stands on.
  func selectedCells() -> String {
    var buffer = Buffer(size: world.room)
    _ = screen.draw(in: buffer.bounds, on: &buffer, world: world)
    return buffer.cells.filter { $0.style.attributes.contains(.selected) }.map(buffer.content).joined()
  }
}

@Suite("The days of the agenda")
struct AgendaDaysTests {
  private func days(_ scope: AgendaScope = .everyone, change: (inout Alliance) -> Void = { _ in }) -> AgendaDays {
    var alliance = SampleAlliance.make()
    change(&alliance)
    return AgendaDays(AgendaLook(World(alliance: alliance, today: SampleAlliance.today)), scope: scope)
  }

  @Test("Every session of the year stands on its day, once")
  func everySession() {
    let days = days()
    let sessions = SampleAlliance.make()[days.year].sessions
    #expect(days.days.flatMap(\.sessions).map(\.id).sorted() == sessions.map(\.id))
    for day in days.days {
      #expect(day.sessions.allSatisfy { sessions[$0.id]?.day == day.day })
      #expect(day.sessions.map(\.start) == day.sessions.map(\.start).sorted())
    }
  }

  @Test("A day is free exactly where its calendar has a reason with a name and no lessons")
  func free() {
    let days = days()
    let calendar = SchoolCalendars(SampleAlliance.make(), year: days.year).general
    for day in days.days {
      let isNamed =
        switch calendar.status(of: day.day) {
        case .holiday, .free: true
        case .lessons, .weekend, .outsideYear: false
        }
      #expect((day.name != nil) == isNamed)
      #expect(day.isFree == (isNamed && !calendar.hasLessons(on: day.day)), "\(day.day)")
    }
    #expect(days[Day("2026-11-04")!]?.name == "herfstvakantie")
    #expect(days[Day("2027-09-01")!] == nil)
  }

  @Test("Of a school there are the sessions it is invited to, and its own free days are everyone's")
  func ofSchool() throws {
    let alliance = SampleAlliance.make()
    let year = SchoolYear("2026-2027")!
    let free = try #require(alliance[year].freeDays.first { $0.municipality != nil })
    let school = try #require(alliance.schools.first { free.applies(to: $0) })
    let days = days(.school(school.id))
    let own = alliance[year].sessions.filter { $0.participation.contains { $0.school == school.id } }
    #expect(days.days.flatMap(\.sessions).map(\.id).sorted() == own.map(\.id).sorted())
    #expect(days[free.first]?.name == free.name)
    #expect(days.days.allSatisfy { !$0.isFreeForSome })
    #expect(self.days()[free.first]?.isFreeForSome == true)
  }

  @Test("Of a venue there are the sessions that take place there")
  func ofVenue() throws {
    let alliance = SampleAlliance.make()
    let sessions = alliance[SchoolYear("2026-2027")!].sessions
    let venue = try #require(sessions.compactMap(\.venue).first)
    let days = days(.venue(venue))
    #expect(days.days.flatMap(\.sessions).count == sessions.count { $0.venue == venue })
  }

  @Test("Half a day off is named, and is no free day")
  func halfDay() {
    let days = days { alliance in
      var study = FreeDay(id: "h", name: "Halve dag", first: Day("2026-11-24")!, last: Day("2026-11-24")!)
      study.part = .afternoon
      alliance[SchoolYear("2026-2027")!].freeDays.put(study)
    }
    #expect(days[Day("2026-11-24")!]?.name == "Halve dag")
    #expect(days[Day("2026-11-24")!]?.isFree == false)
  }
}

@Suite("The agenda by month")
struct AgendaMonthTests {
  @Test("It opens on today, whose day says so, and goes by day, by week and by month")
  func moves() {
    var play = Play(.month)
    play.press(.goToToday)
    #expect(play.day == "2026-11-21")
    #expect(play.selectedCells().contains("▸21"))
    for (action, day) in [
      (Action.right, "2026-11-22"), (.down, "2026-11-29"), (.down, "2026-12-06"), (.left, "2026-12-05"),
      (.up, "2026-11-28"), (.nextPeriod, "2026-12-28"), (.previousPeriod, "2026-11-28"), (.pageUp, "2026-10-28"),
      (.pageDown, "2026-11-28"), (.first, "2026-11-01"), (.last, "2026-11-30"), (.nextPeriod, "2026-12-30"),
      (.nextPeriod, "2027-01-30"), (.nextPeriod, "2027-02-28"), (.goToToday, "2026-11-21"),
    ] {
      play.press(action)
      #expect(play.day == day, "\(action)")
    }
    #expect(play.drawn().contains("november 2026"))
  }

  @Test("Past the edge of the school year the year goes along, and back")
  func overTheEdge() {
    var play = Play(.month)
    play.stand(on: "2026-09-01")
    #expect(play.press(.left) == [.focus(.day(Day("2026-08-31")!))])
    let tabs = String(repeating: "<tab>", count: AgendaViewID.month.rawValue)
    let ending = Stage().play(.typed("3\(tabs)g1/9/2026<enter><left>"))
    #expect(ending.state.world.year == SchoolYear("2025-2026"))
    #expect(ending.frame.text().contains("augustus 2026"))
    let back = Stage().play(.typed("3\(tabs)g1/9/2026<enter><left><right>"))
    #expect(back.state.world.year == SchoolYear("2026-2027"))
    #expect(back.frame.text().contains("september 2026"))
  }

  @Test("Where one stands goes along from the list to the month and back, and Enter opens the day in the list")
  func place() throws {
    var play = Play(.list)
    let sessions = play.world.records.sessions.inOrder
    let session = try #require(sessions.last { $0.day > play.world.today })
    play.screen.focus(on: .session(session.id), in: play.world)
    for _ in 0..<AgendaViewID.month.rawValue { play.press(.nextPane) }
    #expect(play.screen.view.place == AgendaPlace(day: session.day, session: session.id))
    let other = try #require(sessions.first { $0.day < play.world.today })
    play.screen.focus(on: .day(other.day), in: play.world)
    #expect(play.press(.open).isEmpty)
    #expect(play.screen.shown == .list)
    #expect(play.screen.view.place?.day == other.day)
  }

  @Test("A day says its sessions as far as there is room, and the strip says them in full")
  func sessions() throws {
    var play = Play(.month, width: 120, height: 40)
    let full = try #require(play.world.records.sessions.inOrder.first { $0.day > play.world.today })
    play.screen.focus(on: .session(full.id), in: play.world)
    let shown = play.drawn()
    #expect(play.selectedCells().contains(full.start.description))
    #expect(shown.contains(play.world.format.longDate(full.day)))
    #expect(shown.contains(play.world.alliance.workshops[full.workshop]?.title ?? "?"))
    play.stand(on: "2026-11-04")
    #expect(play.drawn().contains("~ herfstvakantie  ma 02/11 – zo 08/11"))
    play.stand(on: "2026-11-22")
    #expect(play.drawn().contains("geen sessie"))
  }

  @Test("More sessions than a day has room for are counted, and none is lost")
  func crowded() {
    for (width, height) in [(60, 20), (80, 24), (120, 40)] {
      let play = Play(.month, width: width, height: height) { alliance in
        for number in 10..<30 {
          let start = TimeOfDay(hour: 8 + number % 10, minute: 0)!
          alliance[SchoolYear("2026-2027")!].sessions.put(
            Session(id: RecordID("x\(number)"), day: SampleAlliance.today, start: start, workshop: "VB-03"))
        }
      }
      var there = play
      there.press(.goToToday)
      let count = there.world.records.sessions.count { $0.day == there.world.today }
      let cells = there.selectedCells()
      let shown = cells.split(separator: "○", omittingEmptySubsequences: false).count - 1
      let more = cells.split(separator: "+").last.flatMap { Int($0.prefix { $0.isNumber }) }
      if let more { #expect(shown + more == count, "\(width)x\(height)") } else { #expect(cells.contains("+")) }
      let strip = there.drawn().split(separator: "\n", omittingEmptySubsequences: false).drop {
        !$0.contains(there.world.format.longDate(there.world.today))
      }
      let lines = strip.count { $0.contains("○ ") || $0.contains("● ") }
      let rest = strip.lazy.compactMap { $0.split(separator: "en nog ").last.flatMap { Int($0) } }.first ?? 0
      #expect(lines + rest == count, "\(width)x\(height)")
    }
  }

  @Test("Free days are shaded also without colour and without UTF-8, and named")
  func shaded() {
    let play = Play(.month)
    var autumn = play
    autumn.stand(on: "2026-11-10")
    #expect(autumn.drawn().contains("░░░"))
    #expect(autumn.drawn().contains("herf"))
    #expect(autumn.drawn(ascii: true).contains("..."))
  }

  @Test("On a terminal of any size every week has its lines, and the strip what is left")
  func layouts() {
    for width in stride(from: 40, through: 200, by: 7) {
      for height in 6...60 {
        for month in 0..<12 {
          let day = Day("2026-09-15")!.adding(months: month)
          let layout = MonthLayout(day, in: Size(width: width, height: height))
          #expect((4...6).contains(layout.weeks.count))
          #expect(layout.left + 7 * layout.cell <= width)
          #expect(layout.lines >= 1)
          let used = MonthLayout.head + layout.lines * layout.weeks.count
          #expect(used + layout.strip == max(height, used))
        }
      }
    }
    for (width, height) in [(40, 10), (45, 12), (200, 60)] {
      #expect(!Play(.month, width: width, height: height).drawn().isEmpty)
    }
  }
}

@Suite("The agenda by school year")
struct AgendaYearTests {
  @Test("Every week of the year has a line that can be gone to, and stays in view")
  func weeks() {
    var play = Play(.year)
    play.press(.first)
    #expect(play.day == "2026-09-01")
    var seen: Set<Int> = []
    for _ in 0..<60 {
      let week = play.screen.view.place!.day.isoWeek.week
      seen.insert(week)
      let line = play.drawn().split(separator: "\n").first { $0.contains(" \(week) ") }
      #expect(line != nil, "week \(week)")
      let day = play.screen.view.place!.day
      if day.adding(days: 7) > play.world.year.lastDate { break }
      play.press(.down)
    }
    #expect(seen.count == 53)
    play.press(.last)
    #expect(play.day == "2027-08-31")
    play.press(.pageUp)
    #expect(play.day! < "2027-08-31")
    #expect(play.press(.nextPeriod) == [.year(SchoolYear("2027-2028")!)])
  }

  @Test("Holidays are shaded and named, lesson days have a dash, and sessions their signs")
  func signs() throws {
    var play = Play(.year)
    play.stand(on: "2026-11-04")
    let line = try #require(play.drawn().split(separator: "\n").first { $0.contains("02/11") })
    #expect(line.contains("░") && line.contains("~ herfstvakantie"))
    let ordinary = try #require(play.drawn().split(separator: "\n").first { $0.contains("09/11") })
    #expect(ordinary.contains(" -  ") && ordinary.contains("Wapenstilstand"))
    let session = try #require(play.world.records.sessions.inOrder.first { $0.status == .planned })
    play.screen.focus(on: .session(session.id), in: play.world)
    let cell = play.selectedCells()
    #expect(cell.contains("○") || cell.contains("!") || cell.contains("✗"))
  }

  @Test("A week says how many sessions it has, cancelled ones left out")
  func counts() throws {
    var play = Play(.year, width: 120, height: 40)
    let session = try #require(play.world.records.sessions.inOrder.first { $0.day > play.world.today })
    play.screen.focus(on: .session(session.id), in: play.world)
    let monday = session.day.startOfWeek
    let count = play.world.records.sessions.count {
      $0.day.startOfWeek == monday && $0.status != .cancelled
    }
    let line = try #require(
      play.drawn().split(separator: "\n").first { $0.contains(play.world.format.dayOfYear(monday)) })
    #expect(line.contains(" \(count) "))
  }

  @Test("v asks whose sessions: a school's are found while its name is typed, Esc shows everyone's again")
  func scope() throws {
    let tabs = String(repeating: "<tab>", count: AgendaViewID.year.rawValue)
    let chosen = Stage().play(.typed("3\(tabs)vwilgentak<enter>"))
    #expect(chosen.state.layers.isEmpty)
    #expect(chosen.frame.text().contains("De Wilgentak · "))
    let year = try #require(chosen.state.screens[ScreenID.agenda.rawValue] as? AgendaScreen)
    let cursor = try #require((year.view as? AgendaYear)?.cursor)
    #expect(cursor.scope == .school("990012-01"))
    let back = Stage().play(.typed("3\(tabs)vwilgentak<enter><esc>"))
    #expect(!back.frame.text().contains("De Wilgentak · "))
    let whole = Stage().play(.typed("3\(tabs)vwilgentak<enter>v<enter>"))
    #expect(!whole.frame.text().contains("De Wilgentak · "))
    let none = Stage().play(.typed("3\(tabs)vqqqq<enter>"))
    #expect(none.state.layers.count == 1 && none.state.notice?.weight == .refused)
  }

  @Test("A venue can be looked at by itself, and one that is gone is nobody's year")
  func venue() throws {
    var play = Play(.year)
    let venue = try #require(play.world.records.sessions.compactMap(\.venue).first)
    play.screen.focus(on: .venue(venue), in: play.world)
    #expect(play.cursor?.scope == .venue(venue))
    #expect(play.drawn().contains(play.world.alliance.venues[venue]?.name ?? "?"))
    play.screen.focus(on: .venue("gone"), in: play.world)
    #expect(play.cursor?.scope == .everyone)
  }

  @Test("A session of others is shown among everyone's")
  func sessionOfOthers() throws {
    var play = Play(.year)
    let sessions = play.world.records.sessions
    let school = try #require(sessions.first { !$0.participation.isEmpty }?.participation.first?.school)
    let other = try #require(sessions.first { !$0.participation.contains { $0.school == school } })
    play.screen.focus(on: .school(school), in: play.world)
    play.screen.focus(on: .session(other.id), in: play.world)
    #expect(play.cursor?.scope == .everyone)
    #expect(play.screen.view.place == AgendaPlace(day: other.day, session: other.id))
  }

  @Test("Another year shows the same season")
  func otherYear() {
    var play = Play(.year)
    play.stand(on: "2026-11-25")
    play.world.show(SchoolYear("2025-2026")!)
    play.screen.refresh(in: play.world)
    #expect(play.day == "2025-11-26")
    #expect(play.screen.view.place?.day.weekday == .wednesday)
  }

  @Test("Weeks are in view whatever the size, and scrolled no further than needed")
  func scrolling() {
    for height in 6...60 {
      let layout = YearLayout(in: Size(width: 80, height: height))
      #expect(layout.weeks >= 1)
      var first = 0
      for week in Array(0..<53) + Array((0..<53).reversed()) {
        let next = layout.first(showing: week, of: 53, from: first)
        #expect((next..<(next + layout.weeks)).contains(week))
        #expect(next <= max(0, 53 - layout.weeks))
        #expect((first..<(first + layout.weeks)).contains(week) ? next == first : abs(next - first) == 1)
        first = next
      }
    }
  }
}
