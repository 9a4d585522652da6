import Domain

/// *Beheer*: the records of the alliance, kind by kind; added, edited, taken out of use and deleted here.
struct AdminScreen: Screen {
  enum Pane: Sendable { case kinds, records }

  static let kinds = RecordKind.editable

  var pane = Pane.kinds
  var kindList = ListState()
  /// The table of each kind as its user wants it, by its place among the kinds.
  private(set) var views = kinds.map { RecordTable(.records($0), AdminScreen.setup(.none, $0)) }
  /// All of the kind in view.
  private(set) var table = AdminTable.none
  /// By kind; nil where there is no number to show.
  private(set) var counts: [Int?] = []
  /// What the selected record holds, field by field.
  private(set) var detail: [(label: String, text: String)] = []

  init() {}

  var kind: RecordKind { AdminScreen.kinds[kindList.selected] }

  /// The table of the kind in view.
  var view: RecordTable<AdminTable.Row> {
    get { views[kindList.selected] }
    set { views[kindList.selected] = newValue }
  }

  var filter: FilterState { view.filter }
  var rows: [AdminTable.Row] { view.rows }
  var selected: AdminTable.Row? { view.selectedRow }

  /// What an action would be done to: nothing while the kinds are walked.
  private var subject: AdminTable.Row? { pane == .records ? selected : nil }

  var context: KeyContext { view.context ?? .admin }
  var takesText: Bool { view.takesText }

  // MARK: What is in view

  mutating func refresh(in world: World) {
    let known = Set(table.rows.map(\.id))
    counts = AdminScreen.kinds.map { AdminTable.count(of: $0, in: world) }
    fill(in: world)
    // What was just added is what one goes on with; else the selection stays on its record.
    let added = table.rows.filter { !known.contains($0.id) }
    if kind != .alliance, !known.isEmpty, added.count == 1 {
      view.select(key: added[0].key, height: pageHeight(in: world))
    }
    showDetail(in: world)
  }

  private mutating func fill(in world: World) {
    table = AdminTable(kind, in: world)
    var setup = AdminScreen.setup(table, kind)
    let count = world.strings.words.records
    setup.summary = { StyledText(count($0.count), .muted) }
    view.fill(table.rows, setup, in: world, height: pageHeight(in: world))
  }

  private static func setup(_ table: AdminTable, _ kind: RecordKind) -> TableSetup<AdminTable.Row> {
    var columns = table.arrangeable
    if kind == .guide, let name = columns.firstIndex(where: { $0.id == AdminColumn.name.id }) {
      // As in the agenda.
      columns[name].nature = .personal
    }
    func place(_ column: AdminColumn) -> Int? { table.fields.firstIndex { $0.column == column } }
    let (pupils, counted, everyone) = (place(.pupils), place(.countedPupils), place(.allPupils))
    // Pupils are found by their field, which knows what is hidden of them in what is taken out; a word does not.
    let searched = columns.indices.filter { columns[$0].nature != .pupils }
    return TableSetup(
      columns: columns, key: \.key, searched: { row in searched.map { row.cells[$0].text } }, isLast: \.isRetired,
      homeGroup: columns.first { $0.id == AdminColumn.municipality.id }?.id ?? columns.first(where: \.isGroupable)?.id,
      summary: { _ in "" },
      disclosure: { world in
        guard kind == .enrolment else {
          let threshold = world.alliance.profile.smallCell
          return { row, _ in
            guard let pupils, case .number(let number) = row.values[pupils] else { return false }
            return number > 0 && number < threshold
          }
        }
        let disclosure = ReachDisclosure(world.alliance, world.reach)
        let threshold = world.alliance.profile.smallCell
        return { row, _ in
          func number(_ place: Int?) -> Int {
            if let place, case .number(let number) = row.values[place] { number } else { 0 }
          }
          // Anybody can subtract the two.
          let counts = [number(counted), number(everyone), number(everyone) - number(counted)]
          return counts.contains { $0 > 0 && $0 < threshold } || disclosure.school(RecordID(row.id)).pupils != nil
        }
      })
  }

