import Domain

extension InboxScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.inbox
    let count = texts.progress(walk.done, walk.skipped.count(where: walk.waiting.contains), walk.left)
    let progress = StyledText(count, .muted)
    guard let place = walk.place, let session = world.alliance.session(walk.stops[place].id) else {
      return drawMessage(texts.finished, [StyledText(count)], in: area, on: &buffer, world: world)
    }
    let title = texts.title(place + 1, walk.stops.count)
    guard let recording else {
      let reason = session.status == .cancelled ? texts.isCancelled : texts.noClasses
      let head = RecordingScreen.head(of: session, in: world)
      return drawMessage(
        title, [head.workshop, head.place, "", StyledText(reason, .warning), progress], in: area, on: &buffer,
        world: world)
    }
    let open = session.status.isOpen ? [StyledText(texts.stillOpen, .warning)] : []
    return recording.draw(
      in: area, on: &buffer, world: world,
      frame: RecordingScreen.Frame(title: title, notes: open + [progress], hint: texts.hint))
  }

  private func drawMessage(
    _ title: String, _ lines: [StyledText], in area: Rect, on buffer: inout Buffer, world: World
  ) -> Point? {
    let width = min(area.width - 4, 72)
    let text = lines.flatMap { $0.isEmpty ? [StyledText("")] : Paragraph($0).lines(width: width) }
    let inner = Dialog(title, content: Size(width: width, height: text.count)).draw(in: area, on: &buffer)
    for (index, line) in text.prefix(inner.height).enumerated() { line.draw(in: inner.row(index), on: &buffer) }
    return inner.origin
  }
}
