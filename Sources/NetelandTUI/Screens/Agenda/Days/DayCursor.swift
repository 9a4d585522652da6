import Domain

/// Where one stands in the views that show days beside each other: on a day and one of its sessions, among everyone's or
/// those of one school or venue.
struct DayCursor: Sendable {
  private(set) var days: AgendaDays?
  private(set) var scope = AgendaScope.everyone
  /// Nil until it is first shown.
  private(set) var day: Day?
  private(set) var strip = DayStrip()
  /// The session that was chosen elsewhere; counts on its own day.
  private var chosen: RecordID<Session>?

  var place: AgendaPlace? { day.map { AgendaPlace(day: $0, session: session) } }

  /// The chosen session of the day, else the first that is not called off.
  private var session: RecordID<Session>? {
    guard let day, let sessions = days?[day]?.sessions else { return nil }
    if let chosen, sessions.contains(where: { $0.id == chosen }) { return chosen }
    return (sessions.first { $0.status != .cancelled } ?? sessions.first)?.id
  }

  /// The name of the school or venue that is looked at by itself.
  func scopeName(_ look: AgendaLook) -> String? { scope.name(in: look.world.alliance)?.harmless }

  mutating func refresh(_ look: AgendaLook) {
    // Nobody has the year of a school or a venue that is gone.
    if scope != .everyone, scopeName(look) == nil { scope = .everyone }
    let before = days?.year
    let days = AgendaDays(look, scope: scope)
    self.days = days
    // In another year the same season, so that the years can be held beside each other.
    let years = before.map { days.year.startYear - $0.startYear } ?? 0
    stand(on: (day ?? look.world.today).adding(days: 364 * years), look)
  }

  mutating func focus(on focus: Focus, _ look: AgendaLook) {
    if let scope = AgendaScope(focus) { return show(scope, look) }
    switch focus {
    case .session(let id):
      guard let session = look.sessions.first(where: { $0.id == id }) else { return }
      chosen = id
      if !scope.contains(session) { show(.everyone, look) }
      stand(on: session.day, look)
    case .day(let day):
      stand(on: day, look)
    case .school, .venue, .alliance, .municipality, .year, .record:
      break
    }
  }

  mutating func show(_ scope: AgendaScope, _ look: AgendaLook) {
    self.scope = scope
    refresh(look)
  }

  /// Goes to a day; past the edge of the school year the year in view goes along.
  mutating func go(to target: Day, _ look: AgendaLook) -> AgendaAnswer {
    guard let days, days.year == SchoolYear(containing: target) else { return .requests([.focus(.day(target))]) }
    stand(on: target, look)
    return .none
  }

  private mutating func stand(on day: Day, _ look: AgendaLook) {
    guard let days else { return }
    let day = days.clamped(day)
    self.day = day
    strip = DayStrip(day, days, selected: session, look)
  }

  /// What every such view does with a key; nil for what each does in its own way.
  mutating func update(_ action: Action, _ look: AgendaLook) -> AgendaAnswer? {
    guard let day else { return AgendaAnswer.none }
    switch action {
    case .open: return .show(.list)
    case .left: return go(to: day.adding(days: -1), look)
    case .right: return go(to: day.adding(days: 1), look)
    case .up: return go(to: day.adding(days: -7), look)
    case .down: return go(to: day.adding(days: 7), look)
    case .goToToday: return go(to: look.world.today, look)
    case .variant: return .requests([.start(.chooseWhoseSessions)])
    case .back:
      if scope != .everyone { show(.everyone, look) }
      return AgendaAnswer.none
    default: return nil
    }
  }
}
