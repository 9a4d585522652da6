import Domain

/// What became of a key that a field was given.
enum EditOutcome: Hashable, Sendable {
  /// Not a key of the field.
  case ignored
  /// The cursor may have moved; the text is what it was.
  case moved
  case changed
}

/// A text of one line and the cursor in it. Counts in characters as a reader sees them, so that a letter with
/// its accent is one.
struct TextFieldState: Sendable {
  private(set) var characters: [Character] = []
  /// The characters before the cursor: 0 to their number.
  private(set) var cursor = 0
  /// In characters; what would make the text longer is not taken.
  let maxLength: Int
  private var trail = TextTrail()

  /// What undoes the last change of the text, and what makes it again, whichever keys are bound to that.
  static let undoKey = Key.alt("u")
  static let redoKey = Key.alt("r")

  /// The cursor stands at the end.
  init(_ text: String = "", maxLength: Int = 200) {
    self.maxLength = max(0, maxLength)
    paste(text)
    trail = TextTrail()
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  mutating func handle(_ key: Key) -> EditOutcome {
    switch key {
    case .character(let character):
      // A word is a step.
      if character == " " { trail.pause() }
      return insert(String(character), .typing) ? .changed : .moved
    case TextFieldState.undoKey: return go(to: trail.back(from: moment))
    case TextFieldState.redoKey: return go(to: trail.forth(from: moment))
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .controlLeft: cursor = wordStart(before: cursor)
    case .controlRight: cursor = wordEnd(after: cursor)
    case .backspace: return remove(from: cursor - 1, to: cursor, .erasing)
    case .delete: return remove(from: cursor, to: cursor + 1, .erasing)
    case .control("u"): return remove(from: 0, to: cursor)
    case .control("k"): return remove(from: cursor, to: characters.count)
    case .control("w"): return remove(from: wordStart(before: cursor), to: cursor)
    default: return .ignored
    }
    trail.pause()
    return .moved
  }

  private var moment: TextTrail.Moment { TextTrail.Moment(characters: characters, cursor: cursor) }

  private mutating func go(to moment: TextTrail.Moment?) -> EditOutcome {
    guard let moment else { return .moved }
    let changed = characters != moment.characters
    characters = moment.characters
    cursor = moment.cursor
    return changed ? .changed : .moved
  }

  /// Puts the text at the cursor: its line breaks and tabs as spaces, without other control characters.
  /// - Returns: whether anything was added.
  @discardableResult
  mutating func paste(_ text: String) -> Bool {
    var lines = text
    while let last = lines.last, last.isNewline { lines.removeLast() }
    return insert(lines, .other)
  }

  /// What is typed next is one step with it.
  mutating func clear() {
    guard !characters.isEmpty else { return }
    trail.note(moment, .other)
    trail.continue(.typing)
    characters = []
    cursor = 0
  }

  /// Empty, with nothing to go back to.
  mutating func reset() { self = TextFieldState(maxLength: maxLength) }

  private mutating func insert(_ text: String, _ sort: TextTrail.Sort) -> Bool {
    let added = text.cleaned.prefix(max(0, maxLength - characters.count))
    guard !added.isEmpty else { return false }
    // Joined as text, for what is added may combine with what stands before it, and what follows with it.
    let before = String(characters[..<cursor]) + added
    let joined = Array(before + String(characters[cursor...]))
    let changed = joined != characters
    if changed { trail.note(moment, sort) }
    characters = joined
    cursor = min(before.count, characters.count)
    return changed
  }

  private mutating func remove(from start: Int, to end: Int, _ sort: TextTrail.Sort = .other) -> EditOutcome {
    let start = max(0, start)
    let end = min(characters.count, end)
    guard start < end else { return .moved }
    trail.note(moment, sort)
    var rest = String(characters[..<start])
    cursor = start
    rest.append(contentsOf: String(characters[end...]))
    characters = Array(rest)
    cursor = min(cursor, characters.count)
    return .changed
  }

  private func wordStart(before position: Int) -> Int {
    var start = position
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }

  private func wordEnd(after position: Int) -> Int {
    var end = position
    while end < characters.count, characters[end] == " " { end += 1 }
    while end < characters.count, characters[end] != " " { end += 1 }
    return end
  }
}

/// Two are the same that hold the same text with the cursor in the same place, however they came by it.
extension TextFieldState: Hashable {
  static func == (left: Self, right: Self) -> Bool {
    left.cursor == right.cursor && left.maxLength == right.maxLength && left.characters == right.characters
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(characters)
    hasher.combine(cursor)
    hasher.combine(maxLength)
  }
}
