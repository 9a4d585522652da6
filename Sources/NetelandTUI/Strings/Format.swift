import Domain

/// How numbers, dates and times are written in a language. Pure and quick: screens call it for every cell.
struct Format: Equatable, Sendable {
  let decimalMark: Character
  let thousandsMark: Character
  /// Between a number and `%`: a no-break space in Dutch (71,4 %), nothing in English (71.4%).
  let percentSpace: String
  /// Monday first; two or three letters.
  let weekdaysShort: [String]
  let weekdays: [String]
  let months: [String]
  let monthsShort: [String]
  /// What stands for a number nobody knows.
  let unknown = "?"

  func weekday(_ day: Day) -> String { weekdaysShort[day.weekday.rawValue - 1] }

  /// `wo 25/11/2026`
  func date(_ day: Day) -> String { "\(weekday(day)) \(dateOnly(day))" }

  /// `25/11/2026`
  func dateOnly(_ day: Day) -> String { "\(two(day.dayOfMonth))/\(two(day.month))/\(day.year)" }

  /// `wo 25/11`
  func dayAndMonth(_ day: Day) -> String { "\(weekday(day)) \(two(day.dayOfMonth))/\(two(day.month))" }

  /// `25/11`
  func dayOfYear(_ day: Day) -> String { "\(two(day.dayOfMonth))/\(two(day.month))" }

  /// `woensdag 25 november 2026`
  func longDate(_ day: Day) -> String {
    "\(weekdays[day.weekday.rawValue - 1]) \(day.dayOfMonth) \(months[day.month - 1]) \(day.year)"
  }

  /// `november 2026`
  func month(_ day: Day) -> String { "\(months[day.month - 1]) \(day.year)" }

  /// `13:30`
  func time(_ time: TimeOfDay) -> String { time.description }

  /// `13:30-15:30`
  func span(_ start: TimeOfDay, minutes: Int) -> String {
    // What somebody typed may be any number.
    let end = Int(start.minutes) + min(max(0, minutes), TimeOfDay.minutesPerDay)
    return "\(start)-\(two(end / 60 % 24)):\(two(end % 60))"
  }

  /// Minutes in hours, to the tenth: `12,5`, and `12` for whole ones.
  func hours(minutes: Int) -> String { short(tenths: (minutes * 10 + 30) / 60) }

  /// Metres in kilometres, to the tenth up to ten: `4,2`, `13`.
  func kilometres(metres: Int) -> String {
    metres < 9_950 ? short(tenths: (metres + 50) / 100) : number((metres + 500) / 1000)
  }

  private func short(tenths: Int) -> String { tenths % 10 == 0 ? number(tenths / 10) : tenthsOnly(tenths) }

  /// `12.345` in Dutch; without marks up to 9999.
  func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.count > 4 else { return number < 0 ? "-" + digits : digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(thousandsMark) }
      grouped.append(digit)
    }
    return number < 0 ? "-" + grouped : grouped
  }

  /// A number that may be unknown.
  func number(_ number: Int?) -> String { number.map(self.number) ?? unknown }

  /// `18-24`, or `18` where both are the same.
  func range(_ lower: Int, _ upper: Int) -> String {
    lower == upper ? number(lower) : "\(number(lower))-\(number(upper))"
  }

  /// Tenths of a percent: 714 is `71,4 %`.
  func percent(tenths: Int) -> String { "\(tenthsOnly(tenths))\(percentSpace)%" }

  /// `74,3-89,2 %`, or one figure where both are the same.
  func percent(tenths lower: Int, _ upper: Int) -> String {
    lower == upper ? percent(tenths: lower) : "\(tenthsOnly(lower))-\(percent(tenths: upper))"
  }

  /// `71 %`
  func percent(_ whole: Int) -> String { "\(whole)\(percentSpace)%" }

  /// Percent as a factor, without zeros at its end: 130 is `1,3`.
  func hundredths(_ percent: Int) -> String {
    let (whole, rest) = (percent / 100, percent % 100)
    if rest == 0 { return String(whole) }
    return "\(whole)\(decimalMark)\(rest % 10 == 0 ? String(rest / 10) : two(rest))"
  }

  private func tenthsOnly(_ tenths: Int) -> String { "\(tenths / 10)\(decimalMark)\(tenths % 10)" }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Format {
  static let dutch = Format(
    decimalMark: ",", thousandsMark: ".", percentSpace: "\u{A0}",
    weekdaysShort: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december",
    ],
    monthsShort: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"])

  static let english = Format(
    decimalMark: ".", thousandsMark: ",", percentSpace: "",
    weekdaysShort: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ],
    monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
}
