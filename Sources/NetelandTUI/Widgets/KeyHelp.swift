/// Keys and what they do, by group, in as many columns as fit.
struct KeyHelp: Sendable {
  struct Entry: Hashable, Sendable {
    var key: String
    var text: String

    init(_ key: String, _ text: String) {
      self.key = key
      self.text = text
    }
  }

  struct Group: Hashable, Sendable {
    var title: String
    var entries: [Entry]

    init(_ title: String, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  var groups: [Group]

  init(_ groups: [Group]) { self.groups = groups }

  private static let gap = 3

  /// The rows that all of it takes in so many columns of the screen; what scrolling ends at.
  func height(width: Int) -> Int {
    flow(width: width).columns.map(\.count).max() ?? 0
  }

  /// Draws from the line `offset` on, or as far down as there is something to see.
  func draw(in area: Rect, offset: Int = 0, on buffer: inout Buffer) {
    guard !area.isEmpty else { return }
    let (columns, width) = flow(width: area.width)
    let total = columns.map(\.count).max() ?? 0
    let first = min(max(0, offset), max(0, total - area.height))
    for (index, lines) in columns.enumerated() {
      let column = Rect(x: area.x + index * (width + Self.gap), y: area.y, width: width, height: area.height)
      draw(lines, from: first, in: column.intersection(area), on: &buffer)
    }
    ScrollIndicator(first: first, total: total).draw(in: area, on: &buffer)
  }

  private func draw(_ lines: [StyledText], from first: Int, in area: Rect, on buffer: inout Buffer) {
    for row in 0..<area.height where first + row < lines.count {
      lines[first + row].draw(in: area.row(row), on: &buffer)
    }
  }

  /// The lines of each column, and how wide a column is. A group is never torn apart.
  private func flow(width: Int) -> (columns: [[StyledText]], width: Int) {
    let room = width - 1
    guard room > 0 else { return ([], 0) }
    let keys = groups.flatMap(\.entries).map { displayWidth(of: $0.key) }.max() ?? 0
    let blocks = groups.map { lines(of: $0, keyWidth: keys) }
    let widest = min(blocks.reduce(0) { $1.reduce($0) { max($0, $1.width) } }, room)
    let most = max(1, (room + Self.gap) / (max(1, widest) + Self.gap))
    // The lowest height at which the groups, in their order, go into the columns.
    var height = blocks.map(\.count).max() ?? 0
    while columnCount(of: blocks, height: height) > most { height += 1 }
    var columns: [[StyledText]] = []
    for block in blocks {
      if let last = columns.last, last.count + 1 + block.count <= height {
        columns[columns.count - 1].append(StyledText())
        columns[columns.count - 1].append(contentsOf: block)
      } else {
        columns.append(block)
      }
    }
    return (columns, widest)
  }

  private func columnCount(of blocks: [[StyledText]], height: Int) -> Int {
    var count = 0
    var used = height
    for block in blocks {
      if count > 0, used + 1 + block.count <= height {
        used += 1 + block.count
      } else {
        count += 1
        used = block.count
      }
    }
    return count
  }

  private func lines(of group: Group, keyWidth: Int) -> [StyledText] {
    var lines: [StyledText] = []
    if !group.title.isEmpty { lines.append(StyledText(group.title, .title)) }
    for entry in group.entries {
      let padding = String(repeating: " ", count: max(0, keyWidth - displayWidth(of: entry.key)) + 2)
      lines.append(StyledText(entry.key, .key) + StyledText(padding + entry.text))
    }
    return lines
  }
}
