/// A stretch of a weekday on which a venue is open. A weekday may have several, and one without any is a day on which the
/// venue is closed.
public struct OpeningHours: Visitable {
  public var weekday: Weekday
  public var start: TimeOfDay
  public var end: TimeOfDay
  public var unknown = UnknownFields()

  public init(weekday: Weekday, start: TimeOfDay, end: TimeOfDay) {
    self.weekday = weekday
    self.start = start
    self.end = end
  }

  public static var blank: OpeningHours {
    OpeningHours(weekday: .monday, start: TimeOfDay(checked: 0), end: TimeOfDay(checked: 0))
  }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("weekday", &weekday)
    try visitor.field("start", &start)
    try visitor.field("end", &end)
    try visitor.unknown(&unknown)
  }

  /// Nil where it ends before it begins, and is open at no time.
  public var span: TimeSpan? { TimeSpan(start: start, end: end) }
}

extension Venue {
  /// When the venue is open on a weekday, by start; stretches that touch or overlap are one. Empty where it is closed
  /// that day, nil where nobody knows its hours.
  public func openSpans(on weekday: Weekday) -> [TimeSpan]? {
    guard openingHours.contains(where: { $0.span != nil }) else { return nil }
    var merged: [TimeSpan] = []
    let spans = openingHours.filter { $0.weekday == weekday }.compactMap(\.span)
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1] = TimeSpan(start: last.start, end: max(last.end, span.end)) ?? last
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}
