import Testing

@testable import NetelandTUI

@Suite("Width of text")
struct WidthTests {
  @Test(
    "Text takes the columns a terminal gives it",
    arguments: [
      ("Zwevegem", 8), ("", 0), ("één", 3), ("e\u{301}e\u{301}n", 3), ("Kuurne — 71,4 %", 15), ("漢字", 4),
      ("ｆｕｌｌ", 8), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("🔬", 2), ("❤️", 2), ("❤", 1), ("👩‍🔬", 2),
      ("👩🏽‍🔬", 2), ("🇧🇪", 2), ("🇧🇪🇳🇱", 4), ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", 2), ("👍🏿", 2), ("✌🏿", 2), ("▏▎▍█░▒▓│┌", 9), ("⌚", 2), ("…•✓✗→", 5),
    ] as [(String, Int)])
  func columns(text: String, columns: Int) {
    #expect(displayWidth(of: text) == columns)
  }

  @Test("A text is as wide as the cells it is written in")
  func sameAsDrawn() {
    let pieces = [
      "a", "é", "e\u{301}", "漢", "👩‍🔬", "🇧🇪", "🇧", "\u{200D}", "\u{FE0F}", "\u{7}", "\u{301}", "\r\n", "👍🏿", "🏿",
      "\u{202E}", "\u{E0041}",
    ]
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let text = (0..<6).map { _ in pieces.randomElement(using: &random)! }.joined()
      var buffer = Buffer(size: Size(width: 40, height: 1))
      let used = buffer.put(text, x: 0, y: 0, style: .accent)
      #expect(used == displayWidth(of: text))
      #expect(buffer.row(0).count { $0.style == .accent } == used)
    }
  }

  @Test("The tables are ascending and do not overlap", arguments: [WidthTable.zero, WidthTable.wide])
  func ascending(table: [UInt32]) {
    #expect(table.count.isMultiple(of: 2))
    for index in table.indices.dropFirst() {
      // A range of one scalar has equal ends; between ranges there is a step.
      #expect(index % 2 == 1 ? table[index] >= table[index - 1] : table[index] > table[index - 1] + 1)
    }
  }

  @Test("What is taken for one column without a look in the tables is not in them")
  func shortcut() {
    for table in [WidthTable.zero, WidthTable.wide] {
      for first in stride(from: 0, to: table.count, by: 2) {
        #expect(table[first] >= 0x300)
        #expect(table[first + 1] < 0x2500 || table[first] >= 0x25FD)
      }
    }
  }
}
