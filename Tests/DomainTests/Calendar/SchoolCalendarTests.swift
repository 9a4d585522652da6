import Testing

@testable import Domain

@Suite("A school calendar")
struct SchoolCalendarTests {
  private func day(_ text: String) throws -> Day { try Day(spelt: text) }

  private func span(_ start: String, _ end: String) throws -> TimeSpan {
    try #require(TimeSpan(start: TimeOfDay(spelt: start), end: TimeOfDay(spelt: end)))
  }

  private func period(
    _ first: String, _ last: String, _ part: DayPart = .wholeDay, _ effect: CalendarEffect = .closed,
    name: String = "x"
  ) throws -> FreePeriod {
    FreePeriod(name: name, first: try day(first), last: try day(last), part: part, effect: effect)
  }

  private func calendar(_ exceptions: FreePeriod...) throws -> SchoolCalendar {
    SchoolCalendar(year: try SchoolYear(spelt: "2026-2027"), exceptions: exceptions)
  }

  @Test(
    "Without exceptions a day is what the rules make of it",
    arguments: [
      ("2026-09-01", DayStatus.lessons(afternoonFree: false)), ("2026-09-02", .lessons(afternoonFree: true)),
      ("2026-09-05", .weekend), ("2026-11-01", .weekend), ("2026-11-02", .holiday(.autumn)),
      ("2026-11-08", .holiday(.autumn)), ("2026-11-09", .lessons(afternoonFree: false)),
      ("2026-11-11", .holiday(.armisticeDay)), ("2027-01-03", .holiday(.christmas)),
      ("2027-03-29", .holiday(.easter)), ("2027-05-01", .holiday(.labourDay)),
      ("2027-05-07", .holiday(.ascension)),
      ("2027-06-30", .lessons(afternoonFree: true)), ("2027-07-01", .holiday(.summer)),
      ("2027-08-31", .holiday(.summer)), ("2027-09-01", .outsideYear), ("2026-08-31", .outsideYear),
      ("1900-01-01", .outsideYear), ("2200-12-31", .outsideYear),
    ])
  func byRule(text: String, status: DayStatus) throws {
    #expect(try calendar().status(of: day(text)) == status)
  }

  @Test("Its statuses agree with the list of holidays on every day of two centuries")
  func agreesWithHolidays() {
    for startYear in 1950...2150 {
      guard let year = SchoolYear(startYear: startYear) else { continue }
      let calendar = SchoolCalendar(year: year)
      let holidays = calendar.schoolYear.holidays
      for day in year.firstDate...year.lastDate {
        let here = holidays.filter { $0.contains(day) }
        let longest = here.max { $0.length < $1.length }
        let expected: DayStatus =
          if let longest { .holiday(longest.kind) } else if day.weekday.isWeekend { .weekend } else {
            .lessons(afternoonFree: day.weekday == .wednesday)
          }
        guard calendar.status(of: day) == expected, calendar.holiday(on: day) == longest,
          calendar.hasLessons(on: day) == (here.isEmpty && !day.weekday.isWeekend)
        else {
          Issue.record("\(day) is \(calendar.status(of: day)), not \(expected)")
          return
        }
      }
      #expect(calendar.hasLessons(on: calendar.schoolYear.firstSchoolDay))
      #expect(calendar.hasLessons(on: calendar.schoolYear.lastSchoolDay))
    }
  }

  @Test("Lesson time is 08:30 to 15:30, on Wednesday to 12:00, ends not included")
  func lessonHours() throws {
    let calendar = try calendar()
    let (monday, wednesday) = (try day("2026-11-16"), try day("2026-11-18"))
    #expect(try calendar.hasLessons(on: monday, span: span("13:30", "15:00")))
    #expect(try calendar.hasLessons(on: monday, span: span("12:00", "12:30")))
    #expect(try calendar.hasLessons(on: monday, span: span("15:29", "17:00")))
    #expect(try !calendar.hasLessons(on: monday, span: span("15:30", "17:00")))
    #expect(try !calendar.hasLessons(on: monday, span: span("07:00", "08:30")))
    #expect(try calendar.hasLessons(on: wednesday, span: span("11:00", "12:30")))
    #expect(try !calendar.hasLessons(on: wednesday, span: span("12:00", "15:00")))
    #expect(try !calendar.hasLessons(on: day("2026-11-21"), span: span("09:00", "12:00")))
    #expect(try !calendar.hasLessons(on: day("2026-11-03"), span: span("09:00", "12:00")))
    #expect(try !calendar.hasLessons(on: day("2025-11-18"), span: span("09:00", "12:00")))
  }

