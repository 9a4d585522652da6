/// Other keys for an action in a context, as somebody has set them.
struct KeyChange: Equatable, Sendable {
  let context: KeyContext
  let action: Action
  /// All the keys it has from now on; none leaves it to the palette and the help.
  let keys: [Key]
  /// Where it stands in the file, both from 1.
  let line: Int
  let column: Int

  var setting: String { "keys.\(context.rawValue).\(action.rawValue)" }
}

/// The table of keys with changes made to it.
///
/// A key never does two things in one context, and no action loses a key in silence: a change that takes a key from an
/// action that keeps it does not hold. Two actions can change places, and a key can be freed first, since all changes are
/// made together.
struct Rebinding {
  /// The changes that hold.
  private(set) var changes: [KeyChange]
  /// What is wrong with the changes that do not hold, and what the others do besides.
  private(set) var problems: [(change: KeyChange, kind: SettingProblem.Kind)] = []
  private let standard: [KeyBinding]

  init(_ standard: [KeyBinding], changes: [KeyChange]) {
    self.standard = standard
    self.changes = changes
    // An action that gets its own keys back may meet another one on them: again, until nothing clashes.
    while let clash = firstClash {
      problems.append((self.changes.remove(at: clash.index), .taken(clash.key, by: clash.action)))
    }
    let table = KeyTable(bindings)
    let before = KeyTable(standard)
    for change in self.changes {
      for key in change.keys where before[change.context, key] != change.action {
        problems += Rebinding.warnings(of: key, in: change, table, before: before).map { (change: change, kind: $0) }
      }
    }
  }

  var bindings: [KeyBinding] {
    var keys: [KeyContext: [Action: [Key]]] = [:]
    for change in changes { keys[change.context, default: [:]][change.action] = change.keys }
    return standard.map { binding in
      guard let own = keys[binding.context]?[binding.action] else { return binding }
      return KeyBinding(binding.context, own, binding.action, footer: binding.footer)
    }
  }

  private var firstClash: (index: Int, key: Key, action: Action)? {
    for context in KeyContext.allCases where changes.contains(where: { $0.context == context }) {
      let changed = Set(changes.lazy.filter { $0.context == context }.map(\.action))
      var owners: [Key: Action] = [:]
      for binding in standard where binding.context == context && !changed.contains(binding.action) {
        for key in binding.keys { owners[key] = binding.action }
      }
      for (index, change) in changes.enumerated() where change.context == context {
        for key in change.keys {
          if let owner = owners[key], owner != change.action { return (index, key, owner) }
          owners[key] = change.action
        }
      }
    }
    return nil
  }

  private static func warnings(
    of key: Key, in change: KeyChange, _ table: KeyTable, before: KeyTable
  ) -> [SettingProblem.Kind] {
    var found: [SettingProblem.Kind] = []
    if key.needsAltGr { found.append(.altGr(key)) }
    let wider = change.context.wider
    if before[change.context, key] == nil {
      // A key of the top row does what its digit does, until it has a meaning of its own.
      let digit = key.topRowDigit.map(Key.character)
      let lost = ([change.context] + wider).lazy.compactMap { context -> SettingProblem.Kind? in
        let own = context == change.context ? nil : table[context, key]
        guard let action = own ?? digit.flatMap({ table[context, $0] }), action != change.action else { return nil }
        return .hides(key, action, in: context)
      }
      if let first = lost.first { found.append(first) }
    }
    let nearer = KeyContext.allCases.filter { context in
      guard context.wider.contains(change.context), let other = table[context, key] else { return false }
      return other != change.action
    }
    if !nearer.isEmpty { found.append(.hidden(key, in: nearer)) }
    return found
  }
}

/// What each key does in each context by itself.
private struct KeyTable {
  private var actions: [KeyContext: [Key: Action]] = [:]

  init(_ bindings: [KeyBinding]) {
    for binding in bindings {
      for key in binding.keys { actions[binding.context, default: [:]][key] = binding.action }
    }
  }

  subscript(context: KeyContext, key: Key) -> Action? { actions[context]?[key] }
}

extension KeyContext {
  /// Whether keys type here: characters are texts or numbers, arrows move in them.
  var takesTyping: Bool {
    switch self {
    case .form, .sessionForm, .whatIf, .numbers, .question, .prompt, .choice, .filter, .tableFilter, .takeName: true
    default: false
    }
  }

  /// Whether a key types here, or moves in what was typed. Letters are free where only numbers are.
  func types(_ key: Key) -> Bool {
    guard self == .inbox else { return takesTyping && key.isForTyping }
    if case .character(let character) = key { return character.isNumber }
    return key.isForTyping && key != .pageUp && key != .pageDown
  }

  /// Where a key is looked up that this context does not bind, nearest first.
  var wider: [KeyContext] {
    let whole = whole.map { [$0] } ?? []
    switch self {
    case .everywhere: return []
    case .list: return [.everywhere]
    case .help, .problems: return [.list]
    case .placement, .keptForm: return []
    case .inbox: return whole
    default: return takesTyping ? whole : whole + [.list, .everywhere]
    }
  }
}

extension Action {
  /// Without a key for it one could not go on, or out, or back to how it was.
  var needsKey: Bool {
    switch self {
    case .quit, .back, .submit, .choose, .clearFilter, .help, .putDown, .undo, .redo, .goOnWithForm, .writeFile: true
    default: false
    }
  }
}

extension Key {
  /// Whether a text or a form makes something of it by itself.
  var isForTyping: Bool {
    switch self {
    case .character, .enter, .tab, .backTab, .backspace, .delete, .insert: true
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown: true
    default: false
    }
  }
}
