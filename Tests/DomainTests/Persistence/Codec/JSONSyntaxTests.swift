import Testing

@testable import Domain

@Suite("JSON: RFC 8259 and nothing more")
struct JSONSyntaxTests {
  /// The problem of a text that should hold one value, with the byte where it is.
  private func problem(_ bytes: [UInt8], limit: Int = 64) -> (offset: Int, kind: DataProblem.Kind)? {
    bytes.withUnsafeBufferPointer { buffer -> (offset: Int, kind: DataProblem.Kind)? in
      var scanner = JSONScanner(buffer, depthLimit: limit)
      do throws(SyntaxProblem) {
        scanner.skipWhitespace()
        try scanner.skipValue()
        try scanner.checkEnd()
        return nil
      } catch {
        return (error.offset, error.kind)
      }
    }
  }

  @Test(
    "These are JSON",
    arguments: [
      "0", "-0", "12", "-12.5", "0.001e-10", "1E+9", "1e999", "true", " false ", "null", "\"\"", "\"\u{7F}\"",
      #""\"\\\/\b\f\n\r\té""#, #""\u0000""#, #""\uD83E\uDDEA""#, "\"é日👩‍🔬\u{FFFF}\"", "[]", "[ ]", "[1 , 2]",
      "{}", "{ }", #"{"":0}"#, #"{"a" : [ { } ] , "b" : "c"}"#, "\t\r\n [\r\n]\n",
    ])
  func accepted(text: String) {
    #expect(problem(Array(text.utf8)) == nil)
  }

