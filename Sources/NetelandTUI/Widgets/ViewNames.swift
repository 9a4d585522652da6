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
  func line(width: Int) -> StyledText {
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
      if known == (first, last) { return line(first...last) }
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
