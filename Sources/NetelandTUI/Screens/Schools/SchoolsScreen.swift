import Domain

/// All the schools in a table, and everything about the one that is selected: beside the table where there is room,
/// else in its place.
struct SchoolsScreen: Screen {
  enum Pane: Sendable { case table, detail }

  private(set) var table = RecordTable(.schools, SchoolsScreen.setup([]))
  private(set) var pane = Pane.table
  private(set) var detailList = ListState()
  private var activity: [RecordID<School>: SchoolActivity] = [:]
  private(set) var detail: SchoolDetail?
  /// It is of a school that was left behind in a hurry.
  private(set) var isDue = false
  /// Those that were shown since the alliance changed: going back and forth makes none anew.
  private var details: [RecordID<School>: SchoolDetail] = [:]
  /// Of what is shown: under the table.
  private(set) var summary: StyledText = ""

  init() {}

  var context: KeyContext { table.context ?? .schools }
  var takesText: Bool { table.takesText }
  var rows: [SchoolRow] { table.rows }
  var schoolCount: Int { table.all.count }

  // MARK: Bringing up to date

  mutating func refresh(in world: World) {
    details.removeAll(keepingCapacity: true)
    activity = SchoolActivity.all(in: world.alliance, today: world.today)
    let yearly = SchoolActivity.all(in: world.alliance, years: [world.year], today: world.today)
    let reach = world.reach
    let rows = world.alliance.schools.map { school in
      SchoolRow(
        school, reach: reach.reach(of: school.id), yearly: yearly[school.id] ?? SchoolActivity(),
        next: yearly[school.id]?.nextDay, in: world)
    }
    var setup = SchoolsScreen.setup(SchoolColumn.all(in: world))
    let (strings, format) = (world.strings, world.format)
    setup.summary = { SchoolsScreen.reachText($0, strings, format) }
    setup.withoutValue = strings.schools.withoutMunicipality
    table.fill(rows, setup, in: world, height: tableHeight(in: world.room))
    follow(in: world)
  }

  private static func setup(_ columns: [Column<SchoolRow>]) -> TableSetup<SchoolRow> {
    TableSetup(
      columns: columns, key: \.id.text, searched: \.searched,
      usualOrder: [.init(column: SchoolColumn.name.id)], ties: [.init(column: SchoolColumn.name.id)],
      homeGroup: SchoolColumn.municipality.id, summary: { _ in "" },
      disclosure: { world in
        let disclosure = ReachDisclosure(world.alliance, world.reach)
        return { row, nature in
          let hidden = disclosure.school(row.id)
          return nature == .pupils ? hidden.pupils != nil : hidden.reached != nil
        }
      })
  }

  /// What is shown beside and under the table goes along with it.
  private mutating func follow(in world: World) {
    summary = SchoolsScreen.reachText(table.rows, world.strings, world.format)
    showDetail(in: world)
  }

  /// `7 scholen  bereikt 98-120 van 180  54,4-66,7 %`
  private static func reachText(_ rows: [SchoolRow], _ strings: Strings, _ format: Format) -> StyledText {
    let count = StyledText(strings.words.schools(rows.count), .muted)
    let sum = rows.reduce(into: Reach()) { sum, row in if let reach = row.reach { sum += reach } }
    guard let share = sum.share else { return count }
    let reached = strings.schools.reached(
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

  var selected: SchoolRow? { table.selectedRow }

  /// The session on whose line the detail pane stands.
  private var selectedSession: RecordID<Session>? {
    guard pane == .detail, let detail, detail.lines.indices.contains(detailList.selected) else { return nil }
    return detail.lines[detailList.selected].session
  }

  // MARK: Keys

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if pane == .detail, table.context == nil, let move = ListMove(action) {
      goInDetail(move, in: world)
      return []
    }
    if pane == .table || action.isOfTable {
      let before = (table.selectedKey, table.list.selected)
      if action.isOfTable { pane = .table }
      if let requests = table.update(action, in: world, height: tableHeight(in: world.room)) {
        if ListMove(action) == nil {
          follow(in: world)
        } else if before.0 != table.selectedKey || before.1 != table.list.selected {
          if world.isHurried { isDue = true } else { showDetail(in: world) }
        }
        return requests
      }
    }
    switch action {
    case .open:
      if pane == .detail { return selectedSession.map { [.show(.agenda, .session($0))] } ?? [] }
      if detail != nil { pane = .detail }
    case .nextPane, .previousPane:
      pane = pane == .table && detail != nil ? .detail : .table
    case .back:
      pane = .table
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
    table.type(key, in: world, height: tableHeight(in: world.room))
    follow(in: world)
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    table.paste(text, in: world, height: tableHeight(in: world.room))
    follow(in: world)
    return []
  }

  mutating func exported(_ outcome: ExportOutcome, in world: World) -> [Request] {
    table.exported(outcome, in: world)
  }

  mutating func focus(on focus: Focus, in world: World) {
    table.tool = nil
    let height = tableHeight(in: world.room)
    switch focus {
    case .school(let id):
      if table.line(ofKey: id.text) == nil, table.filter.isShown || !table.groups.isEmpty {
        table.folded = []
        table.clearFilter(in: world, height: height)
      }
      guard table.line(ofKey: id.text) != nil else { break }
      pane = .table
      table.select(key: id.text, height: height)
    case .municipality(let name):
      if table.arrangement.group != SchoolColumn.municipality.id {
        table.toggleGroup(SchoolColumn.municipality.id)
        table.isGroupPassing = true
      }
      table.folded = []
      table.clearFilter(in: world, height: height)
      guard let row = table.rows.first(where: { $0.municipality == name }) else { break }
      pane = .table
      table.select(key: row.id.text, height: height)
    case .alliance, .session, .venue, .day, .year, .record:
      break
    }
    follow(in: world)
  }

  func refusal(of action: Action, in world: World) -> String? {
    if let refusal = table.refusal(of: action, in: world) { return refusal }
    if action == .open, table.context != nil { return nil }
    switch action {
    case .newSession, .edit, .open:
      if action == .open, !table.groups.isEmpty, pane == .table { return nil }
      guard let selected else { return world.strings.schools.nothingChosen }
      return action == .newSession && selected.isRetired ? world.strings.schools.isRetired : nil
    default:
      return nil
    }
  }

  func crumbs(in world: World) -> [String] { detail.map { [$0.title] } ?? [] }

  private mutating func goInDetail(_ move: ListMove, in world: World) {
    guard let detail else { return }
    let height = detailHeight(in: world.room)
    detailList.move(move, count: detail.lines.count, page: height)
    skipHeadings(in: detail, upwards: [.up, .pageUp, .first].contains(move))
    detailList.ensureVisible(height: height, count: detail.lines.count)
  }

  /// A heading is passed over; at the very top the line after it is as far as it goes.
  private mutating func skipHeadings(in detail: SchoolDetail, upwards: Bool) {
    let selectable = detail.lines.indices.filter { detail.lines[$0].isSelectable }
    let before = selectable.last { $0 <= detailList.selected }
    let after = selectable.first { $0 >= detailList.selected }
    guard let found = upwards ? before ?? after : after ?? before else { return }
    detailList.select(found, count: detail.lines.count)
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
