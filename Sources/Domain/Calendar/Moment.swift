/// A moment to the second, in UTC: when something was made or changed. `2026-11-21T10:02:03Z`
public struct Moment: Hashable, Comparable, Sendable {
  /// Since 1970-01-01 00:00 UTC, within the days that a `Day` covers.
  public let secondsSince1970: Int

  /// Stops at the edges of what a `Day` covers.
  public init(secondsSince1970 seconds: Int) {
    let first = Int(Day.earliest.daysSinceEpoch) * Self.secondsPerDay
    let last = (Int(Day.latest.daysSinceEpoch) + 1) * Self.secondsPerDay - 1
    secondsSince1970 = min(max(seconds, first), last)
  }

  static let secondsPerDay = 86_400

  /// The day in UTC, and the seconds of it, 0..<86400.
  public var parts: (day: Day, seconds: Int) {
    let (days, rest) = secondsSince1970.quotientAndRemainder(dividingBy: Self.secondsPerDay)
    return rest < 0 ? (Day(saturating: days - 1), rest + Self.secondsPerDay) : (Day(saturating: days), rest)
  }

  public static func < (left: Self, right: Self) -> Bool { left.secondsSince1970 < right.secondsSince1970 }
}

extension Moment: LosslessStringConvertible {
  public var description: String {
    let (day, seconds) = parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
  }

  /// Reads exactly `YYYY-MM-DDTHH:MM:SSZ`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[16] == UInt8(ascii: ":"),
      bytes[19] == UInt8(ascii: "Z"), let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
      let time = TimeOfDay(utf8: bytes[11..<16])
    else { return nil }
    let digits = bytes[17..<19].map { Int($0) - 48 }
    guard digits.allSatisfy({ 0...9 ~= $0 }), digits[0] < 6 else { return nil }
    let seconds = Int(time.minutes) * 60 + digits[0] * 10 + digits[1]
    self.init(secondsSince1970: Int(day.daysSinceEpoch) * Self.secondsPerDay + seconds)
  }
}
