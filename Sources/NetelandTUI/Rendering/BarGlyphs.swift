/// The glyphs of bars and small charts. Certain, possible and rest differ by glyph, so that a bar can be read
/// without colour.
enum BarGlyphs {
  static let certain: Unicode.Scalar = "█"
  static let possible: Unicode.Scalar = "▒"
  static let rest: Unicode.Scalar = "░"
  static let target: Unicode.Scalar = "│"

  /// Nothing, one eighth, … to eight eighths of a cell, filled from the left.
  static let horizontalEighths: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  /// Nothing, one eighth, … to eight eighths of a cell, filled from below.
  static let verticalEighths: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// How many eighths of a cell, of `width` cells, a share of `part` in `whole` takes, rounded to the
  /// nearest; but never nothing for a part that is something, and never everything for a part that is not the
  /// whole.
  static func eighths(_ part: Int, of whole: Int, width: Int) -> Int {
    let full = max(0, width) * 8
    guard whole > 0, part > 0, full > 0 else { return 0 }
    guard part < whole else { return full }
    let share = (Double(part) / Double(whole) * Double(full)).rounded()
    return min(max(1, Int(share)), full - 1)
  }

  /// A bar of `eighths` eighths of a cell: full cells, then at most one that is partly filled. As many
  /// characters as cells it needs.
  static func horizontal(eighths: Int) -> String {
    var bar = String(repeating: "█", count: max(0, eighths) / 8)
    if eighths > 0, eighths % 8 > 0 { bar.unicodeScalars.append(horizontalEighths[eighths % 8]) }
    return bar
  }
}

/// The signs that go with good, warning and bad, so that they never differ by colour alone.
enum Signs {
  static let good = "✓"
  static let warning = "!"
  static let bad = "✗"
  static let unknown = "?"
  static let marked = "●"
  static let unmarked = "○"
}
