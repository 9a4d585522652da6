/// The counted lines of a year's sessions, sorted out by cohort in one pass over the sessions.
///
/// A hundred thousand sessions are nothing special, so the pass takes the sessions as they lie in memory and
/// notes numbers only, chained a cohort; a cohort's few lines are put in order, and become events, when it is
/// counted.
struct AttendanceLedger {
  /// A held counted session with a line of a counted grade but no number in it, or without any line.
  private(set) var sessionsWithoutNumbers: [RecordID<Session>] = []
  /// Of these, the ones without any line, which no cohort can report.
  private(set) var sessionsWithoutLines = 0
  private(set) var uncountedCohorts: [UncountedCohort] = []

  private let records: YearRecords
  private let counting: SessionCount
  /// How first-timers are read, by what they were asked.
  private let readings: (counted: FirstTimerReading?, anything: FirstTimerReading?)
  private var entries: [Entry] = []
  /// What was written down of the counted group, entry by entry; empty where all pupils count.
  private var parts: [GroupFigures] = []
  /// By cohort, the entry that was added last; -1 where there is none.
  private var heads: [Int32]
  private var order: [(entry: Entry, position: Int32)] = []

  private struct Entry {
    let place: SessionPlace
    /// -1 where unknown.
    let attended: Int32
    let firstTimers: Int32
    let scope: FirstTimerScope
    /// The session belongs to an academy, which may have a fixed roster.
    let isInSeries: Bool
    /// The entry of the cohort that was added before it, or -1.
    let previous: Int32
  }

  init(_ records: YearRecords, cohorts: CohortTable, counting: SessionCount) {
    self.records = records
    self.counting = counting
    readings = (
      FirstTimerReading(scope: .counted, asked: counting.asked, counted: counting.setting),
      FirstTimerReading(scope: .anything, asked: counting.asked, counted: counting.setting)
    )
    heads = Array(repeating: -1, count: cohorts.keys.count)
    entries.reserveCapacity(records.sessions.count * 2)
    var finder = cohorts.finder
    var incomplete: [SessionPlace] = []
    var uncounted: [(place: SessionPlace, cohort: CohortKey, attended: Int)] = []
    records.sessions.all.withUnsafeBufferPointer { sessions in
      for position in sessions.indices
      where counting.counts(sessions[position].status, sessions[position].setting, sessions[position].day) {
        let place = SessionPlace(sessions[position].day, sessions[position].start, position)
        let expectsNumbers = counting.expectsNumbers(sessions[position].status)
        var isIncomplete = expectsNumbers && sessions[position].participation.isEmpty
        if isIncomplete { sessionsWithoutLines += 1 }
        sessions[position].participation.withUnsafeBufferPointer { lines in
          for line in lines.indices where cohorts.counts(lines[line].grade) {
            let attended = Self.packed(
              counting.number(attended: lines[line].attended, registered: lines[line].registered))
            if attended < 0 {
              guard expectsNumbers else { continue }
              if counting.isUnrecorded(lines[line], in: records) { isIncomplete = true }
            }
            if let cohort = finder.cohort(lines[line].school, lines[line].grade) {
              if counting.group != .everyone {
                parts.append(counting.part(of: lines[line], size: records.count(of: cohorts.keys[cohort])))
              }
              let entry = Entry(
                place: place, attended: attended, firstTimers: Self.packed(counting.new(lines[line].firstTimers)),
                scope: lines[line].firstTimerScope, isInSeries: sessions[position].academy != nil,
                previous: heads[cohort])
              heads[cohort] = Int32(entries.count)
              entries.append(entry)
            } else {
              uncounted.append((place, lines[line].cohort, max(0, Int(attended))))
            }
          }
        }
        if isIncomplete { incomplete.append(place) }
      }
    }
    sessionsWithoutNumbers = incomplete.sorted().map { records.sessions.all[$0.position].id }
    uncounted.sort { ($0.cohort, $0.place) < ($1.cohort, $1.place) }
    for line in uncounted {
      let session = records.sessions.all[line.place.position].id
      if uncountedCohorts.last?.cohort == line.cohort {
        uncountedCohorts[uncountedCohorts.count - 1].add(session, attended: line.attended)
      } else {
        uncountedCohorts.append(
          UncountedCohort(cohort: line.cohort, session: session, attended: line.attended))
      }
    }
  }

