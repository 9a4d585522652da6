/// Where the hours and the columns of the grid stand in so much room.
struct WeekLayout: Equatable {
  /// The names of the columns, and a line with their holidays.
  static let head = 2

  let room: Size
  /// The columns of the screen for the hours.
  let axis: Int
  /// The rows below the grid, its title included.
  let strip: Int
  /// The rows of the grid.
  let rows: Int
  let rowMinutes: Int

  init(room: Size) {
    self.room = room
    axis = room.width >= 70 ? 5 : 2
    strip = room.height >= 30 ? 7 : room.height >= 18 ? 5 : 4
    rows = max(1, room.height - strip - Self.head)
    // What most days hold, from 8 to 18 o'clock, should be there at once.
    rowMinutes = rows >= 40 ? 15 : rows >= 20 ? 30 : 60
  }

  /// The minutes of a row, counted from the first in view.
  func minutes(ofRow row: Int, from first: Int) -> Range<Int> {
    let start = first + row * rowMinutes
    return start..<(start + rowMinutes)
  }

  /// The rows that a stretch of time touches, as far as they are in view.
  func rows(of minutes: Range<Int>, from first: Int) -> Range<Int> {
    let start = (minutes.lowerBound - first).dividedDown(by: rowMinutes)
    let end = -(first - minutes.upperBound).dividedDown(by: rowMinutes)
    let shown = max(0, min(start, rows))..<max(0, min(max(start + 1, end), rows))
    return shown
  }

  /// The first minute to show so that a stretch of time is in view, moved as little as it takes; where there is no room
  /// for all of it, its start.
  func first(showing minutes: Range<Int>, from first: Int) -> Int {
    let top = minutes.lowerBound.dividedDown(by: rowMinutes) * rowMinutes
    let bottom = -(-minutes.upperBound).dividedDown(by: rowMinutes) * rowMinutes
    let aligned = first.dividedDown(by: rowMinutes) * rowMinutes
    let lowest = max(0, 24 * 60 - rows * rowMinutes)
    return max(0, min(min(max(aligned, bottom - rows * rowMinutes), top), lowest))
  }

  // MARK: Columns

  /// The columns that are in view at once.
  func columnsInView(_ variant: WeekVariant, of count: Int) -> Int {
    switch variant {
    case .days: count
    case .venues: max(1, min(count, (room.width - axis) / 13))
    }
  }

  /// The widths of columns with so many lanes, a line at their left included. Who has nothing gets what a day needs to be
  /// named; the rest is shared by those who have.
  func widths(lanes: [Int], even: Bool) -> [Int] {
    let total = max(0, room.width - axis)
    let count = max(1, lanes.count)
    let least = even ? total / count : min(Self.least, total / count)
    let wanted = lanes.map { max(0, $0 * Self.mostForLane + 1 - least) }
    let rest = total - least * lanes.count
    let given = min(rest, wanted.reduce(0, +))
    var widths = Self.shares(of: given, by: wanted).map { least + $0 }
    // What nobody needs is for all.
    for (index, share) in Self.shares(of: rest - given, by: lanes.map { _ in 1 }).enumerated() {
      widths[index] += share
    }
    return widths
  }

  private static let least = 7
  private static let mostForLane = 22

  private static func shares(of whole: Int, by weights: [Int]) -> [Int] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights }
    var weighed = 0
    return weights.map { weight in
      let before = whole * weighed / total
      weighed += weight
      return whole * weighed / total - before
    }
  }
}

extension Int {
  /// Towards minus infinity.
  func dividedDown(by divisor: Int) -> Int { self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor) }
}
