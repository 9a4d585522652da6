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
  /// A list, because it is made before the first frame: looking through the few contexts and the keys of one takes less than
  /// making tables of them would save.
  private let byContext: [Bound]

  /// What one context binds.
  private struct Bound: Sendable {
    let context: KeyContext
    var bindings: [KeyBinding] = []
    var footer: [FooterKey] = []

    func action(for key: Key) -> Action? { bindings.last { $0.keys.contains(key) }?.action }
  }

  /// A binding as the footer shows it.
  struct FooterKey: Sendable {
    let key: String
    let action: Action
    /// 1 is wanted most.
    let weight: Int
    fileprivate let keys: [Key]
  }

  init(_ bindings: [KeyBinding]) {
    all = bindings
    var byContext: [Bound] = []
    for binding in bindings {
      // Bindings of one context stand together, mostly.
      var index = byContext.count - 1
      while index >= 0, byContext[index].context != binding.context { index -= 1 }
      if index < 0 {
        index = byContext.count
        byContext.append(Bound(context: binding.context))
      }
      byContext[index].bindings.append(binding)
      guard let weight = binding.footer, let key = binding.keys.first else { continue }
      byContext[index].footer.append(
        FooterKey(key: key.label, action: binding.action, weight: weight, keys: binding.keys))
    }
    self.byContext = byContext
  }

  private func bound(_ context: KeyContext) -> Bound? { byContext.first { $0.context == context } }

  /// What the footer shows in these contexts, nearest first: the most wanted first, of equals the nearest.
  func footer(in contexts: [KeyContext]) -> [FooterKey] {
    var found: [FooterKey] = []
    for (index, context) in contexts.enumerated() {
      for binding in bound(context)?.footer ?? [] where !isHidden(binding.keys, by: contexts[..<index]) {
        found.append(binding)
      }
    }
    return found.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }.map(\.element)
  }

  /// Whether nearer contexts bind all of these keys anew; an action without a key is hidden by nothing.
  private func isHidden(_ keys: [Key], by nearer: ArraySlice<KeyContext>) -> Bool {
    !nearer.isEmpty && !keys.isEmpty
      && keys.allSatisfy { key in nearer.contains { bound($0)?.action(for: key) != nil } }
  }

  /// The action of a key in the first of the contexts that binds it. A key of the unshifted top row of a Belgian
  /// keyboard does what its digit does, where it has no meaning of its own.
  func action(for key: Key, in contexts: [KeyContext]) -> Action? {
    for context in contexts {
      if let action = bound(context)?.action(for: key) { return action }
    }
    guard let digit = key.topRowDigit else { return nil }
    for context in contexts {
      if let action = bound(context)?.action(for: .character(digit)) { return action }
    }
    return nil
  }

  /// Whether some key does this in these contexts.
  func binds(_ action: Action, in contexts: [KeyContext]) -> Bool {
    contexts.contains { bound($0)?.bindings.contains { $0.action == action } == true }
  }

  /// The first key of an action, as it is shown: the one that holds everywhere before that of a context; nil where it has none.
  func label(of action: Action) -> String? {
    let bindings = all.filter { $0.action == action && !$0.keys.isEmpty }
    return (bindings.first { $0.context == .everywhere } ?? bindings.first)?.keys.first?.label
  }

  /// The bindings that hold in these contexts, nearest first; what a nearer context binds anew is left out.
  func bindings(in contexts: [KeyContext]) -> [KeyBinding] {
    var found: [KeyBinding] = []
    for (index, context) in contexts.enumerated() {
      found += (bound(context)?.bindings ?? []).filter { !isHidden($0.keys, by: contexts[..<index]) }
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
