import Domain

/// What is taken out of a table: the columns that are shown, in their order, and the rows as they stand. Figures that must
/// stay inside are left out, unless they are asked for.
struct TableExtract: Equatable, Sendable {
  struct Heading: Equatable, Sendable {
    /// A name that never changes: for programs.
    let id: ColumnID
    /// In the language that is shown: for people.
    let name: String
    let kind: ColumnKind
  }

  var headings: [Heading] = []
  var rows: [[TableValue]] = []
  /// By row and column, what stands in place of a figure that stays inside.
  var hidden: [Place: String] = [:]

  struct Place: Hashable, Sendable {
    let row: Int
    let column: Int
  }

  func isHidden(_ row: Int, _ column: Int) -> String? { hidden[Place(row: row, column: column)] }

  /// Bounds get two columns: a spreadsheet adds up numbers, not `12-18`. Shares are rounded to a tenth of a percent, the lower
  /// one down and the upper one up.
  fileprivate var hasBounds: [Bool] {
    headings.indices.map { column in
      rows.contains { row in
        switch row[column] {
        case .range, .share: true
        default: false
        }
      } || headings[column].kind == .share
    }
  }
}

/// A way to write an extract.
enum ExtractFormat: String, CaseIterable, Sendable {
  case markdown, csv, tsv, json

  var fileExtension: String { self == .markdown ? "md" : rawValue }
}

extension TableExtract {
  /// - Parameter atLeast: heads the two columns of bounds, with the name before it.
  func written(as format: ExtractFormat, words: ExtractWords) -> [UInt8] {
    switch format {
    case .csv: csv(CSVWriter(byteOrderMark: true), words)
    case .tsv: csv(CSVWriter(delimiter: UInt8(ascii: "\t"), rowEnd: "\n"), words)
    case .json: json
    case .markdown: Array(markdown(words).utf8)
    }
  }

  private func csv(_ writer: CSVWriter, _ words: ExtractWords) -> [UInt8] {
    var writer = writer
    let hasBounds = hasBounds
    writer.append(
      headings.indices.flatMap { column -> [CSVCell] in
        let name = headings[column].name
        return hasBounds[column] ? [.text(words.atLeast(name)), .text(words.atMost(name))] : [.text(name)]
      })
    for (index, row) in rows.enumerated() {
      writer.append(
        row.indices.flatMap { column -> [CSVCell] in
          if let sign = isHidden(index, column) {
            return [CSVCell](repeating: .text(sign), count: hasBounds[column] ? 2 : 1)
          }
          return hasBounds[column] ? row[column].bounds : [row[column].csvCell(words)]
        })
    }
    return writer.bytes
  }

  private var json: [UInt8] {
    JSONValue.list(
      rows.enumerated().map { index, row in
        .object(
          row.indices.map { column in
            let sign = isHidden(index, column)
            return JSONValue.Member(headings[column].id.text, sign.map { JSONValue($0) } ?? row[column].json)
          })
      }
    ).encoded
  }

  private func markdown(_ words: ExtractWords) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    var text = line(headings.map { $0.name.escapedInMarkdown })
    text += line(headings.map { $0.kind == .number || $0.kind == .share ? "---:" : "---" })
    for (index, row) in rows.enumerated() {
      text += line(
        row.indices.map { column in
          (isHidden(index, column) ?? row[column].text(words)).harmless.escapedInMarkdown
        })
    }
    return text
  }
}

/// What an extract says in a language.
struct ExtractWords: Sendable {
  let format: Format
  let yes: String
  let no: String
  /// Over the lower and the upper bound of a figure.
  let atLeast: @Sendable (String) -> String
  let atMost: @Sendable (String) -> String
}

extension TableValue {
  fileprivate var bounds: [CSVCell] {
    switch self {
    case .range(let lower, let upper): [.integer(lower), .integer(upper)]
    case .number(let number): [.integer(number), .integer(number)]
    case .share(let lower, let upper, let whole):
      [
        .decimal(Double(TableValue.tenths(lower, whole)) / 10),
        .decimal(Double(TableValue.tenths(up: upper, whole)) / 10),
      ]
    default: [.empty, .empty]
    }
  }

  fileprivate func csvCell(_ words: ExtractWords) -> CSVCell {
    switch self {
    case .missing: .empty
    case .number(let number): .integer(number)
    case .day(let day): .text(day.description)
    default: .text(text(words))
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .missing, .range, .share: boundsOrNull
    case .text(let text): JSONValue(text)
    case .list(let texts): JSONValue(texts)
    case .flag(let flag): JSONValue(flag)
    case .number(let number): JSONValue(number)
    case .day(let day): JSONValue(day.description)
    case .time(let time): JSONValue(time.description)
    }
  }

  private var boundsOrNull: JSONValue {
    switch self {
    case .range(let lower, let upper): ["atLeast": JSONValue(lower), "atMost": JSONValue(upper)]
    case .share(let lower, let upper, let whole):
      ["atLeast": JSONValue(lower), "atMost": JSONValue(upper), "of": JSONValue(whole)]
    default: .null
    }
  }

  /// As people read it.
  func text(_ words: ExtractWords) -> String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .list(let texts): texts.joined(separator: ", ")
    case .flag(let flag): flag ? words.yes : words.no
    case .number(let number): String(number)
    case .range(let lower, let upper): words.format.range(lower, upper)
    case .share(let lower, let upper, let whole):
      words.format.percent(tenths: TableValue.tenths(lower, whole), TableValue.tenths(up: upper, whole))
    case .day(let day): words.format.dateOnly(day)
    case .time(let time): words.format.time(time)
    }
  }

  private static func tenths(_ part: Int, _ whole: Int) -> Int { part * 1_000 / whole }
  private static func tenths(up part: Int, _ whole: Int) -> Int { (part * 1_000 + whole - 1) / whole }
}

extension String {
  /// A bar would end the cell, and a line end the row.
  fileprivate var escapedInMarkdown: String {
    var text = ""
    for character in self {
      if character == "|" || character == "\\" { text.append("\\") }
      text.append(character.isNewline ? " " : character)
    }
    return text
  }
}
