import Testing

@testable import Domain

@Suite("A CSV table")
struct CSVTableTests {
  private func table(_ text: String, delimiter: Character? = nil) throws(CSVProblem) -> CSVTable {
    try CSVTable(bytes: Array(text.utf8), delimiter: delimiter?.asciiValue)
  }

  private func problem(_ text: String, delimiter: Character? = nil) -> CSVProblem? {
    do {
      _ = try table(text, delimiter: delimiter)
      return nil
    } catch {
      return error
    }
  }

  private func contents(_ table: CSVTable) -> [[String]] { table.rows.map(Array.init) }

  @Test(
    "Rows end in LF, CRLF or CR, with or without one after the last, and have their physical line",
    arguments: ["\n", "\r\n", "\r"], [true, false])
  func rowEnds(end: String, atLast: Bool) throws {
    let text = ["naam;plaats", "Ster;Olen", "Zon;Herentals"].joined(separator: end) + (atLast ? end : "")
    let table = try table(text)
    #expect(table.header == ["naam", "plaats"])
    #expect(contents(table) == [["Ster", "Olen"], ["Zon", "Herentals"]])
    #expect(table.rows.map(\.line) == [2, 3])
  }

  @Test("A byte order mark is no part of the first name")
  func byteOrderMark() throws {
    let table = try table("\u{FEFF}naam;plaats\rSter;Olen\r")
    #expect(try table.column("naam") == 0)
    #expect(try self.table("\u{FEFF}\"naam\";plaats\n").header == ["naam", "plaats"])
  }

  @Test(
    "The delimiter is found in the header, outside quotes",
    arguments: [
      ("a;b;c\n1;2;3", ";"), ("a,b,c\n1,2,3", ","), ("a\tb\tc\n1\t2\t3", "\t"),
      ("\"a;x;y;z\",b,c\n1,2,3", ","),
      ("a (x,y);b;c\n1;2;3", ";"), ("\"a\"\"\";b,x;c\n1;2;3", ";"), ("\n\na,b;x,c\n1,2,3", ","),
      ("\"a\n;;;;\",b,c\n1,2,3", ","), ("a,b;c\n1;2", ";"),
    ])
  func detection(text: String, delimiter: Character) throws {
    let table = try table(text)
    #expect(table.delimiter == delimiter.asciiValue)
    #expect(contents(table).first?.first == "1")
  }

  @Test("A delimiter that is given is not looked for")
  func givenDelimiter() throws {
    let table = try table("a;b,c\n1;2,3\n", delimiter: ",")
    #expect(table.header == ["a;b", "c"])
    #expect(contents(table) == [["1;2", "3"]])
  }

