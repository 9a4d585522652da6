/// The names of the screens with the number key of each; the one in view stands in brackets.
struct TabBar: Sendable {
  var names: [String]
  var selected: Int

  init(_ names: [String], selected: Int) {
    self.names = names
    self.selected = selected
  }

  /// What is drawn for each, and where; also for clicks. Where not all names fit, only that of the selected
  /// one is written out; what does not even fit then is left out.
  func layout(in area: Rect) -> [(area: Rect, index: Int, text: String)] {
    let row = area.row(0)
    guard !row.isEmpty else { return [] }
    var texts = names.indices.map { " \($0 + 1) \(names[$0]) " }
    if texts.reduce(0, { $0 + displayWidth(of: $1) }) > row.width {
      for index in names.indices where index != selected { texts[index] = " \(index + 1) " }
    }
    var x = row.x
    var places: [(area: Rect, index: Int, text: String)] = []
    for (index, text) in texts.enumerated() {
      let width = min(displayWidth(of: text), row.right - x)
      guard width > 0 else { break }
      places.append((Rect(x: x, y: row.y, width: width, height: 1), index, text))
      x += width
    }
    return places
  }

  /// - Returns: the columns drawn.
  @discardableResult
  func draw(in area: Rect, on buffer: inout Buffer) -> Int {
    var used = 0
    for place in layout(in: area) {
      let isSelected = place.index == selected
      let style = isSelected ? Style(.title) : Style(.text)
      buffer.put(place.text, x: place.area.x, y: place.area.y, style: style, clip: place.area)
      if isSelected {
        buffer.put("[", x: place.area.x, y: place.area.y, style: .accent, clip: place.area)
        buffer.put("]", x: place.area.right - 1, y: place.area.y, style: .accent, clip: place.area)
      } else {
        buffer.put("\(place.index + 1)", x: place.area.x + 1, y: place.area.y, style: .key, clip: place.area)
      }
      buffer.note(place.area, .tab(place.index))
      used = place.area.right - area.x
    }
    return used
  }
}
