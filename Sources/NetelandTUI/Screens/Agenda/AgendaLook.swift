import Domain

/// What every view of *Agenda* looks at: the sessions of the year in view with what the rules say of them, worked out
/// once a refresh.
struct AgendaLook: Sendable {
  let world: World
  /// The view that is shown.
  var view = AgendaViewID.week
  /// The sessions of the year in view, cancelled ones too, by day, start and id.
  let sessions: [Session]
  let findings: [RecordID<Session>: [Finding]]
  let calendars: SchoolCalendars

  init(_ world: World) {
    let board = SchedulingBoard(world.alliance, year: world.year)
    self.init(
      world, sessions: board.sessions, findings: Dictionary(grouping: board.allFindings(), by: \.session),
      calendars: board.calendars)
  }

  init(_ world: World, _ kept: Kept, view: AgendaViewID) {
    self.init(world, sessions: kept.sessions, findings: kept.findings, calendars: kept.calendars)
    self.view = view
  }

  private init(
    _ world: World, sessions: [Session], findings: [RecordID<Session>: [Finding]], calendars: SchoolCalendars
  ) {
    self.world = world
    self.sessions = sessions
    self.findings = findings
    self.calendars = calendars
  }

  /// What is kept from refresh to refresh. Not the world, nor a board, which holds the alliance: a second hold on that
  /// would make every edit copy it.
  struct Kept: Sendable {
    let sessions: [Session]
    let findings: [RecordID<Session>: [Finding]]
    let calendars: SchoolCalendars
  }

  var kept: Kept { Kept(sessions: sessions, findings: findings, calendars: calendars) }

  /// The sessions of some days, in order.
  func sessions(in days: ClosedRange<Day>) -> ArraySlice<Session> { sessions.on(days) }

  var names: Names { Names(world.alliance, words: world.strings.words, format: world.format) }

  /// The room of the screen without the names of the views.
  var body: Size { Size(width: world.room.width, height: max(1, world.room.height - AgendaScreen.headHeight)) }

  /// Where the view that is shown stands in it.
  var layout: AgendaLayout { AgendaLayout(view, in: Rect(body)) }

  /// The room of the view.
  var room: Size { layout.view.size }

  /// A session in full; nil where there is none.
  func detail(of id: RecordID<Session>) -> AgendaDetail? {
    world.alliance.session(id).map { AgendaDetail($0, findings: findings[id] ?? [], names: names, in: world) }
  }
}
