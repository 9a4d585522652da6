/// A colour of a theme.
enum Colour: Hashable, Sendable {
  /// What the terminal itself uses for plain text or for the background.
  case terminal
  /// One of the sixteen, which the person in front of the terminal has chosen: 0-7 black, red, green, yellow, blue,
  /// magenta, cyan, white, then 8-15 the bright ones.
  case ansi(UInt8)
  /// One of the 256 of xterm; where there are fewer `fallback` (0-15), or the terminal's own for nil.
  case palette(UInt8, fallback: UInt8?)
  /// One of the 256 for text that stands back; where there are fewer, the terminal's own and dim. How dim a terminal
  /// makes text nobody knows, while a grey can be read.
  case grey(UInt8)
  /// Exactly this, or what comes closest on the terminal.
  case exact(RGB)
}

/// How a cell looks.
struct Appearance: Hashable, Sendable {
  var foreground: Colour = .terminal
  var background: Colour = .terminal
  var bold = false
  var dim = false
  var underline = false
  var reverse = false
}

/// Gives every style its look. The background stays the terminal's own but for small badges, and what a
/// colour says is always said by an attribute or a glyph as well.
struct Theme: Hashable, Sendable {
  /// As it is written in settings: `dark`, `light`, `highContrast`, `mono`; of a theme file what it says, or its name.
  let name: String
  /// By the raw value of the role.
  private let appearances: [Appearance]
  private let selection: Appearance

  init(name: String, selection: Appearance, _ look: (Role) -> Appearance) {
    self.name = name
    self.selection = selection
    appearances = Role.allCases.map(look)
  }

  /// Another theme with some looks of its own.
  init(name: String, base: Theme, selection: Appearance?, looks: [Role: Appearance]) {
    self.name = name
    self.selection = selection ?? base.selection
    appearances = Role.allCases.map { looks[$0] ?? base.look(of: $0) }
  }

  static let all: [Theme] = [.dark, .light, .highContrast, .mono]

  /// Also as it is written on a command line: `high-contrast`.
  static func named(_ name: String) -> Theme? {
    let letters = name.lowercased().filter { $0 != "-" && $0 != "_" }
    return all.first { $0.name.lowercased() == letters }
  }

  /// The look of the role without attributes.
  func look(of role: Role) -> Appearance { appearances[Int(role.rawValue)] }

  /// The look of what is selected, before what its own role adds.
  var selectionLook: Appearance { selection }

  /// Whether a colour in it is more exact than the 256 that all terminals share.
  var hasExactColours: Bool {
    (appearances + [selection]).contains { look in
      [look.foreground, look.background].contains { if case .exact = $0 { true } else { false } }
    }
  }

  func appearance(of style: Style) -> Appearance {
    var look = look(of: style.role)
    if style.attributes.contains(.selected) { select(&look, style.role) }
    if style.attributes.contains(.marked) { look.bold = true }
    if style.attributes.contains(.bold) {
      look.bold = true
      look.dim = false
    }
    if style.attributes.contains(.dim), !look.bold { look.dim = true }
    if style.attributes.contains(.underline) { look.underline = true }
    if style.attributes.contains(.reverse) { look.reverse.toggle() }
    return look
  }

  /// A selected row is one even bar: the colours of its roles go, their attributes stay. The parts of a reach
  /// bar keep theirs: reversed they would say the opposite.
  private func select(_ look: inout Appearance, _ role: Role) {
    switch role {
    case .certain, .possible, .rest, .target: return
    default: break
    }
    look.foreground = selection.foreground
    look.background = selection.background
    look.reverse = selection.reverse
    look.bold = look.bold || selection.bold
    look.dim = false
  }
}
