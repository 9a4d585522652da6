import Testing

@testable import Domain

@Suite("The Flemish school year by rule")
struct FlemishSchoolYearTests {
  private static let kinds: [String: HolidayKind] = [
    "herfst": .autumn, "kerst": .christmas, "krokus": .carnival, "paas": .easter, "hem": .ascension,
    "pink": .whitMonday, "em": .easterMonday, "wap": .armisticeDay, "mei": .labourDay, "zomer": .summer,
  ]

  @Test("Agrees with every row of the published calendars of 2023 to 2028")
  func publishedCalendars() throws {
    let table = try CSVTable(bytes: Fixture("flemish-school-holidays.csv").bytes())
    let (year, kind) = (try table.column("schoolyear"), try table.column("kind"))
    let (start, end) = (try table.column("start"), try table.column("end"))
    #expect(table.rows.count == 60)
    for row in table.rows {
      let computed = FlemishSchoolYear(try SchoolYear(spelt: row[year]))
      let found: (first: Day, last: Day)
      switch row[kind] {
      case "first": found = (computed.firstSchoolDay, computed.firstSchoolDay)
      case "last": found = (computed.lastSchoolDay, computed.lastSchoolDay)
      case let name:
        let kind = try #require(Self.kinds[name], "line \(row.line)")
        let holiday = try #require(computed.holiday(kind))
        found = (holiday.first, holiday.last)
      }
      #expect("\(found.first) \(found.last)" == "\(row[start]) \(row[end])", "line \(row.line)")
    }
  }

