import Domain
import Testing

@Suite("Small counts stay in the room")
struct DisclosureTests {
  @Test("A small count is hidden, and another with it, since the total would tell it")
  func company() {
    let hidden = Disclosure(cells: [[3], [20], [7], [40]], sums: [[0, 1, 2, 3]], threshold: 5)
    #expect(hidden.cells == [.small, nil, .complementary, nil])
    #expect(hidden.sums == [nil])
  }

  @Test("Two small ones keep each other company, unless their sum leaves them a single value")
  func pinned() {
    #expect(Disclosure(cells: [[3], [2], [9]], sums: [[0, 1, 2]], threshold: 5).cells == [.small, .small, nil])
    #expect(
      Disclosure(cells: [[1], [1], [9]], sums: [[0, 1, 2]], threshold: 5).cells
        == [.small, .small, .complementary])
    #expect(
      Disclosure(cells: [[4], [4], [9]], sums: [[0, 1, 2]], threshold: 5).cells
        == [.small, .small, .complementary])
  }

  @Test("A small sum is hidden, and what would tell it")
  func sums() {
    let hidden = Disclosure(cells: [[1], [2], [9], [30]], sums: [[0, 1], [2, 3], [0, 1, 2, 3]], threshold: 5)
    #expect(hidden.sums == [.small, .complementary, nil])
    #expect(hidden.cells == [.small, .small, .complementary, nil])
    #expect(!Told(hidden, [[0, 1], [2, 3], [0, 1, 2, 3]]).tellsSum(0))
  }

  @Test("Nobody at all is no small count, and a threshold of 0 or 1 hides nothing")
  func nothing() {
    #expect(Disclosure(cells: [[0], [20]], sums: [[0, 1]], threshold: 5).hidesNothing)
    #expect(Disclosure(cells: [[1], [20]], sums: [[0, 1]], threshold: 1).hidesNothing)
    #expect(Disclosure(cells: [[1], [20]], sums: [[0, 1]], threshold: 0).hidesNothing)
  }

  @Test("Where there is nobody to keep it company the sum goes too")
  func alone() {
    let hidden = Disclosure(cells: [[3]], sums: [[0]], threshold: 5)
    #expect(hidden.cells == [.small])
    #expect(hidden.sums == [.small])
    let pair = Disclosure(cells: [[3, 9]], sums: [[0]], threshold: 5)
    #expect(pair.cells == [.small])
    #expect(pair.sums[0] != nil)
  }

  @Test("In 3,000 random tables no combination of the shown cells and sums tells a hidden small one")
  func everyCombination() {
    var random = SplitMix64(seed: 5)
    var hiding = 0
    var shown = 0
    for number in 0..<3_000 {
      let table = RandomTable(using: &random)
      let threshold = [3, 5, 10][random.below(3)]
      let hidden = Disclosure(cells: table.counts, sums: table.sums, threshold: threshold)
      if !hidden.hidesNothing { hiding += 1 }
      shown += hidden.cells.count { $0 == nil }
      let told = Told(hidden, table.sums)
      for (cell, counts) in table.counts.enumerated() {
        let isSmall = counts.contains { $0 > 0 && $0 < threshold }
        if isSmall != (hidden.cells[cell] == .small) || (isSmall && told.tellsCell(cell)) {
          Issue.record("table \(number): cell \(cell) of \(table), \(hidden)")
          return
        }
      }
      for (sum, members) in table.sums.enumerated() {
        let totals = (0..<2).map { column in members.reduce(0) { $0 + table.counts[$1][column] } }
        let isSmall = totals.contains { $0 > 0 && $0 < threshold }
        if isSmall, hidden.sums[sum] == nil || told.tellsSum(sum) {
          Issue.record("table \(number): sum \(sum) of \(table), \(hidden)")
          return
        }
      }
    }
    #expect(hiding > 1_000)
    // Hiding all would be safe too, and useless.
    #expect(shown > 3_000)
  }

  @Test("Hiding a table of 3,600 schools takes no more than a moment")
  func large() {
    var random = SplitMix64(seed: 6)
    let counts = (0..<3_600).map { _ in [random.below(30), 30 + random.below(30)] }
    var sums: [[Int]] = Array(repeating: [], count: 307) + [[]]
    for cell in counts.indices {
      sums[random.below(300)].append(cell)
      sums[300 + random.below(3)].append(cell)
      sums[303 + random.below(4)].append(cell)
      sums[307].append(cell)
    }
    let hidden = Disclosure(cells: counts, sums: sums, threshold: 5)
    #expect(hidden.cells.count { $0 == nil } > 2_000)
  }
}

