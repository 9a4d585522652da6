import Domain

/// The sessions of the school year in view by day, with its holidays and free days in place.
struct AgendaScreen: Screen {
  private(set) var filter = FilterState()
  private(set) var list = ListState()
  /// Everything of the year, and what the filter leaves of it.
  private var all: [AgendaItem] = []
  private(set) var items: [AgendaItem] = []
  /// The rows above which a day stands.
  private(set) var headings: [Int] = []
  private(set) var detail: AgendaDetail?
  private var findings: [RecordID<Session>: [Finding]] = [:]
  /// The year that was last shown; nil before the first time.
  private var year: SchoolYear?

  static let widthForTwo = 100

  init() {}

  var context: KeyContext { filter.isTyping ? .filter : .agenda }
  var takesText: Bool { filter.isTyping }
  var selected: AgendaItem? { items.indices.contains(list.selected) ? items[list.selected] : nil }
  var sessionCount: Int { all.count { $0.session != nil } }
  var shownCount: Int { items.count { $0.session != nil } }

  // MARK: Bringing up to date

  mutating func refresh(in world: World) {
    let day = selected?.day
    let id = selected?.session?.id
    let board = SchedulingBoard(world.alliance, year: world.year)
    findings = Dictionary(grouping: board.allFindings(), by: \.session)
    let names = names(in: world)
    let sessions = board.sessions.map { session in
      AgendaItem(
        day: session.day,
        content: .session(AgendaSession(session, findings: findings[session.id] ?? [], names: names, in: world)))
    }
    // A holiday goes before the sessions of its first day.
    all = AgendaCalendar(world: world).items()
    if world.year.contains(world.today), !sessions.contains(where: { $0.day == world.today }) {
      all.append(AgendaItem(day: world.today, content: .today))
    }
    all = (all + sessions).enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    arrange(in: world)

    if let index = items.firstIndex(where: { $0.session?.id == id && id != nil }) {
      select(index, in: world)
    } else if let day, let year {
      // In another year the same season, so that the years can be held beside each other.
      let years = world.year.startYear - year.startYear
      let wanted = day.adding(days: 364 * years)
      if years == 0 { select(nearest(to: wanted), in: world) } else { jump(to: nearest(to: wanted), in: world) }
    } else if !items.isEmpty {
      jump(to: firstToCome(in: world), in: world)
    } else {
      showDetail(in: world)
    }
    year = world.year
  }

  /// Filters; while there is a filter only sessions are shown.
  private mutating func arrange(in world: World) {
    if filter.isActive {
      let query = filter.query
      items = all.compactMap { item in
        item.session?.found(by: query).map { AgendaItem(day: item.day, content: .session($0)) }
      }
    } else {
      items = all
    }
    headings = items.indices.filter { index in
      guard items[index].hasHeading else { return false }
      return index == 0 || items[index - 1].day != items[index].day || !items[index - 1].hasHeading
    }
  }

  private func names(in world: World) -> Names {
    Names(world.alliance, words: world.strings.words, format: world.format)
  }

  // MARK: Where to stand

  /// The first session from today on; else the last line.
  private func firstToCome(in world: World) -> Int {
    items.firstIndex { $0.session != nil && $0.day >= world.today } ?? nearest(to: world.today)
  }

  /// The first line on the day, else the nearest one; of two as near the later.
  private func nearest(to day: Day) -> Int {
    let after = items.firstIndex { $0.day >= day } ?? items.count
    guard after > 0 else { return 0 }
    guard after < items.count, items[after].day != day else { return min(after, items.count - 1) }
    let isLaterNearer = day.distance(to: items[after].day) <= items[after - 1].day.distance(to: day)
    return isLaterNearer ? after : after - 1
  }

  private mutating func select(_ index: Int, in world: World) {
    list.select(index, count: items.count)
    list.ensureVisible(height: listHeight(in: world.room), count: items.count, groups: headings)
    showDetail(in: world)
  }

  /// Selects a line far from the one before, with some of what goes before it in view, and more of what follows.
  private mutating func jump(to index: Int, in world: World) {
    let line = ListLines(rowCount: items.count, groups: headings).line(ofRow: index)
    list = ListState(selected: index, offset: max(0, line - 1 - listHeight(in: world.room) / 4))
    select(index, in: world)
  }

  private mutating func showDetail(in world: World) {
    guard let selected else {
      detail = nil
      return
    }
    switch selected.content {
    case .session(let line):
      detail = world.alliance.session(line.id).map {
        AgendaDetail($0, findings: findings[line.id] ?? [], names: names(in: world), in: world)
      }
    case .free(let text):
      detail = AgendaDetail(title: text)
    case .today:
      detail = AgendaDetail(
        title: StyledText(world.format.date(world.today), .title)
          + StyledText("  \(world.strings.app.today), \(world.strings.agenda.noSession)", .muted))
    }
  }

