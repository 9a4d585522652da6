/// A colour of the terminal's own palette, which the person in front of it has chosen.
enum Colour: Hashable, Sendable {
  /// What the terminal itself uses for plain text or for the background.
  case terminal
  /// One of the sixteen: 0-7 black, red, green, yellow, blue, magenta, cyan, white, then 8-15 the bright
  /// ones.
  case ansi(UInt8)
  /// One of the 256 of xterm; `fallback` (0-15) where there are fewer.
  case palette(UInt8, fallback: UInt8)
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
struct Theme: Sendable {
  /// As it is written in settings: `dark`, `light`, `highContrast`, `mono`.
  let name: String
  /// By the raw value of the role.
  private let appearances: [Appearance]
  private let selection: Appearance

  init(name: String, selection: Appearance, _ look: (Role) -> Appearance) {
    self.name = name
    self.selection = selection
    appearances = Role.allCases.map(look)
  }

  static let all: [Theme] = [.dark, .light, .highContrast, .mono]

  static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  func appearance(of style: Style) -> Appearance {
    var look = appearances[Int(style.role.rawValue)]
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

extension Theme: Equatable {
  static func == (one: Theme, other: Theme) -> Bool { one.name == other.name }
}
