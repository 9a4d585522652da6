/// Where the kinds of records, the table of one of them, and the selected record with all it holds stand.
struct AdminLayout: Equatable {
  let kinds: Rect
  let records: Rect
  /// Empty where there is too little room, and for what has no records to choose from.
  let detail: Rect

  /// - Parameter hasDetail: whether there is a record to show.
  init(in area: Rect, hasDetail: Bool) {
    let shape = RoomShape(area.size)
    let (below, above) = area.splitBottom(shape == .tall && hasDetail ? area.height * 2 / 5 : 0)
    let panes = above.split(.horizontal, [.fixed(area.width < 72 ? 18 : 21), .fill(1)], gap: 1)
    kinds = panes[0]
    switch shape {
    case .tall where hasDetail:
      (records, detail) = (panes[1], below)
    case .wide where hasDetail && area.width >= Self.leastForThree, .broad where hasDetail:
      let (right, left) = panes[1].splitRight(max(Self.detail, min(72, area.width - Self.wholeTable)))
      (records, detail) = (left.splitRight(1).rest, right)
    default:
      (records, detail) = (panes[1], Rect(.zero))
    }
  }

  private static let detail = 42
  /// The columns from which on the table beside the details still says what matters.
  private static let leastForThree = 112
  /// The columns of the kinds and of a table in which hardly a cell is cut.
  private static let wholeTable = 134
}
