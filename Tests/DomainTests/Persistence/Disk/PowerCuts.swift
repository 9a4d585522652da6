@testable import Domain

extension DiskImage {
  /// The disk as power cuts at this moment can leave it, each possibility once: all of the open operations lost or kept,
  /// those up to each one, all but each one, each one alone; each write torn, or with zeros where its bytes belong; and
  /// some of them by chance.
  func powerCuts(byChance count: Int, _ random: inout SplitMix64) -> [DiskImage] {
    let open = open
    guard !open.isEmpty else { return [afterPowerCut([])] }
    func fates(_ fate: (Int) -> Fate) -> [Fate] { open.indices.map(fate) }
    var all = [fates { _ in .dropped }, fates { _ in .kept }]
    for index in open.indices {
      all.append(fates { $0 < index ? .kept : .dropped })
      all.append(fates { $0 == index ? .dropped : .kept })
      all.append(fates { $0 == index ? .kept : .dropped })
      guard case .write(_, _, let bytes) = open[index] else { continue }
      for end in DiskImage.tears(of: bytes) {
        all.append(fates { $0 == index ? .torn(end) : .kept })
        all.append(fates { $0 == index ? .zeros(end) : .kept })
      }
      all.append(fates { $0 == index ? .zeros(bytes.count) : .kept })
    }
    for _ in 0..<count {
      all.append(
        fates { index in
          guard case .write(_, _, let bytes) = open[index], Int.random(in: 0..<3, using: &random) == 0 else {
            return Bool.random(using: &random) ? .kept : .dropped
          }
          let end = Int.random(in: 0...bytes.count, using: &random)
          return Bool.random(using: &random) ? .torn(end) : .zeros(end)
        })
    }
    var seen: Set<[String: [UInt8]]> = []
    return all.map(afterPowerCut).filter { seen.insert($0.files()).inserted }
  }

  /// Where a write breaks off: at its first and last bytes, in the middle, and around the end of each line.
  private static func tears(of bytes: [UInt8]) -> [Int] {
    var ends: Set<Int> = [1, bytes.count / 2, bytes.count - 1]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { ends.formUnion([index, index + 1]) }
    return ends.filter { (1..<bytes.count).contains($0) }.sorted()
  }
}
