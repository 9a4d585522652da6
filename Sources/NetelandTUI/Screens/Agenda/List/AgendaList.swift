import Domain

/// The sessions of the school year in view by day, with its holidays and free days in place; in another order or in groups
/// as a table, which has sessions alone.
struct AgendaList: AgendaView {
  /// The sessions: what the filter leaves of them, how they are arranged, which are marked.
  private(set) var table = RecordTable(.agenda, AgendaList.setup([]))
  /// Where it stands while the sessions are by day.
  private(set) var dayList = ListState()
  /// Everything of the year, and what the filter leaves of it.
  private var all: [AgendaItem] = []
  private(set) var items: [AgendaItem] = []
  /// The rows above which a day stands.
  private(set) var headings: [Int] = []
  private(set) var detail: AgendaDetail?
  /// It is of a session that was left behind in a hurry.
  private(set) var isDue = false
  /// The year that was last shown; nil before the first time.
  private var year: SchoolYear?

  init() {}

  var context: KeyContext { table.context ?? .agendaList }
  var takesText: Bool { table.takesText }
  var filter: FilterState { table.filter }
  /// What keys on sessions hold for while there are any.
  var marks: Marks<String> { table.marks }
  /// Whether it stands as a table: in another order than by day, or in groups.
  var isTable: Bool { !table.isInUsualOrder }
  /// Where it stands.
  var list: ListState { isTable ? table.list : dayList }

  var selected: AgendaItem? {
    if isTable { return table.selectedRow.map { AgendaItem(day: $0.day, content: .session($0)) } }
    return items.indices.contains(dayList.selected) ? items[dayList.selected] : nil
  }

  var place: AgendaPlace? { selected.map { AgendaPlace(day: $0.day, session: $0.session?.id) } }
  var sessionCount: Int { table.all.count }
  var shownCount: Int { table.shown.count }

  private static func setup(_ columns: [Column<AgendaSession>]) -> TableSetup<AgendaSession> {
    TableSetup(
      columns: columns, key: \.id.text, searched: \.searched, homeGroup: AgendaColumn.workshop.id,
      summary: { _ in "" },
      disclosure: { world in
        // All together are told elsewhere, as the contacts of the year.
        let sessions = world.records.sessions.inOrder
        let disclosure = Disclosure(
          cells: sessions.map { session in
            [session.participation.total(\.attended) ?? 0, session.participation.total(\.registered) ?? 0]
          }, sums: [Array(sessions.indices)], threshold: world.alliance.profile.smallCell)
        var hidden: Set<RecordID<Session>> = []
        for (index, session) in sessions.enumerated() where disclosure.cells[index] != nil { hidden.insert(session.id) }
        return { row, _ in hidden.contains(row.id) }
      })
  }

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
    let rows = sessions.compactMap(\.session)
    var setup = AgendaList.setup(AgendaColumn.all(in: world))
    let words = world.strings.words
    setup.summary = { StyledText(words.sessions($0.count), .muted) }
    table.fill(rows, setup, in: world, height: tableHeight(look))
    // A holiday goes before the sessions of its first day.
    all = AgendaCalendar(world: world).items()
    if world.year.contains(world.today), !sessions.contains(where: { $0.day == world.today }) {
      all.append(AgendaItem(day: world.today, content: .today))
    }
    all = (all + sessions).enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    arrange()

