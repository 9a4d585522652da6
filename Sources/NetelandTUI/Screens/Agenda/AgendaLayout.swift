/// Where the agenda stands: a view, and where there is room what goes with it.
struct AgendaLayout: Equatable {
  /// The grid of a week, a month or a year.
  let grid: Rect
  /// Beside it the sessions from that week on; empty where there is too little room.
  let upcoming: Rect
  /// The list of sessions, and the selected one in full beside it or in fewer lines below it.
  let list: Rect
  let detail: Rect
  let isDetailBeside: Bool

  /// - Parameter area: without the names of the views.
  init(in area: Rect) {
    let shape = RoomShape(area.size)
    let isBroad = shape == .broad
    let (right, left) = area.splitRight(isBroad ? Self.upcoming : 0)
    grid = left.splitRight(isBroad ? 1 : 0).rest
    upcoming = right

    isDetailBeside = isBroad || shape == .wide
    if isDetailBeside {
      let (right, left) = area.splitRight(min(56, max(38, area.width * 38 / 100)))
      (list, detail) = (left, right)
    } else {
      let (below, above) = area.splitBottom(shape == .tall ? area.height / 3 : Self.strip)
      (list, detail) = (above, below)
    }
  }

  /// A line of a session with its hour, workshop, guides and count.
  private static let upcoming = 58
  /// The lines of a session in short under the list, its title included.
  private static let strip = 6
}
