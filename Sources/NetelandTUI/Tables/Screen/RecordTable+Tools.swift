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

  // MARK: Taking rows out

  private mutating func take(_ action: Action, _ before: TakeState, in world: World) -> [Request] {
    var state = before
    defer { if tool != nil { tool = .take(state) } }
    if state.isAsking {
      guard action == .writeFile else {
        if action == .back { state.isAsking = false }
        return []
      }
      return [file(state, replaces: true, in: world)]
    }
    if let name = state.name {
      switch action {
      case .writeFile where !name.text.isBlank: return [file(state, replaces: false, in: world)]
      case .back: state.name = nil
      default: break
      }
      return []
    }
    if let move = ListMove(action) {
      state.list.move(move, count: TakeChoice.all.count, page: 4)
      return []
    }
    switch action {
    case .toggleColumn: state.isConfidential.toggle()
    case .back: tool = nil
    case .open where state.choice.isFile:
      let day = world.today.description
      state.name = TextFieldState(
        "\(world.strings.tables.fileName(id))-\(day).\(state.choice.format.fileExtension)", maxLength: 200)
    case .open:
      let text = String(decoding: written(state, in: world), as: UTF8.self)
      let texts = world.strings.tables
      guard text.utf8.count <= ClipboardSequence.limit else {
        return [.say(Notice(.refused, texts.tooLong(text.utf8.count, ClipboardSequence.limit)))]
      }
      tool = nil
      return [.copy(text), .say(Notice(.hint, texts.copied(state.rows)))]
    default: break
    }
    return []
  }

  private func file(_ state: TakeState, replaces: Bool, in world: World) -> Request {
    .export(
      ExportFile(
        path: state.name?.text ?? "", bytes: written(state, in: world), replaces: replaces,
        isConfidential: state.isConfidential))
  }

  private func written(_ state: TakeState, in world: World) -> [UInt8] {
    extract(confidential: state.isConfidential, in: world)
      .written(as: state.choice.format, words: world.strings.tables.extract(world.format, world.strings.words))
  }

  /// What is shown, or the marked rows: without figures that stay inside, unless it is for inside.
  func extract(confidential: Bool, in world: World) -> TableExtract {
    let columns = visible.filter { !$0.isPicture && (confidential || $0.nature != .personal) }
    let rows = takenRows
    var extract = TableExtract(
      headings: columns.map { .init(id: $0.id, name: $0.name(in: world.language), kind: $0.kind) },
      rows: rows.map { row in columns.map { $0.value(row) } })
    guard !confidential, columns.contains(where: { $0.nature != .open }) else { return extract }
    let hides = setup.disclosure(world)
    for (index, row) in rows.enumerated() {
      for (place, column) in columns.enumerated() where column.nature != .open && hides(row, column.nature) {
        extract.rows[index][place] = .missing
        extract.hidden[.init(row: index, column: place)] = ReachWording.hiddenMark
      }
    }
    return extract
  }

  /// What came of writing a file.
  mutating func exported(_ outcome: ExportOutcome, in world: World) -> [Request] {
    guard case .take(var state)? = tool else { return [] }
    let texts = world.strings.tables
    switch outcome {
    case .written(let path):
      tool = nil
      return [.say(Notice(.hint, texts.written(state.rows, path.harmless)))]
    case .exists:
      state.isAsking = true
      tool = .take(state)
      return []
    case .failed(let problem):
      state.isAsking = false
      tool = .take(state)
      return [.say(Notice(.refused, texts.notWritten(world.strings.problems.text(problem))))]
    }
  }
}
