import Testing

@testable import Domain

@Suite("A CSV writer")
struct CSVWriterTests {
  private func written(_ rows: [CSVCell]..., by writer: CSVWriter = CSVWriter(rowEnd: "\n")) -> String {
    var writer = writer
    for row in rows { writer.append(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("Writes semicolons, decimal commas and CRLF unless told otherwise")
  func defaults() {
    #expect(written(["naam", "aantal"], ["Ster", 24], by: CSVWriter()) == "naam;aantal\r\nSter;24\r\n")
    #expect(written(["x", .decimal(71.4), .decimal(5), .empty]) == "x;71,4;5,0;\n")
    let american = CSVWriter(delimiter: UInt8(ascii: ","), decimalSeparator: UInt8(ascii: "."), rowEnd: "\n")
    #expect(written(["a;b", .decimal(-0.5)], by: american) == "a;b,-0.5\n")
    let commas = CSVWriter(delimiter: UInt8(ascii: ","), rowEnd: "\n")
    #expect(written([.decimal(0.5), 1], by: commas) == "\"0,5\",1\n")
  }

  @Test("A byte order mark stands once, before everything, where it is asked for")
  func byteOrderMark() {
    var writer = CSVWriter(rowEnd: "\n", byteOrderMark: true)
    writer.append(["a"])
    writer.append(["b"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("a\nb\n".utf8))
  }

  @Test("Quotes only what needs quotes")
  func quotes() {
    #expect(
      written(["a b", "a;b", "a\"b", " a", "a ", "a,b", ""])
        == "a b;\"a;b\";\"a\"\"b\";\" a\";\"a \";a,b;\n")
    #expect(written([""], [.empty], [.decimal(.nan)]) == "\"\"\n\"\"\n\"\"\n")
  }

  @Test(
    "Text that a spreadsheet would run as a formula is guarded",
    arguments: [
      ("=1+1", "'=1+1"), ("+32 14", "'+32 14"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'␉x"),
      ("\r=1", "'␍=1"), (" =1", "' =1"), ("＝1+1", "'＝1+1"), ("\n+1", "'␊+1"), ("\u{A0}@x", "'\u{A0}@x"),
      ("=\"a;b\"", "\"'=\"\"a;b\"\"\""), ("a=1", "a=1"), ("'x", "'x"), ("1-2", "1-2"),
    ])
  func formulas(text: String, field: String) {
    #expect(written([.text(text), "z"]) == "\(field);z\n")
  }

  @Test("What would command a terminal or hide is shown, and a row stays one line")
  func hazards() {
    #expect(written(["a\u{1B}]0;x\u{7}b", "c\nd\u{202E}e\u{200B}", "é 👩‍🔬"]) == "\"a␛]0;x␇b\";c␊d�e�;é 👩‍🔬\n")
  }

  @Test("Numbers are not guarded, unknown ones are empty")
  func numbers() {
    #expect(
      written([-5, .integer(.min), .decimal(-1.5), CSVCell(nil as Int?), CSVCell(3 as Int?)])
        == "-5;-9223372036854775808;-1,5;;3\n")
    #expect(written([.decimal(.infinity), "x"]) == ";x\n")
  }

  @Test(
    "What is written reads back the same, but for the guard and the signs", arguments: [";", ",", "\t"] as [Character])
  func roundTrip(delimiter: Character) throws {
    var random = SplitMix64(seed: 21)
    let alphabet: [String] = ["a", "é", ";", ",", "\t", "\"", "\n", "\r", " ", "=", "😀", "'"]
    let separator = try #require(delimiter.asciiValue)
    for width in 1...4 {
      var writer = CSVWriter(delimiter: separator, rowEnd: width % 2 == 0 ? "\r" : "\r\n")
      writer.append((0..<width).map { .text("kop\($0)") })
      var expected: [[String]] = []
      for _ in 0..<300 {
        let row = (0..<width).map { _ in
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
          }.joined()
        }
        writer.append(row.map(CSVCell.text))
        expected.append(
          row.map { text in
            (text.unicodeScalars.first { $0 != " " }.map { "=\t\r\n".unicodeScalars.contains($0) } == true ? "'" : "")
              + String(
                String.UnicodeScalarView(
                  text.unicodeScalars.map { $0 == "\t" ? "␉" : $0 == "\n" ? "␊" : $0 == "\r" ? "␍" : $0 }))
          })
      }
      let table = try CSVTable(bytes: writer.bytes, delimiter: separator)
      // Compared as scalars: CR LF is one Character, but two of them here.
      #expect(
        table.rows.map { $0.map { Array($0.unicodeScalars) } }
          == expected.map { $0.map { Array($0.unicodeScalars) } })
    }
  }
}
