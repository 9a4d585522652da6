import Testing

@testable import NetelandTUI

@Suite("Answers of the terminal")
struct AnswerReaderTests {
  /// The steps for what follows an escape.
  private func steps(_ text: String) -> [AnswerReader.Step] {
    var reader = AnswerReader()
    return text.unicodeScalars.map { reader.take($0.value) }
  }

  @Test(
    "The colour of the background is read in every way it is written and ended",
    arguments: [
      ("]11;rgb:1e1e/2020/ffff\u{1B}\\", 0x1E20FF), ("]11;rgb:1e/20/ff\u{7}", 0x1E20FF),
      ("]11;rgb:f/0/8\u{7}", 0xFF0088), ("]11;rgba:ffff/ffff/ffff/8080\u{1B}\\", 0xFFFFFF),
      ("]11;#fdf6e3\u{9C}", 0xFDF6E3),
    ] as [(String, UInt32)])
  func background(text: String, number: UInt32) {
    let steps = steps(text)
    #expect(steps.last == .answer(.background(RGB(number))))
    #expect(steps.dropLast().allSatisfy { $0 == .more })
  }

  @Test(
    "An answer that makes no sense is an answer still, and not typing",
    arguments: [
      "]11;\u{7}", "]11;rgb:1e1e/2020\u{7}", "]11;rgb:1e1e/2020/zzzz\u{7}", "]11;rgb:12345/1/1\u{7}", "]11;#12\u{7}",
      "]11;?\u{1B}x", "]11;rgb://\u{7}", "]11;#+12345\u{7}",
    ])
  func nonsense(text: String) {
    #expect(steps(text).last == .answer(.unreadable))
  }

  @Test("An answer without an end is not read for ever")
  func endless() throws {
    let steps = steps("]11;" + String(repeating: "f", count: 1_000))
    let end = try #require(steps.firstIndex(of: .answer(.unreadable)))
    #expect(end < 100)
  }

  @Test("Who it is, is told from keys", arguments: ["[?62c", "[?1;2c", "[?64;1;2;6;22c"])
  func attributes(text: String) {
    #expect(steps(text).last == .answer(.attributes))
  }

  @Test(
    "What only begins like an answer is keys",
    arguments: ["]12", "]x", "]11:", "[A", "[1;5A", "[?x", "[?1;2h", "[c"])
  func keys(text: String) {
    #expect(steps(text).contains(.keys))
    #expect(!steps(text).contains { if case .answer = $0 { true } else { false } })
  }

  @Test("Only what nobody types is taken for lost where it breaks off")
  func brokenOff() {
    var reader = AnswerReader()
    for (index, scalar) in "]11;rg".unicodeScalars.enumerated() {
      _ = reader.take(scalar.value)
      #expect(reader.isCertain == (index >= 3))
    }
  }
}
