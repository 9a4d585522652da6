import Domain

/// The grid of grades by years: as many years as fit, those around the selected one.
struct YearGrid {
  private let view: ReachYears
  private let look: ReachLook
  /// Which of the years have a column.
  let shown: Range<Int>
  private let width: Int

  static let labelWidth = 6
  private static let least = 12
  private static let most = 18

  init(_ view: ReachYears, width: Int, _ look: ReachLook) {
    self.view = view
    self.look = look
    let room = max(Self.least, width - Self.labelWidth)
    let count = max(1, min(view.years.count, (room + 1) / (Self.least + 1)))
    self.width = min(Self.most, (room + 1) / count - 1)
    // The last ones, unless an earlier one is selected.
    let first = max(0, min(view.column, view.years.count - count))
    shown = first..<min(view.years.count, first + count)
  }

  /// The part of an area over the columns.
  func area(of area: Rect) -> Rect {
    Rect(
      x: area.x + Self.labelWidth, y: area.y, width: min(area.width - Self.labelWidth, (width + 1) * shown.count - 1),
      height: area.height)
  }

  /// Draws heads and rows, and says where the selected cell stands.
  func draw(in area: Rect, row: Int, column: Int, on buffer: inout Buffer) -> Point? {
    buffer.tell(area) { .rows(spoken(in: $0.window, selected: row)) }
    drawHead(look.world.strings.reachYears.byYear, in: area.row(0), on: &buffer)
    var point: Point?
    for line in view.rows.indices where line + 1 < area.height {
      let place = area.row(line + 1)
      let label = view.rows[line]?.rawValue ?? look.world.strings.reachYears.target
      StyledText((line == row ? "▸ " : "  ") + label, line == row ? .accent : .title).draw(in: place, on: &buffer)
      for year in shown {
        let cell = self.place(year, in: place)
        text(line, year).draw(in: cell, on: &buffer, alignment: .right)
        if line == row, year == column {
          buffer.restyle(cell) { $0.attributes.insert(.selected) }
          buffer.put("▸", x: cell.x, y: cell.y, style: Style(.accent, .selected), clip: cell)
          point = Point(x: cell.x, y: cell.y)
        }
      }
    }
    return point
  }

  private func spoken(in window: ReadingWindow, selected: Int) -> SpokenRows {
    let titles = [look.world.strings.reachYears.byYear] + view.years[shown].map(\.description)
    return SpokenRows(titles: titles, count: view.rows.count, in: window, selected: selected, isFocused: true) { line in
      let label = view.rows[line]?.rawValue ?? look.world.strings.reachYears.target
      return SpokenRows.Row(cells: [StyledText(label)] + shown.map { text(line, $0) })
    }
  }

  private func spokenFollowed(in window: ReadingWindow) -> SpokenRows {
    let grades = view.rows.compactMap(\.self).filter { grade in
      shown.contains { view.report?[grade, view.years[$0]]?.followed != nil }
    }
    let titles = [look.world.strings.reachYears.followed] + view.years[shown].map(\.description)
    return SpokenRows(titles: titles, count: grades.count, in: window, selected: nil, isFocused: false) { line in
      let cells = shown.map { view.report?[grades[line], view.years[$0]]?.followed.map(share) ?? "" }
      return SpokenRows.Row(
        cells: [StyledText("\(look.world.strings.reachYears.followed) \(grades[line].rawValue)")] + cells)
    }
  }

  /// The same grades with the classes that were followed before, since they are.
  func drawFollowed(in area: Rect, on buffer: inout Buffer) {
    buffer.tell(area) { .rows(spokenFollowed(in: $0.window)) }
    drawHead(look.world.strings.reachYears.followed, in: area.row(0), on: &buffer)
    for (line, grade) in view.rows.compactMap(\.self).enumerated() where line + 1 < area.height {
      let place = area.row(line + 1)
      StyledText("  " + grade.rawValue, .title).draw(in: place, on: &buffer)
      for year in shown {
        let followed = view.report?[grade, view.years[year]]?.followed
        let text = followed.map(share) ?? StyledText("-", .muted)
        text.draw(in: self.place(year, in: place), on: &buffer, alignment: .right)
      }
    }
  }

  private func drawHead(_ title: String, in row: Rect, on buffer: inout Buffer) {
    buffer.fill(row, style: .header)
    StyledText(title, .header).draw(in: row.splitLeft(Self.labelWidth + 4).part, on: &buffer)
    for year in shown {
      let text = width >= 9 ? view.years[year].description : view.years[year].short
      StyledText(text, .header).draw(in: place(year, in: row), on: &buffer, alignment: .right)
    }
  }

  private func place(_ year: Int, in row: Rect) -> Rect {
    Rect(
      x: row.x + Self.labelWidth + (year - shown.lowerBound) * (width + 1), y: row.y, width: width, height: 1
    ).intersection(row)
  }

  private func text(_ line: Int, _ year: Int) -> StyledText {
    guard let grade = view.rows[line] else { return view.trend.map { share($0.years[year].reach) } ?? "" }
    guard let cell = view.report?[grade, view.years[year]] else { return StyledText("-", .muted) }
    return share(cell.reach)
  }

  private func share(_ reach: Reach) -> StyledText {
    let text = look.world.format.share(reach)
    return StyledText(text, reach.share == nil ? .unknown : .text)
  }
}
