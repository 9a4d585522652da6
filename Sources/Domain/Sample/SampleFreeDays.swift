/// The local exceptions to the school calendar: one holiday of a municipality, and days that schools choose.
enum SampleFreeDays {
  static func records(_ year: SchoolYear) -> [FreeDay] {
    rows.enumerated().map { index, row in
      let monday = year.day(month: row.month, row.from).nextMonday
      let day = monday.adding(days: row.weekday.rawValue - 1)
      let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      var free = FreeDay(
        id: RecordID("f\(year.startYear % 100)-\(number)"), name: row.name, first: day, last: day)
      free.part = row.part
      free.municipality = row.municipality
      free.school = row.school.map { RecordID($0) }
      return free
    }
  }

  private struct Row {
    let name: String
    /// The day lies in the week of the first Monday on or after this day of the month.
    let month: Int
    let from: Int
    let weekday: Weekday
    var part = DayPart.wholeDay
    var municipality: String?
    var school: String?
  }

  private static var rows: [Row] {
    [
      Row(name: "Kermismaandag", month: 10, from: 1, weekday: .monday, municipality: "Herenthout"),
      Row(name: "Facultatieve verlofdag", month: 9, from: 25, weekday: .monday, school: "990033-01"),
      Row(name: "Facultatieve verlofdag", month: 10, from: 8, weekday: .friday, school: "990118-01"),
      Row(name: "Facultatieve verlofdag", month: 1, from: 25, weekday: .monday, school: "990047-01"),
      Row(name: "Facultatieve verlofdag", month: 1, from: 25, weekday: .monday, school: "990047-02"),
      Row(name: "Pedagogische studiedag", month: 11, from: 14, weekday: .wednesday, school: "990021-01"),
      Row(name: "Pedagogische studiedag", month: 1, from: 14, weekday: .wednesday, school: "990152-01"),
      Row(name: "Pedagogische studiedag", month: 3, from: 14, weekday: .wednesday, school: "990228-01"),
      Row(name: "Pedagogische studiedag", month: 11, from: 14, weekday: .wednesday, school: "990325-01"),
      Row(
        name: "Schoolfeest, namiddag vrij", month: 5, from: 18, weekday: .friday, part: .afternoon,
        school: "990194-01"),
      Row(
        name: "Sportvoormiddag", month: 9, from: 18, weekday: .thursday, part: .morning, school: "990413-01"),
    ]
  }
}

extension Day {
  /// This day if it is a Monday, else the first one after it.
  fileprivate var nextMonday: Day { weekday == .monday ? self : startOfWeek.adding(days: 7) }
}
