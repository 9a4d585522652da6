import Testing

@testable import Domain

@Suite("A day")
struct DayTests {
  @Test("Every day there is follows the one before it, by date and by weekday")
  func everyDay() {
    var expected = (year: 1900, month: 1, day: 1)
    var weekday = Weekday.monday
    var count = 0
    for day in Day.earliest...Day.latest {
      guard day.components == expected, day.weekday == weekday,
        Day(year: expected.year, month: expected.month, day: expected.day) == day
      else {
        Issue.record("\(day) is not \(expected), a \(weekday)")
        return
      }
      count += 1
      weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
      // The calendar as it is taught, independent of the arithmetic under test.
      let february =
        (expected.year % 4 == 0 && expected.year % 100 != 0) || expected.year % 400 == 0 ? 29 : 28
      let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if expected.day < lengths[expected.month - 1] {
        expected.day += 1
      } else if expected.month < 12 {
        expected = (expected.year, expected.month + 1, 1)
      } else {
        expected = (expected.year + 1, 1, 1)
      }
    }
    #expect(count == 109_938)
    #expect(expected == (2201, 1, 1))
  }

  @Test("Every day reads back from its own text")
  func roundTrip() {
    let wrong = (Day.earliest...Day.latest).first { Day($0.description) != $0 }
    #expect(wrong == nil)
    #expect(Day("2026-11-21")?.description == "2026-11-21")
    #expect(Day("2027-01-03")?.description == "2027-01-03")
  }

  @Test("1970-01-01 is day 0, a Thursday; the day count and the date agree on known days")
  func knownDays() throws {
    let epoch = try Day(spelt: "1970-01-01")
    #expect(epoch.daysSinceEpoch == 0)
    #expect(epoch.weekday == .thursday)
    #expect(try Day(spelt: "2000-02-29").daysSinceEpoch == 11_016)
    #expect(try Day(spelt: "2026-11-21").weekday == .saturday)
    #expect(try Day(spelt: "2026-11-25").weekday == .wednesday)
    #expect(Day(daysSinceEpoch: -1)?.description == "1969-12-31")
  }

  @Test(
    "A day that does not exist, or is written in any other way, is not read",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
      "1899-12-31", "2201-01-01", "0000-00-00", "", "2026", "2026-1-2", "26-01-02", "2026/01/02",
      "2026-01-02 ", " 2026-01-02", "2026-01-021", "2026-01-0", "-026-01-02", "+026-01-02", "2026-01-0x",
      "20260102--", "2026-01-0२", "2026-01-02T00:00", "2026-01-0\u{0}",
    ])
  func refused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("Dates outside the supported years, months and days are refused")
  func refusedParts() {
    #expect(Day(year: 1899, month: 12, day: 31) == nil)
    #expect(Day(year: 2201, month: 1, day: 1) == nil)
    #expect(Day(year: 2026, month: 0, day: 1) == nil)
    #expect(Day(year: 2026, month: 6, day: 31) == nil)
    #expect(Day(year: 2100, month: 2, day: 29) == nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: .max, month: .min, day: .max) == nil)
    #expect(Day(daysSinceEpoch: Int(Day.latest.daysSinceEpoch) + 1) == nil)
    #expect(Day(daysSinceEpoch: Int(Day.earliest.daysSinceEpoch) - 1) == nil)
  }

  @Test("Arithmetic stops at the edges instead of leaving them")
  func edges() {
    #expect(Day.earliest.description == "1900-01-01")
    #expect(Day.latest.description == "2200-12-31")
    #expect(Day.latest.adding(days: 1) == Day.latest)
    #expect(Day.earliest.adding(days: -1) == Day.earliest)
    #expect(Day.earliest.adding(days: .max) == Day.latest)
    #expect(Day.latest.adding(days: .max) == Day.latest)
    #expect(Day.earliest.adding(days: .min) == Day.earliest)
    #expect(Day.latest.adding(months: .max) == Day.latest)
    #expect(Day.earliest.adding(months: .min) == Day.earliest)
    #expect(Day.latest.monthRange.upperBound == Day.latest)
  }

  @Test("Adding the distance to a day gives that day")
  func distance() throws {
    let from = try Day(spelt: "2026-09-01")
    for days in stride(from: -40_000, through: 40_000, by: 997) {
      let to = from.adding(days: days)
      #expect(from.distance(to: to) == days)
      #expect(to.distance(to: from) == -days)
      #expect((from < to) == (days > 0))
    }
    #expect(try (from..<Day(spelt: "2026-10-01")).count == 30)
  }

  @Test(
    "Weeks are numbered by ISO 8601",
    arguments: [
      ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2025-12-28", 2025, 52), ("2026-12-31", 2026, 53),
      ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1), ("2021-01-03", 2020, 53), ("2023-01-01", 2022, 52),
      ("2026-11-21", 2026, 47), ("1900-01-01", 1900, 1), ("2200-12-31", 2201, 1),
    ])
  func isoWeek(text: String, year: Int, week: Int) throws {
    let day = try Day(spelt: text)
    #expect(day.isoWeek == (year, week))
  }

  @Test("All days of a week have its Monday and its week number, and the next week has another")
  func weeks() throws {
    var monday = try Day(spelt: "2019-12-30")
    for _ in 0..<600 {
      let week = monday.isoWeek
      for offset in 0..<7 {
        let day = monday.adding(days: offset)
        #expect(day.startOfWeek == monday)
        #expect(day.isoWeek == week)
      }
      monday = monday.adding(days: 7)
      let next = monday.isoWeek
      #expect(next == (week.year, week.week + 1) || next == (week.year + 1, 1) && week.week >= 52)
    }
  }

  @Test("A month runs from its 1st to its last day")
  func months() throws {
    let february = try Day(spelt: "2028-02-14").monthRange
    #expect("\(february.lowerBound) \(february.upperBound)" == "2028-02-01 2028-02-29")
    let december = try Day(spelt: "2026-12-31").monthRange
    #expect("\(december.lowerBound) \(december.upperBound)" == "2026-12-01 2026-12-31")
  }

  @Test("A month later is the same day of the month, or the last of a shorter one")
  func addingMonths() throws {
    let january = try Day(spelt: "2027-01-31")
    #expect(january.adding(months: 1).description == "2027-02-28")
    #expect(january.adding(months: 13).description == "2028-02-29")
    #expect(january.adding(months: -1).description == "2026-12-31")
    #expect(january.adding(months: -2).description == "2026-11-30")
    #expect(january.adding(months: 0) == january)
  }
}
