/// How an event repeats (RRULE; RFC 5545, 3.3.10), as far as calendars of people use it: by the day, the week, the month and
/// the year.
struct RecurrenceRule: Equatable {
  enum Frequency: String {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A part of a rule that is not understood.
  struct NotUnderstood: Error, Equatable {
    let part: String
  }

  /// `2MO` is the second Monday, `-1SU` the last Sunday, `WE` every Wednesday (ordinal 0).
  struct WeekdayPart: Equatable {
    let ordinal: Int
    let weekday: Weekday
  }

  var frequency: Frequency
  var interval = 1
  var count: Int?
  var until: CalendarStamp?
  var weekdays: [WeekdayPart] = []
  /// 1...31, or from the end -31...-1.
  var monthDays: [Int] = []
  /// 1...12.
  var months: [Int] = []
  var positions: [Int] = []
  var weekStart = Weekday.monday

  init(_ text: String) throws(NotUnderstood) {
    var frequency: Frequency?
    var parts: [(name: String, value: String)] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: true) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { $0.uppercased() }
      guard pair.count == 2 else { throw NotUnderstood(part: String(part)) }
      if pair[0] == "FREQ" { frequency = Frequency(rawValue: pair[1]) }
      parts.append((pair[0], pair[1]))
    }
    guard let frequency else {
      throw NotUnderstood(part: parts.first { $0.name == "FREQ" }.map { "FREQ=\($0.value)" } ?? text)
    }
    self.frequency = frequency
    for (name, value) in parts where name != "FREQ" {
      guard take(name, value) else { throw NotUnderstood(part: "\(name)=\(value)") }
    }
    // Within a day or a week there is no first or last of its kind.
    let isLong = frequency == .monthly || frequency == .yearly
    guard isLong || positions.isEmpty && weekdays.allSatisfy({ $0.ordinal == 0 }) else {
      throw NotUnderstood(part: text)
    }
    guard frequency != .weekly || monthDays.isEmpty else { throw NotUnderstood(part: text) }
  }

  private mutating func take(_ name: String, _ value: String) -> Bool {
    func numbers(_ range: ClosedRange<Int>) -> [Int]? {
      let numbers = value.split(separator: ",").map { Int($0) }
      guard !numbers.isEmpty, numbers.allSatisfy({ $0.map { range.contains($0) && $0 != 0 } ?? false }) else {
        return nil
      }
      return numbers.compactMap(\.self)
    }
    switch name {
    case "INTERVAL":
      guard let number = Int(value), 1...10_000 ~= number else { return false }
      interval = number
    case "COUNT":
      guard let number = Int(value), number >= 1 else { return false }
      count = number
    case "UNTIL":
      guard let stamp = CalendarStamp(value) else { return false }
      until = stamp
    case "BYDAY":
      let days = value.split(separator: ",").map(RecurrenceRule.weekdayPart)
      guard !days.isEmpty, !days.contains(nil) else { return false }
      weekdays = days.compactMap(\.self)
    case "BYMONTHDAY":
      guard let found = numbers(-31...31) else { return false }
      monthDays = found
    case "BYMONTH":
      guard let found = numbers(1...12) else { return false }
      months = found
    case "BYSETPOS":
      guard let found = numbers(-366...366) else { return false }
      positions = found
    case "WKST":
      guard let part = RecurrenceRule.weekdayPart(value[...]), part.ordinal == 0 else { return false }
      weekStart = part.weekday
    default: return name.hasPrefix("X-")
    }
    return true
  }

  private static func weekdayPart(_ text: Substring) -> WeekdayPart? {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard text.utf8.count >= 2, let index = names.firstIndex(of: String(text.suffix(2))) else { return nil }
    let number = text.dropLast(2)
    guard !number.isEmpty else { return WeekdayPart(ordinal: 0, weekday: Weekday(rawValue: index + 1)!) }
    guard let ordinal = Int(number), ordinal != 0, -53...53 ~= ordinal else { return nil }
    return WeekdayPart(ordinal: ordinal, weekday: Weekday(rawValue: index + 1)!)
  }
}
