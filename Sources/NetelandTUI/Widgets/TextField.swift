/// A field in which a text is typed, one row high.
struct TextField: Sendable {
  var state: TextFieldState
  var isFocused: Bool
  /// Shown while there is no text.
  var placeholder: String

  init(_ state: TextFieldState, isFocused: Bool = true, placeholder: String = "") {
    self.state = state
    self.isFocused = isFocused
    self.placeholder = placeholder
  }

  /// - Returns: the place of the cursor, always within the first row of the area; nil without focus or room.
  @discardableResult
  func draw(in area: Rect, on buffer: inout Buffer) -> Point? {
    let row = area.row(0)
    guard !row.isEmpty else { return nil }
    buffer.fill(row, style: .input)
    if isFocused { buffer.tell(row) { _ in .entry(state.text, placeholder: placeholder) } }
    let widths = state.characters.map { displayWidth(of: $0) }
    let total = widths.reduce(0, +)
    guard isFocused else {
      let style = Style(state.isEmpty ? .muted : .input)
      buffer.put(state.isEmpty ? placeholder : state.text, x: row.x, y: row.y, width: row.width, style: style)
      return nil
    }
    if state.isEmpty {
      buffer.put(placeholder, x: row.x, y: row.y, width: row.width, style: .muted)
      return row.origin
    }
    // The cursor takes a column after the last character.
    let column = widths[..<state.cursor].reduce(0, +)
    let overflow = max(0, total + 1 - row.width)
    let offset = min(max(0, column - row.width * 2 / 3), overflow)
    let cursor = Point(x: row.x + min(column - offset, row.width - 1), y: row.y)
    buffer.put(state.text, x: row.x - offset, y: row.y, style: .input, clip: row)
    note(row, on: &buffer)
    // What is hidden at either side is told, but never over the cursor.
    if offset > 0, cursor.x > row.x { buffer.put("…", x: row.x, y: row.y, style: .muted) }
    if offset < overflow, cursor.x < row.right - 1 {
      buffer.put("…", x: row.right - 1, y: row.y, style: .muted)
    }
    return cursor
  }

  /// A click puts the cursor before the character that is pointed at.
  private func note(_ row: Rect, on buffer: inout Buffer) {
    guard buffer.hits != nil else { return }
    for column in 0..<row.width {
      let steps = TextField.characterIndex(at: column, in: state, width: row.width) - state.cursor
      buffer.note(Rect(x: row.x + column, y: row.y, width: 1, height: 1), .text(steps: steps))
    }
  }

  /// The number of characters before the place that was clicked, to put the cursor there.
  static func characterIndex(at column: Int, in state: TextFieldState, width: Int) -> Int {
    let widths = state.characters.map { displayWidth(of: $0) }
    let overflow = max(0, widths.reduce(0, +) + 1 - width)
    let cursorColumn = widths[..<state.cursor].reduce(0, +)
    var left = column + min(max(0, cursorColumn - width * 2 / 3), overflow)
    for (index, width) in widths.enumerated() {
      if left < width { return index }
      left -= width
    }
    return widths.count
  }
}
