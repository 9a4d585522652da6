import Domain

extension RecordTable {
  /// Where keys are looked up while it has them to itself; nil while the screen has them.
  var context: KeyContext? { filter.isTyping ? .tableFilter : tool?.context }

  var takesText: Bool { filter.isTyping || tool?.takesText == true }

  /// - Parameter height: the rows of the screen for the filter and the table's rows together.
  /// - Returns: nil where the action is not the table's.
  mutating func update(_ action: Action, in world: World, height: Int) -> [Request]? {
    if tool != nil { return useTool(action, in: world, height: height) }
    if let move = ListMove(action) {
      list.move(move, count: lines.count, page: max(1, height - filterHeight))
      settle(height: height)
      return []
    }
    switch action {
    case .open where filter.isTyping:
      filter.keep()
      completion = nil
      settle(height: height)
    case .open:
      guard lines.indices.contains(list.selected), case .folded = lines[list.selected] else { return nil }
      return fold(in: world, height: height)
    case .filter:
      filter.begin()
      settle(height: height)
    case .clearFilter:
      clearFilter(in: world, height: height)
    case .back:
      if filter.isShown {
        clearFilter(in: world, height: height)
      } else if !marks.isEmpty {
        marks.clear()
      } else {
        return nil
      }
    case .completeWord: completeWord(in: world, height: height)
    case .sort:
      let columns = visible.filter { !$0.isPicture && $0.id != grouping?.id }
      let place = order.first.flatMap { key in columns.firstIndex { $0.id == key.column } }
      guard !columns.isEmpty else { return [] }
      // Where its own order is by no column, that comes after the last one.
      if place == columns.count - 1, setup.usualOrder.isEmpty {
        arrangement.order = []
        return rearranged(in: world, height: height)
      }
      let next = columns[place.map { ($0 + 1) % columns.count } ?? 0]
      arrangement.order = [.init(column: next.id, isDescending: next.isDescendingFirst)]
      // Its own order is not one that somebody asked for.
      if arrangement.order == setup.usualOrder { arrangement.order = [] }
      return rearranged(in: world, height: height)
    case .reverseSort:
      let first = visible.first { !$0.isPicture && $0.id != grouping?.id }
      arrangement.order = order.isEmpty ? first.map { [.init(column: $0.id)] } ?? [] : order
      guard !arrangement.order.isEmpty else { return [] }
      arrangement.order[0].isDescending.toggle()
      return rearranged(in: world, height: height)
    case .group:
      guard let home = setup.homeGroup else { return nil }
      toggleGroup(arrangement.group ?? home)
      isGroupPassing = false
      return rearranged(in: world, height: height)
    case .foldGroup: return fold(in: world, height: height)
    case .foldAllGroups: return foldAll(in: world, height: height)
    case .mark, .markAll, .markRange: return mark(action, in: world, height: height)
    case .chooseColumns: tool = .columns(ListState())
    case .showFrequency: tool = frequency(of: nil, in: world)
    case .takeRows:
      var state = TakeState()
      count(&state, in: world)
      tool = .take(state)
    default: return nil
    }
    return []
  }

  func refusal(of action: Action, in world: World) -> String? {
    let texts = world.strings.tables
    switch action {
    case .foldGroup, .foldAllGroups: return groups.isEmpty ? texts.noGroups : nil
    case .mark, .markRange, .markAll: return lines.isEmpty ? texts.noRows : nil
    // The footer asks at every key: no list of them is made for it.
    case .takeRows: return shown.contains { marks.isEmpty || marks.contains(setup.key(all[$0])) } ? nil : texts.noRows
    case .showFrequency: return shown.isEmpty ? texts.noRows : nil
    default: return nil
    }
  }

  // MARK: Typing

  mutating func type(_ key: Key, in world: World, height: Int) {
    guard tool == nil else {
      tool?.type(key)
      return
    }
    // A sign such as `:` changes what is looked for, though no letter does.
    let before = filter.field.text
    _ = filter.handle(key)
    if filter.field.text != before { return filtered(in: world, height: height) }
    complete(in: world)
    settle(height: height)
  }

  mutating func paste(_ text: String, in world: World, height: Int) {
    guard tool == nil else {
      tool?.paste(text)
      return
    }
    _ = filter.paste(text)
    filtered(in: world, height: height)
  }

