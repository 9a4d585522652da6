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
    let layout = AgendaLayout(in: body)
    guard shown != .list, let upcoming, !layout.upcoming.isEmpty else { return view.draw(in: body, on: &buffer, look) }
    upcoming.draw(in: layout.upcoming, selected: view.place?.session, on: &buffer, world: world)
    return view.draw(in: layout.grid, on: &buffer, look)
  }
}
