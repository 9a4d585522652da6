/// The filter of a list: what is typed, and whether it is being typed. It goes on holding after the typing ends, until it
/// is cleared.
struct FilterState: Hashable, Sendable {
  private(set) var field = TextFieldState("", maxLength: 200)
  private(set) var isTyping = false
  /// What is looked for; matches everything while nothing is typed.
  private(set) var query = Query("")

  /// Whether it hides anything.
  var isActive: Bool { !query.isEmpty }

  /// Whether its line takes a row of the screen.
  var isShown: Bool { isTyping || !field.isEmpty }

  mutating func begin() { isTyping = true }

  /// Ends the typing; the filter holds.
  mutating func keep() {
    isTyping = false
    if query.isEmpty { field.clear() }
  }

  /// Looks for this, as if it was typed; the cursor stands at the end, or after so many characters.
  mutating func put(_ text: String, cursor: Int? = nil) {
    field = TextFieldState(text, maxLength: field.maxLength)
    if let cursor { for _ in cursor..<max(cursor, field.characters.count) { _ = field.handle(.left) } }
    _ = renew()
  }

  /// Ends the typing and shows everything again.
  mutating func clear() { self = FilterState() }

  /// - Returns: whether something else is looked for than before.
  mutating func handle(_ key: Key) -> Bool {
    guard isTyping else { return false }
    // Backspace in an empty line leaves it, as in vi.
    if key == .backspace, field.isEmpty {
      isTyping = false
      return false
    }
    return field.handle(key) == .changed && renew()
  }

  /// - Returns: whether something else is looked for than before.
  mutating func paste(_ text: String) -> Bool {
    guard isTyping, field.paste(text) else { return false }
    return renew()
  }

  private mutating func renew() -> Bool {
    let changed = Query(field.text)
    defer { query = changed }
    return changed != query
  }
}

/// The line of a filter: `/grob      12 van 37`. The texts are handed in; it takes one row, and only while
/// `state.isShown`.
struct FilterLine: Sendable {
  var state: FilterState
  /// At the right: how many of how many are left.
  var count: String
  /// Shown while nothing is typed.
  var placeholder: String
  /// What of it cannot be understood, in characters: underlined.
  var bad: [Range<Int>]

  init(_ state: FilterState, count: String, placeholder: String = "", bad: [Range<Int>] = []) {
    self.bad = bad
    self.state = state
    self.count = count
    self.placeholder = placeholder
  }

  /// - Returns: the place of the cursor while it is typed in; nil else.
  @discardableResult
  func draw(in area: Rect, on buffer: inout Buffer) -> Point? {
    let row = area.row(0)
    guard !row.isEmpty else { return nil }
    let used = buffer.put("/", x: row.x, y: row.y, style: .key, clip: row)
    let wanted = displayWidth(of: count)
    let hasCount = wanted > 0 && row.width >= used + wanted + 10
    if hasCount {
      buffer.put(count, x: row.right - wanted, y: row.y, style: .muted, clip: row)
    }
    let field = row.splitLeft(used).rest.splitRight(hasCount ? wanted + 2 : 0).rest
    defer { buffer.tell(row) { _ in .filter(state.field.text, count: count) } }
    let cursor = TextField(state.field, isFocused: state.isTyping, placeholder: placeholder).draw(
      in: field, on: &buffer)
    // Where the text is longer than its place it is shifted, and the line below names the word.
    guard !bad.isEmpty, displayWidth(of: state.field.text) < field.width else { return cursor }
    let widths = state.field.characters.map { displayWidth(of: $0) }
    for range in bad {
      let range = range.clamped(to: 0..<widths.count)
      let x = field.x + widths[..<range.lowerBound].reduce(0, +)
      let word = Rect(x: x, y: field.y, width: widths[range].reduce(0, +), height: 1)
      buffer.restyle(word.intersection(field)) { $0 = Style(.bad, $0.attributes.union(.underline)) }
    }
    return cursor
  }
}

extension Query {
  /// What was found in each of the texts that a row is searched by; nil where a word of the query is in none of them.
  func matches(in texts: [String]) -> [[Range<String.Index>]]? {
    if words.isEmpty { return texts.map { _ in [] } }
    let folded = texts.map { FoldedText($0) }
    var found = texts.map { _ in Set<Int>() }
    for word in words {
      var isFound = false
      for index in folded.indices {
        guard let hit = WordSearch(word: word, text: folded[index].letters).best() else { continue }
        isFound = true
        found[index].formUnion(hit.positions)
      }
      guard isFound else { return nil }
    }
    return zip(folded, found).map { $0.ranges(of: $1) }
  }

  /// Whether every word is in the text; for many texts that were folded once.
  func isFound(in text: FoldedText) -> Bool {
    words.allSatisfy { WordSearch(word: $0, text: text.letters).best() != nil }
  }

  /// Where in a text its words are, though some may stand elsewhere.
  func parts(in label: String) -> [Range<String.Index>] {
    let folded = FoldedText(label)
    let found = words.compactMap { WordSearch(word: $0, text: folded.letters).best()?.positions }
    return folded.ranges(of: Set(found.joined()))
  }
}