  private mutating func showDetail(in world: World) {
    detail = []
    guard kind != .alliance, let id = selected?.id, let sheet = kind.sheet(editing: id, in: world) else { return }
    detail = SheetValues(sheet, in: world).lines.map { ($0.label, $0.text) }
  }

  private mutating func show(_ kind: RecordKind, in world: World) {
    guard let place = AdminScreen.kinds.firstIndex(of: kind) else { return }
    kindList.select(place, count: AdminScreen.kinds.count)
    view.filter.clear()
    fill(in: world)
    showDetail(in: world)
  }

  /// The rows of the screen for the table and its filter.
  private func pageHeight(in world: World) -> Int { max(1, layout(in: Rect(world.room)).records.height - 2) }

  // MARK: Keys

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if pane == .kinds, view.context == nil, let move = ListMove(action) {
      kindList.move(move, count: AdminScreen.kinds.count, page: world.room.height)
      show(kind, in: world)
      return []
    }
    let isOfTable = action.isOfTable
    if pane == .records || isOfTable || view.context != nil {
      if isOfTable { pane = .records }
      let before = view.selectedKey
      if let requests = view.update(action, in: world, height: pageHeight(in: world)) {
        if view.selectedKey != before { showDetail(in: world) }
        return requests
      }
    }
    switch action {
    case .nextPane, .previousPane:
      pane = pane == .kinds ? .records : .kinds
    case .open where pane == .kinds:
      pane = .records
    case .open, .edit:
      guard let subject else { return [] }
      return [.start(.editRecord(kind, id: subject.id))]
    case .back:
      if filter.isShown { _ = view.update(action, in: world, height: pageHeight(in: world)) } else { pane = .kinds }
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

  private func attempt(in world: World, _ edit: (String) throws(Refusal) -> Edit?) -> [Request] {
    guard let subject else { return [] }
    do throws(Refusal) {
      return try edit(subject.id).map { [.edit($0)] } ?? []
    } catch {
      return [.say(Notice(.refused, world.strings.problems.text(error, in: world)))]
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    view.type(key, in: world, height: pageHeight(in: world))
    showDetail(in: world)
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    view.paste(text, in: world, height: pageHeight(in: world))
    showDetail(in: world)
    return []
  }

  mutating func exported(_ outcome: ExportOutcome, in world: World) -> [Request] {
    view.exported(outcome, in: world)
  }

  mutating func focus(on focus: Focus, in world: World) {
    view.tool = nil
    switch focus {
    case .school(let id): stand(on: id.text, of: .school, in: world)
    case .record(let kind, let id, _): stand(on: id, of: kind, in: world)
    case .alliance, .session, .venue, .municipality, .day, .year: break
    }
  }

  private mutating func stand(on id: String, of kind: RecordKind, in world: World) {
    pane = .records
    show(kind, in: world)
    view.folded = []
    view.clearFilter(in: world, height: pageHeight(in: world))
    if view.line(ofKey: id) != nil { view.select(key: id, height: pageHeight(in: world)) }
    showDetail(in: world)
  }

  func crumbs(in world: World) -> [String] {
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    return [world.strings.admin.kind(kind)] + (subject.map { [names.record(kind, $0.id)] } ?? [])
  }

  func refusal(of action: Action, in world: World) -> String? {
    let texts = world.strings.admin
    if let refusal = view.refusal(of: action, in: world) { return refusal }
    switch action {
    case .group where view.setup.homeGroup == nil: return world.strings.tables.notGroupable
    case .add where kind == .alliance: return texts.neverAdded
    case .delete where kind == .alliance: return texts.neverDeleted
    case .retire where !kind.isRetirable: return texts.neverRetired
    case .edit, .retire, .delete: return subject == nil ? texts.nothingSelected : nil
    case .open: return pane == .records && view.context == nil && view.lines.isEmpty ? texts.nothingSelected : nil
    case .startYear:
      if !world.records.enrolments.isEmpty { return texts.yearStarted }
      let hasEarlier = world.alliance.years.contains { $0.key < world.year && !$0.value.enrolments.isEmpty }
      return hasEarlier ? nil : texts.nothingToStartFrom
    default: return nil
    }
  }
}
