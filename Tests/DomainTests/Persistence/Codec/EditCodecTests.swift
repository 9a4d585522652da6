import Testing

@testable import Domain

@Suite("Edits in the journal")
struct EditCodecTests {
  private let year = SchoolYear(startYear: 2026)!

  private func replacement<Element: Record>(
    _ make: (inout RandomRecords) -> Element, _ random: inout RandomRecords
  ) -> Replacement<Element> {
    let record = make(&random)
    return random.chance(1, in: 2)
      ? Replacement(before: record, after: nil)! : Replacement(before: nil, after: record)!
  }

  @Test("An edit of every kind of record is read back as it was", arguments: 0..<30)
  func roundTrip(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    var changed = random.session()
    let before = changed
    changed.minutes = before.minutes == 60 ? 90 : 60
    let edit = Edit(
      random.word(Act.self), random.text(),
      [
        .alliance(replacement({ $0.profile() }, &random)), .school(replacement({ $0.school() }, &random)),
        .workshop(replacement({ $0.workshop() }, &random)), .partner(replacement({ $0.partner() }, &random)),
        .guide(replacement({ $0.guide() }, &random)), .venue(replacement({ $0.venue() }, &random)),
        .kit(replacement({ $0.kit() }, &random)),
        .enrolment(year, replacement({ $0.enrolment() }, &random)),
        .freeDay(year, replacement({ $0.freeDay() }, &random)),
        .academy(year, replacement({ $0.academy() }, &random)),
        .session(year, Replacement(before: before, after: changed)!),
        .meeting(year, replacement({ $0.meeting() }, &random)),
        .observation(year, replacement({ $0.observation() }, &random)),
        .publication(year, replacement({ $0.publication() }, &random)),
      ],
      cause: random.maybe { $0.word(EditCause.self) }, reason: random.maybe { $0.text() })
    let bytes = EditCodec.encode(edit)
    #expect(!bytes.contains(0x0A))
    #expect(try EditCodec.decode(bytes, file: "journal") == edit)
    #expect(try EditCodec.decode(bytes + [0x0A], file: "journal") == edit)
    #expect(try EditCodec.encode(EditCodec.decode(bytes, file: "journal")) == bytes)
  }

  @Test("A line looks as it is described")
  func appearance() {
    let kit = Kit(id: "k1", name: "Lego")
    let edit = Edit(.added, "Lego", [.kit(Replacement(before: nil, after: kit)!)])
    #expect(
      String(decoding: EditCodec.encode(edit), as: UTF8.self)
        == #"{"act":"added","subject":"Lego","mutations":["#
        + #"{"file":"kits.json","after":{"id":"k1","name":"Lego","stock":1}}]}"#
    )
  }

  @Test("What a change was made for stands before what it did; a line without is one of which nobody said")
  func reason() throws {
    let kit = Kit(id: "k1", name: "Lego")
    let mutation = Mutation.kit(Replacement(before: nil, after: kit)!)
    let edit = Edit(.withdrawn, "Lego", [mutation], cause: .placesFree, reason: "ziek")
    let line = String(decoding: EditCodec.encode(edit), as: UTF8.self)
    #expect(
      line.hasPrefix(#"{"act":"withdrawn","subject":"Lego","cause":"places-free","reason":"ziek","mutations":["#))
    let old = #"{"act":"withdrawn","subject":"Lego","mutations":["# + line.split(separator: "[", maxSplits: 1)[1]
    #expect(try EditCodec.decode(Array(old.utf8), file: "j") == Edit(.withdrawn, "Lego", [mutation]))
  }

  @Test("null stands for no record, and keys may stand in any order")
  func looseForm() throws {
    let text =
      #"{"mutations": [{"after": {"stock": 1, "id": "k1", "name": "L"}, "before": null,"#
      + #" "file": "kits.json"}], "subject": "", "act": "added"}"#
    let edit = try EditCodec.decode(Array(text.utf8), file: "journal")
    #expect(
      edit == Edit(.added, "", [.kit(Replacement(before: nil, after: Kit(id: "k1", name: "L"))!)]))
  }

  @Test(
    "What is no change is refused",
    arguments: [
      #"{"file":"kits.json"}"#,
      #"{"file":"schools/kits.json","after":{"id":"k","name":"","stock":1}}"#,
      #"{"after":{"id":"k","name":"","stock":1}}"#,
      #"{"file":"kits.json","before":{"id":"k","name":"","stock":1},"after":{"id":"k","name":"","stock":1}}"#,
      #"{"file":"kits.json","before":{"id":"k","name":"","stock":1},"after":{"id":"l","name":"","stock":1}}"#,
    ])
  func noChange(mutation: String) {
    let text = #"{"act":"edited","subject":"","mutations":["# + mutation + "]}"
    let problem = #expect(throws: DataProblem.self) {
      try EditCodec.decode(Array(text.utf8), file: "journal")
    }
    #expect(problem?.field?.hasPrefix("mutations[0]") == true)
    #expect(problem?.file == "journal")
  }

  @Test("The first problem of a line is thrown, with its place")
  func problems() {
    func problem(_ text: String) -> DataProblem? {
      do throws(DataProblem) {
        _ = try EditCodec.decode(Array(text.utf8), file: "j")
        return nil
      } catch {
        return error
      }
    }
    #expect(problem("") == DataProblem(file: "j", kind: .empty))
    #expect(
      problem("[]")
        == DataProblem(file: "j", line: 1, column: 1, kind: .wrongType(found: "[]", expected: .object)))
    #expect(
      problem(#"{"act":"added","subject":"","mutations":[]} x"#)
        == DataProblem(file: "j", line: 1, column: 45, kind: .syntax(expected: .endOfFile, found: "x")))
    #expect(
      problem(
        #"{"act":"added","subject":"","mutations":[{"file":"kits.json","after":{"id":"k","name":""}}]}"#)
        == DataProblem(
          file: "j", line: 1, column: 70, field: "mutations[0].after.stock",
          kind: .missing(expected: .integerIn(0...1000))))
  }

  @Test("The deepest record that a file can hold fits into the journal too")
  func deepest() throws {
    // A file, its list, the record: the fourth level is the value of the unknown key.
    let deep = String(repeating: "[", count: FileCodec.depthLimit - 3)
    let value = deep + String(repeating: "]", count: FileCodec.depthLimit - 3)
    let text = #"{"schemaVersion":1,"kits":[{"id":"k","name":"","stock":1,"x":"# + value + "}]}"
    let decoded = FileCodec.decode(Array(text.utf8), as: Kit.self, file: "f")
    let kit = try #require(decoded.records.first)
    #expect(decoded.isWhole)
    let edit = Edit(.deleted, "", [.kit(Replacement(before: kit, after: nil)!)])
    #expect(try EditCodec.decode(EditCodec.encode(edit), file: "j") == edit)
  }

  /// A value that does not keep keys it does not know.
  struct Strict: Visitable {
    var count = 0
    static var blank: Strict { Strict() }
    mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
      try visitor.field("count", &count)
    }
  }

  @Test("A value that cannot keep unknown keys does not lose them in silence")
  func strict() throws {
    #expect(try CompactCodec.decode(Array(#"{"count": 3}"#.utf8), as: Strict.self, file: "f").count == 3)
    let problem = #expect(throws: DataProblem.self) {
      try CompactCodec.decode(Array(#"{"count": 3, "more": 4}"#.utf8), as: Strict.self, file: "f")
    }
    #expect(problem?.kind == .unknownKey)
    #expect(problem?.field == "more")
    #expect(problem?.column == 14)
  }
}