    if isTable {
      if let id { table.select(key: id.text, height: tableHeight(look)) }
      showDetail(look)
    } else if let index = items.firstIndex(where: { $0.session?.id == id && id != nil }) {
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

  /// While there is a filter only sessions are shown.
  private mutating func arrange() {
    if filter.isActive {
      items = table.shown.map { AgendaItem(day: table.all[$0].day, content: .session(table.all[$0])) }
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
    dayList.select(index, count: items.count)
    dayList.ensureVisible(height: listHeight(in: look.body), count: items.count, groups: headings)
    showDetail(look)
  }

  /// Selects a line far from the one before, with some of what goes before it in view, and more of what follows.
  private mutating func jump(to index: Int, _ look: AgendaLook) {
    let line = ListLines(rowCount: items.count, groups: headings).line(ofRow: index)
    dayList = ListState(selected: index, offset: max(0, line - 1 - listHeight(in: look.body) / 4))
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

  /// While it is typed, Enter belongs to the filter; what is opened over the list has all keys.
  func owns(_ action: Action) -> Bool {
    if table.tool != nil { return true }
    if action == .open, isTable, table.selectedRow == nil { return true }
    return (action == .open && filter.isTyping) || (!marks.isEmpty && BulkAction(action) != nil)
  }

  func title(_ look: AgendaLook) -> StyledText {
    marks.isEmpty ? "" : StyledText(look.world.strings.series.marked(marks.count), .accent)
  }

  func refusal(of action: Action, _ look: AgendaLook) -> String? {
    switch action {
    case .mark, .markRange: isTable || selected?.session != nil ? nil : look.world.strings.agenda.nothingChosen
    default: table.refusal(of: action, in: look.world)
    }
  }

  /// The rows of the screen for the table and its filter.
  private func tableHeight(_ look: AgendaLook) -> Int { max(1, listHeight(in: look.body) + table.filterHeight - 1) }

  mutating func update(_ action: Action, _ look: AgendaLook) -> AgendaAnswer {
    if !marks.isEmpty, table.tool == nil, let bulk = BulkAction(action) {
      let marks = marks
      let sessions = look.sessions.map(\.id).filter { marks.contains($0.text) }
      return .requests([.start(.changeSessions(sessions, bulk))])
    }
    if table.tool == nil, !isTable, let answer = walkDays(action, look) { return answer }
    let place = place
    let wasTable = isTable
    let before = table.parsed.terms
    if !isTable {
      if let id = selected?.session?.id.text {
        table.select(key: id, height: tableHeight(look))
      } else if action == .mark || action == .markRange {
        return .none
      }
    }
    guard let requests = table.update(action, in: look.world, height: tableHeight(look)) else { return .none }
    if isTable {
      if !wasTable { table.select(key: place?.session?.text, height: tableHeight(look)) }
    } else if wasTable || before != table.parsed.terms || items.count != itemCount {
      arrange()
      stand(on: place, look)
    } else if action == .mark, let id = table.selectedKey,
      let index = items.firstIndex(where: { $0.session?.id.text == id })
    {
      // The table has gone on to the next session.
      select(index, look)
    } else {
      // The filter may take another row of the screen.
      dayList.ensureVisible(height: listHeight(in: look.body), count: items.count, groups: headings)
    }
    if isTable || place != self.place {
      if look.world.isHurried, ListMove(action) != nil { isDue = true } else { showDetail(look) }
    }
    return .requests(requests)
  }

  /// What is done in another way while the sessions stand by day; nil where the table does it.
  private mutating func walkDays(_ action: Action, _ look: AgendaLook) -> AgendaAnswer? {
    if let move = ListMove(action) {
      let before = dayList.selected
      dayList.move(move, count: items.count, page: listHeight(in: look.body))
      dayList.ensureVisible(height: listHeight(in: look.body), count: items.count, groups: headings)
      guard dayList.selected != before else { return AgendaAnswer.none }
      if look.world.isHurried { isDue = true } else { showDetail(look) }
      return AgendaAnswer.none
    }
    switch action {
    case .goToToday: jump(to: nearest(to: look.world.today), look)
    case .previousPeriod: jump(weeks: -1, look)
    case .nextPeriod: jump(weeks: 1, look)
    default: return nil
    }
    return AgendaAnswer.none
  }

  mutating func type(_ key: Key, _ look: AgendaLook) -> AgendaAnswer {
    let place = place
    let before = table.parsed.terms
    table.type(key, in: look.world, height: tableHeight(look))
    typed(before, from: place, look)
    return .none
  }

  mutating func paste(_ text: String, _ look: AgendaLook) -> AgendaAnswer {
    let place = place
    let before = table.parsed.terms
    table.paste(text, in: look.world, height: tableHeight(look))
    typed(before, from: place, look)
    return .none
  }

  /// The lines that there are by day.
  private var itemCount: Int { filter.isActive ? table.shown.count : all.count }

  private mutating func typed(_ before: [FilterTerm], from place: AgendaPlace?, _ look: AgendaLook) {
    if !isTable, table.parsed.terms != before || items.count != itemCount {
      arrange()
      stand(on: place, look)
    } else {
      showDetail(look)
    }
  }

  mutating func exported(_ outcome: ExportOutcome, _ look: AgendaLook) -> AgendaAnswer {
    .requests(table.exported(outcome, in: look.world))
  }

  mutating func focus(on focus: Focus, _ look: AgendaLook) {
    table.tool = nil
    if isTable {
      // A session is found in any order; a day has a place by day alone.
      guard case .session(let id) = focus else { return }
      if table.line(ofKey: id.text) == nil {
        table.folded = []
        table.clearFilter(in: look.world, height: tableHeight(look))
      }
      table.select(key: id.text, height: tableHeight(look))
      return showDetail(look)
    }
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
    let place = place
    table.clearFilter(in: look.world, height: tableHeight(look))
    arrange()
    stand(on: place, look)
  }

  /// What was selected stays so where it is still shown; else what is nearest to its day.
  private mutating func stand(on place: AgendaPlace?, _ look: AgendaLook) {
    let index = place?.session.flatMap { id in items.firstIndex { $0.session?.id == id } }
    select(index ?? nearest(to: place?.day ?? look.world.today), look)
  }
}
