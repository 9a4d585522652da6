import Testing

@testable import Domain

/// The calendars that the Flemish education department publishes for 2023 to 2028, row by row, as the fixture has them.
private struct PublishedCalendar {
  struct Row {
    let year: SchoolYear
    let kind: String
    let first: Day
    let last: Day

    func contains(_ day: Day) -> Bool { first <= day && day <= last }
  }

  let rows: [Row]

  init() throws {
    let table = try CSVTable(bytes: Fixture("flemish-school-holidays.csv").bytes())
    let (year, kind) = (try table.column("schoolyear"), try table.column("kind"))
    let (start, end) = (try table.column("start"), try table.column("end"))
    rows = try table.rows.map { row in
      Row(
        year: try SchoolYear(spelt: row[year]), kind: row[kind], first: try Day(spelt: row[start]),
        last: try Day(spelt: row[end]))
    }
  }
}

@Suite("The published calendars, day for day")
struct PublishedCalendarTests {
  private static let kinds: [String: HolidayKind] = [
    "herfst": .autumn, "kerst": .christmas, "krokus": .carnival, "paas": .easter, "hem": .ascension,
    "pink": .whitMonday, "em": .easterMonday, "wap": .armisticeDay, "mei": .labourDay, "zomer": .summer,
  ]

  @Test("Every day of the five years is what the 60 rows make of it, inside them and outside")
  func everyDay() throws {
    let rows = try PublishedCalendar().rows
    #expect(rows.count == 60)
    var compared = 0
    var used: Set<Int> = []
    for year in Set(rows.map(\.year)).sorted() {
      let own = rows.indices.filter { rows[$0].year == year }
      #expect(own.count == 12)
      let first = try #require(rows.first { $0.year == year && $0.kind == "first" }).first
      let last = try #require(rows.first { $0.year == year && $0.kind == "last" }).first
      used.formUnion(own.filter { ["first", "last"].contains(rows[$0].kind) })
      let calendar = SchoolCalendar(year: year)
      for day in year.firstDate...year.lastDate {
        let here = own.filter { Self.kinds[rows[$0].kind] != nil && rows[$0].contains(day) }
        used.formUnion(here)
        // Of two that cover a day the longer names it.
        let longest = here.max {
          rows[$0].first.distance(to: rows[$0].last) < rows[$1].first.distance(to: rows[$1].last)
        }
        let expected: DayStatus =
          if let longest, let kind = Self.kinds[rows[longest].kind] { .holiday(kind) } else if day.weekday.isWeekend {
            .weekend
          } else { .lessons(afternoonFree: day.weekday == .wednesday) }
        guard calendar.status(of: day) == expected else {
          Issue.record("\(day) is \(calendar.status(of: day)), and published as \(expected)")
          return
        }
        #expect(!calendar.hasLessons(on: day) || (first <= day && day <= last), "\(day)")
        compared += 1
      }
      #expect(calendar.hasLessons(on: first) && calendar.hasLessons(on: last))
    }
    // No row is left that no day was held against.
    #expect(used.count == 60)
    #expect(compared == 3 * 365 + 2 * 366)
  }
}

@Suite("Official deviations, as data")
struct OfficialDeviationTests {
  /// The free days that docs/calendar has for a year, in an alliance with a primary and a secondary school.
  private func alliance(_ year: SchoolYear) throws -> Alliance {
    let path = "\(year)/free-days.json"
    let bytes = try Fixture("../../../docs/calendar/" + path).bytes()
    let read = FileCodec.decode(bytes, as: FreeDay.self, file: path)
    #expect(read.problems.isEmpty)
    #expect(FileCodec.encode(read.records) == bytes, "as the program writes it, byte for byte")
    var alliance = Alliance()
    var (oak, elm) = (School(id: "000001-01"), School(id: "000002-01"))
    oak.levels = [.primary]
    elm.levels = [.secondary]
    alliance.schools = Records([oak, elm])
    alliance[year].freeDays = read.records
    #expect(DataCheck(alliance).problems == [])
    return alliance
  }

