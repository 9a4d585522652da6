import Domain
import Testing

@testable import NetelandTUI

@Suite("The language of the filter")
struct FilterParserTests {
  private let parser = TableRow.parser

  private func terms(_ text: String) -> [FilterTerm] { parser.parse(text).terms }

  @Test("Words alone are looked for everywhere, as before")
  func words() {
    #expect(terms("olen wissel") == [FilterTerm(test: .word("olen")), FilterTerm(test: .word("wissel"))])
    #expect(terms("-olen") == [FilterTerm(test: .phrase("olen"), isNegated: true)])
    #expect(terms("\"de wissel\"") == [FilterTerm(test: .phrase("de wissel"))])
    #expect(terms("13:30") == [FilterTerm(test: .word("13:30"))])
    #expect(terms("sint-jozef") == [FilterTerm(test: .word("sint-jozef"))])
    #expect(terms("  - ! ").isEmpty)
  }

  @Test("A field is named in either language, with its sign and its value")
  func fields() {
    #expect(terms("tekst:olen") == terms("Text:olen"))
    #expect(terms("tekst=\"De Wissel\"") == [FilterTerm(test: .field("tekst", .isOne(of: ["De Wissel"])))])
    #expect(terms("tekst:olen,geel") == [FilterTerm(test: .field("tekst", .contains(["olen", "geel"])))])
    #expect(
      terms("deel<50") == [FilterTerm(test: .field("deel", .number(.less, 5_000...5_000, possibly: false)))])
    #expect(
      terms("share>=66,67%?")
        == [FilterTerm(test: .field("deel", .number(.greaterOrEqual, 6_667...6_667, possibly: true)))])
    #expect(terms("getal=5..9") == terms("number:5-9"))
    #expect(terms("vlag:ja") == terms("flag:yes"))
    #expect(terms("zonder:getal") == [FilterTerm(test: .without("getal"))])
    #expect(terms("-with:number") == [FilterTerm(test: .with("getal"), isNegated: true)])
    #expect(terms("dag:?") == [FilterTerm(test: .field("dag", .unknown))])
    let november = Day(year: 2026, month: 11, day: 1)!.monthRange
    #expect(terms("dag:november") == [FilterTerm(test: .field("dag", .day(.equal, november)))])
    #expect(terms("dag:1/11..30/11") == terms("day=november"))
    #expect(terms("uur<12") == [FilterTerm(test: .field("uur", .time(.less, 720...720)))])
  }

  @Test(
    "What cannot be understood is named with its place, and the rest holds",
    arguments: [
      ("getl:5", 0..<4, FilterProblem.Expected.field("getl", nearest: "getal")),
      ("olen getal:veel", 11..<15, .number), ("deel<half olen", 5..<9, .percent), ("dag>ooit", 4..<8, .day),
      ("vlag:soms", 5..<9, .yesOrNo), ("tekst<olen", 0..<10, .textSign), ("getal:", 0..<6, .value),
      ("zonder:", 0..<7, .fieldName), ("uur:25:99", 4..<9, .time),
      ("qqqqqqqq:1", 0..<8, .field("qqqqqqqq", nearest: nil)),
    ])
  func problems(text: String, range: Range<Int>, expected: FilterProblem.Expected) {
    let parsed = parser.parse(text)
    #expect(parsed.problems == [FilterProblem(range: range, expected: expected)])
    #expect(
      parsed.terms == (text.contains("olen ") || text.hasSuffix(" olen") ? [FilterTerm(test: .word("olen"))] : []))
  }

  @Test("Any text gives a filter, and what is wrong with it lies within the text", arguments: 1...400)
  func anyText(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "tekst", "deel", "getal", "dag", "uur", "zonder", "met", ":", "<", ">", "=", "<=", "\"", "-", " ", ",", "..", "?",
      "50", "é", "👩‍🔬", "\t", "25/11", "%", "\u{301}", "999999999999", "|", "ij",
    ]
    let text = (0..<Int.random(in: 0...9, using: &chance)).map { _ in pieces.randomElement(using: &chance)! }.joined()
    let parsed = parser.parse(text)
    for problem in parsed.problems {
      #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= text.count, "\(text)")
    }
    // What was understood is written and read back as it was.
    for language in Language.allCases {
      let written = FilterText(fields: parser.fields, language: language).text(parsed.terms)
      let again = parser.parse(written)
      #expect(again.terms == parsed.terms && again.problems.isEmpty, "\(text) -> \(written)")
    }
    _ = FilterCompletion(
      text, cursor: Int.random(in: 0...text.count, using: &chance), fields: parser.fields, language: .dutch
    ) { _ in ["Olen"] }?.applied(to: text)
  }

  @Test("A name that is begun is completed, in the language that is shown; so is a value")
  func completion() throws {
    func completion(_ text: String) -> String? {
      FilterCompletion(text, cursor: text.count, fields: parser.fields, language: .dutch) { _ in
        ["Olen", "De Wissel"]
      }?.applied(to: text).text
    }
    #expect(completion("olen te") == "olen tekst:")
    #expect(completion("tekst:o") == "tekst:Olen ")
    #expect(completion("tekst:wis") == "tekst:\"De Wissel\" ")
    #expect(completion("zonder:ge") == "zonder:getal ")
    #expect(completion("vlag:n") == "vlag:nee ")
    #expect(completion("tekst:zzz") == nil)
    #expect(completion("o") == nil)
    #expect(completion("") == nil)
  }
}
