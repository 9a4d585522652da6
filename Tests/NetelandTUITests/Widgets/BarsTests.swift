import Testing

@testable import NetelandTUI

@Suite("Tabs, footer, status and key help")
struct BarsTests {
  static let tabs = TabBar(["Overzicht", "Scholen", "Agenda", "Bereik"], selected: 1)

  @Test("The screen in view stands in brackets; where all do not fit, only it keeps its name")
  func tabBar() {
    #expect(
      drawn(60, 1) { Self.tabs.draw(in: $0, on: &$1) }.text()
        == " 1 Overzicht [2 Scholen] 3 Agenda  4 Bereik")
    #expect(drawn(24, 1) { Self.tabs.draw(in: $0, on: &$1) }.text() == " 1 [2 Scholen] 3  4")
    #expect(sizesDrawnOutside { Self.tabs.draw(in: $0, on: &$1) }.isEmpty)
    let places = Self.tabs.layout(in: Rect(x: 0, y: 0, width: 60, height: 1))
    #expect(places.first { $0.area.contains(Point(x: 14, y: 0)) }?.index == 1)
  }

  static let footer = Footer([
    .init(key: "Enter", text: "openen", priority: 9),
    .init(key: "n", text: "nieuw", disabledReason: "alleen lezen", priority: 5),
    .init(key: "/", text: "filter", priority: 2),
    .init(key: "?", text: "hulp", priority: 8),
  ])

  @Test(
    "The footer gives up reasons first, then what matters least",
    arguments: [
      (60, "Enter openen  n nieuw (alleen lezen)  / filter  ? hulp"), (40, "Enter openen  n nieuw  / filter  ? hulp"),
      (30, "Enter openen  n nieuw  ? hulp"), (22, "Enter openen  ? hulp"), (8, "Enter o…"), (0, ""),
    ])
  func footers(width: Int, expected: String) {
    #expect(drawn(width, 1) { Self.footer.draw(in: $0, on: &$1) }.text() == expected)
  }

  @Test("What cannot be done now looks so, and clicks find their item")
  func footerDetails() {
    let buffer = drawn(60, 1) { Self.footer.draw(in: $0, on: &$1) }
    #expect(buffer[0, 0].style == .key)
    #expect(buffer[14, 0].style == .disabled)
    let places = Self.footer.layout(in: Rect(x: 0, y: 0, width: 30, height: 1))
    #expect(places.map(\.index) == [0, 1, 3])
    #expect(places.last?.area.contains(Point(x: 24, y: 0)) == true)
    #expect(sizesDrawnOutside { Self.footer.draw(in: $0, on: &$1) }.isEmpty)
    #expect(drawn(9, 1) { Footer([]).draw(in: $0, on: &$1) }.text() == "")
  }

  @Test("The right of the status line stays and the left is cut, until there is room for neither")
  func status() {
    let line = StatusLine("bewaard", right: "71 %")
    #expect(drawn(16, 1) { line.draw(in: $0, on: &$1) }.text() == "bewaard     71 %")
    #expect(drawn(12, 1) { line.draw(in: $0, on: &$1) }.text() == "bewaa…  71 %")
    #expect(drawn(5, 1) { line.draw(in: $0, on: &$1) }.text() == "bewa…")
    #expect(sizesDrawnOutside { line.draw(in: $0, on: &$1) }.isEmpty)
  }

  @Test("With more rows nothing of the status line is cut, and the right stands on the last")
  func statusOfSeveralRows() {
    let line = StatusLine("wie kwam en wie niet", right: "bewaard")
    #expect(line.height(width: 29) == 1)
    #expect(line.height(width: 28) == 2)
    #expect(
      drawn(28, 2) { line.draw(in: $0, on: &$1) }.text() == """
        wie kwam en wie niet
                             bewaard
        """)
    #expect(line.height(width: 16) == 2)
    #expect(drawn(16, 2) { line.draw(in: $0, on: &$1) }.text() == "wie kwam en wie\nniet     bewaard")
    #expect(line.height(width: 14) == 3)
    #expect(drawn(14, 2) { line.draw(in: $0, on: &$1) }.text() == "wie kwam en\nwie niet")
    #expect(drawn(11, 1) { line.draw(in: $0, on: &$1) }.text() == "wie kwam e…")
    #expect(drawn(8, 2) { line.draw(in: $0, on: &$1) }.text() == "wie kwam\nen wie…")
    #expect(StatusLine("").height(width: 10) == 1)
    #expect(sizesDrawnOutside { line.draw(in: $0, on: &$1) }.isEmpty)
  }

  static let help = KeyHelp([
    .init("Overal", [.init("?", "hulp"), .init("Ctrl-P", "alles"), .init("q", "stoppen")]),
    .init("Lijst", [.init("j", "omlaag"), .init("k", "omhoog")]),
    .init("Sessie", [.init("n", "nieuw")]),
  ])

  @Test("Groups stay whole and share the columns that fit")
  func keyHelp() {
    let wide = drawn(40, 6) { Self.help.draw(in: $0, on: &$1) }
    #expect(
      wide.text() == """
        Overal            Lijst
        ?       hulp      j       omlaag
        Ctrl-P  alles     k       omhoog
        q       stoppen
                          Sessie
                          n       nieuw
        """)
    #expect(Self.help.height(width: 40) == 6)
    #expect(Self.help.height(width: 20) == 11)
  }

  @Test("Help that does not fit scrolls, and not past its end")
  func keyHelpScrolls() {
    let end = drawn(20, 4) { Self.help.draw(in: $0, offset: 99, on: &$1) }
    #expect(end.text().contains("nieuw"))
    #expect(end.text().contains("█"))
    #expect(sizesDrawnOutside { Self.help.draw(in: $0, offset: 3, on: &$1) }.isEmpty)
    #expect(drawn(9, 2) { KeyHelp([]).draw(in: $0, on: &$1) }.text() == "\n")
  }
}
