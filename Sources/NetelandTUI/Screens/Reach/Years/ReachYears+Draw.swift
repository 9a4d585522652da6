import Domain

extension ReachYears {
  func draw(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    let texts = look.world.strings.reachYears
    guard !years.isEmpty, report != nil else {
      Paragraph(texts.noYears, .muted).draw(in: area, on: &buffer)
      return nil
    }
    if isInside { return drawClasses(in: area, on: &buffer, look) }
    let grid = YearGrid(self, width: area.width, look)
    // Chart, head, rows, the pooled line, two lines on the selected cell; then the followed classes where there is room.
    let foot = 3
    let left = area.height - rows.count - 1 - foot
    let second = left >= rows.count + 7 ? rows.count + 1 : 0
    let height = min(left - second, area.height >= 28 ? 9 : 6)
    let (chart, below) = area.splitTop(height >= 4 ? height : 0)
    if !chart.isEmpty { drawChart(in: chart, grid, on: &buffer, look) }
    let (table, rest) = below.splitTop(rows.count + 1)
    let point = grid.draw(in: table, row: row, column: column, on: &buffer)
    let (more, end) = rest.splitTop(second)
    if second > 0 { grid.drawFollowed(in: more, on: &buffer) }
    for (index, line) in sentences(look, width: end.width).prefix(end.height).enumerated() {
      line.draw(in: end.row(index), on: &buffer)
    }
    return point
  }

  /// The share by year against the bar, over the columns of the grid.
  private func drawChart(in area: Rect, _ grid: YearGrid, on buffer: inout Buffer, _ look: ReachLook) {
    guard let trend else { return }
    let percent = trend.definition.percent
    let columns = trend.years[grid.shown].map { year in
      ColumnChart.Column(
        label: "", valueText: trend.standing(of: year).verdict.sign, low: year.reach.lower, high: year.reach.upper,
        total: year.reach.enrolled)
    }
    // The row of the labels lies over the head of the grid, which names the years.
    let place = Rect(x: area.x, y: area.y, width: area.width, height: area.height + 1)
    let chart = ColumnChart(columns, targetPercent: percent)
    chart.draw(in: grid.area(of: place), on: &buffer)
    // The grid below it says the same in numbers; whether the bar was reached only this does.
    buffer.tell(area) { _ in
      .lines(
        trend.years[grid.shown].map { year in
          let verdict = look.world.strings.words.verdict(trend.standing(of: year).verdict)
          return StyledText("\(year.year): \(look.world.format.percent(percent)) \(verdict)")
        })
    }
    if let line = chart.targetRow(of: place) {
      StyledText(look.world.format.percent(percent), .target)
        .draw(in: Rect(x: area.x, y: line, width: YearGrid.labelWidth, height: 1), on: &buffer)
    }
  }

  /// The pooled years, the selected cell, and the classes in it as they were followed.
  private func sentences(_ look: ReachLook, width: Int) -> [StyledText] {
    [pooled(look, width), selected(look, width), followed(look, width)].filter { !$0.isEmpty }
  }

  private func pooled(_ look: ReachLook, _ width: Int) -> StyledText {
    let texts = look.world.strings.reachYears
    guard let finished, let trend else { return "" }
    guard trend.definition.grades.count == 1 else { return StyledText(texts.notPooled, .muted) }
    guard finished.years.count > 1, let reach = finished.pooled, let standing = finished.standing else { return "" }
    let name = StyledText(texts.pooled(finished.years.count) + "  ", .muted)
    return look.sentence(name, reach, width: width - 2) + " " + standing.verdict.sign
  }

  private func selected(_ look: ReachLook, _ width: Int) -> StyledText {
    guard let year else { return "" }
    let name = (grade?.rawValue ?? look.world.strings.reachYears.target) + " \(year)  "
    let reach = grade == nil ? trend?.years[column].reach : cell?.reach
    guard let reach else { return StyledText(name + look.world.strings.reachYears.noSuchClasses, .muted) }
    return look.sentence(StyledText(name, .title), reach, width: width)
  }