/// Cells in one or two ways of putting them together, with a total.
private struct RandomTable {
  var counts: [[Int]] = []
  var sums: [[Int]] = []

  init(using random: inout SplitMix64) {
    let cells = 1 + random.below(9)
    for _ in 0..<cells {
      let upper = random.below(4) == 0 ? random.below(5) : random.below(40)
      counts.append([random.below(upper + 1), upper])
    }
    for _ in 0..<(1 + random.below(2)) {
      let groups = 1 + random.below(4)
      var members: [[Int]] = Array(repeating: [], count: groups)
      for cell in 0..<cells { members[random.below(groups)].append(cell) }
      sums += members.filter { !$0.isEmpty }
    }
    if random.below(5) > 0 { sums.append(Array(0..<cells)) }
  }
}

/// What follows from the shown cells and sums, by elimination in fractions: another way than the one that is tested.
private struct Told {
  private struct Fraction: Equatable {
    var top: Int
    var bottom: Int

    init(_ top: Int, _ bottom: Int = 1) {
      func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? max(1, abs(a)) : divisor(b, a % b) }
      let common = divisor(top, bottom) * (bottom < 0 ? -1 : 1)
      self.top = top / common
      self.bottom = bottom / common
    }

    static func - (left: Self, right: Self) -> Self {
      Fraction(left.top * right.bottom - right.top * left.bottom, left.bottom * right.bottom)
    }
    static func * (left: Self, right: Self) -> Self { Fraction(left.top * right.top, left.bottom * right.bottom) }
    static func / (left: Self, right: Self) -> Self { Fraction(left.top * right.bottom, left.bottom * right.top) }
  }

  private let cells: Int
  private let sums: [[Int]]
  /// A unit vector for each shown cell, a vector of ones and zeros for each shown sum.
  private var shown: [[Fraction]] = []

  init(_ disclosure: Disclosure, _ sums: [[Int]]) {
    cells = disclosure.cells.count
    self.sums = sums
    for cell in 0..<cells where disclosure.cells[cell] == nil { shown.append(vector([cell])) }
    for sum in sums.indices where disclosure.sums[sum] == nil { shown.append(vector(sums[sum])) }
  }

  func tellsCell(_ cell: Int) -> Bool { rank(shown + [vector([cell])]) == rank(shown) }
  func tellsSum(_ sum: Int) -> Bool { rank(shown + [vector(sums[sum])]) == rank(shown) }

  private func vector(_ members: [Int]) -> [Fraction] {
    (0..<cells).map { Fraction(members.contains($0) ? 1 : 0) }
  }

  private func rank(_ rows: [[Fraction]]) -> Int {
    var rows = rows
    var rank = 0
    for column in 0..<cells {
      guard let pivot = rows.indices.first(where: { $0 >= rank && rows[$0][column].top != 0 }) else { continue }
      rows.swapAt(rank, pivot)
      for row in rows.indices where row > rank && rows[row][column].top != 0 {
        let factor = rows[row][column] / rows[rank][column]
        for place in column..<cells { rows[row][place] = rows[row][place] - factor * rows[rank][place] }
      }
      rank += 1
    }
    return rank
  }
}
