import Domain

/// All the schools in a table, and everything about the one that is selected: beside the table where there is room,
/// else in its place.
struct SchoolsScreen: Screen {
  enum Pane: Sendable { case table, detail }

  private(set) var filter = FilterState()
  private(set) var order = SchoolOrder()
  private(set) var isGrouped = false
  private(set) var list = ListState()
  private(set) var pane = Pane.table
  private(set) var detailList = ListState()

  /// Every school, and those that the filter leaves, in the order of the table.
  private var all: [SchoolRow] = []
  private(set) var rows: [SchoolRow] = []
  private(set) var groups: [Table.Group] = []
  private var activity: [RecordID<School>: SchoolActivity] = [:]
  private(set) var detail: SchoolDetail?
  /// It is of a school that was left behind in a hurry.
  private(set) var isDue = false
  /// Those that were shown since the alliance changed: going back and forth makes none anew.
  private var details: [RecordID<School>: SchoolDetail] = [:]
  /// Of what is shown: under the table.
  private(set) var summary: StyledText = ""

  static let widthForTwo = 100

  init() {}

  var context: KeyContext { filter.isTyping ? .filter : .schools }
  var takesText: Bool { filter.isTyping }
  var schoolCount: Int { all.count }

  // MARK: Bringing up to date

  mutating func refresh(in world: World) {
    details.removeAll(keepingCapacity: true)
    activity = SchoolActivity.all(in: world.alliance, today: world.today)
    let yearly = SchoolActivity.all(in: world.alliance, years: [world.year], today: world.today)
    let reach = world.reach
    all = world.alliance.schools.map { school in
      SchoolRow(
        school, reach: reach.reach(of: school.id), yearly: yearly[school.id] ?? SchoolActivity(),
        next: activity[school.id]?.nextDay, in: world)
    }
    arrange(in: world)
  }

  /// Filters, sorts and groups; what was selected stays so where it is still shown.
  private mutating func arrange(in world: World) {
    let chosen = selected?.id ?? detail?.school
    rows = order.sorted(all.compactMap { $0.found(by: filter.query) })
    groups = []
    if isGrouped { group(in: world) }
    summary = reachText(rows, in: world)
    let index = chosen.flatMap { id in rows.firstIndex { $0.id == id } }
    list.select(index ?? (filter.isTyping ? 0 : list.selected), count: rows.count)
    settle(in: world)
    showDetail(in: world)
  }

  private mutating func group(in world: World) {
    let known = world.alliance.profile.municipalities.map(\.name)
    let others = Set(rows.map(\.municipality)).subtracting(known).sorted()
    var grouped: [SchoolRow] = []
    for name in known + others {
      let own = rows.filter { $0.municipality == name }
      guard !own.isEmpty else { continue }
      let title = name.isEmpty ? world.strings.schools.withoutMunicipality : name
      groups.append(
        Table.Group(
          firstRow: grouped.count, heading: StyledText(title + "  ", .title) + reachText(own, in: world)))
      grouped += own
    }
    rows = grouped
  }

  /// `7 scholen  bereikt 98-120 van 180  54,4-66,7 %`
  private func reachText(_ rows: [SchoolRow], in world: World) -> StyledText {
    let count = StyledText(world.strings.words.schools(rows.count), .muted)
    let sum = rows.reduce(into: Reach()) { sum, row in if let reach = row.reach { sum += reach } }
    guard let share = sum.share else { return count }
    let format = world.format
    let reached = world.strings.schools.reached(
      format.range(sum.lower, sum.upper), format.number(sum.enrolled),
      format.percent(tenths: share.lowerTenths, share.upperTenths))
    return count + StyledText("  " + reached, .muted)
  }

  mutating func rest(in world: World) { showDetail(in: world) }

  private mutating func showDetail(in world: World) {
    isDue = false
    guard let id = selected?.id, let school = world.alliance.schools[id] else {
      detail = nil
      pane = .table
      return
    }
    let isAnother = detail?.school != id
    let detail = details[id] ?? SchoolDetail(school, activity: activity[id] ?? SchoolActivity(), in: world)
    details[id] = detail
    self.detail = detail
    if isAnother { detailList = ListState(selected: detail.firstSelection) }
    detailList.clamp(count: detail.lines.count)
  }

  var selected: SchoolRow? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// The session on whose line the detail pane stands.
  private var selectedSession: RecordID<Session>? {
    guard pane == .detail, let detail, detail.lines.indices.contains(detailList.selected) else { return nil }
    return detail.lines[detailList.selected].session
  }

