/// The counted lines of a year's sessions, sorted out by cohort in one pass over the sessions.
///
/// A hundred thousand sessions are nothing special, so the lines are numbers in flat arrays, chained a cohort;
/// events, with their ids, are made for one cohort at a time.
struct AttendanceLedger {
  /// The counted lines of a cohort that has no enrolment in this year.
  struct Uncounted {
    let cohort: CohortKey
    let session: RecordID<Session>
    let attended: Int
  }

  private struct Entry {
    let session: Int32
    let line: Int32
    var next: Int32
  }

  private let records: YearRecords
  private let counting: SessionCount
  private var entries: [Entry] = []
  private var first: [Int32]
  private var last: [Int32]

  private(set) var uncounted: [Uncounted] = []
  /// Held counted sessions with a line of a counted grade but no number in it, or without any line; in order.
  private(set) var sessionsWithoutNumbers: [RecordID<Session>] = []
  /// Of these, the ones without any line, which no cohort can report.
  private(set) var sessionsWithoutLines = 0

  init(_ records: YearRecords, cohorts: CohortTable, counting: SessionCount) {
    self.records = records
    self.counting = counting
    first = Array(repeating: -1, count: cohorts.keys.count)
    last = first
    let sessions = records.sessions.all
    entries.reserveCapacity(sessions.count)
    var finder = cohorts.finder
    for position in Self.order(sessions, counting: counting) {
      let participation = sessions[position].participation
      var isIncomplete = participation.isEmpty
      if participation.isEmpty { sessionsWithoutLines += 1 }
      for line in participation.indices where cohorts.counts(participation[line].grade) {
        if participation[line].attended == nil { isIncomplete = true }
        if let cohort = finder.cohort(participation[line].school, participation[line].grade) {
          append(Entry(session: Int32(position), line: Int32(line), next: -1), to: cohort)
        } else {
          uncounted.append(
            Uncounted(
              cohort: participation[line].cohort, session: sessions[position].id,
              attended: ReachEvent.bounded(participation[line].attended ?? 0)))
        }
      }
      if isIncomplete { sessionsWithoutNumbers.append(sessions[position].id) }
    }
  }

  /// The positions of the counted sessions by day, start and id. The records stand in the order of their ids, so
  /// a position stands for an id, and the three make one number to sort by.
  private static func order(_ sessions: [Session], counting: SessionCount) -> [Int] {
    var keys: [UInt64] = []
    keys.reserveCapacity(sessions.count)
    for position in sessions.indices where counting.counts(sessions[position]) {
      let day = UInt64(Day.earliest.distance(to: sessions[position].day))
      let start = UInt64(sessions[position].start.minutes)
      keys.append(day << 43 | start << 32 | UInt64(position))
    }
    keys.sort()
    return keys.map { Int($0 & 0xFFFF_FFFF) }
  }

  private mutating func append(_ entry: Entry, to cohort: Int) {
    let position = Int32(entries.count)
    entries.append(entry)
    if last[cohort] < 0 { first[cohort] = position } else { entries[Int(last[cohort])].next = position }
    last[cohort] = position
  }

  /// Fills `events` with those of a cohort, in order; the array is the caller's, to be used again.
  func collect(_ cohort: Int, into events: inout [ReachEvent]) {
    events.removeAll(keepingCapacity: true)
    var position = first[cohort]
    while position >= 0 {
      let entry = entries[Int(position)]
      let session = Int(entry.session)
      let academy = records.sessions.all[session].academy.flatMap { records.academies[$0] }
      events.append(
        counting.event(
          records.sessions.all[session].participation[Int(entry.line)], session: records.sessions.all[session].id,
          academy: academy))
      position = entry.next
    }
  }
}
