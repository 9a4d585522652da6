import Domain

/// The sessions of the school year in view by day, with its holidays and free days in place.
struct AgendaList: AgendaView {
  private(set) var filter = FilterState()
  private(set) var list = ListState()
  /// Everything of the year, and what the filter leaves of it.
  private var all: [AgendaItem] = []
  private(set) var items: [AgendaItem] = []
  /// The rows above which a day stands.
  private(set) var headings: [Int] = []
  private(set) var detail: AgendaDetail?
  /// It is of a session that was left behind in a hurry.
  private(set) var isDue = false
  /// What keys on sessions hold for while there are any.
  private(set) var marks = AgendaMarks()
  /// The year that was last shown; nil before the first time.
  private var year: SchoolYear?

  init() {}

  var context: KeyContext { filter.isTyping ? .filter : .agenda }
  var takesText: Bool { filter.isTyping }
  var selected: AgendaItem? { items.indices.contains(list.selected) ? items[list.selected] : nil }
  var place: AgendaPlace? { selected.map { AgendaPlace(day: $0.day, session: $0.session?.id) } }
  var sessionCount: Int { all.count { $0.session != nil } }
  var shownCount: Int { items.count { $0.session != nil } }

  // MARK: Bringing up to date

  mutating func refresh(_ look: AgendaLook) {
    let world = look.world
    let day = selected?.day
    let id = selected?.session?.id
    let names = look.names
    let sessions = look.sessions.map { session in
      AgendaItem(
        day: session.day,
        content: .session(
          AgendaSession(session, findings: look.findings[session.id] ?? [], names: names, in: world)))
    }
    // A holiday goes before the sessions of its first day.
    all = AgendaCalendar(world: world).items()
    if world.year.contains(world.today), !sessions.contains(where: { $0.day == world.today }) {
      all.append(AgendaItem(day: world.today, content: .today))
    }
    all = (all + sessions).enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    arrange()
    marks.keep(look.sessions)

    if let index = items.firstIndex(where: { $0.session?.id == id && id != nil }) {
      select(index, look)
    } else if let day, let year {
      // In another year the same season, so that the years can be held beside each other.
      let years = world.year.startYear - year.startYear
      let wanted = day.adding(days: 364 * years)
      if years == 0 { select(nearest(to: wanted), look) } else { jump(to: nearest(to: wanted), look) }
    } else if !items.isEmpty {
      jump(to: firstToCome(from: world.today), look)
    } else {
      showDetail(look)
    }
    year = world.year
  }

