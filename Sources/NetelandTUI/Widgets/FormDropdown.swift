/// The list of completions under a field, or above it where there is more room.
struct FormDropdown {
  /// With the box; without one where there is too little room.
  private(set) var frame: Rect
  /// The options in view.
  private(set) var list: Rect
  private(set) var first = 0
  private(set) var matches: [(item: FormOption, match: Query.Match)]
  private(set) var highlighted: Int
  private let noMatches: String

  static let mostRows = 8

  init(
    matches: [(item: FormOption, match: Query.Match)], highlighted: Int, noMatches: String, entry: Rect,
    bounds: Rect
  ) {
    self.matches = matches
    self.highlighted = min(max(0, highlighted), max(0, matches.count - 1))
    self.noMatches = noMatches
    let below = max(0, bounds.bottom - entry.bottom)
    let above = max(0, entry.y - bounds.y)
    let wanted = min(max(1, matches.count), Self.mostRows)
    let isBelow = below >= min(wanted + 2, 5) || below >= above
    let room = isBelow ? below : above
    let hasBox = room >= 3
    let rows = min(wanted, hasBox ? room - 2 : room)
    let longest =
      matches.map { match in
        let detail = displayWidth(of: match.item.detail)
        return displayWidth(of: match.item.label) + (detail > 0 ? detail + 2 : 0)
      }.max() ?? displayWidth(of: noMatches)
    // The sign of the highlighted one, a column for the scroll indicator, and the box.
    let width = min(longest + 3 + (hasBox ? 2 : 0), bounds.width)
    let height = rows + (hasBox ? 2 : 0)
    let x = max(bounds.x, min(entry.x - (hasBox ? 1 : 0), bounds.right - width))
    frame = Rect(x: x, y: isBelow ? entry.bottom : entry.y - height, width: width, height: height)
    list = hasBox ? frame.inset() : frame
    let lines = ListLines(rowCount: matches.count)
    first = ListState(selected: self.highlighted).visibleOffset(height: list.height, lines: lines)
  }

  /// The index of the completion at a point.
  func index(at point: Point) -> Int? {
    guard list.contains(point) else { return nil }
    let index = first + point.y - list.y
    return matches.indices.contains(index) ? index : nil
  }

  func draw(on buffer: inout Buffer) {
    guard !frame.isEmpty else { return }
    buffer.note(frame, .nothing)
    buffer.tell(frame) { _ in .silence }
    buffer.fill(frame)
    if frame != list { buffer.box(frame, style: .borderFocused) }
    if matches.isEmpty {
      buffer.put(noMatches, x: list.x + 1, y: list.y, width: list.width - 1, style: .muted)
      return
    }
    for row in 0..<list.height where first + row < matches.count {
      let entry = matches[first + row]
      var text = StyledText(entry.item.label, .text, matches: entry.match.ranges)
      if !entry.item.detail.isEmpty { text += StyledText("  " + entry.item.detail, .muted) }
      let place = list.row(row)
      text.draw(in: place.splitLeft(2).rest, on: &buffer)
      buffer.note(place, .completion(steps: first + row - highlighted))
      if first + row == highlighted {
        buffer.put("▸", x: place.x, y: place.y, style: .accent, clip: place)
        buffer.restyle(place) { $0.attributes.insert(.selected) }
      }
    }
    ScrollIndicator(first: first, total: matches.count).draw(in: list, on: &buffer)
  }
}
