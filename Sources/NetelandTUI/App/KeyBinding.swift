/// A key, or several that do the same, and what it does in a context.
struct KeyBinding: Equatable, Sendable {
  let context: KeyContext
  let keys: [Key]
  let action: Action
  /// How much the footer wants to show it, 1 is most; nil leaves it to the help.
  let footer: Int?

  init(_ context: KeyContext, _ keys: [Key], _ action: Action, footer: Int? = nil) {
    self.context = context
    self.keys = keys
    self.action = action
    self.footer = footer
  }
}

/// The one table of keys: what they do, what the footer and the help show, what the documentation lists.
struct KeyBindings: Sendable {
  let all: [KeyBinding]
  private let table: [KeyContext: [Key: Action]]
  private let byContext: [KeyContext: [KeyBinding]]

  init(_ bindings: [KeyBinding]) {
    all = bindings
    var table: [KeyContext: [Key: Action]] = [:]
    for binding in bindings {
      for key in binding.keys { table[binding.context, default: [:]][key] = binding.action }
    }
    self.table = table
    byContext = Dictionary(grouping: bindings, by: \.context)
  }

  /// The action of a key in the first of the contexts that binds it. A key of the unshifted top row of a Belgian
  /// keyboard does what its digit does, where it has no meaning of its own.
  func action(for key: Key, in contexts: [KeyContext]) -> Action? {
    for context in contexts {
      if let action = table[context]?[key] { return action }
    }
    guard let digit = key.topRowDigit else { return nil }
    for context in contexts {
      if let action = table[context]?[.character(digit)] { return action }
    }
    return nil
  }

  /// The bindings that hold in these contexts, nearest first; what a nearer context binds anew is left out.
  func bindings(in contexts: [KeyContext]) -> [KeyBinding] {
    var found: [KeyBinding] = []
    for (index, context) in contexts.enumerated() {
      let nearer = contexts[..<index].compactMap { table[$0] }
      found += (byContext[context] ?? []).filter { binding in
        !binding.keys.allSatisfy { key in nearer.contains { $0[key] != nil } }
      }
    }
    return found
  }
}

extension Key {
  /// The digit that the unshifted top row of an AZERTY keyboard stands for: & é " ' ( § è ! ç à are 1 to 9 and 0.
  var topRowDigit: Character? {
    guard case .character(let character) = self, let digit = DigitKeys.digit(of: character) else { return nil }
    return Character(String(digit))
  }

  /// As it is printed in hints, help and documentation. Names of keys are the same in every language.
  var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .shiftUp: "Shift-↑"
    case .shiftDown: "Shift-↓"
    case .shiftLeft: "Shift-←"
    case .shiftRight: "Shift-→"
    case .shiftHome: "Shift-Home"
    case .shiftEnd: "Shift-End"
    case .controlUp: "Ctrl-↑"
    case .controlDown: "Ctrl-↓"
    case .controlLeft: "Ctrl-←"
    case .controlRight: "Ctrl-→"
    case .controlHome: "Ctrl-Home"
    case .controlEnd: "Ctrl-End"
    }
  }
}
