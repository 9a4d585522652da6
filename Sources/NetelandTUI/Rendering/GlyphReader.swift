/// What goes into one cell, or into a cell and its continuation.
struct Glyph: Equatable {
  var base: Unicode.Scalar
  /// What is written over or joined to the base; empty for nearly everything.
  var joined: [Unicode.Scalar] = []
  /// 1 or 2 columns.
  var width: Int

  static let replacement = Glyph(base: "\u{FFFD}", width: 1)
}

/// Reads a text as glyphs, the way terminals lay it out: a base scalar with what combines with it; flags,
/// skin tones and joined emoji as one.
///
/// This is the only way by which text reaches a cell, so it is also where text is made harmless: a control
/// character, a bidirectional override, a line separator or an invisible scalar is shown as a visible sign
/// and never passed on.
struct GlyphReader<Scalars: Sequence> where Scalars.Element == Unicode.Scalar {
  private var scalars: Scalars.Iterator
  private var lookahead: Unicode.Scalar?

  init(_ text: Scalars) {
    scalars = text.makeIterator()
    lookahead = scalars.next()
  }

  mutating func next() -> Glyph? {
    guard let base = lookahead else { return nil }
    lookahead = scalars.next()
    if let shown = Harmless.replacement(for: base) { return Glyph(base: shown, width: 1) }
    let columns = Width.columns(of: base)
    // A mark with nothing to stand on.
    if columns == 0 { return .replacement }
    var glyph = Glyph(base: base, width: columns)
    while let following = lookahead, following.value >= 0x200, take(following, into: &glyph) {}
    return glyph
  }

  /// Adds the scalar that follows to the glyph if it belongs to it.
  private mutating func take(_ scalar: Unicode.Scalar, into glyph: inout Glyph) -> Bool {
    switch scalar.value {
    case 0xFE0E:
      break
    case 0xFE0F:
      if glyph.base.properties.isEmoji { glyph.width = 2 }
    case 0x200D:
      guard glyph.width == 2, glyph.base.properties.isEmoji else { return false }
      // Only between two emoji does a joiner join; anywhere else it is an invisible scalar, shown as one.
      var ahead = scalars
      guard let partner = ahead.next(), partner.value > 0x7F, partner.properties.isEmoji else { return false }
      glyph.joined.append(scalar)
      glyph.joined.append(partner)
      scalars = ahead
      lookahead = scalars.next()
      return true
    case 0x1F1E6...0x1F1FF:
      guard 0x1F1E6...0x1F1FF ~= glyph.base.value, glyph.joined.isEmpty else { return false }
      glyph.width = 2
    case 0x1F3FB...0x1F3FF:
      guard (glyph.joined.last ?? glyph.base).properties.isEmojiModifierBase else { return false }
      glyph.width = 2
    case 0xE0020...0xE007F:
      // Tags spell out the flag of a region after a black flag; elsewhere they are hidden text.
      guard glyph.base.value == 0x1F3F4 else { return false }
    default:
      guard Harmless.replacement(for: scalar) == nil, Width.columns(of: scalar) == 0 else { return false }
    }
    glyph.joined.append(scalar)
    lookahead = scalars.next()
    return true
  }
}

/// Which scalars must not reach a terminal, and what is shown for them.
enum Harmless {
  static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    // Printable ASCII and nearly all of Latin: the common case first.
    if value >= 0x20 && value < 0x7F || value >= 0xA0 && value < 0x34F && value != 0xAD { return nil }
    switch value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + value)
    case 0x7F: return "\u{2421}"
    case 0x80...0x9F,  // C1 controls: some terminals obey them
      0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,  // invisible, breaking lines, or turning direction
      0x3164, 0xFE00...0xFE0D, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      return "\u{FFFD}"
    default:
      // The last two of each plane are no characters.
      return value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : nil
    }
  }
}
