/// Where the table of the schools and the details of the selected one stand.
struct SchoolsLayout: Equatable {
  let table: Rect
  let detail: Rect
  /// Between panes that stand beside each other; empty where they do not.
  let line: Rect
  /// Whether both are in view; else one comes in the place of the other.
  let showsBoth: Bool

  init(in area: Rect) {
    switch RoomShape(area.size) {
    case .small:
      (table, detail, line, showsBoth) = (area, area, Rect(.zero), false)
    case .tall:
      // The table stays the larger: one walks through it.
      let (below, above) = area.splitBottom(area.height * 2 / 5)
      (table, detail, line, showsBoth) = (above, below, Rect(.zero), true)
    case .wide, .broad:
      let (right, rest) = area.splitRight(Self.detailWidth(in: area.width))
      let (between, left) = rest.splitRight(1)
      (table, detail, line, showsBoth) = (left, right, between, true)
    }
  }

  /// The columns in which no cell of the table is cut, but for the longest names.
  private static let wholeTable = 116

  /// Wide enough for a line of a year's reach; where the table has all it needs, the rest too.
  private static func detailWidth(in width: Int) -> Int {
    max(43, min(64, width * 45 / 100), min(84, width - wholeTable))
  }
}
