/// Which cells of a table must be hidden, so that no small count of pupils leaves the room.
///
/// A table has cells (schools, say), each with counts of pupils, and sums over some of the cells (municipalities, nets, the
/// total); what is shown of it is all the cells and all the sums but the hidden ones. Hidden are
/// - the small ones: with a count of 1 up to one under the threshold (0 names nobody, and hiding it would hide who is not
///   reached at all),
/// - and as many others as it takes that no small one can be worked out: not from any sum of shown cells and shown sums with
///   whatever signs and factors, nor because a sum leaves the small ones in it a single possibility.
///
/// The larger cells are preferred as company of a small one: they leave the small one every possible value.
public struct Disclosure: Equatable, Sendable {
  /// Why something is hidden.
  public enum Reason: Equatable, Sendable {
    /// Its own count is small.
    case small
    /// It would tell a small one.
    case complementary
  }

  /// By cell; nil for a cell that is shown.
  public private(set) var cells: [Reason?]
  /// By sum; nil for one that is shown.
  public private(set) var sums: [Reason?]

  /// - Parameters:
  ///   - cells: the counts of each cell; what is known of a count as a range is given as its two ends. All cells have
  ///     counts of the same things, in the same order.
  ///   - sums: the cells that each sum is of. A sum has the counts of its cells added up.
  ///   - threshold: the smallest count that is not small; 0 and 1 hide nothing.
  public init(cells counts: [[Int]], sums members: [[Int]], threshold: Int) {
    func isSmall(_ counts: [Int]) -> Bool { counts.contains { $0 > 0 && $0 < threshold } }
    let width = counts.first?.count ?? 0
    let totals = members.map { member in
      (0..<width).map { column in member.reduce(0) { $0 + counts[$1][column] } }
    }
    cells = counts.map { isSmall($0) ? .small : nil }
    sums = totals.map { isSmall($0) ? .small : nil }
    let table = Table(counts: counts, members: members, threshold: threshold)
    while let place = leak(in: table) {
      guard hideCompany(of: place, in: table) else { break }
    }
  }

  public var hidesNothing: Bool { (cells + sums).allSatisfy { $0 == nil } }

  // MARK: Leaks

  private enum Place: Equatable {
    case cell(Int)
    case sum(Int)
  }

  /// What stays as it is while more and more is hidden.
  private struct Table {
    let counts: [[Int]]
    let members: [[Int]]
    let threshold: Int
  }

  /// A hidden small count that can be worked out from what is shown.
  private func leak(in table: Table) -> Place? {
    let knowledge = Knowledge(self, table)
    for (cell, reason) in cells.enumerated() where reason == .small {
      if knowledge.tells(.cell(cell)) { return .cell(cell) }
    }
    for (sum, reason) in sums.enumerated() where reason == .small {
      if knowledge.tells(.sum(sum)) { return .sum(sum) }
    }
    return pinned(in: table).map { .cell($0) }
  }

  /// What the shown sums say of the hidden cells in them.
  private struct Knowledge {
    private let members: [[Int]]
    private let hidden: HiddenCells
    private let equations: Elimination

    init(_ disclosure: Disclosure, _ table: Table) {
      members = table.members
      let shown = disclosure.sums.indices.filter { disclosure.sums[$0] == nil }.map { table.members[$0] }
      hidden = HiddenCells(disclosure.cells.indices.filter { disclosure.cells[$0] != nil }, in: shown)
      equations = Elimination(shown.compactMap(hidden.groups), columns: hidden.groups.count)
    }

    func tells(_ place: Place) -> Bool {
      switch place {
      case .cell(let cell): hidden.groups(in: [cell]).map(equations.determines) ?? false
      case .sum(let sum): hidden.groups(in: members[sum]).map(equations.determines) ?? false
      }
    }
  }