  @Test("Quoted fields hold delimiters, doubled quotes and line ends of every kind")
  func quotes() throws {
    let table = try table(
      "a;b;c\n\"x;y\";\"zei \"\"ja\"\"\";\"een\ntwee\r\ndrie\rvier\"\n\"\";\"\"\"\";\"\"\"\"\"\"\nz;z;z")
    #expect(
      contents(table) == [
        ["x;y", "zei \"ja\"", "een\ntwee\r\ndrie\rvier"], ["", "\"", "\"\""], ["z", "z", "z"],
      ])
    #expect(table.rows.map(\.line) == [2, 6, 7])
  }

  @Test("Empty fields are fields, at the end of a row and of the file too")
  func emptyFields() throws {
    #expect(try contents(table("a;b\n;\n1;")) == [["", ""], ["1", ""]])
    #expect(try contents(table("a;b\n1;\"\"")) == [["1", ""]])
  }

  @Test("Blank lines are skipped and counted")
  func blankLines() throws {
    let table = try table("\n\r\na;b\n\n1;2\n\n\n3;4\n\n")
    #expect(table.headerLine == 3)
    #expect(table.rows.map(\.line) == [5, 8])
    #expect(try self.table("a\n\n\"\"\nx\n").rows.map(Array.init) == [[""], ["x"]])
  }

  @Test("A header alone is a table without rows")
  func headerOnly() throws {
    #expect(try table("a;b").rows.isEmpty)
    #expect(try table("a;b\r\n").rows.isEmpty)
  }

  @Test("Columns are found whatever the case and the space around their names")
  func columns() throws {
    let table = try table("Naam ; \u{A0}STATUS erkenning\t;ÉÉN\n1;2;3")
    #expect(table.header == ["Naam", "STATUS erkenning", "ÉÉN"])
    #expect(try table.column(" naam") == 0)
    #expect(try table.column("status Erkenning") == 1)
    #expect(try table.column("één") == 2)
    #expect(table.optionalColumn("net") == nil)
  }

  @Test("Of two columns with one name the first counts")
  func duplicates() throws {
    let table = try table("naam;plaats;NAAM\n1;2;3")
    #expect(try table.column("naam") == 0)
    #expect(table.rows.first?[2] == "3")
  }

  @Test("A column that is needed and not there is named with those that are")
  func missingColumn() throws {
    let table = try table("\nnaam; plaats\n")
    #expect(throws: CSVProblem(line: 2, column: 1, kind: .missingColumn("net", present: ["naam", "plaats"]))) {
      try table.column("net")
    }
  }

  @Test("White space in a field is kept, unless it is asked without")
  func whitespace() throws {
    let row = try #require(try table("a;b\n  x y \t; \n").rows.first)
    #expect(row[0] == "  x y \t" && row.trimmed(0) == "x y")
    #expect(row[1] == " " && row.trimmed(1) == "")
  }

  @Test("The place of a field is its line and character, after line ends inside quotes too")
  func positions() throws {
    let row = try #require(try table("a;b;c;d\né€;\"één\ntwee\";\u{1F600}x;9").rows.first)
    #expect(row.position(ofField: 0) == (2, 1))
    #expect(row.position(ofField: 1) == (2, 5))
    #expect(row.position(ofField: 2) == (3, 7))
    #expect(row.position(ofField: 3) == (3, 10))
    let first = try #require(try table("\u{FEFF}\u{FEFF}a;b\n1;2").rows.first)
    #expect(first.position(ofField: 1) == (2, 3))
  }

  @Test(
    "A file that cannot be read is refused with the place and the reason",
    arguments: [
      ("", CSVProblem(line: 1, column: 1, kind: .emptyFile)),
      ("\u{FEFF}", CSVProblem(line: 1, column: 1, kind: .emptyFile)),
      ("\r\n\n", CSVProblem(line: 1, column: 1, kind: .emptyFile)),
      ("a;b\n1;\"x\ny\n", CSVProblem(line: 2, column: 3, kind: .unterminatedQuote)),
      ("a;b\n1;\"x\"\"", CSVProblem(line: 2, column: 3, kind: .unterminatedQuote)),
      ("\"", CSVProblem(line: 1, column: 1, kind: .unterminatedQuote)),
      ("a;b\r1;é\"x\r", CSVProblem(line: 2, column: 4, kind: .strayQuote)),
      ("a;b\n1;\"x\" \n", CSVProblem(line: 2, column: 5, kind: .strayQuote)),
      ("a;b\n\"p\nq\" ;1\n", CSVProblem(line: 3, column: 2, kind: .strayQuote)),
      ("a;b\n1;2\n3\n", CSVProblem(line: 3, column: 1, kind: .wrongFieldCount(found: 1, expected: 2))),
      (
        "a;b\n\"x\ny\";2\n1;2;3",
        CSVProblem(line: 4, column: 1, kind: .wrongFieldCount(found: 3, expected: 2))
      ),
    ])
  func problems(text: String, expected: CSVProblem) {
    #expect(problem(text) == expected)
  }

  @Test(
    "Bytes that are no UTF-8 are found where they stand",
    arguments: [
      ([0x61, 0x3B, 0xE9, 0x0A], 1, 3), ([0x61, 0x0D, 0x0A, 0xC3, 0xA9, 0xFF], 2, 2),
      ([0x61, 0x0D, 0x78, 0xC3], 2, 2),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xC0, 0x80], 1, 2),
      ([0x61, 0x0A, 0xED, 0xA0, 0x80], 2, 1),
    ] as [([UInt8], Int, Int)])
  func notUTF8(bytes: [UInt8], line: Int, column: Int) {
    #expect(throws: CSVProblem(line: line, column: column, kind: .notUTF8)) { try CSVTable(bytes: bytes) }
  }

  @Test(
    "What is no text at all is called by its name",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], 1, .utf16), ([0xFE, 0xFF, 0x00, 0x61], 1, .utf16),
      ([0x61, 0x00, 0x3B, 0x00], 1, .utf16),
      ([0x50, 0x4B, 0x03, 0x04, 0xFF], 1, .spreadsheet), ([0xD0, 0xCF, 0x11, 0xE0, 0x00], 1, .spreadsheet),
      ([0, 0, 0, 0], 1, .zeroByte), ([0x61, 0x3B, 0x00], 3, .zeroByte),
    ] as [([UInt8], Int, CSVProblem.Kind)])
  func noText(bytes: [UInt8], column: Int, kind: CSVProblem.Kind) {
    #expect(throws: CSVProblem(line: 1, column: column, kind: kind)) { try CSVTable(bytes: bytes) }
  }

  @Test("What is said of a header is short, however long the header is")
  func longHeader() throws {
    let name = String(repeating: "x", count: 500)
    let table = try CSVTable(bytes: Array((Array(repeating: name, count: 500).joined(separator: ";") + "\n").utf8))
    let shown = Array(repeating: String(repeating: "x", count: 39) + "…", count: 40) + ["…"]
    #expect(throws: CSVProblem(line: 1, column: 1, kind: .missingColumn("naam", present: shown))) {
      try table.column("naam")
    }
  }

  @Test("No bytes whatever make it trap, and what it reads has as many fields as the header")
  func anyBytes() {
    var random = SplitMix64(seed: 7)
    let alphabet = Array("a;,\"\n\r\t é=".utf8)
    var readable = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      guard let table = try? CSVTable(bytes: bytes) else { continue }
      readable += 1
      #expect(table.rows.allSatisfy { $0.map { $0 }.count == table.header.count })
    }
    #expect(readable > 1000)
  }
}
