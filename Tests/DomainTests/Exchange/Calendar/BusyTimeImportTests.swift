import Testing

@testable import Domain

@Suite("Taking a calendar in")
struct BusyTimeImportTests {
  private let year = SmallAlliance.year
  private let alliance = SmallAlliance().alliance

  private func calendar(_ components: String...) -> [UInt8] {
    Array(("BEGIN:VCALENDAR\nVERSION:2.0\n" + components.joined(separator: "\n") + "\nEND:VCALENDAR\n").utf8)
  }

  private func event(_ lines: String...) -> String {
    "BEGIN:VEVENT\n" + lines.joined(separator: "\n") + "\nEND:VEVENT"
  }

  private func read(
    _ bytes: [UInt8], isWhole: Bool = false, in alliance: Alliance? = nil
  ) throws -> BusyTimeImport {
    try BusyTimeImport(
      bytes, fileName: "zaal.ics", for: .venue("lab"), year: year, isWhole: isWhole, today: Day("2026-11-21")!,
      in: alliance ?? self.alliance)
  }

  private func text(_ times: [BusyTime]) -> [String] {
    times.map { time in
      let (start, end) = (time.start?.description ?? "-", time.end?.description ?? "-")
      return time.first == time.last ? "\(time.first) \(start) \(end)" : "\(time.first) \(start) \(time.last) \(end)"
    }
  }

  private func added(_ components: String...) throws -> [String] {
    text(try read(calendar(components.joined(separator: "\n"))).added)
  }

  // MARK: When

