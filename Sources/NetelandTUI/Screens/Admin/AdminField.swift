import Domain

/// A column of a kind of record, described once: how it stands, what it says of a record, and its cell where that is not
/// just the value.
struct AdminField<R> {
  let column: AdminColumn
  let layout: ColumnLayout
  /// In place of the usual title of the column.
  var title: String?
  let value: (R) -> TableValue
  let cell: ((R) -> StyledText)?

  init(
    _ column: AdminColumn, _ width: TableColumn.Width, _ alignment: Alignment = .left, priority: Int = 0,
    title: String? = nil, _ value: @escaping (R) -> TableValue, cell: ((R) -> StyledText)? = nil
  ) {
    self.column = column
    layout = ColumnLayout(width, alignment, priority: priority)
    self.title = title
    self.value = value
    self.cell = cell
  }
}

/// A column as it stands in a table.
struct AdminFieldPlace: Sendable {
  let column: AdminColumn
  let title: String
  let layout: ColumnLayout
}

extension AdminTable {
  /// The columns for a table that can be arranged.
  var arrangeable: [Column<Row>] {
    fields.enumerated().map { index, field in
      var column = Column<Row>(
        id: field.column.id, title: field.title, words: field.column.words, kind: field.column.valueKind,
        layout: field.layout, value: { $0.values[index] },
        cell: { row, query in
          let cell = row.cells[index]
          guard !query.isEmpty, cell.runs.count == 1, field.column.nature != .pupils else { return cell }
          return StyledText(cell.text, cell.runs[0].style, matches: query.parts(in: cell.text))
        })
      column.nature = field.column.nature
      column.isGroupable = field.column.isGroupable
      return column
    }
  }
}
