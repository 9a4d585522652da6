/// Finds entries by what is typed, best first: made once, asked at every key.
///
/// An entry has parts, and parts are shared: 100,000 sessions are of 25 workshops on 2,000 days, so a word is looked for
/// in those and no more often. Every word of the query has to be found in some part of the entry, in any order, as
/// `Query` finds it; a word that stands nowhere is taken as mistyped, see `TypoSearch`.
struct NameIndex: Sendable {
  /// A text that entries have in them, by its number.
  typealias Part = Int32

  struct Finding: Equatable, Sendable {
    /// The numbers of the entries, best first, at most as many as were asked for.
    var entries: [Int]
    /// How many there are altogether.
    var total: Int
  }

  /// The last place that `add` takes: the lower bits of a score.
  static let lastPlace = 4095

  private var texts: [[UInt32]] = []
  /// The parts of all entries, one after the other, and where those of each entry end.
  private var parts: [Part] = []
  private var ends: [Int32] = []
  /// What each entry starts with: its weight and, in the lower bits, its place.
  private var grounds: [Int32] = []

  /// The number of entries.
  var count: Int { ends.count }

  mutating func reserve(_ entries: Int, partsEach: Int) {
    parts.reserveCapacity(parts.count + entries * partsEach)
    ends.reserveCapacity(ends.count + entries)
    grounds.reserveCapacity(grounds.count + entries)
  }

  /// Takes in a text that entries share.
  mutating func part(_ text: String) -> Part {
    texts.append(FoldedText(text).letters)
    return Part(texts.count - 1)
  }

  /// Adds an entry; its number is how many there were before.
  /// - Parameters:
  ///   - name: what it is called; a word in it counts for a little more than one in `more`.
  ///   - weight: 0...99, counted with how well the words fit: a word's start is worth 300, its middle 200.
  ///   - place: of entries that fit as well the one with the lower place comes first; past `lastPlace` all are equal.
  mutating func add(_ name: Part, _ more: some Sequence<Part> = [], weight: Int = 0, place: Int = 0) {
    parts.append(name)
    parts.append(contentsOf: more)
    ends.append(Int32(parts.count))
    let place = min(max(0, place), NameIndex.lastPlace)
    grounds.append(Int32(weight << 12 | (NameIndex.lastPlace - place)))
  }

  /// The best entries for a query; of equals those that were added first. Everything fits an empty one.
  func find(_ query: Query, limit: Int) -> Finding {
    let scores = query.words.map(scores)
    var best = Best(limit: limit)
    var start = 0
    for entry in ends.indices {
      let end = Int(ends[entry])
      defer { start = end }
      var total = grounds[entry]
      var isFound = true
      for scores in scores {
        // What an entry is called comes first among its parts.
        var most = scores[Int(parts[start])]
        if most > 0 { most += NameIndex.inName }
        for place in start + 1..<max(start + 1, end) { most = max(most, scores[Int(parts[place])]) }
        guard most > 0 else {
          isFound = false
          break
        }
        total += most << 12
      }
      if isFound { best.take(entry, score: total) }
    }
    return Finding(entries: best.sorted, total: best.total)
  }

  private static let inName: Int32 = 25
  private static let mistyped: Int32 = 100
  /// More than it counts that a name begins with the word, so that `wissel` is De Wissel before it is *wisselen*.
  private static let wholeWord: Int32 = 150

  private static func isWordEnd(_ position: Int, in text: [UInt32]) -> Bool {
    position + 1 >= text.count || text[position + 1] == FoldedText.gap
  }

  /// How well a word fits each part; 0 where it is not in it.
  private func scores(of word: [UInt32]) -> [Int32] {
    var scores = texts.map { text in
      guard let hit = WordSearch(word: word, text: text).find() else { return Int32(0) }
      // What begins and ends as a word does is more than the start of another.
      let isWhole = hit.score >= WordSearch.wordStart && NameIndex.isWordEnd(hit.positions[word.count - 1], in: text)
      return Int32(hit.score) + (isWhole ? NameIndex.wholeWord : 0)
    }
    // Where the word stands as it was typed, nothing was mistyped.
    guard !scores.contains(where: { $0 >= WordSearch.inside }), let typo = TypoSearch(word) else { return scores }
    for part in texts.indices {
      guard let hit = typo.best(in: texts[part]) else { continue }
      let isWhole = NameIndex.isWordEnd(hit.range.upperBound - 1, in: texts[part])
      scores[part] = max(scores[part], NameIndex.mistyped / Int32(hit.slips) + (isWhole ? NameIndex.wholeWord : 0))
    }
    return scores
  }

  /// The best so far: sorted and cut whenever twice as many have come in as are wanted.
  private struct Best {
    let limit: Int
    private(set) var total = 0
    /// The score in the upper half; in the lower one the entry, so that of equals the first is the largest.
    private var kept: [UInt64] = []
    private var least: UInt64 = 0

    init(limit: Int) { self.limit = max(1, limit) }

    mutating func take(_ entry: Int, score: Int32) {
      total += 1
      let packed = UInt64(UInt32(score)) << 32 | UInt64(UInt32.max - UInt32(entry))
      guard packed > least else { return }
      kept.append(packed)
      if kept.count >= 2 * limit { cut() }
    }

    private mutating func cut() {
      kept.sort(by: >)
      guard kept.count > limit else { return }
      kept.removeLast(kept.count - limit)
      least = kept[limit - 1]
    }

    var sorted: [Int] {
      kept.sorted(by: >).prefix(limit).map { Int(UInt32.max - UInt32(truncatingIfNeeded: $0)) }
    }
  }
}

extension Query {
  /// Where in a label its words are, also mistyped ones; for what an index has found.
  func places(in label: String) -> [Range<String.Index>] {
    let folded = FoldedText(label)
    var positions = Set<Int>()
    for word in words {
      if let hit = WordSearch(word: word, text: folded.letters).find() {
        positions.formUnion(hit.positions)
      } else if let hit = TypoSearch(word)?.best(in: folded.letters) {
        positions.formUnion(hit.range)
      }
    }
    return folded.ranges(of: positions)
  }
}

extension WordSearch {
  /// As `best`, but a number has to stand there as it was typed: 12 is not in 11/2026.
  fileprivate func find() -> Hit? {
    guard let hit = best() else { return nil }
    let isNumber = word.allSatisfy { 0x30...0x39 ~= $0 }
    return hit.score < WordSearch.inside && isNumber ? nil : hit
  }
}
