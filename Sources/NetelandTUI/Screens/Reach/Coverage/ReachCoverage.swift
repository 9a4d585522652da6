import Domain

/// Schools by weeks: what was, what comes, and the blanks in which nothing stands yet.
struct ReachCoverage: ReachView {
  private(set) var grid: CoverageGrid?
  private(set) var all: [CoverageRow] = []
  /// Filtered and sorted.
  private(set) var rows: [CoverageRow] = []
  private(set) var list = ListState()
  /// The week of the cursor, and the first in view where there is no room for all.
  private(set) var week = 0
  private(set) var firstWeek = 0
  private(set) var sorting = CoverageSorting.fewest
  private(set) var isReversed = false
  private(set) var filter = FilterState()

  init() {}

  var context: KeyContext { filter.isTyping ? .filter : .coverage }
  var takesText: Bool { filter.isTyping }

  var focus: RecordID<School>? { selected?.school }
  var selected: CoverageRow? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// The sessions of the cell under the cursor, in order.
  func sessions(_ look: ReachLook) -> [Session] {
    guard let grid, let selected else { return [] }
    return grid.sessions(selected.index, week).compactMap { look.world.alliance[grid.year].sessions[$0] }
  }

  mutating func refresh(_ look: ReachLook) {
    let before = grid
    let grid = CoverageGrid(look.world.alliance, report: look.report, today: look.world.today)
    self.grid = grid
    all = CoverageRow.all(of: grid, look)
    // Another year begins at today, or at its start.
    if before?.year != grid.year { week = grid.week(of: look.lastDay) ?? 0 }
    arrange(keeping: selected?.school)
    keepInView(look)
  }

  mutating func focus(on focus: Focus, _ look: ReachLook) {
    switch focus {
    case .school(let school):
      if !rows.contains(where: { $0.school == school }) { filter.clear() }
      arrange(keeping: school)
    case .day(let day):
      week = grid?.week(of: day) ?? week
    case .alliance, .session, .venue, .municipality, .year, .record: break
    }
    keepInView(look)
  }

  mutating func update(_ action: Action, _ look: ReachLook) -> [Request] {
    guard let grid else { return [] }
    defer { keepInView(look) }
    if let move = ListMove(action) {
      list.move(move, count: rows.count, page: CoverageLayout.rows(inRoom: look.world.room))
      return []
    }
    switch action {
    case .left: week = max(0, week - 1)
    case .right: week = min(grid.weeks.count - 1, week + 1)
    case .filter: filter.begin()
    case .open where filter.isTyping: filter.keep()
    case .clearFilter, .back:
      filter.clear()
      arrange(keeping: selected?.school)
    case .sort:
      let all = CoverageSorting.allCases
      sorting = all[(all.firstIndex(of: sorting)! + 1) % all.count]
      isReversed = false
      arrange(keeping: nil)
    case .reverseSort:
      isReversed.toggle()
      arrange(keeping: nil)
    case .open:
      if let session = sessions(look).first { return [.show(.agenda, .session(session.id))] }
      return schedule(on: grid, look)
    case .newSession:
      return schedule(on: grid, look)
    case .recordParticipation:
      let waiting = sessions(look).first { $0.status == .held && $0.lacksNumbers(of: selected?.school) }
      return [.start(waiting.map { .recordParticipation($0.id) } ?? .chooseSessionToRecord)]
    default: break
    }
    return []
  }

  mutating func type(_ key: Key, _ look: ReachLook) -> [Request] {
    if filter.handle(key) { arrange(keeping: nil) }
    return []
  }

  mutating func paste(_ text: String, _ look: ReachLook) -> [Request] {
    if filter.paste(text) { arrange(keeping: nil) }
    return []
  }

  func refusal(of action: Action, _ look: ReachLook) -> String? {
    switch action {
    case .open where !filter.isTyping && selected == nil, .newSession where selected == nil:
      look.world.strings.reach.nothingSelected
    default: nil
    }
  }

  /// A session for the school of the row, on a day of the week of the column.
  private func schedule(on grid: CoverageGrid, _ look: ReachLook) -> [Request] {
    guard let selected else { return [] }
    let day = grid.proposal(selected.index, week, today: look.world.today)
    return [.start(.newSession(SessionSeed(day: day, school: selected.school)))]
  }

  /// Filters and sorts, and stands on the school where it is still there, else on the first.
  private mutating func arrange(keeping school: RecordID<School>?) {
    rows = all.matching(filter.query).sorted(by: sorting, reversed: isReversed)
    let row = school.flatMap { school in rows.firstIndex { $0.school == school } }
    list.select(row ?? (school == nil ? 0 : list.selected), count: rows.count)
  }

  /// Moves the weeks in view as little as it takes to show that of the cursor.
  private mutating func keepInView(_ look: ReachLook) {
    guard let grid else { return }
    let layout = CoverageLayout(width: look.world.room.width, weeks: grid.weeks.count)
    firstWeek = layout.first(showing: week, from: firstWeek)
  }
}

extension Session {
  /// Whether nobody wrote down how many of a school's pupils came.
  fileprivate func lacksNumbers(of school: RecordID<School>?) -> Bool {
    participation.contains { $0.school == school && $0.attended == nil }
  }
}
