import Domain

/// What is wrong in files, in English.
enum EnglishDataProblems {
  static func kind(_ kind: DataProblem.Kind) -> String {
    switch kind {
    case .empty: "the file is empty, expected a data file that starts with {"
    case .zeroByte: "found a zero byte: this place was never written, as after a crash, or this is no text file"
    case .conflictMarker:
      "git left two versions beside each other here: keep one, and take the lines with <<<<<<<, ======= and >>>>>>> out"
    case .comment: "found a comment, the files have none: put it in a field \"note\""
    case .commaTooMany: "this comma is one too many"
    case .byteOrderMark: "the file starts with a byte order mark, save it as UTF-8 without BOM"
    case .utf16: "the file is UTF-16, save it as UTF-8"
    case .notUTF8(let byte): "found byte \(Self.byte(byte)), expected UTF-8: save the file as UTF-8"
    case .syntax(let expected, let found?) where EndOfLine.excerpts.contains(found):
      "the line ends here, expected \(syntax(expected))"
    case .syntax(.escapedControl, let found?): "found a control character, write it as \(found.harmless) or take it out"
    case .syntax(let expected, let found?): "found \(found.harmless), expected \(syntax(expected))"
    case .syntax(let expected, nil): "the file ends here, expected \(syntax(expected))"
    case .tooDeep(let limit): "lists and objects are more than \(limit) deep inside one another"
    case .missing(let expected): "is missing, expected \(expectation(expected))"
    case .noSuchValue(let found, .day): "found \(found.harmless), expected a day that exists, like \"2026-11-25\""
    case .noSuchValue("\"\"", .text): "found nothing between the quotes, expected a text"
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
    case .more(let count): "and \(EnglishWords.count(count, "more problem", "more problems")) in this file"
    case .unreadable(let code): unreadable(code)
    case .conflictCopy(let file):
      "is a copy of \(file.harmless) that a sync program has put aside: compare the two and remove this one"
    }
  }

  private static func unreadable(_ code: Int32) -> String {
    switch SystemFault(code) {
    case .notThere: "the file is missing"
    case .isFolder: "this is a folder, expected a file"
    case .notAFolder: "this is a file, expected the folder of a school year"
    case .notAFile: "this is a pipe, a socket or a device, expected an ordinary file"
    case .linkLoop: "this is a link to another place, only what stands in the folder itself is read"
    case .tooLarge: "the file is larger than \(Files.sizeLimit >> 20) MB, more than the program reads"
    default: "cannot be read: \(ProblemStrings.english.reason(code))"
    }
  }

  static func expectation(_ expectation: Expectation) -> String {
    switch expectation {
    case .text: "a text"
    case .integer: "a whole number"
    case .integerIn(let range) where range.upperBound == .max: "a whole number from \(range.lowerBound) on"
    case .integerIn(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number"
    case .trueOrFalse: "true or false"
    case .day: "a day like \"2026-11-25\""
    case .fingerprint: "sixteen characters, 0 to 9 and a to f"
    case .moment: "a moment in UTC, like \"2026-11-21T10:02:03Z\""
    case .time: "a time from 00:00 to 23:59, like \"13:30\""
    case .schoolYear: "a school year like \"2026-2027\""
    case .oneOf(let words): "one of \(words.joined(separator: ", "))"
    case .object: "fields between { and }"
    case .list: "a list between [ and ]"
    }
  }

  static func syntax(_ element: SyntaxElement) -> String {
    switch element {
    case .value: "a text in quotes, a number, true or false"
    case .key: "the name of a field in quotes"
    case .keyOrClosingBrace: "the name of a field in quotes, or }"
    case .valueOrClosingBracket: "a value or ]"
    case .colon: "a colon"
    case .commaOrClosingBrace: "a comma or }"
    case .commaOrClosingBracket: "a comma or ]"
    case .closingQuote: "a closing quote"
    case .escape: "a valid escape like \\n or \\u00e9"
    case .escapedControl: "a control character written as an escape"
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
    case .endsBeforeItBegins(let first, let last):
      "\(names.format.date(last)) is before the first day, \(names.format.date(first))"
    case .takesNoTime(let start, let end):
      "it begins at \(start?.description ?? "00:00") and is over at \(end?.description ?? "24:00")"
    case .hoursOutOfOrder(let time, let after):
      "\(names.format.time(time)) does not come after \(names.format.time(after)): these lesson hours do not count"
    case .repeated(let place): "the same is in \(place) already, only that first one counts"
    case .partLargerThanWhole(let part, let whole):
      "\(names.format.number(part)) is more than all \(EnglishWords.count(whole, "pupil", "pupils"))"
    }
  }

  static func csv(_ kind: CSVProblem.Kind) -> String {
    switch kind {
    case .utf16: "the file is UTF-16, save it as UTF-8"
    case .spreadsheet: "this is a spreadsheet, save it as CSV (UTF-8)"
    case .zeroByte: "found a zero byte: this place was never written, as after a crash, or this is no text file"
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
