/// How many colours a terminal shows beside its own two, and what becomes of a look there.
enum ColourDepth: Int, CaseIterable, Sendable {
  case none, eight, sixteen, palette, direct

  /// From the number that the terminal's entry gives.
  init(colourCount: Int) {
    switch colourCount {
    case ..<8: self = .none
    case 8..<16: self = .eight
    case 16..<256: self = .sixteen
    case 256: self = .palette
    default: self = .direct
    }
  }

  /// A look as the terminal is told it: the attributes, and colours by number.
  struct Resolved: Hashable, Sendable {
    /// -1 for the terminal's own, else a number of its palette; with direct colour 0xRRGGBB, of which the first eight
    /// are the palette's.
    var foreground: Int32 = -1
    var background: Int32 = -1
    var bold: Bool
    var dim: Bool
    var underline: Bool
    var reverse: Bool
  }

  func resolve(_ look: Appearance) -> Resolved {
    var resolved = Resolved(
      bold: look.bold, dim: look.dim, underline: look.underline, reverse: look.reverse)
    guard self != .none else { return resolved }
    let foreground = number(of: look.foreground)
    resolved.foreground = foreground.number
    resolved.background = number(of: look.background).number
    // Terminals of eight colours show the bright ones as bold.
    if foreground.isBright {
      resolved.bold = true
      resolved.dim = false
    }
    if case .grey = look.foreground, foreground.number < 0, !resolved.bold { resolved.dim = true }
    return resolved
  }

  /// And whether it is a bright colour that this terminal lacks.
  private func number(of colour: Colour) -> (number: Int32, isBright: Bool) {
    switch colour {
    case .terminal: return (-1, false)
    case .ansi(let index): return basic(index)
    case .palette(let index, let fallback):
      if self == .palette { return (Int32(index), false) }
      if self == .direct { return (exact(Palette.rgb(index)), false) }
      return fallback.map(basic) ?? (-1, false)
    case .grey(let index):
      if self == .palette { return (Int32(index), false) }
      return (self == .direct ? exact(Palette.rgb(index)) : -1, false)
    case .exact(let colour):
      if self == .direct { return (exact(colour), false) }
      if self == .palette { return (Int32(Palette.nearest(to: colour, in: 16...255)), false) }
      return basic(Palette.nearest(to: colour, in: 0...15))
    }
  }

  private func basic(_ index: UInt8) -> (number: Int32, isBright: Bool) {
    switch self {
    case .eight: (Int32(index % 8), index >= 8)
    // Direct colour has numbers for the first eight only.
    case .direct where index >= 8: (exact(Palette.rgb(index)), false)
    default: (Int32(index), false)
    }
  }

  private func exact(_ colour: RGB) -> Int32 {
    colour.number < 8 ? 0 : Int32(colour.number)
  }
}
