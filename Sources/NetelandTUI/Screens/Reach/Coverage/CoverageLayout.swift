/// Where the grid of weeks stands in so many columns of the screen.
struct CoverageLayout: Equatable {
  /// The columns before the weeks, with the name of the school and how many sessions it has.
  let left: Int
  /// The columns of a week: two where there is room for that.
  let cell: Int
  /// The weeks in view.
  let weeks: Int

  /// The selection mark, and the count of sessions at the right with a column on either side.
  static let mark = 2
  static let count = 4
  private static let leastName = 20

  init(width: Int, weeks count: Int) {
    let least = Self.mark + Self.leastName + Self.count
    cell = width >= least + 2 * count ? 2 : 1
    weeks = min(count, max(1, (width - min(least, width / 2)) / cell))
    left = max(0, width - weeks * cell)
  }

  /// The columns for the name of a school.
  var name: Int { max(0, left - Self.mark - Self.count) }

  /// The first week to show so that `week` is in view, moved as little as it takes.
  func first(showing week: Int, from first: Int) -> Int {
    max(0, min(max(first, week - weeks + 1), week))
  }

  /// The months and today above the rows; the cell under the cursor and the signs below.
  static let rowsAbove = 2
  static let rowsBelow = 2

  /// How many schools are in view.
  static func rows(inRoom room: Size) -> Int {
    max(1, room.height - ReachScreen.headHeight - rowsAbove - rowsBelow)
  }
}
