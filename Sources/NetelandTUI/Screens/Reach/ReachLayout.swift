/// Where the bar, the view and what goes with it stand.
struct ReachLayout: Equatable {
  let head: Rect
  let view: Rect
  /// The course of the year, beside a table that needs no more columns; empty where there is too little room.
  let course: Rect

  init(_ view: ReachViewID, in area: Rect) {
    let (head, body) = area.splitTop(ReachScreen.headHeight)
    self.head = head
    let isBeside = view.isTable && RoomShape(area.size) == .broad && body.height >= Self.leastHeight
    let (right, left) = body.splitRight(isBeside ? max(Self.leastCourse, area.width - Self.wholeTable) : 0)
    self.view = left.splitRight(isBeside ? 2 : 0).rest
    course = right
  }

  /// A column for each week of the year, and the scale.
  private static let leastCourse = 60
  /// In more columns the eye loses the line from a name to its figures.
  private static let wholeTable = 132
  private static let leastHeight = 16
}

extension ReachViewID {
  /// Whether it is names with figures, and not a drawing that takes all the columns there are.
  var isTable: Bool {
    switch self {
    case .schools, .groups, .quality, .years, .forecast: true
    case .coverage, .course: false
    }
  }
}
