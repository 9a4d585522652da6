import Testing

@testable import Domain

@Suite("Text that leaves the program")
struct SafeTextTests {
  /// What the rule is about, written down a second time.
  private static let forbidden: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200B...0x200C, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069,
    0xFEFF...0xFEFF,
  ]

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    forbidden.contains { $0.contains(scalar.value) }
  }

  @Test("Whatever the text, nothing that commands, turns or hides is left in it, and nothing is left out")
  func law() {
    var random = SplitMix64(seed: 3)
    let dangers: [Unicode.Scalar] =
      Self.forbidden.flatMap { $0.compactMap { Unicode.Scalar($0) } } + ["\u{E0041}", "\u{E007F}", "\u{200D}"]
    let friends: [Unicode.Scalar] = ["a", " ", "é", "\u{301}", "م", "ש", "👩", "🔬", "\u{FE0F}", "🏴", "漢", "=", "1"]
    for _ in 0..<5_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text.append((Bool.random(using: &random) ? dangers : friends).randomElement(using: &random)!)
      }
      let shown = String(text).harmless
      #expect(!shown.unicodeScalars.contains(where: Self.isForbidden))
      #expect(shown.unicodeScalars.count == text.count)
      #expect(shown.harmless == shown && shown.hazard == nil)
      let cleaned = String(text).cleaned
      #expect(!cleaned.unicodeScalars.contains(where: Self.isForbidden))
      #expect(cleaned.hazard == nil)
      #expect((String(text).hazard == nil) == (cleaned == String(text)))
    }
  }

  @Test("Whatever is typed, pasted or deleted of a text that is safe, each character is safe without the others")
  func characters() {
    var random = SplitMix64(seed: 11)
    let scalars: [Unicode.Scalar] = [
      "a", "e", "\u{301}", "1", "👩", "🔬", "🇧", "🇪", "🏽", "🏴", "❤", "\u{FE0F}", "\u{FE0E}", "\u{200D}", "\u{200D}",
      "\u{E0067}", "\u{E0062}", "\u{E007F}", "\u{20E3}", "क", "\u{94D}",
    ]
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...9, using: &random) { text.append(scalars.randomElement(using: &random)!) }
      for safe in [String(text).cleaned, String(text).harmless] {
        for character in safe { #expect(String(character).hazard == nil, "\(safe.debugDescription)") }
        #expect(safe.harmless == safe)
      }
    }
  }

  @Test(
    "What people write passes untouched",
    arguments: [
      "De Wegwijzer", "Zoë, Raïssa en Noël", "cafe\u{301}", "ĳ en ij", "€ 5 – «ja»", "بيت العلم", "בית ספר", "日本",
      "👩‍🔬", "👨‍👩‍👧‍👦", "❤️‍🔥", "👍🏽", "👩🏽‍🚀", "1️⃣", "☎︎", "🇧🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈", "हिन्दी", "a\u{A0}b", "",
    ])
  func ordinary(text: String) {
    #expect(text.hazard == nil)
    #expect(Array(text.harmless.unicodeScalars) == Array(text.unicodeScalars))
    #expect(Array(text.cleaned.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "A joiner, a selector or tags where they join, vary and spell nothing are shown",
    arguments: [
      ("a\u{200D}b", "a\u{FFFD}b"), ("👩\u{200D}b", "👩\u{FFFD}b"), ("👩\u{200D}", "👩\u{FFFD}"),
      ("1\u{200D}2", "1\u{FFFD}2"), ("\u{FE0F}a", "\u{FFFD}a"),
      ("a\u{FE0F}\u{FE0E}\u{FE0F}", "a\u{FE0F}\u{FFFD}\u{FFFD}"),
      ("🏴\u{E0067}\u{E0062}", "🏴\u{FFFD}\u{FFFD}"), ("a\u{E0067}\u{E007F}", "a\u{FFFD}\u{FFFD}"),
      ("🏴\u{E007F}", "🏴\u{FFFD}"), ("a\u{E0101}", "a\u{FFFD}"),
      ("🇧\u{200D}🔬", "🇧\u{FFFD}🔬"), ("👩\u{200D}🇧", "👩\u{FFFD}🇧"), ("🏽\u{200D}🔬", "🏽\u{FFFD}🔬"),
      ("👩\u{FE0F}\u{FE0F}\u{200D}🔬", "👩\u{FE0F}\u{FFFD}\u{FFFD}🔬"),
    ])
  func outOfPlace(text: String, shown: String) {
    #expect(Array(text.harmless.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("Tags after a flag hide no more than a region")
  func longTags() {
    let hidden = "🏴" + String(String.UnicodeScalarView(Array(repeating: "\u{E0061}", count: 7))) + "\u{E007F}"
    #expect(hidden.harmless == "🏴" + String(repeating: "\u{FFFD}", count: 8))
  }

  @Test("What is kept has spaces for line breaks and tabs, and is without the rest")
  func cleaned() {
    #expect("een\ntwee\r\ndrie\tvier\u{2028}vijf".cleaned == "een twee drie vier vijf")
    #expect("a\u{1B}[31m\u{202E}b\u{200B}c\u{AD}".cleaned == "a[31mbc")
  }

  @Test("The first hazard is named by what it does")
  func named() throws {
    for (text, kind) in [
      ("a\nb\u{1B}", TextHazard.lineBreak), ("\u{9B}", .control), ("\u{200F}", .direction), ("\u{2066}", .direction),
      ("\u{2029}", .lineBreak), ("x\u{200B}", .hidden), ("\u{FFFE}", .hidden),
    ] { #expect(try #require(text.hazard).kind == kind) }
  }
}
