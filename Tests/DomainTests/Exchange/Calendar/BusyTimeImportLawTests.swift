import Testing

@testable import Domain

@Suite("Taking a calendar in, whatever the calendar")
struct BusyTimeImportLawTests {
  private let year = SmallAlliance.year
  private let alliance = SmallAlliance().alliance

  private func calendar(_ components: String) -> [UInt8] {
    Array("BEGIN:VCALENDAR\nVERSION:2.0\n\(components)\nEND:VCALENDAR\n".utf8)
  }

  private func read(_ bytes: [UInt8], isWhole: Bool = false, in alliance: Alliance) throws -> BusyTimeImport {
    try BusyTimeImport(
      bytes, fileName: "zaal.ics", for: .venue("lab"), year: year, isWhole: isWhole, today: Day("2026-11-21")!,
      in: alliance)
  }

  private func randomCalendar(_ dice: inout Dice) -> [UInt8] {
    let events = (0..<dice.roll(6)).map { _ -> String in
      let day = Day("2026-08-25")!.adding(days: dice.roll(380)).description.replacing("-", with: "")
      let hour = dice.pick(["T090000", "T233000", "T133000Z", ""])
      var lines = ["UID:\(dice.roll(5))", "DTSTART\(hour.isEmpty ? ";VALUE=DATE" : ""):\(day)\(hour)"]
      lines.append("DURATION:" + dice.pick(hour.isEmpty ? ["P1D", "P3D"] : ["PT1H", "PT45M", "P2D", "PT0S"]))
      if dice.chance(2) {
        lines.append(
          "RRULE:FREQ=" + dice.pick(["DAILY;COUNT=4", "WEEKLY;BYDAY=WE,FR", "MONTHLY;BYDAY=-1TU", "HOURLY"]))
      }
      if dice.chance(4) { lines.append("EXDATE:\(day)\(hour)") }
      if dice.chance(5) { lines.append("STATUS:CANCELLED") }
      if dice.chance(6) { lines.append("TRANSP:TRANSPARENT") }
      if dice.chance(8) { lines.append("DTEND:nooit") }
      if dice.chance(6) { lines.append("RECURRENCE-ID:\(day)\(hour)") }
      return "BEGIN:VEVENT\n" + lines.joined(separator: "\n") + "\nEND:VEVENT"
    }
    return calendar(events.joined(separator: "\n"))
  }

  @Test(
    "Whatever the calendars: taken in twice is taken in once, undoing it leaves no trace, and the file reads back",
    arguments: 1...150)
  func laws(seed: Int) throws {
    var dice = Dice(seed)
    var alliance = alliance
    for _ in 0..<4 {
      let bytes = randomCalendar(&dice)
      let isWhole = dice.chance(3)
      let outcome = try read(bytes, isWhole: isWhole, in: alliance)
      let before = alliance
      try alliance.apply(outcome.edit)
      let again = try read(bytes, isWhole: isWhole, in: alliance)
      #expect(again.edit.isEmpty && again.added.isEmpty && again.removed.isEmpty)
      #expect(again.unchanged == outcome.unchanged + outcome.added.count)
      let bookings = alliance.venues["lab"]!.bookings
      #expect(bookings == bookings.sorted { ($0.span, $0.event ?? "") < ($1.span, $1.event ?? "") })
      #expect(bookings.allSatisfy { !$0.span.minutesSinceEpoch.isEmpty })
      #expect(bookings.allSatisfy { $0.last >= year.firstDate && $0.first <= year.lastDate })
      let file = FileCodec.decode(alliance.encoded(.standing(.venue)), as: Venue.self, file: "venues.json")
      #expect(file.problems.isEmpty && file.records == alliance.venues)
      var back = alliance
      try back.apply(outcome.edit.inverted)
      #expect(back == before)
    }
  }

  @Test("A calendar that we write is read back as it was, hour for hour", arguments: 1...40)
  func roundTrip(seed: Int) throws {
    var dice = Dice(seed)
    let events = (0..<20).map { index in
      let start = WallTime(Day("2026-09-01")!.adding(days: dice.roll(360)), TimeOfDay(minutes: dice.roll(288) * 5)!)
      return CalendarEvent(
        uid: "event-\(index)", modified: Moment(secondsSince1970: 0), start: start,
        end: start.adding(minutes: 5 + dice.roll(300)), summary: dice.pick(["a,b", "c;d", "é\\", "langzaam"]))
    }
    let outcome = try read(CalendarWriter.encode(events, name: "Zaal"), in: alliance)
    #expect(outcome.problems.isEmpty)
    // Two hours of March and October cannot be told from the wall alone.
    let isOdd = { (event: CalendarEvent) in
      [event.start, event.end].contains { $0.time.hour < 4 && $0.day.weekday == .sunday }
    }
    let expected = Set(
      events.filter { !isOdd($0) }.map { event in
        [event.start.minutesSinceEpoch, event.end.minutesSinceEpoch]
      })
    let found = Set(
      outcome.added.map { [$0.span.minutesSinceEpoch.lowerBound, $0.span.minutesSinceEpoch.upperBound] })
    #expect(expected.isSubset(of: found))
    #expect(outcome.added.count <= events.count)
  }
}
