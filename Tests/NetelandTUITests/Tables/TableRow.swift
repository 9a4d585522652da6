import Domain

@testable import NetelandTUI

extension SplitMix64 {
  mutating func value(of kind: ColumnKind) -> TableValue {
    if Int.random(in: 0..<6, using: &self) == 0 { return .missing }
    switch kind {
    case .text:
      return TableValue(["Olen", "olen", "Élan", "Herentals", "De Wissel", "a, b", ""].randomElement(using: &self)!)
    case .flag: return .flag(Bool.random(using: &self))
    case .number:
      let lower = Int.random(in: 0...40, using: &self)
      if Bool.random(using: &self) { return .number(lower) }
      return .range(lower: lower, upper: lower + Int.random(in: 0...9, using: &self))
    case .share:
      let whole = Int.random(in: 1...60, using: &self)
      let lower = Int.random(in: 0...whole, using: &self)
      return .share(lower: lower, upper: Int.random(in: lower...whole, using: &self), of: whole)
    case .day: return .day(TableRow.first.adding(days: Int.random(in: 0...200, using: &self)))
    case .time: return .time(TimeOfDay(minutes: Int.random(in: 0..<1440, using: &self))!)
    }
  }
}

/// A row with a value of every kind.
struct TableRow: Sendable {
  static let first = Day(year: 2026, month: 9, day: 1)!
  static let kinds: [ColumnKind] = [.text, .flag, .number, .share, .day, .time]

  let place: Int
  let values: [TableValue]

  static func some(_ count: Int, _ chance: inout SplitMix64) -> [TableRow] {
    (0..<count).map { place in TableRow(place: place, values: kinds.map { chance.value(of: $0) }) }
  }

  /// A column a kind, called after it.
  static let columns: [Column<TableRow>] = kinds.indices.map { index in
    Column(
      id: ColumnID(names[index]), title: names[index], words: FieldWords(names[index], english: english[index]),
      kind: kinds[index], layout: ColumnLayout(.fixed(8)), value: { $0.values[index] }, cell: { _, _ in "" })
  }
  static let names = ["tekst", "vlag", "getal", "deel", "dag", "uur"]
  static let english = ["text", "flag", "number", "share", "day", "hour"]

  static let parser = FilterParser(
    fields: columns.map(\.field), year: SchoolYear(containing: first), today: Day(year: 2026, month: 11, day: 21)!)

  /// The places of the rows that a filter leaves.
  static func left(of rows: [TableRow], by terms: [FilterTerm]) -> [Int] {
    RowFilter(
      parsed: ParsedFilter(terms: terms), columns: columns,
      searched: { row in
        row.values.compactMap { if case .text(let text) = $0 { text } else { nil } }
      }
    ).places(in: rows)
  }
}
