import Domain

extension ReachSettingsScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.reachSettings
    let width = min(area.width - 4, 100)
    let view = Form(form, noMatches: world.strings.app.noMatches)
    let formHeight = view.height(width: width)
    let below = effectHeight + (lines.count > 1 || place == nil ? lines.count + 1 : 0)
    let title = place == nil ? texts.addTitle : texts.title(texts.name(draft.name))
    let inner = Dialog(title, content: Size(width: width, height: formHeight + 1 + below))
      .draw(in: area, on: &buffer)
    // Where there is little room the effect stays, and the form scrolls.
    let (bottom, top) = inner.splitBottom(min(below, max(effectHeight, inner.height - formHeight)))
    let (effect, rest) = bottom.splitTop(effectHeight)
    drawEffect(in: effect, on: &buffer, world: world)
    drawTargets(in: rest, on: &buffer, world: world)
    return view.draw(in: top, on: &buffer, overlay: area)
  }

  /// The definition, the bar, its sentence, and what it was.
  private var effectHeight: Int { before == nil ? 3 : 4 }

  private func drawEffect(in area: Rect, on buffer: inout Buffer, world: World) {
    let texts = world.strings.reachSettings
    let definition = ReachDefinition(draft)
    StyledText(world.strings.reach.definition(definition), .muted).draw(in: area.row(0), on: &buffer)
    preview.bar.draw(in: area.row(1), on: &buffer)
    preview.sentence(width: area.width, in: world).draw(in: area.row(2), on: &buffer)
    guard let before else { return }
    let was = preview == before ? StyledText(texts.unchanged, .muted) : StyledText(texts.was + " ", .muted)
    (preview == before ? was : was + before.sentence(width: area.width - was.width, in: world))
      .draw(in: area.row(3), on: &buffer)
  }

  private func drawTargets(in area: Rect, on buffer: inout Buffer, world: World) {
    guard area.height > 1 else { return }
    let texts = world.strings.reachSettings
    StatusLine(StyledText(texts.targets, .title), right: StyledText(texts.columns, .muted))
      .draw(in: area.row(0), on: &buffer)
    for (index, line) in lines.prefix(area.height - 1).enumerated() {
      let sign: StyledText = index == place ? StyledText("▸ ", .accent) : "  "
      let name = sign + StyledText(texts.name(line.name))
      let standing = line.total.standing
      let right =
        StyledText("\(world.format.percent(line.definition.percent)) ", .muted)
        + StyledText("\(world.strings.reach.shortDefinition(line.definition))  ", .muted)
        + StyledText(world.format.share(line.total.reach) + " ")
        + standing.need(of: line.total.reach, format: world.format)
      let row = area.row(index + 1)
      let (end, start) = row.splitRight(min(right.width, max(0, row.width - 18)))
      right.draw(in: end, on: &buffer)
      name.draw(in: start.splitRight(1).rest, on: &buffer)
    }
  }
}
