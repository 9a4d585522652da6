/// Rows of numbers to be typed: who came, by cohort.
struct NumberGrid: Sendable {
  struct Row: Sendable {
    var label: StyledText
    /// For the columns that are only there to be read.
    var info: [StyledText]
    /// Under the row: what is wrong with its numbers, or what they mean.
    var note: StyledText
    /// The columns whose number is marked as wrong.
    var problems: Set<Int>

    init(_ label: StyledText, info: [StyledText] = [], note: StyledText = "", problems: Set<Int> = []) {
      self.label = label
      self.info = info
      self.note = note
      self.problems = problems
    }
  }

  var labelTitle: String
  var infoTitles: [String]
  var columnTitles: [String]
  var rows: [Row]
  var isFocused: Bool

  init(
    labelTitle: String = "", infoTitles: [String] = [], columnTitles: [String], rows: [Row],
    isFocused: Bool = true
  ) {
    self.labelTitle = labelTitle
    self.infoTitles = infoTitles
    self.columnTitles = columnTitles
    self.rows = rows
    self.isFocused = isFocused
  }

  /// Where everything stands; a click is looked up in it.
  struct Layout {
    var body: Rect
    var label: (x: Int, width: Int)
    /// The last ones are not there where there is too little room.
    var info: [(x: Int, width: Int)]
    var columns: [(x: Int, width: Int)]
    /// Of the row with this index: its first line of all, and the lines of its note.
    var lines: [(top: Int, note: [StyledText])]
    var lineCount: Int
    var offset: Int

    func y(ofLine line: Int) -> Int? {
      let y = body.y + line - offset
      return body.rows.contains(y) ? y : nil
    }

    func cell(row: Int, column: Int) -> Rect? {
      guard lines.indices.contains(row), columns.indices.contains(column),
        let y = y(ofLine: lines[row].top)
      else { return nil }
      return Rect(x: columns[column].x, y: y, width: columns[column].width, height: 1).intersection(body)
    }

    func cell(at point: Point) -> (row: Int, column: Int)? {
      for row in lines.indices {
        for column in columns.indices where cell(row: row, column: column)?.contains(point) == true {
          return (row, column)
        }
      }
      return nil
    }
  }

  func layout(in area: Rect, state: NumberGridState) -> Layout {
    let body = area.splitTop(1).rest
    let numbers = columnTitles.map { max(6, displayWidth(of: $0)) }
    var infos = infoTitles.indices.map { index in
      rows.reduce(displayWidth(of: infoTitles[index])) {
        index < $1.info.count ? max($0, $1.info[index].width) : $0
      }
    }
    func taken(_ widths: [Int]) -> Int { widths.reduce(0) { $0 + $1 + 2 } }
    let widest = rows.reduce(displayWidth(of: labelTitle)) { max($0, $1.label.width) }
    // The marker before the label and the column of the scroll indicator.
    let room = area.width - 3 - taken(numbers)
    while !infos.isEmpty, room - taken(infos) < min(widest, 16) { infos.removeLast() }
    let label = (x: area.x + 2, width: max(0, min(widest, room - taken(infos))))
    var x = label.x + label.width + 2
    func place(_ width: Int) -> (x: Int, width: Int) {
      defer { x += width + 2 }
      return (x, width)
    }
    let infoPlaces = infos.map(place)
    let columnPlaces = numbers.map(place)
    var top = 0
    let lines = rows.map { row in
      let note = Array(Paragraph(row.note).lines(width: area.width - 5).prefix(3))
      defer { top += 1 + note.count }
      return (top: top, note: note)
    }
    var offset = 0
    if lines.indices.contains(state.row), top > body.height {
      // With its note, and a line of the row before where there is room for that.
      let focused = lines[state.row]
      let last = focused.top + focused.note.count
      offset = max(0, min(max(0, last - body.height + 1), focused.top))
    }
    return Layout(
      body: body, label: label, info: infoPlaces, columns: columnPlaces, lines: lines, lineCount: top,
      offset: offset)
  }

