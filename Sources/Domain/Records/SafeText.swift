/// Which characters text must not carry out of the program, for whatever reads it there: a terminal, a spreadsheet,
/// a browser, a calendar.
///
/// Names and notes come from files, lists and keyboards that anybody may have filled in. Every way out goes through
/// this one rule: cells (`GlyphReader`), lines of commands, CSV (`CSVWriter`), JSON for programs (`JSONValue`). A
/// format with marks of its own, as HTML and iCalendar have, takes `harmless` first and escapes its marks after.
/// On the way in, records are refused (`FieldCheck`), typed text and lists are `cleaned`.
///
/// What is left alone is all that people write: letters of every script, combining marks, emoji that are joined
/// (U+200D), varied (U+FE0F) or spelled as the flag of a region. See `SafeScalars` for those.
public enum SafeText {
  /// What a scalar would do out there, taken by itself; nil for all that may pass.
  ///
  /// Control characters command a terminal. U+202A-202E, U+2066-2069 and the marks turn text round, so that it reads
  /// as something else (CVE-2021-42574). Invisible ones hide text, or make two names that look alike differ.
  @inlinable
  public static func hazard(of scalar: Unicode.Scalar) -> TextHazard? {
    isPlain(scalar) ? nil : rareHazard(of: scalar)
  }

  /// Printable ASCII and nearly all of Latin: the common case.
  @inlinable
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value >= 0x20 && value < 0x7F || value >= 0xA0 && value < 0x34F && value != 0xAD
  }

  @usableFromInline
  static func rareHazard(of scalar: Unicode.Scalar) -> TextHazard? {
    let value = scalar.value
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .lineBreak
    case 0..<0x20, 0x7F..<0xA0: return .control
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return .direction
    case 0xAD, 0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x206F,
      0x3164, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      return .hidden
    default:
      // The last two of each plane are no characters.
      return value & 0xFFFE == 0xFFFE ? .hidden : nil
    }
  }

  /// Whether joiners join it: a picture by itself (Extended_Pictographic in Unicode's UAX 29). Digits, skin tones and the
  /// letters of flags are emoji too; a joiner beside those ends a character, and stays behind where the text is cut.
  @usableFromInline
  static func isJoinable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && scalar.properties.isEmoji && !isSkinTone(scalar)
      && !(0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  @usableFromInline
  static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar.value) }

  /// The visible sign that stands for a hazardous scalar, one column wide: ␛ and its like, else U+FFFD.
  public static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  /// Whether a spreadsheet might take the text for a formula: it begins with `=`, `+`, `-` or `@`, plain or full
  /// width, after whatever white space, or with a tab or a line break (OWASP, CSV injection).
  public static func looksLikeFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\t", "\r", "\n": return true
      default: if !scalar.properties.isWhitespace { return false }
      }
    }
    return false
  }

  /// JSON text with an escape for every scalar that is a hazard. Between the strings of JSON stand only ASCII and
  /// line feeds, so those are left as they are.
  static func escaped(json bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x7F }) else { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 64)
    for judged in SafeScalars(text) {
      if judged.hazard == nil || judged.scalar == "\n" {
        escaped.append(contentsOf: UTF8.encode(judged.scalar)!)
      } else {
        for unit in UTF16.encode(judged.scalar)! {
          let digits = String(unit, radix: 16)
          escaped.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
        }
      }
    }
    return escaped
  }
}

/// What a character does that text must not carry out of the program.
public enum TextHazard: String, CaseIterable, Sendable, Hashable {
  /// Begins a new line.
  case lineBreak
  /// Any other control character; escape sequences begin with one.
  case control
  /// Turns the direction of the text.
  case direction
  /// Cannot be seen.
  case hidden
}

extension String {
  /// The text with every hazardous character shown as a sign; nothing is left out.
  public var harmless: String {
    guard hazard != nil else { return self }
    var shown = UnicodeScalarView()
    for judged in SafeScalars(self) { shown.append(judged.shown) }
    return String(shown)
  }

  /// The first character of the text that is a hazard where it stands, and why.
  public var hazard: (scalar: Unicode.Scalar, kind: TextHazard)? {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return nil }
    for judged in SafeScalars(self) {
      if let kind = judged.hazard { return (judged.scalar, kind) }
    }
    return nil
  }

  /// The text as it may be kept: line breaks and tabs as a space, other hazards left out.
  public var cleaned: String {
    guard hazard != nil else { return self }
    var kept = UnicodeScalarView()
    var last: Unicode.Scalar?
    for judged in SafeScalars(self) {
      switch judged.hazard {
      case nil: kept.append(judged.scalar)
      case .lineBreak where judged.scalar == "\n" && last == "\r": break
      case .lineBreak: kept.append(" ")
      case .control where judged.scalar == "\t": kept.append(" ")
      default: break
      }
      last = judged.scalar
    }
    return String(kept)
  }
}