  /// What is typed holds from now on; what of it cannot be understood is passed over.
  mutating func filtered(in world: World, height: Int) {
    let chosen = selectedKey
    let before = parsed
    parsed = parser(in: world).parse(filter.field.text)
    complete(in: world)
    if parsed.terms != before.terms { arrange(in: world) }
    select(key: chosen, height: height)
  }

  mutating func clearFilter(in world: World, height: Int) {
    let chosen = selectedKey
    filter.clear()
    parsed = .none
    completion = nil
    arrange(in: world)
    select(key: chosen, height: height)
  }

  /// Filters by this, as if it was typed.
  mutating func filter(by text: String, in world: World, height: Int) {
    filter.put(text)
    filtered(in: world, height: height)
    completion = nil
  }

  private mutating func complete(in world: World) {
    guard filter.isTyping else { return completion = nil }
    completion = FilterCompletion(
      filter.field.text, cursor: filter.field.cursor, fields: setup.fields, language: world.language
    ) { values(of: $0) }
  }

  /// The texts that stand in a column, the commonest first.
  private func values(of id: ColumnID) -> [String] {
    guard let column = setup[id] else { return [] }
    var counts: [String: Int] = [:]
    for row in all {
      switch column.value(row) {
      case .text(let text): counts[text, default: 0] += 1
      case .list(let texts): for text in texts { counts[text, default: 0] += 1 }
      default: break
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private mutating func completeWord(in world: World, height: Int) {
    guard let completion else { return }
    let (text, cursor) = completion.applied(to: filter.field.text)
    filter.put(text, cursor: cursor)
    filtered(in: world, height: height)
  }

  // MARK: Groups

  mutating func toggleGroup(_ column: ColumnID) {
    arrangement.group = arrangement.group == column ? nil : column
    folded = []
    // Under headings of it there is nothing left to sort by it.
    if arrangement.group == column { arrangement.order.removeAll { $0.column == column } }
  }

  /// Tells the app how the table is wanted now.
  mutating func rearranged(in world: World, height: Int) -> [Request] {
    let chosen = selectedKey
    arrange(in: world)
    select(key: chosen, height: height)
    var kept = arrangement
    if isGroupPassing { kept.group = adopted?.group }
    adopted = kept
    return [.arrange(id, kept)]
  }

  private mutating func fold(in world: World, height: Int) -> [Request] {
    guard let place = selectedGroup else { return [] }
    let group = groups[place]
    let chosen = group.isFolded ? group.rows.first.map { setup.key(all[$0]) } : nil
    if folded.remove(group.name) == nil { folded.insert(group.name) }
    arrange(in: world)
    list.select(chosen.flatMap(line(ofKey:)) ?? groups[place].firstLine, count: lines.count)
    settle(height: height)
    return []
  }

  private mutating func foldAll(in world: World, height: Int) -> [Request] {
    let place = selectedGroup
    let chosen = selectedKey
    folded = groups.allSatisfy(\.isFolded) ? [] : Set(groups.map(\.name))
    arrange(in: world)
    list.select(chosen.flatMap(line(ofKey:)) ?? place.map { groups[$0].firstLine } ?? 0, count: lines.count)
    settle(height: height)
    return []
  }

  // MARK: Marks

  private mutating func mark(_ action: Action, in world: World, height: Int) -> [Request] {
    guard lines.indices.contains(list.selected) else { return [] }
    switch (action, lines[list.selected]) {
    case (.markAll, _): marks.toggleAll(shown.map { setup.key(all[$0]) })
    case (_, .folded(let group)): marks.toggleAll(groups[group].rows.map { setup.key(all[$0]) })
    case (.markRange, .row(let place)):
      marks.extend(to: setup.key(all[place]), through: shown.map { setup.key(all[$0]) })
    case (_, .row(let place)):
      marks.toggle(setup.key(all[place]))
      // On to the next, so that several follow each other at one key.
      list.move(.down, count: lines.count, page: 1)
      settle(height: height)
    }
    return marks.isEmpty ? [] : [.say(Notice(.hint, world.strings.tables.marked(marks.count)))]
  }
}
