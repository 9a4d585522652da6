import CNcurses

/// What ncurses says of a key, as a `Key`.
enum CursesKeys {
  /// Codes of our own, far above those of ncurses, for the marks around pasted text.
  static let pasteStart: UInt32 = 2000
  static let pasteEnd: UInt32 = 2001

  /// What to recognise beside what the terminal's entry says. A key pressed before the terminal has changed
  /// its mode, or a TERM that is not quite what the terminal is, should not become an escape and some
  /// letters.
  static let sequences: [(sequence: String, code: Int32)] = [
    ("\u{1B}[200~", Int32(pasteStart)), ("\u{1B}[201~", Int32(pasteEnd)),
    ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
    ("\u{1B}OA", KEY_UP), ("\u{1B}OB", KEY_DOWN), ("\u{1B}OC", KEY_RIGHT), ("\u{1B}OD", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}[F", KEY_END), ("\u{1B}OH", KEY_HOME), ("\u{1B}OF", KEY_END),
    ("\u{1B}[1~", KEY_HOME), ("\u{1B}[4~", KEY_END), ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE),
    ("\u{1B}[6~", KEY_NPAGE), ("\u{1B}[Z", KEY_BTAB),
  ]

  /// A key that sends a character; nil for one that has no use here.
  static func key(forText value: UInt32) -> Key? {
    switch value {
    case 0: return .control(" ")
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 1...26: return Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    case 28...31: return Unicode.Scalar(value + 0x40).map { .control(Character($0)) }
    case 0x80...0x9F: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  /// A key that ncurses has a code for; nil for one that has no use here.
  static func key(forCode code: UInt32) -> Key? {
    switch Int32(bitPattern: code) {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_FIND, KEY_A1: .home
    case KEY_END, KEY_SELECT, KEY_C1, KEY_LL: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_BTAB: .backTab
    case KEY_DC: .delete
    case KEY_IC: .insert
    // The entry of the Linux console has it as a key of its own.
    case KEY_SUSPEND: .control("z")
    case KEY_SR: .shiftUp
    case KEY_SF: .shiftDown
    case KEY_SLEFT: .shiftLeft
    case KEY_SRIGHT: .shiftRight
    case KEY_SHOME: .shiftHome
    case KEY_SEND: .shiftEnd
    default:
      if (neteland_key_function + 1...neteland_key_function + 12).contains(code) {
        .function(Int(code - neteland_key_function))
      } else {
        extended(Int32(bitPattern: code))
      }
    }
  }

  /// Keys with a modifier, whose codes ncurses gives out as it reads the terminal's entry, but whose names
  /// are fixed: 2 is with Shift, 5 with Ctrl.
  private static func extended(_ code: Int32) -> Key? {
    guard let name = keyname(code) else { return nil }
    switch String(cString: name) {
    case "kUP": return .shiftUp
    case "kDN": return .shiftDown
    case "kUP5": return .controlUp
    case "kDN5": return .controlDown
    case "kLFT5": return .controlLeft
    case "kRIT5": return .controlRight
    case "kHOM5": return .controlHome
    case "kEND5": return .controlEnd
    // The arrows with other modifiers are arrows.
    case "kUP3", "kUP4", "kUP6", "kUP7": return .up
    case "kDN3", "kDN4", "kDN6", "kDN7": return .down
    case "kLFT3", "kLFT4", "kLFT6", "kLFT7": return .left
    case "kRIT3", "kRIT4", "kRIT6", "kRIT7": return .right
    default: return nil
    }
  }
}
