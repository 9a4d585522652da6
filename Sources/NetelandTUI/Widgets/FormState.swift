/// The fields of a form with what was typed in them.
///
/// Who owns the form reads the values after each `.changed`, judges them, and sets problems and options in
/// return; the form itself knows no rule but the range of a number.
struct FormState: Hashable, Sendable {
  /// What a field holds, whatever its kind.
  struct Content: Hashable, Sendable {
    /// The text; in a field that completes, what is typed to find an option.
    var editor: TextFieldState
    /// The keys of the chosen options.
    var chosen: [String] = []
    var isOn = false
    /// Whether all options are shown though nothing is typed.
    var isOpen = false
    /// Which of the completions Enter takes.
    var highlighted = 0
  }

  private(set) var fields: [FormField]
  /// By field.
  var contents: [Content]
  /// The index of the field that has the focus; 0 if there is none.
  private(set) var focus = 0
  /// Whether the field has just got the focus: what is typed then replaces a day, a time or a number.
  var isFresh = true

  init(_ fields: [FormField], values: [String: FormValue] = [:]) {
    self.fields = fields
    contents = fields.map { field in
      var content = Content(editor: TextFieldState(maxLength: field.maxLength))
      if case .choice(let options) = field.kind, let first = options.first { content.chosen = [first.key] }
      return content
    }
    for (key, value) in values { set(value, of: key) }
    focus = fields.firstIndex { !$0.isHidden } ?? 0
  }

  func index(of key: String) -> Int? { fields.firstIndex { $0.key == key } }

  var focusedKey: String? { fields.indices.contains(focus) ? fields[focus].key : nil }

  // MARK: Values

  func value(of key: String) -> FormValue? {
    guard let index = index(of: key) else { return nil }
    let content = contents[index]
    switch fields[index].kind {
    case .text, .day, .time: return .text(content.editor.text)
    case .number: return .number(Int(content.editor.text))
    case .choice: return .choice(content.chosen.first)
    // While another is being looked for, none is chosen.
    case .one: return .choice(content.editor.isEmpty ? content.chosen.first : nil)
    case .many: return .keys(content.chosen)
    case .toggle: return .bool(content.isOn)
    }
  }

  /// What every field holds, by its key.
  var values: [String: FormValue] {
    var values: [String: FormValue] = [:]
    for field in fields { values[field.key] = value(of: field.key) }
    return values
  }

  /// The text of a field; empty where it has none.
  func text(of key: String) -> String {
    if case .text(let text)? = value(of: key) { return text }
    return ""
  }

  /// nil for unknown, or if the field is no number.
  func number(of key: String) -> Int? {
    if case .number(let number)? = value(of: key) { return number }
    return nil
  }

  /// The key of the chosen option.
  func choice(of key: String) -> String? {
    if case .choice(let choice)? = value(of: key) { return choice }
    return nil
  }

  func keys(of key: String) -> [String] {
    if case .keys(let keys)? = value(of: key) { return keys }
    return []
  }

  func isOn(_ key: String) -> Bool { value(of: key) == .bool(true) }

  /// What is typed in a field that completes and has not become an option yet.
  func query(of key: String) -> String {
    guard let index = index(of: key), fields[index].kind.completes else { return "" }
    return contents[index].editor.text
  }

  /// Does nothing where the value is not of the field's kind or names no option of it.
  mutating func set(_ value: FormValue, of key: String) {
    guard let index = index(of: key) else { return }
    let options = fields[index].kind.options
    switch (fields[index].kind, value) {
    case (.text, .text(let text)), (.day, .text(let text)), (.time, .text(let text)):
      setText(text, at: index)
    case (.number, .number(let number)):
      setText(number.map { String($0) } ?? "", at: index)
    case (.choice, .choice(let choice?)) where options.contains { $0.key == choice }:
      contents[index].chosen = [choice]
    case (.one, .choice(let choice)):
      contents[index].editor.reset()
      contents[index].chosen = options.contains { $0.key == choice } ? [choice].compactMap(\.self) : []
    case (.many, .keys(let keys)):
      contents[index].editor.reset()
      var chosen: [String] = []
      for key in keys where !chosen.contains(key) && options.contains(where: { $0.key == key }) {
        chosen.append(key)
      }
      contents[index].chosen = chosen
    case (.toggle, .bool(let isOn)):
      contents[index].isOn = isOn
    default: break
    }
  }

