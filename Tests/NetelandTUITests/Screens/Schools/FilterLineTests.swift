import Testing

@testable import NetelandTUI

@Suite("The filter of a list")
struct FilterLineTests {
  private func typed(_ text: String) -> FilterState {
    var filter = FilterState()
    filter.begin()
    for character in text { _ = filter.handle(.character(character)) }
    return filter
  }

  @Test("What is typed is looked for until it is cleared")
  func holds() {
    var filter = typed("grob")
    #expect(filter.isTyping && filter.isActive && filter.isShown)
    filter.keep()
    #expect(!filter.isTyping && filter.isActive && filter.isShown)
    #expect(filter.query.match("Grobbendonk") != nil)
    filter.clear()
    #expect(!filter.isActive && !filter.isShown)
    #expect(filter.query.match("Olen") != nil)
  }

  @Test("A key that changes nothing of what is looked for says so")
  func unchanged() {
    var filter = typed("olen")
    let space = filter.handle(.character(" "))
    let left = filter.handle(.left)
    #expect(!space && !left)
    let added = filter.handle(.character("x"))
    #expect(added)
  }

  @Test("Nothing but spaces is no filter, and Backspace in an empty line leaves it")
  func blank() {
    var filter = typed("  ")
    #expect(!filter.isActive)
    filter.keep()
    #expect(!filter.isShown)
    filter.begin()
    _ = filter.handle(.backspace)
    #expect(!filter.isTyping)
  }

  @Test("Keys and pasted text are taken only while it is typed")
  func notTyping() {
    var filter = FilterState()
    let key = filter.handle(.character("a"))
    let pasted = filter.paste("abc")
    #expect(!key && !pasted && filter.field.isEmpty)
    filter.begin()
    let taken = filter.paste("vorselaar\n")
    #expect(taken && filter.field.text == "vorselaar")
  }

  @Test("The line shows what is typed and how much is left; the cursor stands after it")
  func line() {
    var cursor: Point?
    let buffer = drawn(40, 1) {
      cursor = FilterLine(typed("élan"), count: "1 van 37").draw(in: $0, on: &$1)
    }
    #expect(buffer.text() == "/élan                           1 van 37")
    #expect(cursor == Point(x: 5, y: 0))
    let narrow = drawn(12, 1) { FilterLine(typed("élan"), count: "1 van 37").draw(in: $0, on: &$1) }
    #expect(narrow.text() == "/élan")
    #expect(sizesDrawnOutside { FilterLine(typed("élan"), count: "1 van 37").draw(in: $0, on: &$1) } == [])
  }

  @Test("Each word has to be in one of the texts, wherever, and is marked in each that has it")
  func inSeveralTexts() throws {
    let texts = ["De Wilgentak", "Herentals", "VGO"]
    let found = try #require(Query("vgo wilg").matches(in: texts))
    #expect(found.map { $0.count } == [1, 0, 1])
    #expect(texts[0][found[0][0]] == "Wilg")
    #expect(Query("wilg olen").matches(in: texts) == nil)
    #expect(Query("").matches(in: texts) == [[], [], []])
  }
}
