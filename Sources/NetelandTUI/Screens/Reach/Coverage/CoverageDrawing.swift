import Domain

/// What stands in a cell of the grid.
enum CoverageSign: CaseIterable, Sendable {
  case held, withoutNumbers, planned, overdue, closed

  init?(_ cell: CoverageGrid.Cell) {
    switch cell.state {
    case .held: self = .held
    case .planned: self = .planned
    case .withoutNumbers: self = .withoutNumbers
    case .overdue: self = .overdue
    case nil where cell.isClosed: self = .closed
    case nil: return nil
    }
  }

  var glyph: String {
    switch self {
    case .held: Signs.marked
    case .planned: Signs.unmarked
    case .withoutNumbers: Signs.unknown
    case .overdue: Signs.warning
    case .closed: String(Character(BarGlyphs.rest))
    }
  }

  var style: Style {
    switch self {
    case .held: .held
    case .planned: .planned
    case .withoutNumbers: .unknown
    case .overdue: .warning
    case .closed: .holiday
    }
  }

  /// In so many columns. Of several sessions the number; in one column only where nothing presses.
  func text(_ sessions: Int, width: Int) -> String {
    guard sessions > 1 else { return glyph }
    let number = sessions > 9 ? "+" : String(sessions)
    if width > 1 { return glyph + number }
    return self == .held || self == .planned ? number : glyph
  }
}

/// The grid on the screen: the months above it, the rows of the schools.
struct CoverageDrawing {
  let grid: CoverageGrid
  let layout: CoverageLayout
  let firstWeek: Int
  /// The week of the cursor.
  let cursor: Int
  let look: ReachLook

  private var shown: Range<Int> { firstWeek..<min(grid.weeks.count, firstWeek + layout.weeks) }

  private func x(_ week: Int, in row: Rect) -> Int { row.x + layout.left + (week - firstWeek) * layout.cell }

  // MARK: Above the rows

  /// The months, and which week is that of today and of the cursor.
  func drawHead(in area: Rect, on buffer: inout Buffer, _ sorting: CoverageSorting, isReversed: Bool, count: String) {
    let texts = look.world.strings.reachCoverage
    let reach = look.world.strings.reach
    let sign = (isReversed ? TableColumn.Sorting.descending : .ascending).sign
    let (months, marks) = (area.row(0), area.row(1))
    buffer.fill(months, style: .header)
    let title =
      switch sorting {
      case .fewest: reach.name
      case .name: reach.name + sign
      case .municipality: "\(reach.name), \(reach.municipality)\(sign)"
      }
    let name = left(of: months).splitRight(CoverageLayout.count).rest.splitLeft(CoverageLayout.mark).rest
    StyledText(title, .header).draw(in: name, on: &buffer)
    let head = StyledText(texts.sessions + (sorting == .fewest ? sign : ""), .header)
    head.draw(in: left(of: months).splitRight(1).rest, on: &buffer, alignment: .right)
    StyledText(count, .muted).draw(in: left(of: marks).splitRight(2).rest, on: &buffer)
    drawMonths(in: months, on: &buffer)
    if let today = grid.week(of: look.lastDay), shown.contains(today) {
      buffer.put("▼", x: x(today, in: marks), y: marks.y, style: .accent, clip: marks)
    }
    // That there are more weeks at either side.
    if shown.lowerBound > 0 {
      buffer.put("‹", x: x(shown.lowerBound, in: marks) - 1, y: marks.y, style: .muted, clip: marks)
    }
    if shown.upperBound < grid.weeks.count {
      buffer.put("›", x: marks.right - 1, y: marks.y, style: .muted, clip: marks)
    }
  }

  private func left(of row: Rect) -> Rect { row.splitLeft(layout.left).part }

  /// Each month over the first week with a day of its beginning; the first one in view over the first week.
  private func drawMonths(in row: Rect, on buffer: inout Buffer) {
    var starts: [(week: Int, month: Int)] = []
    for week in shown {
      let month = max(grid.weeks[week].sunday, grid.year.firstDate).month
      if starts.last?.month != month { starts.append((week, month)) }
    }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].week : shown.upperBound
      let name = look.world.format.monthsShort[start.month - 1]
      let room = (end - start.week) * layout.cell
      guard room > displayWidth(of: name) || index == starts.count - 1 && room >= displayWidth(of: name) else {
        continue
      }
      buffer.put(name, x: x(start.week, in: row), y: row.y, style: .header, clip: row)
    }
  }

  // MARK: Rows

  /// Says to the mouse where the school and its weeks stand.
  func note(down steps: Int, in place: Rect, on buffer: inout Buffer) {
    guard buffer.hits != nil else { return }
    buffer.note(place, .row(steps: steps, isFocused: true))
    for week in shown {
      let cell = Rect(x: x(week, in: place), y: place.y, width: layout.cell, height: 1).intersection(place)
      buffer.note(cell, .cell(right: week - cursor, down: steps))
    }
  }

  /// - Returns: the place of the cursor, where the row is the selected one.
  func draw(_ row: CoverageRow, isSelected: Bool, in place: Rect, on buffer: inout Buffer) -> Point? {
    let block = left(of: place)
    let (count, rest) = block.splitRight(CoverageLayout.count)
    let name = rest.splitLeft(CoverageLayout.mark).rest
    drawName(row, in: name, on: &buffer)
    let number = StyledText(look.world.format.number(row.sessions), row.sessions == 0 ? .warning : .muted)
    number.draw(in: count.splitRight(1).rest, on: &buffer, alignment: .right)
    for week in shown {
      let cell = grid[row.index, week]
      guard let sign = CoverageSign(cell) else { continue }
      buffer.put(
        sign.text(cell.sessions, width: layout.cell), x: x(week, in: place), y: place.y, style: sign.style,
        clip: place)
      if sign == .closed, layout.cell > 1 {
        buffer.put(sign.glyph, x: x(week, in: place) + 1, y: place.y, style: sign.style, clip: place)
      }
    }
    guard isSelected else { return nil }
    buffer.put("▸", x: place.x, y: place.y, style: .accent, clip: place)
    let cell = Rect(x: x(cursor, in: place), y: place.y, width: layout.cell, height: 1).intersection(place)
    for marked in [block.splitRight(1).rest, cell] {
      buffer.restyle(marked) { $0.attributes.insert(.selected) }
    }
    return cell.isEmpty ? nil : cell.origin
  }

  /// The municipality too, where it takes nothing away from the name.
  private func drawName(_ row: CoverageRow, in area: Rect, on buffer: inout Buffer) {
    var name = area
    if area.width >= 44 {
      let (municipality, rest) = area.splitRight(15)
      name = rest
      StyledText(row.municipality, .muted, matches: row.municipalityMatches).draw(
        in: municipality.splitLeft(1).rest, on: &buffer)
    }
    // What the filter found stands in the whole name.
    let fits = displayWidth(of: row.name) <= name.width || !row.matches.isEmpty
    StyledText(fits ? row.name : row.shortName, .text, matches: fits ? row.matches : []).draw(in: name, on: &buffer)
  }
}