  /// Dates as schools and the education networks published them, for years with an early or a late Easter, a
  /// Christmas in a weekend and a Sunday 1 November.
  @Test(
    "Agrees with calendars published in earlier years",
    arguments: [
      (2006, HolidayKind.autumn, "2006-10-30", "2006-11-05"), (2006, .christmas, "2006-12-25", "2007-01-07"),
      (2007, .easter, "2008-03-24", "2008-04-06"), (2007, .ascension, "2008-05-01", "2008-05-02"),
      (2009, .autumn, "2009-11-02", "2009-11-08"), (2009, .carnival, "2010-02-15", "2010-02-21"),
      (2015, .carnival, "2016-02-08", "2016-02-14"), (2015, .easter, "2016-03-28", "2016-04-10"),
      (2018, .easter, "2019-04-08", "2019-04-22"), (2021, .christmas, "2021-12-27", "2022-01-09"),
    ])
  func announced(startYear: Int, kind: HolidayKind, first: String, last: String) throws {
    let computed = FlemishSchoolYear(try #require(SchoolYear(startYear: startYear)))
    let holiday = try #require(computed.holiday(kind))
    #expect("\(holiday.first) \(holiday.last)" == "\(first) \(last)")
  }

  private static let years = (1950...2150).compactMap(SchoolYear.init(startYear:)).map(FlemishSchoolYear.init)

  private func holidays(of kind: HolidayKind) -> [(year: FlemishSchoolYear, holiday: Holiday)] {
    Self.years.compactMap { year in year.holiday(kind).map { (year, $0) } }
  }

  @Test("Every year has each kind of holiday once, in order, inside the school year")
  func complete() {
    #expect(Self.years.count == 201)
    for year in Self.years {
      #expect(Set(year.holidays.map(\.kind)) == Set(HolidayKind.allCases))
      #expect(year.holidays.count == HolidayKind.allCases.count)
      #expect(zip(year.holidays, year.holidays.dropFirst()).allSatisfy { $0.first <= $1.first })
      #expect(year.holidays.allSatisfy { year.year.contains($0.first) && year.year.contains($0.last) })
    }
  }

  @Test("The first and the last school day are weekdays at most two days from 1 September and 30 June")
  func schoolDays() {
    for year in Self.years {
      #expect(!year.firstSchoolDay.weekday.isWeekend && !year.lastSchoolDay.weekday.isWeekend)
      #expect((0...2).contains(year.year.firstDate.distance(to: year.firstSchoolDay)))
      let summer = year.holiday(.summer)
      #expect(summer.map { (1...3).contains(year.lastSchoolDay.distance(to: $0.first)) } == true)
    }
  }

  @Test("Every holiday of weeks runs from a Monday to a Sunday, or to the Easter Monday after it")
  func wholeWeeks() {
    for kind in [HolidayKind.autumn, .christmas, .carnival, .easter] {
      for (_, holiday) in holidays(of: kind) {
        let weeks = kind == .christmas || kind == .easter ? 2 : 1
        #expect(holiday.first.weekday == .monday)
        if holiday.length != weeks * 7 {
          #expect(kind == .easter && holiday.length == 15, "\(kind) \(holiday.first)")
          #expect(Easter.sunday(of: holiday.first.year).adding(days: 1) == holiday.last)
        }
      }
    }
  }

  @Test("The autumn holiday holds 1 November, or begins on the 2nd when the 1st is a Sunday")
  func autumn() throws {
    for (year, holiday) in holidays(of: .autumn) {
      let allSaints = try #require(Day(year: year.year.startYear, month: 11, day: 1))
      #expect(holiday.contains(allSaints) != (allSaints.weekday == .sunday))
      #expect(holiday.contains(allSaints) || holiday.first == allSaints.adding(days: 1))
    }
  }

  @Test("The Christmas holiday holds New Year's Day, and Christmas unless that is in the weekend before it")
  func christmas() throws {
    for (year, holiday) in holidays(of: .christmas) {
      let christmas = try #require(Day(year: year.year.startYear, month: 12, day: 25))
      #expect(holiday.contains(christmas.adding(days: 7)))
      #expect(holiday.contains(christmas) != christmas.weekday.isWeekend)
    }
  }

  @Test("The Easter holiday holds Easter and Easter Monday, or lies within a day of them")
  func easter() throws {
    for (year, holiday) in holidays(of: .easter) {
      let easter = Easter.sunday(of: year.year.endYear)
      let monday = try #require(year.holiday(.easterMonday))
      #expect(monday.first == easter.adding(days: 1) && monday.length == 1)
      #expect(holiday.contains(monday.first) || holiday.last.distance(to: monday.first) == 1)
      let march = try #require(Day(year: year.year.endYear, month: 3, day: 23))
      #expect(holiday.first >= march)
    }
  }

  @Test("Carnival, Ascension and Whit Monday keep their distance to Easter")
  func movable() throws {
    for year in Self.years {
      let easter = Easter.sunday(of: year.year.endYear)
      let carnival = try #require(year.holiday(.carnival))
      let ascension = try #require(year.holiday(.ascension))
      let whitMonday = try #require(year.holiday(.whitMonday))
      #expect(carnival.last.distance(to: easter) == 42)
      #expect(ascension.first.weekday == .thursday && ascension.length == 2)
      #expect(ascension.first.distance(to: whitMonday.first) == 11)
      #expect(whitMonday.first.weekday == .monday)
      #expect(whitMonday.last < year.lastSchoolDay)
    }
  }
}

@Suite("Easter")
struct EasterTests {
  @Test(
    "Falls on its known dates, the earliest and the latest among them",
    arguments: [
      "1913-03-23", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
      "2016-03-27", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18",
      "2076-04-19",
    ])
  func known(text: String) throws {
    let day = try Day(spelt: text)
    #expect(Easter.sunday(of: day.year) == day)
  }

  @Test("Is the Sunday after the ecclesiastical full moon that follows 20 March, in every year")
  func fullMoon() throws {
    for year in 1900...2200 {
      // The Gregorian epact by Clavius' tables, a way of reckoning independent of the anonymous algorithm.
      let golden = year % 19 + 1
      let century = year / 100 + 1
      let epact = (11 * golden + 20 + (8 * century + 5) / 25 - 5 - (3 * century / 4 - 12)) % 30
      let moon = (epact + 30) % 30
      let late = moon == 25 && golden > 11 || moon == 24
      let offset = 44 - (moon + (late ? 1 : 0))
      let march = try #require(Day(year: year, month: 3, day: 1))
      let fullMoon = march.adding(days: (offset < 21 ? offset + 30 : offset) - 1)
      let sunday = fullMoon.startOfWeek.adding(days: fullMoon.weekday == .sunday ? 13 : 6)
      #expect(Easter.sunday(of: year) == sunday, "\(year)")
    }
  }
}
