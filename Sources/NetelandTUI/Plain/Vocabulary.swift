/// The names by which things are called in a line: those of every language, whatever the language of the interface.
struct Vocabulary: Sendable {
  /// What a line asks for.
  enum Meaning: Equatable, Sendable {
    case command(PlainCommand, String)
    case action(Action, String)
    /// What was typed begins the names of several.
    case several([Action])
  }

  /// What can be done here, nearest first.
  let actions: [Action]
  private let languages: [Strings]

  init(_ bindings: [KeyBinding], _ strings: Strings) {
    var actions: [Action] = []
    for binding in bindings where !actions.contains(binding.action) { actions.append(binding.action) }
    self.actions = actions
    // Of names that are alike, that of the language in use counts.
    languages = [strings] + Language.allCases.map(\.strings).filter { $0 !== strings }
  }

  /// As it is compared: small letters, without accents, one space between words.
  static func folded(_ text: String) -> [UInt32] {
    var letters: [UInt32] = []
    for letter in FoldedText(text).letters where letter != FoldedText.gap || letters.last != FoldedText.gap {
      letters.append(letter)
    }
    while letters.last == FoldedText.gap { letters.removeLast() }
    if letters.first == FoldedText.gap { letters.removeFirst() }
    return letters
  }

  /// Named in full, alone or with what it is to be done with behind it.
  func meaning(of line: String) -> Meaning? {
    let typed = Vocabulary.folded(line)
    guard !typed.isEmpty else { return nil }
    for strings in languages {
      if let command = command(typed, strings) { return .command(command, "") }
      if let action = action(typed, strings) { return .action(action, "") }
    }
    return withRest(line)
  }

  /// The longest name with which the line begins.
  private func withRest(_ line: String) -> Meaning? {
    let words = line.split(separator: " ")
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let typed = Vocabulary.folded(words.prefix(count).joined(separator: " "))
      let rest = words.dropFirst(count).joined(separator: " ")
      for strings in languages {
        if let action = action(typed, strings) { return .action(action, rest) }
        if let command = command(typed, strings) { return .command(command, rest) }
      }
    }
    return nil
  }

  /// Named by its beginning.
  func beginning(with line: String) -> Meaning? {
    let typed = Vocabulary.folded(line)
    guard typed.count >= Vocabulary.leastLetters else { return nil }
    for strings in languages {
      let found = actions.filter { Vocabulary.folded(strings.actions[$0].short).starts(with: typed) }
      if found.count == 1 { return .action(found[0], "") }
      if found.count > 1 { return .several(found) }
    }
    return nil
  }

  private static let leastLetters = 3

  private func command(_ typed: [UInt32], _ strings: Strings) -> PlainCommand? {
    PlainCommand.allCases.first { command in
      strings.plain.names(command).contains { Vocabulary.folded($0) == typed }
    }
  }

  private func action(_ typed: [UInt32], _ strings: Strings) -> Action? {
    actions.first { action in
      let text = strings.actions[action]
      return Vocabulary.folded(text.short) == typed || Vocabulary.folded(text.long) == typed
    }
  }

  /// Whether a word is one of these, in any language.
  func isOne(_ line: String, of words: (PlainStrings) -> [String]) -> Bool {
    let typed = Vocabulary.folded(line)
    return languages.contains { strings in
      words(strings.plain).contains { word in
        // Signs have no letters to compare.
        word == line || !typed.isEmpty && Vocabulary.folded(word) == typed
      }
    }
  }
}

extension Key {
  /// The key that a line names: as it is written in the help, small letters or not.
  init?(named line: String, among known: [Key]) {
    if line.count == 1, let character = line.first {
      self = .character(character)
      return
    }
    let name = line.lowercased()
    guard let key = (known + Key.everywhere).first(where: { $0.label.count > 1 && $0.label.lowercased() == name })
    else { return nil }
    self = key
  }

  /// Those that every screen and form may take, whether it binds them or not.
  private static let everywhere: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .home, .end, .pageUp, .pageDown, .character(" "),
  ]
}
