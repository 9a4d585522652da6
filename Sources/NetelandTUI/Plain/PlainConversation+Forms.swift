import Domain

/// Forms and questions: each field is asked for, a line answers it.
extension PlainConversation {
  /// What is asked for at the moment; nil where nothing is.
  var question: [String]? {
    guard state.top.takesText else { return nil }
    if hasAskedAll { return [texts.allAsked(shortName(of: .submit), shortName(of: .back))] }
    if let form = view.form, form.fields.indices.contains(form.focus) { return [question(for: form.focus, of: form)] }
    if let (grid, numbers) = view.numbers, !numbers.isEmpty {
      let label = wording.speech.say(grid.rows[numbers.row].label)
      let value = numbers.value(row: numbers.row, column: numbers.column).map { String($0) } ?? strings.app.unknown
      return [texts.askCell(label, grid.columnTitles[numbers.column], value)]
    }
    return isAsked ? [texts.askText] : nil
  }

  private func shortName(of action: Action) -> String { strings.actions[action].short }

  private func question(for index: Int, of form: FormState) -> String {
    let field = form.fields[index]
    var parts = [texts.ask(field.label, wording.value(of: form, index))]
    if let problem = wording.problem(of: form, index) { parts.append(problem) }
    switch field.kind {
    case .number(let range): parts.append(texts.askNumber(range.lowerBound, range.upperBound))
    case .toggle: parts.append(texts.askYesOrNo)
    case .choice(let options): parts.append(texts.askChoice(options.map(\.label)))
    case .one(let options): parts.append(texts.askOne(options.count))
    case .many(let options): parts.append(texts.askMany(options.count))
    case .text, .day, .time: break
    }
    // What keys would do to find a choice says nothing to who types a line.
    if !field.hint.isEmpty, !field.kind.completes { parts.append(wording.speech.say(StyledText(field.hint))) }
    return parts.joined(separator: ". ")
  }

  // MARK: Answering

  mutating func answer(_ line: String, in form: FormState) -> [Command] {
    if let (name, value) = assignment(line), let index = field(named: name, in: form) {
      return go(toFieldAt: index) + fill(value)
    }
    if hasAskedAll, let commands = end(line) { return commands }
    guard !line.isEmpty else { return next() }
    return fill(line)
  }

  /// What stands at the end of a form is a word: to save, to go back, a field to go to once more.
  private mutating func end(_ line: String) -> [Command]? {
    if line.isEmpty { return [] }
    let vocabulary = vocabulary
    if vocabulary.isOne(line, of: \.yesWords) { return submit() }
    if vocabulary.isOne(line, of: \.noWords) { return perform(.back) }
    if let form = view.form, let index = field(named: line, in: form) { return go(toFieldAt: index) }
    return obey(line)
  }

  private mutating func submit() -> [Command] {
    hasAskedAll = false
    return state.keys.binds(.submit, in: state.contexts) ? perform(.submit) : press(.control("s"))
  }

  private func assignment(_ line: String) -> (name: String, value: String)? {
    guard let sign = line.firstIndex(of: "=") else { return nil }
    let value = line[line.index(after: sign)...].drop { $0 == " " }
    return (String(line[..<sign]), String(value))
  }

  private func field(named name: String, in form: FormState) -> Int? {
    form.fields.indices.first { !form.fields[$0].isHidden && Vocabulary.isSame(form.fields[$0].label, name) }
  }

  mutating func go(toField name: String) -> [Command] {
    guard let form = view.form, let index = field(named: name, in: form) else {
      say(texts.noSuchField(name))
      return []
    }
    return go(toFieldAt: index)
  }

  private mutating func go(toFieldAt index: Int) -> [Command] {
    var commands: [Command] = []
    hasAskedAll = false
    for _ in 0..<(view.form?.fields.count ?? 0) where view.form?.focus != index { commands += press(.tab) }
    return commands
  }

