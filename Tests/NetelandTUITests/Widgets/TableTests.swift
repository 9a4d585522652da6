import Testing

@testable import NetelandTUI

@Suite("Tables")
struct TableTests {
  static let schools = ["Regenboog", "Zonnebloem", "De Vlieger", "Sint-Jan", "'t Klavertje", "De Kade"]

  static func table(count: Int = 6, groups: [Table.Group] = [], isFocused: Bool = true) -> Table {
    Table(
      columns: [
        TableColumn("School", .flexible(min: 8, weight: 1), priority: 9, sorting: .ascending),
        TableColumn("Gemeente", .fixed(9), priority: 1),
        TableColumn("L5", .fixed(3), alignment: .right, priority: 5),
      ],
      rowCount: count, groups: groups, isFocused: isFocused, emptyText: "Geen scholen.",
      isMarked: { $0 == 1 },
      cell: { row, column in
        switch column {
        case 0: StyledText(schools[row % schools.count])
        case 1: "Herentals"
        default: StyledText("\(20 + row)", .accent)
        }
      }
    )
  }

  @Test("Header, sort sign, selection and mark show at a comfortable width")
  func comfortable() {
    let buffer = drawn(36, 5) {
      Self.table(count: 3).draw(in: $0, state: TableState(selected: 0), on: &$1)
    }
    #expect(
      buffer.text() == """
           School▲            Gemeente    L5
        ▸  Regenboog          Herentals   20
         ● Zonnebloem         Herentals   21
           De Vlieger         Herentals   22

        """)
    #expect(buffer[5, 0].style == .header)
    #expect(buffer[3, 1].style == .text.with(.selected))
    #expect(buffer[35, 1].style == .accent.with(.selected))
    #expect(buffer[3, 2].style == .text.with(.marked))
  }

  @Test("Without the focus the selected row keeps its sign but has no bar")
  func unfocused() {
    let buffer = drawn(36, 3) {
      Self.table(count: 2, isFocused: false).draw(in: $0, state: TableState(selected: 0), on: &$1)
    }
    #expect(buffer.content(of: buffer[0, 1]) == "▸")
    #expect(!buffer[2, 1].style.attributes.contains(.selected))
  }

  @Test(
    "On a narrow screen the least important column goes first",
    arguments: [(28, ["School▲", "Gemeente", "L5"]), (27, ["School▲", "L5"]), (16, ["School▲"])])
  func narrow(width: Int, titles: [String]) {
    let buffer = drawn(width, 1) { Self.table().draw(in: $0, state: TableState(), on: &$1) }
    #expect(buffer.text().split(separator: " ").map(String.init) == titles)
  }

  @Test("Where rows do not all fit, the right edge says where we are and the selection is in view")
  func scrolling() {
    let buffer = drawn(20, 4) {
      Self.table().draw(in: $0, state: TableState(selected: 5), on: &$1)
    }
    #expect(
      buffer.text() == """
           School▲       L5
           Sint-Jan      23│
           't Klavert…   24│
        ▸  De Kade       25█
        """)
  }

  @Test("Headings of groups stand between the rows and cannot be selected")
  func groups() {
    let groups = [
      Table.Group(firstRow: 0, heading: StyledText("Herentals", .title)),
      Table.Group(firstRow: 2, heading: StyledText("Olen", .title)),
    ]
    var layout: Table.Layout?
    let buffer = drawn(24, 6) {
      layout = Self.table(count: 3, groups: groups).draw(in: $0, state: TableState(selected: 2), on: &$1)
    }
    #expect(
      buffer.text() == """
           School▲            L5
        Herentals
           Regenboog          20
         ● Zonnebloem         21
        Olen
        ▸  De Vlieger         22
        """)
    #expect(layout?.row(at: Point(x: 4, y: 1)) == nil)
    #expect(layout?.row(at: Point(x: 4, y: 2)) == 0)
    #expect(layout?.row(at: Point(x: 4, y: 5)) == 2)
    #expect(layout?.column(atHeader: Point(x: 23, y: 0)) == 2)
  }

  @Test("Only the rows in view are asked for")
  func virtual() {
    var asked = Set<Int>()
    let table = Table(columns: [TableColumn("n", .fixed(8))], rowCount: 1_000_000) { row, _ in
      asked.insert(row)
      return StyledText("\(row)")
    }
    _ = drawn(20, 11) { table.draw(in: $0, state: TableState(selected: 500_000), on: &$1) }
    #expect(asked.count == 10)
    #expect(asked.contains(500_000))
  }

  @Test("An empty table says so, and nothing is ever drawn outside")
  func edges() {
    let buffer = drawn(24, 3) { Self.table(count: 0).draw(in: $0, state: TableState(selected: 7), on: &$1) }
    #expect(buffer.text().contains("  Geen scholen."))
    let groups = [Table.Group(firstRow: 0, heading: "Herentals"), Table.Group(firstRow: 9, heading: "?")]
    #expect(
      sizesDrawnOutside {
        Self.table(groups: groups).draw(in: $0, state: TableState(selected: 99, offset: 99), on: &$1)
      }.isEmpty)
    #expect(sizesDrawnOutside { Self.table(count: 0).draw(in: $0, state: TableState(), on: &$1) }.isEmpty)
  }

  @Test("A list box shows its items with the selected one in view")
  func listBox() {
    let list = ListBox(count: 6) { StyledText(Self.schools[$0]) }
    let buffer = drawn(14, 3) { list.draw(in: $0, state: ListState(selected: 4), on: &$1) }
    #expect(buffer.text() == "  De Vlieger │\n  Sint-Jan   █\n▸ 't Klavert…│")
    let places = list.layout(in: buffer.bounds, state: ListState(selected: 4))
    #expect(places.map(\.index) == [2, 3, 4])
    #expect(sizesDrawnOutside { list.draw(in: $0, state: ListState(selected: 99), on: &$1) }.isEmpty)
  }
}