  /// The rows that it takes in so many columns.
  func height(width: Int) -> Int {
    1 + rows.reduce(0) { $0 + 1 + min(3, Paragraph($1.note).height(width: width - 5)) }
  }

  /// - Returns: the place of the cursor; nil without focus or out of view.
  @discardableResult
  func draw(in area: Rect, state: NumberGridState, on buffer: inout Buffer) -> Point? {
    buffer.tell(area) { _ in .numbers(self, state) }
    guard !area.isEmpty else { return nil }
    let layout = layout(in: area, state: state)
    drawHeader(area.row(0), layout, on: &buffer)
    for (index, row) in rows.enumerated() { draw(row, index, layout, state, on: &buffer) }
    ScrollIndicator(first: layout.offset, total: layout.lineCount).draw(in: layout.body, on: &buffer)
    guard isFocused, let cell = layout.cell(row: state.row, column: state.column), !cell.isEmpty else {
      return nil
    }
    return Point(x: cell.right - 1, y: cell.y)
  }

  private func drawHeader(_ row: Rect, _ layout: Layout, on buffer: inout Buffer) {
    buffer.fill(row, style: .header)
    func put(_ title: String, _ place: (x: Int, width: Int), _ alignment: Alignment) {
      buffer.put(
        title, x: place.x, y: row.y, width: place.width, alignment: alignment, style: .header, clip: row)
    }
    put(labelTitle, layout.label, .left)
    for (title, place) in zip(infoTitles, layout.info) { put(title, place, .right) }
    for (title, place) in zip(columnTitles, layout.columns) { put(title, place, .right) }
  }

  private func draw(
    _ row: Row, _ index: Int, _ layout: Layout, _ state: NumberGridState, on buffer: inout Buffer
  ) {
    if let y = layout.y(ofLine: layout.lines[index].top) {
      if index == state.row, isFocused {
        buffer.put("▸", x: layout.body.x, y: y, style: .accent, clip: layout.body)
      }
      func area(_ place: (x: Int, width: Int)) -> Rect {
        Rect(x: place.x, y: y, width: place.width, height: 1).intersection(layout.body)
      }
      row.label.draw(in: area(layout.label), on: &buffer)
      for (text, place) in zip(row.info, layout.info) {
        text.draw(in: area(place), on: &buffer, alignment: .right)
      }
      for (column, place) in layout.columns.enumerated() {
        let isCurrent = isFocused && index == state.row && column == state.column
        drawCell(
          state.value(row: index, column: column), isWrong: row.problems.contains(column),
          isCurrent: isCurrent, in: area(place), on: &buffer)
        guard isFocused else { continue }
        buffer.note(area(place), .cell(right: column - state.column, down: index - state.row))
      }
    }
    for (line, note) in layout.lines[index].note.enumerated() {
      guard let y = layout.y(ofLine: layout.lines[index].top + 1 + line) else { continue }
      note.draw(
        in: Rect(x: layout.body.x + 4, y: y, width: layout.body.width - 5, height: 1), on: &buffer)
    }
  }

  /// The number at the right; `·` for unknown; a wrong one has a sign before it.
  private func drawCell(
    _ value: Int?, isWrong: Bool, isCurrent: Bool, in area: Rect, on buffer: inout Buffer
  ) {
    guard !area.isEmpty else { return }
    let style = Style(isWrong ? .bad : value == nil ? .unknown : .input)
    buffer.fill(area, style: style)
    buffer.put(
      value.map { String($0) } ?? "·", x: area.x, y: area.y, width: area.width, alignment: .right,
      style: style)
    if isWrong { buffer.put(Signs.bad, x: area.x, y: area.y, style: style, clip: area) }
    if isCurrent { buffer.restyle(area) { $0.attributes.insert(.selected) } }
  }
}