  /// On to the field that follows; after the last one it is asked what is to become of it.
  private mutating func next() -> [Command] {
    isChoosing = false
    if let form = view.form {
      guard form.fields.indices.contains(where: { $0 > form.focus && !form.fields[$0].isHidden }) else {
        hasAskedAll = true
        return []
      }
    } else if let (_, numbers) = view.numbers,
      numbers.row == numbers.rowCount - 1, numbers.column == numbers.columnCount - 1
    {
      hasAskedAll = true
      return []
    }
    return press(.tab)
  }

  /// Puts an answer into the field with the focus, and goes on where nothing is wrong with it.
  private mutating func fill(_ line: String) -> [Command] {
    guard let form = view.form else { return [] }
    let index = form.focus
    switch form.fields[index].kind {
    case .text, .day, .time:
      return put(line, into: index)
    case .number(let range):
      if vocabulary.isOne(line, of: \.unknownWords) { return put("", into: index) }
      guard line.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(line), range.contains(number) else {
        say(texts.notANumber(line, range.lowerBound, range.upperBound))
        return []
      }
      return put(line, into: index)
    case .toggle:
      let vocabulary = vocabulary
      let isYes = vocabulary.isOne(line, of: \.yesWords)
      guard isYes || vocabulary.isOne(line, of: \.noWords) else {
        say(texts.notYesOrNo(line))
        return []
      }
      let commands = form.contents[index].isOn == isYes ? [] : press(.character(" "))
      return commands + goOn(from: index)
    case .choice(let options): return choose(line, among: options)
    case .one, .many: return find(line)
    }
  }

  private mutating func put(_ text: String, into index: Int) -> [Command] {
    var commands = press(.end) + press(.control("u"))
    if !text.isEmpty { commands += paste(text) }
    return commands + goOn(from: index)
  }

  /// On, unless the answer is wrong or the form has gone.
  private mutating func goOn(from index: Int) -> [Command] {
    guard let form = view.form, form.fields.indices.contains(index) else { return [] }
    if let problem = form.fields[index].problem, !problem.isAdvisory { return [] }
    guard form.focus == index, !form.isUnfinished(index) else { return [] }
    return next()
  }

  // MARK: Choosing

  private mutating func choose(_ line: String, among options: [FormOption]) -> [Command] {
    guard let form = view.form else { return [] }
    let index = form.focus
    let named = options.indices.filter { Vocabulary.isSame(options[$0].label, line) }
    let begun = options.indices.filter { Vocabulary.folded(options[$0].label).starts(with: Vocabulary.folded(line)) }
    let numbered = Int(line).flatMap { options.indices.contains($0 - 1) ? [$0 - 1] : nil } ?? []
    let found = [named, numbered, begun].first { !$0.isEmpty } ?? []
    guard found.count == 1, !Vocabulary.folded(line).isEmpty else {
      say(texts.notAChoice(line, options.map(\.label)))
      return []
    }
    let current = options.firstIndex { $0.key == form.contents[index].chosen.first } ?? 0
    let commands = press(found[0] > current ? .right : .left, times: abs(found[0] - current))
    return commands + goOn(from: index)
  }