  private mutating func setText(_ text: String, at index: Int) {
    contents[index].editor = TextFieldState(text, maxLength: fields[index].maxLength)
  }

  // MARK: What the owner says of the fields

  mutating func setProblem(_ problem: FormField.Problem?, of key: String) {
    guard let index = index(of: key) else { return }
    fields[index].problem = problem
  }

  mutating func clearProblems() {
    for index in fields.indices { fields[index].problem = nil }
  }

  mutating func setHint(_ hint: String, of key: String) {
    guard let index = index(of: key) else { return }
    fields[index].hint = hint
  }

  mutating func setHidden(_ isHidden: Bool, of key: String) {
    guard let index = index(of: key) else { return }
    fields[index].isHidden = isHidden
    if isHidden, index == focus, !moveFocus(toward: 1) { moveFocus(toward: -1) }
  }

  /// What was chosen and is not among the new options is let go.
  mutating func setOptions(_ options: [FormOption], of key: String) {
    guard let index = index(of: key) else { return }
    fields[index].kind = fields[index].kind.with(options: options)
    contents[index].chosen.removeAll { key in !options.contains { $0.key == key } }
    if case .choice = fields[index].kind, contents[index].chosen.isEmpty, let first = options.first {
      contents[index].chosen = [first.key]
    }
    let count = completions(at: index).count
    contents[index].highlighted = min(contents[index].highlighted, max(0, count - 1))
  }

  /// Takes over how fields are called and what can be chosen in them, as in another language or after a change of the
  /// records. What is chosen stays, even where it could not be chosen any more: it is refused in words, not dropped.
  mutating func reword(_ fresh: [FormField]) {
    for field in fresh {
      guard let index = index(of: field.key) else { continue }
      fields[index].label = field.label
      fields[index].hint = field.hint
      var options = field.kind.options
      let chosen = contents[index].chosen
      options += fields[index].kind.options.filter { old in
        chosen.contains(old.key) && !options.contains { $0.key == old.key }
      }
      if !options.isEmpty { setOptions(options, of: field.key) }
    }
  }

  /// Shows all that can be chosen in a field, which gets the focus.
  mutating func openOptions(of key: String) {
    guard let index = index(of: key), !fields[index].isHidden, fields[index].kind.completes else { return }
    focus(at: index)
    contents[index].editor.reset()
    contents[index].isOpen = true
  }

  // MARK: Focus

  mutating func focus(on key: String) {
    guard let index = index(of: key), !fields[index].isHidden else { return }
    focus(at: index)
  }

  mutating func focus(at index: Int) {
    guard fields.indices.contains(index), !fields[index].isHidden else { return }
    contents[focus].isOpen = false
    focus = index
    isFresh = true
    contents[focus].highlighted = 0
  }

  /// - Parameter step: 1 for the next field, -1 for the one before.
  /// - Returns: whether there was one.
  @discardableResult
  mutating func moveFocus(toward step: Int) -> Bool {
    var index = focus + step
    while fields.indices.contains(index), fields[index].isHidden { index += step }
    guard fields.indices.contains(index) else { return false }
    focus(at: index)
    return true
  }

  // MARK: Completion

  /// The options that fit what is typed, best first; in a field of many, without those already chosen.
  func completions(at index: Int) -> [(item: FormOption, match: Query.Match)] {
    guard fields.indices.contains(index), fields[index].kind.completes else { return [] }
    var options = fields[index].kind.options
    if case .many = fields[index].kind {
      let chosen = Set(contents[index].chosen)
      options.removeAll { chosen.contains($0.key) }
    }
    return Query(contents[index].editor.text).ranked(options, label: \.label, detail: \.detail)
  }

  /// Whether the completions of the field with the focus are in view.
  var isDropdownOpen: Bool {
    guard fields.indices.contains(focus), fields[focus].kind.completes else { return false }
    return contents[focus].isOpen || !contents[focus].editor.isEmpty
  }

  /// Whether the field cannot be submitted as it is: a number outside its range, or a text that was typed to
  /// find an option and found none.
  func isUnfinished(_ index: Int) -> Bool {
    switch fields[index].kind {
    case .number(let range):
      contents[index].editor.isEmpty ? false : Int(contents[index].editor.text).map(range.contains) != true
    case .one, .many: !contents[index].editor.isEmpty
    case .text, .day, .time, .choice, .toggle: false
    }
  }
}
