/// The seats of a school year that pupils have still to take, or of which nobody wrote down who took them, by cohort.
///
/// A line's seats are the registered pupils; before anybody has registered, the session's places that are left, shared
/// among its cohorts by the pupils invited, and never more than these. An academy with a fixed roster gives its seats
/// once, for those of the roster who have not been seen yet.
public struct PlannedSeats: Equatable, Sendable {
  /// The seats that one session offers one cohort.
  public struct Offer: Equatable, Sendable {
    public let cohort: CohortKey
    public let day: Day
    public let seats: Int
    /// Pupils have registered; else it is the places that are counted.
    public let isRegistered: Bool

    public init(cohort: CohortKey, day: Day, seats: Int, isRegistered: Bool = false) {
      self.cohort = cohort
      self.day = day
      self.seats = min(max(0, seats), 1_000_000)
      self.isRegistered = isRegistered
    }
  }

  /// By day.
  public private(set) var offers: [Offer] = []
  /// Counted sessions that are still to come, or to be marked as held.
  public private(set) var sessions = 0
  /// Of these, the open ones whose day is past.
  public private(set) var overdue = 0
  /// Held sessions without numbers: their seats are among the offers.
  public private(set) var unrecorded = 0
  /// Sessions of which the seats, the invited classes or the size of one of these are unknown: what is unknown of them
  /// brings nothing to a forecast.
  public private(set) var withoutSeats = 0

  public init() {}

  /// - Parameter asOf: looks ahead from that day; what was held later is planned then. Nil looks ahead from `today`.
  public init(
    _ alliance: Alliance, year: SchoolYear, definition: ReachDefinition, today: Day, asOf: Day? = nil
  ) {
    let records = alliance[year]
    let counting = SessionCount(alliance, definition, asOf: asOf)
    let lastDay = min(asOf ?? today, today)
    var series = RosterSeats(records, counting)
    for index in Self.ahead(records, definition, counting) {
      let session = records.sessions.all[index]
      let isCounted = counting.counts(session.status, session.setting, session.day)
      let shares = SeatShares(session, places: alliance.capacity(of: session)?.places, in: records)
      var isKnown = !session.participation.isEmpty
      for (position, line) in session.participation.enumerated() where definition.grades.contains(line.grade) {
        if isCounted, !counting.isUnrecorded(line, in: records) { continue }
        let isRegistered = line.registered != nil
        guard records.count(of: line.cohort)?.size(of: definition.pupils) != nil, let seats = shares.seats[position]
        else {
          isKnown = false
          continue
        }
        let given = series.take(line.cohort, of: session) ?? seats
        guard given > 0 else { continue }
        offers.append(Offer(cohort: line.cohort, day: session.day, seats: given, isRegistered: isRegistered))
      }
      if !isKnown { withoutSeats += 1 }
      if isCounted, session.status == .held {
        unrecorded += 1
      } else {
        sessions += 1
        if session.day < lastDay, session.status.isOpen { overdue += 1 }
      }
    }
    offers.sort { ($0.day, $0.cohort) < ($1.day, $1.cohort) }
  }

  /// The positions of the counted sessions that are to come, and of those that lack numbers, by day. By position: a session is
  /// large, and most of them are only looked at.
  private static func ahead(
    _ records: YearRecords, _ definition: ReachDefinition, _ counting: SessionCount
  ) -> [Int] {
    let sessions = records.sessions.all
    let found = sessions.indices.filter { index in
      guard sessions[index].status != .cancelled, definition.setting.counts(sessions[index].setting) else {
        return false
      }
      let isCounted = counting.counts(sessions[index].status, sessions[index].setting, sessions[index].day)
      return sessions[index].participation.withUnsafeBufferPointer { lines in
        lines.isEmpty
          || lines.contains {
            definition.grades.contains($0.grade) && !(isCounted && !counting.isUnrecorded($0, in: records))
          }
      }
    }
    return found.sorted { (sessions[$0].day, sessions[$0].start, $0) < (sessions[$1].day, sessions[$1].start, $1) }
  }

  /// All seats of the offers.
  public var seats: Int { offers.reduce(0) { $0 + $1.seats } }
  /// Of these, those for which pupils have registered.
  public var registered: Int { offers.reduce(0) { $1.isRegistered ? $0 + $1.seats : $0 } }

  public mutating func add(_ offer: Offer) {
    let place = offers.firstIndex { ($0.day, $0.cohort) > (offer.day, offer.cohort) } ?? offers.count
    offers.insert(offer, at: place)
  }

  /// The seats by cohort.
  var byCohort: [CohortKey: Int] {
    var seats: [CohortKey: Int] = [:]
    for offer in offers { seats[offer.cohort, default: 0] += offer.seats }
    return seats
  }
}

/// The seats of a session, line by line.
private struct SeatShares {
  /// Nil where nobody knows.
  let seats: [Int?]

  init(_ session: Session, places: Int?, in records: YearRecords) {
    let lines = session.participation
    let open = lines.indices.filter { lines[$0].registered == nil }
    var seats = lines.map { $0.registered.map(ReachEvent.bounded) }
    guard let places, !open.isEmpty else {
      self.seats = seats
      return
    }
    let left = max(0, ReachEvent.bounded(places) - seats.reduce(0) { $0 + ($1 ?? 0) })
    let invited = open.map { (lines[$0].invited ?? records.enrolled(lines[$0].cohort)).map(ReachEvent.bounded) }
    let shares = left.shared(by: invited.map { $0 ?? 1 })
    for (position, line) in open.enumerated() { seats[line] = min(shares[position], invited[position] ?? .max) }
    self.seats = seats
  }
}

/// The seats of academies with fixed rosters, each given once.
private struct RosterSeats {
  private struct Series: Hashable {
    let academy: RecordID<Academy>
    let cohort: CohortKey
  }

  private let academies: Records<Academy>
  /// The largest attendance so far.
  private var seen: [Series: Int] = [:]
  private var given: Set<Series> = []

  init(_ records: YearRecords, _ counting: SessionCount) {
    academies = records.academies
    guard records.academies.contains(where: { !$0.rosters.isEmpty }) else { return }
    for session in records.sessions where session.academy != nil {
      guard let academy = session.academy, counting.counts(session.status, session.setting, session.day) else {
        continue
      }
      for line in session.participation {
        let series = Series(academy: academy, cohort: line.cohort)
        seen[series] = max(seen[series] ?? 0, line.attended ?? 0)
      }
    }
  }

  /// Nil where the session is of no series with a fixed roster of this cohort; 0 once its seats are given.
  mutating func take(_ cohort: CohortKey, of session: Session) -> Int? {
    guard let academy = session.academy, let roster = academies[academy]?.roster(of: cohort) else { return nil }
    let series = Series(academy: academy, cohort: cohort)
    guard given.insert(series).inserted else { return 0 }
    return max(0, roster.pupils - (seen[series] ?? 0))
  }
}

extension Int {
  /// Whole parts that add up to the number, as near as can be in proportion to the weights; equal where all weigh nothing.
  func shared(by weights: [Int]) -> [Int] {
    guard !weights.isEmpty else { return [] }
    let weights = weights.allSatisfy { $0 <= 0 } ? weights.map { _ in 1 } : weights.map { Swift.max(0, $0) }
    let total = weights.reduce(0, +)
    var passed = 0
    // Differences of rounded running totals, so that together they are exactly the whole.
    return weights.map { weight in
      let before = self * passed / total
      passed += weight
      return self * passed / total - before
    }
  }
}
