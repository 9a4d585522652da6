import Domain

extension RecordFormScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let width = min(area.width - 4, 90)
    let view = Form(form, noMatches: world.strings.app.noMatches)
    let inner = Dialog(title(in: world), content: Size(width: width, height: view.height(width: width)))
      .draw(in: area, on: &buffer)
    return view.draw(in: inner, on: &buffer, overlay: area)
  }

  func crumbs(in world: World) -> [String] { [title(in: world)] }

  func title(in world: World) -> String {
    let texts = world.strings.recordForm
    let title =
      sheet.isNew
      ? texts.addTitle(sheet.kind)
      : texts.editTitle(
        sheet.kind, Names(world.alliance, words: world.strings.words, format: world.format).record(sheet.kind, sheet.id)
      )
    return sheet.kind.isYearly ? "\(title) · \(world.year)" : title
  }
}
