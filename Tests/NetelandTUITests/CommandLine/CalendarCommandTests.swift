import Domain
import Testing

@testable import NetelandTUI

@Suite("neteland calendar")
struct CalendarCommandTests {
  @Test("Says the holidays of the running school year with the first and the last day, and how many have lessons")
  func running() throws {
    let place = try Workplace.started()
    let run = place.run("calendar")
    #expect(run.status == 0)
    #expect(run.lines.first == "Schoolkalender 2026-2027")
    #expect(run.lines.contains { $0.hasPrefix("di 01/09/2026") && $0.contains("eerste lesdag") })
    #expect(run.lines.contains { $0.hasPrefix("ma 02/11/2026  zo 08/11/2026      7  herfstvakantie") })
    #expect(run.lines.contains { $0.hasPrefix("wo 30/06/2027") && $0.contains("laatste lesdag") })
    let calendar = SchoolCalendar(year: SchoolYear("2026-2027")!)
    let days = (calendar.year.firstDate...calendar.year.lastDate).count(where: calendar.hasLessons(on:))
    #expect(run.lines.last == "\(days) dagen met les")
  }

  @Test("Any year will do, also one without a record")
  func otherYear() throws {
    let run = try Workplace.started().run("calendar", "2031-2032", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.lines.first == "School calendar 2031-2032")
    #expect(run.lines.contains { $0.contains("carnival holiday") })
    #expect(try Workplace.started().run("calendar", "2031").status == 2)
  }

  @Test("Of a school there is what holds for it, with its hours and whether anybody told them")
  func ofSchool() throws {
    let place = try Workplace.sample()
    let alliance = SampleAlliance.make()
    let year = SchoolYear("2026-2027")!
    let school = try #require(alliance.schools["990012-01"])
    let others = alliance[year].freeDays.filter { !$0.applies(to: school) }
    #expect(!others.isEmpty)
    let run = place.run("calendar", "--school", "wilgentak")
    #expect(run.status == 2, "not how its name begins")
    let named = place.run("calendar", "--school", "990012-01")
    #expect(named.lines.first == "Schoolkalender 2026-2027 van Basisschool De Wilgentak")
    #expect(named.output.contains("Les van 08:30-15:30, middag om 12:00, woensdag tot 12:00 (niet ingevuld"))
    let outline = CalendarOutline(alliance, year: year, school: school)
    #expect(named.lines.last == "\(outline.lessonDays) dagen met les")
    let all = CalendarOutline(alliance, year: year).entries.count
    #expect(outline.entries.count < all)
    #expect(named.lines.count == outline.entries.count + 8)
  }

  @Test("Hours that were filled in are a school's own, in words and for programs")
  func ownHours() throws {
    let place = try Workplace.sample()
    #expect(place.run("edit", "school", "990012-01", "lessonEnd=15u45", "wednesdayEnd=11:35").status == 0)
    let run = place.run("calendar", "--school", "Basisschool De Wilgentak")
    #expect(run.lines.contains("Les van 08:30-15:45, middag om 12:00, woensdag tot 11:35"))
    let json = place.run("calendar", "--school", "990012-01", "--json").output
    #expect(json.contains("\"end\": \"15:45\"") && json.contains("\"assumed\": false"))
    #expect(place.run("edit", "school", "990012-01", "lessonEnd=").status == 0)
    #expect(place.run("show", "school", "990012-01").output.contains("lessonEnd") == false)
  }

  @Test("Hours that do not follow each other are refused by name, and so is what is no time")
  func wrongHours() throws {
    let place = try Workplace.sample()
    let early = place.run("edit", "school", "990012-01", "lessonEnd=11:45")
    #expect(early.status == 1)
    #expect(early.errors.contains("12:00"))
    #expect(place.run("edit", "school", "990012-01", "lessonStart=25:00").status == 1)
    let before = place.run("edit", "school", "990012-01", "lessonNoon=08:00")
    #expect(before.status == 1 && before.errors.contains("08:30"))
  }

  @Test("For programs: days as text, kinds by name, for whom")
  func json() throws {
    let place = try Workplace.sample()
    _ = place.run("add", "free-day", "name=Jaarmarkt", "first=7/10", "part=afternoon", "municipality=Olen")
    _ = place.run("add", "free-day", "name=Studiedag", "first=8/10", "level=primary")
    let run = place.run("calendar", "--json")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("{\n  \"schoolYear\": \"2026-2027\",\n  \"school\": null,\n"))
    #expect(run.output.contains("\"holiday\": \"autumn\""))
    #expect(run.output.contains("\"name\": \"Jaarmarkt\",\n      \"part\": \"afternoon\""))
    #expect(run.output.contains("\"municipality\": \"Olen\""))
    let text = place.run("calendar").output
    #expect(text.contains("Jaarmarkt (namiddag)") && text.contains("Olen") && text.contains("lager onderwijs"))
  }

  @Test("A school that is not there, or that could be several, is wrong usage")
  func noSchool() throws {
    let place = try Workplace.sample()
    #expect(place.run("calendar", "--school", "Nergens").status == 2)
    let several = place.run("calendar", "--school", "basisschool")
    #expect(several.status == 2)
    #expect(several.errors.contains("kan meer dan één ding zijn"))
  }
}
