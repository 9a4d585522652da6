import Domain

/// Where to go in a list.
enum ListMove: Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last
}

/// Which row of a list or table is selected and from where it is shown.
///
/// Rows are counted from 0, without headings. The state does not know how long the list is: whoever owns the
/// rows gives their number, and `clamp` keeps the selection valid when that changes.
struct ListState: Hashable, Sendable {
  private(set) var selected: Int
  /// The first line in view; a heading counts as a line. What is drawn keeps the selection in view whatever
  /// this is.
  private(set) var offset: Int

  init(selected: Int = 0, offset: Int = 0) {
    self.selected = max(0, selected)
    self.offset = max(0, offset)
  }

  mutating func select(_ row: Int, count: Int) {
    selected = min(max(0, row), max(0, count - 1))
  }

  mutating func clamp(count: Int) { select(selected, count: count) }

  /// - Parameter page: the rows in view; a page keeps one row of the one before.
  mutating func move(_ move: ListMove, count: Int, page: Int) {
    clamp(count: count)
    let step = max(1, page - 1)
    switch move {
    case .up: select(selected - 1, count: count)
    case .down: select(selected + 1, count: count)
    case .pageUp: select(selected - step, count: count)
    case .pageDown: select(selected + min(step, max(0, count)), count: count)
    case .first: select(0, count: count)
    case .last: select(count - 1, count: count)
    }
  }

  /// Turns the view as the wheel does; the selection comes along where it would leave the view.
  /// - Parameters:
  ///   - height: the lines in view.
  ///   - groups: the rows before which a heading stands, ascending.
  mutating func scroll(by lines: Int, count: Int, height: Int, groups: [Int] = []) {
    let lineMap = ListLines(rowCount: count, groups: groups)
    guard height > 0, count > 0 else { return }
    clamp(count: count)
    let last = max(0, lineMap.lineCount - height)
    let current = visibleOffset(height: height, lines: lineMap)
    offset = min(max(0, current + min(max(lines, -last), last)), last)
    let line = lineMap.line(ofRow: selected)
    if line < offset {
      selected = lineMap.row(atOrAfter: offset)
    } else if line >= offset + height {
      selected = lineMap.row(atOrBefore: offset + height - 1)
    }
  }

  /// Keeps what is in view, moved as little as needed to show the selection. To be called by who knows the
  /// height, so that the list stands still while the selection moves within it.
  mutating func ensureVisible(height: Int, count: Int, groups: [Int] = []) {
    clamp(count: count)
    offset = visibleOffset(height: height, lines: ListLines(rowCount: count, groups: groups))
  }

  /// The first line to show.
  func visibleOffset(height: Int, lines: ListLines) -> Int {
    guard height > 0, lines.rowCount > 0 else { return 0 }
    let row = min(selected, lines.rowCount - 1)
    let line = lines.line(ofRow: row)
    var first = min(offset, max(0, lines.lineCount - height))
    // The heading above the first row of a group comes into view with it.
    let top = height > 1 && lines.hasHeading(row) ? line - 1 : line
    if first > top { first = top }
    if first < line - height + 1 { first = line - height + 1 }
    return max(0, first)
  }
}

typealias TableState = ListState

/// The lines of a list whose rows come in groups, each with a heading of one line.
struct ListLines: Hashable, Sendable {
  let rowCount: Int
  /// The first row of each group, ascending, each within the rows.
  let groups: [Int]

  init(rowCount: Int, groups: [Int] = []) {
    self.rowCount = max(0, rowCount)
    var last = -1
    self.groups = groups.filter { row in
      guard row > last, row < rowCount else { return false }
      last = row
      return true
    }
  }

  enum Line: Hashable, Sendable {
    /// The heading of a group, by its index.
    case heading(Int)
    case row(Int)
  }

  var lineCount: Int { rowCount + groups.count }

  func hasHeading(_ row: Int) -> Bool {
    let before = groupCount(upTo: row)
    return before > 0 && groups[before - 1] == row
  }

  func line(ofRow row: Int) -> Int { row + groupCount(upTo: row) }

  /// What a line holds; nothing past the end.
  subscript(line: Int) -> Line? {
    guard line >= 0, line < lineCount else { return nil }
    // The number of headings above a line is the number of groups whose heading is above it.
    let above = groups.indices.partitioningIndex { groups[$0] + $0 > line }
    if above > 0, groups[above - 1] + above - 1 == line { return .heading(above - 1) }
    return .row(line - above)
  }

  func row(atOrAfter line: Int) -> Int {
    if case .row(let row)? = self[line] { return row }
    if case .row(let row)? = self[line + 1] { return row }
    return max(0, rowCount - 1)
  }

  func row(atOrBefore line: Int) -> Int {
    if case .row(let row)? = self[line] { return row }
    if case .row(let row)? = self[line - 1] { return row }
    return row(atOrAfter: line)
  }

  /// The number of groups that begin at or before the row.
  private func groupCount(upTo row: Int) -> Int {
    groups.indices.partitioningIndex { groups[$0] > row }
  }
}

extension ListMove {
  /// The keys that walk a list while its search is typed; the letters among them go into the text.
  init?(whileTyping key: Key) {
    switch key {
    case .up, .control("p"): self = .up
    case .down, .control("n"): self = .down
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    default: return nil
    }
  }
}
