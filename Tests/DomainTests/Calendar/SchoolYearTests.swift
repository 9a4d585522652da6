import Testing

@testable import Domain

@Suite("A school year")
struct SchoolYearTests {
  @Test("It is written as its two years, and only that is read")
  func text() {
    #expect(SchoolYear("2026-2027")?.startYear == 2026)
    #expect(SchoolYear("2026-2027")?.description == "2026-2027")
    #expect(SchoolYear("1999-2000")?.endYear == 2000)
    for text in [
      "", "2026", "2026-2028", "2026-2026", "2027-2026", "2026-27", "2026/2027", "2026-20270", " 2026-2027",
      "1899-1900",
      "2200-2201", "9999-0000", "abcd-efgh",
    ] {
      #expect(SchoolYear(text) == nil, "\(text)")
    }
  }

  @Test("Each day from 1900-09-01 to 2200-08-31 lies in exactly the school year that holds it")
  func containing() throws {
    let first = try Day(spelt: "1900-09-01")
    let last = try Day(spelt: "2200-08-31")
    let wrong = (first...last).first { day in
      let year = SchoolYear(containing: day)
      return !year.contains(day) || year.previous != year && year.previous.contains(day)
        || year.next != year && year.next.contains(day)
    }
    #expect(wrong == nil)
    #expect(try SchoolYear(containing: Day(spelt: "2027-08-31")).description == "2026-2027")
    #expect(try SchoolYear(containing: Day(spelt: "2027-09-01")).description == "2027-2028")
  }

  @Test("One year ends the day before the next begins")
  func bounds() throws {
    let year = try #require(SchoolYear(startYear: 2026))
    #expect(year.firstDate.description == "2026-09-01")
    #expect(year.lastDate.description == "2027-08-31")
    #expect(year.lastDate.adding(days: 1) == year.next.firstDate)
    #expect(year.previous.next == year)
    #expect(year.advanced(by: -3).description == "2023-2024")
    #expect(year.previous < year)
  }

  @Test("Steps stop at the first and the last supported year")
  func edges() throws {
    let year = try #require(SchoolYear(startYear: 2026))
    #expect(year.advanced(by: .max).description == "2199-2200")
    #expect(year.advanced(by: .min).description == "1900-1901")
    #expect(SchoolYear(containing: Day.earliest).description == "1900-1901")
    #expect(SchoolYear(containing: Day.latest).description == "2199-2200")
  }
}
