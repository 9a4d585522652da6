/// Which of some names somebody meant who wrote another one: for the message that says there is no such name.
///
/// `TypoSearch` asks something else: whether a word stands in a text, mistyped, for every text there is and at every key.
enum NearestName {
  /// The name that begins as is written, else the one that differs least: by two letters at most (added, left out,
  /// changed, or two turned round) and by fewer than half of them, since of short words everything is near. Capitals and
  /// accents do not count. Of equals it is the first.
  static func of(_ written: String, among names: [String]) -> String? {
    // More is no name that somebody mistyped.
    let letters = Array(FoldedText(written).letters.prefix(40))
    guard !letters.isEmpty else { return nil }
    let folded = names.map { FoldedText($0).letters }
    if let place = folded.firstIndex(where: { $0.starts(with: letters) }) { return names[place] }
    var best: (name: String, slips: Int)?
    for (name, other) in zip(names, folded) {
      let slips = slips(letters, other)
      if slips < best?.slips ?? 3 { best = (name, slips) }
    }
    guard let best, best.slips * 2 < letters.count else { return nil }
    return best.name
  }

  /// How many slips make one word the other: optimal string alignment.
  private static func slips(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var before: [Int] = []
    var above = Array(0...other.count)
    for i in one.indices {
      var row = [i + 1]
      for j in other.indices {
        var least = min(above[j] + (one[i] == other[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      before = above
      above = row
    }
    return above[other.count]
  }
}