  private func lessons(
    _ alliance: Alliance, of school: RecordID<School>? = nil, on days: [String]
  ) throws -> [Bool] {
    try days.map { text in
      let day = try Day(spelt: text)
      let calendars = SchoolCalendars(alliance, year: SchoolYear(containing: day))
      return (school.map { calendars[$0] } ?? calendars.general).hasLessons(on: day)
    }
  }

  @Test("In 2020 the autumn holiday lasted until 15 November")
  func autumn2020() throws {
    let alliance = try alliance(try SchoolYear(spelt: "2020-2021"))
    #expect(
      try lessons(alliance, on: ["2020-10-30", "2020-11-02", "2020-11-06", "2020-11-09", "2020-11-13", "2020-11-16"])
        == [true, false, false, false, false, true])
    // By rule it would have ended on the 8th.
    let calendar = SchoolCalendar(year: try SchoolYear(spelt: "2020-2021"))
    #expect(calendar.hasLessons(on: try Day(spelt: "2020-11-09")))
  }

  @Test("In 2021 lessons stopped a week before the Easter holiday, and the carnival holiday was as by rule")
  func easter2021() throws {
    let alliance = try alliance(try SchoolYear(spelt: "2020-2021"))
    #expect(
      try lessons(alliance, on: ["2021-03-26", "2021-03-29", "2021-04-02", "2021-04-05", "2021-04-16", "2021-04-19"])
        == [true, false, false, false, false, true])
    #expect(
      try lessons(alliance, on: ["2021-02-12", "2021-02-15", "2021-02-19", "2021-02-22"]) == [true, false, false, true])
  }

  @Test("In December 2021 primary schools closed a week early, the others at noon on the last day")
  func christmas2021() throws {
    let year = try SchoolYear(spelt: "2021-2022")
    let alliance = try alliance(year)
    let days = ["2021-12-17", "2021-12-20", "2021-12-24", "2021-12-27", "2022-01-10"]
    #expect(try lessons(alliance, of: "000001-01", on: days) == [true, false, false, false, true])
    #expect(try lessons(alliance, of: "000002-01", on: days) == [true, true, true, false, true])
    let eve = try Day(spelt: "2021-12-24")
    let afternoon = try #require(TimeSpan(start: try TimeOfDay(spelt: "13:00"), end: try TimeOfDay(spelt: "14:00")))
    let calendars = SchoolCalendars(alliance, year: year)
    #expect(!calendars["000002-01"].hasLessons(on: eve, span: afternoon))
    #expect(calendars["000002-01"].hasLessons(on: eve.adding(days: -1), span: afternoon))
  }

  @Test("In the spring of 2020 there were no lessons at school for two months, and the Easter holiday keeps its name")
  func spring2020() throws {
    let year = try SchoolYear(spelt: "2019-2020")
    let alliance = try alliance(year)
    #expect(
      try lessons(alliance, on: ["2020-03-13", "2020-03-16", "2020-04-20", "2020-05-14", "2020-05-15"])
        == [true, false, false, false, true])
    let calendar = SchoolCalendars(alliance, year: year).general
    #expect(calendar.status(of: try Day(spelt: "2020-04-08")) == .holiday(.easter))
    #expect(calendar.status(of: try Day(spelt: "2020-04-22")) == .free(alliance[year].freeDays.all[0].period))
  }

  @Test("A deviation that takes days of a holiday away gives lessons back, for the schools it is for")
  func opened() throws {
    let year = try SchoolYear(spelt: "2020-2021")
    var alliance = try alliance(year)
    var open = FreeDay(
      id: "open", name: "inhaalweek", first: try Day(spelt: "2021-02-15"), last: try Day(spelt: "2021-02-21"))
    open.effect = .open
    open.level = .secondary
    alliance[year].freeDays.put(open)
    let days = ["2021-02-15", "2021-02-17", "2021-02-20"]
    #expect(try lessons(alliance, of: "000002-01", on: days) == [true, true, false])
    #expect(try lessons(alliance, of: "000001-01", on: days) == [false, false, false])
    #expect(try lessons(alliance, on: days) == [false, false, false])
    let outline = CalendarOutline(alliance, year: year, school: alliance.schools["000002-01"])
    #expect(!outline.entries.contains { $0.content == .holiday(.carnival) })
  }
}
