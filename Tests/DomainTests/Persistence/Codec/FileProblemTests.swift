import Domain
import Testing

@Suite("Files: bad data is named, and nothing else is lost")
struct FileProblemTests {
  private func problems<Element: Record>(_ text: String, _ type: Element.Type) -> [DataProblem] {
    FileCodec.decode(Array(text.utf8), as: type, file: "f.json").problems
  }

  /// The problems of a file with these kits, each on a line of its own from line 3.
  private func kits(_ lines: String...) -> Decoded<Kit> {
    let text = "{\"schemaVersion\": 1,\n\"kits\": [\n" + lines.joined(separator: ",\n") + "\n]}\n"
    return FileCodec.decode(Array(text.utf8), as: Kit.self, file: "kits.json")
  }

  private func problem(
    _ line: Int, _ column: Int, _ record: String?, _ field: String?, _ kind: DataProblem.Kind
  ) -> DataProblem {
    DataProblem(file: "kits.json", line: line, column: column, record: record, field: field, kind: kind)
  }

  // MARK: Fields

  @Test("A field of the wrong type says what was found and what was expected")
  func wrongTypes() {
    let decoded = kits(
      #"{"id": "a", "name": 12, "stock": 1}"#,
      #"{"id": "b", "name": "B", "stock": "1"}"#,
      #"{"id": "c", "name": "C", "stock": 1.0}"#,
      #"{"id": "d", "name": "D", "stock": 1e2}"#,
      #"{"id": "e", "name": "E", "stock": 1, "retired": 0}"#,
      #"{"id": "f", "name": null, "stock": [1,  2]}"#,
      #"{"id": "g", "name": "G", "stock": 3}"#)
    let stock = Expectation.integerIn(0...1000)
    #expect(
      decoded.problems == [
        problem(3, 21, "a", "name", .wrongType(found: "12", expected: .text)),
        problem(4, 35, "b", "stock", .wrongType(found: "\"1\"", expected: stock)),
        problem(5, 35, "c", "stock", .wrongType(found: "1.0", expected: stock)),
        problem(6, 35, "d", "stock", .wrongType(found: "1e2", expected: stock)),
        problem(7, 49, "e", "retired", .wrongType(found: "0", expected: .trueOrFalse)),
        problem(8, 21, "f", "name", .wrongType(found: "null", expected: .text)),
        problem(8, 36, "f", "stock", .wrongType(found: "[1, 2]", expected: stock)),
      ])
    #expect(decoded.records.map(\.id.text) == ["g"])
    #expect(!decoded.isWhole)
  }