  /// The first line a week on, or back; where that is the line it stands on, the next one.
  private mutating func jump(weeks: Int, in world: World) {
    guard let selected else { return }
    let day = selected.day.adding(days: 7 * weeks)
    if weeks > 0 {
      jump(to: items.firstIndex { $0.day >= day } ?? items.count - 1, in: world)
    } else {
      let index = items.lastIndex { $0.day <= day } ?? 0
      jump(to: items.firstIndex { $0.day == items[index].day } ?? index, in: world)
    }
  }

  // MARK: Keys

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      let before = list.selected
      list.move(move, count: items.count, page: listHeight(in: world.room))
      list.ensureVisible(height: listHeight(in: world.room), count: items.count, groups: headings)
      if list.selected != before { showDetail(in: world) }
      return []
    }
    switch action {
    case .open where filter.isTyping:
      filter.keep()
      select(list.selected, in: world)
    case .filter:
      filter.begin()
    case .clearFilter:
      clearFilter(in: world)
    case .back:
      if filter.isShown { clearFilter(in: world) }
    case .goToToday:
      if world.year.contains(world.today) {
        jump(to: nearest(to: world.today), in: world)
      } else {
        return [.focus(.day(world.today))]
      }
    case .previousPeriod: jump(weeks: -1, in: world)
    case .nextPeriod: jump(weeks: 1, in: world)
    case .newSession:
      return [.start(.newSession(SessionSeed(day: selected?.day)))]
    default:
      return task(for: action).map { [.start($0)] } ?? []
    }
    return []
  }

  /// What an action on the selected session starts.
  private func task(for action: Action) -> Task? {
    guard let id = selected?.session?.id else { return nil }
    switch action {
    case .open, .editSession: return .editSession(id)
    case .moveSession: return .moveSession(id)
    case .confirmSession: return .confirmSession(id)
    case .markHeld: return .markHeld(id)
    case .recordParticipation: return .recordParticipation(id)
    case .cancelSession: return .cancelSession(id)
    case .reinstateSession: return .reinstateSession(id)
    default: return nil
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    if filter.handle(key) { filterAgain(in: world) }
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    if filter.paste(text) { filterAgain(in: world) }
    return []
  }

  mutating func focus(on focus: Focus, in world: World) {
    switch focus {
    case .session(let id):
      if !items.contains(where: { $0.session?.id == id }), filter.isShown { clearFilter(in: world) }
      if let index = items.firstIndex(where: { $0.session?.id == id }) { jump(to: index, in: world) }
    case .day(let day):
      if filter.isActive, !items.contains(where: { $0.day == day }) { clearFilter(in: world) }
      jump(to: nearest(to: day), in: world)
    case .school(let id):
      if let index = items.firstIndex(where: { $0.session?.invites(id) == true && $0.day >= world.today }) {
        jump(to: index, in: world)
      }
    case .municipality, .year:
      break
    }
  }

  private mutating func clearFilter(in world: World) {
    filter.clear()
    filterAgain(in: world)
  }

  /// What was selected stays so where it is still shown; else what is nearest to its day.
  private mutating func filterAgain(in world: World) {
    let id = selected?.session?.id
    let day = selected?.day ?? world.today
    arrange(in: world)
    let index = id.flatMap { id in items.firstIndex { $0.session?.id == id } }
    select(index ?? nearest(to: day), in: world)
  }

  // MARK: What cannot be done

  func refusal(of action: Action, in world: World) -> String? {
    let texts = world.strings.agenda
    switch action {
    case .open where filter.isTyping: return nil
    case .open, .editSession, .moveSession, .confirmSession, .markHeld, .recordParticipation, .cancelSession,
      .reinstateSession:
      guard let session = selected?.session else { return texts.nothingChosen }
      return refusal(of: action, on: session, in: world)
    default:
      return nil
    }
  }

  private func refusal(of action: Action, on session: AgendaSession, in world: World) -> String? {
    let texts = world.strings.agenda
    let already = texts.already(world.strings.words.status(session.status))
    let notOpen: String? = session.status.isOpen ? nil : session.status == .cancelled ? texts.isCancelled : already
    switch action {
    case .moveSession, .cancelSession: return notOpen
    case .confirmSession: return session.status == .confirmed ? already : notOpen
    case .markHeld:
      return notOpen ?? (session.day > world.today ? texts.notYet(world.format.dayAndMonth(session.day)) : nil)
    case .recordParticipation:
      if session.status == .cancelled { return texts.isCancelled }
      return session.isEmpty ? texts.nobodyInvited : nil
    case .reinstateSession:
      if session.status == .cancelled || (session.status == .held && !session.hasNumbers) { return nil }
      return texts.notCancelled
    default:
      return nil
    }
  }
}
