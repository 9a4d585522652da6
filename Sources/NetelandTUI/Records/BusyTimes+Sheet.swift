import Domain

/// The times at which a venue or a guide is taken, as people type them: `25/11 13:30-16:00; 3/12-5/12`.
///
/// Those that came from a calendar are not shown: they are many, and the next import brings them back.
enum BusyTimesField {
  static func field<Subject: Visitable>(
    _ key: String, _ times: WritableKeyPath<Subject, [BusyTime]> & Sendable, in world: World
  ) -> SheetField<Subject> {
    let (format, year, today) = (world.format, world.year, world.today)
    return SheetField<Subject>(key, .text) { subject in
      let typed = subject[keyPath: times].filter { $0.event == nil }
      return .text(typed.map { text($0.span, format) }.joined(separator: "; "))
    } set: { subject, value in
      var found: [BusyTime] = []
      for part in value.trimmed.split(separator: ";").map({ String($0).trimmed }) where !part.isEmpty {
        guard let span = span(part, in: year, today: today), !span.minutesSinceEpoch.isEmpty
        else { return .notTimes(part) }
        // One that was there keeps the keys the program does not know.
        let known = subject[keyPath: times].first { $0.event == nil && $0.span == span }
        found.append(known ?? BusyTime(first: span.first, start: span.start, last: span.last, end: span.end))
      }
      subject[keyPath: times] = found + subject[keyPath: times].filter { $0.event != nil }
      return nil
    }
    .atMost(1_000)
  }

  /// `25/11/2026 13:30-16:00`, `25/11/2026 22:00 - 26/11/2026 02:00`, `25/11/2026-27/11/2026`
  static func text(_ span: BusySpan, _ format: Format) -> String {
    let (first, last) = (format.dateOnly(span.first), format.dateOnly(span.last))
    guard span.start != nil || span.end != nil else { return first == last ? first : "\(first)-\(last)" }
    let (start, end) = (span.start?.description ?? "00:00", span.end?.description ?? "24:00")
    return first == last ? "\(first) \(start)-\(end)" : "\(first) \(start) - \(last) \(end)"
  }

  static func span(_ text: String, in year: SchoolYear, today: Day) -> BusySpan? {
    if let days = DaySpan(text, in: year, today: today) {
      return BusySpan(first: days.first, last: days.last)
    }
    for index in text.indices where text[index] == "-" || text[index] == "–" {
      let before = String(text[..<index]).trimmed
      let after = String(text[text.index(after: index)...]).trimmed
      guard let begin = moment(before, in: year, today: today), begin.minutes < TimeOfDay.minutesPerDay
      else { continue }
      let start = begin.minutes == 0 ? nil : TimeOfDay(minutes: begin.minutes)
      if let end = moment(after, in: year, today: today) {
        // Midnight at the beginning of a day is the end of the one before.
        let last = end.minutes == 0 ? end.day.adding(days: -1) : end.day
        return BusySpan(first: begin.day, start: start, last: last, end: inside(end.minutes))
      }
      if let end = minutes(after) {
        return BusySpan(first: begin.day, start: start, last: begin.day, end: inside(end))
      }
    }
    return nil
  }

  /// Nil for midnight, whichever.
  private static func inside(_ minutes: Int) -> TimeOfDay? { minutes == 0 ? nil : TimeOfDay(minutes: minutes) }

  /// `25/11 13:30`
  private static func moment(
    _ text: String, in year: SchoolYear, today: Day
  ) -> (day: Day, minutes: Int)? {
    guard let space = text.lastIndex(where: \.isWhitespace), let minutes = minutes(String(text[space...]).trimmed),
      let days = DaySpan(String(text[..<space]).trimmed, in: year, today: today), days.first == days.last
    else { return nil }
    return (days.first, minutes)
  }

  /// 0...1440: `24:00` is the end of the day.
  private static func minutes(_ text: String) -> Int? {
    if ["24:00", "24", "24u", "2400"].contains(text) { return TimeOfDay.minutesPerDay }
    return DayInput.time(text).map { Int($0.minutes) }
  }
}
