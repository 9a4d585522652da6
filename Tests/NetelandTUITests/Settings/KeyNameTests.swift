import Testing

@testable import NetelandTUI

@Suite("The names of keys")
struct KeyNameTests {
  /// Every key that is no character, and no key with one.
  static let named: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight,
      .shiftHome, .shiftEnd, .controlUp, .controlDown, .controlLeft, .controlRight, .controlHome, .controlEnd,
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .control(" "), .control("\\"), .control("]"),
      .control("^"), .control("_"), .alt(" "), .character(" "),
    ] + (1...12).map { .function($0) }

  /// Any key that a terminal can send.
  static func anyKey(_ random: inout SplitMix64) -> Key {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: named.randomElement(using: &random)!
    case 1: .control("abcdefgklnopqrstuvwxyz".randomElement(using: &random)!)
    case 2: .alt(anyCharacter(&random))
    default: .character(anyCharacter(&random))
    }
  }

  private static func anyCharacter(_ random: inout SplitMix64) -> Character {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: "&é\"'(§è!çà)-^$ùµ<,;:=|@#{}[]~\\`´€²³°_¨*£%>?./+".randomElement(using: &random)!
    case 1: Character(Unicode.Scalar(UInt8.random(in: 0xC0...0xFF, using: &random)))
    default: Character(Unicode.Scalar(UInt8.random(in: 0x21...0x7E, using: &random)))
    }
  }

  @Test("A name that is written is read back as the same key")
  func roundTrip() {
    var random = SplitMix64(seed: 610)
    for key in Self.named + (0..<5_000).map({ _ in Self.anyKey(&random) }) {
      #expect(KeyName(key.name) == .key(key), "\(key.name)")
    }
  }

  @Test("What the footer and the help show can be written too")
  func labels() {
    for binding in KeyBindings.standardTable {
      for key in binding.keys {
        #expect(KeyName(key.label) == .key(key), "\(key.label)")
        #expect(KeyName(key.name) == .key(key), "\(key.name)")
      }
    }
  }

  @Test("No two keys have the same name")
  func different() {
    var random = SplitMix64(seed: 611)
    var known: [String: Key] = [:]
    for key in Self.named + (0..<5_000).map({ _ in Self.anyKey(&random) }) {
      let other = known.updateValue(key, forKey: key.name)
      #expect(other == nil || other == key, "\(key.name)")
    }
  }

  @Test(
    "Capitals do not matter in a name, and editors' ways of writing are understood",
    arguments: [
      ("ctrl-r", Key.control("r")), ("CTRL+R", .control("r")), ("C-r", .control("r")), ("^R", .control("r")),
      ("shift-up", .shiftUp), ("Shift+↑", .shiftUp), ("Shift-Tab", .backTab), ("BackTab", .backTab),
      ("Shift-n", .character("N")), ("return", .enter), ("ESC", .escape), ("PageDown", .pageDown), ("f4", .function(4)),
      ("M-x", .alt("x")), ("Alt--", .alt("-")), ("Alt-+", .alt("+")), ("-", .character("-")), ("+", .character("+")),
      ("^", .character("^")), ("Ctrl-↑", .controlUp), ("Ctrl-space", .control(" ")),
    ] as [(String, Key)])
  func waysOfWriting(_ name: String, _ key: Key) {
    #expect(KeyName(name) == .key(key))
  }

  @Test("Capitals do matter where the key itself is a letter")
  func letters() {
    #expect(KeyName("n") != KeyName("N"))
    #expect(KeyName("Alt-n") != KeyName("Alt-N"))
  }

  @Test(
    "A key that a terminal cannot tell from another is called by that one's name",
    arguments: [
      ("Ctrl-I", Key.tab), ("Ctrl-m", .enter), ("Ctrl-J", .enter), ("^H", .backspace), ("Ctrl-[", .escape),
    ] as [(String, Key)])
  func sameAsAnother(_ name: String, _ key: Key) {
    #expect(KeyName(name) == .same(as: key))
  }

  @Test(
    "What is no key is not taken for one",
    arguments: [
      "", "nn", "Ctrl-", "Ctrl-1", "Ctrl-é", "Ctrl-Enter", "Alt-", "Alt-xy", "Shift-1", "Shift-F4", "F0", "F13", "F04",
      "F+4", "Hyper-x", "\u{1B}", "\u{200E}", "\u{301}", "e\u{301}\u{302}", "\u{A0}", "Ctrl-Ctrl-x", "👩‍🏫",
    ])
  func noKey(_ name: String) {
    #expect(KeyName(name) == .unknown)
  }

  @Test("No key that comes with the program needs AltGr on a Belgian keyboard")
  func altGr() {
    for binding in KeyBindings.standardTable {
      for key in binding.keys { #expect(!key.needsAltGr, "\(key.name)") }
    }
    for name in ["@", "#", "{", "}", "[", "]", "|", "\\", "~", "^", "€", "Ctrl-]", "Alt-@"] {
      guard case .key(let key) = KeyName(name) else {
        Issue.record("\(name) is a key")
        continue
      }
      #expect(key.needsAltGr, "\(name)")
    }
    for character in "&é\"'(§è!çà)-$ùµ<,;:=1234567890_*%>?./+abcXYZ" {
      #expect(!Key.character(character).needsAltGr, "\(character)")
    }
  }
}
