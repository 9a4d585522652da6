/// A local wall time to the minute, 00:00 to 23:59, without a day or a time zone.
@frozen
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0..<1440.
  public let minutes: Int16

  /// Minutes in a day.
  @inlinable public static var minutesPerDay: Int { 1440 }

  /// Nil outside 0..<1440.
  @inlinable
  public init?(minutes: Int) {
    guard minutes >= 0, minutes < Self.minutesPerDay else { return nil }
    self.minutes = Int16(minutes)
  }

  /// For minutes that are a constant of the program.
  init(checked minutes: Int) {
    precondition(minutes >= 0 && minutes < Self.minutesPerDay)
    self.minutes = Int16(minutes)
  }

  /// Nil unless `hour` lies in 0...23 and `minute` in 0...59.
  @inlinable
  public init?(hour: Int, minute: Int) {
    guard hour >= 0, hour <= 23, minute >= 0, minute <= 59 else { return nil }
    minutes = Int16(hour * 60 + minute)
  }

  /// 0...23.
  @inlinable public var hour: Int { Int(minutes) / 60 }
  /// 0...59.
  @inlinable public var minute: Int { Int(minutes) % 60 }

  /// `minutes` may be negative; nil where the result would lie on another day.
  @inlinable
  public func adding(minutes: Int) -> TimeOfDay? {
    let (sum, overflow) = Int(self.minutes).addingReportingOverflow(minutes)
    return overflow ? nil : TimeOfDay(minutes: sum)
  }

  @inlinable public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: LosslessStringConvertible {
  /// Reads exactly `HH:MM`, 00:00 to 23:59; nil for any other form.
  @inlinable
  public init?(_ text: String) { self.init(utf8: text.utf8) }

  /// As ``init(_:)``, straight from the bytes of a file.
  @inlinable
  public init?(utf8 bytes: some Sequence<UInt8>) {
    var digits = 0  // HHMM
    var position = 0
    for byte in bytes {
      switch position {
      case 2:
        guard byte == UInt8(ascii: ":") else { return nil }
      case 0..<5:
        let digit = byte &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        digits = digits &* 10 &+ Int(digit)
      default:
        return nil
      }
      position += 1
    }
    guard position == 5 else { return nil }
    self.init(hour: digits / 100, minute: digits % 100)
  }

  /// `13:30`.
  public var description: String {
    String(unsafeUninitializedCapacity: 5) { buffer in
      buffer[0] = UInt8(ascii: "0") + UInt8(hour / 10)
      buffer[1] = UInt8(ascii: "0") + UInt8(hour % 10)
      buffer[2] = UInt8(ascii: ":")
      buffer[3] = UInt8(ascii: "0") + UInt8(minute / 10)
      buffer[4] = UInt8(ascii: "0") + UInt8(minute % 10)
      return 5
    }
  }
}
