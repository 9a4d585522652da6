import Domain
import Testing

@testable import NetelandTUI

@Suite("Days and times as people type them")
struct DayInputTests {
  let year = SchoolYear("2026-2027")!
  /// A Saturday.
  let today = Day("2026-11-21")!

  private func day(_ typed: String) -> String? {
    DayInput.day(typed, in: year, today: today)?.description
  }

  @Test(
    "A day is read in all its spellings",
    arguments: [
      ("25/11", "2026-11-25"), ("25-11", "2026-11-25"), ("25.11", "2026-11-25"), ("wo 25/11", "2026-11-25"),
      ("25/11/2026", "2026-11-25"), ("25/11/26", "2026-11-25"), ("2026-11-25", "2026-11-25"),
      ("woensdag 25/11/2026", "2026-11-25"), ("1/9", "2026-09-01"), ("31/8", "2027-08-31"), ("3/2", "2027-02-03"),
      (" 25/11 ", "2026-11-25"), ("wo. 25/11", "2026-11-25"), ("Wed 25/11/2026", "2026-11-25"),
    ])
  func days(typed: String, expected: String) {
    #expect(day(typed) == expected)
  }

  @Test(
    "With the month by its name, in Dutch and in English, cut short or in full",
    arguments: [
      ("25 november", "2026-11-25"), ("25 nov", "2026-11-25"), ("25nov", "2026-11-25"), ("wo 25 nov.", "2026-11-25"),
      ("woensdag 25 november 2026", "2026-11-25"), ("Wednesday, 25 November 2026", "2026-11-25"),
      ("Nov 25", "2026-11-25"), ("november 25 2026", "2026-11-25"), ("Nov 25th, 2026", "2026-11-25"),
      ("25-nov-2026", "2026-11-25"), ("25. november", "2026-11-25"), ("op 2 de maart", "2027-03-02"),
      ("1ste sept", "2026-09-01"), ("1 mrt", "2027-03-01"), ("3 okt", "2026-10-03"), ("3 oct", "2026-10-03"),
      ("3 maa", "2027-03-03"), ("1 mei", "2027-05-01"), ("1 may", "2027-05-01"), ("25 nov 27", "2027-11-25"),
      ("the 2nd of March", "2027-03-02"), ("november", "2026-11-01"), ("mrt 2028", "2028-03-01"),
    ])
  func monthNames(typed: String, expected: String) {
    #expect(day(typed) == expected)
  }

  @Test(
    "From today: by a word, by a weekday, by a number of days, weeks, months or years",
    arguments: [
      ("vandaag", "2026-11-21"), ("Morgen", "2026-11-22"), ("overmorgen", "2026-11-23"), ("gisteren", "2026-11-20"),
      ("eergisteren", "2026-11-19"), ("today", "2026-11-21"), ("tomorrow", "2026-11-22"), ("yesterday", "2026-11-20"),
      ("woensdag", "2026-11-25"), ("wed", "2026-11-25"), ("zaterdag", "2026-11-21"),
      ("volgende zaterdag", "2026-11-28"),
      ("volgende woensdag", "2026-11-25"), ("next wed", "2026-11-25"), ("komende wo", "2026-11-25"),
      ("vorige woensdag", "2026-11-18"), ("last Saturday", "2026-11-14"), ("deze zaterdag", "2026-11-21"),
      ("volgende week", "2026-11-23"), ("volgende week woensdag", "2026-11-25"),
      ("vrijdag volgende week", "2026-11-27"),
      ("deze week vrijdag", "2026-11-20"), ("last week", "2026-11-09"), ("vorige maand", "2026-10-01"),
      ("next month", "2026-12-01"), ("+2w", "2026-12-05"), ("-3d", "2026-11-18"), ("+1m", "2026-12-21"),
      ("+1j", "2027-11-21"), ("+1y", "2027-11-21"), ("+5", "2026-11-26"), ("+ 2 weken", "2026-12-05"),
      ("over 2 weken", "2026-12-05"), ("in 3 days", "2026-11-24"), ("2 weken geleden", "2026-11-07"),
      ("10 days ago", "2026-11-11"), ("+0d", "2026-11-21"),
    ])
  func fromToday(typed: String, expected: String) {
    #expect(day(typed) == expected)
  }

  @Test(
    "By the week, in the school year that is in view unless a year is given",
    arguments: [
      ("week 48", "2026-11-23"), ("wk48", "2026-11-23"), ("w 48", "2026-11-23"), ("week 3", "2027-01-18"),
      ("week 53", "2026-12-28"), ("do week 48", "2026-11-26"), ("week 48 do", "2026-11-26"),
      ("week 48 2027", "2027-11-29"), ("week 36", "2026-09-01"), ("week 35", "2027-08-30"),
      ("ma week 36", "2026-08-31"),
    ])
  func weeks(typed: String, expected: String) {
    #expect(day(typed) == expected)
  }

