/// What may be meant by the word that is being typed.
struct FilterCompletion: Equatable, Sendable {
  /// What stands in place of `range`, in characters of the text.
  let range: Range<Int>
  /// The likeliest first, as they are typed.
  let choices: [String]

  private static let most = 8

  /// Nil where nothing can be added: no word, or one that may be anything.
  /// - Parameters:
  ///   - cursor: in characters.
  ///   - values: the texts that stand in a field, the commonest first; asked for only where one is typed.
  init?(
    _ text: String, cursor: Int, fields: [FilterField], language: Language, values: (ColumnID) -> [String]
  ) {
    guard
      let token = FilterToken.all(in: text).last(where: {
        $0.range.lowerBound < cursor && cursor <= $0.range.upperBound
      })
    else { return nil }
    guard let name = token.field else {
      guard !token.isQuoted else { return nil }
      let typed = FoldedText(token.value).letters
      guard typed.count >= 2 else { return nil }
      let names =
        FilterCompletion.names(beginning: typed, fields, language).map { $0 + ":" }
        + [FilterParser.without, FilterParser.with].map { $0[language == .dutch ? 0 : 1] + ":" }
        .filter { FoldedText($0).letters.starts(with: typed) }
      guard !names.isEmpty else { return nil }
      range = token.valueRange
      choices = names
      return
    }
    guard cursor >= token.valueRange.lowerBound else { return nil }
    range = token.valueRange
    let typed = FoldedText(token.value).letters
    if (FilterParser.without + FilterParser.with).contains(name.lowercased()) {
      choices = FilterCompletion.names(beginning: typed, fields, language).filter {
        FoldedText($0).letters != typed
      }
    } else {
      let letters = FoldedText(name).letters
      guard let field = fields.first(where: { $0.words.all.contains { FoldedText($0).letters == letters } })
      else { return nil }
      switch field.kind {
      case .flag:
        choices = (language == .dutch ? ["ja", "nee"] : ["yes", "no"]).filter {
          FoldedText($0).letters.starts(with: typed) && FoldedText($0).letters != typed
        }
      case .text:
        let found = values(field.id).filter { value in
          let letters = FoldedText(value).letters
          return letters != typed && (typed.isEmpty || Comparison.contains(token.value, in: value))
        }
        choices = found.prefix(FilterCompletion.most).map(FilterCompletion.written)
      default: return nil
      }
    }
    if choices.isEmpty { return nil }
  }

  /// The text with the likeliest put in, and where the cursor stands then.
  func applied(to text: String) -> (text: String, cursor: Int) {
    let characters = Array(text)
    let head = String(characters[..<range.lowerBound]) + choices[0]
    let tail = characters[range.upperBound...]
    // What is whole is followed by a space, to go on.
    let gap = head.hasSuffix(":") || tail.first?.isWhitespace == true ? "" : " "
    return (head + gap + String(tail), (head + gap).count)
  }

  private static func names(beginning typed: [UInt32], _ fields: [FilterField], _ language: Language) -> [String] {
    fields.filter { field in field.words.all.contains { FoldedText($0).letters.starts(with: typed) } }
      .map { $0.words.word(in: language) }
  }

  private static func written(_ value: String) -> String {
    value.contains { $0.isWhitespace || $0 == "," } ? "\"" + value.filter { $0 != "\"" } + "\"" : value
  }
}
