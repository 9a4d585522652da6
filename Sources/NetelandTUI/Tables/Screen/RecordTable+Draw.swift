import Domain

extension RecordTable {
  /// The column that the order goes by is there, however little room there is.
  private static var sortedPriority: Int { 9 }

  /// - Parameter style: what is shown where there are no rows.
  func table(isFocused: Bool, gap: Int, empty: String) -> Table {
    let columns = visible.filter { $0.id != grouping?.id }
    let query = Query(parsed.words)
    let order = order
    let (lines, all, groups, marks, key) = (lines, all, groups, marks, setup.key)
    var table = Table(
      columns: columns.map { column in
        var shown = TableColumn(column.title, column.layout)
        if order.first?.column == column.id { shown.priority = max(shown.priority, Self.sortedPriority) }
        shown.sorting = order.first { $0.column == column.id }.map { $0.isDescending ? .descending : .ascending }
        return shown
      },
      rowCount: lines.count,
      groups: groups.compactMap { group in
        group.isFolded ? nil : Table.Group(firstRow: group.firstLine, heading: group.heading)
      },
      isFocused: isFocused, gap: gap, emptyText: StyledText(empty, .muted)
    ) { line, column in
      guard case .row(let place) = lines[line] else { return "" }
      return columns[column].cell(all[place], query)
    }
    if groups.contains(where: \.isFolded) {
      table.spanning = { line in
        guard case .folded(let group) = lines[line] else { return nil }
        return StyledText("+ ", .accent) + groups[group].heading
      }
    }
    // Marks stand in the column beside the selection, which is there in any case.
    if !marks.isEmpty {
      table.isMarked = { line in
        switch lines[line] {
        case .row(let place): marks.contains(key(all[place]))
        case .folded(let group): groups[group].rows.allSatisfy { marks.contains(key(all[$0])) }
        }
      }
    }
    return table
  }

  /// Draws the line of the filter where there is one, and under it what is wrong with it or what may come next.
  /// - Returns: what is left of the area, and where the cursor stands while it is typed in.
  func drawFilter(
    in area: Rect, on buffer: inout Buffer, count: String, placeholder: String, world: World
  ) -> (rest: Rect, cursor: Point?) {
    guard filter.isShown else { return (area, nil) }
    let (top, rest) = area.splitTop(filterHeight)
    let bad = parsed.problems.map(\.range)
    let cursor = FilterLine(filter, count: count, placeholder: placeholder, bad: bad).draw(in: top, on: &buffer)
    guard top.height > 1 else { return (rest, cursor) }
    let line = top.row(1)
    buffer.fill(line)
    note(world).draw(in: line.splitLeft(1).rest, on: &buffer)
    return (rest, cursor)
  }

  /// The problem of the word that is typed, else the first one, else what may be typed.
  private func note(_ world: World) -> StyledText {
    let texts = world.strings.tables
    let cursor = filter.field.cursor
    if let completion, filter.isTyping {
      return StyledText("Tab ", .key) + StyledText(completion.choices[0], .accent)
        + StyledText(completion.choices.dropFirst().map { "  " + $0 }.joined(), .muted)
    }
    let here = parsed.problems.first { $0.range.lowerBound <= cursor && cursor <= $0.range.upperBound }
    guard let problem = here ?? parsed.problems.first else {
      return StyledText(texts.filterHint(fieldNames(world)), .muted)
    }
    let word = String(filter.field.text.dropFirst(problem.range.lowerBound).prefix(problem.range.count))
    return StyledText("! ", .warning) + StyledText(word.harmless, Style(.warning, .underline))
      + StyledText(
        ": " + texts.problem(problem.expected) { setup[$0]?.words.word(in: world.language) ?? $0.text }, .warning)
  }

  private func fieldNames(_ world: World) -> String {
    visible.filter { !$0.isPicture }.map { $0.words.word(in: world.language) }.joined(separator: " ")
  }

  /// Draws what is opened over the table.
  func drawTool(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    guard let tool else { return nil }
    buffer.note(area, .nothing)
    switch tool {
    case .columns(let list): return drawColumns(list, in: area, on: &buffer, world: world)
    case .frequency(let state): return drawFrequency(state, in: area, on: &buffer, world: world)
    case .take(let state): return drawTake(state, in: area, on: &buffer, world: world)
    }
  }

