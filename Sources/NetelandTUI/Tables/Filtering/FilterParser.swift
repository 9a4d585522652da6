import Domain

/// Reads a filter: words that are looked for everywhere, and conditions on fields (docs/FILTERS.md).
///
/// Any text gives a filter: what cannot be understood is named with its place and left out, the rest holds.
struct FilterParser: Sendable {
  let fields: [FilterField]
  /// Where days without a year lie.
  let year: SchoolYear
  let today: Day

  static let without = ["zonder", "without"]
  static let with = ["met", "with"]
  private static let yes = ["ja", "j", "yes", "y"]
  private static let no = ["nee", "n", "no"]

  func parse(_ text: String) -> ParsedFilter {
    var parsed = ParsedFilter()
    for token in FilterToken.all(in: text) {
      switch read(token) {
      case .success(let term): if let term { parsed.terms.append(term) }
      case .failure(let problem): parsed.problems.append(problem.problem)
      }
    }
    return parsed
  }

  private struct Failure: Error {
    let problem: FilterProblem
    init(_ expected: FilterProblem.Expected, _ range: Range<Int>) {
      problem = FilterProblem(range: range, expected: expected)
    }
  }

  /// The field of this name, in any language.
  func field(named name: String) -> FilterField? {
    let letters = FoldedText(name).letters
    return fields.first { $0.words.all.contains { FoldedText($0).letters == letters } }
  }

  private func read(_ token: FilterToken) -> Result<FilterTerm?, Failure> {
    guard let name = token.field else {
      // An accent without a letter would go with what stands before it.
      let word = String(token.value.unicodeScalars.drop { 0x300...0x36F ~= $0.value })
      guard !Query(word).isEmpty else { return .success(nil) }
      let isExact = token.isQuoted || token.isNegated
      return .success(FilterTerm(test: isExact ? .phrase(word) : .word(word), isNegated: token.isNegated))
    }
    let isWithout = FilterParser.without.contains(name.lowercased())
    if isWithout || FilterParser.with.contains(name.lowercased()), token.sign == ":" {
      guard !token.value.isEmpty else { return .failure(Failure(.fieldName, token.range)) }
      guard let field = field(named: token.value) else {
        return .failure(Failure(.field(token.value, nearest: nearest(to: token.value)), token.valueRange))
      }
      return .success(
        FilterTerm(test: isWithout ? .without(field.id) : .with(field.id), isNegated: token.isNegated))
    }
    guard let field = field(named: name) else {
      return .failure(Failure(.field(name, nearest: nearest(to: name)), token.fieldRange))
    }
    guard !token.value.isEmpty else { return .failure(Failure(.value, token.range)) }
    if token.value == "?", !token.isQuoted, token.sign == ":" || token.sign == "=" {
      return .success(FilterTerm(test: .field(field.id, .unknown), isNegated: token.isNegated))
    }
    switch comparison(token, field.kind) {
    case .success(let comparison):
      return .success(FilterTerm(test: .field(field.id, comparison), isNegated: token.isNegated))
    case .failure(let failure): return .failure(failure)
    }
  }

  private func comparison(_ token: FilterToken, _ kind: ColumnKind) -> Result<Comparison, Failure> {
    let order = Comparison.Order(rawValue: token.sign) ?? .equal
    func failure(_ expected: FilterProblem.Expected) -> Result<Comparison, Failure> {
      .failure(Failure(expected, token.valueRange))
    }
    guard kind.isOrdered || order == .equal else { return .failure(Failure(.textSign, token.range)) }
    switch kind {
    case .text:
      let texts = token.isQuoted ? [token.value] : token.value.split(separator: ",").map(String.init)
      guard !texts.isEmpty else { return failure(.value) }
      return .success(token.sign == "=" ? .isOne(of: texts) : .contains(texts))
    case .flag:
      let word = token.value.lowercased()
      if FilterParser.yes.contains(word) { return .success(.flag(true)) }
      if FilterParser.no.contains(word) { return .success(.flag(false)) }
      return failure(.yesOrNo)
    case .number, .share:
      let isPossible = token.value.hasSuffix("?")
      let text = isPossible ? String(token.value.dropLast()) : token.value
      guard let range = FilterNumber.range(text) else { return failure(kind == .share ? .percent : .number) }
      return .success(.number(order, range, possibly: isPossible))
    case .day:
      guard let range = days(token.value) else { return failure(.day) }
      return .success(.day(order, range))
    case .time:
      let ends = FilterNumber.ends(of: token.value).map { DayInput.time($0).map { Int($0.minutes) } }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else { return failure(.time) }
      return .success(.time(order, first...last))
    }
  }

  /// `25/11`, `volgende woensdag`, `november`, `1/11..15/11`.
  private func days(_ text: String) -> ClosedRange<Day>? {
    let ends = FilterNumber.ends(of: text).map { one in
      // A month by itself is all of it, where elsewhere its first day is meant.
      month(one) ?? DayInput.day(one, in: year, today: today).map { $0...$0 }
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, first.lowerBound <= last.upperBound
    else { return nil }
    return first.lowerBound...last.upperBound
  }

  /// A month of the school year.
  private func month(_ text: String) -> ClosedRange<Day>? {
    guard let month = DayVocabulary.month(text.lowercased()) else { return nil }
    let first = Day(year: month >= 9 ? year.startYear : year.startYear + 1, month: month, day: 1)
    return first?.monthRange
  }

  /// The field that may be meant.
  private func nearest(to name: String) -> ColumnID? {
    NearestName.of(name, among: fields.flatMap(\.words.all)).flatMap { field(named: $0)?.id }
  }
}
