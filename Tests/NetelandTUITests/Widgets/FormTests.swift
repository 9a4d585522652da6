import Testing

@testable import NetelandTUI

@Suite("Forms")
struct FormTests {
  static let guides = [
    FormOption(key: "an", label: "An Peeters", detail: "Thomas More"),
    FormOption(key: "bo", label: "Bo Éclair", detail: "gastleerkracht"),
    FormOption(key: "cas", label: "Cas Janssens"),
  ]

  static func state() -> FormState {
    FormState(
      [
        FormField(key: "title", label: "Titel", kind: .text),
        FormField(key: "day", label: "Dag", kind: .day, hint: "25/11/2026"),
        FormField(key: "seats", label: "Plaatsen", kind: .number(1...60)),
        FormField(
          key: "kind", label: "Soort",
          kind: .choice([
            FormOption(key: "in", label: "in de klas"), FormOption(key: "out", label: "vrije tijd"),
            FormOption(key: "camp", label: "vakantiekamp"),
          ])),
        FormField(key: "lead", label: "Begeleider", kind: .one(guides)),
        FormField(key: "helpers", label: "Helpers", kind: .many(guides)),
        FormField(key: "bus", label: "Bus", kind: .toggle),
      ])
  }

  @discardableResult
  static func type(_ text: String, _ state: inout FormState) -> FormOutcome {
    var outcome = FormOutcome.none
    for character in text { outcome = state.handle(.character(character)) }
    return outcome
  }

  @Test("A whole form is filled in with the keyboard alone")
  func fill() {
    var state = Self.state()
    #expect(Self.type("Zon & wind", &state) == .changed)
    #expect(state.handle(.enter) == .none)
    Self.type("é(-&&", &state)
    #expect(state.text(of: "day") == "25-11")
    _ = state.handle(.tab)
    Self.type("é'x", &state)
    #expect(state.number(of: "seats") == 24)
    _ = state.handle(.down)
    Self.type("v", &state)
    #expect(state.choice(of: "kind") == "out")
    _ = state.handle(.enter)
    Self.type("ecl", &state)
    #expect(state.choice(of: "lead") == nil)
    #expect(state.handle(.enter) == .changed)
    #expect(state.choice(of: "lead") == "bo")
    #expect(state.focusedKey == "lead")
    _ = state.handle(.enter)
    Self.type("cas", &state)
    _ = state.handle(.enter)
    Self.type("more", &state)
    #expect(state.handle(.tab) == .changed)
    #expect(state.keys(of: "helpers") == ["cas", "an"])
    #expect(state.focusedKey == "bus")
    #expect(state.handle(.character(" ")) == .changed)
    #expect(state.isOn("bus"))
    #expect(state.handle(.enter) == .submit)
    #expect(state.text(of: "title") == "Zon & wind")
  }

  @Test("A blank number is unknown; one outside its range is shown and cannot be submitted")
  func numbers() {
    var state = Self.state()
    state.focus(on: "seats")
    #expect(state.value(of: "seats") == .number(nil))
    Self.type("61", &state)
    #expect(state.value(of: "seats") == .number(61))
    let buffer = drawn(70, 12) { Form(state, noMatches: "-").draw(in: $0, on: &$1) }
    #expect(buffer.text().contains("✗ 1–60"))
    state.focus(on: "bus")
    #expect(state.handle(.enter) == .none)
    #expect(state.focusedKey == "seats")
    // It has just got the focus: what is typed replaces what is there, or takes it away.
    Self.type("12", &state)
    #expect(state.number(of: "seats") == 12)
    state.focus(on: "bus")
    state.focus(on: "seats")
    _ = state.handle(.backspace)
    #expect(state.value(of: "seats") == .number(nil))
    Self.type("6", &state)
    #expect(state.submit() == .submit)
    #expect(Self.type("99999999999999999999999", &state) == .none)
    #expect(state.number(of: "seats") == 699_999_999)
    #expect(state.paste("1") == .none)
    state.set(.number(nil), of: "seats")
    #expect(state.paste("\u{7}1 x 3") == .changed)
    #expect(state.number(of: "seats") == 13)
  }

  @Test("Left, right, Space and a first letter go through a choice")
  func choice() {
    var state = Self.state()
    state.focus(on: "kind")
    #expect(state.choice(of: "kind") == "in")
    _ = state.handle(.left)
    #expect(state.choice(of: "kind") == "camp")
    _ = state.handle(.character(" "))
    #expect(state.choice(of: "kind") == "in")
    Self.type("V", &state)
    #expect(state.choice(of: "kind") == "out")
    Self.type("v", &state)
    #expect(state.choice(of: "kind") == "camp")
    #expect(Self.type("z", &state) == .none)
  }

