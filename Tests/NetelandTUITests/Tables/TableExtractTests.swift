import Domain
import Testing

@testable import NetelandTUI

@Suite("What is taken out of a table")
struct TableExtractTests {
  private let words = TableStrings.dutch.extract(.dutch, .dutch)

  private func extract(_ rows: [[TableValue]], _ kinds: [ColumnKind]) -> TableExtract {
    TableExtract(
      headings: kinds.enumerated().map { .init(id: ColumnID("c\($0)"), name: "Kolom \($0)", kind: $1) }, rows: rows)
  }

  @Test("CSV and TSV read back as they were written", arguments: 1...30, [ExtractFormat.csv, .tsv])
  func roundTrip(seed: Int, format: ExtractFormat) throws {
    var chance = SplitMix64(seed: UInt64(seed))
    let texts = ["Olen", "a;b", "say \"no\"", "tab\there", "twee\nregels", "=1+1", " rand ", "ĳs", ""]
    let rows: [[TableValue]] = (0..<Int.random(in: 1...9, using: &chance)).map { _ in
      [
        TableValue(texts.randomElement(using: &chance)!), .number(Int.random(in: 0...99, using: &chance)),
        TableValue(texts.randomElement(using: &chance)!),
      ]
    }
    let bytes = extract(rows, [.text, .number, .text]).written(as: format, words: words)
    let table = try CSVTable(bytes: bytes, delimiter: format == .tsv ? 9 : nil)
    #expect(table.header == ["Kolom 0", "Kolom 1", "Kolom 2"])
    #expect(table.rows.count == rows.count)
    for (read, row) in zip(table.rows, rows) {
      for column in row.indices {
        let text = row[column].text(words)
        let safe = (SafeText.looksLikeFormula(text) ? "'" : "") + text.harmless
        #expect(read[column] == safe)
      }
    }
  }

  @Test("Bounds stand in two columns, and what nobody knows is empty, never 0")
  func bounds() throws {
    let bytes = extract(
      [[.share(lower: 1, upper: 2, of: 3)], [.missing]], [.share]
    ).written(as: .csv, words: words)
    let table = try CSVTable(bytes: bytes)
    #expect(table.header == ["Kolom 0 minstens", "Kolom 0 hoogstens"])
    // A third is at least 33.3 %, two thirds at most 66.7 %.
    #expect(table.rows.map { [$0[0], $0[1]] } == [["33,3", "66,7"], ["", ""]])
  }

  @Test("JSON has numbers as numbers, and null for what nobody knows")
  func json() {
    let text = String(
      decoding: extract([[.number(3), .missing, .flag(true)]], [.number, .text, .flag]).written(
        as: .json, words: words),
      as: UTF8.self)
    #expect(text.contains("\"c0\": 3") && text.contains("\"c1\": null") && text.contains("\"c2\": true"))
  }

  @Test("Markdown keeps a bar inside its cell")
  func markdown() {
    let text = String(
      decoding: extract([[.text("a|b"), .number(2)]], [.text, .number]).written(as: .markdown, words: words),
      as: UTF8.self)
    #expect(text == "| Kolom 0 | Kolom 1 |\n| --- | ---: |\n| a\\|b | 2 |\n")
  }

  @Test("What stays inside is a sign in every format", arguments: ExtractFormat.allCases)
  func hidden(format: ExtractFormat) {
    var taken = extract([[.text("Olen"), .share(lower: 3, upper: 4, of: 17)]], [.text, .share])
    taken.rows[0][1] = .missing
    taken.hidden[.init(row: 0, column: 1)] = "*"
    let text = String(decoding: taken.written(as: format, words: words), as: UTF8.self)
    #expect(text.contains("*") && !text.contains("17") && !text.contains("3,") && !text.contains("23"))
  }
}

@Suite("The clipboard of the terminal")
struct ClipboardSequenceTests {
  private func text(_ terminal: String, tmux: Bool = false, _ text: String = "één") -> String? {
    ClipboardSequence.bytes(text, terminal: terminal, isInTmux: tmux).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "Base 64 as RFC 4648 has it",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")])
  func base64(text: String, coded: String) {
    #expect(ClipboardSequence.base64(Array(text.utf8)) == coded)
  }

  @Test("One sequence; wrapped for tmux, and in pieces for screen")
  func wrapped() {
    #expect(text("xterm-256color") == "\u{1B}]52;c;w6nDqW4=\u{07}")
    let plain = "\u{1B}]52;c;w6nDqW4=\u{07}"
    #expect(text("tmux-256color") == plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\")
    #expect(text("screen-256color", tmux: true) == text("tmux-256color"))
    let long = text("screen", String(repeating: "a", count: 3000)) ?? ""
    #expect(long.split(separator: "\u{1B}\\").allSatisfy { $0.utf8.count <= 768 && $0.hasPrefix("\u{1B}P") })
    #expect(!text("xterm")!.dropFirst().dropLast().contains("\u{1B}"))
  }

  @Test("What is too long is not sent at all")
  func tooLong() {
    #expect(text("xterm", String(repeating: "a", count: ClipboardSequence.limit)) != nil)
    #expect(text("xterm", String(repeating: "a", count: ClipboardSequence.limit + 1)) == nil)
  }
}
