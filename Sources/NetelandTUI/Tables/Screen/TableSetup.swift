/// What a screen says of its table. Nothing in it holds the alliance: a second hold on that would make every edit copy it.
struct TableSetup<Row: Sendable>: Sendable {
  typealias SortKey = TableArrangement.SortKey

  /// As they come, from left to right.
  var columns: [Column<Row>]
  /// What a row is known by, however it moves.
  var key: @Sendable (Row) -> String
  /// The texts that words are looked for in.
  var searched: @Sendable (Row) -> [String]
  /// The order before anybody asks for another; none for the order in which the rows come.
  var usualOrder: [SortKey] = []
  /// What decides between rows that are equal in all that is asked for.
  var ties: [SortKey] = []
  /// Comes after all others, whatever is asked for: what is out of use.
  var isLast: (@Sendable (Row) -> Bool)?
  /// What the key for groups groups by first.
  var homeGroup: ColumnID?
  /// Stands after the name of a group: how many rows, and what they have together.
  var summary: @Sendable ([Row]) -> StyledText
  /// What a group of rows without a value is called; nil for the usual word.
  var withoutValue: String?
  /// Which figures of a row stay inside the alliance; asked for once, when something is taken out of the table.
  var disclosure: @Sendable (World) -> (Row, ColumnNature) -> Bool = { _ in { _, _ in false } }

  subscript(id: ColumnID) -> Column<Row>? { columns.first { $0.id == id } }

  var fields: [FilterField] { columns.filter { !$0.isPicture }.map(\.field) }
}