  @Test(
    "By the name of a holiday: its first day in the school year in view",
    arguments: [
      ("herfst", "2026-11-02"), ("herfstvakantie", "2026-11-02"), ("herfst vakantie", "2026-11-02"),
      ("kerst", "2026-12-21"), ("Kerstvakantie", "2026-12-21"), ("krokus", "2027-02-08"), ("paas", "2027-03-29"),
      ("hemelvaart", "2027-05-06"), ("pinksteren", "2027-05-17"), ("wapenstilstand", "2026-11-11"),
      ("de grote vakantie", "2027-07-01"), ("autumn break", "2026-11-02"), ("Christmas", "2026-12-21"),
      ("Easter Monday", "2027-03-29"), ("Whit Monday", "2027-05-17"), ("Labour Day", "2027-05-01"),
      ("summer", "2027-07-01"),
    ])
  func holidays(typed: String, expected: String) {
    #expect(day(typed) == expected)
  }

  @Test(
    "What is no day is none",
    arguments: [
      "", " ", "25", "31/11", "29/2", "25/11/2026/1", "x/y", "25/", "/11", "-5/3", "0/1", "25/11 26/11", "25 11",
      "iets 25/11", "25/11 iets", "25/11/026", "d", "do di", "volgende", "week", "week 54", "week 53 2027", "week 0",
      "+", "+w", "2w", "+2x", "2 weken", "over 25/11", "25 m", "ja", "morgen 25/11", "kerst 2027", "kerst dinsdag",
      "+99999d", "99999999999999999999/1", "25/11/2026 - 30/11/2026", "25 nov-", "٢٥/١١", "25/11\u{0}",
    ])
  func noDays(typed: String) {
    #expect(DayInput.day(typed, in: year, today: today) == nil)
  }

  @Test("A day with another weekday than its own is said to be so, and is none")
  func otherWeekday() {
    #expect(
      DayInput.read("do 25/11", in: year, today: today) == .otherWeekday(Day("2026-11-25")!))
    #expect(DayInput.read("Tuesday 25 Nov 2026", in: year) == .otherWeekday(Day("2026-11-25")!))
    #expect(DayInput.day("do 25/11", in: year, today: today) == nil)
    #expect(Strings.dutch.calendar.otherWeekday(Day("2026-11-25")!) == "25/11/2026 is een woensdag")
  }

  @Test("Words that count from today name nothing where no today is given; dates do")
  func withoutToday() {
    for typed in ["morgen", "woensdag", "+2w", "volgende week", "over 2 weken", "vrijdag volgende week"] {
      #expect(DayInput.day(typed, in: year) == nil, "\(typed)")
    }
    #expect(DayInput.day("wo 25 nov", in: year) == Day("2026-11-25"))
    #expect(DayInput.day("week 48", in: year) == Day("2026-11-23"))
  }

  @Test("Every day of a school year is read back from every way in which it is written, in both languages")
  func writtenAndRead() {
    for year in [year, SchoolYear("2027-2028")!] {
      for day in year.firstDate...year.lastDate {
        for format in Language.allCases.map(\.format) {
          let written = [
            format.date(day), format.dateOnly(day), format.dayAndMonth(day), format.longDate(day), day.description,
            "\(day.dayOfMonth) \(format.monthsShort[day.month - 1])",
          ]
          for text in written where DayInput.day(text, in: year, today: today) != day {
            // 29 February without a year is read in the school year that has it.
            Issue.record("\(text) is not \(day)")
            return
          }
        }
        let steps = today.distance(to: day)
        if abs(steps) <= 999 {
          let typed = (steps < 0 ? "-" : "+") + "\(abs(steps))d"
          #expect(DayInput.day(typed, in: year, today: today) == day)
        }
        let week = day.isoWeek
        let named = "\(Format.dutch.weekday(day)) week \(week.week) \(week.year)"
        #expect(DayInput.day(named, in: year, today: today) == day, "\(named)")
      }
    }
  }

  @Test("A weekday alone is at most six days off, the next one one to seven, the one before it likewise")
  func weekdayLaw() throws {
    for offset in 0..<14 {
      let today = today.adding(days: offset)
      for weekday in Weekday.allCases {
        let name = Format.dutch.weekdays[weekday.rawValue - 1]
        func distance(_ typed: String) throws -> Int {
          let day = try #require(DayInput.day(typed, in: year, today: today))
          #expect(day.weekday == weekday)
          return today.distance(to: day)
        }
        #expect((0...6).contains(try distance(name)))
        #expect((1...7).contains(try distance("volgende \(name)")))
        #expect((-7 ... -1).contains(try distance("vorige \(name)")))
      }
    }
  }

  @Test("Weekdays, months and holidays may be cut short exactly as long as one thing is meant")
  func abbreviations() {
    for (index, name) in Format.dutch.weekdays.enumerated() {
      for length in 2...name.count where name.prefix(length) != "maand" {
        #expect(DayVocabulary.weekday(String(name.prefix(length)))?.rawValue == index + 1)
      }
    }
    for name in Format.english.weekdays.map({ $0.lowercased() }) where name.count > 2 {
      #expect(DayVocabulary.weekday(String(name.prefix(3))) != nil, "\(name)")
    }
    // Every kind of holiday can be named in both languages.
    for words in [DayWordStrings.dutch, .english] {
      for kind in HolidayKind.allCases where kind != .easterMonday {
        let word = words.holiday(kind).first
        #expect(word.flatMap(DayVocabulary.holiday) == kind, "\(kind)")
      }
    }
    #expect(DayVocabulary.month("ma") == nil && DayVocabulary.weekday("d") == nil)
    #expect(DayVocabulary.month("mar") == 3 && DayVocabulary.month("maa") == 3 && DayVocabulary.month("jul") == 7)
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