  // MARK: Keys

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      go(move, in: world)
      return []
    }
    switch action {
    case .open where filter.isTyping:
      filter.keep()
      settle(in: world)
    case .clearFilter:
      clearFilter(in: world)
    case .filter:
      pane = .table
      filter.begin()
    case .open:
      if pane == .detail { return selectedSession.map { [.show(.agenda, .session($0))] } ?? [] }
      if detail != nil { pane = .detail }
    case .nextPane, .previousPane:
      pane = pane == .table && detail != nil ? .detail : .table
    case .back:
      if pane == .detail { pane = .table } else if filter.isShown { clearFilter(in: world) }
    case .sort:
      order = SchoolOrder(column: order.column.nextToSort(isGrouped: isGrouped))
      arrange(in: world)
    case .reverseSort:
      order.isReversed.toggle()
      arrange(in: world)
    case .group:
      isGrouped.toggle()
      if isGrouped, order.column == .municipality { order = SchoolOrder() }
      arrange(in: world)
    case .newSession:
      return selected.map { [.start(.newSession(SessionSeed(school: $0.id)))] } ?? []
    case .edit:
      return selected.map { [.start(.editRecord(.school, id: $0.id.text))] } ?? []
    case .recordParticipation:
      return [.start(sessionToRecord(in: world).map(Task.recordParticipation) ?? .chooseSessionToRecord)]
    default:
      break
    }
    return []
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    if filter.handle(key) { arrange(in: world) }
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    if filter.paste(text) { arrange(in: world) }
    return []
  }

  mutating func focus(on focus: Focus, in world: World) {
    switch focus {
    case .school(let id):
      if !rows.contains(where: { $0.id == id }), filter.isShown { clearFilter(in: world) }
      select(rows.firstIndex { $0.id == id }, in: world)
    case .municipality(let name):
      filter.clear()
      isGrouped = true
      arrange(in: world)
      select(rows.firstIndex { $0.municipality == name }, in: world)
    case .alliance, .session, .venue, .day, .year, .record:
      break
    }
  }

  func refusal(of action: Action, in world: World) -> String? {
    switch action {
    case .open where filter.isTyping:
      return nil
    case .newSession, .edit, .open:
      guard let selected else { return world.strings.schools.nothingChosen }
      return action == .newSession && selected.isRetired ? world.strings.schools.isRetired : nil
    default:
      return nil
    }
  }

  private mutating func clearFilter(in world: World) {
    filter.clear()
    arrange(in: world)
  }

  private mutating func select(_ row: Int?, in world: World) {
    guard let row else { return }
    pane = .table
    list.select(row, count: rows.count)
    settle(in: world)
    showDetail(in: world)
  }

  private mutating func go(_ move: ListMove, in world: World) {
    switch pane {
    case .table:
      let before = list.selected
      list.move(move, count: rows.count, page: tableHeight(in: world.room))
      settle(in: world)
      guard list.selected != before else { return }
      if world.isHurried { isDue = true } else { showDetail(in: world) }
    case .detail:
      guard let detail else { return }
      let height = detailHeight(in: world.room)
      detailList.move(move, count: detail.lines.count, page: height)
      skipHeadings(in: detail, upwards: [.up, .pageUp, .first].contains(move))
      detailList.ensureVisible(height: height, count: detail.lines.count)
    }
  }

  /// A heading is passed over; at the very top the line after it is as far as it goes.
  private mutating func skipHeadings(in detail: SchoolDetail, upwards: Bool) {
    let selectable = detail.lines.indices.filter { detail.lines[$0].isSelectable }
    let before = selectable.last { $0 <= detailList.selected }
    let after = selectable.first { $0 >= detailList.selected }
    guard let found = upwards ? before ?? after : after ?? before else { return }
    detailList.select(found, count: detail.lines.count)
  }

  private mutating func settle(in world: World) {
    list.ensureVisible(height: tableHeight(in: world.room), count: rows.count, groups: groups.map(\.firstRow))
  }

  /// The session of this school that waits for numbers: the one selected, else the latest.
  private func sessionToRecord(in world: World) -> RecordID<Session>? {
    if let selectedSession { return selectedSession }
    guard let id = selected?.id, let activity = activity[id] else { return nil }
    let waiting = world.figures.attention.items.compactMap { item -> RecordID<Session>? in
      guard item.reason == .heldWithoutNumbers || item.reason == .overdue, case .session(let id) = item.subject
      else { return nil }
      return id
    }
    let own = Set(activity.past + activity.planned)
    return waiting.filter(own.contains).compactMap { world.alliance.session($0) }.max(by: Session.inOrder)?.id
  }
}
