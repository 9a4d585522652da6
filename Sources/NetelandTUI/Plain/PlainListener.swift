/// What somebody has heard already, so that only what is new is said.
struct PlainListener: Sendable {
  /// Which screen, layer and view was read last.
  private var place: String?
  /// Which view of the screen.
  private var shownView: Int?
  /// Whether all of it was asked for.
  private var wantsAll = false
  private var heard: [String: PlainBlock.Content] = [:]
  /// Of screens and layers, what can be done in them is said once.
  private var introduced: Set<String> = []
  /// The number of the row after the last that was read.
  var lastRowRead: Int?

  /// Everything is to be said again.
  mutating func forget() {
    place = nil
    wantsAll = true
  }

  // MARK: What was answered

  func notices(of state: AppState) -> [String] {
    let texts = state.world.strings.plain
    var lines = [state.news, state.notice].compactMap(\.self).map { notice in
      switch notice.weight {
      case .done, .hint: notice.text
      case .warning: texts.mind(notice.text)
      case .refused: texts.refused(notice.text)
      }
    }
    guard state.notice?.weight == .done else { return lines }
    if state.filesBehind { return lines + [texts.mind(state.world.strings.app.filesBehindBadge)] }
    if state.unsaved.isEmpty, state.world.choosing.isEmpty { lines.append(texts.saved) }
    return lines
  }

  // MARK: What is in view

  mutating func changes(in view: PlainView, of state: AppState) -> [String] {
    let wording = PlainWording(state.world.strings)
    let now = PlainListener.place(of: view, state)
    defer {
      place = now
      heard = Dictionary(view.blocks.map { ($0.place, $0.content) }) { first, _ in first }
    }
    guard now == place else { return whole(view, of: state, wording, isNew: now) }
    var lines: [String] = []
    var headings: [String] = []
    let walk = isView(view) ? walk(in: view) : .none
    shownView = view.views?.shown
    for block in view.blocks {
      if case .heading(let title) = block.content, heard[block.place].map({ wording.lines(of: $0) }) != [title] {
        headings = [title]
      }
      // What is told elsewhere of the row one stands on waits until it is asked for.
      if walk == .toAnotherRow, block.isText { continue }
      if walk == .amongOtherRows, block.isText, block.isInSection { continue }
      let said = news(block, wording)
      guard !said.isEmpty else { continue }
      lines += headings + said
      headings = []
    }
    return lines
  }

  private func isView(_ view: PlainView) -> Bool { view.views?.shown == shownView }

  private enum Walk { case none, toAnotherRow, amongOtherRows }

  /// Whether one stands on another row of the list, or the list has others.
  private func walk(in view: PlainView) -> Walk {
    for block in view.blocks {
      guard case .rows(let rows) = block.content, rows.isFocused, case .rows(let before)? = heard[block.place] else {
        continue
      }
      if !rows.hasSameRows(as: before) { return .amongOtherRows }
      if rows.selected != before.selected { return .toAnotherRow }
    }
    return .none
  }

  private mutating func whole(
    _ view: PlainView, of state: AppState, _ wording: PlainWording, isNew place: String
  ) -> [String] {
    let texts = state.world.strings.plain
    shownView = view.views?.shown
    var lines: [String] = []
    if state.layers.isEmpty {
      lines.append(texts.screen(state.world.strings.app.screen(state.shown), state.world.year.description))
    }
    for block in view.blocks {
      let said = wording.lines(of: block.content)
      // Of a long text beside the list in which one stands, the beginning.
      let isBeside = !wantsAll && view.list != nil && block.isText && block.isInSection
      lines += isBeside && said.count > Self.mostBeside + 1 ? said.prefix(Self.mostBeside) + [""] : said[...]
      if isBeside, said.count > Self.mostBeside + 1 { lines.append(texts.andMore(said.count - Self.mostBeside)) }
    }
    wantsAll = false
    if let list = view.list { lastRowRead = list.first + list.rows.count }
    let context = "\(state.contexts.first.map(\.rawValue) ?? "") \(state.world.language)"
    guard introduced.insert(context).inserted else { return lines }
    if view.form != nil { return lines + [texts.formHint] }
    if view.numbers != nil { return lines + [texts.numbersHint] }
    let names = state.keys.footer(in: state.contexts)
      .filter { $0.action != .help && $0.action != .suspend && state.refusal(of: $0.action) == nil }
      .map { state.world.strings.actions[$0.action].short }
    // A question whether to go on takes every key, but no text.
    let isAsked = state.top.takesText && state.contexts.first != .keptForm
    return names.isEmpty || isAsked ? lines : lines + [texts.canDo(Array(names.prefix(8)))]
  }

  private static let mostBeside = 4

  /// What a block says that it did not say before.
  private mutating func news(_ block: PlainBlock, _ wording: PlainWording) -> [String] {
    let before = heard[block.place]
    switch (block.content, before) {
    case (.heading, _): return []
    case (.rows(let rows), .rows(let known)?):
      guard rows.hasSameRows(as: known) else {
        if let changed = changedRows(rows, known) { return changed.map { wording.line(of: rows, row: $0) } }
        if rows.isFocused { lastRowRead = rows.first + rows.rows.count }
        return wording.lines(of: block.content)
      }
      guard rows.isFocused, let selected = rows.selected else { return [] }
      if rows.selected != known.selected || !known.isFocused { return [wording.line(of: rows, row: selected)] }
      return []
    case (.form(let form), .form(let known)?):
      let said = Set(wording.fields(of: known).map(\.line))
      return wording.fields(of: form).map(\.line).filter { !said.contains($0) }
    case (.numbers(let grid, let state), .numbers(let known, let values)?):
      let said = Set(known.rows.indices.map { wording.line(of: known, values, row: $0) })
      return grid.rows.indices.map { wording.line(of: grid, state, row: $0) }.filter { !said.contains($0) }
    case (.text(let lines), .text(let known)?):
      return lines.filter { !known.contains($0) }
    default:
      return wording.lines(of: block.content)
    }
  }

  /// The rows that say something else than before, with the selected one, where most are as they were; nil where it is
  /// another list.
  private func changedRows(_ rows: SpokenRows, _ known: SpokenRows) -> [Int]? {
    guard rows.titles == known.titles, rows.count == known.count, rows.first == known.first else { return nil }
    var changed = rows.rows.indices.filter { $0 >= known.rows.count || !rows.rows[$0].says(known.rows[$0]) }
    guard changed.count * 2 <= rows.rows.count else { return nil }
    if rows.isFocused, let selected = rows.selected, selected != known.selected {
      if !changed.contains(selected - rows.first) { changed.append(selected - rows.first) }
    }
    return changed.map { rows.first + $0 }
  }

  /// What makes it another thing to read.
  private static func place(of view: PlainView, _ state: AppState) -> String {
    "\(state.shown) \(state.layers.count) \(type(of: state.top)) \(state.world.language) \(state.world.year)"
  }
}

extension SpokenRows {
  /// Whether those that both hold are the same, in as many.
  fileprivate func hasSameRows(as other: SpokenRows) -> Bool {
    guard titles == other.titles, count == other.count else { return false }
    let shared =
      max(first, other.first)..<max(max(first, other.first), min(first + rows.count, other.first + other.rows.count))
    return shared.allSatisfy { row in
      rows[row - first].says(other.rows[row - other.first])
    }
  }
}

extension SpokenRows.Row {
  fileprivate func says(_ other: SpokenRows.Row) -> Bool {
    cells == other.cells && heading == other.heading && isMarked == other.isMarked
  }
}
