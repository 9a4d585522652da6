/// A part of a view as it is read: a heading, a text, a list, a form.
struct PlainBlock: Sendable {
  enum Content: Sendable {
    case heading(String)
    /// A line each.
    case text([String])
    case rows(SpokenRows)
    case form(FormState)
    case numbers(NumberGrid, NumberGridState)

    var kind: String {
      switch self {
      case .heading: "heading"
      case .text: "text"
      case .rows: "rows"
      case .form: "form"
      case .numbers: "numbers"
      }
    }
  }

  /// Where it stands among the others: the headings above it and how many of its kind came before.
  let place: String
  let content: Content

  var isText: Bool {
    switch content {
    case .text: true
    case .rows(let rows): !rows.isFocused
    case .heading, .form, .numbers: false
    }
  }

  /// Whether it stands under a heading.
  var isInSection: Bool { place.hasPrefix("/") }
}

/// How blocks are worded.
struct PlainWording: Sendable {
  let strings: Strings
  let speech: Speech

  init(_ strings: Strings) {
    self.strings = strings
    speech = Speech(strings)
  }

  private var texts: PlainStrings { strings.plain }

  /// Of a list in which nobody stands.
  private static let mostUnfocused = 8

  func lines(of content: PlainBlock.Content) -> [String] {
    switch content {
    case .heading(let title): [title]
    case .text(let lines): lines
    case .rows(let rows): lines(of: rows)
    case .form(let form): fields(of: form).map(\.line)
    case .numbers(let grid, let state): grid.rows.indices.map { line(of: grid, state, row: $0) }
    }
  }

  // MARK: Lists

  private func lines(of list: SpokenRows) -> [String] {
    guard list.count > 0 else {
      let empty = speech.say(list.empty)
      return empty.isEmpty ? [] : [empty]
    }
    var lines: [String] = []
    if list.isFocused, list.selected != nil { lines.append(intro(to: list)) }
    let shown = list.isFocused ? list.rows.count : min(list.rows.count, Self.mostUnfocused)
    for offset in 0..<shown {
      let heading = list.rows[offset].heading.map(speech.say) ?? ""
      let before = offset > 0 ? list.rows[offset - 1].heading.map(speech.say) ?? "" : ""
      if !heading.isEmpty, heading != before { lines.append(texts.heading(heading)) }
      lines.append(line(of: list, row: list.first + offset))
    }
    let last = list.first + shown
    if !list.isFocused, last < list.count {
      lines.append(texts.andMore(list.count - last))
    } else if shown < list.count {
      lines.append(texts.someRows(list.first + 1, last, list.count))
    }
    return lines
  }

  private func intro(to list: SpokenRows) -> String {
    let sorted = list.titles.first { $0.hasSuffix("▲") || $0.hasSuffix("▼") }.map { title in
      texts.sortedBy(name(of: title), title.hasSuffix("▲") ? texts.ascending : texts.descending)
    }
    return texts.list(list.count) + (sorted.map { ", " + $0 } ?? "")
  }

  /// Of a column, whether the list is sorted by it or not.
  private func name(of title: String) -> String { speech.say(title: title.filter { $0 != "▲" && $0 != "▼" }) }

  /// One row; of the selected one it says so, and how many there are.
  func line(of list: SpokenRows, row: Int) -> String {
    guard row >= list.first, row - list.first < list.rows.count else { return "" }
    let entry = list.rows[row - list.first]
    var said: [String] = []
    // What a row is called needs no title: it stands in the first column that has one.
    let named = list.titles.firstIndex { !$0.isEmpty } ?? 0
    for (index, cell) in entry.cells.enumerated() {
      let value = speech.say(cell)
      guard !value.isEmpty, value != "-" else { continue }
      let title = index < list.titles.count ? name(of: list.titles[index]) : ""
      said.append(title.isEmpty || index == named || said.isEmpty ? value : "\(title) \(value)")
    }
    var text = said.joined(separator: "; ")
    if entry.isMarked { text = "\(texts.marked), \(text)" }
    guard list.isFocused, list.selected != nil else { return text }
    return row == list.selected ? texts.selectedRow(row + 1, list.count, text) : "\(row + 1): \(text)"
  }

  // MARK: Forms

  /// What is said of each field that is to be seen.
  func fields(of form: FormState) -> [(key: String, line: String)] {
    form.fields.indices.filter { !form.fields[$0].isHidden }.map { index in
      let field = form.fields[index]
      var line = "\(field.label): \(value(of: form, index))"
      if let problem = problem(of: form, index) { line += ". " + problem }
      return (field.key, line)
    }
  }

  func value(of form: FormState, _ index: Int) -> String {
    let content = form.contents[index]
    let chosen = content.chosen.compactMap { key in
      form.fields[index].kind.options.first { $0.key == key }?.label
    }
    let text: String =
      switch form.fields[index].kind {
      case .toggle: strings.words.yesOrNo(content.isOn)
      case .choice, .one, .many: chosen.joined(separator: ", ")
      case .text, .number, .day, .time: content.editor.text
      }
    return text.isEmpty ? texts.empty : text.harmless
  }

  func problem(of form: FormState, _ index: Int) -> String? {
    let field = form.fields[index]
    if let problem = field.problem {
      return "\(problem.isAdvisory ? texts.attention : texts.wrong): \(problem.text)"
    }
    if case .number(let range) = field.kind, form.isUnfinished(index) {
      return "\(texts.wrong): \(texts.numberBetween(range.lowerBound, range.upperBound))"
    }
    return nil
  }

  // MARK: Numbers

  func line(of grid: NumberGrid, _ state: NumberGridState, row: Int) -> String {
    let entry = grid.rows[row]
    var said = [speech.say(entry.label)]
    for (title, info) in zip(grid.infoTitles, entry.info) { said.append("\(title) \(speech.say(info))") }
    for (column, title) in grid.columnTitles.enumerated() {
      let value = state.value(row: row, column: column).map { String($0) } ?? strings.app.unknown
      let isWrong = entry.problems.contains(column)
      said.append("\(title) \(value)" + (isWrong ? " (\(texts.wrong))" : ""))
    }
    let note = speech.say(entry.note)
    return said.joined(separator: "; ") + (note.isEmpty ? "" : ". " + note)
  }
}
