import Domain

/// The dashboard as a conversation: a line in, what it says out. The same state, the same bindings, the same screens; only
/// what is drawn is said, and what is pressed is named.
///
/// Pure, like the dashboard itself: who runs it carries out the commands and brings the answers of the disk.
struct PlainConversation: Sendable {
  private(set) var state: AppState
  /// What is in view at the moment.
  private(set) var view: PlainView
  /// What is to be said with the next report.
  private var pending: [String] = []
  private var listener = PlainListener()
  /// All fields of the form were asked: a word ends it.
  var hasAskedAll = false
  /// The fields in which a number chooses among what was found.
  var isChoosing = false
  /// The form in which something was filled in, as long as it is open.
  private var filled: String?

  /// The room in which everything is laid out: wide enough that hardly anything is cut, and not so wide that screens
  /// show what goes with what one asked for.
  static let size = Size(width: 159, height: 100)
  /// Rows that are read in one go.
  private static let page = 20

  init(_ state: AppState) {
    self.state = state
    self.state.size = Self.size
    // There is none.
    self.state.isMouseOn = false
    self.state.refreshAll()
    view = PlainView(of: self.state, .page(Self.page))
  }

  var strings: Strings { state.world.strings }
  var texts: PlainStrings { strings.plain }
  var wording: PlainWording { PlainWording(strings) }
  var vocabulary: Vocabulary { Vocabulary(bindings, strings) }

  /// What can be done here. The language is changed anywhere: in a form its key would be typed, a word is not.
  private var bindings: [KeyBinding] {
    let here = state.keys.bindings(in: state.contexts)
    guard !here.contains(where: { $0.action == .language }) else { return here }
    return here + state.keys.all.filter { $0.action == .language }
  }

  /// Whether a line is typed into a field that stands alone.
  var isAsked: Bool { state.top.takesText && view.entry != nil }

  mutating func say(_ line: String) { pending.append(line) }

  // MARK: In and out

  /// What happens elsewhere: the answers of the disk, the work of others.
  mutating func take(_ event: Event) -> [Command] {
    let commands = state.update(event)
    look()
    return commands
  }

  /// A line that somebody typed.
  mutating func take(_ line: String, now: Int) -> [Command] {
    state.now = now
    state.notice = nil
    state.news = nil
    let line = PlainConversation.trimmed(line)
    if line.count > 1, line.hasPrefix(":") {
      return obey(PlainConversation.trimmed(String(line.dropFirst())))
    }
    if let form = view.form, state.top.takesText {
      let place = formPlace
      let commands = answer(line, in: form)
      if place == formPlace, let now = view.form, now.values != form.values { filled = place }
      return commands
    }
    if let numbers = view.numbers, state.top.takesText { return answer(line, in: numbers.grid, numbers.state) }
    if isAsked { return type(line) }
    return line.isEmpty ? repeatSelection() : obey(line)
  }

  /// What there is to say now: what was answered, what has changed, what is asked.
  mutating func report() -> [String] {
    look()
    var lines = pending
    pending = []
    lines += listener.notices(of: state)
    lines += listener.changes(in: view, of: state)
    if let question { lines += question }
    return lines.map(\.harmless).filter { !$0.isEmpty }
  }

  /// The first words.
  mutating func welcome() -> [String] {
    let name = state.world.alliance.profile.name
    let title = name.isEmpty ? strings.app.title : name
    var lines = [texts.welcome(title, state.world.format.longDate(state.world.today))]
    if let reason = state.world.readOnly { lines.append(texts.mind(strings.app.readOnly(reason))) }
    if state.isDemo { lines.append(strings.app.demo) }
    return lines.map(\.harmless) + report()
  }

