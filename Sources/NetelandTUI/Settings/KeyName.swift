/// The names of keys as they are written in settings: `n`, `Space`, `F4`, `Ctrl-R`, `Shift-Up`.
extension Key {
  /// The same in every language, and typed on any keyboard: the arrows are words here.
  var name: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .shiftUp: "Shift-Up"
    case .shiftDown: "Shift-Down"
    case .shiftLeft: "Shift-Left"
    case .shiftRight: "Shift-Right"
    case .controlUp: "Ctrl-Up"
    case .controlDown: "Ctrl-Down"
    case .controlLeft: "Ctrl-Left"
    case .controlRight: "Ctrl-Right"
    case .backTab: "Shift-Tab"
    case .control(" "): "Ctrl-Space"
    case .alt(" "): "Alt-Space"
    default: label
    }
  }

  /// The characters that are typed with AltGr on a Belgian AZERTY keyboard (X.Org's `symbols/be`), or only by a dead key.
  private static let altGr: Set<Character> = ["|", "@", "#", "^", "{", "}", "[", "]", "`", "\\", "~", "´", "€"]

  /// Whether a Belgian keyboard gives it only with AltGr, which many remote terminals lose.
  var needsAltGr: Bool {
    switch self {
    case .character(let character), .control(let character), .alt(let character): Key.altGr.contains(character)
    default: false
    }
  }
}

/// What a name in the settings stands for.
enum KeyName: Equatable, Sendable {
  case key(Key)
  /// A terminal sends the same for it as for this key: Ctrl-M is Enter.
  case same(as: Key)
  case unknown

  /// - Parameter name: names of more than one character in capitals or small letters, with `-` or `+` between; also the
  /// names that editors use: `C-r`, `^R`, `M-x`, `Return`, `PageUp`.
  init(_ name: String) {
    if let character = KeyName.single(name) {
      self = KeyName.arrows[character].map { .key($0) } ?? .key(.character(character))
      return
    }
    if let key = KeyName.named(name.lowercased()) {
      self = .key(key)
      return
    }
    if name.first == "^", let character = KeyName.single(String(name.dropFirst())) {
      self = KeyName.control(String(character))
      return
    }
    guard let separator = name.firstIndex(where: { $0 == "-" || $0 == "+" }) else {
      self = .unknown
      return
    }
    let rest = String(name[name.index(after: separator)...])
    switch name[..<separator].lowercased() {
    case "ctrl", "control", "c": self = KeyName.control(rest)
    case "alt", "meta", "m": self = KeyName.alt(rest)
    case "shift", "s": self = KeyName.shift(rest)
    default: self = .unknown
    }
  }

  private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

  /// The one character of a text that a key can give; terminals send keys as single code points.
  private static func single(_ text: String) -> Character? {
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else { return nil }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return nil
    case .nonspacingMark, .enclosingMark, .spacingMark: return nil
    case .spaceSeparator where scalar != " ": return nil
    default: return Character(scalar)
    }
  }

  /// - Parameter name: in small letters.
  private static func named(_ name: String) -> Key? {
    switch name {
    case "space": return .character(" ")
    case "up": return .up
    case "down": return .down
    case "left": return .left
    case "right": return .right
    case "home": return .home
    case "end": return .end
    case "pgup", "pageup": return .pageUp
    case "pgdn", "pgdown", "pagedown": return .pageDown
    case "enter", "return": return .enter
    case "esc", "escape": return .escape
    case "tab": return .tab
    case "backtab": return .backTab
    case "backspace": return .backspace
    case "del", "delete": return .delete
    case "ins", "insert": return .insert
    default:
      guard name.first == "f", let number = Int(name.dropFirst()), (1...12).contains(number),
        name == "f\(number)"
      else { return nil }
      return .function(number)
    }
  }

  private static func arrow(_ name: String) -> Key? {
    single(name).flatMap { arrows[$0] } ?? named(name.lowercased())
  }

  private static func control(_ rest: String) -> KeyName {
    switch arrow(rest) {
    case .up: return .key(.controlUp)
    case .down: return .key(.controlDown)
    case .left: return .key(.controlLeft)
    case .right: return .key(.controlRight)
    case .home: return .key(.controlHome)
    case .end: return .key(.controlEnd)
    case .character(" "): return .key(.control(" "))
    default: break
    }
    guard let character = single(rest.lowercased()) else { return .unknown }
    switch character {
    case "i": return .same(as: .tab)
    case "j", "m": return .same(as: .enter)
    case "h": return .same(as: .backspace)
    case "[": return .same(as: .escape)
    case "a"..."z" where character.isASCII: return .key(.control(character))
    case " ", "\\", "]", "^", "_": return .key(.control(character))
    default: return .unknown
    }
  }

  private static func alt(_ rest: String) -> KeyName {
    if let character = single(rest) { return .key(.alt(character)) }
    return named(rest.lowercased()) == .character(" ") ? .key(.alt(" ")) : .unknown
  }

  private static func shift(_ rest: String) -> KeyName {
    switch arrow(rest) {
    case .up: return .key(.shiftUp)
    case .down: return .key(.shiftDown)
    case .left: return .key(.shiftLeft)
    case .right: return .key(.shiftRight)
    case .home: return .key(.shiftHome)
    case .end: return .key(.shiftEnd)
    case .tab: return .key(.backTab)
    default: break
    }
    guard let character = single(rest), character.isASCII, character.isLetter else { return .unknown }
    return KeyName(character.uppercased())
  }
}
