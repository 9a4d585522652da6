import Testing

@testable import NetelandTUI

@Suite("What a form looks like")
struct FormDrawingTests {
  func filled() -> FormState {
    var state = FormTests.state()
    state.set(.text("Zonneauto's"), of: "title")
    state.set(.text("wo 4/11"), of: "day")
    state.set(.number(24), of: "seats")
    state.set(.choice("bo"), of: "lead")
    state.set(.keys(["an", "cas"]), of: "helpers")
    state.set(.bool(true), of: "bus")
    return state
  }

  @Test("Labels, values, the hint of the field with the focus and problems")
  func plain() {
    var state = filled()
    state.focus(on: "day")
    state.setProblem(.init("Bo geeft dan al les in Olen."), of: "lead")
    state.setProblem(.init("Herfstvakantie", isAdvisory: true), of: "kind")
    var cursor: Point?
    let buffer = drawn(64, 9) { cursor = Form(state, noMatches: "-").draw(in: $0, on: &$1) }
    #expect(
      buffer.text() == """
          Titel       Zonneauto's
        ▸ Dag         wo 4/11               25/11/2026
          Plaatsen    24
          Soort         in de klas      ! Herfstvakantie
          Begeleider  Bo Éclair
                      ✗ Bo geeft dan al les in Olen.
          Helpers     [An Peeters] [Cas Janssens]
          Bus         [✓]

        """)
    #expect(cursor == Point(x: 21, y: 1))
    #expect(buffer[32, 3].style == .warning)
  }

  @Test("Completions lie over the fields below, with what was found")
  func dropdown() {
    var state = filled()
    state.focus(on: "lead")
    FormTests.type("e", &state)
    let buffer = drawn(64, 10) { Form(state, noMatches: "-").draw(in: $0, on: &$1) }
    #expect(
      buffer.text() == """
          Titel       Zonneauto's
          Dag         wo 4/11
          Plaatsen    24
          Soort         in de klas
        ▸ Begeleider  e
          Helpers    ┌────────────────────────────┐
          Bus        │▸ Bo Éclair  gastleerkracht │
                     │  An Peeters  Thomas More   │
                     │  Cas Janssens              │
                     └────────────────────────────┘
        """)
    #expect(buffer[19, 6].style == .match.with(.selected))
    #expect(buffer[18, 6].style == .text.with(.selected))
    FormTests.type("qq", &state)
    let none = drawn(64, 9) { Form(state, noMatches: "geen treffers").draw(in: $0, on: &$1) }
    #expect(none.text().contains("│ geen treffers"))
  }

  @Test("Near the bottom the completions open upward")
  func upward() {
    var state = filled()
    state.focus(on: "helpers")
    FormTests.type("bo", &state)
    let buffer = drawn(64, 7) { Form(state, noMatches: "-").draw(in: $0, on: &$1) }
    let lines = buffer.text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[3].contains("▸ Bo Éclair"))
    #expect(lines[5].hasPrefix("▸ Helpers"))
  }

  @Test("A form taller than its area scrolls with the focus")
  func scrolling() {
    var state = filled()
    for key in ["title", "day", "seats", "kind", "lead", "helpers", "bus"] {
      state.focus(on: key)
      let label = state.fields[state.focus].label
      let buffer = drawn(40, 4) { Form(state, noMatches: "-").draw(in: $0, on: &$1) }
      #expect(buffer.text().contains("▸ \(label)"))
      #expect(buffer.text().contains("█"))
    }
  }

  @Test("Chosen options take the lines that they need, and typing goes on after them")
  func chips() {
    var state = filled()
    state.focus(on: "helpers")
    var cursor: Point?
    let buffer = drawn(34, 12) { cursor = Form(state, noMatches: "-").draw(in: $0, on: &$1) }
    let lines = buffer.text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[5].hasSuffix("[An Peeters]"))
    #expect(lines[6].hasSuffix("[Cas Janssens]"))
    #expect(cursor?.y == 7)
  }

  @Test("Values stay the same at any size, and nothing is drawn outside")
  func sizes() {
    var state = filled()
    state.setProblem(.init("Dit kan niet, want de zaal is dan bezet.", isAdvisory: false), of: "title")
    for key in state.fields.map(\.key) {
      state.focus(on: key)
      let form = Form(state, noMatches: "-")
      #expect(sizesDrawnOutside { area, buffer in form.draw(in: area, on: &buffer, overlay: area) }.isEmpty)
      _ = state.handle(.character(" "))
      let open = Form(state, noMatches: "-")
      #expect(sizesDrawnOutside { area, buffer in open.draw(in: area, on: &buffer, overlay: area) }.isEmpty)
      _ = state.handle(.character(" "))
    }
    #expect(Form(filled(), noMatches: "-").height(width: 64) == 7)
  }

  @Test("A click goes to a field, turns a toggle and takes a completion")
  func clicks() {
    var state = filled()
    let area = Rect(x: 0, y: 0, width: 64, height: 14)
    func layout() -> FormLayout { Form(state, noMatches: "-").layout(in: area, overlay: area) }
    #expect(state.click(at: Point(x: 15, y: 6), layout: layout()) == .changed)
    #expect(!state.isOn("bus"))
    #expect(state.click(at: Point(x: 3, y: 4), layout: layout()) == .none)
    #expect(state.focusedKey == "lead")
    _ = state.handle(.character(" "))
    #expect(state.click(at: Point(x: 18, y: 8), layout: layout()) == .changed)
    #expect(state.choice(of: "lead") == "cas")
    #expect(state.click(at: Point(x: 80, y: 90), layout: layout()) == .none)
  }
}
