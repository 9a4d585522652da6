import Domain

/// Per school who came, who is still to be reached, and the way to the records behind it.
struct ReachSchools: ReachView {
  private(set) var all: [ReachRow] = []
  /// Which signs the table uses, so that only those are explained.
  private(set) var signs: Set<ReachSign> = []
  /// Filtered and sorted.
  private(set) var rows: [ReachRow] = []
  private(set) var list = ListState()
  private(set) var sorting = ReachSorting.stillToReach
  private(set) var isReversed = false
  private(set) var filter = FilterState()
  /// The records behind the selected row, where there is room to show them.
  private(set) var evidence: EvidenceTable?

  /// Those of the screen, the line of the filter, the head of the table.
  static let rowsAboveTable = ReachScreen.headHeight + 2

  init() {}

  var context: KeyContext { filter.isTyping ? .filter : .reach }
  var takesText: Bool { filter.isTyping }

  var focus: RecordID<School>? { selected?.school }
  var selected: ReachRow? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  mutating func refresh(_ look: ReachLook) {
    all = ReachRow.all(of: look.report, in: look.world.alliance)
    signs = Set(all.flatMap(\.signs))
    arrange(keeping: selected?.school, look)
  }

  mutating func focus(on focus: Focus, _ look: ReachLook) {
    switch focus {
    case .municipality(let name):
      filter.clear()
      filter.begin()
      _ = filter.paste(name)
      filter.keep()
      arrange(keeping: nil, look)
    case .school(let school):
      if rows.contains(where: { $0.school == school }) { filter.keep() } else { filter.clear() }
      arrange(keeping: school, look)
    case .alliance, .session, .venue, .day, .year, .record: break
    }
  }

  mutating func update(_ action: Action, _ look: ReachLook) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: rows.count, page: look.world.room.height - Self.rowsAboveTable)
      lookBehind(look)
      return []
    }
    switch action {
    case .filter:
      filter.begin()
    case .open where filter.isTyping:
      filter.keep()
    case .clearFilter, .back:
      filter.clear()
      arrange(keeping: selected?.school, look)
    case .sort:
      let all = ReachSorting.allCases
      sorting = all[(all.firstIndex(of: sorting)! + 1) % all.count]
      isReversed = false
      arrange(keeping: nil, look)
    case .reverseSort:
      isReversed.toggle()
      arrange(keeping: nil, look)
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
    if filter.handle(key) { arrange(keeping: nil, look) }
    return []
  }

  mutating func paste(_ text: String, _ look: ReachLook) -> [Request] {
    if filter.paste(text) { arrange(keeping: nil, look) }
    return []
  }

  func refusal(of action: Action, _ look: ReachLook) -> String? {
    switch action {
    case .open where !filter.isTyping && selected == nil: look.world.strings.reach.nothingSelected
    default: nil
    }
  }

  /// Filters and sorts, and stands on the school where it is still there, else on the first.
  private mutating func arrange(keeping school: RecordID<School>?, _ look: ReachLook) {
    rows = all.matching(filter.query).sorted(by: sorting, reversed: isReversed)
    let row = school.flatMap { school in rows.firstIndex { $0.school == school } }
    list.select(row ?? (school == nil ? 0 : list.selected), count: rows.count)
    lookBehind(look)
  }

  private mutating func lookBehind(_ look: ReachLook) {
    evidence = nil
    guard Self.hasDetail(look.world.room), let selected else { return }
    evidence = EvidenceTable(school: selected.school, in: look.world, report: look.report)
  }

  /// Whether the records of the selected school are shown under the table.
  static func hasDetail(_ room: Size) -> Bool { room.height >= 32 && room.width >= 76 }
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
