import Testing

@testable import Domain

@Suite("The calendar of a year as people read it")
struct CalendarOutlineTests {
  private let year = SmallAlliance.year

  @Test("By rule: the ten holidays but for the one inside another, the first and the last day, and how many there are")
  func byRule() {
    let outline = CalendarOutline(SmallAlliance().alliance, year: year)
    let kinds = outline.entries.map(\.content)
    #expect(
      kinds == [
        .holiday(.autumn), .holiday(.armisticeDay), .holiday(.christmas), .holiday(.carnival), .holiday(.easter),
        .holiday(.labourDay), .holiday(.ascension), .holiday(.whitMonday), .holiday(.summer),
      ])
    #expect(outline.firstSchoolDay == Day("2026-09-01") && outline.lastSchoolDay == Day("2027-06-30"))
    let calendar = SchoolCalendar(year: year)
    #expect(outline.lessonDays == (year.firstDate...year.lastDate).count(where: calendar.hasLessons(on:)))
    #expect(outline.hours == .assumed)
  }

  @Test(
    "Exceptions stand in between by their first day, with whom they are for; schools with the same day share a line")
  func exceptions() throws {
    var small = SmallAlliance()
    func free(_ id: String, _ name: String, _ day: String, _ change: (inout FreeDay) -> Void) {
      var free = FreeDay(id: RecordID(id), name: name, first: Day(day)!, last: Day(day)!)
      change(&free)
      small.alliance[year].freeDays.put(free)
    }
    free("a", "Studiedag", "2026-10-07") { $0.school = SmallAlliance.elm }
    free("b", "Kermis", "2026-10-05") { $0.municipality = "Olen" }
    free("c", "Studiedag", "2026-10-07") { $0.school = SmallAlliance.oak }
    free("d", "Brugdag", "2026-11-10") { _ in }
    free("e", "Herfst", "2026-11-02") { $0.level = .primary }
    let entries = CalendarOutline(small.alliance, year: year).entries
    #expect(
      entries.prefix(6).map { "\($0.first) \($0.schools.count) \($0.municipality ?? "-") \($0.isGeneral)" } == [
        "2026-10-05 0 Olen false", "2026-10-07 2 - false", "2026-11-02 0 - true", "2026-11-02 0 - false",
        "2026-11-10 0 - true", "2026-11-11 0 - true",
      ])
    #expect(entries[1].schools == [SmallAlliance.oak, SmallAlliance.elm])
    #expect(entries[2].content == .holiday(.autumn) && entries[3].level == .primary)
  }

  @Test("Of one school there is what holds for it, and its own days and hours count")
  func ofSchool() throws {
    var small = SmallAlliance()
    var fair = FreeDay(id: "fair", name: "Kermis", first: Day("2026-10-05")!, last: Day("2026-10-06")!)
    fair.municipality = "Olen"
    small.alliance[year].freeDays.put(fair)
    small.change(SmallAlliance.oak) { $0.lessonHours = SchoolHours(end: TimeOfDay("15:50")) }
    let oak = CalendarOutline(small.alliance, year: year, school: small.alliance.schools[SmallAlliance.oak])
    let elm = CalendarOutline(small.alliance, year: year, school: small.alliance.schools[SmallAlliance.elm])
    #expect(oak.entries.contains { $0.content == .exception(fair.period) })
    #expect(!elm.entries.contains { $0.content == .exception(fair.period) })
    #expect(oak.lessonDays == elm.lessonDays - 2)
    #expect(oak.hours.end == TimeOfDay("15:50") && elm.hours == .assumed)
  }

  @Test("A year that is closed altogether has no day with lessons, and says its days by rule")
  func closed() {
    var small = SmallAlliance()
    small.alliance[year].freeDays.put(FreeDay(id: "x", name: "Dicht", first: year.firstDate, last: year.lastDate))
    let outline = CalendarOutline(small.alliance, year: year)
    #expect(outline.lessonDays == 0)
    #expect(outline.firstSchoolDay == Day("2026-09-01") && outline.lastSchoolDay == Day("2027-06-30"))
  }
}