  @Test(
    "These are not, and the message points at the place",
    arguments: [
      ("", 0, .value, nil), ("[", 1, .valueOrClosingBracket, nil), ("{", 1, .keyOrClosingBrace, nil),
      ("[1,:]", 3, .value, ":"), ("[1 2]", 3, .commaOrClosingBracket, "2"),
      ("[1", 2, .commaOrClosingBracket, nil), (#"{"a":1 "b":2}"#, 7, .commaOrClosingBrace, #""b""#),
      (#"{"a" 1}"#, 5, .colon, "1"), ("{a:1}", 1, .keyOrClosingBrace, "a"),
      ("{'a':1}", 1, .keyOrClosingBrace, "'a'"),
      (#"{"a":}"#, 5, .value, "}"), ("01", 1, .endOfFile, "1"), ("1.", 2, .digit, nil),
      (".5", 0, .value, ".5"),
      ("+1", 0, .value, "+1"), ("-", 1, .digit, nil), ("1e", 2, .digit, nil), ("1e+", 3, .digit, nil),
      ("-x", 1, .digit, "x"), ("NaN", 0, .value, "NaN"), ("True", 0, .value, "True"),
      ("nul", 0, .value, "nul"),
      ("nullx", 0, .value, "nullx"), ("1 2", 2, .endOfFile, "2"), ("{}}", 2, .endOfFile, "}"),
      ("[] /x", 3, .endOfFile, "/x"), (#""abc"#, 4, .closingQuote, nil),
      ("\"a\nb\"", 2, .closingQuote, "\\n"),
      ("\"a\tb\"", 2, .escapedControl, "\\t"), (#""\x""#, 1, .escape, #"\x"#), (#""\u12G4""#, 1, .escape, #"\u12G4"#),
      (#""\u12"#, 1, .escape, #"\u12"#), ("\"\\", 2, .closingQuote, nil),
      (#""\ud83e""#, 1, .surrogatePair, #"\ud83e"#), (#""\uDDEA""#, 1, .surrogatePair, #"\uDDEA"#),
      (#""\ud83e\u0041""#, 1, .surrogatePair, #"\ud83e\u0041"#), ("[é]", 1, .value, "é"),
      ("\u{A0}1", 0, .value, "\u{A0}1"), ("[\n<<<<<< a]", 2, .value, "<<<<<<"),
      ("[ <<<<<<< a]", 2, .value, "<<<<<<<"),
    ] as [(String, Int, SyntaxElement, String?)])
  func rejected(text: String, offset: Int, expected: SyntaxElement, found: String?) {
    let problem = problem(Array(text.utf8))
    #expect(problem?.offset == offset)
    #expect(problem?.kind == .syntax(expected: expected, found: found))
  }

  @Test(
    "What people and programs leave behind is called by its name",
    arguments: [
      ("[1,]", 2, .commaTooMany), (#"{"a":1 , }"#, 7, .commaTooMany), ("[1,\n\n]", 2, .commaTooMany),
      ("[,]", 1, .commaTooMany), ("[1, ,2]", 4, .commaTooMany), (#"{"a":1,,}"#, 7, .commaTooMany),
      ("{ ,}", 2, .commaTooMany),
      ("[] // x", 3, .comment), ("/* x */ []", 0, .comment), ("{# x\n}", 1, .comment),
      ("\u{0}", 0, .zeroByte), ("\"a\u{0}\"", 2, .zeroByte), ("[1]\u{0}\u{0}", 3, .zeroByte),
      ("[\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> b\n]", 2, .conflictMarker),
      ("[1\n=======\n2\n>>>>>>> b\n]", 3, .conflictMarker), (">>>>>>> b", 0, .conflictMarker),
    ] as [(String, Int, DataProblem.Kind)])
  func named(text: String, offset: Int, kind: DataProblem.Kind) {
    let problem = problem(Array(text.utf8))
    #expect(problem?.offset == offset)
    #expect(problem?.kind == kind)
  }

  @Test(
    "Bytes that are no UTF-8 are named, in a text and outside",
    arguments: [
      [0xC0, 0xAF], [0xE9, 0x20], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0x80],
      [0xE0, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3, 0x20], [0xE2, 0x82, 0x20], [0xFF],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    for text in [[quote] + bytes + [quote], [quote] + bytes, [0x5B] + bytes] {
      let problem = problem(text)
      #expect(problem?.offset == 1)
      #expect(problem?.kind == .notUTF8(byte: bytes[0]))
    }
  }

  @Test(
    "A text that is cut off in the middle of a character ends there", arguments: [[0xC3], [0xE2, 0x82]] as [[UInt8]])
  func cutCharacter(bytes: [UInt8]) {
    #expect(problem([UInt8(ascii: "\"")] + bytes)?.kind == .syntax(expected: .closingQuote, found: nil))
  }

  @Test("A text is read to its end wherever its quote lies", arguments: 0..<40)
  func textLengths(length: Int) throws {
    for stop in ["\"", "\\n\"", "é\"", "\u{1}"] {
      for after in ["", "]", "           "] {
        let bytes = Array(("\"" + String(repeating: "x", count: length) + stop + after).utf8)
        try bytes.withUnsafeBufferPointer { buffer in
          var scanner = JSONScanner(buffer, depthLimit: 1)
          if stop == "\u{1}" {
            #expect(throws: SyntaxProblem.self) { try scanner.text() }
            #expect(scanner.position == length + 1)
          } else {
            let token = try scanner.text()
            let end = stop == "\\n\"" ? "\n" : stop == "é\"" ? "é" : ""
            #expect(scanner.string(token) == String(repeating: "x", count: length) + end)
            #expect(scanner.position == bytes.count - after.utf8.count)
          }
        }
      }
    }
  }

  @Test("Nesting deeper than the limit is a problem, however deep, and not the end of the program")
  func depth() {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    #expect(problem(nested(64)) == nil)
    #expect(problem(nested(65))?.kind == .tooDeep(limit: 64))
    #expect(problem(nested(65))?.offset == 64)
    #expect(problem(nested(100_000))?.kind == .tooDeep(limit: 64))
    let objects = Array(String(repeating: #"{"a":"#, count: 100_000).utf8)
    #expect(problem(objects)?.kind == .tooDeep(limit: 64))
    let unknown = #"{"schemaVersion":1,"kits":[],"x":"# + String(repeating: "[", count: 100_000)
    let decoded = FileCodec.decode(Array(unknown.utf8), as: Kit.self, file: "f")
    #expect(decoded.problems.map(\.kind) == [.tooDeep(limit: 64)])
  }

  @Test("Integers are exact up to the largest and smallest, and no further")
  func integers() throws {
    func integer(_ text: String) throws -> Int? {
      try Array(text.utf8).withUnsafeBufferPointer { buffer in
        var scanner = JSONScanner(buffer, depthLimit: 1)
        return try scanner.number().integer
      }
    }
    #expect(try integer("\(Int.max)") == .max)
    #expect(try integer("\(Int.min)") == .min)
    #expect(try integer("9223372036854775808") == nil)
    #expect(try integer("-9223372036854775809") == nil)
    #expect(try integer("18446744073709551616") == nil)
    #expect(try integer("-0") == 0)
    #expect(try integer("1.0") == nil)
  }

  @Test("Lines and columns are found in any order of asking, past line ends and marks")
  func places() {
    let bytes = Array("ab\ncé\r\n\nd".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let places = TextPlace.places(of: [10, 0, 5, 2, 3, 9, 99], in: buffer)
      #expect(places[0] == TextPlace(line: 1, column: 1))
      #expect(places[2] == TextPlace(line: 1, column: 3))
      #expect(places[3] == TextPlace(line: 2, column: 1))
      #expect(places[9] == TextPlace(line: 4, column: 1))
      #expect(places[10] == TextPlace(line: 4, column: 2))
      #expect(places[99] == TextPlace(line: 4, column: 2))
    }
  }
}
