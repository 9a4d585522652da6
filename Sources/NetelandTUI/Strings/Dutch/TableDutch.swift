extension TableStrings {
  static let dutch = TableStrings(
    filterHint: { "woorden, of een veld: \($0)  ·  bereik<50 zonder:gepland -olen" },
    problem: DutchTables.problem,
    columnsTitle: "Kolommen",
    column: "Kolom",
    sorted: "Sorteert",
    grouped: "Groepeert",
    inFilter: "In de filter",
    notSortable: "Op deze kolom valt niet te sorteren: ze toont wat een andere zegt",
    notGroupable: "Deze kolom heeft te veel waarden om per waarde te groeperen",
    count: "Aantal",
    share: "Aandeel",
    rows: { DutchWords.count($0, "rij", "rijen") },
    noValue: "onbekend",
    shareFrom: { "zeker \($0) tot \($1)\u{A0}%" },
    noGroups: "Er zijn geen groepen: g of O groepeert",
    noRows: "Er staat niets",
    marked: { $0 == 1 ? "1 gemarkeerd" : "\($0) gemarkeerd" },
    takeTitle: { rows, isMarked in
      let count = DutchWords.count(rows, "rij", "rijen")
      return isMarked ? "\(count) (gemarkeerd) kopiëren of bewaren" : "\(count) kopiëren of bewaren"
    },
    destination: { choice in
      choice.isFile
        ? "In een bestand, als \(DutchTables.format(choice.format))"
        : "Naar het klembord, als \(DutchTables.format(choice.format))"
    },
    confidential: "ook kleine aantallen en contacten: niet voor buiten",
    leftOut: { "\(DutchWords.count($0, "rij blijft", "rijen blijven")) weg: de filter kiest op kleine aantallen" },
    allInside: "Hiervan is niets voor buiten: neem ook mee wat binnen hoort",
    nameQuestion: "In welk bestand?",
    existsQuestion: "Dat bestand bestaat al: Enter vervangt het, Esc andere naam",
    copied: { "\(DutchWords.count($0, "rij", "rijen")) naar het klembord van de terminal gestuurd" },
    tooLong: { "Te lang voor het klembord (\($0) van hoogstens \($1) bytes): bewaar het in een bestand" },
    written: { "\(DutchWords.count($0, "rij", "rijen")) bewaard in \($1)" },
    notWritten: { "Niet bewaard: \($0)" },
    notInDemo: "In de demo wordt geen bestand bewaard; kopiëren naar het klembord kan wel",
    fileName: DutchTables.fileName,
    atLeast: { "\($0) minstens" },
    atMost: { "\($0) hoogstens" })
}

private enum DutchTables {
  static func format(_ format: ExtractFormat) -> String {
    switch format {
    case .markdown: "Markdown"
    case .csv: "CSV"
    case .tsv: "tekst met tabs (voor een rekenblad)"
    case .json: "JSON"
    }
  }

  static func problem(_ expected: FilterProblem.Expected, _ name: (ColumnID) -> String) -> String {
    switch expected {
    case .field(_, let nearest?): "dat veld is er niet, bedoel je \(name(nearest)):?"
    case .field(_, nil): "dat veld is er niet; tussen aanhalingstekens is het een gewoon woord"
    case .fieldName: "hier hoort een veld, zoals zonder:gepland"
    case .number: "hier hoort een getal, zoals 5, <10 of 5..9"
    case .percent: "hier hoort een percentage, zoals <50 of 40..60"
    case .day: "hier hoort een dag, zoals 25/11, >1/12 of 1/11..15/11"
    case .time: "hier hoort een uur, zoals 13:30 of <12"
    case .yesOrNo: "hier hoort ja of nee"
    case .value: "hier ontbreekt nog een waarde"
    case .textSign: "een tekst is niet groter of kleiner: gebruik : of ="
    }
  }

  static func fileName(_ table: TableID) -> String {
    switch table {
    case .schools: "scholen"
    case .agenda: "sessies"
    case .reachSchools: "bereik-per-school"
    case .records(let kind): TableStrings.fileName(DutchWords.kinds(kind))
    }
  }
}
