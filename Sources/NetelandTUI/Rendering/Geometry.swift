/// A cell of the screen, counted from the top left corner, which is (0, 0).
struct Point: Hashable, Sendable {
  var x: Int
  var y: Int
}

/// How large an area is, in cells; never negative.
struct Size: Hashable, Sendable {
  var width: Int
  var height: Int

  init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  static let zero = Size(width: 0, height: 0)
}

enum Axis: Sendable {
  /// Parts beside each other, left to right.
  case horizontal
  /// Parts below each other, top to bottom.
  case vertical
}

/// How much of an area one part of a split wants.
enum Constraint: Hashable, Sendable {
  /// This many cells, or what is left.
  case fixed(Int)
  /// A share of what the others leave, by weight (1 or more).
  case fill(Int)
  /// This many hundredths of the whole.
  case percent(Int)
  /// At least this many cells, and a share (weight 1) of what the others leave.
  case atLeast(Int)
}

/// An area of cells. Every operation gives an empty area rather than trapping when there is too little room,
/// because a terminal may be made any size at any moment.
struct Rect: Hashable, Sendable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  var size: Size { Size(width: width, height: height) }
  var origin: Point { Point(x: x, y: y) }
  var isEmpty: Bool { width == 0 || height == 0 }

  /// The first column and row past the area.
  var right: Int { x + width }
  var bottom: Int { y + height }

  /// The y of each row, top to bottom.
  var rows: Range<Int> { y..<(y + height) }
  var columns: Range<Int> { x..<(x + width) }

  func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  /// The area without a margin of `columns` at the left and right and `rows` at the top and bottom.
  func inset(columns: Int, rows: Int) -> Rect {
    let column = min(max(0, columns), width / 2)
    let row = min(max(0, rows), height / 2)
    return Rect(
      x: x + column, y: y + row, width: width - 2 * max(0, columns), height: height - 2 * max(0, rows))
  }

  func inset(_ cells: Int = 1) -> Rect { inset(columns: cells, rows: cells) }

  /// One row of the area, counted from its top; empty outside the area.
  func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
  }

  /// An area of the given size in the middle of this one, or as much of it as fits.
  func centred(_ size: Size) -> Rect {
    let inner = Size(width: min(size.width, width), height: min(size.height, height))
    return Rect(
      x: x + (width - inner.width) / 2, y: y + (height - inner.height) / 2,
      width: inner.width, height: inner.height)
  }

  // MARK: Cutting in two

  func splitTop(_ rows: Int) -> (part: Rect, rest: Rect) {
    let cut = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: y + cut, width: width, height: height - cut)
    )
  }

  func splitBottom(_ rows: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = splitTop(height - min(max(0, rows), height))
    return (part, rest)
  }

  func splitLeft(_ columns: Int) -> (part: Rect, rest: Rect) {
    let cut = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: x + cut, y: y, width: width - cut, height: height)
    )
  }

  func splitRight(_ columns: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = splitLeft(width - min(max(0, columns), width))
    return (part, rest)
  }

  // MARK: Cutting in many

  /// Cuts the area in as many parts as there are constraints, in order, `gap` cells apart.
  ///
  /// Fixed, percent and at-least parts are served first, in order, each with what is left at most; the rest
  /// is shared by weight, to the last cell. Parts for which there is no room are empty.
  func split(_ axis: Axis, _ constraints: [Constraint], gap: Int = 0) -> [Rect] {
    let extent = axis == .horizontal ? width : height
    let gaps = max(0, gap) * max(0, constraints.count - 1)
    let lengths = Rect.lengths(of: constraints, extent: max(0, extent - gaps))
    var position = axis == .horizontal ? x : y
    let end = position + extent
    return lengths.map { length in
      let start = min(position, end)
      let room = min(length, end - start)
      position = start + length + max(0, gap)
      return axis == .horizontal
        ? Rect(x: start, y: y, width: room, height: height)
        : Rect(x: x, y: start, width: width, height: room)
    }
  }

  private static func lengths(of constraints: [Constraint], extent: Int) -> [Int] {
    var left = extent
    var lengths = constraints.map { constraint in
      let wanted =
        switch constraint {
        case .fixed(let cells), .atLeast(let cells): cells
        case .percent(let hundredths): extent * hundredths / 100
        case .fill: 0
        }
      let given = min(max(0, wanted), left)
      left -= given
      return given
    }
    let weights = constraints.map { constraint in
      switch constraint {
      case .fill(let weight): max(1, weight)
      case .atLeast: 1
      case .fixed, .percent: 0
      }
    }
    let total = weights.reduce(0, +)
    guard total > 0 else { return lengths }
    // Shares are differences of rounded running totals, so that together they are exactly what was left.
    var weighed = 0
    for (index, weight) in weights.enumerated() {
      let before = left * weighed / total
      weighed += weight
      lengths[index] += left * weighed / total - before
    }
    return lengths
  }
}