  @Test("A school with hours of its own is asked by those")
  func ownHours() throws {
    let hours = try #require(
      LessonHours(
        start: TimeOfDay(spelt: "08:00"), noon: TimeOfDay(spelt: "11:45"), end: TimeOfDay(spelt: "16:00"),
        wednesdayEnd: TimeOfDay(spelt: "11:30")))
    let calendar = SchoolCalendar(year: try SchoolYear(spelt: "2026-2027"), hours: hours)
    #expect(try calendar.hasLessons(on: day("2026-11-16"), span: span("15:45", "17:00")))
    #expect(try !calendar.hasLessons(on: day("2026-11-18"), span: span("11:30", "12:00")))
    #expect(LessonHours(start: hours.noon, noon: hours.start, end: hours.end, wednesdayEnd: hours.end) == nil)
  }

  @Test("A closed day beats the weekend and lessons, a holiday by rule beats a closed day")
  func closed() throws {
    let bridge = try period("2026-10-30", "2026-11-03", name: "brug")
    let calendar = try calendar(bridge)
    #expect(try calendar.status(of: day("2026-10-29")) == .lessons(afternoonFree: false))
    #expect(try calendar.status(of: day("2026-10-30")) == .free(bridge))
    #expect(try calendar.status(of: day("2026-10-31")) == .free(bridge))
    #expect(try calendar.status(of: day("2026-11-02")) == .holiday(.autumn))
    #expect(try !calendar.hasLessons(on: day("2026-10-30")))
  }

  @Test("A half day closes its half and leaves the other")
  func halfDays() throws {
    let study = try period("2026-11-16", "2026-11-16", .afternoon)
    let late = try period("2026-11-17", "2026-11-17", .morning)
    let calendar = try calendar(study, late)
    let (morning, afternoon) = (try span("09:00", "11:00"), try span("13:00", "15:00"))
    for (text, period, lessonsBefore, lessonsAfter) in [
      ("2026-11-16", study, true, false), ("2026-11-17", late, false, true),
    ] {
      let day = try day(text)
      #expect(calendar.status(of: day) == .free(period))
      #expect(calendar.hasLessons(on: day, span: morning) == lessonsBefore)
      #expect(calendar.hasLessons(on: day, span: afternoon) == lessonsAfter)
      #expect(calendar.hasLessons(on: day))
    }
  }

  @Test("Of closings on one day a whole day beats a half, then the first given counts")
  func severalClosings() throws {
    let half = try period("2026-11-16", "2026-11-16", .morning, name: "half")
    let one = try period("2026-11-16", "2026-11-17", name: "one")
    let two = try period("2026-11-16", "2026-11-17", name: "two")
    #expect(try calendar(half, one, two).status(of: day("2026-11-16")) == .free(one))
    #expect(try calendar(two, one).status(of: day("2026-11-17")) == .free(two))
    let afternoon = try period("2026-11-16", "2026-11-16", .afternoon)
    #expect(try !calendar(half, afternoon).hasLessons(on: day("2026-11-16")))
  }

  @Test("Opening takes a holiday away and gives back the ordinary day")
  func opened() throws {
    let opening = try period("2026-11-02", "2026-11-08", .wholeDay, .open)
    let calendar = try calendar(try period("2026-11-01", "2026-11-30"), opening)
    #expect(try calendar.status(of: day("2026-11-02")) == .lessons(afternoonFree: false))
    #expect(try calendar.status(of: day("2026-11-04")) == .lessons(afternoonFree: true))
    #expect(try calendar.status(of: day("2026-11-08")) == .weekend)
    #expect(try calendar.holiday(on: day("2026-11-04")) == nil)
    #expect(try calendar.hasLessons(on: day("2026-11-02"), span: span("13:00", "14:00")))
    #expect(try calendar.status(of: day("2026-11-11")) == .holiday(.armisticeDay))
    #expect(try calendar.nextHoliday(after: day("2026-10-01"))?.kind == .armisticeDay)
  }

  @Test("Opening a half of a holiday gives back that half")
  func openedHalf() throws {
    let calendar = try calendar(
      try period("2026-11-02", "2026-11-02", .morning, .open),
      try period("2026-11-03", "2026-11-03", .afternoon, .open))
    let (morning, afternoon) = (try span("09:00", "11:00"), try span("13:00", "15:00"))
    let (monday, tuesday) = (try day("2026-11-02"), try day("2026-11-03"))
    #expect(calendar.status(of: monday) == .lessons(afternoonFree: true))
    #expect(
      calendar.hasLessons(on: monday, span: morning) && !calendar.hasLessons(on: monday, span: afternoon))
    #expect(calendar.status(of: tuesday) == .holiday(.autumn))
    #expect(
      !calendar.hasLessons(on: tuesday, span: morning) && calendar.hasLessons(on: tuesday, span: afternoon))
    #expect(calendar.holiday(on: monday)?.kind == .autumn && calendar.holiday(on: tuesday)?.kind == .autumn)
  }

  @Test("Exceptions of other years, over the edge of the year or the wrong way round do no harm")
  func strayExceptions() throws {
    let calendar = try calendar(
      try period("2020-01-01", "2020-12-31"), try period("1900-01-01", "2026-09-01"),
      try period("2027-06-30", "2200-12-31"), try period("2026-11-20", "2026-11-16"))
    #expect(try !calendar.hasLessons(on: day("2026-09-01")))
    #expect(try calendar.hasLessons(on: day("2026-09-02")))
    #expect(try !calendar.hasLessons(on: day("2027-06-30")))
    #expect(try calendar.hasLessons(on: day("2026-11-16")) && calendar.hasLessons(on: day("2026-11-20")))
  }

  @Test("The next holiday is the first that begins later; one inside a longer one is passed over")
  func nextHoliday() throws {
    let calendar = try calendar()
    #expect(try calendar.nextHoliday(after: day("2026-09-01"))?.kind == .autumn)
    #expect(try calendar.nextHoliday(after: day("2026-11-02"))?.kind == .armisticeDay)
    #expect(try calendar.nextHoliday(after: day("2027-03-28"))?.kind == .easter)
    #expect(try calendar.nextHoliday(after: day("2027-03-29"))?.kind == .labourDay)
    #expect(try calendar.nextHoliday(after: day("2027-07-01")) == nil)
  }
}
