/// Where a view of the agenda stands, and where there is room what goes with it.
struct AgendaLayout: Equatable {
  /// The list of sessions, or the grid of a week, a month or a year.
  let view: Rect
  /// The session that is selected in the list, in full beside it or in fewer lines below it.
  private(set) var detail = Rect(.zero)
  /// Under that session the month in which it is.
  private(set) var month = Rect(.zero)
  /// With a grid the sessions from its week on.
  private(set) var upcoming = Rect(.zero)
  /// Whether what goes with the view stands beside it, and not below it.
  let isBeside: Bool

  /// - Parameter area: without the names of the views.
  init(_ id: AgendaViewID, in area: Rect) {
    let shape = RoomShape(area.size)
    isBeside = shape == .wide || shape == .broad
    switch (id, shape) {
    case (.list, .broad), (.list, .wide):
      let (right, left) = area.splitRight(min(56, max(38, area.width * 38 / 100)))
      view = left
      detail = right
      guard shape == .broad, right.height >= Self.leastDetail + Self.month else { return }
      (month, detail) = right.splitBottom(Self.month)
    case (.list, .tall), (.list, .small):
      (detail, view) = area.splitBottom(shape == .tall ? area.height / 3 : Self.strip)
    case (_, .broad):
      let (right, left) = area.splitRight(Self.upcoming)
      (view, upcoming) = (left.splitRight(1).rest, right)
    case (.week, .tall), (.month, .tall):
      (upcoming, view) = area.splitBottom(area.height / 3)
    default:
      view = area
    }
  }

  /// A line of a session with its hour, workshop, schools and count.
  private static let upcoming = 58
  /// The lines of a session in short under the list, its title included.
  private static let strip = 6
  /// The names of the days and three lines for each of six weeks.
  private static let month = 20
  /// What most sessions have to say.
  private static let leastDetail = 18
}
