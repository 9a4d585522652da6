/// The names of the views of a screen on one line, the shown one in brackets: `‹ [week] month ›`.
struct ViewNames: Sendable {
  let names: [String]
  let selected: Int

  /// - Parameter selected: an index in `names`, of which there is at least one.
  init(_ names: [String], selected: Int) {
    self.names = names
    self.selected = selected
  }

  /// As many names as there is room for, those around the view that is shown.
  func line(width: Int) -> StyledText { line(range(width: width)) }

  /// Says to the mouse where the names stand, with those that a sign at either end stands for.
  func note(in area: Rect, width: Int, on buffer: inout Buffer) {
    buffer.tell(area.splitLeft(width).part) { _ in .views(names, shown: selected) }
    guard buffer.hits != nil else { return }
    let range = self.range(width: width)
    func add(_ x: Int, _ width: Int, _ index: Int) {
      let place = Rect(x: x, y: area.y, width: width, height: 1).intersection(area)
      buffer.note(place, .view(index, shown: selected))
    }
    var x = area.x
    if range.lowerBound > 0 {
      add(x, 1, range.lowerBound - 1)
      x += 2
    }
    for index in range {
      let width = displayWidth(of: names[index]) + (index == selected ? 2 : 0)
      add(x, width, index)
      x += width + 1
    }
    if range.upperBound < names.count - 1 { add(x, 1, range.upperBound + 1) }
  }

  private func range(width: Int) -> ClosedRange<Int> {
    var (first, last) = (selected, selected)
    while true {
      let known = (first, last)
      if last < names.count - 1 {
        last += 1
        if line(first...last).width > width { last -= 1 }
      }
      if first > 0 {
        first -= 1
        if line(first...last).width > width { first += 1 }
      }
      if known == (first, last) { return first...last }
    }
  }

  private func line(_ range: ClosedRange<Int>) -> StyledText {
    var line: StyledText = range.lowerBound > 0 ? StyledText("‹ ", .muted) : ""
    for index in range {
      let name =
        index == selected ? StyledText("[\(names[index])]", .title) : StyledText(names[index], .muted)
      line += index == range.lowerBound ? name : " " + name
    }
    return range.upperBound < names.count - 1 ? line + StyledText(" ›", .muted) : line
  }
}
