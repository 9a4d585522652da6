extension TableStrings {
  static let english = TableStrings(
    filterHint: { "words, or a field: \($0)  ·  reach<50 without:planned -olen" },
    problem: EnglishTables.problem,
    columnsTitle: "Columns",
    column: "Column",
    sorted: "Sorts",
    grouped: "Groups",
    inFilter: "In the filter",
    notSortable: "This column cannot be sorted by: it shows what another one says",
    notGroupable: "This column has too many values to group by",
    count: "Count",
    share: "Share",
    rows: { EnglishWords.count($0, "row", "rows") },
    noValue: "unknown",
    shareFrom: { "surely \($0) to \($1)%" },
    noGroups: "There are no groups: g or O groups",
    noRows: "There is nothing here",
    marked: { $0 == 1 ? "1 marked" : "\($0) marked" },
    takeTitle: { rows, isMarked in
      let count = EnglishWords.count(rows, "row", "rows")
      return isMarked ? "Copy or save \(count) (marked)" : "Copy or save \(count)"
    },
    destination: { choice in
      choice.isFile
        ? "To a file, as \(EnglishTables.format(choice.format))"
        : "To the clipboard, as \(EnglishTables.format(choice.format))"
    },
    confidential: "small counts and contacts too: not for outside",
    leftOut: { "\(EnglishWords.count($0, "row stays", "rows stay")) behind: the filter chooses by small counts" },
    allInside: "Nothing of this is for outside: take what is for inside too",
    nameQuestion: "To which file?",
    existsQuestion: "There is such a file. Enter replaces it, Esc chooses another name",
    copied: { "\(EnglishWords.count($0, "row", "rows")) sent to the clipboard of the terminal" },
    tooLong: { "Too long for the clipboard (\($0) of at most \($1) bytes): save it to a file" },
    written: { "\(EnglishWords.count($0, "row", "rows")) saved to \($1)" },
    notWritten: { "Not saved: \($0)" },
    notInDemo: "The demo saves no file; copying to the clipboard works",
    fileName: EnglishTables.fileName,
    atLeast: { "\($0) at least" },
    atMost: { "\($0) at most" })
}

private enum EnglishTables {
  static func format(_ format: ExtractFormat) -> String {
    switch format {
    case .markdown: "Markdown"
    case .csv: "CSV"
    case .tsv: "text with tabs (for a spreadsheet)"
    case .json: "JSON"
    }
  }

  static func problem(_ expected: FilterProblem.Expected, _ name: (ColumnID) -> String) -> String {
    switch expected {
    case .field(_, let nearest?): "there is no such field, do you mean \(name(nearest)):?"
    case .field(_, nil): "there is no such field; between quotes it is a plain word"
    case .fieldName: "a field belongs here, as in without:planned"
    case .number: "a number belongs here, such as 5, <10 or 5..9"
    case .percent: "a percentage belongs here, such as <50 or 40..60"
    case .day: "a day belongs here, such as 25/11, >1/12 or 1/11..15/11"
    case .time: "an hour belongs here, such as 13:30 or <12"
    case .yesOrNo: "yes or no belongs here"
    case .value: "a value is still missing here"
    case .textSign: "a text is not greater or smaller: use : or ="
    }
  }

  static func fileName(_ table: TableID) -> String {
    switch table {
    case .schools: "schools"
    case .agenda: "sessions"
    case .reachSchools: "reach-by-school"
    case .records(let kind): TableStrings.fileName(EnglishWords.kinds(kind))
    }
  }
}