  /// Filters; while there is a filter only sessions are shown.
  private mutating func arrange() {
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

  // MARK: Where to stand

  /// The first session from today on; else the last line.
  private func firstToCome(from today: Day) -> Int {
    items.firstIndex { $0.session != nil && $0.day >= today } ?? nearest(to: today)
  }

  /// The first line on the day, else the nearest one; of two as near the later.
  private func nearest(to day: Day) -> Int {
    let after = items.firstIndex { $0.day >= day } ?? items.count
    guard after > 0 else { return 0 }
    guard after < items.count, items[after].day != day else { return min(after, items.count - 1) }
    let isLaterNearer = day.distance(to: items[after].day) <= items[after - 1].day.distance(to: day)
    return isLaterNearer ? after : after - 1
  }

  private mutating func select(_ index: Int, _ look: AgendaLook) {
    list.select(index, count: items.count)
    list.ensureVisible(height: listHeight(in: look.body), count: items.count, groups: headings)
    showDetail(look)
  }

  /// Selects a line far from the one before, with some of what goes before it in view, and more of what follows.
  private mutating func jump(to index: Int, _ look: AgendaLook) {
    let line = ListLines(rowCount: items.count, groups: headings).line(ofRow: index)
    list = ListState(selected: index, offset: max(0, line - 1 - listHeight(in: look.body) / 4))
    select(index, look)
  }

  mutating func rest(_ look: AgendaLook) { showDetail(look) }

  private mutating func showDetail(_ look: AgendaLook) {
    isDue = false
    guard let selected else {
      detail = nil
      return
    }
    let world = look.world
    switch selected.content {
    case .session(let line):
      detail = look.detail(of: line.id)
    case .free(let text):
      detail = AgendaDetail(title: text)
    case .today:
      detail = AgendaDetail(
        title: StyledText(world.format.date(world.today), .title)
          + StyledText("  \(world.strings.app.today), \(world.strings.agenda.noSession)", .muted))
    }
  }

  /// The first line a week on, or back; where that is the line it stands on, the next one.
  private mutating func jump(weeks: Int, _ look: AgendaLook) {
    guard let selected else { return }
    let day = selected.day.adding(days: 7 * weeks)
    if weeks > 0 {
      jump(to: items.firstIndex { $0.day >= day } ?? items.count - 1, look)
    } else {
      let index = items.lastIndex { $0.day <= day } ?? 0
      jump(to: items.firstIndex { $0.day == items[index].day } ?? index, look)
    }
  }

  // MARK: Keys

  /// While it is typed, Enter belongs to the filter.
  func owns(_ action: Action) -> Bool {
    (action == .open && filter.isTyping) || (!marks.isEmpty && AgendaMarks.bulk(action) != nil)
  }

  func title(_ look: AgendaLook) -> StyledText {
    marks.isEmpty ? "" : StyledText(look.world.strings.series.marked(marks.count), .accent)
  }

  func refusal(of action: Action, _ look: AgendaLook) -> String? {
    switch action {
    case .mark, .markRange: selected?.session == nil ? look.world.strings.agenda.nothingChosen : nil
    default: nil
    }
  }

  private mutating func mark(_ action: Action, _ look: AgendaLook) {
    let shown = items.compactMap { $0.session?.id }
    switch action {
    case .mark:
      guard let id = selected?.session?.id else { return }
      marks.toggle(id)
      // On to the next session, so that several follow each other at one key.
      let next = items.indices.first { $0 > list.selected && items[$0].session != nil }
      if let next { select(next, look) }
    case .markRange:
      guard let id = selected?.session?.id else { return }
      marks.extend(to: id, through: shown)
    default:
      marks.toggleAll(shown)
    }
  }

  mutating func update(_ action: Action, _ look: AgendaLook) -> AgendaAnswer {
    if let move = ListMove(action) {
      let before = list.selected
      list.move(move, count: items.count, page: listHeight(in: look.body))
      list.ensureVisible(height: listHeight(in: look.body), count: items.count, groups: headings)
      guard list.selected != before else { return .none }
      if look.world.isHurried { isDue = true } else { showDetail(look) }
      return .none
    }
    if !marks.isEmpty, let bulk = AgendaMarks.bulk(action) {
      return .requests([.start(.changeSessions(marks.inOrder(of: look.sessions), bulk))])
    }
    switch action {
    case .mark, .markAll, .markRange: mark(action, look)
    case .open where filter.isTyping:
      filter.keep()
      select(list.selected, look)
    case .filter:
      filter.begin()
    case .clearFilter:
      clearFilter(look)
    case .back:
      if filter.isShown { clearFilter(look) } else { marks.clear() }
    case .goToToday: jump(to: nearest(to: look.world.today), look)
    case .previousPeriod: jump(weeks: -1, look)
    case .nextPeriod: jump(weeks: 1, look)
    default: break
    }
    return .none
  }

  mutating func type(_ key: Key, _ look: AgendaLook) -> AgendaAnswer {
    if filter.handle(key) { filterAgain(look) }
    return .none
  }

  mutating func paste(_ text: String, _ look: AgendaLook) -> AgendaAnswer {
    if filter.paste(text) { filterAgain(look) }
    return .none
  }

  mutating func focus(on focus: Focus, _ look: AgendaLook) {
    switch focus {
    case .session(let id):
      if !items.contains(where: { $0.session?.id == id }), filter.isShown { clearFilter(look) }
      if let index = items.firstIndex(where: { $0.session?.id == id }) { jump(to: index, look) }
    case .day(let day):
      if filter.isActive, !items.contains(where: { $0.day == day }) { clearFilter(look) }
      jump(to: nearest(to: day), look)
    case .school(let id):
      if let index = items.firstIndex(where: { $0.session?.invites(id) == true && $0.day >= look.world.today }) {
        jump(to: index, look)
      }
    case .alliance, .venue, .municipality, .year, .record:
      break
    }
  }

  private mutating func clearFilter(_ look: AgendaLook) {
    filter.clear()
    filterAgain(look)
  }

  /// What was selected stays so where it is still shown; else what is nearest to its day.
  private mutating func filterAgain(_ look: AgendaLook) {
    let id = selected?.session?.id
    let day = selected?.day ?? look.world.today
    arrange()
    let index = id.flatMap { id in items.firstIndex { $0.session?.id == id } }
    select(index ?? nearest(to: day), look)
  }
}
