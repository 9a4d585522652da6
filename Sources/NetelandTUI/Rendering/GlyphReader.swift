import Domain

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
/// Text reaches a cell only through here or as `PlainText`, so it is also where text is made harmless: what
/// `SafeText` has against a scalar is shown as a visible sign, and the scalar is never passed on.
struct GlyphReader {
  private var scalars: SafeScalars
  private var lookahead: Unicode.Scalar?

  init(_ text: some StringProtocol) {
    scalars = SafeScalars(text)
    lookahead = scalars.next()?.shown
  }

  mutating func next() -> Glyph? {
    guard let base = lookahead else { return nil }
    lookahead = scalars.next()?.shown
    let columns = Width.columns(of: base)
    // A mark with nothing to stand on, or a joiner with nothing wide to join to.
    if columns == 0 || SafeText.hazard(of: base) != nil { return .replacement }
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
      // What comes through stands between two emoji; a narrow one is not joined, and the joiner is shown.
      guard let partner = scalars.next()?.shown else { return false }
      glyph.joined.append(scalar)
      glyph.joined.append(partner)
      lookahead = scalars.next()?.shown
      return true
    case 0x1F1E6...0x1F1FF:
      guard 0x1F1E6...0x1F1FF ~= glyph.base.value, glyph.joined.isEmpty else { return false }
      glyph.width = 2
    case 0x1F3FB...0x1F3FF:
      guard (glyph.joined.last ?? glyph.base).properties.isEmojiModifierBase else { return false }
      glyph.width = 2
    case 0xE0020...0xE007F:
      guard glyph.base.value == 0x1F3F4 else { return false }
    default:
      guard Width.columns(of: scalar) == 0 else { return false }
    }
    glyph.joined.append(scalar)
    lookahead = scalars.next()?.shown
    return true
  }
}
