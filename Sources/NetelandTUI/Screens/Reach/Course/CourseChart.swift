import Domain

/// The weeks of a year as columns: what is certain, what is possible, what is expected of weeks to come, and the line that
/// leads to the bar over all of them.
struct CourseChart {
  let course: YearCourse
  /// That the line leads to.
  let percent: Int

  /// The scale at the left: `71 %` and a space.
  private static let scaleWidth = 6

  init(_ course: YearCourse, percent: Int) {
    self.course = course
    self.percent = percent
  }

  func draw(in area: Rect, on buffer: inout Buffer, _ world: World) {
    buffer.tell(area) { _ in .lines(spoken(world)) }
    let (scale, right) = area.splitLeft(Self.scaleWidth)
    let (foot, plot) = right.splitBottom(2)
    guard plot.height > 0, plot.width > 0 else { return }
    let weeks = weeks(in: plot.width)
    let width = max(1, min(3, plot.width / max(1, weeks.count)))
    for (index, week) in weeks.enumerated() {
      let column = Rect(x: plot.x + index * width, y: plot.y, width: width, height: plot.height)
        .intersection(plot)
      draw(course.weeks[week], in: column, on: &buffer)
    }
    drawScale(in: scale.splitTop(plot.height).part, on: &buffer, world.format)
    drawFoot(weeks, width: width, in: foot, on: &buffer, world.format)
  }

  /// How far it was at the end of each month, and now.
  private func spoken(_ world: World) -> [StyledText] {
    let texts = world.strings.plain
    return course.weeks.indices.compactMap { index in
      let week = course.weeks[index]
      let isLast = index + 1 == course.weeks.count || course.weeks[index + 1].monday.month != week.monday.month
      guard isLast || index == course.current else { return nil }
      let day = world.format.dateOnly(week.monday.adding(days: 6))
      let pace = world.format.number(week.pace)
      if let reached = week.reached {
        return StyledText(texts.reachedBy(day, world.format.range(reached.lowerBound, reached.upperBound), pace))
      }
      guard let expected = week.expected else { return nil }
      return StyledText(texts.expectedBy(day, world.format.range(expected.lowerBound, expected.upperBound), pace))
    }
  }

  /// All weeks; with too little room those of the summer go, then the first ones.
  private func weeks(in width: Int) -> ArraySlice<Int> {
    let all = course.weeks.indices
    guard all.count > width else { return Array(all)[...] }
    let lastLesson = course.weeks.lastIndex { $0.hasLessons } ?? all.upperBound - 1
    return Array(all.prefix(max(lastLesson, course.current) + 1)).suffix(width)
  }

  /// The pupils that the height of the chart stands for: a little more than the highest of what it shows.
  private var top: Int {
    let highest = course.weeks.reduce(course.needed) {
      max($0, $1.reached?.upperBound ?? 0, $1.expected?.upperBound ?? 0)
    }
    return max(1, min(course.enrolled, highest + highest / 12 + 1))
  }

  private func draw(_ week: YearCourse.Week, in column: Rect, on buffer: inout Buffer) {
    guard !column.isEmpty else { return }
    if let reached = week.reached {
      let cells = RangeCells(
        low: reached.lowerBound, high: reached.upperBound, total: top, target: nil, length: column.height)
      buffer.fill(column.splitBottom(cells.possible).part, glyph: CourseSign.possible.glyph, style: .possible)
      buffer.fill(column.splitBottom(cells.certain).part, glyph: CourseSign.certain.glyph, style: .certain)
      if cells.eighths > 0 {
        let edge = column.row(column.height - 1 - cells.certain)
        buffer.fill(edge, glyph: BarGlyphs.verticalEighths[cells.eighths], style: .certain)
      }
    } else if let expected = week.expected {
      let cells = RangeCells(
        low: expected.lowerBound, high: expected.upperBound, total: top, target: nil, length: column.height)
      buffer.fill(column.splitBottom(cells.possible).part, glyph: CourseSign.expected.glyph, style: .rest)
    }
    buffer.fill(column.row(row(of: week.pace, height: column.height)), glyph: CourseSign.pace.glyph, style: .target)
  }

  /// The row, from the top, in which so many pupils end.
  private func row(of pupils: Int, height: Int) -> Int {
    height - 1 - min(max(0, pupils) * height / top, height - 1)
  }

  /// The bar's own label goes before the others that would touch it.
  private func drawScale(in area: Rect, on buffer: inout Buffer, _ format: Format) {
    var taken: Set<Int> = []
    for tenth in [percent * 10, 0, 250, 500, 750, 1_000] {
      let pupils = tenth == percent * 10 ? course.needed : course.enrolled * tenth / 1_000
      guard pupils <= top else { continue }
      let row = row(of: pupils, height: area.height)
      guard !taken.contains(row), !taken.contains(row - 1), !taken.contains(row + 1) else { continue }
      taken.insert(row)
      buffer.put(
        format.percent(tenth / 10), x: area.x, y: area.y + row, width: area.width - 1, alignment: .right,
        style: tenth == percent * 10 ? .target : .muted)
    }
  }

  /// A line with a mark under the week that the reach is of, and the months below it.
  private func drawFoot(
    _ weeks: ArraySlice<Int>, width: Int, in area: Rect, on buffer: inout Buffer, _ format: Format
  ) {
    let used = area.splitLeft(weeks.count * width).part
    buffer.hline(x: used.x, y: used.y, width: used.width, style: .border)
    var free = used.x
    var month: Int?
    for (index, week) in weeks.enumerated() {
      let x = used.x + index * width
      if week == course.current {
        buffer.put("▲", x: x, y: used.y, style: .accent, clip: used)
      }
      // A week belongs to the month that holds its Thursday.
      let day = course.weeks[week].monday.adding(days: 3)
      guard day.month != month else { continue }
      month = day.month
      let name = format.monthsShort[day.month - 1]
      guard x >= free, x + displayWidth(of: name) <= used.right else { continue }
      free = x + buffer.put(name, x: x, y: used.y + 1, style: .muted) + 1
    }
  }
}