  private static func trimmed(_ line: String) -> String {
    var text = line[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  // MARK: Doing

  mutating func look() {
    view = PlainView(of: state, .page(Self.page))
    if filled != formPlace { filled = nil }
  }

  /// Which form is open; nil where none is.
  private var formPlace: String? {
    guard view.form != nil, state.top.takesText else { return nil }
    return "\(state.layers.count) \(Swift.type(of: state.top))"
  }

  /// What the form is called that is open with something filled in that is not saved; nil where none is.
  var unsavedForm: String? {
    for layer in state.layers.reversed() {
      guard let form = layer as? any UnfinishedForm, form.isHalfFilled else { continue }
      return form.summary(in: state.world).title.harmless
    }
    // What is only tried out is not there to be saved.
    guard filled != nil, state.contexts.first != .whatIf else { return nil }
    for block in view.blocks {
      if case .heading(let title) = block.content { return title.harmless }
    }
    return strings.app.screen(state.shown)
  }

  /// What was to go to a clipboard was said: there is none.
  mutating func saidInstead() { state.notice = Notice(.hint, texts.saidInstead) }

  /// Presses a key, as on the keyboard.
  mutating func press(_ key: Key, times: Int = 1) -> [Command] {
    var commands: [Command] = []
    for _ in 0..<times { commands += state.press(key) }
    look()
    return commands
  }

  /// One step in a list, without looking where it leads: there may be many.
  mutating func walk(_ action: Action, key: Key) -> [Command] {
    state.top.takesText ? state.press(key) : state.perform(action)
  }

  mutating func paste(_ text: String) -> [Command] {
    let commands = state.update(.input(.paste(text)))
    look()
    return commands
  }

  mutating func perform(_ action: Action) -> [Command] {
    hasAskedAll = false
    isChoosing = false
    if action == .help {
      help()
      return []
    }
    if Self.ofScreens.contains(action) {
      say(texts.needsScreen(strings.actions[action].short))
      return []
    }
    let commands = state.perform(action)
    look()
    return commands
  }

  /// What changes only what is seen.
  private static let ofScreens: Set<Action> = [.suspend, .mouse, .largeNumber]

  mutating func carryOut(_ requests: [Request]) -> [Command] {
    let commands = state.carryOut(requests)
    look()
    return commands
  }

  // MARK: Understanding

  /// Does what a line asks for, where it is no answer to a question.
  mutating func obey(_ line: String) -> [Command] {
    if let number = Int(line), number > 0, view.list != nil { return go(toRow: number) }
    let vocabulary = vocabulary
    switch vocabulary.meaning(of: line) {
    case .command(let command, let rest): return obey(command, rest)
    case .action(let action, let rest): return perform(action, with: rest)
    case .several, nil: break
    }
    // Where yes or no is asked, a letter is no key.
    if state.contexts.first == .takeName || state.contexts.first == .keptForm, let commands = agree(line) {
      return commands
    }
    if let key = Key(named: line, among: state.keys.bindings(in: state.contexts).flatMap(\.keys)),
      line.count > 1 || state.keys.action(for: key, in: state.contexts) != nil
    {
      let action = state.keys.action(for: key, in: state.contexts)
      if let action, action == .help || Self.ofScreens.contains(action) { return perform(action) }
      return press(key)
    }
    if let view = view.views, let index = view.names.firstIndex(where: { Vocabulary.isSame($0, line) }) {
      return show(view: index, of: view.names.count, from: view.shown)
    }
    if let commands = agree(line) { return commands }
    switch vocabulary.beginning(with: line) {
    case .action(let action, let rest): return perform(action, with: rest)
    case .several(let actions): return choose(among: actions, line)
    case .command, nil: break
    }
    if !isAsked, view.list != nil, let commands = go(toRowNamed: line) { return commands }
    say(texts.notUnderstood(line))
    return []
  }

  /// What a yes does here; nil where it does nothing.
  private var agreement: Action? {
    [Action.submit, .goOnWithForm, .writeFile].first { state.keys.binds($0, in: state.contexts) }
  }

  /// A yes or a no; nil where the line is neither, or answers nothing.
  private mutating func agree(_ line: String) -> [Command]? {
    let vocabulary = vocabulary
    if vocabulary.isOne(line, of: \.yesWords), let agreement { return perform(agreement) }
    if vocabulary.isOne(line, of: \.noWords), state.keys.binds(.back, in: state.contexts) { return perform(.back) }
    return nil
  }

  /// Several actions begin with what was typed: a row may be called like it in full.
  private mutating func choose(among actions: [Action], _ line: String) -> [Command] {
    say(texts.severalActions(line, actions.map { strings.actions[$0].short }))
    return []
  }

  /// An action, and what is to be typed where it then asks for something.
  private mutating func perform(_ action: Action, with rest: String) -> [Command] {
    if action == .open, !rest.isEmpty, !isAsked, view.list != nil { return open(rest) }
    let commands = perform(action)
    guard !rest.isEmpty else { return commands }
    guard state.notice?.weight != .refused else { return commands }
    if isAsked { return commands + type(rest) }
    return commands + (go(toRowNamed: rest) ?? [])
  }

  private mutating func obey(_ command: PlainCommand, _ rest: String) -> [Command] {
    switch command {
    case .read: listener.forget()
    case .more: readOn()
    case .rows: readRows()
    case .go:
      if let number = Int(rest) { return go(toRow: number) }
      if let commands = go(toRowNamed: rest) { return commands }
      say(texts.notUnderstood(rest))
    case .field: return go(toField: rest)
    case .previous:
      hasAskedAll = false
      return press(.backTab)
    case .help: help()
    case .stop: return state.quit()
    }
    return []
  }

  /// Opens the row of this number or name; where there is not just one, says so and opens none.
  private mutating func open(_ row: String) -> [Command] {
    let before = pending.count
    let number = Int(row)
    guard let commands = number.map({ go(toRow: $0) }) ?? go(toRowNamed: row) else {
      say(texts.notUnderstood(row))
      return []
    }
    return pending.count > before ? commands : commands + perform(.open)
  }

  private mutating func show(view index: Int, of count: Int, from shown: Int) -> [Command] {
    var commands: [Command] = []
    for _ in 0..<abs(index - shown) { commands += perform(index > shown ? .nextPane : .previousPane) }
    return commands
  }

  // MARK: Reading

  private mutating func repeatSelection() -> [Command] {
    if let list = view.list, let selected = list.selected { say(wording.line(of: list, row: selected)) }
    return []
  }

  private mutating func readOn() {
    guard let list = view.list else { return say(texts.noList) }
    let first = listener.lastRowRead ?? list.first + list.rows.count
    guard first < list.count else { return say(texts.noMoreRows) }
    let all = PlainView(of: state, .all).list ?? list
    let last = min(list.count, first + Self.page)
    for row in first..<last { say(wording.line(of: all, row: row)) }
    listener.lastRowRead = last
    say(last < list.count ? texts.someRows(first + 1, last, list.count) : texts.noMoreRows)
  }

  private mutating func readRows() {
    guard let list = PlainView(of: state, .all).list else { return say(texts.noList) }
    for line in wording.lines(of: .rows(list)) { say(line) }
    listener.lastRowRead = list.count
  }

  /// Everything that can be done here, by its name, with its key, and why not.
  private mutating func help() {
    say(texts.helpActions)
    var told: Set<Action> = []
    for binding in bindings where told.insert(binding.action).inserted {
      guard binding.action != .help, !Self.ofScreens.contains(binding.action) else { continue }
      let text = strings.actions[binding.action]
      let key = binding.keys.first { !$0.isArrow }.map { ", " + texts.key($0.label) } ?? ""
      let refusal = state.refusal(of: binding.action).map { " (\(texts.notNow($0)))" } ?? ""
      say("\(text.short): \(text.long.replacing("…", with: ""))\(key)\(refusal)")
    }
    say(texts.helpReader)
    for command in PlainCommand.allCases { say("\(texts.names(command)[0]): \(texts.meaning(command))") }
  }
}

extension Vocabulary {
  static func isSame(_ one: String, _ other: String) -> Bool {
    let letters = folded(one)
    return !letters.isEmpty && letters == folded(other)
  }
}

extension Key {
  /// An arrow has no name that could be typed.
  fileprivate var isArrow: Bool {
    switch self {
    case .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight: true
    case .controlUp, .controlDown, .controlLeft, .controlRight: true
    default: false
    }
  }
}
