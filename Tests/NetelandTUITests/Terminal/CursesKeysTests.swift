import CNcurses
import Testing

@testable import NetelandTUI

@Suite("Keys of ncurses")
struct CursesKeysTests {
  @Test("Characters that control are keys of their own or keys with Ctrl")
  func control() {
    #expect(CursesKeys.key(forText: 16) == .control("p"))
    #expect(CursesKeys.key(forText: 18) == .control("r"))
    #expect(CursesKeys.key(forText: 26) == .control("z"))
    #expect(CursesKeys.key(forText: 0) == .control(" "))
    #expect(CursesKeys.key(forText: 31) == .control("_"))
    #expect(CursesKeys.key(forText: 13) == .enter)
    #expect(CursesKeys.key(forText: 10) == .enter)
    #expect(CursesKeys.key(forText: 9) == .tab)
    #expect(CursesKeys.key(forText: 127) == .backspace)
    #expect(CursesKeys.key(forText: 27) == .escape)
  }

  @Test("Characters are characters, the space and letters with accents included")
  func characters() {
    #expect(CursesKeys.key(forText: 0x20) == .character(" "))
    #expect(CursesKeys.key(forText: 0xE9) == .character("é"))
    #expect(CursesKeys.key(forText: 0x1F52C) == .character("🔬"))
  }

  @Test("A C1 control, or what is no character at all, is no key")
  func noKey() {
    #expect(CursesKeys.key(forText: 0x9B) == nil)
    #expect(CursesKeys.key(forText: 0xD800) == nil)
    #expect(CursesKeys.key(forText: 0x110000) == nil)
  }

  @Test("Ctrl-Z is Ctrl-Z also where the terminal's entry has a name for it")
  func suspend() {
    #expect(CursesKeys.key(forCode: UInt32(KEY_SUSPEND)) == .control("z"))
  }
}
