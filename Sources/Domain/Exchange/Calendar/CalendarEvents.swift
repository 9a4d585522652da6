/// The busy times of the events of a calendar in some days: repetitions written out, exceptions put in their place.
struct CalendarEvents {
  /// What a calendar says of one event, by UID: all there is of it in these days.
  struct Told {
    let event: String
    var spans: Set<BusySpan> = []
    var repeats = false
    /// Its one time lies outside these days.
    var isElsewhere = false
    /// Not all of it is said here, or understood: what is known of it stays, but for the times that are replaced.
    var isPartial = false
    /// When the times began that others are told in the place of.
    var replaced: Set<BusyStart> = []
  }

  /// When a busy time begins.
  struct BusyStart: Hashable {
    let day: Day
    /// Nil for a whole day.
    let start: TimeOfDay?

    init(_ span: BusySpan) {
      day = span.first
      start = span.start
    }

    /// Nil outside the days there are.
    init?(_ point: CalendarTimes.Point) {
      let span =
        point.stamp.isDay
        ? Day(daysSinceEpoch: point.stamp.day).map { BusySpan(first: $0, last: $0) }
        : BusySpan(fromUTC: point.instant, to: point.instant + 60)
      guard let span else { return nil }
      self.init(span)
    }
  }

  private(set) var told: [Told] = []
  /// Events of which something could not be read: what is known of them stays.
  private(set) var unclear: Set<String> = []
  private(set) var leftOut: [BusyTimeLeftOut: Int] = [:]
  private(set) var problems: [CalendarProblem]

  /// So many steps are taken to write out repetitions: thousands of years of weeks, and no end of them.
  private static let mostSteps = 2_000_000
  private let days: ClosedRange<Day>
  private let zones: [String: CalendarZone]
  private var budget = CalendarEvents.mostSteps
  /// Whether a repetition of the event at hand was not understood.
  private var isIncomplete = false

  /// - Parameter days: only what lies in these is given.
  init(_ reader: CalendarReader, in days: ClosedRange<Day>) {
    self.days = days
    zones = reader.zones
    problems = reader.problems
    var order: [String] = []
    var nameless: [CalendarReader.RawEvent] = []
    var groups: [String: [CalendarReader.RawEvent]] = [:]
    for event in reader.events {
      let uid = event.first("UID")?.value ?? ""
      if CalendarUID.isOurs(uid) {
        leftOut[.own, default: 0] += 1
        continue
      }
      if uid.isEmpty, !event.isFreeBusy {
        nameless.append(event)
      }
      // Without one, each hour is an event of its own.
      let name = uid.isEmpty ? "\u{0}" + event.lines.map(\.value).joined(separator: "\u{0}") : uid
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(event)
    }
    if let first = nameless.first {
      let start = first.first("DTSTART")?.value ?? ""
      problems.append(CalendarProblem(line: first.line, kind: .noUID(events: nameless.count), found: start))
    }
    for name in order { take(groups[name] ?? [], as: BusyTime.event(ofUID: name)) }
    problems.sort { ($0.line, $0.found) < ($1.line, $1.found) }
  }

  // MARK: One event

  /// All of one UID: the event itself, in its latest version, and the times of it that were changed.
  private mutating func take(_ group: [CalendarReader.RawEvent], as event: String) {
    var told = Told(event: event)
    let changes = group.filter { $0.first("RECURRENCE-ID") != nil }
    let masters = group.filter { $0.first("RECURRENCE-ID") == nil }
    // Of several versions the one with the highest number, else the last.
    let master = masters.enumerated().max { ($0.element.sequence, $0.offset) < ($1.element.sequence, $1.offset) }?
      .element
    var isUnclear = false
    isIncomplete = false
    var replaced: Set<Int> = []
    for change in changes {
      do throws(CalendarProblem) {
        let point = try pointReplaced(by: change)
        replaced.insert(point.instant)
        if let start = BusyStart(point) { told.replaced.insert(start) }
        told.spans.formUnion(try spans(of: change, without: []))
      } catch {
        problems.append(error)
        isUnclear = true
      }
    }
    if let master {
      told.repeats = master.lines.contains { ["RRULE", "RDATE", "FREEBUSY"].contains($0.name) }
      let elsewhere = leftOut[.outsideYear, default: 0]
      do throws(CalendarProblem) {
        told.spans.formUnion(try spans(of: master, without: replaced))
      } catch {
        problems.append(error)
        isUnclear = true
      }
      told.isElsewhere = leftOut[.outsideYear, default: 0] > elsewhere
      told.isPartial = isIncomplete
    } else {
      // Only some times of a repetition that was told before.
      told.repeats = true
      told.isPartial = true
    }
    if isUnclear { unclear.insert(event) } else { self.told.append(told) }
  }

  private mutating func pointReplaced(
    by change: CalendarReader.RawEvent
  ) throws(CalendarProblem) -> CalendarTimes.Point {
    let line = change.first("RECURRENCE-ID")!
    if line.parameter("RANGE") != nil {
      problems.append(CalendarProblem(line: line.number, kind: .thisAndFuture, found: line.value))
    }
    let zone = CalendarTimes.zone(of: line, among: zones, problems: &problems)
    return try CalendarTimes.point(line.value[...], of: line, in: zone)
  }

