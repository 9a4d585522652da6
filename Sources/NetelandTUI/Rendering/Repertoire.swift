/// What a terminal without UTF-8 shows: ASCII that comes as close as it can.
enum Repertoire {
  static func ascii(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return scalar }
    switch value {
    case 0xC0..<0x180: return latin[Int(value - 0xC0)]
    case 0x2500...0x257F: return line(value)
    case 0x2580...0x259F: return block(value)
    default: return sign(scalar)
    }
  }

  /// U+00C0 to U+017F, each as its base letter.
  private static let latin = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
      + "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").unicodeScalars)

  private static func line(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578, 0x257A,
      0x257C, 0x257E:
      "-"
    case 0x2550: "="
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579,
      0x257B, 0x257D, 0x257F:
      "|"
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "x"
    default: "+"
    }
  }

  /// Shades keep apart; a part of a block is rounded to a full one or, as the darkest shades, to less.
  private static func block(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0x2588, 0x2586, 0x2587, 0x2589, 0x258A: "#"  // full, six and seven eighths
    case 0x2593, 0x2584, 0x2585, 0x258B, 0x258C, 0x2580, 0x2590: "="  // three quarters, four and five eighths
    case 0x2592, 0x2582, 0x2583, 0x258D, 0x258E: ":"  // half, two and three eighths
    case 0x2591, 0x2581, 0x258F: "."  // a quarter, one eighth
    case 0x2594: "-"
    case 0x2595: "|"
    default: "#"
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{A0}", "\u{2002}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": " "
    case "↑", "▲", "△", "▴", "⇑", "˄", "⌃": "^"
    case "↓", "▼", "▽", "▾", "⇓": "v"
    case "←", "◀", "◁", "◂", "⇐", "‹", "«", "≤", "⟨": "<"
    case "→", "▶", "▷", "▸", "⇒", "›", "»", "≥", "►", "❯", "⟩": ">"
    case "↔", "↕", "⇔": "|"
    case "↵", "⏎", "↩": "<"
    case "✓", "✔", "☑": "v"
    case "✗", "✘", "✕", "✖", "×", "☒": "x"
    case "•", "·", "●", "◆", "■", "★", "∙", "⁎": "*"
    case "○", "◦", "◇", "□", "☆", "☐", "°", "º": "o"
    case "…": "~"
    case "≈": "~"
    case "–", "—", "−", "‐", "‑", "‒", "―": "-"
    case "‘", "’", "‚", "′", "´", "`": "'"
    case "“", "”", "„", "″": "\""
    case "¡": "!"
    case "¦": "|"
    case "±": "+"
    case "÷": "/"
    case "⁄", "∕": "/"
    case "≠": "#"
    case "€": "E"
    case "£": "L"
    case "µ", "μ": "u"
    case "§": "S"
    case "ª": "a"
    case "¹": "1"
    case "²": "2"
    case "³": "3"
    case "∅": "0"
    case "∞": "8"
    case "⚠", "‼", "❗": "!"
    case "ẞ": "S"
    case "Ș", "Ț", "ș", "ț": scalar == "Ș" ? "S" : scalar == "Ț" ? "T" : scalar == "ș" ? "s" : "t"
    default: "?"
    }
  }
}
