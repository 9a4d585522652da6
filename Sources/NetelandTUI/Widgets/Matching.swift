/// Finds what someone types in labels: for filters and for completion.
///
/// Case and accents do not count (é is e, and the one-letter ĳ is ij), nor does what is neither a letter nor a
/// digit. Every word of the query has to be in the label, in any order: at its start, at the start of a word,
/// anywhere, or as letters that jump only forward in a word or to the start of a later one (`grobd`, `vlb`).
struct Query: Hashable, Sendable {
  /// A label in which every word was found.
  struct Match: Hashable, Sendable {
    /// Larger is better; only worth comparing for the same query.
    var score: Int
    /// What was found, ascending, without overlap.
    var ranges: [Range<String.Index>]
  }

  /// As they are compared; empty for a query that matches everything.
  let words: [[UInt32]]

  init(_ text: String) {
    let folded = FoldedText(text)
    words = folded.letters.split { $0 == FoldedText.gap }.map { Array($0) }
  }

  var isEmpty: Bool { words.isEmpty }

  /// How well the label fits; nil if it does not.
  func match(_ label: String) -> Match? {
    if words.isEmpty { return Match(score: 0, ranges: []) }
    let folded = FoldedText(label)
    var score = 0
    var found = Set<Int>()
    for word in words {
      guard let hit = WordSearch(word: word, text: folded.letters).best() else { return nil }
      score += hit.score
      found.formUnion(hit.positions)
    }
    // Of labels that fit as well, the shorter is the likelier.
    return Match(score: score * 1_000 - min(folded.letters.count, 999), ranges: folded.ranges(of: found))
  }

  /// The items that match, best first and otherwise in their order; `label` is what is searched, `detail` what
  /// is searched as well but counts for less.
  func ranked<Item>(
    _ items: [Item], label: (Item) -> String, detail: (Item) -> String = { _ in "" }
  ) -> [(item: Item, match: Match)] {
    var hits: [(order: Int, match: Match)] = []
    for (order, item) in items.enumerated() {
      let text = label(item)
      if let match = match(text) {
        hits.append((order, match))
        continue
      }
      let more = detail(item)
      guard !more.isEmpty, var match = match(text + " " + more) else { continue }
      match.score -= 1_000_000
      // Ranges are those in the label alone.
      match.ranges = Query.clip(match.ranges, from: text + " " + more, to: text)
      hits.append((order, match))
    }
    hits.sort { $0.match.score != $1.match.score ? $0.match.score > $1.match.score : $0.order < $1.order }
    return hits.map { (items[$0.order], $0.match) }
  }

  private static func clip(
    _ ranges: [Range<String.Index>], from whole: String, to label: String
  ) -> [Range<String.Index>] {
    let scalars = whole.unicodeScalars
    let count = label.unicodeScalars.count
    return ranges.compactMap { range in
      let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
      let end = scalars.distance(from: scalars.startIndex, to: range.upperBound)
      guard start < count else { return nil }
      let own = label.unicodeScalars
      return own.index(own.startIndex, offsetBy: start)..<own.index(own.startIndex, offsetBy: min(end, count))
    }
  }
}

/// Whether and how well the label fits the query, for one label. For many, make the `Query` once.
func match(_ query: String, _ label: String) -> Query.Match? {
  Query(query).match(label)
}
