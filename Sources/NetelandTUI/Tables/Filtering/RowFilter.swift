/// Holds a filter against rows. What a text was found to be is remembered, since thousands of rows share a few texts.
struct RowFilter<Row> {
  let parsed: ParsedFilter
  let columns: [Column<Row>]
  /// The texts that words are looked for in.
  let searched: (Row) -> [String]

  /// The places of the rows for which all holds, in their order.
  func places(in rows: [Row]) -> [Int] {
    var places = Array(rows.indices)
    for term in parsed.terms {
      let test = test(term)
      places = places.filter { test(rows[$0]) != term.isNegated }
    }
    return places
  }

  private func test(_ term: FilterTerm) -> (Row) -> Bool {
    switch term.test {
    case .word(let word):
      let query = Query(word)
      return anywhere(
        all: query.words.map { word in { WordSearch(word: word, text: FoldedText($0).letters).best() != nil } })
    case .phrase(let phrase): return anywhere(all: [{ Comparison.contains(phrase, in: $0) }])
    case .field(let id, let comparison):
      return of(id) { comparison.holds(for: $0) }
    case .with(let id): return of(id) { !$0.isNothing }
    case .without(let id): return of(id) { $0.isNothing }
    }
  }

  private func of(_ id: ColumnID, _ holds: @escaping (TableValue) -> Bool) -> (Row) -> Bool {
    guard let column = columns.first(where: { $0.id == id }) else { return { _ in false } }
    guard column.kind == .text else { return { holds(column.value($0)) } }
    var known: [TableValue: Bool] = [:]
    return { row in
      let value = column.value(row)
      if let answer = known[value] { return answer }
      let answer = holds(value)
      known[value] = answer
      return answer
    }
  }

  /// Each of the conditions has to hold for one of the texts of a row.
  private func anywhere(all conditions: [(String) -> Bool]) -> (Row) -> Bool {
    var known = conditions.map { _ in [String: Bool]() }
    return { row in
      let texts = searched(row)
      return conditions.indices.allSatisfy { index in
        texts.contains { text in
          if let answer = known[index][text] { return answer }
          let answer = conditions[index](text)
          known[index][text] = answer
          return answer
        }
      }
    }
  }
}
