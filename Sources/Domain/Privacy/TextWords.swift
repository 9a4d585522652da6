/// The words of a text, with what stands between them.
struct TextWords {
  struct Word: Equatable {
    /// In characters.
    let range: Range<Int>
    let text: String
    /// In lower case, with plain apostrophes.
    let folded: String
    /// What stands between it and the word after it, or the end.
    var gap = ""

    /// Begins with a capital and goes on in lower case, as names do and abbreviations do not.
    var isName: Bool {
      guard text.first?.isUppercase == true else { return false }
      return text.contains { $0.isLowercase } || text.contains("'") && text.count > 2
    }

    var isInitial: Bool { text.count == 1 && text.first?.isUppercase == true }

    /// Another word of the same name may follow.
    var goesOn: Bool { gap == " " || gap == "\u{A0}" }

    /// A sentence ends after it.
    var endsSentence: Bool { gap.contains { ".!?;\n".contains($0) } }
  }

  let words: [Word]

  /// Letters, with apostrophes and hyphens between them: T'Seyendonck, Anne-Marie.
  init(_ characters: [Character]) {
    var words: [Word] = []
    var index = 0
    var lastEnd = 0
    while index < characters.count {
      guard TextWords.isLetter(characters, index) else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count, TextWords.isLetter(characters, index) { index += 1 }
      if !words.isEmpty { words[words.count - 1].gap = String(characters[lastEnd..<start]) }
      let text = String(characters[start..<index])
      words.append(Word(range: start..<index, text: text, folded: TextWords.folded(text)))
      lastEnd = index
    }
    if !words.isEmpty { words[words.count - 1].gap = String(characters[lastEnd...]) }
    self.words = words
  }

  init(_ text: String) { self.init(Array(text)) }

  /// In lower case, with plain apostrophes.
  static func folded(_ text: String) -> String {
    String(text.lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
  }

  /// A letter, or what may stand within a word; `'t` begins with its apostrophe.
  private static func isLetter(_ characters: [Character], _ index: Int) -> Bool {
    let character = characters[index]
    if character.isLetter { return true }
    guard "'\u{2019}-".contains(character), index + 1 < characters.count, characters[index + 1].isLetter else {
      return false
    }
    return index > 0 && characters[index - 1].isLetter
  }
}