  /// The busy times of an event but for those that begin at these instants.
  private mutating func spans(
    of event: CalendarReader.RawEvent, without replaced: Set<Int>
  ) throws(CalendarProblem) -> Set<BusySpan> {
    if event.isFreeBusy { return try freeBusy(event) }
    if event.first("STATUS")?.value.uppercased() == "CANCELLED" { return leave(.cancelled) }
    if event.isFree { return leave(.free) }
    let times = try CalendarTimes(event, zones: zones, problems: &problems)
    guard times.span(at: times.start) != nil else { return leave(.noTime) }
    let points = try points(of: event, times).filter { !replaced.contains($0.instant) }
    let found = Set(points.compactMap(times.span).filter(isInside))
    return found.isEmpty && replaced.isEmpty ? leave(.outsideYear) : found
  }

  private mutating func leave(_ reason: BusyTimeLeftOut) -> Set<BusySpan> {
    leftOut[reason, default: 0] += 1
    return []
  }

  private func isInside(_ span: BusySpan) -> Bool { span.first <= days.upperBound && span.last >= days.lowerBound }

  // MARK: Repetitions

  private mutating func points(
    of event: CalendarReader.RawEvent, _ times: CalendarTimes
  ) throws(CalendarProblem) -> [CalendarTimes.Point] {
    var points: [CalendarTimes.Point] = [times.start]
    let long = times.length / CalendarStamp.secondsPerDay + 2
    let from = Int(days.lowerBound.daysSinceEpoch) - long
    let through = Int(days.upperBound.daysSinceEpoch) + 1
    for line in event.all("RRULE") {
      do {
        let rule = try RecurrenceRule(line.value)
        let found = try Recurrence(rule: rule, first: times.start.stamp.day)
          .days(from: from, through: through, budget: &budget)
        let hour = times.start.stamp.seconds - times.start.stamp.day * CalendarStamp.secondsPerDay
        points += found.lazy.filter { $0 >= from }
          .map { times.point(atWall: $0 * CalendarStamp.secondsPerDay + hour) }
          .filter { isUntil(rule.until, $0, times) }
      } catch let error as RecurrenceRule.NotUnderstood {
        problems.append(CalendarProblem(line: line.number, kind: .repetitionNotUnderstood, found: error.part))
        isIncomplete = true
      } catch {
        throw CalendarProblem(line: line.number, kind: .tooOften, found: line.value)
      }
    }
    for line in event.all("EXRULE") {
      problems.append(CalendarProblem(line: line.number, kind: .repetitionNotUnderstood, found: "EXRULE"))
      isIncomplete = true
    }
    for line in event.all("RDATE") { points += try listed(line).map(\.point) }
    var excepted: Set<Int> = []
    var exceptedDays: Set<Int> = []
    for line in event.all("EXDATE") {
      for (point, _) in try listed(line) {
        // Some calendars except the day of an event that has an hour.
        if point.stamp.isDay { exceptedDays.insert(point.stamp.day) } else { excepted.insert(point.instant) }
      }
    }
    return points.filter { !excepted.contains($0.instant) && !exceptedDays.contains($0.stamp.day) }
  }

  /// UNTIL is the last time there can be: a day, or a moment.
  private func isUntil(_ until: CalendarStamp?, _ point: CalendarTimes.Point, _ times: CalendarTimes) -> Bool {
    guard let until, point != times.start else { return true }
    if until.isDay || point.stamp.isDay { return point.stamp.day <= until.day }
    return until.isUTC ? point.instant <= until.seconds : point.stamp.seconds <= until.seconds
  }

  /// The points of a list, and of a period what follows its `/`.
  private mutating func listed(
    _ line: ContentLine
  ) throws(CalendarProblem) -> [(point: CalendarTimes.Point, rest: Substring)] {
    let zone = CalendarTimes.zone(of: line, among: zones, problems: &problems)
    var found: [(CalendarTimes.Point, Substring)] = []
    for part in line.value.split(separator: ",") {
      let slash = part.firstIndex(of: "/")
      let point = try CalendarTimes.point(part[..<(slash ?? part.endIndex)], of: line, in: zone)
      found.append((point, slash.map { part[part.index(after: $0)...] } ?? ""))
    }
    return found
  }

  /// `FREEBUSY:20261125T120000Z/PT2H,…`
  private mutating func freeBusy(_ event: CalendarReader.RawEvent) throws(CalendarProblem) -> Set<BusySpan> {
    var spans: Set<BusySpan> = []
    for line in event.all("FREEBUSY") where line.parameter("FBTYPE")?.uppercased() != "FREE" {
      for (point, rest) in try listed(line) {
        let end = CalendarDuration.seconds(rest).map { point.instant + $0 } ?? CalendarStamp(rest)?.seconds
        guard let end else {
          throw CalendarProblem(line: line.number, kind: .unreadable(property: "FREEBUSY"), found: line.value)
        }
        if let span = BusySpan(fromUTC: point.instant, to: end), isInside(span) { spans.insert(span) }
      }
    }
    return spans
  }
}

extension CalendarReader.RawEvent {
  fileprivate var sequence: Int { first("SEQUENCE").flatMap { Int($0.value) } ?? 0 }

  fileprivate var isFree: Bool {
    first("TRANSP")?.value.uppercased() == "TRANSPARENT"
      || first("X-MICROSOFT-CDO-BUSYSTATUS")?.value.uppercased() == "FREE"
  }
}

extension BusyTime {
  /// Fifteen letters of a UID: no digits, that nobody takes it for a number of a person, and so many that no two UIDs of an
  /// alliance have the same.
  static func event(ofUID uid: String) -> String {
    var bits = ContentHash(Array(uid.utf8)).bits
    var letters: [UInt8] = []
    for _ in 0..<15 {
      letters.append(UInt8(ascii: "a") + UInt8(bits & 15))
      bits >>= 4
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
