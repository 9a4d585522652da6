import Domain

/// *Beheer*: the records of the alliance, kind by kind; added, edited, taken out of use and deleted here.
struct AdminScreen: Screen {
  enum Pane: Sendable { case kinds, records }

  static let kinds = RecordKind.editable

  var pane = Pane.kinds
  var kindList = ListState()
  /// Where each kind's table stands, by its place among the kinds.
  var lists = [ListState](repeating: ListState(), count: kinds.count)
  var filter = FilterState()
  /// All of the kind in view, and what the filter leaves of it.
  private(set) var table = AdminTable.none
  private(set) var rows: [AdminTable.Row] = []
  /// By kind; nil where there is no number to show.
  private(set) var counts: [Int?] = []
  /// What the selected record holds, field by field.
  private(set) var detail: [(label: String, text: String)] = []

  init() {}

  var kind: RecordKind { AdminScreen.kinds[kindList.selected] }

  var list: ListState {
    get { lists[kindList.selected] }
    set { lists[kindList.selected] = newValue }
  }

  var selected: AdminTable.Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// What an action would be done to: nothing while the kinds are walked.
  private var subject: AdminTable.Row? { pane == .records ? selected : nil }

  var context: KeyContext { filter.isTyping ? .filter : .admin }
  var takesText: Bool { filter.isTyping }

  // MARK: What is in view

  mutating func refresh(in world: World) {
    let before = selected?.id
    let known = Set(table.rows.map(\.id))
    counts = AdminScreen.kinds.map { AdminTable.count(of: $0, in: world) }
    table = AdminTable(kind, in: world)
    find(in: world)
    // What was just added is what one goes on with; else the selection stays on its record.
    let added = rows.indices.filter { !known.contains(rows[$0].id) }
    let place = !known.isEmpty && added.count == 1 ? added.first : rows.firstIndex { $0.id == before }
    if kind != .alliance, let place { select(place, in: world) } else { select(list.selected, in: world) }
  }

  private mutating func find(in world: World) {
    let query = filter.query
    rows = query.isEmpty ? table.rows : table.rows.filter { query.match($0.searched) != nil }
    select(list.selected, in: world)
  }

  private mutating func select(_ row: Int, in world: World) {
    list.select(row, count: rows.count)
    list.ensureVisible(height: pageHeight(in: world), count: rows.count)
    detail = []
    guard kind != .alliance, let id = selected?.id, let sheet = kind.sheet(editing: id, in: world) else { return }
    detail = SheetValues(sheet, in: world).lines.map { ($0.label, $0.text) }
  }

  private mutating func show(_ kind: RecordKind, in world: World) {
    guard let place = AdminScreen.kinds.firstIndex(of: kind) else { return }
    kindList.select(place, count: AdminScreen.kinds.count)
    filter.clear()
    table = AdminTable(kind, in: world)
    find(in: world)
  }

  private func pageHeight(in world: World) -> Int {
    max(1, layout(in: Rect(world.room)).records.height - 2 - (filter.isShown ? 1 : 0))
  }

  // MARK: Keys

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      go(move, in: world)
      return []
    }
    switch action {
    case .nextPane, .previousPane:
      pane = pane == .kinds ? .records : .kinds
    case .open where filter.isTyping:
      filter.keep()
      find(in: world)
    case .open where pane == .kinds:
      pane = .records
    case .open, .edit:
      guard let subject else { return [] }
      return [.start(.editRecord(kind, id: subject.id))]
    case .back, .clearFilter:
      if filter.isShown {
        filter.clear()
        find(in: world)
      } else {
        pane = .kinds
      }
    case .filter:
      pane = .records
      filter.begin()
    case .add:
      return [.start(.addRecord(kind))]
    case .showRules:
      return [.start(.rules)]
    case .retire:
      return attempt(in: world) { (id) throws(Refusal) in try kind.toggleRetired(id, in: world) }
    case .delete:
      return attempt(in: world) { (id) throws(Refusal) in try kind.delete(id, in: world) }
    case .startYear:
      let edit = Edit.startYear(world.year, in: world.alliance)
      guard !edit.isEmpty else { return [] }
      return [.edit(edit), .say(Notice(.done, world.strings.admin.started(edit.mutations.count, world.year)))]
    default:
      break
    }
    return []
  }

  private mutating func go(_ move: ListMove, in world: World) {
    switch pane {
    case .kinds:
      kindList.move(move, count: AdminScreen.kinds.count, page: world.room.height)
      show(kind, in: world)
    case .records:
      list.move(move, count: rows.count, page: pageHeight(in: world))
      select(list.selected, in: world)
    }
  }

  private func attempt(in world: World, _ edit: (String) throws(Refusal) -> Edit?) -> [Request] {
    guard let subject else { return [] }
    do throws(Refusal) {
      return try edit(subject.id).map { [.edit($0)] } ?? []
    } catch {
      return [.say(Notice(.refused, world.strings.problems.text(error, in: world)))]
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    if filter.handle(key) { find(in: world) }
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    if filter.paste(text) { find(in: world) }
    return []
  }

  mutating func focus(on focus: Focus, in world: World) {
    switch focus {
    case .school(let id): stand(on: id.text, of: .school, in: world)
    case .record(let kind, let id, _): stand(on: id, of: kind, in: world)
    case .alliance, .session, .venue, .municipality, .day, .year: break
    }
  }

  private mutating func stand(on id: String, of kind: RecordKind, in world: World) {
    pane = .records
    show(kind, in: world)
    if let row = rows.firstIndex(where: { $0.id == id }) { select(row, in: world) }
  }

  func crumbs(in world: World) -> [String] {
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    return [world.strings.admin.kind(kind)] + (subject.map { [names.record(kind, $0.id)] } ?? [])
  }

  func refusal(of action: Action, in world: World) -> String? {
    let texts = world.strings.admin
    switch action {
    case .add where kind == .alliance: return texts.neverAdded
    case .delete where kind == .alliance: return texts.neverDeleted
    case .retire where !kind.isRetirable: return texts.neverRetired
    case .edit, .retire, .delete: return subject == nil ? texts.nothingSelected : nil
    case .open: return pane == .records && subject == nil && !filter.isTyping ? texts.nothingSelected : nil
    case .startYear:
      if !world.records.enrolments.isEmpty { return texts.yearStarted }
      let hasEarlier = world.alliance.years.contains { $0.key < world.year && !$0.value.enrolments.isEmpty }
      return hasEarlier ? nil : texts.nothingToStartFrom
    default: return nil
    }
  }
}
