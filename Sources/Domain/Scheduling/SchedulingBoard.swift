/// The sessions of one school year, laid out so that every scheduling rule can be asked about any session,
/// stored or still a draft, without going over all of them.
///
/// Made again after an edit; asking changes nothing, so a draft can be steered over it slot by slot.
public struct SchedulingBoard: Sendable {
  public let alliance: Alliance
  public let year: SchoolYear
  /// Which rules are asked, and how much they weigh.
  public let levels: RuleLevels
  /// The records of the year.
  public let records: YearRecords
  /// The sessions of the year, cancelled ones too, by day, start and id.
  public let sessions: [Session]
  /// The calendars of the alliance and its schools.
  public let calendars: SchoolCalendars
  private let asked: [(id: RuleID, rule: any SchedulingRule.Type, severity: Severity?)]
  private(set) var venues = Timetable<RecordID<Venue>>()
  private(set) var guides = Timetable<RecordID<Guide>>()
  private(set) var cohorts = Timetable<CohortKey>()
  private(set) var schools = Timetable<RecordID<School>>()
  private(set) var kits = Timetable<RecordID<Kit>>()
  private(set) var venueBookings = BusyTimetable<RecordID<Venue>>()
  private(set) var guideTimes = BusyTimetable<RecordID<Guide>>()
  /// How trips are estimated, and the longest there can be, in minutes.
  let travel: Travel
  let longestTrip: Int

  /// - Parameter levels: those of the alliance, unless others are asked about.
  public init(_ alliance: Alliance, year: SchoolYear, levels: RuleLevels? = nil) {
    self.alliance = alliance
    self.year = year
    self.levels = levels ?? RuleLevels(alliance.profile)
    asked = self.levels.asked
    records = alliance[year]
    sessions = records.sessions.inOrder
    travel = alliance.profile.travel
    longestTrip = self.levels[.travelTime] == .off ? 0 : alliance.longestTrip

    calendars = SchoolCalendars(alliance, year: year)
    // By index: walking over the sessions would copy each.
    for index in sessions.indices where sessions[index].status != .cancelled {
      let minutes = sessions[index].minutesSinceEpoch
      if let venue = sessions[index].venue { venues.add(.init(minutes: minutes, session: index), for: venue) }
      for guide in sessions[index].guides { guides.add(.init(minutes: minutes, session: index), for: guide) }
      for part in sessions[index].participation {
        cohorts.add(.init(minutes: minutes, session: index), for: part.cohort)
        schools.add(.init(minutes: minutes, session: index), for: part.school)
      }
      if let place = alliance.workshops.index(of: sessions[index].workshop),
        let kit = alliance.workshops[place].kit
      {
        kits.add(.init(minutes: minutes, session: index), for: kit)
      }
    }
    let window = year.minutesSinceEpoch
    for venue in alliance.venues { venueBookings.add(venue.bookings, within: window, for: venue.id) }
    for guide in alliance.guides { guideTimes.add(guide.busy, within: window, for: guide.id) }
  }

  // MARK: Findings

  /// What the rules have against a session, which takes the place of the stored one with its id. Nothing
  /// for a cancelled one. Its day should lie in the year of the board.
  public func findings(for session: Session) -> [Finding] {
    guard session.status != .cancelled else { return [] }
    let candidate = Candidate(session)
    var found: [Finding] = []
    for (_, rule, severity) in asked {
      let findings = rule.findings(for: candidate, on: self)
      guard !findings.isEmpty else { continue }
      found += severity.map { severity in findings.map { $0.weighing(severity) } } ?? findings
    }
    return found
  }

  /// The findings of all sessions, in the order of the sessions; a clash of two is there once for each of
  /// them.
  public func allFindings() -> [Finding] {
    sessions.flatMap(findings(for:))
  }

  // MARK: Questions of rules and views

  /// The calendar of the alliance as a whole.
  public var calendar: SchoolCalendar { calendars.general }

  /// The calendar of a school: that of the alliance with the school's own and its municipality's exceptions.
  public func calendar(of school: RecordID<School>) -> SchoolCalendar { calendars[school] }

  /// The sessions of a day, by start and id.
  public func sessions(on day: Day) -> ArraySlice<Session> { sessions.on(day...day) }

  /// The bookings without those of the session a candidate stands for.
  func others<Key>(
    _ bookings: [Timetable<Key>.Booking], than candidate: Candidate
  ) -> [Timetable<Key>.Booking] {
    // Bookings and not sessions: most are the candidate's own, and a session is dear to copy.
    bookings.filter { sessions[$0.session].id != candidate.session.id }
  }

  /// The id of the session that has the booking.
  func id<Key>(of booking: Timetable<Key>.Booking) -> RecordID<Session> { sessions[booking.session].id }
}

extension SchoolYear {
  /// From its first minute to its last, and the day after: a session of the last evening may go on past midnight.
  fileprivate var minutesSinceEpoch: Range<Int> {
    let after = Int(lastDate.daysSinceEpoch) + 2
    return Int(firstDate.daysSinceEpoch) * TimeOfDay.minutesPerDay..<after * TimeOfDay.minutesPerDay
  }
}

extension [Session] {
  /// Those of some days, of a list that is in their order.
  public func on(_ days: ClosedRange<Day>) -> ArraySlice<Session> {
    let first = indices.partitioningIndex { self[$0].day >= days.lowerBound }
    return self[first..<(first..<endIndex).partitioningIndex { self[$0].day > days.upperBound }]
  }
}

extension Records<Session> {
  /// By day, start and id.
  public var inOrder: [Session] {
    // Moving a session costs far more than moving its position.
    let keys = all.map { (Int($0.day.daysSinceEpoch) * TimeOfDay.minutesPerDay + Int($0.start.minutes)) }
    return all.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { all[$0] }
  }
}
