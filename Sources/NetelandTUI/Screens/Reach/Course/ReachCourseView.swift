import Domain

extension ReachCourse {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    guard let course else { return nil }
    guard course.enrolled > 0 else {
      Paragraph(StyledText(look.world.strings.reach.noSchools, .muted)).draw(in: area, on: &buffer)
      return nil
    }
    let (head, below) = area.splitTop(1)
    let (legend, body) = below.splitBottom(1)
    StatusLine(sentence(course, width: head.width, look)).draw(in: head, on: &buffer)
    CourseChart(course, percent: look.report.definition.percent).draw(in: body, on: &buffer, look.world)
    drawLegend(course, in: legend, on: &buffer, look)
    return head.origin
  }

  /// How far the reach is from its line, and where there is room where both are.
  private func sentence(_ course: YearCourse, width: Int, _ look: ReachLook) -> StyledText {
    let (texts, format) = (look.world.strings.forecast, look.world.format)
    guard let now = course.now, let reached = now.reached, let behind = course.behind else {
      return StyledText(texts.courseNotBegun, .muted)
    }
    let range = format.range(reached.lowerBound, reached.upperBound)
    let place = texts.courseNow(
      range, format.number(now.pace), format.percent(look.report.definition.percent))
    let style: Style = behind.lowerBound > 0 ? .bad : behind.upperBound <= 0 ? .good : .warning
    let sign = behind.lowerBound > 0 ? Signs.bad : behind.upperBound <= 0 ? Signs.good : Signs.warning
    let verdict = StyledText("\(sign) \(texts.behind(behind))", style)
    let whole = verdict + StyledText("  ·  \(place)")
    return whole.width <= width ? whole : verdict
  }

  private func drawLegend(_ course: YearCourse, in row: Rect, on buffer: inout Buffer, _ look: ReachLook) {
    let texts = look.world.strings.forecast
    let target = look.world.format.percent(look.report.definition.percent)
    var text: StyledText = ""
    for sign in CourseSign.allCases where course.shows(sign) {
      text += text.isEmpty ? "" : "   "
      text += StyledText(String(sign.glyph), sign.style) + StyledText(" \(texts.legend(sign, target))", .muted)
    }
    text.draw(in: row, on: &buffer)
    buffer.tell(row.splitLeft(text.width).part) { _ in .silence }
    guard let end = course.weeks.last?.expected else { return }
    let range = look.world.format.range(end.lowerBound, end.upperBound)
    let right = StyledText(texts.courseEnd(range), .muted)
    if text.width + 2 + right.width <= row.width { right.draw(in: row, on: &buffer, alignment: .right) }
  }
}

extension YearCourse {
  /// Whether there is anything of it to explain.
  fileprivate func shows(_ sign: CourseSign) -> Bool {
    switch sign {
    case .certain, .pace: true
    case .possible: weeks.contains { $0.reached.map { $0.lowerBound < $0.upperBound } ?? false }
    case .expected: weeks.contains { $0.expected != nil }
    }
  }
}

extension CourseSign {
  var glyph: Unicode.Scalar {
    switch self {
    case .certain: BarGlyphs.certain
    case .possible: BarGlyphs.possible
    case .expected: BarGlyphs.rest
    case .pace: "─"
    }
  }

  var style: Style {
    switch self {
    case .certain: .certain
    case .possible: .possible
    case .expected: .rest
    case .pace: .target
    }
  }
}
