extension Theme {
  /// For a dark background. The colours are of the 256, which nearly all terminals mix alike, so that their contrast is
  /// known; each is lighter or darker than those it stands beside, so that no kind of colour vision needs the hue.
  static let dark = Theme(name: "dark", selection: Appearance(reverse: true)) { role in
    coloured(
      role,
      Accents(
        good: .palette(114, fallback: 10), warning: .palette(221, fallback: 11), bad: .palette(210, fallback: 9),
        strong: .palette(81, fallback: 14), soft: .palette(141, fallback: 13), quiet: .grey(247)))
  }

  /// For a light background, where yellow and the bright colours cannot be read; nor can green with sixteen colours.
  static let light = Theme(name: "light", selection: Appearance(reverse: true)) { role in
    coloured(
      role,
      Accents(
        good: .palette(22, fallback: nil), warning: .palette(94, fallback: nil), bad: .palette(124, fallback: 1),
        strong: .palette(24, fallback: 4), soft: .palette(61, fallback: 5), quiet: .grey(240)))
  }

  /// For a projector in daylight or tired eyes: nothing dim; where there is colour, it brings its own
  /// background, so that the contrast does not depend on the terminal's.
  static let highContrast = Theme(
    name: "highContrast", selection: Appearance(bold: true, reverse: true)
  ) { role in
    switch role {
    case .good: Appearance(foreground: .ansi(0), background: .ansi(10))
    case .confirmed: Appearance(foreground: .ansi(0), background: .ansi(10), bold: true)
    case .warning: Appearance(foreground: .ansi(0), background: .ansi(11), bold: true)
    case .bad: Appearance(foreground: .ansi(15), background: .ansi(1), bold: true, underline: true)
    case .match: Appearance(foreground: .ansi(0), background: .ansi(14), bold: true)
    case .text, .muted, .rest, .disabled, .unknown, .border, .held: Appearance()
    case .input, .cancelled, .header: Appearance(bold: true, underline: true)
    case .title, .accent, .key, .borderFocused, .certain, .possible, .target, .holiday, .planned:
      Appearance(bold: true)
    }
  }

  /// Attributes only: for terminals without colour and for whoever asks for none.
  static let mono = Theme(name: "mono", selection: Appearance(reverse: true)) { role in
    switch role {
    case .text, .good, .possible, .held, .border: Appearance()
    case .muted, .rest, .holiday, .unknown, .disabled, .cancelled: Appearance(dim: true)
    case .title, .accent, .key, .borderFocused, .certain, .target, .warning, .confirmed:
      Appearance(bold: true)
    case .header, .input, .planned: Appearance(underline: true)
    case .bad, .match: Appearance(bold: true, underline: true)
    }
  }

  /// The few colours of a theme, by the weight of what they say.
  private struct Accents {
    var good: Colour
    var warning: Colour
    var bad: Colour
    /// Where the eye should go: focus, keys, what is certain.
    var strong: Colour
    /// What stands apart without calling.
    var soft: Colour
    /// What stands back.
    var quiet: Colour
  }

  private static func coloured(_ role: Role, _ accents: Accents) -> Appearance {
    switch role {
    case .text: Appearance()
    case .muted, .border, .rest, .disabled, .unknown: Appearance(foreground: accents.quiet)
    case .title: Appearance(bold: true)
    case .header: Appearance(bold: true, underline: true)
    case .accent, .borderFocused, .key: Appearance(foreground: accents.strong, bold: true)
    case .good: Appearance(foreground: accents.good)
    case .warning: Appearance(foreground: accents.warning, bold: true)
    case .bad: Appearance(foreground: accents.bad, bold: true, underline: true)
    case .certain: Appearance(foreground: accents.strong)
    case .possible: Appearance(foreground: accents.warning)
    case .target: Appearance(bold: true)
    case .holiday: Appearance(foreground: accents.soft)
    case .planned: Appearance(foreground: accents.soft)
    case .confirmed: Appearance(foreground: accents.good, bold: true)
    case .held: Appearance(foreground: accents.good)
    case .cancelled: Appearance(foreground: accents.bad, underline: true)
    case .match: Appearance(foreground: accents.warning, bold: true, underline: true)
    case .input: Appearance(underline: true)
    }
  }
}