  private func drawColumns(_ list: ListState, in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.tables
    let choices = choices
    let size = Size(width: min(area.width - 4, 62), height: min(area.height - 2, choices.count + 1))
    let inner = Dialog(texts.columnsTitle, content: size).draw(in: area, on: &buffer)
    let setup = setup
    let language = world.language
    let arrangement = self.arrangement
    let order = order
    let group = grouping?.id
    let view = Table(
      columns: [
        TableColumn("", .fixed(3), priority: 9), TableColumn(texts.column, .flexible(min: 12, weight: 1), priority: 9),
        TableColumn(texts.sorted, .fixed(9), priority: 8), TableColumn(texts.grouped, .fixed(9), priority: 5),
        TableColumn(texts.inFilter, .fixed(14), priority: 3),
      ], rowCount: choices.count, gap: 1
    ) { row, place in
      guard let column = setup[choices[row].column] else { return "" }
      switch place {
      case 0: return StyledText(choices[row].isShown ? "[x]" : "[ ]", choices[row].isShown ? .accent : .muted)
      case 1: return StyledText(column.name(in: language), choices[row].isShown ? .text : .muted)
      case 2:
        guard let key = order.firstIndex(where: { $0.column == column.id }) else { return "" }
        let sign = (order[key].isDescending ? TableColumn.Sorting.descending : .ascending).sign
        // The table's own order is nobody's choice.
        return StyledText("\(key + 1)\(sign)", arrangement.order.isEmpty ? .muted : .accent)
      case 3:
        if column.id == group { return StyledText(Signs.good, .accent) }
        return ""
      default: return column.isPicture ? "" : StyledText(column.words.word(in: language) + ":", .muted)
      }
    }
    return view.draw(in: inner, state: list, on: &buffer).point(ofRow: list.selected)
  }

  private func drawFrequency(
    _ state: FrequencyState, in area: Rect, on buffer: inout Buffer, world: World
  ) -> Point? {
    let texts = world.strings.tables
    let frequency = state.frequency
    let name = setup[state.column]?.name(in: world.language) ?? ""
    let format = world.format
    let size = Size(width: min(area.width - 4, 76), height: min(area.height - 2, frequency.buckets.count + 1))
    let inner = Dialog("‹ \(name) ›  \(texts.rows(frequency.total))", content: size).draw(in: area, on: &buffer)
    let bar = max(6, inner.width - 50)
    let view = Table(
      columns: [
        TableColumn(name, .flexible(min: 14, weight: 1), priority: 9),
        TableColumn(texts.count, .fixed(7), alignment: .right, priority: 8, sorting: .descending),
        TableColumn(texts.share, .fixed(8), alignment: .right, priority: 7),
        TableColumn("", .fixed(bar), priority: 1),
      ], rowCount: frequency.buckets.count, gap: 2
    ) { row, column in
      let bucket = frequency.buckets[row]
      switch column {
      case 0: return StyledText(bucket.label)
      case 1: return StyledText(format.number(bucket.count))
      case 2: return StyledText(format.percent(tenths: frequency.share(bucket)), .muted)
      default:
        let eighths = BarGlyphs.eighths(bucket.count, of: max(1, frequency.most), width: bar)
        return StyledText(BarGlyphs.horizontal(eighths: eighths), .accent)
      }
    }
    return view.draw(in: inner, state: state.list, on: &buffer).point(ofRow: state.list.selected)
  }

  private func drawTake(_ state: TakeState, in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.tables
    let choices = TakeChoice.all
    let title = texts.takeTitle(state.rows, !marks.isEmpty)
    let height = state.name == nil ? choices.count + 2 : 3
    let inner = Dialog(title, content: Size(width: min(area.width - 4, 66), height: min(area.height - 2, height)))
      .draw(in: area, on: &buffer)
    if let name = state.name {
      StyledText(texts.nameQuestion, .muted).draw(in: inner.row(0), on: &buffer)
      let point = TextField(name, isFocused: !state.isAsking).draw(in: inner.row(1), on: &buffer)
      if state.isAsking { StyledText("! " + texts.existsQuestion, .warning).draw(in: inner.row(2), on: &buffer) }
      return point ?? inner.row(2).origin
    }
    let (foot, body) = inner.splitBottom(2)
    let view = Table(
      columns: [TableColumn("", .flexible(min: 10, weight: 1))], rowCount: choices.count, hasHeader: false
    ) { row, _ in StyledText(texts.destination(choices[row])) }
    let point = view.draw(in: body, state: state.list, on: &buffer).point(ofRow: state.list.selected)
    if state.leftOut > 0 {
      StyledText("! " + texts.leftOut(state.leftOut), .warning).draw(in: foot.row(0), on: &buffer)
    }
    StyledText(
      (state.isConfidential ? "[x] " : "[ ] ") + texts.confidential, state.isConfidential ? .warning : .muted
    ).draw(in: foot.row(1), on: &buffer)
    return point
  }
}
