import Domain

/// Taking rows out of a table, to the clipboard or a file. What leaves the room without being meant for inside tells no small
/// count and no contact: not in its cells, nor by which rows there are, nor by their order.
extension RecordTable {
  /// What something is taken of: the marked rows where there are any, else all that are shown, as they stand.
  private var takenPlaces: [Int] {
    marks.isEmpty ? shown : shown.filter { marks.contains(setup.key(all[$0])) }
  }

  /// How many rows would be taken, and how many stay behind.
  func count(_ state: inout TakeState, in world: World) {
    let chosen = chosen(confidential: state.isConfidential, in: world)
    state.rows = chosen.places.count
    state.leftOut = chosen.leftOut
  }

  /// The rows that are taken. Where the filter chooses by a figure that is hidden of a row, the row stays behind: that it is
  /// there would tell the figure. Where the order goes by a figure that is hidden of any, the rows stand as they come.
  private func chosen(confidential: Bool, in world: World) -> (places: [Int], leftOut: Int) {
    let taken = takenPlaces
    let (filtering, ordering) = (figures(parsed.terms.compactMap(\.column)), figures(order.map(\.column) + groupedBy))
    guard !confidential, !filtering.isEmpty || !ordering.isEmpty else { return (taken, 0) }
    let hides = setup.disclosure(world)
    func hidesAny(_ natures: Set<ColumnNature>, of place: Int) -> Bool { natures.contains { hides(all[place], $0) } }
    let kept = taken.filter { !hidesAny(filtering, of: $0) }
    let tells = kept.contains { hidesAny(ordering, of: $0) }
    return (tells ? kept.sorted() : kept, taken.count - kept.count)
  }

  private var groupedBy: [ColumnID] { grouping.map { [$0.id] } ?? [] }

  /// What figures of pupils these columns say.
  private func figures(_ columns: [ColumnID]) -> Set<ColumnNature> {
    Set(columns.compactMap { setup[$0]?.nature }).intersection([.pupils, .reached])
  }

  private func takenColumns(confidential: Bool) -> [Column<Row>] {
    visible.filter { $0.isTakenOut && (confidential || $0.nature != .personal) }
  }

  /// What is shown, or the marked rows: without figures that stay inside, unless it is for inside.
  func extract(confidential: Bool, in world: World) -> TableExtract {
    let columns = takenColumns(confidential: confidential)
    let rows = chosen(confidential: confidential, in: world).places.map { all[$0] }
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

  mutating func take(_ action: Action, _ before: TakeState, in world: World) -> [Request] {
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
    case .toggleColumn:
      state.isConfidential.toggle()
      count(&state, in: world)
    case .back: tool = nil
    case .open where state.rows == 0 || takenColumns(confidential: state.isConfidential).isEmpty:
      return [.say(Notice(.refused, world.strings.tables.allInside))]
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
