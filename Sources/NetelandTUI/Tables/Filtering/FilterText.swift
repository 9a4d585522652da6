import Domain

/// Writes conditions as they are typed, with the names of the fields in a language: what is read back is the same.
struct FilterText: Sendable {
  let fields: [FilterField]
  let language: Language

  func text(_ terms: [FilterTerm]) -> String { terms.map(text).joined(separator: " ") }

  func text(_ term: FilterTerm) -> String {
    let sign = term.isNegated ? "-" : ""
    switch term.test {
    case .word(let word): return sign + word
    case .phrase(let phrase): return sign + FilterText.quoted(phrase)
    case .with(let column):
      return "\(sign)\(language == .dutch ? FilterParser.with[0] : FilterParser.with[1]):\(name(column))"
    case .without(let column):
      return "\(sign)\(language == .dutch ? FilterParser.without[0] : FilterParser.without[1]):\(name(column))"
    case .field(let column, let comparison): return sign + name(column) + text(comparison)
    }
  }

  private func name(_ column: ColumnID) -> String {
    fields.first { $0.id == column }?.words.word(in: language) ?? column.text
  }

  private func text(_ comparison: Comparison) -> String {
    switch comparison {
    case .unknown: return ":?"
    case .contains(let texts): return ":" + FilterText.listed(texts)
    case .isOne(let texts): return "=" + FilterText.listed(texts)
    case .flag(let flag): return ":" + (language == .dutch ? (flag ? "ja" : "nee") : (flag ? "yes" : "no"))
    case .number(let order, let range, let possibly):
      let (first, last) = (FilterNumber.text(range.lowerBound), FilterNumber.text(range.upperBound))
      return order.rawValue + (first == last ? first : "\(first)..\(last)") + (possibly ? "?" : "")
    case .day(let order, let range):
      let (first, last) = (range.lowerBound.description, range.upperBound.description)
      return order.rawValue + (first == last ? first : "\(first)..\(last)")
    case .time(let order, let range):
      let (first, last) = (FilterText.time(range.lowerBound), FilterText.time(range.upperBound))
      return order.rawValue + (first == last ? first : "\(first)..\(last)")
    }
  }

  private static func time(_ minutes: Int) -> String { TimeOfDay(minutes: minutes)?.description ?? "" }

  /// A text with a comma or a space stands between quotes; of several, each is one word.
  private static func listed(_ texts: [String]) -> String {
    guard texts.count == 1 else { return texts.joined(separator: ",") }
    let text = texts[0]
    let needsQuotes = text.isEmpty || text == "?" || text.contains { $0.isWhitespace || $0 == "," || $0 == "\"" }
    return needsQuotes ? quoted(text) : text
  }

  /// A quote cannot stand in a quoted text: it is left out, and what is looked for does not look at it either.
  private static func quoted(_ text: String) -> String { "\"" + text.filter { $0 != "\"" } + "\"" }
}
