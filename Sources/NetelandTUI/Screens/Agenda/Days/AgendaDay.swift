import Domain

/// A session as a sign of its day.
struct DaySession: Sendable {
  let id: RecordID<Session>
  let status: SessionStatus
  let start: TimeOfDay
  let title: String
  /// What stands in its way, or waits to be done about it; empty where nothing does.
  let sign: StyledText

  init(_ session: Session, _ look: AgendaLook) {
    id = session.id
    status = session.status
    start = session.start
    title = look.world.alliance.workshops[session.workshop]?.title ?? session.workshop.text
    sign = session.sign(look.findings[session.id] ?? [], today: look.world.today)
  }
}

/// A day of the school year: what it is, and what is on.
struct AgendaDay: Sendable {
  let day: Day
  /// Nobody of those in view has lessons, for a reason that has a name.
  let isFree: Bool
  /// Of the holiday or the free day, a half one too; nil where there is none.
  let name: String?
  /// Somebody else has it off: a school, a municipality, a level.
  fileprivate(set) var isFreeForSome = false
  fileprivate(set) var sessions: [DaySession] = []

  init(_ day: Day, _ calendar: SchoolCalendar, in strings: Strings) {
    self.day = day
    name =
      switch calendar.status(of: day) {
      case .holiday(let kind): strings.findings.holiday(kind)
      case .free(let period): period.name.harmless
      case .lessons, .weekend, .outsideYear: nil
      }
    isFree = name != nil && !calendar.hasLessons(on: day)
  }
}

/// The days of a school year with their sessions, laid out once for the views that show days beside each other.
struct AgendaDays: Sendable {
  let year: SchoolYear
  let scope: AgendaScope
  /// From 1 September to 31 August.
  private(set) var days: [AgendaDay]
  /// The holidays and free days, those of schools and municipalities too.
  let entries: [CalendarEntry]

  init(_ look: AgendaLook, scope: AgendaScope = .everyone) {
    let world = look.world
    year = world.year
    self.scope = scope
    let calendar = scope.calendar(look.calendars)
    let first = year.firstDate
    days = (first...year.lastDate).map { AgendaDay($0, calendar, in: world.strings) }
    for session in look.sessions where scope.contains(session) && year.contains(session.day) {
      days[first.distance(to: session.day)].sessions.append(DaySession(session, look))
    }
    var school: School?
    if case .school(let id) = scope { school = world.alliance.schools[id] }
    entries = CalendarOutline(world.alliance, year: year, school: school).entries
    guard school == nil else { return }
    for entry in entries where !entry.isGeneral {
      for day in entry.days(in: year) { days[first.distance(to: day)].isFreeForSome = true }
    }
  }

  /// Nil outside the year.
  subscript(day: Day) -> AgendaDay? { year.contains(day) ? days[year.firstDate.distance(to: day)] : nil }

  /// What is free on a day, and for whom.
  func entries(on day: Day) -> [CalendarEntry] { entries.filter { $0.first <= day && day <= $0.last } }

  /// The nearest day of the year.
  func clamped(_ day: Day) -> Day { min(max(day, year.firstDate), year.lastDate) }
}

extension CalendarEntry {
  /// Its days in a school year; none where it was recorded the wrong way round.
  fileprivate func days(in year: SchoolYear) -> [Day] {
    let (lower, upper) = (max(first, year.firstDate), min(last, year.lastDate))
    return lower <= upper ? Array(lower...upper) : []
  }
}
