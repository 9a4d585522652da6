/// Rows of text in aligned columns, as wide as what stands in them on a terminal.
struct TextTable {
  struct Column: Equatable {
    let title: String
    var isNumeric = false
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  /// Titles of columns with numbers, which stand at the right, begin with `>`.
  init(_ titles: String...) {
    self.init(titles)
  }

  init(_ titles: [String]) {
    columns = titles.map { title in
      title.hasPrefix(">") ? Column(title: String(title.dropFirst()), isNumeric: true) : Column(title: title)
    }
  }

  mutating func add(_ cells: String...) {
    add(cells)
  }

  /// Cells that are not given are empty.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map(\.harmless) + Array(repeating: "", count: max(0, columns.count - cells.count)))
  }

  /// The titles, then the rows. Columns without a single text are left out.
  var lines: [String] {
    guard !rows.isEmpty else { return [] }
    let shown = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let widths = shown.map { column in
      rows.reduce(displayWidth(of: columns[column].title)) { max($0, displayWidth(of: $1[column])) }
    }
    let hasTitles = columns.contains { !$0.title.isEmpty }
    return ((hasTitles ? [columns.map(\.title)] : []) + rows).map { row in
      var line = ""
      for (column, width) in zip(shown, widths) {
        let padding = String(repeating: " ", count: width - displayWidth(of: row[column]))
        if column != shown.first { line += "  " }
        line += columns[column].isNumeric ? padding + row[column] : row[column] + padding
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
