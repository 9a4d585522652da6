import Testing

@testable import NetelandTUI

@Suite("Typing numbers in a grid")
struct NumberGridTests {
  func pressed(_ keys: [Key], in state: NumberGridState) -> NumberGridState {
    var state = state
    for key in keys { _ = state.handle(key) }
    return state
  }

  @Test("Digits are typed in place, Enter goes on, and past the last cell it submits")
  func typing() {
    var state = NumberGridState(rows: 2, columns: 2)
    let keys: [Key] = [
      .character("1"), .character("8"), .enter, .character("&"), .character("!"), .enter, .character("9"),
      .enter,
    ]
    for key in keys { #expect(state.handle(key) != .submit) }
    #expect(state.values == [[18, 18], [9, nil]])
    #expect(state.handle(.enter) == .submit)
  }

  @Test("The first digit replaces the number that was there")
  func replacing() {
    let state = NumberGridState([[18, 7]])
    #expect(pressed([.character("2"), .character("4")], in: state).values == [[24, 7]])
    #expect(pressed([.character("2"), .right, .left, .character("4")], in: state).values == [[4, 7]])
    #expect(pressed([.character("0"), .character("5")], in: state).values == [[5, 7]])
  }

  @Test("Backspace takes a digit that was typed, else the whole number; blank is unknown, not 0")
  func clearing() {
    let state = NumberGridState([[18]])
    #expect(pressed([.backspace], in: state).values == [[nil]])
    #expect(pressed([.character("2"), .character("4"), .backspace], in: state).values == [[2]])
    #expect(pressed([.character("2"), .backspace], in: state).values == [[nil]])
    #expect(pressed([.character("-")], in: state).values == [[nil]])
    #expect(pressed([.delete, .character("0")], in: state).values == [[0]])
  }

  @Test("A number has at most four digits; a paste is a number or nothing")
  func limits() {
    var state = NumberGridState([[nil]])
    for _ in 0..<9 { _ = state.handle(.character("9")) }
    #expect(state.values == [[9_999]])
    #expect(state.paste(" 24\n") == .changed)
    #expect(state.values == [[24]])
    #expect(state.paste("24 van 30") == .none)
    #expect(state.paste("99999") == .none)
  }

  @Test("Rows of different length are filled up with unknown; an empty grid is done at once")
  func shapes() {
    #expect(NumberGridState([[1], [2, 3], []]).values == [[1, nil], [2, 3], [nil, nil]])
    var empty = NumberGridState([])
    #expect(empty.handle(.character("1")) == .none)
    #expect(empty.handle(.enter) == .submit)
    #expect(empty.handle(.escape) == .cancel)
  }

  static let grid = NumberGrid(
    labelTitle: "School", infoTitles: ["L5"], columnTitles: ["kwamen", "nieuw"],
    rows: [
      .init("Regenboog", info: ["24"]),
      .init(
        "De Vlieger", info: ["?".styled(Style(.unknown))],
        note: "✗ 7 nieuwe gezichten: dan 25 van 24 leerlingen".styled(.bad), problems: [1]),
      .init("Zonnebloem", info: ["31"]),
    ])

  @Test("Numbers, unknown ones, wrong ones and what is to be said of them")
  func looks() {
    var state = NumberGridState([[18, 18], [9, 7], [nil, nil]])
    state.focus(row: 1, column: 1)
    var cursor: Point?
    let buffer = drawn(44, 6) { cursor = Self.grid.draw(in: $0, state: state, on: &$1) }
    #expect(
      buffer.text() == """
          School      L5  kwamen   nieuw
          Regenboog   24      18      18
        ▸ De Vlieger   ?       9  ✗    7
            ✗ 7 nieuwe gezichten: dan 25 van 24
            leerlingen
          Zonnebloem  31       ·       ·
        """)
    #expect(cursor == Point(x: 31, y: 2))
    #expect(buffer[31, 2].style == .bad.with(.selected))
    #expect(Self.grid.height(width: 44) == 6)
    let layout = Self.grid.layout(in: buffer.bounds, state: state)
    let cell = layout.cell(at: Point(x: 30, y: 5))
    #expect(cell?.row == 2 && cell?.column == 1)
  }

  @Test("Where there is little room the columns to read go first, and the row that is typed in stays in view")
  func narrow() {
    var state = NumberGridState([[18, 18], [9, 7], [nil, 5]])
    state.focus(row: 2, column: 1)
    let buffer = drawn(30, 3) { Self.grid.draw(in: $0, state: state, on: &$1) }
    #expect(!buffer.text().contains("L5"))
    #expect(buffer.text().contains("▸ Zonnebloem"))
    #expect(sizesDrawnOutside { Self.grid.draw(in: $0, state: state, on: &$1) }.isEmpty)
  }

  @Test("Whatever is pressed, the focus is a cell, every number can be, and the cursor is in view")
  func law() {
    var random = SplitMix64(seed: 9)
    for (width, height) in [(60, 8), (44, 3), (12, 2), (1, 1)] {
      var state = NumberGridState(rows: 3, columns: 2)
      for _ in 0..<2_000 {
        _ = state.handle(randomKey(&random))
        #expect((0..<3).contains(state.row) && (0..<2).contains(state.column))
        #expect(state.values.joined().allSatisfy { $0.map((0...9_999).contains) ?? true })
        var buffer = Buffer(size: Size(width: width, height: height))
        if let cursor = Self.grid.draw(in: buffer.bounds, state: state, on: &buffer) {
          #expect(buffer.bounds.contains(cursor))
        }
      }
    }
  }
}