  /// Looks for what was typed among the choices of a field; a comma sets several apart.
  private mutating func find(_ line: String) -> [Command] {
    guard let form = view.form else { return [] }
    let index = form.focus
    let options = form.fields[index].kind.options
    if line == "?" {
      tell(form.completions(at: index).map(\.item), of: options.count)
      isChoosing = form.contents[index].editor.isEmpty
      return isChoosing ? press(.character(" ")) : []
    }
    if line == "-" {
      var commands = clearQuery()
      for _ in form.contents[index].chosen { commands += press(.backspace) }
      return commands + goOn(from: index)
    }
    if isChoosing, let number = Int(line) {
      let found = form.completions(at: index)
      guard found.indices.contains(number - 1) else {
        say(texts.noSuchRow(number, found.count))
        return []
      }
      return take(number - 1, in: index)
    }
    var commands: [Command] = []
    let isMany = if case .many = form.fields[index].kind { true } else { false }
    let names = isMany ? line.split(separator: ",").map(String.init) : [line]
    for name in names {
      commands += clearQuery()
      commands += paste(String(name.drop { $0 == " " }))
      guard let found = view.form?.completions(at: index) else { return commands }
      let exact = found.indices.filter { Vocabulary.isSame(found[$0].item.label, name) }
      let fitting = found.count == 1 ? [0] : exact
      guard fitting.count == 1 else {
        if found.isEmpty {
          say(texts.noneFound(name))
          return commands + clearQuery()
        }
        say(texts.severalChoices(found.count))
        tell(found.map(\.item), of: found.count)
        isChoosing = true
        return commands
      }
      commands += pick(fitting[0])
    }
    return commands + goOn(from: index)
  }

  private mutating func take(_ place: Int, in index: Int) -> [Command] {
    isChoosing = false
    return pick(place) + goOn(from: index)
  }

  private mutating func pick(_ place: Int) -> [Command] {
    let highlighted = view.form.map { $0.contents[$0.focus].highlighted } ?? 0
    return press(place > highlighted ? .down : .up, times: abs(place - highlighted)) + press(.enter)
  }

  private mutating func clearQuery() -> [Command] {
    isChoosing = false
    guard let form = view.form, form.isDropdownOpen else { return [] }
    return press(.escape)
  }

  private mutating func tell(_ options: [FormOption], of count: Int) {
    for (number, option) in options.prefix(Self.mostChoices).enumerated() {
      let detail = option.detail.isEmpty ? "" : "; " + wording.speech.say(StyledText(option.detail))
      say("\(number + 1): \(option.label)\(detail)")
    }
    if options.count > Self.mostChoices { say(texts.moreChoices(options.count - Self.mostChoices)) }
  }

  private static let mostChoices = 20

  // MARK: Numbers

  mutating func answer(_ line: String, in grid: NumberGrid, _ numbers: NumberGridState) -> [Command] {
    if hasAskedAll, let commands = end(line) { return commands }
    guard !line.isEmpty else { return next() }
    var commands: [Command] = []
    for word in line.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
      guard !hasAskedAll else { break }
      if vocabulary.isOne(String(word), of: \.unknownWords) {
        commands += press(.delete)
      } else if word.count <= NumberGridState.mostDigits, word.allSatisfy({ $0.isASCII && $0.isNumber }) {
        for digit in word { commands += press(.character(digit)) }
      } else {
        say(texts.notANumber(String(word), 0, 9_999))
        return commands
      }
      commands += next()
    }
    return commands
  }

  // MARK: One line

  /// A line where one is asked for: a filter, a reason, a name among many.
  mutating func type(_ line: String) -> [Command] {
    if isChoosing, let number = Int(line), let list = view.list {
      guard (1...max(1, list.count)).contains(number), list.count > 0 else {
        say(texts.noSuchRow(number, list.count))
        return []
      }
      return go(toRow: number) + press(.enter)
    }
    // The name that is proposed for a file.
    if line.isEmpty, state.contexts.first == .takeName { return press(.enter) }
    var commands = press(.end) + press(.control("u"))
    if !line.isEmpty { commands += paste(line) }
    // Of several that were found, one is to be chosen.
    isChoosing = state.contexts.first == .choice && !line.isEmpty && (view.list?.count ?? 1) != 1
    if isChoosing, let list = view.list {
      guard list.count > 0 else {
        isChoosing = false
        say(texts.noneFound(line))
        return commands
      }
      let same = list.rows.firstIndex { row in
        row.cells.contains { Vocabulary.isSame(wording.speech.say($0), line) }
      }
      guard let same else { return commands }
      isChoosing = false
      return commands + go(toRow: list.first + same + 1) + press(.enter)
    }
    return commands + press(.enter)
  }
}
