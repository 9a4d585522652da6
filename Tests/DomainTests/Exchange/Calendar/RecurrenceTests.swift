import Testing

@testable import Domain

@Suite("Repetitions")
struct RecurrenceTests {
  /// The days as `1997-09-02`, up to the last one asked for.
  private func days(_ text: String, from first: String, through last: String) throws -> [String] {
    var budget = 100_000
    let start = Int(Day(first)!.daysSinceEpoch)
    let found = try Recurrence(rule: RecurrenceRule(text), first: start)
      .days(from: start, through: Int(Day(last)!.daysSinceEpoch), budget: &budget)
    return found.map { Day(daysSinceEpoch: $0)!.description }
  }

  /// The examples of RFC 5545, 3.8.5.3, that repeat by the day or longer; shortened where they are long.
  @Test(
    "The examples of the standard",
    arguments: [
      ("FREQ=DAILY;COUNT=3", "1997-09-02", "1998-01-01", "1997-09-02 1997-09-03 1997-09-04"),
      ("FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02", "1998-01-01", "1997-09-02 1997-09-12 1997-09-22"),
      ("FREQ=WEEKLY;COUNT=3", "1997-09-02", "1998-01-01", "1997-09-02 1997-09-09 1997-09-16"),
      (
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971001T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01", "1997-09-30",
        "1997-09-01 1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29"
      ),
      (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1998-01-01",
        "1997-08-05 1997-08-10 1997-08-19 1997-08-24"
      ),
      (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1998-01-01",
        "1997-08-05 1997-08-17 1997-08-19 1997-08-31"
      ),
      ("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05", "1998-01-01", "1997-09-05 1997-10-03 1997-11-07"),
      (
        "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU", "1997-09-07", "1998-01-01",
        "1997-09-07 1997-09-28 1997-11-02 1997-11-30"
      ),
      ("FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", "1998-01-01", "1997-09-22 1997-10-20 1997-11-17"),
      ("FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1997-12-31", "1997-09-28 1997-10-29 1997-11-28 1997-12-29"),
      (
        "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15", "1997-09-02", "1998-01-01",
        "1997-09-02 1997-09-15 1997-10-02 1997-10-15"
      ),
      (
        "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1", "1997-09-30", "1998-01-01",
        "1997-09-30 1997-10-01 1997-10-31 1997-11-01"
      ),
      ("FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "1997-06-10", "2000-01-01", "1997-06-10 1997-07-10 1998-06-10 1998-07-10"),
      ("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1999-12-31", "1997-05-19 1998-05-18 1999-05-17"),
      ("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", "1997-12-31", "1997-03-13 1997-03-20 1997-03-27"),
      ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998-02-13", "1998-12-31", "1998-02-13 1998-03-13 1998-11-13"),
      (
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05", "2005-01-01",
        "1996-11-05 2000-11-07 2004-11-02"
      ),
      (
        "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1998-01-01", "1997-09-04 1997-10-07 1997-11-06"
      ),
      (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "1997-12-31",
        "1997-09-29 1997-10-30 1997-11-27 1997-12-30"
      ),
      (
        "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2008-01-01",
        "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30"
      ),
    ])
  func standard(text: String, first: String, last: String, expected: String) throws {
    #expect(try days(text, from: first, through: last).joined(separator: " ") == expected)
  }

  @Test("A day that a month lacks is passed over, and 29 February comes every four years")
  func lacking() throws {
    #expect(
      try days("FREQ=MONTHLY;COUNT=3", from: "2026-01-31", through: "2027-01-01") == [
        "2026-01-31", "2026-03-31", "2026-05-31",
      ])
    #expect(
      try days("FREQ=YEARLY", from: "2024-02-29", through: "2030-01-01") == ["2024-02-29", "2028-02-29"])
  }

  @Test("The first time counts, though the rule would not give it")
  func firstTime() throws {
    #expect(
      try days("FREQ=WEEKLY;BYDAY=MO;COUNT=3", from: "2026-11-25", through: "2027-01-01") == [
        "2026-11-25", "2026-11-30", "2026-12-07",
      ])
  }

  @Test(
    "A part that is not understood is named",
    arguments: [
      ("FREQ=HOURLY", "FREQ=HOURLY"), ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO=20"), ("FREQ=DAILY;BYHOUR=9", "BYHOUR=9"),
      ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"), ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"), ("COUNT=3", "COUNT=3"),
      ("FREQ=WEEKLY;BYDAY=2MO", "FREQ=WEEKLY;BYDAY=2MO"), ("FREQ=DAILY;UNTIL=ooit", "UNTIL=OOIT"), ("", ""),
    ])
  func notUnderstood(text: String, part: String) {
    #expect(throws: RecurrenceRule.NotUnderstood(part: part)) { try RecurrenceRule(text) }
  }

  /// Whether a rule without COUNT and positions gives a day, said once more by the day instead of by the period.
  private func isIn(_ rule: RecurrenceRule, _ first: Day, _ day: Day) -> Bool {
    if day == first { return true }
    guard day > first else { return false }
    let (year, month, date) = day.components
    let length = day.monthRange.count
    let isInMonth = rule.months.isEmpty || rule.months.contains(month)
    let isOnDate =
      rule.monthDays.isEmpty || rule.monthDays.contains(date) || rule.monthDays.contains(date - length - 1)
    let isOnWeekday =
      rule.weekdays.isEmpty
      || rule.weekdays.contains { part in
        part.weekday == day.weekday
          && (part.ordinal == 0 || part.ordinal == (date - 1) / 7 + 1 || part.ordinal == -((length - date) / 7 + 1))
      }
    guard isInMonth, isOnDate, isOnWeekday else { return false }
    switch rule.frequency {
    case .daily: return (day.daysSinceEpoch - first.daysSinceEpoch) % Int32(rule.interval) == 0
    case .weekly:
      let weeks = (day.startOfWeek.daysSinceEpoch - first.startOfWeek.daysSinceEpoch) / 7
      return weeks % Int32(rule.interval) == 0 && (!rule.weekdays.isEmpty || day.weekday == first.weekday)
    case .monthly:
      let months = (year - first.year) * 12 + month - first.month
      return months % rule.interval == 0
        && (!rule.weekdays.isEmpty || !rule.monthDays.isEmpty || date == first.dayOfMonth)
    case .yearly:
      guard (year - first.year) % rule.interval == 0 else { return false }
      let hasDay = !rule.weekdays.isEmpty || !rule.monthDays.isEmpty
      return (hasDay || date == first.dayOfMonth)
        && (!rule.months.isEmpty || !rule.monthDays.isEmpty || month == first.month)
    }
  }

  @Test(
    "Whatever the rule, it gives the days that asking each day gives; and the same from later on", arguments: 1...120)
  func everyDay(seed: Int) throws {
    var dice = Dice(seed)
    let frequency = dice.pick(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    let isLong = frequency == "MONTHLY" || frequency == "YEARLY"
    var text = "FREQ=\(frequency);INTERVAL=\(dice.roll(4) + 1)"
    if dice.chance(2) || frequency == "YEARLY" { text += ";BYMONTH=" + dice.pick(["1", "2,9", "3,6,11", "12"]) }
    if dice.chance(2) {
      text += ";BYDAY=" + dice.pick(isLong ? ["1MO", "-1SU,2WE", "FR", "5TH"] : ["MO", "WE,SA", "SU"])
    }
    if frequency != "WEEKLY", !text.contains("BYDAY=") || !isLong, dice.chance(2) {
      text += ";BYMONTHDAY=" + dice.pick(["1", "13,-1", "31", "-5"])
    }
    let rule = try RecurrenceRule(text)
    let first = Day("2024-01-01")!.adding(days: dice.roll(900))
    let last = first.adding(days: 2_000)
    var budget = 100_000
    let start = Int(first.daysSinceEpoch)
    let found = try Recurrence(rule: rule, first: start).days(from: start, through: start + 2_000, budget: &budget)
    let expected = (first...last).filter { isIn(rule, first, $0) }
    #expect(found.map { Day(daysSinceEpoch: $0)! } == expected, "\(text)")
    let later = try Recurrence(rule: rule, first: start)
      .days(from: start + 1_500, through: start + 2_000, budget: &budget)
    #expect(later.filter { $0 >= start + 1_500 } == found.filter { $0 >= start + 1_500 }, "\(text)")
  }

  @Test("A rule that never comes round ends all the same")
  func endless() throws {
    var budget = 1_000
    let rule = try RecurrenceRule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5")
    #expect(throws: Recurrence.TooOften.self) {
      try Recurrence(rule: rule, first: 0).days(from: 0, through: 100_000, budget: &budget)
    }
  }
}
