/// Looks for one folded word in a folded text.
struct WordSearch {
  struct Hit {
    var score: Int
    /// Of the letters found, ascending.
    var positions: [Int]
  }

  /// The least score of a word whose letters all follow each other.
  static let inside = 200
  /// Of one that starts as a word does.
  static let wordStart = 300

  let word: [UInt32]
  let text: [UInt32]

  func best() -> Hit? {
    guard !word.isEmpty else { return Hit(score: 0, positions: []) }
    if let start = contiguous() {
      let score = start == firstLetter ? 400 : isWordStart(start) ? WordSearch.wordStart : WordSearch.inside
      return Hit(score: score, positions: Array(start..<start + word.count))
    }
    guard word.count >= 2, let positions = jumping() else { return nil }
    let span = positions[positions.count - 1] - positions[0] + 1
    return Hit(score: max(1, 150 - span), positions: positions)
  }

  /// The best place where all letters follow each other: a word's start before any other.
  private func contiguous() -> Int? {
    guard word.count <= text.count else { return nil }
    var inside: Int?
    for start in 0...(text.count - word.count) where text[start] == word[0] {
      guard (1..<word.count).allSatisfy({ text[start + $0] == word[$0] }) else { continue }
      if isWordStart(start) { return start }
      if inside == nil { inside = start }
    }
    return inside
  }

  /// The letters in order: the first at the start of a word, each next one further in the same word or at the
  /// start of a later one.
  private func jumping() -> [Int]? {
    guard word.count < text.count else { return nil }
    // What was tried in vain is not tried again, so that a text of many equal letters stays cheap.
    var failed = Set<Int>()
    for start in text.indices where text[start] == word[0] && isWordStart(start) {
      if let rest = continuation(of: start, letter: 1, failed: &failed) { return [start] + rest }
    }
    return nil
  }

  private func continuation(of position: Int, letter: Int, failed: inout Set<Int>) -> [Int]? {
    if letter == word.count { return [] }
    let key = position * word.count + letter
    if failed.contains(key) { return nil }
    var sameWord = true
    for next in (position + 1)..<max(position + 1, text.count) {
      if text[next] == FoldedText.gap { sameWord = false }
      guard text[next] == word[letter], sameWord || isWordStart(next) else { continue }
      if let rest = continuation(of: next, letter: letter + 1, failed: &failed) { return [next] + rest }
    }
    failed.insert(key)
    return nil
  }

  private var firstLetter: Int { text.firstIndex { $0 != FoldedText.gap } ?? 0 }

  private func isWordStart(_ position: Int) -> Bool {
    position == 0 || text[position - 1] == FoldedText.gap
  }
}
