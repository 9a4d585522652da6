/// Takes the calendar of a venue or a guide in, as the times at which it is taken. What for is not kept.
///
/// Taken in again it changes nothing; an event that moved, or is cancelled, is known by its UID. Nothing has been changed
/// yet: a dry run shows this and stops.
public struct BusyTimeImport: Sendable {
  /// Whose calendar it is.
  public enum Subject: Hashable, Sendable {
    case venue(RecordID<Venue>)
    case guide(RecordID<Guide>)
  }

  public typealias LeftOut = BusyTimeLeftOut

  /// The whole import as one change that can be undone; empty where all of it is there already.
  public let edit: Edit
  /// By their beginning.
  public let added: [BusyTime]
  public let removed: [BusyTime]
  /// Times that were there and are in the calendar.
  public let unchanged: Int
  /// Events that give no time, by reason.
  public let leftOut: [LeftOut: Int]
  /// From top to bottom.
  public let problems: [CalendarProblem]
  /// Open sessions, of today or later, that the calendar now forbids and did not before; by day and start.
  public let clashes: [Finding]

  /// So many times are taken at most.
  public static let most = 20_000

  /// - Parameters:
  ///   - fileName: what the history calls the calendar.
  ///   - year: repetitions are written out over this school year; what is known of other years stays.
  ///   - isWhole: whether times of the year that came from a calendar and are not in this one are taken away.
  /// - Throws: `Refusal` where there is no such venue or guide, `CalendarRefusal` where the file is no calendar.
  public init(
    _ bytes: [UInt8], fileName: String, for subject: Subject, year: SchoolYear, isWhole: Bool = false, today: Day,
    in alliance: Alliance
  ) throws {
    let events = CalendarEvents(try CalendarReader(bytes), in: year.firstDate...year.lastDate)
    let before = try subject.times(in: alliance)
    let after = Self.merged(before, with: events, in: year, isWhole: isWhole)
    guard after.count <= max(Self.most, before.count) else { throw CalendarRefusal.tooMany(limit: Self.most) }
    (added, removed) = (Self.difference(after, before), Self.difference(before, after))
    unchanged = after.count { $0.event != nil } - added.count
    leftOut = events.leftOut
    problems = events.problems
    // Where nothing came and nothing went, the order in the file is left as it is.
    let isNews = !added.isEmpty || !removed.isEmpty
    let edit = isNews ? try subject.edit(after, named: fileName, in: alliance) : Edit(.imported, fileName, [])
    self.edit = edit
    clashes = isNews ? try subject.clashes(in: alliance, after: edit, year: year, from: today) : []
  }

  private static func merged(
    _ before: [BusyTime], with events: CalendarEvents, in year: SchoolYear, isWhole: Bool
  ) -> [BusyTime] {
    let told = Dictionary(uniqueKeysWithValues: events.told.map { ($0.event, $0) })
    var result: [BusyTime] = []
    var known: [String: Set<BusySpan>] = [:]
    for time in before {
      let isInYear = time.last >= year.firstDate && time.first <= year.lastDate
      if let event = time.event, let news = told[event] {
        let isReplaced = news.replaced.contains(CalendarEvents.BusyStart(time.span))
        let isKept =
          news.isPartial ? !isReplaced : !isInYear && (news.repeats || news.isElsewhere)
        guard isKept || news.spans.contains(time.span) else { continue }
        known[event, default: []].insert(time.span)
      } else if let event = time.event, isWhole, isInYear, !events.unclear.contains(event) {
        continue
      }
      result.append(time)
    }
    for news in events.told {
      for span in news.spans.subtracting(known[news.event] ?? []) {
        result.append(BusyTime(event: news.event, first: span.first, start: span.start, last: span.last, end: span.end))
      }
    }
    return result.sorted { ($0.span, $0.event ?? "") < ($1.span, $1.event ?? "") }
  }

  /// The times of the one that are not among the others.
  private static func difference(_ times: [BusyTime], _ others: [BusyTime]) -> [BusyTime] {
    struct Key: Hashable {
      let event: String?
      let span: BusySpan
    }
    let there = Set(others.map { Key(event: $0.event, span: $0.span) })
    return times.filter { !there.contains(Key(event: $0.event, span: $0.span)) }
  }
}

extension BusyTimeImport.Subject {
  fileprivate func times(in alliance: Alliance) throws(Refusal) -> [BusyTime] {
    switch self {
    case .venue(let id):
      guard let venue = alliance.venues[id] else { throw .noSuchRecord(kind: .venue, id: id.text) }
      return venue.bookings
    case .guide(let id):
      guard let guide = alliance.guides[id] else { throw .noSuchRecord(kind: .guide, id: id.text) }
      return guide.busy
    }
  }

  fileprivate func edit(_ times: [BusyTime], named name: String, in alliance: Alliance) throws(Refusal) -> Edit {
    func replaced<R: Record>(_ before: R?, _ change: (inout R) -> Void) throws(Refusal) -> Replacement<R>? {
      guard var after = before else { return nil }
      change(&after)
      try after.checkFields(since: before)
      return Replacement(before: before, after: after)
    }
    let mutation: Mutation? =
      switch self {
      case .venue(let id): try replaced(alliance.venues[id]) { $0.bookings = times }.map { .venue($0) }
      case .guide(let id): try replaced(alliance.guides[id]) { $0.busy = times }.map { .guide($0) }
      }
    return Edit(.imported, name, mutation.map { [$0] } ?? [])
  }

  fileprivate func clashes(
    in alliance: Alliance, after edit: Edit, year: SchoolYear, from today: Day
  ) throws(Refusal) -> [Finding] {
    var changed = alliance
    try changed.apply(edit)
    let old = Set(findings(in: alliance, year, from: today))
    return findings(in: changed, year, from: today).filter { !old.contains($0) }
  }

  private func findings(in alliance: Alliance, _ year: SchoolYear, from today: Day) -> [Finding] {
    // As the board finds them: a rule that the alliance has turned off forbids nothing.
    let board = SchedulingBoard(alliance, year: year)
    return board.sessions.filter { $0.status.isOpen && $0.day >= today && concerns($0) }
      .flatMap(board.findings(for:)).filter { finding in
        switch (self, finding.detail) {
        case (.venue, .venueBooked): true
        case (.guide(let id), .guideBusy(let busy, _)): busy == id
        default: false
        }
      }
  }

  private func concerns(_ session: Session) -> Bool {
    switch self {
    case .venue(let id): session.venue == id
    case .guide(let id): session.guides.contains(id)
    }
  }
}
