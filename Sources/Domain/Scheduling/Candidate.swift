/// A session as the rules look at it: with what several of them need worked out once.
public struct Candidate: Sendable {
  public let session: Session
  /// The part of the day it takes, cut off at midnight.
  public let span: TimeSpan
  /// The invited cohorts, sorted, each once.
  public let cohorts: [CohortKey]
  /// The schools of the invited cohorts, sorted, each once.
  public let schools: [RecordID<School>]
  /// Sorted, each once.
  public let guides: [RecordID<Guide>]
  let minutes: Range<Int>

  init(_ session: Session) {
    self.session = session
    span = session.span
    minutes = session.minutesSinceEpoch
    cohorts = session.participation.map(\.cohort).sortedOnce()
    schools = cohorts.map(\.school).sortedOnce()
    guides = session.guides.sortedOnce()
  }

  func finding(_ rule: RuleID, _ severity: Severity, _ detail: FindingDetail) -> Finding {
    Finding(rule: rule, severity: severity, session: session.id, detail: detail)
  }

  /// The invited schools by what `value` says of them, the schools of nil left out; in the order of the
  /// first school of each group.
  func schools<Value: Equatable>(by value: (RecordID<School>) -> Value?) -> [(Value, [RecordID<School>])] {
    var groups: [(Value, [RecordID<School>])] = []
    for school in schools {
      guard let found = value(school) else { continue }
      if let index = groups.firstIndex(where: { $0.0 == found }) {
        groups[index].1.append(school)
      } else {
        groups.append((found, [school]))
      }
    }
    return groups
  }
}

extension Session {
  /// The part of its day the session takes; what goes on after midnight is cut off.
  public var span: TimeSpan {
    let latest = TimeOfDay.minutesPerDay - 1
    let begin = min(Int(start.minutes), latest - 1)
    let finish = min(max(begin + 1, Int(start.minutes) + minutes), latest)
    return TimeSpan(start: TimeOfDay(checked: begin), end: TimeOfDay(checked: finish))!
  }

  /// The whole session, past midnight too, on one scale for all days.
  var minutesSinceEpoch: Range<Int> {
    let begin = Int(day.daysSinceEpoch) * TimeOfDay.minutesPerDay + Int(start.minutes)
    return begin..<(begin + max(1, minutes))
  }
}

extension Array where Element: Comparable {
  /// Sorted, without doubles.
  func sortedOnce() -> [Element] {
    guard count > 1 else { return self }
    var result: [Element] = []
    for element in sorted() where result.last != element { result.append(element) }
    return result
  }
}
