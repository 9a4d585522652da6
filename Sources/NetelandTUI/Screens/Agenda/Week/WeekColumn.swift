import Domain

/// What the columns of the grid stand for.
enum WeekVariant: CaseIterable, Sendable {
  /// The days of a week.
  case days
  /// The venues, on one day.
  case venues
}

/// A column of the grid: a day, or a venue on a day.
struct WeekColumn: Sendable {
  let day: Day
  /// The place of the column; nil where the column is a day, or of sessions without a venue.
  let venue: RecordID<Venue>?
  /// From the longest to the shortest.
  let titles: [String]
  let isToday: Bool
  /// The holiday or free day, in words.
  let note: String
  /// The minutes that are free of lessons by a holiday or free day.
  let free: Range<Int>
  /// The minutes at which others have the venue.
  let booked: [Range<Int>]
  let blocks: [WeekBlock]
  /// The most blocks beside each other, whatever is picked up.
  let lanes: Int

  /// The blocks at some of these minutes, from left to right.
  func blocks(at minutes: Range<Int>) -> [WeekBlock] {
    blocks.filter { $0.overlaps(minutes) && $0.isChosen }.sorted { $0.lane < $1.lane }
  }
}

extension WeekBlock {
  /// Whether the cursor stands on it: not on what is only held or left behind.
  var isChosen: Bool { if case .session = part { true } else { false } }
}

/// The columns of a week, or of a day by venue.
struct WeekColumns {
  let look: AgendaLook
  let variant: WeekVariant
  /// The session that is picked up, and where it would be put.
  let held: WeekPlacement?

  /// The week of a day, or the day itself by venue.
  func columns(around day: Day) -> [WeekColumn] {
    switch variant {
    case .days:
      let monday = day.startOfWeek
      let sessions = Dictionary(grouping: look.sessions(in: monday...monday.adding(days: 6)), by: \.day)
      return (0..<7).map { offset in
        let day = monday.adding(days: offset)
        let format = look.world.format
        return column(
          day, venue: nil,
          titles: [format.dayAndMonth(day), "\(format.weekday(day)) \(day.dayOfMonth)", String(day.dayOfMonth)],
          sessions[day] ?? [], holds: held?.slot.day == day)
      }
    case .venues:
      let sessions = Dictionary(grouping: look.sessions(in: day...day), by: \.venue)
      return venues(on: day, sessions).map { venue in
        let title = venue.map(look.names.venue) ?? look.world.strings.agenda.noVenue
        return column(
          day, venue: venue, titles: [title], sessions[venue] ?? [],
          holds: held?.slot.day == day && held?.slot.venue == venue)
      }
    }
  }

  /// Those in use, by name, and those that have something on this day; first what has no venue yet.
  private func venues(
    on day: Day, _ sessions: [RecordID<Venue>?: [Session]]
  ) -> [RecordID<Venue>?] {
    let names = look.names
    let known = look.world.alliance.venues.filter {
      !$0.retired || sessions[$0.id] != nil || held?.slot.venue == $0.id
    }
    .map(\.id)
    // A venue that no record knows is named by the session alone.
    let others = Set(sessions.keys.compactMap(\.self)).subtracting(known)
    let ordered = (known + others).map { ($0, names.venue($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    let hasNone = sessions[nil] != nil || (held.map { $0.slot.venue == nil } ?? false) || ordered.isEmpty
    return (hasNone ? [nil] : []) + ordered
  }

  private func column(
    _ day: Day, venue: RecordID<Venue>?, titles: [String], _ sessions: [Session], holds: Bool
  ) -> WeekColumn {
    let showsVenue = variant == .days
    let placed = sessions.map { session in
      // Where it is held over its own place, one of the two says it.
      let isLeft = session.id == held?.session.id
      return WeekBlock(
        session, isLeft ? .left : .session,
        sign: session.sign(look.findings[session.id] ?? [], today: look.world.today), showsVenue: showsVenue, look)
    }
    var blocks = placed
    if holds, let held {
      blocks.removeAll { $0.id == held.session.id && held.isAtHome }
      blocks.append(WeekBlock(held.draft, .held(held.judgement.verdict), sign: "", showsVenue: showsVenue, look))
    }
    let (note, free) = freeTime(on: day)
    return WeekColumn(
      day: day, venue: venue, titles: titles, isToday: day == look.world.today, note: note, free: free,
      booked: venue.map { bookings(of: $0, on: day) } ?? [],
      blocks: blocks.inLanes(), lanes: placed.inLanes().map(\.lanes).max() ?? 0)
  }

  private func bookings(of venue: RecordID<Venue>, on day: Day) -> [Range<Int>] {
    let midnight = Int(day.daysSinceEpoch) * TimeOfDay.minutesPerDay
    let whole = 0..<TimeOfDay.minutesPerDay
    return (look.world.alliance.venues[venue]?.bookings ?? []).compactMap { booking in
      let minutes = booking.span.minutesSinceEpoch
      let ofDay = ((minutes.lowerBound - midnight)..<(minutes.upperBound - midnight)).clamped(to: whole)
      return ofDay.isEmpty ? nil : ofDay
    }
  }

  /// What closes all schools on a day, and from when to when.
  private func freeTime(on day: Day) -> (note: String, minutes: Range<Int>) {
    let calendar = look.calendars.general
    let strings = look.world.strings
    let whole = 0..<TimeOfDay.minutesPerDay
    switch calendar.status(of: day) {
    case .holiday(let kind): return (strings.findings.holiday(kind), whole)
    case .free(let period):
      let noon = Int(calendar.hours.noon.minutes)
      switch period.part {
      case .wholeDay: return (period.name.harmless, whole)
      case .morning: return (period.name.harmless, 0..<noon)
      case .afternoon: return (period.name.harmless, noon..<TimeOfDay.minutesPerDay)
      }
    case .lessons, .weekend, .outsideYear: return ("", 0..<0)
    }
  }
}
