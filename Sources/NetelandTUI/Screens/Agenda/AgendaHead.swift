import Domain

extension AgendaScreen {
  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    guard let look = look(in: world) else { return nil }
    let (head, body) = area.splitTop(Self.headHeight)
    let title = view.title(look)
    let names = ViewNames(AgendaViewID.allCases.map(world.strings.agenda.view), selected: shown.rawValue)
    let width = head.width - (title.isEmpty ? 0 : title.width + 2)
    StatusLine(names.line(width: width), right: title).draw(in: head, on: &buffer)
    names.note(in: head, width: width, on: &buffer)
    let layout = AgendaLayout(shown, in: body)
    if !layout.upcoming.isEmpty {
      upcoming?.draw(
        in: layout.upcoming, isBeside: layout.isBeside, selected: view.place?.session, on: &buffer, world: world)
    }
    if !layout.month.isEmpty, let month = views[AgendaViewID.month.rawValue] as? AgendaMonth {
      month.drawBeside(in: layout.month.splitLeft(1).rest.splitRight(1).rest, on: &buffer, look)
    }
    return view.draw(in: shown == .list ? body : layout.view, on: &buffer, look)
  }
}