  @Test("Hours of Brussels, without a zone, in UTC and in the zone of another country become hours of Brussels")
  func zones() throws {
    let found = try added(
      event("UID:1", "DTSTART;TZID=Europe/Brussels:20261125T133000", "DTEND;TZID=Europe/Brussels:20261125T153000"),
      event("UID:2", "DTSTART:20261126T133000", "DURATION:PT1H"),
      event("UID:3", "DTSTART:20261127T123000Z", "DTEND:20261127T143000Z"),
      event("UID:4", "DTSTART:20260902T123000Z", "DTEND:20260902T143000Z"),
      event("UID:5", "DTSTART;TZID=Europe/London:20261130T090000", "DTEND;TZID=Europe/London:20261130T100000"),
      event("UID:6", "DTSTART;TZID=\"/mozilla.org/20050126_1/Europe/Athens\":20261201T090000", "DURATION:PT30M"),
      event("UID:7", "DTSTART;TZID=Romance Standard Time:20261202T090000", "DURATION:PT30M"))
    #expect(
      found == [
        "2026-09-02 14:30 16:30", "2026-11-25 13:30 15:30", "2026-11-26 13:30 14:30", "2026-11-27 13:30 15:30",
        "2026-11-30 10:00 11:00", "2026-12-01 08:00 08:30", "2026-12-02 09:00 09:30",
      ])
  }

  @Test("A zone that the calendar defines itself is read from it, before and after its change of the clock")
  func ownZone() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Customized Time Zone
      BEGIN:STANDARD
      DTSTART:16010101T020000
      TZOFFSETFROM:-0400
      TZOFFSETTO:-0500
      RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:-0500
      TZOFFSETTO:-0400
      RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE
      """
    let found = try added(
      event("UID:1", "DTSTART;TZID=Customized Time Zone:20261030T090000", "DURATION:PT1H"),
      event("UID:2", "DTSTART;TZID=Customized Time Zone:20261102T090000", "DURATION:PT1H"), zone)
    // Four hours behind UTC, which is one behind Brussels; then five and one.
    #expect(found == ["2026-10-30 14:00 15:00", "2026-11-02 15:00 16:00"])
  }

  @Test("Whole days stay whole days, and hours that begin or end at midnight have none there")
  func days() throws {
    let found = try added(
      event("UID:1", "DTSTART;VALUE=DATE:20261125"),
      event("UID:2", "DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261130"),
      event("UID:3", "DTSTART:20261201T220000", "DTEND:20261202T000000"),
      event("UID:4", "DTSTART:20261203T000000", "DTEND:20261204T013000"),
      event("UID:5", "DTSTART:20261207T100030", "DTEND:20261207T115930"))
    #expect(
      found == [
        "2026-11-25 - -", "2026-11-27 - 2026-11-29 -", "2026-12-01 22:00 -", "2026-12-03 - 2026-12-04 01:30",
        "2026-12-07 10:00 12:00",
      ])
  }

  @Test("A weekly event keeps its hour when the clock changes; in UTC it does not")
  func summerTime() throws {
    #expect(
      try added(
        event("UID:1", "DTSTART;TZID=Europe/Brussels:20261021T140000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"),
        event("UID:2", "DTSTART:20261022T120000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"))
        == ["2026-10-21 14:00 15:00", "2026-10-22 14:00 15:00", "2026-10-28 14:00 15:00", "2026-10-29 13:00 14:00"])
  }

  @Test("A repetition is written out over the school year alone, whenever it began")
  func window() throws {
    let outcome = try read(
      calendar(event("UID:1", "DTSTART:19990901T190000", "DURATION:PT2H", "RRULE:FREQ=WEEKLY;BYDAY=WE")))
    #expect(outcome.added.count == 52)
    #expect(outcome.added.first?.first == Day("2026-09-02") && outcome.added.last?.first == Day("2027-08-25"))
  }

  @Test("Times that are excepted, moved, cancelled or added are where they are meant to be")
  func exceptions() throws {
    let found = try added(
      event(
        "UID:1", "DTSTART;TZID=Europe/Brussels:20261104T140000", "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;UNTIL=20261209T130000Z",
        "EXDATE;TZID=Europe/Brussels:20261111T140000", "EXDATE;VALUE=DATE:20261118",
        "RDATE;TZID=Europe/Brussels:20261120T090000"),
      event("UID:1", "RECURRENCE-ID;TZID=Europe/Brussels:20261125T140000", "DTSTART:20261126T160000", "DURATION:PT2H"),
      event("UID:1", "RECURRENCE-ID:20261202T130000Z", "STATUS:CANCELLED", "DTSTART:20261202T140000", "DURATION:PT1H"))
    #expect(
      found == [
        "2026-11-04 14:00 15:00", "2026-11-20 09:00 10:00", "2026-11-26 16:00 18:00", "2026-12-09 14:00 15:00",
      ])
  }

  @Test("The busy times of somebody without more (VFREEBUSY) are taken too")
  func freeBusy() throws {
    let found = try added(
      """
      BEGIN:VFREEBUSY
      FREEBUSY;FBTYPE=BUSY:20261125T120000Z/PT2H,20261126T120000Z/20261126T130000Z
      FREEBUSY;FBTYPE=FREE:20261127T120000Z/PT2H
      END:VFREEBUSY
      """)
    #expect(found == ["2026-11-25 13:00 15:00", "2026-11-26 13:00 14:00"])
  }

  // MARK: Again

  @Test("What moved follows, what was cancelled goes, the rest stays; a calendar alone takes nothing else away")
  func again() throws {
    var alliance = alliance
    var lab = alliance.venues["lab"]!
    let typed = BusyTime(first: Day("2026-12-24")!, last: Day("2026-12-24")!)
    lab.bookings = [typed]
    alliance.venues.put(lab)
    let one = event("UID:1", "DTSTART:20261125T133000", "DURATION:PT1H")
    let two = event("UID:2", "DTSTART:20261126T133000", "DURATION:PT1H")
    let first = try read(calendar(one, two), in: alliance)
    try alliance.apply(first.edit)
    #expect(alliance.venues["lab"]?.bookings.count == 3)

    let moved = event("UID:1", "SEQUENCE:1", "DTSTART:20261125T140000", "DURATION:PT1H")
    let second = try read(calendar(moved, one), in: alliance)
    #expect(text(second.removed) == ["2026-11-25 13:30 14:30"])
    #expect(text(second.added) == ["2026-11-25 14:00 15:00"])
    #expect(second.unchanged == 1)
    try alliance.apply(second.edit)

    let third = try read(calendar(event("UID:1", "STATUS:CANCELLED", "DTSTART:20261125T140000")), in: alliance)
    #expect(third.removed.count == 1 && third.added.isEmpty && third.leftOut == [.cancelled: 1])
    try alliance.apply(third.edit)
    #expect(text(alliance.venues["lab"]!.bookings) == ["2026-11-26 13:30 14:30", "2026-12-24 - -"])

    let whole = try read(calendar(), isWhole: true, in: alliance)
    try alliance.apply(whole.edit)
    #expect(alliance.venues["lab"]?.bookings == [typed])
  }

  @Test("Times of other school years stay, as far as the event repeats")
  func otherYears() throws {
    var alliance = alliance
    let weekly = calendar(event("UID:1", "DTSTART:20260101T190000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY"))
    for year in [year, year.next] {
      let outcome = try BusyTimeImport(
        weekly, fileName: "", for: .venue("lab"), year: year, today: Day("2026-11-21")!, in: alliance)
      try alliance.apply(outcome.edit)
    }
    #expect(alliance.venues["lab"]?.bookings.count == 24)
    let once = try read(calendar(event("UID:1", "DTSTART:20261125T133000", "DURATION:PT1H")), in: alliance)
    #expect(once.removed.count == 24 && once.added.count == 1)
  }

  @Test("An event that does not repeat stays in its own year, whichever year is taken in")
  func onceInEachYear() throws {
    var alliance = alliance
    let bytes = calendar(
      event("UID:1", "DTSTART:20261125T133000", "DURATION:PT1H"),
      event("UID:2", "DTSTART:20271124T133000", "DURATION:PT1H"))
    for year in [year, year.next, year] {
      let outcome = try BusyTimeImport(
        bytes, fileName: "", for: .venue("lab"), year: year, today: Day("2026-11-21")!, in: alliance)
      #expect(outcome.removed.isEmpty)
      try alliance.apply(outcome.edit)
    }
    #expect(text(alliance.venues["lab"]!.bookings) == ["2026-11-25 13:30 14:30", "2027-11-24 13:30 14:30"])
  }

  @Test("One time of a repetition that is told by itself takes the place of that time, and of no other")
  func oneTime() throws {
    var alliance = alliance
    let weekly = calendar(
      event("UID:1", "DTSTART:20261125T133000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3"))
    try alliance.apply(read(weekly).edit)
    let moved = calendar(
      event("UID:1", "RECURRENCE-ID:20261202T133000", "DTSTART:20261203T100000", "DURATION:PT1H"))
    let outcome = try read(moved, in: alliance)
    #expect(text(outcome.removed) == ["2026-12-02 13:30 14:30"])
    #expect(text(outcome.added) == ["2026-12-03 10:00 11:00"])
    try alliance.apply(outcome.edit)
    #expect(try read(moved, in: alliance).edit.isEmpty)
    #expect(alliance.venues["lab"]?.bookings.count == 3)
  }

  @Test("A repetition that is not understood takes nothing away of what was known")
  func notUnderstood() throws {
    var alliance = alliance
    let weekly = event("UID:1", "DTSTART:20261125T133000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3")
    try alliance.apply(read(calendar(weekly)).edit)
    for rule in ["RRULE:FREQ=HOURLY", "RRULE:FREQ=YEARLY;BYWEEKNO=48"] {
      let outcome = try read(
        calendar(event("UID:1", "DTSTART:20261125T133000", "DURATION:PT1H", rule)), in: alliance)
      #expect(outcome.removed.isEmpty && outcome.added.isEmpty)
      #expect(outcome.problems.count == 1)
    }
  }

  @Test("The order and the unknown keys of what is there already are left alone where nothing is news")
  func nothing() throws {
    var alliance = alliance
    let bytes = calendar(
      event("UID:1", "DTSTART:20261125T133000", "DURATION:PT1H"),
      event("UID:2", "DTSTART:20261124T133000", "DURATION:PT1H"))
    try alliance.apply(read(bytes).edit)
    var lab = alliance.venues["lab"]!
    lab.bookings.reverse()
    lab.bookings[0].unknown = UnknownFields([.init(key: "who", json: "1")])
    alliance.venues.put(lab)
    let again = try read(bytes, in: alliance)
    #expect(again.edit.isEmpty && again.unchanged == 2)
  }

  // MARK: What is left out

  @Test("Sessions of our own that come back, free time, marks without length and other years are counted, not taken")
  func leftOut() throws {
    let outcome = try read(
      calendar(
        event("UID:\(CalendarUID.of("s1"))", "DTSTART:20261125T133000", "DURATION:PT1H"),
        event("UID:2", "DTSTART:20261125T133000", "DURATION:PT1H", "TRANSP:TRANSPARENT"),
        event("UID:3", "DTSTART:20261125T133000", "DURATION:PT1H", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"),
        event("UID:4", "DTSTART:20261125T133000"),
        event("UID:5", "DTSTART:20251125T133000", "DURATION:PT1H"),
        "BEGIN:VTODO\nUID:6\nDTSTART:20261125T133000\nEND:VTODO"))
    #expect(outcome.added.isEmpty && outcome.problems.isEmpty)
    #expect(outcome.leftOut == [.own: 1, .free: 2, .noTime: 1, .outsideYear: 1])
  }

  @Test("What an event is called is not kept, and neither is its UID, in which there may be an address")
  func nothingPrivate() throws {
    let outcome = try read(
      calendar(
        event(
          "UID:emma.janssens@example.org", "SUMMARY:Dokter", "DESCRIPTION:Bij Jan", "ATTENDEE:mailto:x@y.be",
          "DTSTART:20261125T133000", "DURATION:PT1H")))
    let bytes = EditCodec.encode(outcome.edit)
    for word in ["emma", "Dokter", "Jan", "x@y"] {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(word))
    }
    var after = alliance
    try after.apply(outcome.edit)
    #expect(PrivacyCheck(after).findings.isEmpty)
  }

  // MARK: What is wrong

  @Test("What cannot be read is named with its line, and the rest is taken; what is known of it stays")
  func broken() throws {
    var alliance = alliance
    try alliance.apply(read(calendar(event("UID:2", "DTSTART:20261126T133000", "DURATION:PT1H"))).edit)
    let text = """
      rommel
      BEGIN:VCALENDAR
      dit is geen regel
      BEGIN:VEVENT
      UID:1
      DTSTART:20261125T133000
      DTEND:20261125T123000
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      DTSTART:gisteren
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;TZID=Mars/Olympus:20261127T133000
      DURATION:PT1H
      END:VEVENT
      BEGIN:VEVENT
      UID:3
      END:VEVENT
      END:VALARM
      BEGIN:VEVENT
      UID:4
      DTSTART:20261130T100000
      DURATION:PT1H
      RRULE:FREQ=YEARLY;BYWEEKNO=20
      END:VCALENDAR
      """
    let outcome = try read(Array(text.utf8), isWhole: true, in: alliance)
    #expect(
      outcome.problems.map { "\($0.line) \($0.kind): \($0.found)" } == [
        "3 notALine: dit is geen regel", "7 endsBeforeItBegins: 20261125T123000",
        "11 unreadable(property: \"DTSTART\"): gisteren", "13 noUID(events: 1): 20261127T133000",
        "14 unknownZone: Mars/Olympus",
        "17 missing(property: \"DTSTART\"): BEGIN:VEVENT", "20 badNesting: END:VALARM", "21 badNesting: BEGIN:VEVENT",
        "25 repetitionNotUnderstood: BYWEEKNO=20",
      ])
    #expect(self.text(outcome.added) == ["2026-11-27 13:30 14:30", "2026-11-30 10:00 11:00"])
    #expect(outcome.removed.isEmpty)
  }

  @Test("What is no calendar is not taken, nor a calendar of tens of thousands of times")
  func refused() throws {
    #expect(throws: CalendarRefusal.notACalendar) { try read(Array("naam;postcode\n".utf8)) }
    #expect(throws: CalendarRefusal.notACalendar) { try read([]) }
    let daily = (0..<60).map {
      event("UID:\($0)", "DTSTART:20260901T1000\($0 < 10 ? "0" : "")\($0)", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    }
    #expect(throws: CalendarRefusal.tooMany(limit: 20_000)) { try read(calendar(daily.joined(separator: "\n"))) }
  }

  @Test("Planned sessions that the calendar now forbids are named; those of before today are not")
  func clashes() throws {
    var small = SmallAlliance()
    small.add(
      small.session("a", venue: "lab"), small.session("b", Day("2026-11-18")!, venue: "lab"),
      small.session("c", venue: "hall"))
    let weekly = calendar(event("UID:1", "DTSTART:20261118T140000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4"))
    let outcome = try read(weekly, in: small.alliance)
    #expect(outcome.clashes.map(\.session) == ["a"])
    try small.alliance.apply(outcome.edit)
    #expect(try read(weekly, in: small.alliance).clashes.isEmpty)
  }
}
