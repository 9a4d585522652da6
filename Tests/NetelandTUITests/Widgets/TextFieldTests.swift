import Testing

@testable import NetelandTUI

@Suite("Typing in a text field")
struct TextFieldTests {
  func typed(_ keys: [Key], in text: String = "", maxLength: Int = 200) -> TextFieldState {
    var state = TextFieldState(text, maxLength: maxLength)
    for key in keys { _ = state.handle(key) }
    return state
  }

  @Test("Characters go in at the cursor, and both kinds of deleting take one away")
  func editing() {
    #expect(typed([.left, .character("x")], in: "ab").text == "axb")
    #expect(typed([.backspace], in: "ab").text == "a")
    #expect(typed([.home, .delete], in: "ab").text == "b")
    #expect(typed([.home, .backspace], in: "ab").text == "ab")
    #expect(typed([.end, .delete], in: "ab").text == "ab")
  }

  @Test("Words and line ends can be taken away at once")
  func words() {
    #expect(typed([.control("w")], in: "De Vlieger ").text == "De ")
    #expect(typed([.control("w"), .control("w")], in: "De Vlieger").text == "")
    #expect(typed([.left, .left, .control("u")], in: "abcd").text == "cd")
    #expect(typed([.left, .left, .control("k")], in: "abcd").text == "ab")
    #expect(typed([.controlLeft, .character("x")], in: "een twee").text == "een xtwee")
  }

  @Test("A letter with its accent, a flag or a family is one character")
  func graphemes() {
    let accented = typed([.character("e"), .character("\u{301}")])
    #expect(accented.characters.count == 1)
    #expect(accented.cursor == 1)
    #expect(typed([.backspace], in: "cafe\u{301}").text == "caf")
    #expect(typed([.backspace], in: "🇧🇪").text == "")
    #expect(typed([.backspace], in: "👩‍🏫").text == "")
  }

  @Test("What is pasted becomes one line without control characters")
  func paste() {
    var state = TextFieldState("a")
    let pasted = state.paste("een\ntwee\r\ndrie\u{1B}[31m\tvier\n")
    #expect(pasted)
    #expect(state.text == "aeen twee drie[31m vier")
    let nothing = state.paste("\u{7}")
    #expect(!nothing)
    var short = TextFieldState("abc", maxLength: 5)
    short.paste("defgh")
    #expect(short.text == "abcde")
    #expect(typed([.character("x")], in: "abcde", maxLength: 5).text == "abcde")
  }

  @Test("Keys of others are left alone, and a key says what it did")
  func outcomes() {
    var state = TextFieldState("a")
    #expect(state.handle(.enter) == .ignored)
    #expect(state.handle(.control("x")) == .ignored)
    #expect(state.handle(.left) == .moved)
    #expect(state.handle(.backspace) == .moved)
    #expect(state.handle(.character("b")) == .changed)
  }

  @Test("The cursor stays in the text and in the field, whatever is pressed")
  func law() {
    var random = SplitMix64(seed: 21)
    for width in [1, 2, 3, 7, 20] {
      var state = TextFieldState("begin", maxLength: 30)
      for _ in 0..<3_000 {
        _ = state.handle(randomKey(&random))
        #expect((0...state.characters.count).contains(state.cursor))
        #expect(state.characters.count <= 30)
        #expect(Array(state.text) == state.characters)
        var buffer = Buffer(size: Size(width: width, height: 1))
        let cursor = TextField(state).draw(in: buffer.bounds, on: &buffer)
        #expect(cursor.map(buffer.bounds.contains) == true)
      }
    }
  }

  @Test("A text that is too long shows the part around the cursor and that there is more")
  func scrolling() {
    let text = "abcdefghijklmnop"
    #expect(drawn(8, 1) { TextField(TextFieldState(text)).draw(in: $0, on: &$1) }.text() == "…klmnop")
    let home = typed([.home], in: text)
    #expect(drawn(8, 1) { TextField(home).draw(in: $0, on: &$1) }.text() == "abcdefg…")
    #expect(drawn(8, 1) { TextField(home, isFocused: false).draw(in: $0, on: &$1) }.text() == "abcdefg…")
    let empty = TextField(TextFieldState(), placeholder: "zoek")
    #expect(drawn(8, 1) { empty.draw(in: $0, on: &$1) }.text() == "zoek")
    #expect(sizesDrawnOutside { TextField(TextFieldState(text)).draw(in: $0, on: &$1) }.isEmpty)
  }

  @Test("A click finds the character that is drawn there")
  func click() {
    let state = typed([.home], in: "abcdefghijklmnop")
    #expect(TextField.characterIndex(at: 3, in: state, width: 8) == 3)
    #expect(TextField.characterIndex(at: 30, in: TextFieldState("ab"), width: 8) == 2)
    #expect(TextField.characterIndex(at: 1, in: TextFieldState("漢字"), width: 8) == 0)
  }
}
