/// Linear equations whose left sides are sums of unknowns: which other sums they determine.
///
/// Reckons in the integers modulo a prime of 31 bits. Sums of few unknowns that depend on each other do so there too; the other
/// way round it can only err towards calling a sum determined, which hides more.
struct Elimination {
  private let columns: Int
  /// In echelon form: each row begins with a 1, where no other row begins.
  private var rows: [(pivot: Int, values: [UInt64])] = []

  private static let prime: UInt64 = 2_147_483_647

  /// - Parameter sums: each as the columns that it adds up.
  init(_ sums: [[Int]], columns: Int) {
    self.columns = columns
    for sum in Set(sums) where !sum.isEmpty {
      var row = reduced(vector(sum))
      guard let pivot = row.firstIndex(where: { $0 != 0 }) else { continue }
      let inverse = Self.power(row[pivot], Self.prime - 2)
      for column in pivot..<columns { row[column] = row[column] * inverse % Self.prime }
      rows.append((pivot, row))
    }
  }

  /// Whether the equations fix the sum of these columns.
  func determines(_ sum: [Int]) -> Bool {
    reduced(vector(sum)).allSatisfy { $0 == 0 }
  }

  private func vector(_ sum: [Int]) -> [UInt64] {
    var vector = Array(repeating: UInt64(0), count: columns)
    for column in sum { vector[column] += 1 }
    return vector
  }

  private func reduced(_ vector: [UInt64]) -> [UInt64] {
    var vector = vector
    for row in rows where vector[row.pivot] != 0 {
      let factor = Self.prime - vector[row.pivot]
      for column in row.pivot..<columns { vector[column] = (vector[column] + factor * row.values[column]) % Self.prime }
    }
    return vector
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var result: UInt64 = 1
    var base = base
    var exponent = exponent
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
