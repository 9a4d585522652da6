/// A column of a table.
struct TableColumn: Hashable, Sendable {
  enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least `min` columns, and by weight (1 or more) a share of what is left.
    case flexible(min: Int, weight: Int)

    var least: Int {
      switch self {
      case .fixed(let columns): max(1, columns)
      case .flexible(let least, _): max(1, least)
      }
    }

    var weight: Int {
      switch self {
      case .fixed: 0
      case .flexible(_, let weight): max(1, weight)
      }
    }
  }

  enum Sorting: Hashable, Sendable {
    case ascending, descending

    var sign: String { self == .ascending ? "▲" : "▼" }
  }

  var title: String
  var width: Width
  var alignment: Alignment
  /// Where there is too little room, the column with the lowest goes first; of equals the rightmost.
  var priority: Int
  /// Set for the column by which the rows are sorted.
  var sorting: Sorting?

  init(
    _ title: String, _ width: Width, alignment: Alignment = .left, priority: Int = 0, sorting: Sorting? = nil
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.priority = priority
    self.sorting = sorting
  }

  /// Where the columns stand in so many columns of the screen, `gap` apart: index, first column and width of
  /// each that is shown, left to right. At least one is, however little room there is.
  static func arrange(_ columns: [TableColumn], width: Int, gap: Int) -> [(index: Int, x: Int, width: Int)] {
    guard width > 0, !columns.isEmpty else { return [] }
    let gap = max(0, gap)
    var shown = Array(columns.indices)
    func least() -> Int {
      shown.reduce(gap * (shown.count - 1)) { $0 + min(columns[$1].width.least, 1_000_000) }
    }
    while shown.count > 1, least() > width {
      var loser = 0
      for place in shown.indices where columns[shown[place]].priority <= columns[shown[loser]].priority {
        loser = place
      }
      shown.remove(at: loser)
    }
    let left = max(0, width - least())
    let total = shown.reduce(0) { $0 + columns[$1].width.weight }
    var weighed = 0
    var x = 0
    return shown.map { index in
      let column = columns[index]
      // Shares are differences of rounded running totals, so that together they are exactly what was left.
      let before = total > 0 ? left * weighed / total : 0
      weighed += column.width.weight
      let share = total > 0 ? left * weighed / total - before : 0
      let given = min(column.width.least + share, width)
      defer { x += given + gap }
      return (index, x, given)
    }
  }
}
