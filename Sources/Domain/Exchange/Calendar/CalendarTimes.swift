/// When an event of a calendar is, read from its lines.
struct CalendarTimes {
  /// A date or time in its zone.
  struct Point: Hashable {
    let stamp: CalendarStamp
    /// Seconds since 1970-01-01 00:00 UTC; of a whole day its seconds on the wall, which is the same everywhere.
    let instant: Int
  }

  /// Of each event its first time; of VFREEBUSY none.
  let start: Point
  /// How long it lasts, in seconds: on the wall of the start where that is how it is said.
  let length: Int
  let zone: CalendarZone
  /// Whether an event ends after so many seconds on the clock, however the wall changes meanwhile.
  private let isExact: Bool

  init(
    _ event: CalendarReader.RawEvent, zones: [String: CalendarZone], problems: inout [CalendarProblem]
  ) throws(CalendarProblem) {
    guard let line = event.first("DTSTART") else {
      throw CalendarProblem(line: event.line, kind: .missing(property: "DTSTART"), found: "BEGIN:VEVENT")
    }
    zone = Self.zone(of: line, among: zones, problems: &problems)
    start = try Self.point(line.value[...], of: line, in: zone)
    if let end = event.first("DTEND") {
      let other = Self.zone(of: end, among: zones, problems: &problems)
      let point = try Self.point(end.value[...], of: end, in: other)
      guard point.stamp.isDay == start.stamp.isDay else {
        throw CalendarProblem(line: end.number, kind: .unreadable(property: "DTEND"), found: end.value)
      }
      isExact = line.parameter("TZID") != end.parameter("TZID") || point.stamp.isUTC
      length = isExact ? point.instant - start.instant : point.stamp.seconds - start.stamp.seconds
      guard length >= 0 else {
        throw CalendarProblem(line: end.number, kind: .endsBeforeItBegins, found: end.value)
      }
    } else if let duration = event.first("DURATION") {
      isExact = false
      guard let seconds = CalendarDuration.seconds(duration.value), seconds >= 0 else {
        throw CalendarProblem(line: duration.number, kind: .unreadable(property: "DURATION"), found: duration.value)
      }
      length = seconds
    } else {
      isExact = false
      length = start.stamp.isDay ? CalendarStamp.secondsPerDay : 0
    }
  }

  /// The point of one time, which begins at this second on the wall of the start.
  func point(atWall seconds: Int) -> Point {
    let stamp = CalendarStamp(seconds: seconds, isDay: start.stamp.isDay, isUTC: start.stamp.isUTC)
    return Point(stamp: stamp, instant: Self.instant(of: stamp, in: zone))
  }

  /// From when to when on the wall of Brussels, one time that begins at this point. Nil where it takes no time.
  func span(at point: Point) -> BusySpan? {
    if start.stamp.isDay {
      let days = max(1, (length + CalendarStamp.secondsPerDay - 1) / CalendarStamp.secondsPerDay)
      guard let first = Day(daysSinceEpoch: point.stamp.day) else { return nil }
      return BusySpan(first: first, last: first.adding(days: days - 1))
    }
    let end =
      isExact || point.stamp.isUTC
      ? point.instant + length
      : Self.instant(of: CalendarStamp(seconds: point.stamp.seconds + length, isDay: false), in: zone)
    return BusySpan(fromUTC: point.instant, to: end)
  }

  // MARK: Reading

  /// - Returns: the zone of the times of a line; what nobody knows is taken for Brussels.
  static func zone(
    of line: ContentLine, among zones: [String: CalendarZone], problems: inout [CalendarProblem]
  ) -> CalendarZone {
    guard let id = line.parameter("TZID") else { return .brussels }
    if let zone = CalendarZone(named: id) ?? zones[id] { return zone }
    problems.append(CalendarProblem(line: line.number, kind: .unknownZone, found: id))
    return .brussels
  }

  static func point(
    _ text: Substring, of line: ContentLine, in zone: CalendarZone
  ) throws(CalendarProblem) -> Point {
    guard let stamp = CalendarStamp(text) else {
      throw CalendarProblem(line: line.number, kind: .unreadable(property: line.name), found: line.value)
    }
    return Point(stamp: stamp, instant: instant(of: stamp, in: zone))
  }

  private static func instant(of stamp: CalendarStamp, in zone: CalendarZone) -> Int {
    stamp.isDay || stamp.isUTC ? stamp.seconds : zone.utc(ofWall: stamp.seconds)
  }
}

extension BusySpan {
  /// The minutes that are touched, on the wall of Brussels; nil where there is none, or outside the years of a `Day`.
  init?(fromUTC start: Int, to end: Int) {
    guard end > start else { return nil }
    let from = BrusselsWall.seconds(atUTC: start).flooring(60)
    // Rounded up: a minute that is begun is taken. In the night that has an hour twice, the wall may stand still.
    let to = max(from + 1, -(-BrusselsWall.seconds(atUTC: end)).flooring(60))
    let minutesPerDay = TimeOfDay.minutesPerDay
    guard let first = Day(daysSinceEpoch: from.flooring(minutesPerDay)),
      let last = Day(daysSinceEpoch: (to - 1).flooring(minutesPerDay))
    else { return nil }
    let begin = WallTime(minutesSinceEpoch: from).time
    let finish = WallTime(minutesSinceEpoch: to).time
    // Midnight is the beginning or the end of a day.
    self.init(
      first: first, start: begin.minutes == 0 ? nil : begin, last: last, end: finish.minutes == 0 ? nil : finish)
  }
}
