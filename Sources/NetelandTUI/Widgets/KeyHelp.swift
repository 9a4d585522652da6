/// Keys and what they do, by group, in as many columns as fit.
struct KeyHelp: Sendable {
  struct Entry: Hashable, Sendable {
    var key: String
    var text: String
    /// Of what can do nothing at the moment; the text says so too.
    var isMuted: Bool

    init(_ key: String, _ text: String, isMuted: Bool = false) {
      self.key = key
      self.text = text
      self.isMuted = isMuted
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
  /// Which entry is selected, counted through all groups; nil where none can be.
  var selected: Int?

  init(_ groups: [Group], selected: Int? = nil) {
    self.groups = groups
    self.selected = selected
  }

  private static let gap = 3

  /// One row of a column: a title, an entry with its number, or nothing.
  private struct Line {
    var text = StyledText()
    var entry: Int?
  }

  /// The rows that all of it takes in so many columns of the screen; what scrolling ends at.
  func height(width: Int) -> Int {
    flow(width: width).columns.map(\.count).max() ?? 0
  }

  /// The first line to show, as near as possible to `offset`, for the entry to be in view; with it the title above the
  /// first entry.
  func offset(showing entry: Int, from offset: Int, in size: Size) -> Int {
    let columns = flow(width: size.width).columns
    let last = max(0, (columns.map(\.count).max() ?? 0) - size.height)
    guard let column = columns.first(where: { $0.contains { $0.entry == entry } }),
      let line = column.firstIndex(where: { $0.entry == entry })
    else { return min(max(0, offset), last) }
    let isBelowTitle = size.height > 1 && line > 0 && column[line - 1].entry == nil
    let top = isBelowTitle ? line - 1 : line
    return min(min(max(offset, line - size.height + 1), top), last)
  }

  /// Draws from the line `offset` on, or as far down as there is something to see.
  /// - Returns: where the selected entry starts; nil where none is in view.
  @discardableResult
  func draw(in area: Rect, offset: Int = 0, on buffer: inout Buffer) -> Point? {
    guard !area.isEmpty else { return nil }
    let (columns, width) = flow(width: area.width)
    let total = columns.map(\.count).max() ?? 0
    let first = min(max(0, offset), max(0, total - area.height))
    var point: Point?
    for (index, lines) in columns.enumerated() {
      let column = Rect(x: area.x + index * (width + Self.gap), y: area.y, width: width, height: area.height)
      point = draw(lines, from: first, in: column.intersection(area), on: &buffer) ?? point
    }
    ScrollIndicator(first: first, total: total).draw(in: area, on: &buffer)
    return point
  }

  private func draw(_ lines: [Line], from first: Int, in area: Rect, on buffer: inout Buffer) -> Point? {
    var point: Point?
    for row in 0..<area.height where first + row < lines.count {
      let line = lines[first + row]
      let place = area.row(row)
      line.text.draw(in: line.entry == nil ? place : place.splitLeft(gutter).rest, on: &buffer)
      guard let selected, line.entry == selected else { continue }
      buffer.put("▸", x: place.x, y: place.y, style: .accent, clip: place)
      buffer.restyle(place) { $0.attributes.insert(.selected) }
      point = place.origin
    }
    return point
  }

  /// The columns before an entry, for the sign of the selected one.
  private var gutter: Int { selected == nil ? 0 : 2 }

  /// The lines of each column, and how wide a column is. A group is never torn apart.
  private func flow(width: Int) -> (columns: [[Line]], width: Int) {
    let room = width - 1
    guard room > 0 else { return ([], 0) }
    let keys = groups.flatMap(\.entries).map { displayWidth(of: $0.key) }.max() ?? 0
    var count = 0
    let blocks = groups.map { group in
      defer { count += group.entries.count }
      return lines(of: group, from: count, keyWidth: keys)
    }
    let widest = min(blocks.reduce(0) { $1.reduce($0) { max($0, $1.text.width + gutter) } }, room)
    let most = max(1, (room + Self.gap) / (max(1, widest) + Self.gap))
    // The lowest height at which the groups, in their order, go into the columns.
    var height = blocks.map(\.count).max() ?? 0
    while columnCount(of: blocks, height: height) > most { height += 1 }
    var columns: [[Line]] = []
    for block in blocks {
      if let last = columns.last, last.count + 1 + block.count <= height {
        columns[columns.count - 1].append(Line())
        columns[columns.count - 1].append(contentsOf: block)
      } else {
        columns.append(block)
      }
    }
    return (columns, widest)
  }

  private func columnCount(of blocks: [[Line]], height: Int) -> Int {
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

  private func lines(of group: Group, from first: Int, keyWidth: Int) -> [Line] {
    var lines: [Line] = []
    if !group.title.isEmpty { lines.append(Line(text: StyledText(group.title, .title))) }
    for (index, entry) in group.entries.enumerated() {
      let padding = String(repeating: " ", count: max(0, keyWidth - displayWidth(of: entry.key)) + 2)
      let text = StyledText(entry.key, .key) + StyledText(padding + entry.text, entry.isMuted ? .muted : .text)
      lines.append(Line(text: text, entry: first + index))
    }
    return lines
  }
}
