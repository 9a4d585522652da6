import Domain

/// One condition of a filter. All of them have to hold.
struct FilterTerm: Hashable, Sendable {
  enum Test: Hashable, Sendable {
    /// A word looked for everywhere, as people type names: see `Query`.
    case word(String)
    /// A text between quotes, or one that is left out: it has to stand there letter by letter.
    case phrase(String)
    /// In one field.
    case field(ColumnID, Comparison)
    /// There is something there: a number that is not surely 0, a text, a day.
    case with(ColumnID)
    /// Nothing is there: unknown, empty, no, or surely 0.
    case without(ColumnID)
  }

  var test: Test
  /// What it holds for is left out.
  var isNegated = false

  /// The one that it asks about; nil for words, which may stand anywhere.
  var column: ColumnID? {
    switch test {
    case .word, .phrase: nil
    case .field(let column, _), .with(let column), .without(let column): column
    }
  }
}

/// What a value is held against.
enum Comparison: Hashable, Sendable {
  enum Order: String, Hashable, Sendable, CaseIterable {
    case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">=", equal = "="
  }

  /// Nobody knows it, or it is empty.
  case unknown
  /// One of these texts is in it, letter by letter without regard to case and accents.
  case contains([String])
  /// It is one of these texts, whole.
  case isOne(of: [String])
  case flag(Bool)
  /// In hundredths: of a number, or of percent. Of a value of which only the bounds are known it has to hold for
  /// every value between them (*surely*), or with `possibly` for one at least.
  case number(Order, ClosedRange<Int>, possibly: Bool)
  case day(Order, ClosedRange<Day>)
  /// In minutes since midnight.
  case time(Order, ClosedRange<Int>)
}

/// A field that the filter knows.
struct FilterField: Hashable, Sendable {
  let id: ColumnID
  let words: FieldWords
  let kind: ColumnKind
}

/// What is wrong with a word of a filter. What is not wrong goes on holding.
struct FilterProblem: Hashable, Sendable {
  enum Expected: Hashable, Sendable {
    /// There is no such field; what may be meant.
    case field(String, nearest: ColumnID?)
    /// After `zonder:`.
    case fieldName
    case number, percent, day, time, yesOrNo
    /// Nothing follows the sign yet.
    case value
    /// A text has no order: `:` or `=`.
    case textSign
  }

  /// In characters of the text.
  let range: Range<Int>
  let expected: Expected
}

/// What a text was understood to ask for.
struct ParsedFilter: Hashable, Sendable {
  var terms: [FilterTerm] = []
  /// By their place.
  var problems: [FilterProblem] = []

  static let none = ParsedFilter()

  /// The words that are looked for everywhere: what is marked in the cells.
  var words: String {
    terms.compactMap { term in
      if case .word(let word) = term.test, !term.isNegated { word } else { nil }
    }.joined(separator: " ")
  }
}