  @Test("A number out of its range, or larger than any, is named and never traps")
  func ranges() {
    let decoded = kits(
      #"{"id": "a", "name": "", "stock": 1001}"#,
      #"{"id": "b", "name": "", "stock": -1}"#,
      #"{"id": "c", "name": "", "stock": 9223372036854775808}"#,
      #"{"id": "d", "name": "", "stock": -99999999999999999999999}"#,
      #"{"id": "e", "name": "", "stock": 1e999}"#,
      #"{"id": "f", "name": "", "stock": 0}"#)
    #expect(
      decoded.problems == [
        problem(3, 34, "a", "stock", .outOfRange(found: "1001", range: 0...1000)),
        problem(4, 34, "b", "stock", .outOfRange(found: "-1", range: 0...1000)),
        problem(5, 34, "c", "stock", .outOfRange(found: "9223372036854775808", range: 0...1000)),
        problem(6, 34, "d", "stock", .outOfRange(found: "-99999999999999999999999", range: 0...1000)),
        problem(7, 34, "e", "stock", .wrongType(found: "1e999", expected: .integerIn(0...1000))),
      ])
    #expect(decoded.records.map(\.id.text) == ["f"])
    let version = #"{"schemaVersion": 99999999999999999999, "kits": []}"#
    #expect(
      problems(version, Kit.self).map(\.kind) == [
        .outOfRange(found: "99999999999999999999", range: 1...Int.max)
      ])
    let metres =
      #"{"schemaVersion":1,"venues":[{"id":"v","name":"","address":{"postcode":"","municipality":"","#
      + #""lambertX":1e999}}]}"#
    let found = problems(metres, Venue.self)
    #expect(found.map(\.kind) == [.tooLarge(found: "1e999")])
    #expect(found.map(\.field) == ["address.lambertX"])
  }

  @Test("A day, time or word that does not exist is not of the wrong type")
  func noSuchValues() {
    let text = #"""
      {
        "schemaVersion": 1,
        "sessions": [
          {
            "id": "s1",
            "day": "2026-02-30",
            "start": "24:00",
            "minutes": 120,
            "workshop": "",
            "guides": ["g1", "", 3],
            "status": "done",
            "participation": [
              {"school": "a", "grade": "L5"},
              {"school": "b", "grade": "L7", "attended": -1},
              [],
              {"grade": 5}
            ]
          }
        ]
      }
      """#
    func expected(_ line: Int, _ column: Int, _ field: String, _ kind: DataProblem.Kind) -> DataProblem {
      DataProblem(file: "f.json", line: line, column: column, record: "s1", field: field, kind: kind)
    }
    let statuses = Expectation.oneOf(["planned", "confirmed", "held", "cancelled"])
    let grades = Expectation.oneOf(Grade.allCases.map(\.rawValue))
    #expect(
      problems(text, Session.self) == [
        expected(6, 14, "day", .noSuchValue(found: "\"2026-02-30\"", expected: .day)),
        expected(7, 16, "start", .noSuchValue(found: "\"24:00\"", expected: .time)),
        expected(9, 19, "workshop", .noSuchValue(found: "\"\"", expected: .text)),
        expected(10, 24, "guides[1]", .noSuchValue(found: "\"\"", expected: .text)),
        expected(10, 28, "guides[2]", .wrongType(found: "3", expected: .text)),
        expected(11, 17, "status", .noSuchValue(found: "\"done\"", expected: statuses)),
        expected(14, 34, "participation[1].grade", .noSuchValue(found: "\"L7\"", expected: grades)),
        expected(14, 52, "participation[1].attended", .outOfRange(found: "-1", range: 0...9999)),
        expected(15, 9, "participation[2]", .wrongType(found: "[]", expected: .object)),
        expected(16, 9, "participation[3].school", .missing(expected: .text)),
        expected(16, 19, "participation[3].grade", .wrongType(found: "5", expected: grades)),
      ])
  }

  @Test("A field that must be there is missed where its object starts")
  func missing() {
    let decoded = kits(#"{"name": "x"}"#, #"  {"id": "b"}"#, #"{"id": "c", "name": "", "stock": 1}"#)
    #expect(
      decoded.problems == [
        problem(3, 1, "#1", "id", .missing(expected: .text)),
        problem(3, 1, "#1", "stock", .missing(expected: .integerIn(0...1000))),
        problem(4, 3, "b", "name", .missing(expected: .text)),
        problem(4, 3, "b", "stock", .missing(expected: .integerIn(0...1000))),
      ])
    #expect(decoded.records.map(\.id.text) == ["c"])
  }

  @Test("A record that is no object is named by its place in the list")
  func noObject() {
    let decoded = kits(#"{"id": "a", "name": "", "stock": 1}"#, "null", "[[1]]")
    #expect(
      decoded.problems == [
        problem(4, 1, "#2", nil, .wrongType(found: "null", expected: .object)),
        problem(5, 1, "#3", nil, .wrongType(found: "[[1]]", expected: .object)),
      ])
    #expect(decoded.records.count == 1)
  }

  @Test("A key that stands twice is named with the line of the first, at every level")
  func duplicateKeys() {
    let decoded = kits(
      #"{"id": "a", "name": "", "stock": 1,"# + "\n" + #""n\u0061me": "again"}"#,
      #"{"id": "b", "name": "", "stock": 1, "x": {"y":"# + "\n" + #"1, "y": 2}}"#)
    #expect(
      decoded.problems == [
        problem(4, 1, "a", "name", .duplicateKey(firstLine: 3)),
        problem(6, 4, "b", "x", .duplicateKey(firstLine: 5)),
      ])
    let top = problems("{\"schemaVersion\":1,\n\"kits\":[],\"schemaVersion\":1}", Kit.self)
    #expect(top.map(\.kind) == [.duplicateKey(firstLine: 1)])
    #expect(top.map(\.field) == ["schemaVersion"])
  }

  @Test("Two keys that only look alike are two keys")
  func lookAlikes() {
    #expect(kits("{\"id\": \"a\", \"name\": \"\", \"stock\": 1, \"\u{E9}\": 1, \"e\u{301}\": 2}").isWhole)
  }

  @Test("Among many keys a duplicate is found too")
  func manyKeys() {
    let keys = (0..<200).map { "\"k\($0)\": 1" }.joined(separator: ", ")
    let decoded = kits(
      #"{"id": "a", "name": "", "stock": 1, "# + keys + "}",
      #"{"id": "b", "name": "", "stock": 1, "# + keys + #", "k7": 2}"#,
      #"{"id": "c", "name": "", "stock": 1, "# + keys + #", "k150": 2}"#)
    #expect(decoded.records.first?.unknown.fields.count == 200)
    #expect(decoded.problems.map(\.field) == ["k7", "k150"])
    #expect(decoded.problems.map(\.record) == ["b", "c"])
  }

  @Test("Of two records with one id the first is kept and the second named, with the line of the first")
  func duplicateIDs() {
    let decoded = kits(
      #"{"id": "b", "name": "first", "stock": 1}"#, #"{"id": "a", "name": "", "stock": 1}"#,
      #"{"id": "b", "name": "second", "stock": 1}"#)
    #expect(decoded.problems == [problem(5, 1, "b", nil, .duplicateID(firstLine: 3))])
    #expect(decoded.records.map(\.name) == ["", "first"])
  }

  @Test("Records in another order than that of their ids are no problem")
  func order() {
    let decoded = kits(
      #"{"id": "b", "name": "", "stock": 1}"#, #"{"id": "a", "name": "", "stock": 1}"#)
    #expect(decoded.isWhole && decoded.records.map(\.id.text) == ["a", "b"])
  }

  @Test("A column counts characters as a person does")
  func columns() {
    let decoded = kits("{\"id\": \"a\", \"name\": \"é👩‍🔬e\u{301}\", \"stock\": \"x\"}")
    #expect(decoded.problems.map(\.column) == [37])
  }

  @Test("An excerpt is short and holds nothing that a terminal could obey")
  func excerpts() {
    let long = String(repeating: "é", count: 500)
    let decoded = kits(
      "{\"id\": \"a\", \"name\": \"\", \"stock\": \"\(long)\"}",
      "{\"id\": \"b\", \"name\": \"\", \"stock\": \"\u{9B}31m\u{202E}\u{7F}\"}",
      "{\"id\": \"c\", \"name\": {\n   \"x\" : 1\n}, \"stock\": 1}")
    let found = decoded.problems.map(\.kind).map { kind in
      if case .wrongType(let found, _) = kind { found } else { "" }
    }
    #expect(
      found == [
        "\"" + String(repeating: "é", count: 38) + "…", #""\u009b31m\u202e\u007f""#, #"{ "x" : 1 }"#,
      ])
  }

  @Test("Past a hundred problems the rest is counted")
  func manyProblems() {
    let bad = Array(repeating: #"{"id": "a", "name": ""}"#, count: 250).joined(separator: ",\n")
    let decoded = kits(bad)
    #expect(decoded.problems.count == 101)
    #expect(decoded.problems.last == problem(102, 1, nil, nil, .more(count: 150)))
    #expect(decoded.problems.dropLast().allSatisfy { $0.record == "a" })
  }

  // MARK: The file

  @Test("A file without its version or its list is not whole")
  func noHeader() {
    func expected(_ field: String, _ kind: DataProblem.Kind) -> DataProblem {
      DataProblem(file: "f.json", line: 1, column: 1, field: field, kind: kind)
    }
    #expect(
      problems(#"{"kits": []}"#, Kit.self)
        == [expected("schemaVersion", .missing(expected: .integerIn(1...Int.max)))])
    #expect(
      problems(#"{"schemaVersion": 1}"#, Kit.self) == [expected("kits", .missing(expected: .list))])
    #expect(
      problems(#"{"schemaVersion": 1}"#, AllianceProfile.self)
        == [expected("alliance", .missing(expected: .object))])
  }

  @Test("The parts of a file of the wrong type are named")
  func wrongHeader() {
    #expect(
      problems(#"[{"id": "a"}]"#, Kit.self).map(\.kind)
        == [.wrongType(found: #"[{"id": "a"}]"#, expected: .object)])
    #expect(
      problems(#"{"schemaVersion": "1", "kits": {}}"#, Kit.self).map(\.kind) == [
        .wrongType(found: "\"1\"", expected: .integerIn(1...Int.max)),
        .wrongType(found: "{}", expected: .list),
      ])
    #expect(
      problems(#"{"schemaVersion": 1, "alliance": []}"#, AllianceProfile.self).map(\.kind)
        == [.wrongType(found: "[]", expected: .object)])
    #expect(
      problems(#"{"schemaVersion": 0, "kits": []}"#, Kit.self).map(\.kind)
        == [.outOfRange(found: "0", range: 1...Int.max)])
  }

  @Test("A newer file is read as far as it can be, and never to be written")
  func newer() {
    let text = #"{"schemaVersion": 2, "kits": [{"id": "a", "name": "A", "stock": 1}]}"#
    let decoded = FileCodec.decode(Array(text.utf8), as: Kit.self, file: "kits.json")
    #expect(decoded.isNewer && !decoded.isWhole && decoded.schemaVersion == 2)
    #expect(decoded.problems.map(\.kind) == [.tooNew(schemaVersion: 2, supported: 1)])
    #expect(decoded.records.count == 1)
  }

  @Test("An empty file, UTF-16 and a byte order mark are called by their names")
  func encodings() {
    func kinds(_ bytes: [UInt8]) -> [DataProblem.Kind] {
      FileCodec.decode(bytes, as: Kit.self, file: "f").problems.map(\.kind)
    }
    let text = #"{"schemaVersion": 1, "kits": []}"#
    #expect(kinds([]) == [.empty])
    #expect(kinds(Array(" \n\t\r\n".utf8)) == [.empty])
    #expect(kinds([0xEF, 0xBB, 0xBF]) == [.empty, .byteOrderMark])
    #expect(kinds([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == [.byteOrderMark])
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(kinds([0xFF, 0xFE] + little) == [.utf16])
    #expect(kinds([0xFE, 0xFF] + big) == [.utf16])
    #expect(kinds(little) == [.utf16])
    #expect(kinds(big) == [.utf16])
  }

  @Test("Under a byte order mark the records are there, and columns are those of the text")
  func byteOrderMark() {
    let text = "{\"kits\": [{\"id\": \"a\", \"name\": \"A\", \"stock\": 1}]}"
    let decoded = FileCodec.decode([0xEF, 0xBB, 0xBF] + Array(text.utf8), as: Kit.self, file: "f")
    #expect(decoded.records.count == 1)
    #expect(decoded.problems.map(\.column) == [1, 1])
  }

  @Test("Records before a syntax problem are there; the file is not whole")
  func syntaxProblem() {
    let decoded = kits(
      #"{"id": "a", "name": "", "stock": 1}"#, #"{"id": "b", "name": "", "stock": 1,}"#,
      #"{"id": "c", "name": "", "stock": 1}"#)
    #expect(decoded.problems == [problem(4, 35, "#2", nil, .commaTooMany)])
    #expect(decoded.records.map(\.id.text) == ["a"])
  }

  @Test("Problems are shown file by file, from top to bottom")
  func displayOrder() {
    let problems = [
      DataProblem(file: "a", line: 2, column: 9, kind: .empty), DataProblem(file: "b", kind: .empty),
      DataProblem(file: "a", line: 10, column: 1, kind: .empty), DataProblem(file: "a", kind: .empty),
      DataProblem(file: "a", line: 2, column: 1, kind: .empty),
    ]
    #expect(problems.sorted() == [problems[3], problems[4], problems[0], problems[2], problems[1]])
  }
}
