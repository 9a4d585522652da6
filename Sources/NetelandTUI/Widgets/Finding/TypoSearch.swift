/// Looks for one folded word in a folded text as it may have been mistyped: at the start of a word, with a letter wrong,
/// missing or too many, or with two neighbours swapped.
struct TypoSearch {
  struct Hit: Equatable {
    /// How many slips it takes, 1 or more.
    var slips: Int
    /// Where in the text the mistyped word stands.
    var range: Range<Int>
  }

  let word: [UInt32]
  private let mostSlips: Int

  /// nil for a word that is taken as it was typed: a short one would be like half of the dictionary, and another digit
  /// is another day.
  init?(_ word: [UInt32]) {
    guard word.count >= 4, !word.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
    self.word = word
    mostSlips = word.count < 8 ? 1 : 2
  }

  /// The place with the fewest slips, of equals the first; nil where every place takes too many.
  func best(in text: [UInt32]) -> Hit? {
    // Three rows of the table of distances: what a swap looks back on goes two rows up.
    let columns = word.count + mostSlips + 1
    var rows = [[Int]](repeating: [Int](repeating: 0, count: columns), count: 3)
    var best: Hit?
    var start = 0
    while start < text.count {
      guard text[start] != FoldedText.gap else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, text[end] != FoldedText.gap { end += 1 }
      let found = distance(to: text[start..<min(end, start + columns - 1)], &rows)
      if let found, found.slips < best?.slips ?? Int.max {
        best = Hit(slips: found.slips, range: start..<start + found.length)
      }
      start = end
    }
    return best
  }

  /// The fewest slips from the word to a start of `text`, and how long that start is.
  private func distance(to text: ArraySlice<UInt32>, _ rows: inout [[Int]]) -> (slips: Int, length: Int)? {
    let first = text.startIndex
    guard text.count >= word.count - mostSlips else { return nil }
    for column in 0...text.count { rows[0][column] = column }
    for letter in word.indices {
      let (above, twoAbove, here) = (letter % 3, (letter + 2) % 3, (letter + 1) % 3)
      rows[here][0] = letter + 1
      var least = letter + 1
      for column in 1...text.count {
        let isSame = word[letter] == text[first + column - 1]
        var slips = rows[above][column - 1] + (isSame ? 0 : 1)
        slips = min(slips, rows[above][column] + 1, rows[here][column - 1] + 1)
        if letter > 0, column > 1, word[letter] == text[first + column - 2],
          word[letter - 1] == text[first + column - 1]
        {
          slips = min(slips, rows[twoAbove][column - 2] + 1)
        }
        rows[here][column] = slips
        least = min(least, slips)
      }
      if least > mostSlips { return nil }
    }
    let last = rows[word.count % 3]
    var found: (slips: Int, length: Int)?
    for length in 1...text.count where last[length] <= mostSlips && last[length] <= found?.slips ?? mostSlips {
      found = (last[length], length)
    }
    return found
  }
}
