import Domain
import Glibc

/// The local wall time: the one place that reads a clock.
struct WallClock: Sendable {
  /// A day that stands still, for demonstrations and tests; nil follows the calendar.
  var fixedDay: Day?
  /// Seconds since 1970 that stand still, so that a test makes the same ids every time.
  var fixedSeconds: Int?

  var secondsSince1970: Int { fixedSeconds ?? time(nil) }

  /// Of a clock that never jumps.
  var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }

  var today: Day {
    if let fixedDay { return fixedDay }
    let now = local()
    return Day(year: Int(now.tm_year) + 1900, month: Int(now.tm_mon) + 1, day: Int(now.tm_mday)) ?? .earliest
  }

  /// `2026-11-21T10:02:03`
  var timestamp: String {
    let now = local()
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = Day(year: Int(now.tm_year) + 1900, month: Int(now.tm_mon) + 1, day: Int(now.tm_mday)) ?? .earliest
    return "\(day)T\(two(now.tm_hour)):\(two(now.tm_min)):\(two(now.tm_sec))"
  }

  private func local() -> tm {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
  }
}
