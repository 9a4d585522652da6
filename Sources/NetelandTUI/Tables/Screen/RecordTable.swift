import Domain

/// A table that can be filtered, sorted by several columns, grouped, folded, marked, rearranged and taken out of: what
/// *Scholen*, *Agenda*, *Bereik* and *Beheer* have in common.
///
/// What takes work (filtering, sorting) is done when something is asked for, never when the selection moves.
struct RecordTable<Row: Sendable>: Sendable {
  /// What can be selected.
  enum Line: Hashable, Sendable {
    /// By its place in `all`.
    case row(Int)
    /// A group whose rows are folded away, by its place in `groups`.
    case folded(Int)
  }

  struct Group: Sendable {
    let name: String
    let heading: StyledText
    /// Places in `all`.
    let rows: [Int]
    var isFolded: Bool
    /// The line above which it stands, or on which where it is folded.
    var firstLine: Int
  }

  let id: TableID
  var setup: TableSetup<Row>
  var arrangement = TableArrangement.usual
  var filter = FilterState()
  var parsed = ParsedFilter.none
  var completion: FilterCompletion?
  var list = ListState()
  var tool: TableTool?
  var marks = Marks<String>()
  /// Every row, as it came.
  private(set) var all: [Row] = []
  /// What the filter leaves, in order: places in `all`.
  private(set) var shown: [Int] = []
  private(set) var lines: [Line] = []
  private(set) var groups: [Group] = []
  /// The columns that somebody wants to see, in their order.
  private(set) var visible: [Column<Row>] = []
  /// By the names of the groups.
  var folded: Set<String> = []
  /// As the app keeps it.
  var adopted: TableArrangement?
  /// The groups were asked for from elsewhere, to stand on one of them: they are not kept.
  var isGroupPassing = false

  init(_ id: TableID, _ setup: TableSetup<Row>) {
    self.id = id
    self.setup = setup
  }

  // MARK: What is in it

  /// Takes over the rows, and how its user wants the table. What was selected stays so where it is still shown.
  mutating func fill(_ rows: [Row], _ setup: TableSetup<Row>, in world: World, height: Int) {
    let chosen = selectedKey
    self.setup = setup
    all = rows
    // Taken over once: what is opened from elsewhere may show it otherwise for a while.
    if let kept = world.tables[id], kept != adopted {
      arrangement = kept
      adopted = kept
      isGroupPassing = false
    }
    if !marks.isEmpty { marks.keep(rows.lazy.map(setup.key)) }
    parsed = filter.isActive ? parser(in: world).parse(filter.field.text) : .none
    arrange(in: world)
    select(key: chosen, height: height)
    bringToolUpToDate(in: world)
  }

  /// What is counted and taken is of the rows as they are now, in the language of now.
  private mutating func bringToolUpToDate(in world: World) {
    switch tool {
    case .frequency(let before)?:
      guard case .frequency(var fresh)? = frequency(of: before.column, in: world) else { return }
      fresh.list = before.list
      fresh.list.clamp(count: fresh.frequency.buckets.count)
      tool = .frequency(fresh)
    case .take(var state)?:
      count(&state, in: world)
      tool = .take(state)
    case .columns?, nil: break
    }
  }

  /// Filters, sorts and groups.
  mutating func arrange(in world: World) {
    visible = choices.compactMap { choice in choice.isShown ? setup[choice.column] : nil }
    if visible.isEmpty, let first = setup.columns.first { visible = [first] }
    let found =
      parsed.terms.isEmpty
      ? Array(all.indices)
      : RowFilter(parsed: parsed, columns: setup.columns, searched: setup.searched).places(in: all)
    shown = sorted(found)
    groups = []
    guard let group = grouping else {
      lines = shown.map(Line.row)
      return
    }
    makeGroups(by: group, in: world)
  }

