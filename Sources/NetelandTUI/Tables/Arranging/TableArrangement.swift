/// How somebody wants a table: which columns in which order, sorted by what, in which groups. A plain value with a text,
/// so that it can be kept in a file. What it says of columns that a table does not have is passed over, and columns that
/// it does not name stand as they come: an arrangement of an older version goes on working.
struct TableArrangement: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    var column: ColumnID
    var isShown: Bool
  }

  struct SortKey: Hashable, Sendable {
    var column: ColumnID
    var isDescending = false
  }

  /// In the order in which they stand; those that are not named come after them, as they come.
  var columns: [Choice] = []
  /// The first counts most; none for the table's own order.
  var order: [SortKey] = []
  /// The column whose values stand as headings.
  var group: ColumnID?

  /// As the table comes.
  static let usual = TableArrangement()

  // MARK: Sorting

  func place(of column: ColumnID) -> Int? { order.firstIndex { $0.column == column } }

  /// The next step of a column in the sorting: added as the last key, turned over, taken out.
  mutating func stepSort(_ column: ColumnID, descendingFirst: Bool = false) {
    guard let place = place(of: column) else {
      order.append(SortKey(column: column, isDescending: descendingFirst))
      return
    }
    if order[place].isDescending == descendingFirst {
      order[place].isDescending.toggle()
    } else {
      order.remove(at: place)
    }
  }

  // MARK: Columns

  /// Every column of the table, in this arrangement's order.
  /// - Parameter known: as they come, with whether they are shown at first.
  func choices(of known: [Choice]) -> [Choice] {
    guard !columns.isEmpty else { return known }
    let ids = Set(known.map(\.column))
    var seen: Set<ColumnID> = []
    var choices = columns.filter { ids.contains($0.column) && seen.insert($0.column).inserted }
    // A column that is new stands where it comes: after the one before it.
    for (index, choice) in known.enumerated() where !seen.contains(choice.column) {
      let before = known[..<index].last.flatMap { last in choices.firstIndex { $0.column == last.column } }
      choices.insert(choice, at: before.map { $0 + 1 } ?? 0)
      seen.insert(choice.column)
    }
    return choices
  }
}

// MARK: - As text

extension TableArrangement {
  /// `name,municipality,-network;reach desc,name;municipality`: the columns with a `-` before what is hidden, the keys of
  /// the order, the groups. Empty for the usual one.
  var text: String {
    if self == .usual { return "" }
    let columns = columns.map { ($0.isShown ? "" : "-") + $0.column.text }.joined(separator: ",")
    let order = order.map { $0.column.text + ($0.isDescending ? " desc" : "") }.joined(separator: ",")
    return [columns, order, group?.text ?? ""].joined(separator: ";")
  }

  /// Nil where it is no arrangement.
  init?(_ text: String) {
    if text.isEmpty {
      self = .usual
      return
    }
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    for part in parts[0].split(separator: ",", omittingEmptySubsequences: true) {
      let isShown = part.first != "-"
      let id = ColumnID(String(isShown ? part : part.dropFirst()))
      guard id.isSound else { return nil }
      columns.append(Choice(column: id, isShown: isShown))
    }
    for part in parts[1].split(separator: ",", omittingEmptySubsequences: true) {
      let words = part.split(separator: " ")
      guard let first = words.first, words.count == 1 || words.count == 2 && words[1] == "desc" else { return nil }
      let id = ColumnID(String(first))
      guard id.isSound else { return nil }
      order.append(SortKey(column: id, isDescending: words.count == 2))
    }
    if !parts[2].isEmpty {
      let id = ColumnID(String(parts[2]))
      guard id.isSound else { return nil }
      group = id
    }
  }
}
