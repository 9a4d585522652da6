/// A DATE or DATE-TIME of a calendar (RFC 5545, 3.3.4 and 3.3.5), on the wall of its own zone.
struct CalendarStamp: Hashable {
  /// Seconds since 1970-01-01 00:00 on that wall; of a day its beginning.
  var seconds: Int
  /// A whole day, without an hour.
  let isDay: Bool
  /// Whether it is said in UTC.
  let isUTC: Bool

  static let secondsPerDay = 86_400

  /// Days since 1970-01-01.
  var day: Int { seconds.flooring(Self.secondsPerDay) }

  init(seconds: Int, isDay: Bool, isUTC: Bool = false) {
    self.seconds = seconds
    self.isDay = isDay
    self.isUTC = isUTC
  }

  /// `20261125`, `20261125T133000`, `20261125T123000Z`; nil for anything else, and outside the years of a `Day`.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0 as Int?) { sum, byte in
        guard let sum, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
        return sum * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    guard bytes.count == 8 || bytes.count == 15 || bytes.count == 16, let year = number(0..<4),
      let month = number(4..<6), let date = number(6..<8), let day = Day(year: year, month: month, day: date)
    else { return nil }
    isDay = bytes.count == 8
    isUTC = bytes.count == 16
    seconds = Int(day.daysSinceEpoch) * Self.secondsPerDay
    guard !isDay else { return }
    guard bytes[8] == UInt8(ascii: "T") || bytes[8] == UInt8(ascii: "t"), let hour = number(9..<11), hour < 24,
      let minute = number(11..<13), minute < 60, let second = number(13..<15), second <= 60,
      !isUTC || bytes[15] == UInt8(ascii: "Z") || bytes[15] == UInt8(ascii: "z")
    else { return nil }
    // A leap second is the last one before it.
    seconds += hour * 3600 + minute * 60 + min(second, 59)
  }
}

/// A DURATION (RFC 5545, 3.3.6): `PT1H30M`, `P1D`, `-P2W`.
enum CalendarDuration {
  /// In seconds; nil for what spells none, and past a hundred years.
  static func seconds(_ text: some StringProtocol) -> Int? {
    var rest = Substring(text).uppercased()[...]
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    guard rest.first == "P" else { return nil }
    rest.removeFirst()
    var sum = 0
    var isTime = false
    var parts = 0
    while let first = rest.first {
      if first == "T", !isTime {
        isTime = true
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest[digits.endIndex...]
      guard let number = Int(digits), number <= 4_000_000_000, let unit = rest.popFirst() else { return nil }
      switch (unit, isTime) {
      case ("W", false): sum += number * 604_800
      case ("D", false): sum += number * 86_400
      case ("H", true): sum += number * 3_600
      case ("M", true): sum += number * 60
      case ("S", true): sum += number
      default: return nil
      }
      parts += 1
      guard sum <= 3_155_760_000 else { return nil }
    }
    guard parts > 0 else { return nil }
    return isNegative ? -sum : sum
  }
}

extension Int {
  /// Divided and rounded down, also below 0; `divisor` is above 0.
  func flooring(_ divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