@Suite("Moving in a list")
struct ListStateTests {
  @Test("Moves stay within the rows, and a page keeps one row in view")
  func moves() {
    var state = ListState()
    state.move(.up, count: 20, page: 5)
    #expect(state.selected == 0)
    state.move(.pageDown, count: 20, page: 5)
    #expect(state.selected == 4)
    state.move(.last, count: 20, page: 5)
    state.move(.down, count: 20, page: 5)
    #expect(state.selected == 19)
    state.move(.pageUp, count: 20, page: 5)
    #expect(state.selected == 15)
    state.clamp(count: 3)
    #expect(state.selected == 2)
    state.move(.down, count: 0, page: 5)
    #expect(state.selected == 0)
  }

  @Test("The view stands still while the selection moves within it")
  func stands() {
    var state = ListState()
    for _ in 0..<6 {
      state.move(.down, count: 20, page: 5)
      state.ensureVisible(height: 5, count: 20)
    }
    #expect(state.offset == 2)
    for _ in 0..<4 {
      state.move(.up, count: 20, page: 5)
      state.ensureVisible(height: 5, count: 20)
    }
    #expect(state.offset == 2)
    #expect(state.selected == 2)
  }

  @Test("Lines and rows agree for any groups")
  func lines() {
    let lines = ListLines(rowCount: 6, groups: [0, 2, 3])
    let expected: [ListLines.Line] = [
      .heading(0), .row(0), .row(1), .heading(1), .row(2), .heading(2), .row(3), .row(4), .row(5),
    ]
    #expect((0..<lines.lineCount).map { lines[$0] } == expected)
    #expect(lines[9] == nil)
    #expect((0..<6).allSatisfy { lines[lines.line(ofRow: $0)] == .row($0) })
  }

  @Test("Whatever is done, the selection is a row and in view")
  func law() {
    var random = SplitMix64(seed: 5)
    var state = ListState()
    let moves: [ListMove] = [.up, .down, .pageUp, .pageDown, .first, .last]
    for _ in 0..<4_000 {
      let count = Int(random.next() % 30)
      let height = Int(random.next() % 8)
      let groups = [0, 3, 4, 11, 40].filter { _ in random.next() % 2 == 0 }
      switch random.next() % 4 {
      case 0: state.move(moves[Int(random.next() % 6)], count: count, page: height)
      case 1: state.scroll(by: Int(random.next() % 9) - 4, count: count, height: height, groups: groups)
      case 2: state.ensureVisible(height: height, count: count, groups: groups)
      default: state.select(Int(random.next() % 50) - 10, count: count)
      }
      state.clamp(count: count)
      let lines = ListLines(rowCount: count, groups: groups)
      let offset = state.visibleOffset(height: height, lines: lines)
      #expect(state.selected >= 0 && state.selected <= max(0, count - 1))
      if count > 0, height > 0 {
        let line = lines.line(ofRow: state.selected)
        #expect(line >= offset && line < offset + height)
      }
    }
  }
}
