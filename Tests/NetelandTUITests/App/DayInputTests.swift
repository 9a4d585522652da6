import Domain
import Testing

@testable import NetelandTUI

@Suite("Days and times as people type them")
struct DayInputTests {
  let year = SchoolYear("2026-2027")!

  @Test(
    "A day is read in all its spellings",
    arguments: [
      ("25/11", "2026-11-25"), ("25-11", "2026-11-25"), ("25.11", "2026-11-25"), ("wo 25/11", "2026-11-25"),
      ("25/11/2026", "2026-11-25"), ("25/11/26", "2026-11-25"), ("2026-11-25", "2026-11-25"),
      ("woensdag 25/11/2026", "2026-11-25"), ("1/9", "2026-09-01"), ("31/8", "2027-08-31"), ("3/2", "2027-02-03"),
      (" 25/11 ", "2026-11-25"),
    ])
  func days(typed: String, day: String) {
    #expect(DayInput.day(typed, in: year)?.description == day)
  }

  @Test(
    "What is no day is none",
    arguments: ["", "25", "31/11", "29/2", "25/11/2026/1", "x/y", "25/", "/11", "-5/3", "0/1", "25/11 26/11"])
  func noDays(typed: String) {
    #expect(DayInput.day(typed, in: year) == nil)
  }

  @Test(
    "A time is read in all its spellings",
    arguments: [
      ("13:30", "13:30"), ("13u30", "13:30"), ("13h30", "13:30"), ("13.30", "13:30"), ("1330", "13:30"),
      ("930", "09:30"), ("9:05", "09:05"), ("13", "13:00"), ("13u", "13:00"), (" 13:30 ", "13:30"),
    ])
  func times(typed: String, time: String) {
    #expect(DayInput.time(typed)?.description == time)
  }

  @Test("What is no time is none", arguments: ["", "25:00", "13:60", "x", "13:30:00", "-1", "99999"])
  func noTimes(typed: String) {
    #expect(DayInput.time(typed) == nil)
  }
}
