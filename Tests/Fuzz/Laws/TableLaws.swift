@testable import Domain
@testable import NetelandTUI

/// A CSV file, and what the imports make of it in a small alliance.
enum TableLaws {
  static func check(_ bytes: [UInt8]) throws {
    let table: CSVTable
    do {
      table = try CSVTable(bytes: bytes)
    } catch {
      return try check(error, of: bytes)
    }
    try check(table, of: bytes)
    try checkWriting(table)
    let alliance = Self.alliance
    try checkImport(into: alliance, of: bytes) { alliance in
      (try? SchoolImport(table, fileName: "scholen.csv"))?.outcome(in: alliance)
    }
    try checkImport(into: alliance, of: bytes) { alliance in
      (try? PupilImport(table, fileName: "leerlingen.csv", year: year))?.outcome(in: alliance)
    }
  }

  // MARK: The table

  private static func check(_ problem: CSVProblem, of bytes: [UInt8]) throws {
    try require(problem.line >= 1 && problem.column >= 1, "A problem has a place")
    try require(problem.line <= lines(in: bytes) && problem.column <= bytes.count + 1, "The place lies in the file")
    try Saying.check { [$0.problems.text(problem, file: "f.csv")] }
  }

  private static func lines(in bytes: [UInt8]) -> Int { 1 + bytes.count { $0 == 0x0A || $0 == 0x0D } }

  private static func check(_ table: CSVTable, of bytes: [UInt8]) throws {
    var last = table.headerLine
    for row in table.rows {
      try require(row.count == table.header.count, "A row has as many fields as the header")
      try require(row.line > last && row.line <= lines(in: bytes), "Rows stand below one another")
      last = row.line
    }
    // Every field of the first rows, which is enough for places that are looked up one by one.
    for row in table.rows.prefix(4) {
      for column in row.indices {
        let place = row.position(ofField: column)
        try require(place.line >= row.line && place.column >= 1, "A field has a place in or below its row's line")
      }
    }
    for name in table.header {
      try require(table.optionalColumn(name) != nil, "A column is found by its name")
    }
  }

  /// What was read is written so that it is read again the same, but for what would do harm in a spreadsheet or a
  /// terminal: a mark before a formula, a sign for what steers or hides.
  private static func checkWriting(_ table: CSVTable) throws {
    let written = write(table)
    let again = try CSVTable(bytes: written, delimiter: table.delimiter)
    try require(again.rows.count == table.rows.count, "As many rows are read as were written")
    try require(again.header.count == table.header.count, "As many columns are read as were written")
    for (name, before) in zip(again.header, table.header) { try checkWritten(name, of: before) }
    for (row, before) in zip(again.rows, table.rows) {
      for (text, before) in zip(row, before) { try checkWritten(text, of: before) }
    }
    try require(write(again) == written, "What is safe is written as it is")
  }

  private static func write(_ table: CSVTable) -> [UInt8] {
    var writer = CSVWriter(delimiter: table.delimiter, byteOrderMark: true)
    writer.append(table.header.map(CSVCell.text))
    for row in table.rows { writer.append(row.map(CSVCell.text)) }
    return writer.bytes
  }

  private static func checkWritten(_ text: String, of before: String) throws {
    let safe = (SafeText.looksLikeFormula(before) ? "'" : "") + before.harmless
    try require(isSame(text, safe), "A field is read as it was written: \(text.debugDescription)")
    // Said once more without the rules of the writer: what a spreadsheet runs has its mark, and plain words are let be.
    try require(text.utf8.first.map { !"=+-@\t\r\n".utf8.contains($0) } ?? true, "No field begins as a formula does")
    try require(Saying.isHarmless(text), "A field does a terminal no harm")
    let isWords = before.utf8.first.map(isLetterOrDigit) ?? true && before.utf8.allSatisfy { 0x20..<0x7F ~= $0 }
    try require(!isWords || isSame(text, before), "Plain words are written as they are")
  }

  /// To the byte: strings are equal where they only look the same.
  private static func isSame(_ text: String, _ other: String) -> Bool { text.utf8.elementsEqual(other.utf8) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  // MARK: The imports

  private static func checkImport(
    into alliance: Alliance, of bytes: [UInt8], _ read: (Alliance) -> ImportOutcome?
  ) throws {
    guard let outcome = read(alliance) else { return }
    for problem in outcome.problems {
      try require(1...lines(in: bytes) ~= problem.line && problem.column >= 1, "A problem lies in the file")
    }
    try Saying.check { strings in outcome.problems.map { strings.problems.text($0, file: "f.csv") } }
    for language in Language.allCases {
      let names = Names(alliance, words: language.strings.words, format: language.format)
      let lines = ImportSummary(outcome, file: "f.csv", isDryRun: true, language.strings, names).lines
      for line in lines { try Saying.check(line.harmless) }
    }
    try require(!outcome.isBlocked || outcome.edit.isEmpty, "Nothing is taken of a list that cannot be read")

    var after = alliance
    try after.apply(outcome.edit)
    try require(read(after)?.edit.isEmpty == true, "Imported twice is imported once")
    for file in outcome.edit.files { try FileLaws.checkWhole(after.encoded(file), of: file) }
    let line = EditCodec.encode(outcome.edit)
    try require(
      outcome.edit.mutations.isEmpty || (try EditCodec.decode(line, file: "journal")) == outcome.edit,
      "The journal holds an import")
    try after.apply(outcome.edit.inverted)
    try require(after == alliance, "An import is undone as if it had never been")
  }

  private static let year = SchoolYear("2026-2027")!

  /// Some of the schools of the lists in the corpus: one with an enrolment that was put in by hand, one retired.
  private static let alliance: Alliance = {
    var alliance = Alliance()
    alliance.profile.municipalities = [
      Municipality(name: "Herentals", postcodes: ["2200"]), Municipality(name: "Olen", postcodes: ["2250"]),
      Municipality(name: "Grobbendonk", postcodes: ["2280", "2288"]),
    ]
    for (id, level) in [("012345-01", [Level.primary]), ("123456-01", []), ("000104-01", [.primary])] {
      var school = School(id: RecordID(id), name: "School \(id)")
      school.levels = level
      school.address.postcode = "2200"
      school.retired = id == "000104-01"
      alliance.schools.put(school)
    }
    var enrolment = Enrolment(school: "012345-01")
    enrolment.counts = [GradeCount(grade: .l5)]
    enrolment.counts[0].pupils = 30
    enrolment.counts[0].priority = 12
    alliance[year].enrolments.put(enrolment)
    return alliance
  }()
}