  /// A small cell in a sum of small cells alone that leaves each of them a single value: three of them that make 3.
  private func pinned(in table: Table) -> Int? {
    for sum in sums.indices where sums[sum] == nil {
      let members = table.members[sum].filter { cells[$0] != nil }
      guard !members.isEmpty, members.allSatisfy({ cells[$0] == .small }) else { continue }
      for column in table.counts[members[0]].indices {
        let values = members.map { table.counts[$0][column] }.filter { $0 > 0 && $0 < table.threshold }
        guard values.count == members.count else { continue }
        let sum = values.reduce(0, +)
        if sum == values.count || sum == values.count * (table.threshold - 1) { return members[0] }
      }
    }
    return nil
  }

  // MARK: Company

  /// Hides one more cell that shares a shown sum with what leaks, or else a sum; one that mends it, where there is such a one.
  /// Answers whether there was anything left to hide.
  private mutating func hideCompany(of place: Place, in table: Table) -> Bool {
    var first: Disclosure?
    for candidate in company(of: place, in: table) {
      var next = self
      switch candidate {
      case .cell(let cell): next.cells[cell] = .complementary
      case .sum(let sum): next.sums[sum] = .complementary
      }
      if !Knowledge(next, table).tells(place), next.pinned(in: table).map({ .cell($0) != place }) ?? true {
        self = next
        return true
      }
      first = first ?? next
    }
    guard let first else { return false }
    self = first
    return true
  }

  /// What can be hidden to keep it company, what is missed least first.
  private func company(of place: Place, in table: Table) -> [Place] {
    let own: Set<Int> =
      switch place {
      case .cell(let cell): [cell]
      case .sum(let sum): Set(table.members[sum])
      }
    // The narrowest sum first: company within a municipality keeps the larger sums in view.
    let shown = sums.indices.filter { sums[$0] == nil }
      .sorted { (table.members[$0].count, $0) < (table.members[$1].count, $1) }
    var company: [Place] = []
    var seen: Set<Int> = []
    for sum in shown where table.members[sum].contains(where: own.contains) {
      // A 0 keeps nothing company; of the others the smallest is missed least.
      let cell = table.members[sum]
        .filter { cells[$0] == nil && !own.contains($0) && table.counts[$0].contains { $0 > 0 } }
        .min { size(table.counts[$0], $0) < size(table.counts[$1], $1) }
      if let cell, seen.insert(cell).inserted { company.append(.cell(cell)) }
    }
    company += shown.filter { table.members[$0].count < cells.count }.map { .sum($0) }
    // The total is missed most: it goes where nothing else is left.
    return company.isEmpty ? shown.map { .sum($0) } : company
  }

  private func size(_ counts: [Int], _ cell: Int) -> (Int, Int, Int) {
    (counts.contains(0) ? 1 : 0, counts.reduce(0, +), cell)
  }
}

/// The hidden cells, those together that the same shown sums hold: what is said of one of them is said of all, so that no
/// single one can be told.
private struct HiddenCells {
  private(set) var groups: [[Int]] = []
  private var groupOfCell: [Int: Int] = [:]

  init(_ cells: [Int], in sums: [[Int]]) {
    var around: [Int: [Int]] = Dictionary(uniqueKeysWithValues: cells.map { ($0, []) })
    for (sum, members) in sums.enumerated() {
      for cell in members { around[cell]?.append(sum) }
    }
    var known: [[Int]: Int] = [:]
    for cell in cells {
      let key = around[cell] ?? []
      let group = known[key] ?? groups.count
      if group == groups.count {
        known[key] = group
        groups.append([])
      }
      groups[group].append(cell)
      groupOfCell[cell] = group
    }
  }

  /// The groups that a sum holds; nil where it holds one in part, and so cannot be told from the shown sums.
  func groups(in members: [Int]) -> [Int]? {
    var counts: [Int: Int] = [:]
    for cell in members {
      if let group = groupOfCell[cell] { counts[group, default: 0] += 1 }
    }
    guard counts.allSatisfy({ groups[$0.key].count == $0.value }) else { return nil }
    return counts.keys.sorted()
  }
}
