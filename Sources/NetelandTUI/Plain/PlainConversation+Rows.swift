import Domain

/// Going to a row of a list: the way that keys go, or straight there where what is on it can be stood on.
extension PlainConversation {
  /// - Parameter number: from 1, as it was read.
  mutating func go(toRow number: Int) -> [Command] {
    guard let list = view.list else {
      say(texts.noList)
      return []
    }
    guard number >= 1, number <= list.count else {
      say(texts.noSuchRow(number, list.count))
      return []
    }
    let commands = stand(on: number - 1)
    // Of a question, the number is the answer.
    return state.contexts.first == .question ? commands + perform(.submit) : commands
  }

  /// To the row in which the words are found; where several are, they are named.
  /// - Returns: nil where there is none.
  mutating func go(toRowNamed name: String) -> [Command]? {
    guard let list = PlainView(of: state, .all).list, !Query(name).isEmpty else { return nil }
    let wording = wording
    let said = list.rows.map { row in row.cells.map { wording.speech.say($0) } }
    var found = said.indices.filter { row in said[row].contains { Vocabulary.isSame($0, name) } }
    if found.isEmpty {
      let query = Query(name)
      found = said.indices.filter { query.isContained(in: said[$0].joined(separator: "  ")) }
    }
    guard let first = found.first else { return nil }
    if found.count == 1 { return stand(on: list.first + first) }
    say(texts.severalRows(name, found.count))
    for row in found.prefix(Self.mostNamed) { say(wording.line(of: list, row: list.first + row)) }
    if found.count > Self.mostNamed { say(texts.andMore(found.count - Self.mostNamed)) }
    return []
  }

  private static let mostNamed = 9

  private mutating func stand(on row: Int) -> [Command] {
    guard let list = view.list else { return [] }
    let known = list.rows.indices.contains(row - list.first) ? list : PlainView(of: state, .all).list ?? list
    if known.rows.indices.contains(row - known.first), let focus = known.rows[row - known.first].focus {
      return carryOut([.focus(focus)])
    }
    return walk(to: row)
  }

  /// Up or down until it is there; what cannot be stood on (a heading among the rows) is passed.
  private mutating func walk(to row: Int) -> [Command] {
    var commands: [Command] = []
    var tried = 0
    while let selected = view.list?.selected, selected != row, tried < Self.mostTries {
      tried += 1
      let steps = row - selected
      if abs(steps) > Self.farAway, jump(steps) { continue }
      for _ in 0..<abs(steps) { commands += steps > 0 ? walk(.down, key: .down) : walk(.up, key: .up) }
      look()
      // Nowhere nearer than before.
      if let now = view.list?.selected, abs(row - now) >= abs(steps) { break }
    }
    return commands
  }

  /// A page further, where that does not go past it.
  private mutating func jump(_ steps: Int) -> Bool {
    let before = view.list?.selected
    _ = steps > 0 ? walk(.pageDown, key: .pageDown) : walk(.pageUp, key: .pageUp)
    look()
    return view.list?.selected != before
  }

  /// More rows than a page has.
  private static let farAway = 200
  private static let mostTries = 10_000
}

extension Query {
  /// Whether each word is somewhere in the text, its letters together: what is heard is not guessed from jumping letters.
  fileprivate func isContained(in text: String) -> Bool {
    let folded = FoldedText(text)
    return words.allSatisfy(folded.contains)
  }
}
