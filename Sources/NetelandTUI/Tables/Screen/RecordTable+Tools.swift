import Domain

extension RecordTable {
  mutating func useTool(_ action: Action, in world: World, height: Int) -> [Request] {
    switch tool {
    case .columns(let list): return chooseColumns(action, list, in: world, height: height)
    case .frequency(let state): return walkFrequency(action, state, in: world, height: height)
    case .take(let state): return take(action, state, in: world)
    case nil: return []
    }
  }

  // MARK: Columns

  private mutating func chooseColumns(
    _ action: Action, _ before: ListState, in world: World, height: Int
  ) -> [Request] {
    var list = before
    var choices = choices
    list.clamp(count: choices.count)
    if let move = ListMove(action) {
      list.move(move, count: choices.count, page: max(2, height - 4))
      tool = .columns(list)
      return []
    }
    if action == .back {
      tool = nil
      return []
    }
    guard choices.indices.contains(list.selected), let column = setup[choices[list.selected].column] else { return [] }
    switch action {
    case .toggleColumn:
      // One is always shown.
      guard !choices[list.selected].isShown || choices.count(where: \.isShown) > 1 else { return [] }
      choices[list.selected].isShown.toggle()
      arrangement.columns = choices
      list.move(.down, count: choices.count, page: 1)
    case .columnEarlier, .columnLater:
      let other = list.selected + (action == .columnLater ? 1 : -1)
      guard choices.indices.contains(other) else { return [] }
      choices.swapAt(list.selected, other)
      arrangement.columns = choices
      list.select(other, count: choices.count)
    case .sortByColumn:
      guard !column.isPicture else { return [.say(Notice(.refused, world.strings.tables.notSortable))] }
      arrangement.stepSort(column.id, descendingFirst: column.isDescendingFirst)
    case .groupByColumn:
      guard column.isGroupable else { return [.say(Notice(.refused, world.strings.tables.notGroupable))] }
      toggleGroup(column.id)
      isGroupPassing = false
    case .usualTable:
      arrangement = .usual
      folded = []
    default: return []
    }
    tool = .columns(list)
    return rearranged(in: world, height: height)
  }

  // MARK: Frequencies

  /// The columns that can be counted.
  private var countable: [Column<Row>] {
    visible.filter { !$0.isPicture }
      + setup.columns.filter { column in
        !column.isPicture && !visible.contains { $0.id == column.id }
      }
  }

  func frequency(of column: ColumnID?, in world: World) -> TableTool? {
    let wanted =
      column ?? grouping?.id ?? order.first?.column
    let columns = countable
    guard
      let column = columns.first(where: { $0.id == wanted && ($0.isGroupable || column != nil) })
        ?? columns.first(where: \.isGroupable) ?? columns.first
    else { return nil }
    let words = world.strings.tables.buckets(world.format, world.strings.words)
    let values = ValueBuckets(
      shown.map { column.value(all[$0]) }, column: column.id, usualOrder: column.usualOrder, words: words)
    return .frequency(FrequencyState(column: column.id, frequency: Frequency(values)))
  }

  private mutating func walkFrequency(
    _ action: Action, _ state: FrequencyState, in world: World, height: Int
  ) -> [Request] {
    var state = state
    let buckets = state.frequency.buckets
    if let move = ListMove(action) {
      state.list.move(move, count: buckets.count, page: max(2, height - 4))
      tool = .frequency(state)
      return []
    }
    switch action {
    case .left, .right:
      let columns = countable
      guard let place = columns.firstIndex(where: { $0.id == state.column }) else { return [] }
      let next = columns[(place + (action == .right ? 1 : columns.count - 1)) % columns.count]
      tool = frequency(of: next.id, in: world)
    case .open:
      guard buckets.indices.contains(state.list.selected) else { return [] }
      let text = FilterText(fields: setup.fields, language: world.language)
        .text(buckets[state.list.selected].terms)
      tool = nil
      filter(by: filter.isActive ? filter.field.text + " " + text : text, in: world, height: height)
      list.select(0, count: lines.count)
      settle(height: height)
    case .back: tool = nil
    default: break
    }
    return []
  }
}
