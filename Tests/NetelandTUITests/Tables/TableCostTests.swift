import Domain
import Testing

@testable import NetelandTUI

/// How much of a table is looked at: counted, not timed.
@Suite("What a table costs")
struct TableCostTests {
  /// Counts what is asked of a row. One test uses one of them, on one thread.
  private final class Counter: @unchecked Sendable {
    var values = 0
    var cells = 0
  }

  private let world = World(alliance: Alliance(), today: SampleAlliance.today)

  private func table(_ count: Int, _ counter: Counter) -> RecordTable<Int> {
    func column(_ id: ColumnID, isShown: Bool = true) -> Column<Int> {
      var column = Column<Int>(
        id: id, title: id.text, words: FieldWords(id.text, english: id.text), kind: .number,
        layout: ColumnLayout(.fixed(6)),
        value: { row in
          counter.values += 1
          return .number(row * 7919 % 1000)
        },
        cell: { row, _ in
          counter.cells += 1
          return StyledText("\(row)")
        })
      column.isShownAtFirst = isShown
      return column
    }
    let setup = TableSetup<Int>(
      columns: [column("een"), column("twee"), column("drie", isShown: false)], key: { "\($0)" },
      searched: { ["\($0)"] }, usualOrder: [.init(column: "een")], summary: { _ in "" })
    var table = RecordTable(.schools, setup)
    table.fill(Array(0..<count), setup, in: world, height: 20)
    return table
  }

  @Test("Moving the selection asks nothing of any row, and drawing only for the cells in view")
  func movesAndDraws() {
    let counter = Counter()
    var table = table(5_000, counter)
    (counter.values, counter.cells) = (0, 0)
    for action in [Action.down, .down, .pageDown, .last, .up, .first] {
      #expect(table.update(action, in: world, height: 20) == [])
    }
    #expect(counter.values == 0 && counter.cells == 0)
    var buffer = Buffer(size: Size(width: 80, height: 21))
    table.table(isFocused: true, gap: 1, empty: "").draw(in: buffer.bounds, state: table.list, on: &buffer)
    // The header takes a row; the hidden column is never asked.
    #expect(counter.values == 0 && counter.cells == 20 * 2)
  }

  @Test("Sorting asks each row once for each key, and no cell")
  func sorts() {
    let counter = Counter()
    var table = table(5_000, counter)
    (counter.values, counter.cells) = (0, 0)
    _ = table.update(.sort, in: world, height: 20)
    #expect(counter.values == 5_000 && counter.cells == 0)
  }
}
