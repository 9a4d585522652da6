import Testing

@testable import NetelandTUI

@Suite("Undo in a text field")
struct TextUndoTests {
  private func typed(_ keys: [Key], in text: String = "") -> TextFieldState {
    var state = TextFieldState(text)
    for key in keys { _ = state.handle(key) }
    return state
  }

  private let undo = TextFieldState.undoKey
  private let redo = TextFieldState.redoKey

  @Test("It goes back word by word, to what was there at first, and no further")
  func words() {
    let keys: [Key] = .typed("de wilg")
    #expect(typed(keys + [undo]).text == "de")
    #expect(typed(keys + [undo, undo]).text == "")
    #expect(typed(keys + [undo, undo, undo], in: "x").text == "x")
    #expect(typed(keys + [undo, undo, redo]).text == "de")
    #expect(typed(keys + [undo, undo, redo, redo, redo]).text == "de wilg")
  }

  @Test("What was erased comes back at once, with the cursor where it was; typing after that ends the redo")
  func erasing() {
    let erased = typed([.backspace, .backspace, .backspace, undo], in: "hidrodoe")
    #expect(erased.text == "hidrodoe")
    #expect(erased.cursor == 8)
    #expect(typed([.control("u"), undo], in: "hidrodoe").text == "hidrodoe")
    #expect(typed([.backspace, undo, .character("!"), redo], in: "ab").text == "ab!")
  }

  @Test("A pasted text is one step, and moving the cursor begins a new one")
  func steps() {
    var state = TextFieldState("a")
    state.paste("bcd")
    _ = state.handle(undo)
    #expect(state.text == "a")
    #expect(typed([.character("x"), .left, .character("y"), undo]).text == "x")
  }

  @Test("In a form a number that was typed over comes back whole")
  func typedOver() {
    var form = FormState(
      [FormField(key: "n", label: "N", kind: .number(0...999))], values: ["n": .number(120)])
    for key: Key in [.character("4"), .character("5")] { _ = form.handle(key) }
    #expect(form.number(of: "n") == 45)
    #expect(form.handle(undo) == .changed)
    #expect(form.number(of: "n") == 120)
  }

  @Test("It never differs from a field that was typed anew, and undoing everything gives the text from before")
  func law() {
    var seed: UInt64 = 9
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let keys: [Key] = [
      .character("a"), .character("é"), .character(" "), .backspace, .delete, .left, .right, .home, .end,
      .control("w"), .control("k"), .control("u"),
    ]
    for _ in 0..<200 {
      var state = TextFieldState("De Wegwijzer")
      for _ in 0..<next(60) { _ = state.handle(keys[next(keys.count)]) }
      let after = state.text
      var steps = 0
      while state.handle(undo) == .changed { steps += 1 }
      #expect(state.text == "De Wegwijzer")
      for _ in 0..<steps { _ = state.handle(redo) }
      #expect(state.text == after)
    }
  }
}
