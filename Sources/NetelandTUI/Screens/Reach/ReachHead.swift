import Domain

extension ReachScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    guard let look = look(in: world), let summary else { return nil }
    let layout = ReachLayout(shown, in: area)
    let head = layout.head
    summary.bar.draw(in: head.row(0), on: &buffer)
    let missing = summary.missing(width: head.width / 2 - 2, in: world)
    StatusLine(summary.sentence(width: head.width, in: world), right: missing).draw(in: head.row(1), on: &buffer)
    drawViews(in: head.row(2), on: &buffer, look)
    if !layout.course.isEmpty { drawCourse(in: layout.course, on: &buffer, look) }
    return view.draw(in: layout.view, on: &buffer, look)
  }

  private func drawCourse(in area: Rect, on buffer: inout Buffer, _ look: ReachLook) {
    let (line, rest) = area.splitLeft(1)
    for y in line.rows { buffer.put("│", x: line.x, y: y, style: .border, clip: line) }
    _ = views[ReachViewID.course.rawValue].draw(in: rest.splitLeft(1).rest, on: &buffer, look)
  }

  /// The names of the views at the left; at the right which target, whose pupils are counted, at which sessions, up to when.
  private func drawViews(in row: Rect, on buffer: inout Buffer, _ look: ReachLook) {
    let right = definition(width: row.width / 2 - 2, look)
    let names = ViewNames(ReachViewID.allCases.map(look.world.strings.reach.view), selected: shown.rawValue)
    let width = row.width - right.width - 2
    StatusLine(names.line(width: width), right: right).draw(in: row, on: &buffer)
    names.note(in: row, width: width, on: &buffer)
  }

  /// The definition stands beside the number; the day too, for what stands here is then not of today.
  private func definition(width: Int, _ look: ReachLook) -> StyledText {
    let texts = look.world.strings.reach
    let short = StyledText(texts.shortDefinition(look.report.definition), .muted)
    let day = asOf.map { StyledText(texts.asOf(look.world.format.dayAndMonth($0)), .warning) }
    let targets = look.world.alliance.profile.targets
    let name: StyledText? =
      targets.count > 1
      ? StyledText("\(target + 1)/\(targets.count) \(look.world.strings.reachSettings.name(look.target.name)) ", .text)
      : nil
    let whole = day.map { short + "  " + $0 } ?? short
    let number: StyledText? = targets.count > 1 ? StyledText("\(target + 1)/\(targets.count) ", .text) : nil
    let candidates = [name.map { $0 + whole }, number.map { $0 + whole }, whole, day, short].compactMap(\.self)
    return candidates.first { $0.width <= width } ?? day ?? short
  }
}