  @Test("A chosen option stays until another is found, and Backspace lets it go")
  func replacing() {
    var state = Self.state()
    state.set(.choice("an"), of: "lead")
    state.focus(on: "lead")
    Self.type("c", &state)
    #expect(state.isDropdownOpen)
    #expect(state.handle(.escape) == .changed)
    #expect(state.choice(of: "lead") == "an")
    #expect(state.handle(.backspace) == .changed)
    #expect(state.choice(of: "lead") == nil)
    #expect(state.handle(.backspace) == .none)
    #expect(state.handle(.escape) == .cancel)
  }

  @Test("Space shows all options; up and down choose among them and Escape only closes them")
  func browsing() {
    var state = Self.state()
    state.focus(on: "lead")
    _ = state.handle(.character(" "))
    #expect(state.isDropdownOpen)
    _ = state.handle(.down)
    _ = state.handle(.down)
    _ = state.handle(.down)
    #expect(state.focusedKey == "lead")
    #expect(state.handle(.enter) == .changed)
    #expect(state.choice(of: "lead") == "cas")
    _ = state.handle(.character(" "))
    #expect(state.handle(.tab) == .none)
    #expect(state.choice(of: "lead") == "cas")
    #expect(state.focusedKey == "helpers")
  }

  @Test("Of many, those already chosen are not offered again, and the last goes first")
  func many() {
    var state = Self.state()
    state.set(.keys(["an", "cas", "an", "nobody"]), of: "helpers")
    #expect(state.keys(of: "helpers") == ["an", "cas"])
    state.focus(on: "helpers")
    _ = state.handle(.character(" "))
    #expect(state.completions(at: state.focus).map(\.item.key) == ["bo"])
    _ = state.handle(.enter)
    #expect(state.keys(of: "helpers") == ["an", "cas", "bo"])
    _ = state.handle(.backspace)
    #expect(state.keys(of: "helpers") == ["an", "cas"])
  }

  @Test("What was typed and is no option is not lost in silence")
  func unfinished() {
    var state = Self.state()
    state.focus(on: "lead")
    Self.type("zz", &state)
    #expect(state.handle(.enter) == .none)
    _ = state.handle(.tab)
    #expect(state.query(of: "lead") == "zz")
    #expect(state.submit() == .none)
    #expect(state.focusedKey == "lead")
    state.setOptions(Self.guides + [FormOption(key: "new", label: "Zz Top")], of: "lead")
    #expect(state.handle(.enter) == .changed)
    #expect(state.choice(of: "lead") == "new")
  }

  @Test("Options can be replaced; what is gone is let go")
  func options() {
    var state = Self.state()
    state.set(.keys(["an", "bo"]), of: "helpers")
    state.setOptions([Self.guides[1]], of: "helpers")
    #expect(state.keys(of: "helpers") == ["bo"])
    state.setOptions([FormOption(key: "x", label: "x")], of: "kind")
    #expect(state.choice(of: "kind") == "x")
    state.setOptions([], of: "kind")
    #expect(state.choice(of: "kind") == nil)
  }

  @Test("A hidden field is passed by, keeps its value, and gives the focus away")
  func hidden() {
    var state = Self.state()
    Self.type("x", &state)
    state.setHidden(true, of: "title")
    #expect(state.focusedKey == "day")
    #expect(state.text(of: "title") == "x")
    _ = state.handle(.up)
    #expect(state.focusedKey == "day")
    state.setHidden(true, of: "bus")
    _ = state.handle(.backTab)
    #expect(state.focusedKey == "helpers")
  }

  @Test("Whatever is pressed, the focus, the highlight and the cursor stay where they can be")
  func law() {
    var random = SplitMix64(seed: 77)
    for (width, height) in [(80, 24), (30, 5), (9, 3), (1, 1), (60, 2)] {
      var state = Self.state()
      for _ in 0..<1_500 {
        let outcome = state.handle(randomKey(&random))
        if random.next() % 50 == 0 { _ = state.paste("cas\n12") }
        #expect(state.fields.indices.contains(state.focus))
        let content = state.contents[state.focus]
        let count = state.completions(at: state.focus).count
        #expect(content.highlighted >= 0 && content.highlighted <= max(0, count - 1))
        #expect(outcome != .submit || !state.fields.indices.contains { state.isUnfinished($0) })
        #expect(state.keys(of: "helpers").count == Set(state.keys(of: "helpers")).count)
        var buffer = Buffer(size: Size(width: width, height: height))
        if let cursor = Form(state, noMatches: "-").draw(in: buffer.bounds, on: &buffer) {
          #expect(buffer.bounds.contains(cursor))
        }
      }
    }
  }
}