  private func followed(_ look: ReachLook, _ width: Int) -> StyledText {
    let texts = look.world.strings.reachYears
    guard let cell else {
      return grade == nil && year != look.world.year ? StyledText(texts.openYear, .muted) : ""
    }
    guard let followed = cell.followed, let since = cell.followedSince else {
      return StyledText(cell.grade == .s1 ? texts.fromPrimary : texts.notFollowed, .muted)
    }
    let name = StyledText(texts.since(since.description, followed.cohorts) + "  ", .muted)
    return look.sentence(name, followed, width: width)
  }

  private func drawClasses(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) -> Point? {
    let texts = look.world.strings.reachYears
    let (title, rest) = area.splitTop(1)
    let name = "\(grade?.rawValue ?? "") \(year.map(\.description) ?? "")"
    Panel(texts.classes(name), frame: .line, isFocused: true).draw(in: title, on: &buffer)
    let (body, foot) = rest.splitTop(rest.height - 1)
    let rows = classes
    let format = look.world.format
    let columns = [
      TableColumn(texts.school, .flexible(min: 20, weight: 1), priority: 9),
      TableColumn(texts.thisYear, .fixed(11), alignment: .right, priority: 8),
      TableColumn(texts.share, .fixed(12), alignment: .right, priority: 3),
      TableColumn(texts.followed, .fixed(11), alignment: .right, priority: 7),
      TableColumn(texts.share, .fixed(12), alignment: .right, priority: 4),
      TableColumn(texts.sinceColumn, .fixed(8), alignment: .right, priority: 2),
    ]
    let layout = Table(columns: columns, rowCount: rows.count, gap: 1) { row, column in
      let row = rows[row]
      return switch column {
      case 0: StyledText(row.name)
      case 1: look.count(row.year)
      case 2: StyledText(format.share(row.year))
      case 3: row.followed.map(look.count) ?? StyledText("-", .muted)
      case 4: StyledText(row.followed.map(format.share) ?? "", .accent)
      default: StyledText("\(row.sinceGrade.rawValue) \(row.since.short)", .muted)
      }
    }.draw(in: body, state: list, on: &buffer)
    let ending = rows.indices.contains(list.selected) && rows[list.selected].isLast ? rows[list.selected].ending : nil
    StyledText(ending.map(texts.ending) ?? texts.sameStay, .muted).draw(in: foot.row(0), on: &buffer)
    return layout.point(ofRow: list.selected)
  }
}

extension ReachLook {
  /// `58,6-67,0 %  412-470 van 702 leerlingen` after a name; of the counts as much as there is room for.
  fileprivate func sentence(_ name: StyledText, _ reach: Reach, width: Int) -> StyledText {
    let format = world.format
    guard reach.enrolled > 0 else { return name + StyledText(format.unknown, .unknown) }
    let start = name + StyledText(format.share(reach), .accent)
    let count = world.strings.reach.reached(format.range(reach.lower, reach.upper), reach.enrolled)
    let long = start + StyledText("  \(count)") + reach.signs
    return long.width <= width ? long : start + "  " + self.count(reach)
  }

  /// `12-16/24`
  fileprivate func count(_ reach: Reach) -> StyledText {
    let format = world.format
    guard reach.enrolled > 0 else { return StyledText(format.unknown, .unknown) }
    return StyledText(format.range(reach.lower, reach.upper)) + StyledText("/\(format.number(reach.enrolled))", .muted)
      + reach.signs
  }
}

extension Reach {
  /// What is to be known about the figure: contradicted, incomplete.
  fileprivate var signs: StyledText {
    var text: StyledText = ""
    if cohortsContradicted > 0 { text += StyledText(" !", .warning) }
    if cohortsWithoutEnrolment > 0 || unrecorded > 0 { text += StyledText(" ?", .unknown) }
    return text
  }
}

extension Verdict {
  fileprivate var sign: StyledText {
    switch self {
    case .met: StyledText(Signs.good, .good)
    case .missed: StyledText(Signs.bad, .bad)
    case .notYetKnown: StyledText(Signs.unknown, .unknown)
    }
  }
}
