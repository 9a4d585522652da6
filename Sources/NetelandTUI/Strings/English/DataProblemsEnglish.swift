import Domain

/// What is wrong in files, in English.
enum EnglishDataProblems {
  static func kind(_ kind: DataProblem.Kind) -> String {
    switch kind {
    case .empty: "the file is empty"
    case .byteOrderMark: "the file starts with a byte order mark, save it as UTF-8 without BOM"
    case .utf16: "the file is UTF-16, save it as UTF-8"
    case .notUTF8(let byte): "found byte \(Self.byte(byte)), expected UTF-8"
    case .syntax(let expected, let found?): "found \(found.harmless), expected \(syntax(expected))"
    case .syntax(let expected, nil): "the file ends here, expected \(syntax(expected))"
    case .tooDeep(let limit): "lists and objects are more than \(limit) deep inside one another"
    case .missing(let expected): "is missing, expected \(expectation(expected))"
    case .wrongType(let found, let expected), .noSuchValue(let found, let expected):
      "found \(found.harmless), expected \(expectation(expected))"
    case .outOfRange(let found, let range):
      "found \(found.harmless), expected \(expectation(.integerIn(range)))"
    case .tooLarge(let found): "found \(found.harmless), expected a smaller number"
    case .duplicateKey(let line): "is here twice, first on line \(line)"
    case .unknownKey: "the program does not know this field and cannot keep it"
    case .duplicateID(let line): "this id is on line \(line) already, only that first one counts"
    case .danglingReference(let kind, let id):
      "points at \(EnglishWords.kind(kind)) \(id.harmless): not found"
    case .tooNew(let version, let supported):
      "made by a newer version (schemaVersion \(version), this one knows \(supported)), read-only"
    case .notAChange: "this change changes nothing"
    case .unreadable(let code): "cannot be read: \(ProblemStrings.english.reason(code))"
    case .conflictCopy(let file):
      "is a copy of \(file.harmless) that a sync program has put aside: compare the two and remove this one"
    }
  }

  static func expectation(_ expectation: Expectation) -> String {
    switch expectation {
    case .text: "a text"
    case .integer: "a whole number"
    case .integerIn(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number"
    case .trueOrFalse: "true or false"
    case .day: "a day like \"2026-11-25\""
    case .time: "a time like \"13:30\""
    case .schoolYear: "a school year like \"2026-2027\""
    case .oneOf(let words): "one of \(words.joined(separator: ", "))"
    case .object: "an object { }"
    case .list: "a list [ ]"
    }
  }

  static func syntax(_ element: SyntaxElement) -> String {
    switch element {
    case .value: "a value"
    case .key: "a key in quotes"
    case .keyOrClosingBrace: "a key or }"
    case .valueOrClosingBracket: "a value or ]"
    case .colon: "a colon"
    case .commaOrClosingBrace: "a comma or }"
    case .commaOrClosingBracket: "a comma or ]"
    case .closingQuote: "a closing quote"
    case .escape: "a valid escape like \\n or \\u00e9"
    case .surrogatePair: "the second half of a character (\\uDC00 to \\uDFFF)"
    case .digit: "a digit"
    case .endOfFile: "the end of the file"
    }
  }

  static func detail(_ detail: DataCheck.Problem.Detail, _ names: Names) -> String {
    switch detail {
    case .missing(let kind, let id): "points at \(EnglishWords.kind(kind)) \(id.harmless): not found"
    case .outsideYear(let day): "\(names.format.date(day)) is outside this school year"
    case .unknownMunicipality(let name): "\(name.harmless) is no municipality of the alliance"
    case .idInOtherYear(let year): "this id is also in \(year)"
    }
  }

  static func csv(_ kind: CSVProblem.Kind) -> String {
    switch kind {
    case .notUTF8: "this is no UTF-8, save the file as UTF-8"
    case .unterminatedQuote: "the quote that opens here is never closed"
    case .strayQuote: "a stray quote, expected \"\" inside a field"
    case .wrongFieldCount(let found, let expected):
      "found \(EnglishWords.count(found, "field", "fields")), expected \(expected) as in the header"
    case .missingColumn(let name, let present):
      "the column \(name.harmless) is missing, found: \(present.map(\.harmless).joined(separator: ", "))"
    case .emptyFile: "the file is empty, expected a header with the names of the columns"
    }
  }

  private static func byte(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0x0\(digits)" : "0x\(digits)"
  }
}
