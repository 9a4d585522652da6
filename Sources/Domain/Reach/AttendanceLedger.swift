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
  private var entries: [Entry] = []
  /// By cohort, the entry that was added last; -1 where there is none.
  private var heads: [Int32]
  private var order: [Entry] = []

  private struct Entry {
    let place: SessionPlace
    /// -1 where unknown.
    let attended: Int32
    let firstTimers: Int32
    let scope: FirstTimerScope
    /// The entry of the cohort that was added before it, or -1.
    let previous: Int32
  }

  init(_ records: YearRecords, cohorts: CohortTable, counting: SessionCount) {
    self.records = records
    self.counting = counting
    heads = Array(repeating: -1, count: cohorts.keys.count)
    entries.reserveCapacity(records.sessions.count * 2)
    var finder = cohorts.finder
    var incomplete: [SessionPlace] = []
    var uncounted: [(place: SessionPlace, cohort: CohortKey, attended: Int)] = []
    records.sessions.all.withUnsafeBufferPointer { sessions in
      for position in sessions.indices
      where counting.counts(sessions[position].status, sessions[position].setting, sessions[position].day) {
        let place = SessionPlace(sessions[position].day, sessions[position].start, position)
        var isIncomplete = sessions[position].participation.isEmpty
        if isIncomplete { sessionsWithoutLines += 1 }
        sessions[position].participation.withUnsafeBufferPointer { lines in
          for line in lines.indices where cohorts.counts(lines[line].grade) {
            let attended = Self.packed(lines[line].attended)
            if attended < 0 { isIncomplete = true }
            if let cohort = finder.cohort(lines[line].school, lines[line].grade) {
              let entry = Entry(
                place: place, attended: attended, firstTimers: Self.packed(lines[line].firstTimers),
                scope: lines[line].firstTimerScope, previous: heads[cohort])
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

  /// Fills `events` with those of a cohort, in order; the array is the caller's, to be used again.
  mutating func collect(_ cohort: Int, _ key: CohortKey, into events: inout [ReachEvent]) {
    events.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    var position = heads[cohort]
    while position >= 0 {
      order.append(entries[Int(position)])
      position = entries[Int(position)].previous
    }
    // The chain runs from the last line to the first, so that lines of one session keep their order here.
    order.reverse()
    order.sort { $0.place < $1.place }
    records.sessions.all.withUnsafeBufferPointer { sessions in
      for entry in order {
        let session = entry.place.position
        events.append(
          counting.event(
            session: sessions[session].id, attended: Self.unpacked(entry.attended),
            firstTimers: Self.unpacked(entry.firstTimers), scope: entry.scope,
            roster: sessions[session].academy.flatMap { records.academies[$0]?.roster(of: key) }))
      }
    }
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
