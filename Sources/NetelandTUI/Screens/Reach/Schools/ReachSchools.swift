import Domain

/// Per school who came, who is still to be reached, and the way to the records behind it.
struct ReachSchools: ReachView {
  private(set) var table = RecordTable(.reachSchools, ReachSchools.setup([]))
  /// Which signs the table uses, so that only those are explained.
  private(set) var signs: Set<ReachSign> = []
  /// The records behind the selected row, where there is room to show them.
  private(set) var evidence: EvidenceTable?

  /// Those of the screen, the head of the table.
  static let rowsAboveTable = ReachScreen.headHeight + 1

  init() {}

  var context: KeyContext { table.context ?? .reachTable }
  var takesText: Bool { table.takesText }
  var isModal: Bool { table.tool != nil }
  var rows: [ReachRow] { table.rows }
  var selected: ReachRow? { table.selectedRow }

  var focus: RecordID<School>? { selected?.school }

  /// The rows of the screen for the table and its filter; without a filter one of them says what the signs mean.
  private func height(_ look: ReachLook) -> Int {
    max(1, look.world.room.height - ReachSchools.rowsAboveTable - (table.filter.isShown ? 0 : 1))
  }

  mutating func refresh(_ look: ReachLook) {
    let rows = ReachRow.all(of: look.report, in: look.world.alliance)
    signs = Set(rows.flatMap(\.signs))
    var setup = ReachSchools.setup(ReachColumn.all(look))
    let (words, target) = (look.world.strings.words, look.target)
    setup.summary = { StyledText(words.schools($0.count), .muted) }
    setup.withoutValue = look.world.strings.schools.withoutMunicipality
    let asOf = look.asOf
    setup.disclosure = { world in
      let look = ReachLook(world, target: target, asOf: asOf)
      let disclosure = ReachDisclosure(world.alliance, look.report)
      return { row, nature in
        let hidden = disclosure.school(row.school)
        return nature == .pupils ? hidden.pupils != nil : hidden.reached != nil
      }
    }
    table.fill(rows, setup, in: look.world, height: height(look))
    lookBehind(look)
  }

  private static func setup(_ columns: [Column<ReachRow>]) -> TableSetup<ReachRow> {
    TableSetup(
      columns: columns, key: \.school.text, searched: { [$0.name, $0.municipality] },
      usualOrder: [.init(column: ReachColumn.stillToReach.id, isDescending: true)],
      ties: [.init(column: ReachColumn.name.id)], homeGroup: ReachColumn.municipality.id, summary: { _ in "" })
  }

  mutating func focus(on focus: Focus, _ look: ReachLook) {
    table.tool = nil
    let height = height(look)
    switch focus {
    case .municipality(let name):
      table.filter.begin()
      let column = table.setup.fields.filter { $0.id == ReachColumn.municipality.id }
      let term = FilterTerm(test: .field(ReachColumn.municipality.id, name.isEmpty ? .unknown : .isOne(of: [name])))
      table.filter(
        by: FilterText(fields: column, language: look.world.language).text(term), in: look.world, height: height)
      table.filter.keep()
      table.list = ListState()
    case .school(let school):
      if table.line(ofKey: school.text) == nil {
        table.folded = []
        table.clearFilter(in: look.world, height: height)
      } else {
        table.filter.keep()
      }
      table.select(key: school.text, height: height)
    case .alliance, .session, .venue, .day, .year, .record: break
    }
    lookBehind(look)
  }

  mutating func update(_ action: Action, _ look: ReachLook) -> [Request] {
    let before = table.selectedKey
    // Another order is looked at from its top.
    let isSorting = action == .sort || action == .reverseSort
    if let requests = table.update(action, in: look.world, height: height(look)) {
      if isSorting, table.tool == nil { table.list = ListState() }
      if table.selectedKey != before || evidence == nil { lookBehind(look) }
      return requests
    }
    switch action {
    case .open:
      return selected.map { [.start(look.evidence(of: $0.school))] } ?? []
    case .newSession:
      return [.start(.newSession(SessionSeed(school: selected?.school)))]
    case .recordParticipation:
      let waiting = selected.flatMap { look.world.records.lastWithoutNumbers(of: $0.school) }
      return [.start(waiting.map(Task.recordParticipation) ?? .chooseSessionToRecord)]
    default: break
    }
    return []
  }

  mutating func type(_ key: Key, _ look: ReachLook) -> [Request] {
    table.type(key, in: look.world, height: height(look))
    lookBehind(look)
    return []
  }

  mutating func paste(_ text: String, _ look: ReachLook) -> [Request] {
    table.paste(text, in: look.world, height: height(look))
    lookBehind(look)
    return []
  }

  mutating func exported(_ outcome: ExportOutcome, _ look: ReachLook) -> [Request] {
    table.exported(outcome, in: look.world)
  }

  func refusal(of action: Action, _ look: ReachLook) -> String? {
    if let refusal = table.refusal(of: action, in: look.world) { return refusal }
    switch action {
    case .open where table.context == nil && table.lines.isEmpty: return look.world.strings.reach.nothingSelected
    default: return nil
    }
  }

  private mutating func lookBehind(_ look: ReachLook) {
    evidence = nil
    guard Self.hasDetail(look.world.room), let selected else { return }
    evidence = EvidenceTable(school: selected.school, in: look.world, report: look.report)
  }

  /// Whether the records of the selected school are shown under the table.
  static func hasDetail(_ room: Size) -> Bool { room.height >= 32 && room.width >= 56 }
}

extension YearRecords {
  /// The latest held session of a school in which nobody wrote down how many of its pupils came.
  func lastWithoutNumbers(of school: RecordID<School>) -> RecordID<Session>? {
    var found: Session?
    for session in sessions where session.status == .held {
      guard session.participation.contains(where: { $0.school == school && $0.attended == nil }) else {
        continue
      }
      if let known = found, Session.inOrder(session, known) { continue }
      found = session
    }
    return found?.id
  }
}
