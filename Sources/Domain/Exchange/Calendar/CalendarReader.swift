/// The events of a calendar (RFC 5545) as they stand there, and what could not be read. Notes, alarms and tasks are passed
/// over; of an event only when it is and whether it takes up time.
struct CalendarReader {
  /// An event, or the busy times of somebody (VFREEBUSY).
  struct RawEvent {
    /// Of its BEGIN.
    let line: Int
    let isFreeBusy: Bool
    /// The lines that count, in their order.
    fileprivate(set) var lines: [ContentLine] = []

    func first(_ name: String) -> ContentLine? { lines.first { $0.name == name } }
    func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }
  }

  private(set) var events: [RawEvent] = []
  private(set) var zones: [String: CalendarZone] = [:]
  private(set) var problems: [CalendarProblem] = []

  /// The properties that say when an event is.
  private static let counted: Set<String> = [
    "UID", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS",
    "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "FREEBUSY",
  ]

  init(_ bytes: [UInt8]) throws(CalendarRefusal) {
    var open: [(name: String, line: Int)] = []
    var zone = RawZone()
    var isCalendar = false
    for (text, number) in UnfoldedLines(bytes) {
      guard let line = ContentLine(text, number: number) else {
        if isCalendar { problems.append(CalendarProblem(line: number, kind: .notALine, found: Self.excerpt(text))) }
        continue
      }
      switch line.name {
      case "BEGIN":
        let name = line.value.uppercased()
        isCalendar = isCalendar || name == "VCALENDAR"
        if name == "VEVENT" || name == "VFREEBUSY" {
          events.append(RawEvent(line: number, isFreeBusy: name == "VFREEBUSY"))
        }
        if name == "VTIMEZONE" { zone = RawZone() }
        if name == "STANDARD" || name == "DAYLIGHT" { zone.observances.append([]) }
        open.append((name, number))
      case "END":
        let name = line.value.uppercased()
        guard let index = open.lastIndex(where: { $0.name == name }) else {
          problems.append(CalendarProblem(line: number, kind: .badNesting, found: "END:\(line.value)"))
          continue
        }
        for lost in open[(index + 1)...] {
          problems.append(CalendarProblem(line: lost.line, kind: .badNesting, found: "BEGIN:\(lost.name)"))
        }
        open.removeSubrange(index...)
        if name == "VTIMEZONE", let id = zone.id, let read = zone.zone { zones[id] = read }
      default: take(line, in: open.last?.name, &zone)
      }
    }
    guard isCalendar else { throw .notACalendar }
    for lost in open {
      problems.append(CalendarProblem(line: lost.line, kind: .badNesting, found: "BEGIN:\(lost.name)"))
      // The file was cut off: what is there of the event may not be all that was said.
      events.removeAll { $0.line == lost.line }
    }
  }

  private mutating func take(_ line: ContentLine, in component: String?, _ zone: inout RawZone) {
    switch component {
    case "VEVENT", "VFREEBUSY":
      guard Self.counted.contains(line.name) else { return }
      if !line.isUTF8 { problems.append(CalendarProblem(line: line.number, kind: .notUTF8, found: line.value)) }
      events[events.count - 1].lines.append(line)
    case "VTIMEZONE" where line.name == "TZID": zone.id = line.value
    case "STANDARD", "DAYLIGHT":
      if !zone.observances.isEmpty { zone.observances[zone.observances.count - 1].append(line) }
    default: break
    }
  }

  private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(80), as: UTF8.self)
  }
}

/// A VTIMEZONE while it is read.
private struct RawZone {
  var id: String?
  /// The lines of each STANDARD and DAYLIGHT.
  var observances: [[ContentLine]] = []

  /// So many changes of the clock are looked at: all there are up to the last `Day`, and no end of them.
  private static let mostOnsets = 2_000

  /// Nil where it says nothing that can be used.
  var zone: CalendarZone? {
    var onsets: [CalendarZone.Onset] = []
    var budget = Self.mostOnsets
    for lines in observances {
      func value(_ name: String) -> String? { lines.first { $0.name == name }?.value }
      guard let start = value("DTSTART").flatMap(Self.start), !start.isUTC,
        let before = value("TZOFFSETFROM").flatMap(Self.offset), let after = value("TZOFFSETTO").flatMap(Self.offset)
      else { continue }
      var days = [start.day]
      if let text = value("RRULE"), let rule = try? RecurrenceRule(text) {
        let all = try? Recurrence(rule: rule, first: start.day)
          .days(from: start.day, through: Int(Day.latest.daysSinceEpoch), budget: &budget)
        days = all ?? days
      }
      for line in lines where line.name == "RDATE" {
        days += line.value.split(separator: ",").compactMap { CalendarStamp($0)?.day }.prefix(Self.mostOnsets)
      }
      let hour = start.seconds - start.day * CalendarStamp.secondsPerDay
      onsets += days.map {
        CalendarZone.Onset(wall: $0 * CalendarStamp.secondsPerDay + hour, before: before, offset: after)
      }
    }
    return onsets.isEmpty ? nil : .defined(onsets.sorted { $0.wall < $1.wall })
  }

  /// Some calendars let a zone begin in 1601, before the first `Day`: of those years nothing is asked.
  private static func start(_ text: String) -> CalendarStamp? {
    guard let year = Int(text.prefix(4)), year < Day.supportedYears.lowerBound else { return CalendarStamp(text) }
    return CalendarStamp("1970" + text.dropFirst(4))
  }

  /// `+0100`, `-043000`: seconds ahead of UTC.
  private static func offset(_ text: String) -> Int? {
    let digits = text.dropFirst().compactMap(\.wholeNumberValue)
    guard let sign = text.first, sign == "+" || sign == "-", digits.count == text.count - 1,
      digits.count == 4 || digits.count == 6
    else { return nil }
    let parts = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    guard parts[0] < 24, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    let seconds = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    return sign == "-" ? -seconds : seconds
  }
}
