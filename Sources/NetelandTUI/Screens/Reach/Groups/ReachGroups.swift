import Domain

/// How evenly the alliance reaches: girls, priority pupils, municipalities, nets and schools by size, each beside the rest.
struct ReachGroups: ReachView {
  private(set) var segments: [Segment] = []
  private(set) var list = ListState()

  init() {}

  var selected: Segment? { segments.indices.contains(list.selected) ? segments[list.selected] : nil }

  mutating func refresh(_ look: ReachLook) {
    let key = selected?.key
    segments =
      look.report.total.cohorts > 0 ? SegmentReport(look.world.alliance, look.report).segments : []
    let row = segments.firstIndex { $0.key == key }
    list.select(row ?? list.selected, count: segments.count)
  }

  mutating func update(_ action: Action, _ look: ReachLook) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: segments.count, page: look.world.room.height - Self.rowsAbove)
      return []
    }
    switch action {
    case .open:
      // The schools behind it.
      guard case .municipality(let name?) = selected?.key else { return [] }
      return [.focus(.municipality(name))]
    case .newSession: return [.start(.newSession(SessionSeed()))]
    case .recordParticipation: return [.start(.chooseSessionToRecord)]
    default: return []
    }
  }

  func refusal(of action: Action, _ look: ReachLook) -> String? {
    switch action {
    case .open:
      if case .municipality(.some) = selected?.key { nil } else { look.world.strings.app.notHere }
    case .sort, .reverseSort, .filter: look.world.strings.app.notHere
    default: nil
    }
  }

  /// Those of the screen, the legend, the head of the table.
  private static let rowsAbove = ReachScreen.headHeight + 2

  func draw(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    let texts = look.world.strings.reachGroups
    let (line, below) = area.splitTop(1)
    StyledText(texts.legend, .muted).draw(in: line, on: &buffer)
    let missing = selected.map(texts.missing) ?? ""
    let (foot, body) = below.splitBottom(missing.isEmpty ? 0 : 1)
    if let selected, !missing.isEmpty {
      StyledText("\(texts.segment(selected.key)): \(missing)", .unknown).draw(in: foot, on: &buffer)
    }
    let layout = table(width: area.width, look).draw(in: body, state: list, on: &buffer)
    return layout.point(ofRow: list.selected)
  }

  private func table(width: Int, _ look: ReachLook) -> Table {
    let texts = look.world.strings.reachGroups
    let columns = ReachGroupsColumn.allCases
    let bar = width >= 108 ? min(width - 98, 30) : 8
    let segments = segments
    let starts = segments.indices.filter { $0 == 0 || segments[$0 - 1].key.kind != segments[$0].key.kind }
    return Table(
      columns: columns.map { $0.column(texts, bar: bar) }, rowCount: segments.count,
      groups: starts.map { Table.Group(firstRow: $0, heading: StyledText(texts.kind(segments[$0].key.kind), .title)) },
      gap: 1, emptyText: StyledText(texts.empty, .muted)
    ) { row, column in
      columns[column].cell(segments[row], bar: bar, look)
    }
  }
}
