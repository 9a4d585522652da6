/// A range over a total in whole cells, for a bar in any direction.
///
/// Everything is rounded down, so that no cell says more than the numbers: a cell is certain only if all of it
/// lies under `low`, and neither part passes the cell of the target before its number does.
struct RangeCells: Hashable, Sendable {
  /// Full cells that are certain, from the start.
  private(set) var certain: Int
  /// The end of the cells that are possible; at least `certain`.
  private(set) var possible: Int
  /// The eighths of the cell after the last certain one that are certain too; 0 where that cell shows
  /// something else.
  private(set) var eighths: Int
  /// The cell of the target.
  private(set) var target: Int?

  /// - Parameters:
  ///   - low: what is certain; taken as 0 to `total`.
  ///   - high: what is possible, `low` included; taken as `low` to `total`.
  ///   - total: the whole bar; 0 or less gives an empty one.
  init(low: Int, high: Int, total: Int, target: Int?, length: Int) {
    (certain, possible, eighths) = (0, 0, 0)
    self.target = nil
    // So far under Int.max that no product below overflows.
    let total = min(total, 1 << 40)
    let length = min(length, 1 << 16)
    guard total > 0, length > 0 else { return }
    let low = min(max(0, low), total)
    let high = min(max(low, high), total)
    let mark = target.map { min(min(max(0, $0), total) * length / total, length - 1) }
    self.target = mark
    certain = low * length / total
    possible = max(certain, high * length / total)
    if high > low {
      if possible == certain { showSmallRange(high: high, total: total, length: length) }
    } else if certain < length, certain != mark {
      eighths = low * length * 8 / total - certain * 8
      if low > 0, certain == 0 { eighths = max(1, eighths) }
    }
  }

  /// A range smaller than a cell is still shown as one, where that does not reach the target or the end;
  /// else at the cost of the last certain cell.
  private mutating func showSmallRange(high: Int, total: Int, length: Int) {
    if certain < length, certain != target, certain + 1 < length || high == total {
      possible = certain + 1
    } else if certain > 0 {
      certain -= 1
    }
  }
}