  /// The reach of a cohort straight from its numbers, which is all there is to most cohorts; nil where there is something
  /// to say of them (an academy, a part of a class, a contradiction, an impossible number) that takes the events.
  mutating func plainReach(
    _ cohort: Int, _ key: CohortKey, enrolled: Int?, isProvisional: Bool
  ) -> CohortReach? {
    guard counting.group == .everyone else { return nil }
    sortOut(cohort)
    var bounds = ReachBounds(enrolled: enrolled)
    var contacts = 0
    var unrecorded = 0
    for (entry, _) in order {
      let (attended, firstTimers) = (Int(entry.attended), Int(entry.firstTimers))
      guard !entry.isInSeries, firstTimers <= attended, attended <= bounds.enrolled else { return nil }
      guard attended >= 0 else {
        bounds.hasGap = true
        unrecorded += 1
        continue
      }
      var new = (atLeast: 0, atMost: attended)
      if firstTimers >= 0 {
        switch entry.scope == .counted ? readings.counted : readings.anything {
        case .exact: new = (firstTimers, firstTimers)
        case .atLeast: new.atLeast = firstTimers
        case .atMost: new.atMost = firstTimers
        case nil: break
        }
      }
      guard bounds.count(attended: attended, new: new) == nil else { return nil }
      contacts += attended
    }
    return CohortReach(
      plain: key, enrolled: enrolled, isProvisional: isProvisional, range: bounds.lower...bounds.upper,
      contacts: contacts, sessions: order.count - unrecorded, unrecorded: unrecorded)
  }

  /// Fills `events` with those of a cohort, in order; the array is the caller's, to be used again.
  mutating func collect(_ cohort: Int, _ key: CohortKey, into events: inout [ReachEvent]) {
    events.removeAll(keepingCapacity: true)
    sortOut(cohort)
    records.sessions.all.withUnsafeBufferPointer { sessions in
      for (entry, position) in order {
        let session = entry.place.position
        events.append(
          counting.event(
            session: sessions[session].id, number: Self.unpacked(entry.attended),
            new: Self.unpacked(entry.firstTimers), part: parts.isEmpty ? nil : parts[Int(position)],
            scope: entry.scope,
            roster: sessions[session].academy.flatMap { records.academies[$0]?.roster(of: key) }))
      }
    }
  }

  /// The entries of a cohort, in order.
  private mutating func sortOut(_ cohort: Int) {
    order.removeAll(keepingCapacity: true)
    var position = heads[cohort]
    while position >= 0 {
      order.append((entries[Int(position)], position))
      position = entries[Int(position)].previous
    }
    guard order.count > 1 else { return }
    // The chain runs from the last line to the first, so that lines of one session keep their order here.
    order.reverse()
    order.sort { $0.entry.place < $1.entry.place }
  }

  private static func packed(_ count: Int?) -> Int32 { count.map { Int32(ReachEvent.bounded($0)) } ?? -1 }
  private static func unpacked(_ count: Int32) -> Int? { count < 0 ? nil : Int(count) }
}

/// A session's place in the order of counting: day, start, id. The records stand in the order of their ids,
/// so a position stands for an id, and the three make one number to compare.
private struct SessionPlace: Comparable {
  private let number: UInt64

  init(_ day: Day, _ start: TimeOfDay, _ position: Int) {
    number =
      UInt64(Day.earliest.distance(to: day)) << 43 | UInt64(start.minutes) << 32 | UInt64(position)
  }

  var position: Int { Int(number & 0xFFFF_FFFF) }

  static func < (left: SessionPlace, right: SessionPlace) -> Bool { left.number < right.number }
}

/// Sessions that name a cohort without an enrolment in that year: their pupils are in no sum.
public struct UncountedCohort: Equatable, Sendable {
  public let cohort: CohortKey
  /// In order.
  public private(set) var sessions: [RecordID<Session>]
  public private(set) var contacts: Int

  fileprivate init(cohort: CohortKey, session: RecordID<Session>, attended: Int) {
    self.cohort = cohort
    sessions = [session]
    contacts = attended
  }

  fileprivate mutating func add(_ session: RecordID<Session>, attended: Int) {
    if sessions.last != session { sessions.append(session) }
    contacts += attended
  }
}
