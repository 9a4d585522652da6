import Domain

extension SessionFormScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let width = min(area.width - 4, 100)
    let lines = findingLines(in: world, width: width)
    let view = Form(form, noMatches: world.strings.app.noMatches)
    let wanted = view.height(width: width) + 1 + max(1, lines.count)
    let inner = Dialog(
      title(in: world), content: Size(width: width, height: wanted)
    ).draw(in: area, on: &buffer)
    // The findings keep at least a third of the room: they are what the form is judged by.
    let share = min(max(1, lines.count) + 1, max(2, inner.height / 3))
    let (below, fields) = inner.splitBottom(share)
    drawFindings(lines, in: below, on: &buffer, world: world)
    return view.draw(in: fields, on: &buffer, overlay: area)
  }

  func crumbs(in world: World) -> [String] { [title(in: world)] }

  func title(in world: World) -> String {
    let texts = world.strings.sessionForm
    return pattern != nil ? world.strings.series.copyTitle : original == nil ? texts.newTitle : texts.editTitle
  }

  private func drawFindings(_ lines: [StyledText], in area: Rect, on buffer: inout Buffer, world: World) {
    let (rule, rest) = area.splitTop(1)
    buffer.hline(x: rule.x, y: rule.y, width: rule.width, style: .border)
    let texts = world.strings.sessionForm
    if lines.isEmpty {
      let isJudged = draft(in: world) != nil
      let text = isJudged ? StyledText("✓ " + texts.noFindings, .good) : StyledText(texts.notYetJudged, .muted)
      text.draw(in: rest.row(0), on: &buffer)
      return
    }
    for (index, line) in lines.prefix(rest.height).enumerated() {
      let isLast = index == rest.height - 1 && lines.count > rest.height
      let text = isLast ? StyledText(texts.moreFindings(lines.count - index), .muted) : line
      text.draw(in: rest.row(index), on: &buffer)
    }
  }

  private func findingLines(in world: World, width: Int) -> [StyledText] {
    let texts = world.strings.findings
    let draft = draft(in: world)
    return findings.flatMap { finding in
      let isBlocking = finding.severity == .blocking
      let head = (isBlocking ? "✗ " : "! ") + texts.severity(finding.severity) + ": "
      let text = texts.text(finding, in: world.alliance, format: world.format, of: draft)
      return Paragraph(StyledText(head, isBlocking ? .bad : .warning) + StyledText(text)).lines(width: width)
    }
  }
}
