import Testing

@testable import NetelandTUI

@Suite("Panels and dialogues")
struct PanelTests {
  @Test("A box has its title at the left and what goes with it at the right")
  func box() {
    let buffer = drawn(24, 3) { area, buffer in
      let inner = Panel("Scholen", trailing: "12/37").draw(in: area, on: &buffer)
      #expect(inner == Rect(x: 1, y: 1, width: 22, height: 1))
    }
    #expect(
      buffer.text() == """
        ┌─ Scholen ──── 12/37 ─┐
        │                      │
        └──────────────────────┘
        """)
  }

  @Test("The focus shows as a sign too")
  func focus() {
    let buffer = drawn(16, 2) { Panel("Agenda", isFocused: true).draw(in: $0, on: &$1) }
    #expect(buffer.text() == "┌─ ▸ Agenda ───┐\n└──────────────┘")
    #expect(buffer[0, 0].style == .borderFocused)
  }

  @Test("Without a box there is one line of title and the rest is content")
  func line() {
    let buffer = drawn(20, 2) { area, buffer in
      let inner = Panel("Bereik", trailing: "24", frame: .line).draw(in: area, on: &buffer)
      #expect(inner == Rect(x: 0, y: 1, width: 20, height: 1))
    }
    #expect(buffer.text() == "Bereik ────────── 24\n")
  }

  @Test("Where both do not fit, the title stays", arguments: [Panel.Frame.box, .line])
  func narrow(frame: Panel.Frame) {
    let buffer = drawn(14, 2) { Panel("Scholen", trailing: "12/37", frame: frame).draw(in: $0, on: &$1) }
    #expect(buffer.text().contains("Scholen"))
    #expect(!buffer.text().contains("37"))
  }

  @Test("Nothing is drawn outside", arguments: [Panel.Frame.box, .line])
  func edges(frame: Panel.Frame) {
    let panel = Panel("Scholen", trailing: "37", frame: frame, isFocused: true)
    let outside = sizesDrawnOutside { area, buffer in
      let inner = panel.draw(in: area, on: &buffer)
      #expect(area.intersection(inner) == inner || inner.isEmpty)
    }
    #expect(outside.isEmpty)
  }

  @Test("A dialogue takes the size of its content in the middle, and quiets what is behind it")
  func dialog() {
    let buffer = drawn(20, 6) { area, buffer in
      for row in area.rows { buffer.put("abcdefghijklmnopqrst", x: 0, y: row, style: .bad.with(.selected)) }
      let inner = Dialog("Wis", content: Size(width: 6, height: 2)).draw(in: area, on: &buffer)
      buffer.put("tekst", x: inner.x, y: inner.y)
      #expect(inner.size == Size(width: 6, height: 2))
    }
    #expect(
      buffer.text() == """
        abcdefghijklmnopqrst
        abcde┌─ Wis ──┐pqrst
        abcde│ tekst  │pqrst
        abcde│        │pqrst
        abcde└────────┘pqrst
        abcdefghijklmnopqrst
        """)
    #expect(buffer[0, 0].style == .muted)
    #expect(
      sizesDrawnOutside { Dialog("Wissen", content: Size(width: 90, height: 30)).draw(in: $0, on: &$1) }
        .isEmpty)
  }

  @Test("The scroll indicator touches the ends only at the ends")
  func scrolling() {
    func column(_ first: Int) -> String {
      drawn(1, 6) { ScrollIndicator(first: first, total: 60).draw(in: $0, on: &$1) }
        .text().filter { $0 != "\n" }
    }
    #expect(column(0) == "█│││││")
    #expect(column(1) == "│█││││")
    #expect(column(53) == "││││█│")
    #expect(column(54) == "│││││█")
    #expect(
      drawn(1, 6) { ScrollIndicator(first: 0, total: 6).draw(in: $0, on: &$1) }.text(trimmed: true)
        .allSatisfy { $0 == "\n" })
    #expect(sizesDrawnOutside { ScrollIndicator(first: 7, total: 100).draw(in: $0, on: &$1) }.isEmpty)
  }
}