  private func sorted(_ places: [Int]) -> [Int] {
    var keys: [SortKeys] = []
    if let isLast = setup.isLast {
      keys.append(SortKeys(places.map { .number(isLast(all[$0]) ? 1 : 0) }, descending: false))
    }
    let wanted = order
    for key in wanted + setup.ties.filter({ tie in !wanted.contains { $0.column == tie.column } }) {
      guard let column = setup[key.column] else { continue }
      keys.append(
        SortKeys(
          places.map { column.value(all[$0]) }, descending: key.isDescending, usualOrder: column.usualOrder))
    }
    return SortKeys.order(keys, count: places.count).map { places[$0] }
  }

  private mutating func makeGroups(by column: Column<Row>, in world: World) {
    var words = world.strings.tables.buckets(world.format, world.strings.words)
    if let name = setup.withoutValue { words = words.calling(unknown: name) }
    let values = ValueBuckets(
      shown.map { column.value(all[$0]) }, column: column.id, usualOrder: column.usualOrder, words: words)
    var rows = values.buckets.map { _ in [Int]() }
    for (place, bucket) in zip(shown, values.places) { rows[bucket].append(place) }
    lines = []
    shown = []
    for (bucket, own) in zip(values.buckets, rows) {
      let isFolded = folded.contains(bucket.label)
      groups.append(
        Group(
          name: bucket.label,
          heading: StyledText(bucket.label + "  ", .title) + setup.summary(own.map { all[$0] }),
          rows: own, isFolded: isFolded, firstLine: lines.count))
      if isFolded { lines.append(.folded(groups.count - 1)) } else { lines += own.map(Line.row) }
      shown += own
    }
  }

  // MARK: How it is arranged

  /// What it is sorted by: what is asked for, else its own order.
  var order: [TableArrangement.SortKey] {
    let known = arrangement.order.filter { setup[$0.column] != nil }
    return known.isEmpty ? setup.usualOrder : known
  }

  var grouping: Column<Row>? { arrangement.group.flatMap { setup[$0] } }

  /// Every column, in the order in which they stand.
  var choices: [TableArrangement.Choice] {
    arrangement.choices(of: setup.columns.map { .init(column: $0.id, isShown: $0.isShownAtFirst) })
  }

  /// Whether rows stand as they come, each by itself.
  var isInUsualOrder: Bool { arrangement.order.isEmpty && grouping == nil }

  func parser(in world: World) -> FilterParser {
    FilterParser(fields: setup.fields, year: world.year, today: world.today)
  }

  // MARK: Where it stands

  var selectedRow: Row? {
    guard lines.indices.contains(list.selected), case .row(let place) = lines[list.selected] else { return nil }
    return all[place]
  }

  var selectedKey: String? { selectedRow.map(setup.key) }

  /// The group that the selection stands in.
  var selectedGroup: Int? { groups.lastIndex { $0.firstLine <= list.selected } }

  func line(ofKey key: String) -> Int? {
    lines.firstIndex { line in
      if case .row(let place) = line { setup.key(all[place]) == key } else { false }
    }
  }

  /// The lines above which a heading stands.
  var headings: [Int] { groups.filter { !$0.isFolded }.map(\.firstLine) }

  /// The rows as they are shown.
  var rows: [Row] { shown.map { all[$0] } }

  /// Stands on the row with this key where it is shown, else stays at its place, or goes to the first while it is filtered.
  mutating func select(key: String?, height: Int) {
    let line = key.flatMap(line(ofKey:))
    list.select(line ?? (filter.isTyping ? 0 : list.selected), count: lines.count)
    settle(height: height)
  }

  mutating func settle(height: Int) {
    list.ensureVisible(height: max(1, height - filterHeight), count: lines.count, groups: headings)
  }

  /// The rows that the filter takes of the screen.
  var filterHeight: Int {
    guard filter.isShown else { return 0 }
    return filter.isTyping || !parsed.problems.isEmpty ? 2 : 1
  }
}
